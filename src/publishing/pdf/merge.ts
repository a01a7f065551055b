/** Merges the pieces of a book into one PDF: numbers, running heads, outline, links, page labels and metadata. */
import fontkit from "@pdf-lib/fontkit";
import { PDFArray, PDFDict, PDFDocument, type PDFFont, PDFHexString, PDFName, PDFNumber, type PDFPage, PDFRef, PDFString, rgb } from "pdf-lib";
import { stampFont } from "../fonts.ts";
import { setOutline, type OutlineEntry } from "./outline.ts";

export interface MergePiece {
  pdf: PDFDocument;
  /** As in the outline. */
  title: string;
  /** How its pages are numbered: none prints nothing. */
  numbering: "none" | "roman" | "arabic";
  /** Running head; empty for none. The first page of a piece has none. */
  head: string;
  /** Name that links from the contents use: https://book.invalid/<key>. */
  key?: string;
  /** The part it belongs to, for the outline; pieces of one part stand together. */
  part?: string;
  /** Sections with the ids that their anchors have in the piece. */
  sections?: { id: string; title: string }[];
}

const MM = 72 / 25.4;
/** What the inner margin gains and the outer one gives, in points: a book of 500 pages does not open flat. */
const GUTTER = 2.5 * MM;
/** Large files parse in one go; pdf-lib's default pauses make it many times slower. */
const loadOptions = { parseSpeed: Number.POSITIVE_INFINITY, updateMetadata: false } as const;

/** Reads a piece; once, since reading takes longer than merging. */
export function loadPiece(pdf: Uint8Array): Promise<PDFDocument> {
  return PDFDocument.load(pdf, loadOptions);
}

/** @returns the merged PDF and its number of pages; each page moved towards its binding: odd pages are right-hand ones */
export async function mergeBook(
  pieces: readonly MergePiece[],
  metadata: { title: string; subject: string; identifier: string },
): Promise<{ content: Uint8Array; pages: number }> {
  const book = await PDFDocument.create();
  book.registerFontkit(fontkit);
  const stamped = `0123456789ivxlc${pieces.map(({ head }) => head).join("")}`;
  const font = await book.embedFont(await stampFont(stamped));
  const outline: OutlineEntry[] = [];
  const labels: { from: number; style: "r" | "D" | null; start: number }[] = [];
  const targets = new Map<string, PDFPage>();
  const links: PDFPage[] = [];
  let arabic = 1;
  let roman = 1;
  for (const piece of pieces) {
    const source = piece.pdf;
    const anchors = anchorPages(source);
    const from = book.getPageCount();
    const pages = (await book.copyPages(source, source.getPageIndices())).map((page) => book.addPage(page));
    const first = pages[0] as PDFPage;
    const start = piece.numbering === "roman" ? roman : arabic;
    labels.push({ from, style: piece.numbering === "none" ? null : piece.numbering === "roman" ? "r" : "D", start });
    pages.forEach((page, index) => stamp(page, font, piece, start + index, index === 0));
    if (piece.numbering === "arabic") arabic += pages.length;
    if (piece.numbering === "roman") roman += pages.length;
    if (piece.key !== undefined) targets.set(`https://book.invalid/${piece.key}`, first);
    links.push(...pages);
    const sections = (piece.sections ?? []).map(({ id, title }) => ({ title, page: pages[anchors.get(id) ?? 0] ?? first, children: [] }));
    const entry = { title: piece.title, page: first, children: sections };
    const part = piece.part === undefined ? undefined : outline.find(({ title }) => title === piece.part);
    if (part) part.children.push(entry);
    else outline.push(piece.part === undefined ? entry : { title: piece.part, page: first, children: [entry] });
  }
  for (const page of links) redirectLinks(book, page, targets);
  setOutline(book, outline);
  setLabels(book, labels);
  book.catalog.set(PDFName.of("Lang"), PDFString.of("ja"));
  book.catalog.set(PDFName.of("ViewerPreferences"), book.context.obj({ DisplayDocTitle: true }));
  book.setTitle(metadata.title);
  book.setSubject(metadata.subject);
  book.setKeywords(["Japanese", "textbook", metadata.identifier]);
  book.setCreator("Tsuzuri");
  book.setProducer("Tsuzuri (Chromium, pdf-lib)");
  return { content: await book.save({ useObjectStreams: true, objectsPerTick: Number.POSITIVE_INFINITY }), pages: book.getPageCount() };
}

/** Number at the outer foot, running head at the outer top: odd pages are right-hand pages. */
function stamp(page: PDFPage, font: PDFFont, piece: MergePiece, number: number, isFirst: boolean): void {
  if (piece.numbering === "none") return;
  const { width, height } = page.getSize();
  const right = number % 2 === 1;
  page.translateContent(right ? GUTTER : -GUTTER, 0);
  const ink = rgb(0.36, 0.4, 0.46);
  const text = piece.numbering === "roman" ? toRoman(number) : String(number);
  const at = (label: string, size: number, y: number) => {
    page.drawText(label, { font, size, color: ink, x: right ? width - 13 * MM - font.widthOfTextAtSize(label, size) : 13 * MM, y });
  };
  at(text, 9, 8 * MM);
  if (!isFirst && piece.head !== "") at(piece.head, 7.5, height - 11 * MM);
}

function toRoman(number: number): string {
  const signs: [number, string][] = [
    [10, "x"],
    [9, "ix"],
    [5, "v"],
    [4, "iv"],
    [1, "i"],
  ];
  let text = "";
  for (const [value, sign] of signs) for (; number >= value; number -= value) text += sign;
  return text;
}

/** Chromium names a destination for every id that is linked to. @returns page index by id */
export function anchorPages(source: PDFDocument): Map<string, number> {
  const anchors = new Map<string, number>();
  const destinations = source.catalog.lookupMaybe(PDFName.of("Dests"), PDFDict);
  if (destinations === undefined) return anchors;
  const indexes = new Map(source.getPages().map((page, index) => [page.ref.toString(), index]));
  for (const [name, value] of destinations.entries()) {
    const resolved = source.context.lookup(value);
    const target = resolved instanceof PDFDict ? resolved.lookupMaybe(PDFName.of("D"), PDFArray) : resolved;
    const page = target instanceof PDFArray ? target.get(0) : undefined;
    const index = page instanceof PDFRef ? indexes.get(page.toString()) : page instanceof PDFNumber ? page.asNumber() : undefined;
    if (index !== undefined) anchors.set(name.decodeText(), index);
  }
  return anchors;
}

/** Links of the contents name their target by address; they become jumps. Links inside a chapter lost their names in the copy and are dropped. */
function redirectLinks(book: PDFDocument, page: PDFPage, targets: ReadonlyMap<string, PDFPage>): void {
  const annotations = page.node.lookupMaybe(PDFName.of("Annots"), PDFArray);
  if (annotations === undefined) return;
  const kept: PDFRef[] = [];
  for (let index = 0; index < annotations.size(); index++) {
    const annotation = annotations.lookupMaybe(index, PDFDict);
    const action = annotation?.lookupMaybe(PDFName.of("A"), PDFDict);
    const address = action?.lookup(PDFName.of("URI"));
    const target = address instanceof PDFString || address instanceof PDFHexString ? targets.get(address.decodeText()) : undefined;
    if (annotation === undefined || target === undefined) continue;
    annotation.delete(PDFName.of("A"));
    annotation.set(PDFName.of("Dest"), book.context.obj([target.ref, PDFName.of("Fit")]));
    annotation.set(PDFName.of("Border"), book.context.obj([0, 0, 0]));
    kept.push(book.context.register(annotation));
  }
  page.node.set(PDFName.of("Annots"), book.context.obj(kept));
}

/** What a viewer shows as page numbers (ISO 32000-1, 12.4.2). */
function setLabels(book: PDFDocument, labels: readonly { from: number; style: "r" | "D" | null; start: number }[]): void {
  const entries = labels.flatMap(({ from, style, start }) => [
    PDFNumber.of(from),
    book.context.obj(style === null ? { P: PDFHexString.fromText("–") } : { S: PDFName.of(style), St: start }),
  ]);
  book.catalog.set(PDFName.of("PageLabels"), book.context.obj({ Nums: entries }));
}
