/** Text to markup that is valid both as HTML and as XHTML. */
import { type FuriganaChoice, furiganaPolicy, type ShowsReading, titlePolicy } from "../../japanese/furigana.ts";
import { parseRuby } from "../../japanese/ruby.ts";

/** What decides how text is printed. It may remember what was printed, so a chapter is rendered with one of its own, in order. */
export interface TextStyle {
  showsReading: ShowsReading;
  /** How headwords and titles are printed, wherever they stand. */
  titles: TextStyle;
}

/** A style that has printed nothing yet. */
export function freshStyle(choice: FuriganaChoice): TextStyle {
  const titles: TextStyle = {
    showsReading: titlePolicy(choice),
    get titles() {
      return titles;
    },
  };
  return { showsReading: furiganaPolicy(choice), titles };
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/gu, (character) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[character] ?? character);
}

/** Ruby notation as markup. `rp` keeps the reading legible where ruby is not shown. */
export function rubyHtml(notation: string, style: TextStyle): string {
  return parseRuby(notation)
    .map(({ base, ruby }) => {
      const text = escapeHtml(base)
        .replaceAll("＿★＿", '<span class="gap">　★　</span>')
        .replaceAll("＿＿", '<span class="gap">　　　　</span>')
        .replaceAll(/【([^】]*)】/gu, '<b class="target">$1</b>');
      return ruby === undefined || !style.showsReading(base, ruby) ? text : `<ruby>${text}<rp>（</rp><rt>${escapeHtml(ruby)}</rt><rp>）</rp></ruby>`;
    })
    .join("");
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
