/** Whether kanji can be read so at all, by the readings that each of them has. */
import type { Bank } from "../book/entries.ts";
import { oncePer } from "../book/once.ts";
import { onReadings } from "../japanese/readings/onReadings.ts";
import { annotate, parseRuby, toHiragana } from "../japanese/ruby.ts";
import { bankTexts } from "./bankTexts.ts";

/** Sounds of one kanji at most: こころざし. */
const LONGEST = 5;
/** Kanji of a word with a reading of its own at most. */
const LONGEST_WORD = 4;

/**
 * True where the reading can be put together from readings of the kanji, with the changes that sounds undergo in compounds
 * (はな → ばな, がく → がっ), or from stretches that the bank's texts read so (大人[おとな], 来[き]ます). Digits, and kanji that the
 * bank does not list, may be read in any way. What no list has is false: ask only where a dictionary reads the word otherwise.
 *
 * @param surface kanji and digits
 * @param reading hiragana
 */
export function isPossibleReading(surface: string, reading: string, bank: Bank): boolean {
  return fits([...surface], reading, readingsOnce(bank));
}

/** Sounds of single kanji and of stretches that share a reading. */
type Readings = ReadonlyMap<string, ReadonlySet<string>>;

function fits(characters: readonly string[], reading: string, known: Readings): boolean {
  const [first, ...rest] = characters;
  if (first === undefined) return reading === "";
  for (let length = 2; length <= Math.min(LONGEST_WORD, characters.length); length++) {
    for (const whole of known.get(characters.slice(0, length).join("")) ?? []) {
      if (reading.startsWith(whole) && fits(characters.slice(length), reading.slice(whole.length), known)) return true;
    }
  }
  const readings = known.get(first);
  for (let length = 1; length <= Math.min(LONGEST, reading.length - rest.length); length++) {
    const part = reading.slice(0, length);
    if ((readings === undefined || readings.has(part)) && fits(rest, reading.slice(length), known)) return true;
  }
  // A kanji that is written and not said apart, as 々 after a long vowel, and two digits that are one sound.
  return /[0-9０-９々]/u.test(first) && fits(rest, reading, known);
}

/** Every sound that a kanji, or a stretch of the bank's texts, may have in a word. */
const readingsOnce = oncePer((bank: Bank): Readings => {
  const known = new Map<string, Set<string>>();
  const add = (character: string, reading: string) => {
    const set = known.get(character) ?? new Set();
    for (const form of formsOf(reading)) set.add(form);
    known.set(character, set);
  };
  for (const { kanji: character, on, kun, words } of bank.kanji) {
    for (const reading of [...on, ...kun]) {
      const [stem = "", okurigana = ""] = toHiragana(reading).replaceAll(/[-〜]/gu, "").split(".");
      add(character, stem);
      // Where okurigana is left out (取扱, 受付) the kanji has its sound too; きき of 聞き is the stem of the verb.
      if (okurigana !== "") for (const ending of [okurigana, ...stemEndings(okurigana)]) add(character, stem + ending);
    }
    for (const [word, reading] of words) if (word === character) add(character, toHiragana(reading));
  }
  const listed = new Set(known.keys());
  for (const [character, reading] of onReadings) if (listed.has(character)) add(character, reading);
  for (const { base, ruby } of [...[...bankTexts(bank)].flatMap(parseRuby), ...bank.words.flatMap(({ word, reading }) => parseRuby(annotate(word, reading)))]) {
    // What the bank does not list may be read in any way as it is.
    if (ruby !== undefined && (base.length > 1 || listed.has(base))) add(base, toHiragana(ruby));
  }
  return known;
});

/** う-verbs before ます: く → き. */
function stemEndings(okurigana: string): string[] {
  const last = "うくぐすつぬぶむる".indexOf(okurigana.at(-1) ?? "");
  if (last === -1) return [];
  const head = okurigana.slice(0, -1);
  return [head + ("いきぎしちにびみり"[last] ?? ""), head];
}

const voiced: Readonly<Record<string, string>> = Object.fromEntries(
  [
    "かが",
    "きぎ",
    "くぐ",
    "けげ",
    "こご",
    "さざ",
    "しじ",
    "すず",
    "せぜ",
    "そぞ",
    "ただ",
    "ちぢ",
    "つづ",
    "てで",
    "とど",
    "はば",
    "ひび",
    "ふぶ",
    "へべ",
    "ほぼ",
  ].map((pair) => [...pair] as [string, string]),
);
const halfVoiced: Readonly<Record<string, string>> = { は: "ぱ", ひ: "ぴ", ふ: "ぷ", へ: "ぺ", ほ: "ぽ" };

/** A reading with its first sound voiced and its last closed. */
function formsOf(reading: string): string[] {
  const first = reading[0] ?? "";
  const heads = [reading, ...[voiced[first], halfVoiced[first]].flatMap((head) => (head === undefined ? [] : [head + reading.slice(1)]))];
  return heads.flatMap((form) => (/.[つちくきり]$/u.test(form) ? [form, `${form.slice(0, -1)}っ`] : [form]));
}
