/** Bookmarks (ISO 32000-1, 12.3.3): Chromium's own outline repeats ruby text inside titles, so it is built here with plain ones. */
import { type PDFDict, type PDFDocument, PDFHexString, PDFName, PDFNumber, type PDFPage, type PDFRef } from "pdf-lib";

export interface OutlineEntry {
  title: string;
  page: PDFPage;
  children: OutlineEntry[];
}

export function setOutline(book: PDFDocument, entries: readonly OutlineEntry[]): void {
  const root = book.context.obj({ Type: "Outlines" });
  const rootRef = book.context.register(root);
  addChildren(book, root, rootRef, entries, true);
  book.catalog.set(PDFName.of("Outlines"), rootRef);
  book.catalog.set(PDFName.of("PageMode"), PDFName.of("UseOutlines"));
}

/** Writes the children of a node. Only the top level is open when the book is opened. */
function addChildren(book: PDFDocument, parent: PDFDict, parentRef: PDFRef, entries: readonly OutlineEntry[], open: boolean): void {
  if (entries.length === 0) return;
  const nodes = entries.map((entry) => {
    const node = book.context.obj({});
    node.set(PDFName.of("Title"), PDFHexString.fromText(entry.title));
    node.set(PDFName.of("Parent"), parentRef);
    node.set(PDFName.of("Dest"), book.context.obj([entry.page.ref, PDFName.of("Fit")]));
    return { node, ref: book.context.register(node), entry };
  });
  nodes.forEach(({ node, ref, entry }, index) => {
    const before = nodes[index - 1];
    const after = nodes[index + 1];
    if (before) node.set(PDFName.of("Prev"), before.ref);
    if (after) node.set(PDFName.of("Next"), after.ref);
    addChildren(book, node, ref, entry.children, false);
  });
  parent.set(PDFName.of("First"), (nodes[0] as (typeof nodes)[number]).ref);
  parent.set(PDFName.of("Last"), (nodes.at(-1) as (typeof nodes)[number]).ref);
  parent.set(PDFName.of("Count"), PDFNumber.of(open ? entries.length : -entries.length));
}
