/** Plain Japanese text with its readings: 3本の映画を見た → 3本[さんぼん]の映画[えいが]を見[み]た. */
import { type RubySpan, annotate, hasKanji, parseRuby } from "../ruby.ts";
import type { Tokenizer } from "../tokenizer.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Reading, readWords } from "./readWords.ts";

const RUN_END = /[\p{Script=Han}々〆0-9０-９]$/u;

/**
 * Plain text in ruby notation, every kanji and every counted number with its reading.
 *
 * @param text plain text, with no readings of its own
 * @param lexicon words whose readings win over the tokenizer's, as {@link lexiconOf} makes it
 */
export function annotateText(text: string, tokenizer: Tokenizer, lexicon?: Lexicon): string {
  let notation = "";
  let bare = "";
  for (const { base, ruby } of readingSpans(text, tokenizer, lexicon)) {
    if (ruby === undefined) notation += base;
    else notation += `${RUN_END.test(bare) ? "|" : ""}${base}[${ruby}]`;
    bare = ruby === undefined ? base : "";
  }
  return notation;
}

/** The same as spans, one for each run with a reading and one for each stretch between them; their bases joined give the text again. */
export function readingSpans(text: string, tokenizer: Tokenizer, lexicon?: Lexicon): RubySpan[] {
  const spans: RubySpan[] = [];
  for (const word of readWords(text, tokenizer, lexicon)) {
    const own = spansOf(word);
    const [first, ...rest] = own;
    const last = spans.at(-1);
    if (first === undefined) continue;
    if (word.joinsPrevious && last?.ruby !== undefined && first.ruby !== undefined) {
      spans[spans.length - 1] = { base: last.base + first.base, ruby: last.ruby + first.ruby };
      spans.push(...rest);
    } else if (last !== undefined && last.ruby === undefined && first.ruby === undefined) {
      spans[spans.length - 1] = { base: last.base + first.base };
      spans.push(...rest);
    } else spans.push(...own);
  }
  return spans;
}

function spansOf({ surface, reading }: Reading): RubySpan[] {
  if (reading === null || reading === "" || !RUN_START.test(surface)) return [{ base: surface }];
  if (/[ヵケ]/u.test(surface) && /^[\p{Script=Han}0-9０-９]+[ヵケ]\p{Script=Han}+$/u.test(surface)) return [{ base: surface, ruby: reading }];
  if (!hasKanji(surface)) return parseRuby(annotateDigits(surface, reading));
  return parseRuby(annotate(surface, reading));
}

const RUN_START = /[\p{Script=Han}々〆0-9０-９]/u;

/** Digits with a counter in kana, which {@link annotate} leaves alone: 3つ, 50パーセント. */
function annotateDigits(surface: string, reading: string): string {
  const digits = /^[0-9０-９]+/u.exec(surface)?.[0];
  if (digits === undefined) return surface;
  const kana = surface.slice(digits.length);
  return `${digits}[${reading.slice(0, reading.length - kana.length)}]${kana}`;
}
