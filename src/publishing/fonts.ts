/** The typefaces, as files from npm, and how Chromium gets them. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { platform } from "node:os";
import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import subsetFont from "subset-font";

const require = createRequire(import.meta.url);

/** Klee One is drawn as taught in school (教科書体): learners copy letter shapes, so さ and ふ must not mislead. BIZ UDPGothic is for headings and Latin text. */
const fontFaces = [
  { family: "Klee One", weight: 400, file: require.resolve("@expo-google-fonts/klee-one/400Regular/KleeOne_400Regular.ttf") },
  { family: "BIZ UDPGothic", weight: 400, file: require.resolve("@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf") },
  { family: "BIZ UDPGothic", weight: 700, file: require.resolve("@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf") },
] as const;

/**
 * A fontconfig file that offers only these typefaces: on Linux, Chromium reads them straight from disk, which takes
 * no time, embeds cleanly, and does not depend on what is installed.
 */
export function fontconfigFile(cacheFolder: string): string {
  const folders = fontFaces.map(({ file }) => `<dir>${dirname(file)}</dir>`).join("");
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}<cachedir>${cacheFolder}</cachedir></fontconfig>`;
}

/** Elsewhere than on Linux the files are named to the page itself. */
export const fontFaceCss =
  platform() === "linux"
    ? ""
    : fontFaces
        .map(({ family, weight, file }) => `@font-face{font-family:"${family}";font-weight:${weight};src:url("${pathToFileURL(file).href}")}`)
        .join("\n");

/** Typefaces that must not be in a printed document, being none of ours: Chromium puts in another where one is missing. */
export function foreignFonts(pdf: Uint8Array): string[] {
  const names = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
    .toString("latin1")
    .matchAll(/\/BaseFont \/(?:[A-Z]{6}\+)?([\w-]+)/gu);
  return [...new Set([...names].map(([, name]) => name ?? ""))].filter((name) => !/^(?:KleeOne|BIZUDPGothic)-/u.test(name));
}

/** The typeface of page numbers and running heads, with the characters that they need. */
export async function stampFont(text: string): Promise<Uint8Array> {
  return subsetFont(await readFont(fontFaces[1].file), [...new Set(text)].join(""), { targetFormat: "truetype" });
}

const cache = new Map<string, Promise<Buffer>>();

function readFont(file: string): Promise<Buffer> {
  const font = cache.get(file) ?? readFile(file);
  cache.set(file, font);
  return font;
}
