/**
 * The book as EPUB 3.3 (https://www.w3.org/TR/epub-33/): one XHTML file per chapter, reflowable, readings as ruby.
 * No fonts are bundled: reading systems bring Japanese ones, and the file stays small on a phone.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { strToU8, zip, type Zippable } from "fflate";
import { originOf } from "../../book/origin.ts";
import { plainText } from "../../japanese/ruby.ts";
import { renderChapter, titledSections } from "../html/chapter.ts";
import { renderAnswers } from "../html/exercises.ts";
import { grammarEntries, type IndexEntry, renderGrammarIndex, renderWordIndex, wordEntries } from "../html/indexes.ts";
import { renderColophon, renderGuide } from "../html/matter.ts";
import type { FuriganaChoice } from "../../japanese/furigana.ts";
import { renderScripts } from "../html/scripts.ts";
import { escapeHtml, freshStyle, japanese } from "../html/text.ts";
import type { PublishableBook } from "../publisher.ts";

const designFile = join(import.meta.dirname, "../../../templates/design/epub.css");

interface Item {
  file: string;
  title: string;
  body: string;
  sections: { id: string; title: string }[];
}

export async function makeEpub(book: PublishableBook, furigana: FuriganaChoice): Promise<Uint8Array> {
  const items = itemsOf(book, furigana);
  const files: Zippable = {
    // The container's first file, uncompressed, so that a reader knows the type from the first bytes.
    mimetype: [strToU8("application/epub+zip"), { level: 0 }],
    "META-INF/container.xml": strToU8(
      '<?xml version="1.0" encoding="UTF-8"?>\n<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="EPUB/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    ),
    "EPUB/book.opf": strToU8(packageDocument(book, items)),
    "EPUB/nav.xhtml": strToU8(navigation(book, items)),
    "EPUB/book.css": strToU8(await readFile(designFile, "utf8")),
  };
  for (const item of items) files[`EPUB/${item.file}`] = strToU8(xhtml(item.title, item.body));
  return new Promise((resolve, reject) => zip(files, { level: 6 }, (error, data) => (error ? reject(error) : resolve(data))));
}

function itemsOf(book: PublishableBook, furigana: FuriganaChoice): Item[] {
  const { titles } = freshStyle(furigana);
  const answers = book.chapters.map((chapter) => renderAnswers(chapter, furigana)).join("\n");
  const scripts = book.chapters
    .map((chapter) => renderScripts(chapter, furigana))
    .join("\n")
    .trim();
  const style = freshStyle(furigana);
  const link = ({ chapter, anchor }: IndexEntry) => `<a href="chapter-${chapter}.xhtml#${anchor}">${chapter}</a>`;
  const words = wordEntries(book.chapters);
  const grammar = grammarEntries(book.chapters);
  const indexes = `${words.length === 0 ? "" : renderWordIndex(words, link, style)}${grammar.length === 0 ? "" : renderGrammarIndex(grammar, link, style)}`;
  const own = book.request.title;
  const title = own === undefined ? book.plan.title : { ja: own, en: "" };
  return [
    {
      file: "title.xhtml",
      title: plainText(book.title),
      body: `<section class="title-page"><h1>${japanese(title.ja, titles)} <span class="en">${escapeHtml(title.en)}</span></h1><p>${escapeHtml(book.plan.level)}</p><p>Tsuzuri 綴り</p></section>`,
      sections: [],
    },
    { file: "guide.xhtml", title: "How to use this book", body: renderGuide(furigana), sections: [] },
    ...book.chapters.map((chapter) => ({
      file: `chapter-${chapter.number}.xhtml`,
      title: `${chapter.number}. ${plainText(chapter.title.ja)} ${chapter.title.en}`,
      body: renderChapter(chapter, book.plan.chapters.find(({ number }) => number === chapter.number)?.part.title ?? { ja: "", en: "" }, furigana),
      sections: titledSections(chapter)
        .filter(({ kind }) => kind !== "opening")
        .map((section) => ({ id: section.id, title: `${plainText(section.title.ja)} ${section.title.en}` })),
    })),
    ...(answers === ""
      ? []
      : [
          {
            file: "answers.xhtml",
            title: "解答 Answer key",
            body: `<h1>${japanese("解答[かいとう]", titles)} <span class="en">Answer key</span></h1>${answers}`,
            sections: [],
          },
        ]),
    ...(scripts === ""
      ? []
      : [
          {
            file: "scripts.xhtml",
            title: "聴解スクリプト Listening scripts",
            body: `<h1>${japanese("聴解[ちょうかい]スクリプト", titles)} <span class="en">Listening scripts</span></h1>${scripts}`,
            sections: [],
          },
        ]),
    ...(indexes === "" ? [] : [{ file: "indexes.xhtml", title: "索引 Indexes", body: indexes, sections: [] }]),
    { file: "colophon.xhtml", title: "奥付 Colophon", body: renderColophon(book), sections: [] },
  ];
}

function xhtml(title: string, body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="en" xml:lang="en"><head><title>${escapeHtml(title)}</title><meta charset="utf-8"/><link rel="stylesheet" type="text/css" href="book.css"/></head>
<body>${withXmlLang(body)}</body></html>`;
}

/** In XHTML the language stands in both forms. SVG drawings need their namespace. */
function withXmlLang(markup: string): string {
  return markup.replace(/ lang="(\w+)"/gu, ' lang="$1" xml:lang="$1"').replaceAll("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ');
}

function navigation(book: PublishableBook, items: readonly Item[]): string {
  const entries = items.map((item) => {
    const inner =
      item.sections.length === 0
        ? ""
        : `<ol>${item.sections.map(({ id, title }) => `<li><a href="${item.file}#${id}">${escapeHtml(title)}</a></li>`).join("")}</ol>`;
    return `<li><a href="${item.file}">${escapeHtml(item.title)}</a>${inner}</li>`;
  });
  return xhtml(plainText(book.title), `<nav epub:type="toc" id="toc"><h1>${escapeHtml("目次 Contents")}</h1><ol>${entries.join("\n")}</ol></nav>`);
}

function packageDocument(book: PublishableBook, items: readonly Item[]): string {
  const usesSvg = (item: Item) => (item.body.includes("<svg") ? ' properties="svg"' : "");
  const modified = `${book.madeOn}T00:00:00Z`;
  const features = ["readingOrder", "tableOfContents", "structuralNavigation"].map(
    (feature) => `<meta property="schema:accessibilityFeature">${feature}</meta>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="ja">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier id="id">urn:uuid:${book.id}</dc:identifier>
<dc:title>${escapeHtml(plainText(book.title))}</dc:title>
<dc:language>ja</dc:language><dc:language>en</dc:language>
<dc:publisher>Tsuzuri</dc:publisher>
<dc:description>${escapeHtml(originOf(book.model))}</dc:description>
<dc:date>${book.madeOn}</dc:date>
<meta property="dcterms:modified">${modified}</meta>
<meta property="schema:accessMode">textual</meta><meta property="schema:accessModeSufficient">textual</meta><meta property="schema:accessibilityHazard">none</meta>
<meta property="schema:accessibilitySummary">Text with ruby readings and a full table of contents.</meta>
${features.join("\n")}
</metadata>
<manifest>
<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="css" href="book.css" media-type="text/css"/>
${items.map((item) => `<item id="${item.file.replace(".xhtml", "")}" href="${item.file}" media-type="application/xhtml+xml"${usesSvg(item)}/>`).join("\n")}
</manifest>
<spine>
${items.map((item) => `<itemref idref="${item.file.replace(".xhtml", "")}"/>`).join("\n")}
</spine>
</package>`;
}
