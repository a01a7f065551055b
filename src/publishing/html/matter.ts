/** What stands before and after the chapters: cover, how to use the book, contents, colophon. */
import { plainText } from "../../japanese/ruby.ts";
import { originOf } from "../../book/origin.ts";
import type { PublishableBook } from "../publisher.ts";
import type { FuriganaChoice } from "../../japanese/furigana.ts";
import { escapeHtml, freshStyle, japanese, rubyHtml } from "./text.ts";

export function renderCover(book: PublishableBook, furigana: FuriganaChoice): string {
  const style = freshStyle(furigana).titles;
  const own = book.request.title;
  const title = own === undefined ? book.plan.title : { ja: own, en: "" };
  const { field } = book.template;
  return `<section class="cover"><div class="cover-band"></div>
<p class="cover-kind">${escapeHtml(kindOf(book))}</p>
<h1 class="cover-title" lang="ja">${rubyHtml(title.ja, style)}</h1>
${title.en === "" ? "" : `<p class="cover-english">${escapeHtml(title.en)}</p>`}
${field === undefined ? "" : `<p class="cover-field" lang="ja">特定技能 ${escapeHtml(field.ja)}分野</p>`}
<p class="cover-level">${escapeHtml(book.plan.level)}</p>
<p class="cover-mark">綴り <span>Tsuzuri</span></p></section>`;
}

function kindOf(book: PublishableBook): string {
  if (book.request.bookType === "ssw_sector") return "Japanese for Specified Skilled Workers";
  if (book.request.bookType === "jlpt_level") return "Japanese-Language Proficiency Test course";
  return "Japanese course";
}

export function renderGuide(furigana: FuriganaChoice): string {
  const style = freshStyle(furigana).titles;
  const rows: [string, string][] = [
    ["ことば", "Words with their readings. A sign of warning marks words that can prevent harm: learn those first."],
    ["文法[ぶんぽう]", "Each pattern with its forms, five examples, the usual mistake and a near pattern to compare."],
    ["会話[かいわ]", "Dialogues as they are spoken at work. Read them aloud with a partner, then change roles."],
    ["仕事[しごと]の手順[てじゅん]", "Procedures step by step. 「 」 is what you say to the other person."],
    ["読[よ]み物[もの]", "Notices, notes and forms as you will meet them. Answer before you look at the translation."],
    ["文化[ぶんか]と生活[せいかつ]", "What nobody explains because everybody here knows it."],
    ["練習[れんしゅう]", "Exercises. The key with reasons stands at the end of the book."],
  ];
  return `<section class="guide" id="guide"><h1>${japanese("この本[ほん]の使[つか]い方[かた]", style)} <span class="en">How to use this book</span></h1>
<dl>${rows.map(([ja, en]) => `<dt lang="ja">${rubyHtml(ja, style)}</dt><dd class="en">${escapeHtml(en)}</dd>`).join("\n")}</dl>
<p class="en">Verbs: v. 1 are the -u verbs (書く), v. 2 the -ru verbs (食べる), v. 3 する and 来る. Small kana over kanji give the reading.</p>
<p class="en safety-note">The procedures teach the Japanese of the work. At work, the rules of your workplace and the word of your leader come first.</p></section>`;
}

export interface ContentsEntry {
  label: string;
  title: { ja: string; en: string };
  /** Page number as printed; null in an EPUB. */
  page: number | null;
  href: string;
}
export interface ContentsPart {
  title: { ja: string; en: string } | null;
  entries: ContentsEntry[];
}

export function renderContents(parts: readonly ContentsPart[], furigana: FuriganaChoice): string {
  const style = freshStyle(furigana).titles;
  return `<section class="contents" id="contents"><h1>${japanese("目次[もくじ]", style)} <span class="en">Contents</span></h1>
${parts
  .map(
    (part) => `${part.title === null ? "" : `<h2>${japanese(part.title.ja, style)} <span class="en">${escapeHtml(part.title.en)}</span></h2>`}
<ol class="toc">${part.entries
      .map(
        (entry) =>
          `<li><a href="${entry.href}"><span class="label">${escapeHtml(entry.label)}</span><span class="entry">${japanese(entry.title.ja, style)} <span class="en">${escapeHtml(entry.title.en)}</span></span><span class="leader"></span>${entry.page === null ? "" : `<span class="page">${entry.page}</span>`}</a></li>`,
      )
      .join("\n")}</ol>`,
  )
  .join("\n")}</section>`;
}

export function renderColophon(book: PublishableBook): string {
  const rows: [string, string][] = [
    ["書名 Title", plainText(book.title)],
    ["発行 Made on", book.madeOn],
    ["制作 Made with", "Tsuzuri 綴り"],
    ["本文 Text", originOf(book.model)],
    ["雛形 Template", book.template.id],
    ["書体 Typefaces", "Klee One, BIZ UDPGothic (SIL Open Font License 1.1)"],
    ["識別 Identifier", `urn:uuid:${book.id}`],
  ];
  const { field } = book.template;
  if (field) rows.splice(4, 0, ["分野 Field", `${field.ja} (${field.en}); ${field.skillsTest}; as of ${field.asOf}`]);
  return `<section class="colophon" id="colophon"><h1 lang="ja">奥付 <span class="en">Colophon</span></h1><table><tbody>${rows.map(([name, value]) => `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`).join("")}</tbody></table></section>`;
}
