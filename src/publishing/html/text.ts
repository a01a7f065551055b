/** Text to markup that is valid both as HTML and as XHTML. */
import { hasKanji, parseRuby } from "../../japanese/ruby.ts";

/** What decides how text is printed. */
export interface TextStyle {
  furigana: "all" | "above-level" | "none";
  /** Kanji that the reader knows; with `above-level` they carry no reading. */
  knownKanji: ReadonlySet<string>;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[character] ?? character);
}

/** Ruby notation as markup. `rp` keeps the reading legible where ruby is not shown. */
export function rubyHtml(notation: string, style: TextStyle): string {
  return parseRuby(notation)
    .map(({ base, ruby }) => {
      const text = escapeHtml(base).replaceAll("＿＿", '<span class="gap">　　　　</span>');
      return ruby === undefined || !showsReading(base, style) ? text : `<ruby>${text}<rp>（</rp><rt>${escapeHtml(ruby)}</rt><rp>）</rp></ruby>`;
    })
    .join("");
}

function showsReading(base: string, style: TextStyle): boolean {
  if (style.furigana === "none") return false;
  if (style.furigana === "all") return true;
  return hasKanji(base) ? [...base].some((character) => hasKanji(character) && !style.knownKanji.has(character)) : false;
}

/** English text; Japanese words quoted in it may carry readings too. Blank lines part paragraphs. */
export function paragraphs(text: string, style: TextStyle): string {
  return text
    .split(/\n\s*\n/u)
    .map((paragraph) => `<p class="en">${rubyHtml(paragraph.trim(), style)}</p>`)
    .join("\n");
}

/** Japanese over its translation. */
export function bilingual(text: { ja: string; en: string }, style: TextStyle, tag = "div"): string {
  return `<${tag} class="pair"><span class="ja" lang="ja">${rubyHtml(text.ja, style)}</span> <span class="en">${rubyHtml(text.en, style)}</span></${tag}>`;
}

export function japanese(notation: string, style: TextStyle): string {
  return `<span class="ja" lang="ja">${rubyHtml(notation, style)}</span>`;
}
