/** The typefaces, as files from npm. Static TrueType files embed as clean subsets; variable and sliced web fonts do not. */
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const require = createRequire(import.meta.url);

/** Klee One is drawn as taught in school (教科書体): learners copy letter shapes, so さ and ふ must not mislead. BIZ UDPGothic is for headings and Latin text. */
export const fontFaces = [
  { family: "Klee One", weight: 400, file: require.resolve("@expo-google-fonts/klee-one/400Regular/KleeOne_400Regular.ttf") },
  { family: "BIZ UDPGothic", weight: 400, file: require.resolve("@expo-google-fonts/biz-udpgothic/400Regular/BIZUDPGothic_400Regular.ttf") },
  { family: "BIZ UDPGothic", weight: 700, file: require.resolve("@expo-google-fonts/biz-udpgothic/700Bold/BIZUDPGothic_700Bold.ttf") },
] as const;

/** @font-face rules that name the files by URL. */
export const fontFaceCss = fontFaces
  .map(({ family, weight, file }) => `@font-face{font-family:"${family}";font-weight:${weight};src:url("${pathToFileURL(file).href}")}`)
  .join("\n");
