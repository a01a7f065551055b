/**
 * The printed book: one PDF per chapter, kept by content, then everything merged. Page numbers and running heads are
 * stamped at the merge, so that a chapter is laid out once, in any order, and a corrected sentence costs one chapter.
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { PDFDocument } from "pdf-lib";
import type { Chapter } from "../../book/sections/section.ts";
import { renderChapter, renderSections } from "../html/chapter.ts";
import { renderAnswers } from "../html/exercises.ts";
import { type ContentsPart, renderColophon, renderContents, renderCover, renderGuide } from "../html/matter.ts";
import { japanese } from "../html/text.ts";
import { fontFaceCss } from "../fonts.ts";
import type { PublishableBook, PublishingParts } from "../publisher.ts";
import { loadPiece, mergeBook, type MergePiece } from "./merge.ts";

const designFile = join(import.meta.dirname, "../../../templates/design/book.css");
/** Chapters laid out at the same time; two tabs keep two cores busy. */
const TABS = 2;
/** Part of the key of kept pages: raised when the typefaces or the way of printing change. */
const LAYOUT_VERSION = 1;

/** Lays out a chapter unless its pages are in the store already. @returns the PDF */
export async function layOutChapter(book: PublishableBook, chapter: Chapter, parts: PublishingParts, signal: AbortSignal): Promise<Uint8Array> {
  const style = parts.styleOf(book);
  const part = book.plan.chapters.find(({ number }) => number === chapter.number)?.part.title ?? { ja: "", en: "" };
  const anchors = renderSections(chapter, style)
    .map(({ id }) => `<a href="#${id}">.</a>`)
    .join("");
  return printKept(book.id, `${renderChapter(chapter, part, style)}<nav class="anchors">${anchors}</nav>`, parts, signal);
}

export async function makePdf(book: PublishableBook, parts: PublishingParts, signal: AbortSignal): Promise<{ content: Uint8Array; pages: number }> {
  const style = parts.styleOf(book);
  const chapterPdfs = await inTabs(book.chapters, async (chapter) => loadPiece(await layOutChapter(book, chapter, parts, signal)));
  const counts = chapterPdfs.map((pdf) => pdf.getPageCount());
  const answers = book.chapters.map((chapter) => renderAnswers(chapter, style)).join("\n");
  const [cover, guide, answersPdf, colophon] = await Promise.all([
    printKept(book.id, renderCover(book, style), parts, signal),
    printKept(book.id, renderGuide(style), parts, signal),
    answers === ""
      ? null
      : printKept(book.id, `<h1 class="answers-title">${japanese("解答[かいとう]", style)} <span class="en">Answer key</span></h1>${answers}`, parts, signal),
    printKept(book.id, renderColophon(book), parts, signal),
  ]);
  const starts = startPages(counts);
  const answersStart = oddAfter((starts.at(-1) ?? 1) + (counts.at(-1) ?? 0));
  const contents = await printKept(book.id, renderContents(contentsOf(book, starts, answersPdf === null ? null : answersStart), style), parts, signal);
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
    sections: renderSections(chapter, style).map(({ id, title }) => ({ id, title: `${plain(title.ja)} ${title.en}` })),
  }));
  const back: MergePiece[] = [
    ...(answersPdf === null
      ? []
      : [{ pdf: await loadPiece(answersPdf), title: "解答 Answer key", numbering: "arabic" as const, head: "解答　Answer key", key: "answers" }]),
    { pdf: await loadPiece(colophon), title: "奥付 Colophon", numbering: "none", head: "" },
  ];
  return mergeBook([...front, ...body, ...back], { title: plain(book.title), subject: `${book.template.name.en}, ${book.plan.level}`, identifier: book.id });
}

function plain(notation: string): string {
  return notation.replace(/\[[^\]]*\]|\|/gu, "");
}

function partTitle(book: PublishableBook, chapter: Chapter): string {
  const part = book.plan.chapters.find(({ number }) => number === chapter.number)?.part;
  return part === undefined ? "" : `${plain(part.title.ja)} ${part.title.en}`;
}

/** Chapters start on right-hand, odd pages. */
function startPages(counts: readonly number[]): number[] {
  let next = 1;
  return counts.map((count) => {
    const start = oddAfter(next);
    next = start + count;
    return start;
  });
}

function oddAfter(page: number): number {
  return page % 2 === 1 ? page : page + 1;
}

function contentsOf(book: PublishableBook, starts: readonly number[], answersPage: number | null): ContentsPart[] {
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
  if (answersPage !== null)
    parts.push({
      title: null,
      entries: [{ label: "", title: { ja: "解答[かいとう]", en: "Answer key" }, page: answersPage, href: "https://book.invalid/answers" }],
    });
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
