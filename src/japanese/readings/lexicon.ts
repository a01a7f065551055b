/** Readings that a book's own words give: they win over the tokenizer's where the written form has one reading only. */
import { annotate, hasKanji, parseRuby, toHiragana } from "../ruby.ts";

export interface Lexicon {
  /** The reading of each written form; null where the words disagree. */
  readings: ReadonlyMap<string, string | null>;
}

/** A lexicon of words with their readings; words without kanji add nothing, 〜 and spaces are passed over. */
export function lexiconOf(words: readonly { word: string; reading: string }[]): Lexicon {
  const readings = new Map<string, string | null>();
  for (const { word, reading } of words) {
    const written = word.replaceAll(/[〜~\s]/gu, "");
    const spoken = toHiragana(reading.replaceAll(/[〜~\s、]/gu, ""));
    if (!hasKanji(written)) continue;
    const known = readings.get(written);
    readings.set(written, known === undefined || known === spoken ? spoken : null);
  }
  return { readings };
}

/** The reading of the kanji that the word begins with: 食べる, たべる gives 食 and た; null for a word that begins otherwise. */
export function stemReading(word: string, reading: string): { kanji: string; reading: string } | null {
  const first = parseRuby(annotate(word, reading))[0];
  return first?.ruby === undefined ? null : { kanji: first.base, reading: first.ruby };
}
