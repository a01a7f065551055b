/** A text in ruby notation or plain, as the tokenizer takes it, with the readings that it brings along. */
import { hasKanji, parseRuby, toHiragana } from "./ruby.ts";

export interface ReadText {
  plain: string;
  /** The reading in hiragana of a stretch of `plain`; null where the text does not say it, or says it of a longer stretch. */
  readingOf(start: number, end: number): string | null;
  /** Where the run that has a reading and holds this place ends; the place itself where there is none. */
  endOfRun(place: number): number;
}

/** @param text in ruby notation, or plain */
export function readText(text: string): ReadText {
  const pieces: { start: number; end: number; base: string; ruby: string | undefined }[] = [];
  let plain = "";
  for (const { base, ruby } of parseRuby(text)) {
    pieces.push({ start: plain.length, end: plain.length + base.length, base, ruby });
    plain += base;
  }
  return {
    plain,
    readingOf(start, end) {
      let reading = "";
      for (const piece of pieces) {
        if (piece.end <= start || piece.start >= end) continue;
        const base = piece.base.slice(Math.max(0, start - piece.start), end - piece.start);
        if (piece.ruby === undefined ? hasKanji(base) : base !== piece.base) return null;
        reading += piece.ruby ?? base;
      }
      return toHiragana(reading);
    },
    endOfRun: (place) => pieces.find(({ start, end, ruby }) => ruby !== undefined && start <= place && place < end)?.end ?? place,
  };
}
