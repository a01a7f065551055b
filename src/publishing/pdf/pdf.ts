/**
 * The printed book: one PDF per chapter, kept by content, then everything merged. Page numbers and running heads are
 * stamped at the merge, so that a chapter is laid out once, in any order, and a corrected sentence costs one chapter.
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PDFDocument } from "pdf-lib";
import type { Chapter } from "../../book/sections/section.ts";
import { renderChapter, titledSections } from "../html/chapter.ts";
import { renderAnswers } from "../html/exercises.ts";
import { grammarEntries, type IndexEntry, renderGrammarIndex, renderWordIndex, wordEntries } from "../html/indexes.ts";
import { type ContentsPart, renderColophon, renderContents, renderCover, renderGuide } from "../html/matter.ts";
import { renderScripts } from "../html/scripts.ts";
import { freshStyle, japanese } from "../html/text.ts";
import { fontFaceCss } from "../fonts.ts";
import type { PublishableBook, PublishingParts } from "../publisher.ts";
import { anchorPages, loadPiece, mergeBook, type MergePiece } from "./merge.ts";

const designFile = join(import.meta.dirname, "../../../templates/design/book.css");
/** Chapters laid out at the same time; two tabs keep two cores busy. */
const TABS = 2;
/** Part of the key of kept pages: raised when the typefaces or the way of printing change. */
const LAYOUT_VERSION = 2;

/** Lays out a chapter unless its pages are in the store already. @returns the PDF */
export async function layOutChapter(book: PublishableBook, chapter: Chapter, parts: PublishingParts, signal: AbortSignal): Promise<Uint8Array> {
  const furigana = parts.furiganaOf(book);
  const part = book.plan.chapters.find(({ number }) => number === chapter.number)?.part.title ?? { ja: "", en: "" };
  const indexed = [...wordEntries([chapter]), ...grammarEntries([chapter])].map(({ anchor }) => anchor);
  const anchors = [...titledSections(chapter).map(({ id }) => id), ...indexed].map((id) => `<a href="#${id}">.</a>`).join("");
  return printKept(book.id, `${renderChapter(chapter, part, furigana)}<nav class="anchors">${anchors}</nav>`, parts, signal);
}

export async function makePdf(book: PublishableBook, parts: PublishingParts, signal: AbortSignal): Promise<{ content: Uint8Array; pages: number }> {
  const furigana = parts.furiganaOf(book);
  const chapterPdfs = await inTabs(book.chapters, async (chapter) => loadPiece(await layOutChapter(book, chapter, parts, signal)));
  const counts = chapterPdfs.map((pdf) => pdf.getPageCount());
  const starts = startPages(counts);
  const [cover, guide, colophon, matter] = await Promise.all([
    printKept(book.id, renderCover(book, furigana), parts, signal),
    printKept(book.id, renderGuide(furigana), parts, signal),
    printKept(book.id, renderColophon(book), parts, signal),
    backMatter(book, chapterPdfs, starts, parts, signal),
  ]);
  let next = (starts.at(-1) ?? 1) + (counts.at(-1) ?? 0);
  const back = matter.map((piece) => {
    const start = next;
    next += piece.pdf.getPageCount();
    return { ...piece, start };
  });
  const contents = await printKept(book.id, renderContents(contentsOf(book, starts, back), furigana), parts, signal);
  const front: MergePiece[] = [
    { pdf: await loadPiece(cover), title: "Cover", numbering: "none", head: "" },
    { pdf: await loadPiece(guide), title: "この本の使い方 How to use this book", numbering: "roman", head: "" },
    { pdf: await loadPiece(contents), title: "目次 Contents", numbering: "roman", head: "" },
  ];
  const body: MergePiece[] = book.chapters.map((chapter, index) => ({
    pdf: chapterPdfs[index] as PDFDocument,
    title: `${chapter.number}. ${plain(chapter.title.ja)} ${chapter.title.en}`,
    numbering: "arabic",
    head: `${chapter.number}　${plain(chapter.title.ja)}`,
    key: `chapter-${chapter.number}`,
    part: partTitle(book, chapter),
    sections: titledSections(chapter).map(({ id, title }) => ({ id, title: `${plain(title.ja)} ${title.en}` })),
  }));
  const end: MergePiece[] = [
    ...back.map(({ pdf, ja, en, key }) => ({ pdf, title: `${plain(ja)} ${en}`, numbering: "arabic" as const, head: `${plain(ja)}　${en}`, key })),
    { pdf: await loadPiece(colophon), title: "奥付 Colophon", numbering: "none", head: "" },
  ];
  return mergeBook([...front, ...body, ...end], { title: plain(book.title), subject: `${book.template.name.en}, ${book.plan.level}`, identifier: book.id });
}

interface BackPiece {
  key: string;
  ja: string;
  en: string;
  pdf: PDFDocument;
}

/** Answer key, listening scripts and indexes, each where there is something to print. */
async function backMatter(
  book: PublishableBook,
  chapterPdfs: readonly PDFDocument[],
  starts: readonly number[],
  parts: PublishingParts,
  signal: AbortSignal,
): Promise<BackPiece[]> {
  const furigana = parts.furiganaOf(book);
  const style = freshStyle(furigana);
  const titled = (ja: string, en: string, body: string) =>
    body === "" ? "" : `<h1 class="answers-title">${japanese(ja, style.titles)} <span class="en">${en}</span></h1>${body}`;
  const places = new Map(
    book.chapters.map(({ number }, index) => [number, { start: starts[index] ?? 1, anchors: anchorPages(chapterPdfs[index] as PDFDocument) }]),
  );
  const page = ({ chapter, anchor }: IndexEntry): string => {
    const place = places.get(chapter);
    return place === undefined ? "" : String(place.start + (place.anchors.get(anchor) ?? 0));
  };
  const words = wordEntries(book.chapters);
  const grammar = grammarEntries(book.chapters);
  const pieces = [
    {
      key: "answers",
      ja: "解答[かいとう]",
      en: "Answer key",
      body: book.chapters
        .map((chapter) => renderAnswers(chapter, furigana))
        .join("\n")
        .trim(),
    },
    {
      key: "scripts",
      ja: "聴解[ちょうかい]スクリプト",
      en: "Listening scripts",
      body: book.chapters
        .map((chapter) => renderScripts(chapter, furigana))
        .join("\n")
        .trim(),
    },
    {
      key: "indexes",
      ja: "索引[さくいん]",
      en: "Indexes",
      body: `${words.length === 0 ? "" : renderWordIndex(words, page, style)}${grammar.length === 0 ? "" : renderGrammarIndex(grammar, page, style)}`,
    },
  ];
  const printed = await Promise.all(
    pieces.map(async ({ body, ...piece }) =>
      body === ""
        ? null
        : { ...piece, pdf: await loadPiece(await printKept(book.id, piece.key === "indexes" ? body : titled(piece.ja, piece.en, body), parts, signal)) },
    ),
  );
  return printed.filter((piece) => piece !== null);
}

function plain(notation: string): string {
  return notation.replace(/\[[^\]]*\]|\|/gu, "");
}

function partTitle(book: PublishableBook, chapter: Chapter): string {
  const part = book.plan.chapters.find(({ number }) => number === chapter.number)?.part;
  return part === undefined ? "" : `${plain(part.title.ja)} ${part.title.en}`;
}

/** The page on which each chapter begins. */
function startPages(counts: readonly number[]): number[] {
  let next = 1;
  return counts.map((count) => {
    const start = next;
    next += count;
    return start;
  });
}

function contentsOf(book: PublishableBook, starts: readonly number[], back: readonly (BackPiece & { start: number })[]): ContentsPart[] {
  const parts: ContentsPart[] = [];
  book.chapters.forEach((chapter, index) => {
    const title = book.plan.chapters.find(({ number }) => number === chapter.number)?.part.title ?? null;
    if (parts.at(-1)?.title?.en !== title?.en) parts.push({ title, entries: [] });
    parts.at(-1)?.entries.push({
      label: String(chapter.number),
      title: chapter.title,
      page: starts[index] ?? null,
      href: `https://book.invalid/chapter-${chapter.number}`,
    });
  });
  if (back.length > 0) {
    parts.push({
      title: null,
      entries: back.map(({ key, ja, en, start }) => ({ label: "", title: { ja, en }, page: start, href: `https://book.invalid/${key}` })),
    });
  }
  return parts;
}

let design: Promise<string> | undefined;

/** Prints a document, or takes it from the store when the very same one was printed before. */
async function printKept(bookId: string, body: string, { artifacts, browser }: PublishingParts, signal: AbortSignal): Promise<Uint8Array> {
  design ??= readFile(designFile, "utf8");
  const css = await design;
  const key = `books/${bookId}/pages/${createHash("sha256").update(`${LAYOUT_VERSION}\n${css}\n${body}`).digest("hex").slice(0, 32)}.pdf`;
  if (await artifacts.has(key)) return artifacts.get(key);
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"/><style>${fontFaceCss}\n${css}</style></head><body>${body}</body></html>`;
  const pdf = await browser.print(html, signal);
  await artifacts.put(key, pdf);
  return pdf;
}

async function inTabs<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  let next = 0;
  const tab = async () => {
    while (next < items.length) {
      const index = next++;
      results[index] = await work(items[index] as T);
    }
  };
  await Promise.all(Array.from({ length: TABS }, tab));
  return results;
}
