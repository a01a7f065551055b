/** Finds a Chromium and keeps one browser open while there is something to print. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { arch, homedir, platform, tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import puppeteer, { type Browser as Chromium } from "puppeteer";
import { AppError, messageOf } from "../errors.ts";
import { fontconfigFile, foreignFonts } from "./fonts.ts";

export interface ChromiumLocation {
  path: string;
  /** Where it came from, for `npm run doctor`. */
  source: "PUPPETEER_EXECUTABLE_PATH" | "system" | "npm package" | "puppeteer's cache";
  environment: Record<string, string>;
}

/** Headless shells first: they start in a tenth of a second and carry no user interface. */
const systemNames = ["chromium-headless-shell", "chrome-headless-shell", "chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

/** Folder for what is unpacked or built once per user, not per checkout. */
export const userCache = join(process.env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "tsuzuri");

/**
 * Finds a browser: the operator's, the system's, the one inside an npm package (Linux x64), or puppeteer's download.
 * @throws AppError `setup-failed` saying the ways to get one
 */
export async function findChromium(executablePath: string | undefined): Promise<ChromiumLocation> {
  if (executablePath !== undefined) {
    if (!existsSync(executablePath)) throw new AppError("setup-failed", `PUPPETEER_EXECUTABLE_PATH names ${executablePath}, which does not exist.`);
    return { path: executablePath, source: "PUPPETEER_EXECUTABLE_PATH", environment: {} };
  }
  for (const name of systemNames) {
    const path = (process.env["PATH"] ?? "")
      .split(delimiter)
      .map((folder) => join(folder, name))
      .find((candidate) => existsSync(candidate));
    if (path !== undefined) return { path, source: "system", environment: {} };
  }
  if (platform() === "linux" && arch() === "x64") return unpackedChromium();
  const downloaded = await Promise.resolve(puppeteer.executablePath({ headless: "shell" })).catch(() => "");
  if (downloaded !== "" && existsSync(downloaded)) return { path: downloaded, source: "puppeteer's cache", environment: {} };
  throw new AppError(
    "setup-failed",
    "No Chromium was found, so no PDF can be made. Install Chromium or Chrome, set PUPPETEER_EXECUTABLE_PATH, or run: npx puppeteer browsers install chrome-headless-shell",
  );
}

/** Unpacks the Chromium that npm carries, once per version, into the user's cache: 0.2 GB, some seconds. */
async function unpackedChromium(): Promise<ChromiumLocation> {
  const require = createRequire(import.meta.url);
  const entry = require.resolve("@sparticuz/chromium");
  const { version } = require(join(dirname(entry), "..", "package.json")) as { version: string };
  const folder = join(userCache, `chromium-${version}`);
  if (!existsSync(join(folder, "chromium"))) {
    await mkdir(userCache, { recursive: true });
    const partial = await mkdtemp(join(userCache, "chromium-unpacking-"));
    const bin = join(dirname(entry), "..", "bin");
    // The package unpacks into the process's temporary folder under fixed names; a process of its own is given a private one.
    const script = `const { inflate } = await import(${JSON.stringify(pathToFileURL(entry).href)}); for (const name of ["chromium.br", "al2023.tar.br", "swiftshader.tar.br"]) await inflate(${JSON.stringify(`${bin}/`)} + name);`;
    await promisify(execFile)(process.execPath, ["--input-type=module", "-e", script], { env: { ...process.env, TMPDIR: partial } });
    await rename(partial, folder).catch(async (error: unknown) => {
      // Another process was faster.
      if (!existsSync(join(folder, "chromium"))) throw error;
      await rm(partial, { recursive: true, force: true });
    });
  }
  const libraries = join(folder, "al2023", "lib");
  return {
    path: join(folder, "chromium"),
    source: "npm package",
    environment: { LD_LIBRARY_PATH: [libraries, process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(delimiter) },
  };
}

export interface Browser {
  /** Prints a whole HTML document. @returns the PDF */
  print(html: string, signal: AbortSignal): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Writes the settings that let Chromium find the book's typefaces and no others. @returns the file's path, for FONTCONFIG_FILE */
export async function fontconfigFor(folder: string): Promise<string> {
  const file = join(folder, "fonts.conf");
  await writeFile(file, fontconfigFile(join(userCache, "fontconfig")));
  return file;
}

/** Nothing printed for this long: the browser is closed and its 200 MB given back. */
const IDLE_MS = 20_000;
/** A chapter of fifty pages takes about a second; a machine a hundred times slower is broken. */
const PRINT_TIMEOUT_MS = 120_000;

/** A browser that starts when it is first needed, is replaced when it crashes and goes when it is idle. */
export function createBrowser(executablePath: string | undefined): Browser {
  let running: Promise<{ chromium: Chromium; folder: string }> | undefined;
  let printing = 0;
  let idle: NodeJS.Timeout | undefined;

  async function launch() {
    const { path, environment } = await findChromium(executablePath);
    const folder = await mkdtemp(join(tmpdir(), "tsuzuri-print-"));
    const fontconfig = await fontconfigFor(folder);
    const chromium = await puppeteer.launch({
      executablePath: path,
      headless: "shell",
      // Over a pipe, a browser ends with the process that opened it, even when that one is killed.
      pipe: true,
      env: { ...process.env, ...environment, FONTCONFIG_FILE: fontconfig },
      userDataDir: join(folder, "profile"),
      // Pages are our own markup from local files; as root, and in containers, the sandbox cannot be set up.
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--no-first-run",
        "--font-render-hinting=none",
        "--allow-file-access-from-files",
      ],
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    });
    chromium.once("disconnected", () => {
      running = undefined;
      void rm(folder, { recursive: true, force: true }).catch(() => undefined);
    });
    return { chromium, folder };
  }

  async function close() {
    clearTimeout(idle);
    const current = running;
    running = undefined;
    await (await current?.catch(() => undefined))?.chromium.close().catch(() => undefined);
  }

  return {
    async print(html, signal) {
      clearTimeout(idle);
      printing++;
      try {
        running ??= launch();
        const { chromium, folder } = await running.catch((error: unknown) => {
          running = undefined;
          throw error instanceof AppError ? error : new AppError("publishing-failed", `Chromium could not be started: ${messageOf(error)}`, { cause: error });
        });
        const file = join(folder, `${crypto.randomUUID()}.html`);
        await writeFile(file, html);
        const page = await chromium.newPage();
        const stop = () => void page.close().catch(() => undefined);
        signal.addEventListener("abort", stop, { once: true });
        try {
          await page.goto(pathToFileURL(file).href, { waitUntil: "load", timeout: PRINT_TIMEOUT_MS });
          const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: false, outline: false, timeout: PRINT_TIMEOUT_MS });
          const foreign = foreignFonts(pdf);
          if (foreign.length > 0) throw new Error(`the typeface ${foreign.join(", ")} was used in place of the book's own`);
          return pdf;
        } catch (error) {
          if (signal.aborted) throw signal.reason;
          throw new AppError("publishing-failed", `Chromium could not print the pages: ${messageOf(error)}`, { cause: error });
        } finally {
          signal.removeEventListener("abort", stop);
          await page.close().catch(() => undefined);
          await rm(file, { force: true });
        }
      } finally {
        printing--;
        if (printing === 0) {
          idle = setTimeout(() => void close(), IDLE_MS);
          idle.unref();
        }
      }
    },
    close,
  };
}
