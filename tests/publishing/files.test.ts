import { openTokenizer } from "../../src/tokenizer/lindera.ts";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EpubCheck } from "@likecoin/epubcheck-ts";
import { PDFDict, PDFDocument, PDFHexString, PDFName } from "pdf-lib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { loadBank } from "../../src/bank/loadBank.ts";
import { loadTemplates } from "../../src/bank/loadTemplates.ts";
import { briefFor } from "../../src/book/brief.ts";
import { planBook } from "../../src/book/plan.ts";
import { bookRequestSchema, type FuriganaPolicy } from "../../src/book/request.ts";
import type { Chapter, Section } from "../../src/book/sections/section.ts";
import { composeSection } from "../../src/llm/composer/composeSection.ts";
import { type Browser, createBrowser } from "../../src/publishing/chromium.ts";
import { createPublisher, type PublishableBook, type Publisher } from "../../src/publishing/publisher.ts";
import { furiganaOf, kanjiOf } from "../../src/publishing/style.ts";
import { type ArtifactStore, folderArtifacts } from "../../src/storage/artifacts.ts";

let folder: string;
let browser: Browser;
let artifacts: ArtifactStore;
let publisher: Publisher;
const signal = new AbortController().signal;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tsuzuri-publish-"));
  browser = createBrowser(undefined);
  artifacts = folderArtifacts(folder);
  const kanji = kanjiOf(await loadBank());
  publisher = createPublisher({ artifacts, browser, furiganaOf: (book) => furiganaOf(book, kanji) });
});
afterAll(async () => {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
});

const [bank, templates] = await Promise.all([loadBank(), loadTemplates()]);

/** A composed book, without workflows; of its chapters all, or those that are named. */
function composed(
  chapters: number,
  options: { furigana?: FuriganaPolicy; title?: string; templateId?: string; only?: readonly number[] } = {},
): PublishableBook {
  const { furigana = "all", title, templateId = "ssw/caregiving", only } = options;
  const request = bookRequestSchema.parse({
    bookType: "custom",
    templateId,
    ...(title === undefined ? {} : { title }),
    options: { targetChapters: chapters, furigana },
  });
  const template = templates.get(templateId);
  if (template === undefined) throw new Error(`no template ${templateId}`);
  const plan = planBook(request, template, bank, "publishing");
  const written = plan.chapters
    .filter(({ number }) => only?.includes(number) ?? true)
    .map((chapter): Chapter => {
      const sections: Section[] = [];
      for (const section of chapter.sections) {
        sections.push({
          key: section.key,
          kind: section.kind,
          content: composeSection(briefFor({ plan, chapter, section, bank, written: sections }), bank, openTokenizer()),
        } as Section);
      }
      return { number: chapter.number, part: chapter.part.number, title: chapter.title, sections };
    });
  return {
    id: "3f0c6a1e-0000-4000-8000-000000000001",
    title: title ?? template.name.ja,
    plan,
    template,
    request,
    model: "tsuzuri-composer",
    madeOn: "2026-11-21",
    chapters: written,
  };
}

describe("the PDF", () => {
  test("has cover, contents, chapters on right-hand pages, answers, scripts, indexes and colophon, with outline, labels and language", async () => {
    const book = composed(2);
    const made = await publisher.publish(book, "pdf", signal);
    const pdf = await PDFDocument.load(await artifacts.get(made.artifact));
    expect(made.pages).toBe(pdf.getPageCount());
    expect(Math.abs(pdf.getPageCount() - book.plan.pages), `planned ${book.plan.pages}, printed ${pdf.getPageCount()}`).toBeLessThanOrEqual(
      book.plan.pages * 0.1,
    );
    expect(pdf.getTitle()).toBe("介護で働く日本語");
    expect(pdf.catalog.get(PDFName.of("Lang"))?.toString()).toBe("(ja)");
    const titles = outlineTitles(pdf);
    expect(titles).toEqual(
      expect.arrayContaining([
        expect.stringContaining("目次"),
        expect.stringMatching(/^1\. /u),
        expect.stringContaining("ことば"),
        expect.stringContaining("解答"),
        expect.stringContaining("聴解スクリプト"),
        expect.stringContaining("索引"),
        expect.stringContaining("奥付"),
      ]),
    );
    const { width, height } = pdf.getPage(0).getSize();
    expect([Math.round((width / 72) * 25.4), Math.round((height / 72) * 25.4)]).toEqual([182, 257]);
  });

  test("lays out only the chapter that changed when a sentence is corrected", async () => {
    const book = composed(2);
    await publisher.publish(book, "pdf", signal);
    const printed: string[] = [];
    const watched = createPublisher({
      artifacts,
      browser: { print: (html, stop) => (printed.push(html), browser.print(html, stop)), close: () => browser.close() },
      furiganaOf: () => ({ policy: "all", knownKanji: new Set() }),
    });
    await watched.publish(book, "pdf", signal);
    const before = printed.length;
    const opening = book.chapters[1]?.sections[0];
    if (opening?.kind !== "opening") throw new Error("a chapter starts with its opening");
    opening.content.overview = "A corrected sentence of another length, as an editor would write it.";
    await watched.publish(book, "pdf", signal);
    expect(printed.slice(before).filter((html) => html.includes('class="chapter"'))).toHaveLength(1);
  });
});

describe("the EPUB", () => {
  test.each<FuriganaPolicy>(["all", "above-level", "first-in-chapter", "none"])("passes EPUBCheck with furigana %s", async (furigana) => {
    const made = await publisher.publish(composed(3, { furigana, title: 'Title with <tags> & "quotes"' }), "epub", signal);
    const result = await EpubCheck.validate(await artifacts.get(made.artifact));
    expect(result.messages.filter(({ severity }) => severity === "error" || severity === "fatal")).toEqual([]);
    expect(result.valid).toBe(true);
  });

  test.each<[what: string, templateId: string, only: number[]]>([
    ["a mock test, another test and interviews", "ssw/caregiving", [20, 22, 25]],
    ["kanji, a review and a test with its scores", "jlpt/n5", [2, 24, 25]],
  ])("passes EPUBCheck with %s", async (_, templateId, only) => {
    const made = await publisher.publish(composed(25, { templateId, only }), "epub", signal);
    const result = await EpubCheck.validate(await artifacts.get(made.artifact));
    expect(result.messages.filter(({ severity }) => severity === "error" || severity === "fatal")).toEqual([]);
  });
});

function outlineTitles(pdf: PDFDocument): string[] {
  const titles: string[] = [];
  const walk = (node: PDFDict | undefined) => {
    for (let child = node?.lookupMaybe(PDFName.of("First"), PDFDict); child; child = child.lookupMaybe(PDFName.of("Next"), PDFDict)) {
      const title = child.lookup(PDFName.of("Title"));
      if (title instanceof PDFHexString) titles.push(title.decodeText());
      walk(child);
    }
  };
  walk(pdf.catalog.lookupMaybe(PDFName.of("Outlines"), PDFDict));
  return titles;
}
