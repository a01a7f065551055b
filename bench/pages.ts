/** How well pages are foreseen: the heights that the planner reckons with against those that Chromium lays out. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer";
import { loadBank } from "../src/bank/loadBank.ts";
import { loadTemplates } from "../src/bank/loadTemplates.ts";
import { briefFor } from "../src/book/brief.ts";
import { heightOf } from "../src/book/pageCost.ts";
import { planBook } from "../src/book/plan.ts";
import { bookRequestSchema } from "../src/book/request.ts";
import { assemble } from "../src/book/sections/assemble.ts";
import type { Section, SectionKind } from "../src/book/sections/section.ts";
import { composeSection } from "../src/llm/composer/composeSection.ts";
import { findChromium, fontconfigFor } from "../src/publishing/chromium.ts";
import { fontFaceCss } from "../src/publishing/fonts.ts";
import { renderAnswers } from "../src/publishing/html/exercises.ts";
import { renderScripts } from "../src/publishing/html/scripts.ts";
import { renderSection } from "../src/publishing/html/sections.ts";
import { freshStyle } from "../src/publishing/html/text.ts";
import { openTokenizer } from "../src/tokenizer/lindera.ts";

const FURIGANA = { policy: "all", knownKanji: new Set<string>() } as const;
/** CSS pixels in a millimetre. */
const PX = 96 / 25.4;
const books = ["ssw/caregiving", "ssw/food_service", "jlpt/n5", "jlpt/n3"];

export async function pages(): Promise<void> {
  const [bank, templates, css] = await Promise.all([loadBank(), loadTemplates(), readFile(join(import.meta.dirname, "../templates/design/book.css"), "utf8")]);
  const measured = new Map<SectionKind | "key" | "script", { items: number; reckoned: number; found: number }>();
  const parts: { kind: SectionKind | "key" | "script"; items: number; reckoned: number; html: string }[] = [];
  for (const id of books) {
    const template = templates.get(id);
    if (template === undefined) throw new Error(`there is no template ${id}`);
    const request = bookRequestSchema.parse({ bookType: "custom", templateId: id, options: { targetPages: 500 } });
    const plan = planBook(request, template, bank, "pages");
    for (const chapter of plan.chapters) {
      const written: Section[] = [];
      for (const section of chapter.sections) {
        const brief = briefFor({ plan, chapter, section, bank, written });
        const content = assemble(brief, composeSection(brief, bank, openTokenizer()));
        written.push({ key: section.key, kind: section.kind, content } as Section);
        const html = `<article class="chapter"><section class="${section.kind}">${renderSection(section.kind, content as never, freshStyle(FURIGANA))}</section></article>`;
        parts.push({ kind: section.kind, items: section.count, reckoned: heightOf(section, chapter, bank), html });
      }
      const whole = { number: chapter.number, part: 1, title: chapter.title, sections: written };
      const exercises = chapter.sections.reduce((sum, { kind, count }) => sum + (kind === "exercises" || kind === "review" ? count : 0), 0);
      parts.push({ kind: "key", items: exercises, reckoned: 0, html: renderAnswers(whole, FURIGANA) });
      parts.push({ kind: "script", items: 1, reckoned: 0, html: renderScripts(whole, FURIGANA) });
    }
  }
  const heights = await layOut(
    parts.map(({ html }) => html),
    css,
  );
  parts.forEach(({ kind, items, reckoned }, index) => {
    const row = measured.get(kind) ?? { items: 0, reckoned: 0, found: 0 };
    measured.set(kind, { items: row.items + items, reckoned: row.reckoned + reckoned, found: row.found + (heights[index] ?? 0) });
  });
  for (const [kind, { items, reckoned, found }] of measured) {
    console.log(
      `${kind.padEnd(11)} ${String(items).padStart(5)} items  reckoned ${(reckoned / items).toFixed(1).padStart(6)} mm  laid out ${(found / items).toFixed(1).padStart(6)} mm  ratio ${(found / reckoned).toFixed(3)}`,
    );
  }
}

/** Heights in mm of the given pieces of markup in a column as wide as the type area. */
async function layOut(pieces: readonly string[], css: string): Promise<number[]> {
  const folder = await mkdtemp(join(tmpdir(), "tsuzuri-pages-"));
  const { path, environment } = await findChromium(process.env["PUPPETEER_EXECUTABLE_PATH"]);
  const browser = await puppeteer.launch({
    executablePath: path,
    headless: "shell",
    env: { ...process.env, ...environment, FONTCONFIG_FILE: await fontconfigFor(folder) },
    args: ["--no-sandbox", "--allow-file-access-from-files", "--font-render-hinting=none"],
  });
  try {
    const page = await browser.newPage();
    await page.emulateMediaType("print");
    const file = join(folder, "pages.html");
    await writeFile(
      file,
      `<!doctype html><meta charset="utf-8"/><style>${fontFaceCss}\n${css}\n.measured{width:151mm;display:flow-root}</style>${pieces.map((piece) => `<div class="measured">${piece}</div>`).join("")}`,
    );
    await page.goto(pathToFileURL(file).href, { waitUntil: "load", timeout: 300_000 });
    const heights = await page.$$eval(".measured", (elements) => elements.map((element) => element.getBoundingClientRect().height));
    return heights.map((height) => height / PX);
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}
