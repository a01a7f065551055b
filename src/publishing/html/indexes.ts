/** The indexes at the end of a book: words in the order of the fifty sounds (五十音順), then grammar. */
import { hashText } from "../../book/random.ts";
import { type Chapter, sectionsOf } from "../../book/sections/section.ts";
import { annotate, kanaText, plainText, toHiragana } from "../../japanese/ruby.ts";
import { escapeHtml, japanese, rubyHtml, type TextStyle } from "./text.ts";

export interface IndexEntry {
  chapter: number;
  /** Id of the place in its chapter. */
  anchor: string;
  label: string;
  reading: string;
  english: string;
}
/** What stands after an entry: a page number, or a link to the place. */
type Locate = (entry: IndexEntry) => string;

export const wordAnchor = (word: string, reading: string): string => `w-${hashText(`${word}/${reading}`).toString(36)}`;
export const grammarAnchor = (id: string): string => `g-${id}`;

const kanaOrder = new Intl.Collator("ja", { sensitivity: "variant" });

/** Every word that the chapters teach, by its reading. */
export function wordEntries(chapters: readonly Chapter[]): IndexEntry[] {
  const entries = chapters.flatMap((chapter) =>
    sectionsOf(chapter, "vocabulary").flatMap(({ content }) =>
      content.groups.flatMap((group) =>
        group.words.map(({ word, reading, gloss }) => ({
          chapter: chapter.number,
          anchor: wordAnchor(word, reading),
          label: annotate(word, reading),
          reading: toHiragana(reading),
          english: gloss,
        })),
      ),
    ),
  );
  return entries.sort((a, b) => kanaOrder.compare(a.reading, b.reading) || a.chapter - b.chapter);
}

/** Every grammar point, by its pattern in kana without the wave dash. */
export function grammarEntries(chapters: readonly Chapter[]): IndexEntry[] {
  const entries = chapters.flatMap((chapter) =>
    sectionsOf(chapter, "grammar").flatMap(({ content }) =>
      content.points.map(({ id, pattern, meaning }) => ({
        chapter: chapter.number,
        anchor: grammarAnchor(id),
        label: pattern,
        reading: toHiragana(kanaText(pattern)).replaceAll(/[^\p{Script=Hiragana}]/gu, ""),
        english: meaning,
      })),
    ),
  );
  return entries.sort((a, b) => kanaOrder.compare(a.reading, b.reading) || a.chapter - b.chapter);
}

/** The rows of the kana table by their first sound, voiced sounds with their voiceless ones. */
const rows: readonly (readonly [heading: string, sounds: string])[] = [
  ["あ", "あいうえおぁぃぅぇぉゔ"],
  ["か", "かきくけこがぎぐげご"],
  ["さ", "さしすせそざじずぜぞ"],
  ["た", "たちつてとだぢづでどっ"],
  ["な", "なにぬねの"],
  ["は", "はひふへほばびぶべぼぱぴぷぺぽ"],
  ["ま", "まみむめも"],
  ["や", "やゆよゃゅょ"],
  ["ら", "らりるれろ"],
  ["わ", "わをん"],
];

export function renderWordIndex(entries: readonly IndexEntry[], locate: Locate, style: TextStyle): string {
  const groups = rows.map(([heading, sounds]) => {
    const own = entries.filter(({ reading }) => sounds.includes(reading.slice(0, 1)));
    return own.length === 0 ? "" : `<h2 lang="ja">${heading}</h2>${list(own, locate, style)}`;
  });
  return `<section class="index words-index" id="word-index"><h1>${japanese("ことばの索引[さくいん]", style.titles)} <span class="en">Index of words</span></h1><div class="columns">${groups.join("\n")}</div></section>`;
}

export function renderGrammarIndex(entries: readonly IndexEntry[], locate: Locate, style: TextStyle): string {
  return `<section class="index grammar-index" id="grammar-index"><h1>${japanese("文法[ぶんぽう]の索引[さくいん]", style.titles)} <span class="en">Index of grammar</span></h1><div class="columns">${list(entries, locate, style)}</div></section>`;
}

function list(entries: readonly IndexEntry[], locate: Locate, style: TextStyle): string {
  return `<ul>${entries
    .map(
      (entry) =>
        `<li><span lang="ja">${rubyHtml(entry.label, style.titles)}</span> <span class="en">${escapeHtml(plainText(entry.english))}</span><span class="page">${locate(entry)}</span></li>`,
    )
    .join("\n")}</ul>`;
}
