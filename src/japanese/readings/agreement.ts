/** Authored readings held against the engine's own, stretch by stretch: finds 病院[びょういい]. */
import { type RubySpan, parseRuby, plainText, toHiragana } from "../ruby.ts";
import type { Tokenizer } from "../tokenizer.ts";
import { isAcceptedReading } from "./alternatives.ts";
import { readingSpans } from "./annotateText.ts";
import type { Lexicon } from "./lexicon.ts";

/** A stretch of kanji and digits whose authored reading is not the engine's, nor an accepted other one. */
export interface Disagreement {
  surface: string;
  authored: string;
  /** How the engine reads it. */
  expected: string;
  /** Place in the plain text, in characters. */
  index: number;
}

/** A stretch of kanji and digits with its reading; null where it has none or is read in part. */
export interface Stretch {
  surface: string;
  reading: string | null;
  index: number;
}

const STRETCH =
  /(?:[\p{Script=Han}々〆0-9０-９]|(?<=[0-9０-９])[,，.．](?=[0-9０-９])|(?<=[0-9０-９一二三四五六七八九十百何数])[かヶカヵケ](?=[月所国年条])|(?<=\p{Script=Han})ヶ(?=\p{Script=Han}))+/gu;

/**
 * Where the authored readings of a text differ from the engine's. Stretches that the author left without a reading are passed over,
 * and so are those that the engine cannot read; the two may divide a stretch differently.
 *
 * @param authored a text in ruby notation
 */
export function readingsAgree(authored: string, tokenizer: Tokenizer, lexicon?: Lexicon): Disagreement[] {
  const plain = plainText(authored);
  const own = stretchesOf(readingSpans(plain, tokenizer, lexicon));
  return stretchesOf(parseRuby(authored)).flatMap(({ surface, reading, index }, place) => {
    const expected = own[place]?.reading ?? null;
    if (reading === null || expected === null || isAcceptedReading(surface, toHiragana(reading), expected)) return [];
    return [{ surface, authored: reading, expected, index }];
  });
}

/** The stretches of a text given as spans. The reading of `1か月[いっかげつ]`, written so, belongs to all of it. */
export function stretchesOf(spans: readonly RubySpan[]): Stretch[] {
  const plain = spans.map(({ base }) => base).join("");
  return [...plain.matchAll(STRETCH)].map(({ 0: surface, index }) => ({ surface, index, reading: readingWithin(spans, index, index + surface.length) }));
}

function readingWithin(spans: readonly RubySpan[], from: number, to: number): string | null {
  let reading = "";
  let bare = "";
  let between = "";
  let place = 0;
  for (const { base, ruby } of spans) {
    const inside = base.slice(Math.max(0, from - place), Math.max(0, to - place));
    place += base.length;
    if (inside === "") continue;
    if (ruby !== undefined) {
      reading += between + ruby;
      between = "";
    } else if (/[\p{Script=Han}0-9０-９]/u.test(inside)) bare += inside;
    else between += inside.replaceAll(/[,，.．]/gu, "");
  }
  if (reading === "" || /\p{Script=Han}/u.test(bare)) return null;
  return toHiragana(reading);
}
