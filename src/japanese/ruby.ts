/**
 * Ruby notation: how Japanese with readings is stored, sent to a model and read back, as `漢字[かんじ]`.
 *
 * The reading in brackets belongs to the unbroken run of kanji and digits just before it; `|` starts a new
 * run where two would touch. Kana is never part of a run, so okurigana needs no further splitting:
 * `食[た]べる`, `取[と]り扱[あつか]い`, `3時[さんじ]`.
 */

/** A stretch of text: `ruby` is its reading in kana where it has one. */
export interface RubySpan {
  base: string;
  ruby?: string;
}

/** What is wrong with a string in ruby notation, with the place of the fault in characters from the start. */
export interface RubyFault {
  index: number;
  message: string;
}

/** Characters that may carry a reading: kanji, the repeat mark 々, 〆, and digits. ヶ, and か after a number, count inside a run only. */
const RUN_CHARACTER = /[\p{Script=Han}々〆0-9０-９]/u;
const KANJI = /[\p{Script=Han}々〆]/u;
const KANA = /^[\p{Script=Hiragana}\p{Script=Katakana}ー・]+$/u;

/** True when the text holds at least one kanji. */
export function hasKanji(text: string): boolean {
  return KANJI.test(text);
}

/**
 * Reads ruby notation into spans. Never throws: what does not parse stays in the text as it stands,
 * and {@link rubyFaults} says what it was.
 *
 * @example parseRuby("手[て]を洗[あら]う") // [{base:"手",ruby:"て"},{base:"を"},{base:"洗",ruby:"あら"},{base:"う"}]
 */
export function parseRuby(notation: string): RubySpan[] {
  const spans: RubySpan[] = [];
  let plain = "";
  let run = "";
  const flushPlain = () => {
    if (plain !== "") spans.push({ base: plain });
    plain = "";
  };
  for (let index = 0; index < notation.length; ) {
    const character = String.fromCodePoint(notation.codePointAt(index) ?? 0);
    if (character === "[" && run !== "") {
      const close = notation.indexOf("]", index);
      const reading = close === -1 ? "" : notation.slice(index + 1, close);
      if (KANA.test(reading)) {
        flushPlain();
        spans.push({ base: run, ruby: reading });
        run = "";
        index = close + 1;
        continue;
      }
    }
    if (character === "|") {
      plain += run;
      run = "";
    } else if (RUN_CHARACTER.test(character) || (run !== "" && joinsRun(run, notation, index))) {
      run += character;
    } else {
      plain += run + character;
      run = "";
    }
    index += character.length;
  }
  plain += run;
  flushPlain();
  return spans;
}

/** A small ヶ belongs to a run between kanji, as in 一ヶ月[いっかげつ], and so does the か of a count, as in 3か月[さんかげつ]. */
function joinsRun(run: string, notation: string, index: number): boolean {
  const next = notation[index + 1] ?? "";
  if (/[ヶヵケ]/u.test(notation[index] ?? "")) return KANJI.test(next);
  return /[かカ]/u.test(notation[index] ?? "") && /[0-9０-９一二三四五六七八九十百何数]$/u.test(run) && /[月所国年条]/u.test(next);
}

/** The text as printed, without readings. */
export function plainText(notation: string): string {
  let text = "";
  for (const span of parseRuby(notation)) text += span.base;
  return text;
}

/**
 * A stretch of the text in ruby notation.
 * @param from place of its first character in the plain text, in UTF-16 units
 * @param to the place after its last; the end of the text when left out
 * @returns null when the stretch would cut through a run that shares one reading
 */
export function sliceRuby(notation: string, from: number, to = Number.POSITIVE_INFINITY): string | null {
  let slice = "";
  let place = 0;
  for (const { base, ruby } of parseRuby(notation)) {
    const start = Math.max(from, place);
    const end = Math.min(to, place + base.length);
    place += base.length;
    if (start >= end) continue;
    if (ruby === undefined) slice += base.slice(start - place + base.length, end - place + base.length);
    else if (end - start === base.length) slice += `${slice !== "" && RUN_CHARACTER.test(slice.at(-1) ?? "") ? "|" : ""}${base}[${ruby}]`;
    else return null;
  }
  return slice;
}

/** The text as it is spoken: every annotated run replaced by its reading. */
export function kanaText(notation: string): string {
  let text = "";
  for (const span of parseRuby(notation)) text += span.ruby ?? span.base;
  return text;
}

/**
 * Every fault of a string in ruby notation: kanji with no reading, a reading that is not kana,
 * brackets that do not close or follow no kanji.
 */
export function rubyFaults(notation: string): RubyFault[] {
  const faults: RubyFault[] = [];
  let index = 0;
  for (const span of parseRuby(notation)) {
    if (span.ruby === undefined) {
      for (const bare of span.base.matchAll(/[\p{Script=Han}々〆]+/gu)) faults.push({ index: index + bare.index, message: `${bare[0]} has no reading` });
      const bracket = span.base.match(/[[\]]/u);
      if (bracket) faults.push({ index: index + (bracket.index ?? 0), message: `a bracket in "${span.base}" belongs to no kanji or holds no kana` });
    } else if (hasKanji(span.base) && /\p{Script=Katakana}/u.test(span.ruby.replaceAll("ー", ""))) {
      faults.push({ index, message: `the reading ${span.ruby} of ${span.base} is not in hiragana` });
    }
    index += span.base.length;
  }
  return faults;
}

/** Katakana to hiragana, for comparing readings; other characters stay. */
export function toHiragana(text: string): string {
  return text.replace(/[ァ-ヶ]/gu, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) - 0x60));
}

/**
 * A headword and its reading in ruby notation: kana of the word is found again in the reading, Latin letters by their
 * names, and what stands between belongs to the kanji. Where the two do not line up, a single run of kanji takes the
 * whole reading and several take none; the word itself is never changed.
 *
 * @example annotate("取り扱い", "とりあつかい") // 取[と]り扱[あつか]い
 */
export function annotate(word: string, reading: string): string {
  if (!hasKanji(word)) return word;
  const pieces = word.match(/[\p{Script=Han}々〆0-9０-９ヶ]+|[^\p{Script=Han}々〆0-9０-９ヶ]+/gu) ?? [];
  const spoken = toHiragana(reading);
  const pattern = pieces.map((piece) => (RUN_CHARACTER.test(piece) ? "(.+?)" : [...piece].map((character) => spokenAs(character, spoken)).join("")));
  const match = new RegExp(`^${pattern.join("")}$`, "u").exec(spoken);
  if (match === null && pieces.filter((piece) => RUN_CHARACTER.test(piece)).length > 1) return word;
  let run = 0;
  return pieces.map((piece) => (RUN_CHARACTER.test(piece) ? `${piece}[${match === null ? spoken : match[++run]}]` : piece)).join("");
}

/** What a character outside the kanji is in the reading, as a regular expression; a mark that the reading leaves out is nothing there. */
function spokenAs(character: string, reading: string): string {
  const letter = letterNames[character.normalize("NFKC").toUpperCase()];
  if (letter !== undefined) return letter;
  if (/[\p{L}\p{N}ー]/u.test(character)) return toHiragana(character);
  return reading.includes(character) ? `\\u{${character.codePointAt(0)?.toString(16)}}` : "";
}

/** Names of the Latin letters as a reading spells them: IH調理器[ちょうりき] is あいえいち…. */
const letterNames: Readonly<Record<string, string>> = {
  A: "えー",
  B: "びー",
  C: "しー",
  D: "でぃー",
  E: "いー",
  F: "えふ",
  G: "じー",
  H: "えいち",
  I: "あい",
  J: "じぇー",
  K: "けー",
  L: "える",
  M: "えむ",
  N: "えぬ",
  O: "おー",
  P: "ぴー",
  Q: "きゅー",
  R: "あーる",
  S: "えす",
  T: "てぃー",
  U: "ゆー",
  V: "(?:ぶい|ゔぃー)",
  W: "だぶりゅー",
  X: "えっくす",
  Y: "わい",
  Z: "ぜっと",
};
