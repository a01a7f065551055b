/** Exercises on the words of a chapter. */
import type { Word } from "../../../book/entries.ts";
import { oncePer } from "../../../book/once.ts";
import { shuffled } from "../../../book/random.ts";
import type { ExerciseItem } from "../../../book/sections/section.ts";
import { hasKanji, parseRuby, plainText, sliceRuby, toHiragana } from "../../../japanese/ruby.ts";
import { formsTaught } from "./formsTaught.ts";
import { annotated, choice, type Makers, OPTIONS, open, roundOf, type Source } from "./makers.ts";

export const wordMakers: Makers = {
  "word-meaning": ({ words, random }, round) => {
    const items = roundOf(words, round).flatMap((word) => {
      const others = distinctGlosses(word, shuffled(words, random)).map((other) => other.gloss);
      return choice(
        others.length < 3 ? null : { ask: annotated(word), en: "", right: word.gloss, wrong: others, why: `${withReading(word)} means “${word.gloss}”.` },
        random,
      );
    });
    return { items };
  },

  "word-reading": ({ words, bank, random }, round) => {
    const items = roundOf(
      words.filter((word) => hasKanji(word.word)),
      round,
    ).flatMap((word) => {
      const wrong = misreadings(word, bank);
      return choice(
        wrong.length < 2 ? null : { ask: word.word, en: word.gloss, right: word.reading, wrong, why: `${word.word} is read ${word.reading}.` },
        random,
      );
    });
    return { items };
  },

  cloze: ({ words, random, tokenizer }, round) => {
    const usable = words.flatMap((word) => {
      const gap = gapped(word, tokenizer);
      return gap === null ? [] : [{ word, gap }];
    });
    const items = roundOf(usable, round).flatMap(({ word, gap }) => {
      const wrong = distinctGlosses(word, shuffled(words, random))
        .filter((other) => other.pos === word.pos && toHiragana(other.reading) !== toHiragana(word.reading))
        .map(annotated);
      return choice(
        wrong.length < 3
          ? null
          : { ask: gap.ja, en: gap.en, right: annotated(word), wrong, why: `The translation asks for “${word.gloss}”: ${annotated(word)}.` },
        random,
      );
    });
    return { items };
  },

  matching: ({ words, random }, round) => {
    const chosen: Word[] = [];
    for (const word of roundOf(words, round + 1)) if (distinctGlosses(word, chosen).length === chosen.length) chosen.push(word);
    if (chosen.length < 4) return null;
    const pairs = shuffled(
      chosen.map((word) => word.gloss),
      random,
    );
    const item: ExerciseItem = {
      ask: "",
      en: "",
      options: chosen.map(annotated),
      pairs,
      answer: null,
      order: chosen.map((word) => pairs.indexOf(word.gloss)),
      text: null,
      why: "Each word has one meaning in the list of this chapter.",
    };
    return { items: [{ ...item, ask: "ことばと意味[いみ]", en: "words and meanings" }] };
  },

  "translate-to-english": ({ words }, round) => {
    const items = roundOf(
      words.filter((word) => word.example !== undefined),
      round,
    ).flatMap((word) => (word.example === undefined ? [] : [open(word.example.ja, "", word.example.en, `${annotated(word)} means “${word.gloss}”.`)]));
    return { items };
  },

  conjugation: (source, round) => {
    const words = source.words.filter(({ pos }) => /^(?:verb|adj)/u.test(pos));
    const first = Math.floor(source.random() * RECENT);
    const items = roundOf(words, round).flatMap((word, index) => {
      const recent = formsTaught(word, source).slice(0, RECENT);
      const chosen = recent[(first + index) % Math.max(1, recent.length)];
      return chosen === undefined
        ? []
        : [
            open(
              `${annotated(word)} → （${chosen.ja}）`,
              chosen.en,
              chosen.text,
              `${conjugationClass[word.pos] ?? word.pos}: ${chosen.en} of ${annotated(word)}.`,
            ),
          ];
    });
    return { items: items.length < 3 ? [] : items };
  },
};

/** Of the forms a word has been taught in, the newest so many are practised. */
const RECENT = 8;

const withReading = ({ word, reading }: Word): string => (hasKanji(word) ? `${word} (${reading})` : word);

const conjugationClass: Partial<Record<Word["pos"], string>> = {
  "verb-u": "う-verb",
  "verb-ru": "る-verb",
  "verb-irregular": "irregular verb",
  "adj-i": "い-adjective",
  "adj-na": "な-adjective",
};

/** Other words of the list whose meaning cannot be taken for this one's: no important word of the glosses is shared. */
function distinctGlosses(word: Pick<Word, "gloss" | "senses" | "pos">, others: readonly Word[]): Word[] {
  const own = meanings(word);
  const distinct = others.filter((other) => other.gloss !== word.gloss && ![...meanings(other)].some((part) => own.has(part)));
  return [...distinct.filter((other) => other.pos === word.pos), ...distinct.filter((other) => other.pos !== word.pos)];
}

/** The important words of all that a word may mean. */
const meanings = ({ gloss, senses }: Pick<Word, "gloss" | "senses">): Set<string> => new Set([gloss, ...senses].flatMap(significant));

function significant(gloss: string): string[] {
  const important = (text: string) => wordsOf(text).filter((part) => part.length > 2 && !unimportant.has(part));
  const main = gloss.replace(/\(.*?\)/gu, "");
  // “or (in a question)” says it all in a little word.
  return important(main).length > 0 ? important(gloss) : [...important(gloss), ...wordsOf(main)];
}

const unimportant: ReadonlySet<string> = new Set(["the", "and", "for", "with", "one", "something", "somebody"]);

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[a-z]+/gu) ?? [];
}

const readingsOf = oncePer((words: readonly Word[]) => {
  const readings = new Map<string, Set<string>>();
  for (const { word, reading } of words) readings.set(word, (readings.get(word) ?? new Set()).add(toHiragana(reading)));
  return readings;
});

/** One sound wrong: what learners mishear and mistype. Each pair is tried both ways. */
const slips: readonly (readonly [string, string])[] = [
  ["か", "が"],
  ["き", "ぎ"],
  ["く", "ぐ"],
  ["け", "げ"],
  ["こ", "ご"],
  ["さ", "ざ"],
  ["し", "じ"],
  ["す", "ず"],
  ["せ", "ぜ"],
  ["そ", "ぞ"],
  ["た", "だ"],
  ["ち", "じ"],
  ["つ", "ず"],
  ["て", "で"],
  ["と", "ど"],
  ["は", "ば"],
  ["ひ", "び"],
  ["ふ", "ぶ"],
  ["へ", "べ"],
  ["ほ", "ぼ"],
  ["ゅう", "ゅ"],
  ["ょう", "ょ"],
  ["こう", "こ"],
  ["とう", "と"],
  ["どう", "ど"],
  ["そう", "そ"],
  ["ぼう", "ぼ"],
  ["ほう", "ほ"],
  ["ゆう", "ゆ"],
  ["よう", "よ"],
  ["おう", "お"],
  ["くう", "く"],
  ["ろう", "ろ"],
  ["もう", "も"],
  ["のう", "の"],
  ["っか", "か"],
  ["っき", "き"],
  ["っこ", "こ"],
  ["っし", "し"],
  ["っせ", "せ"],
  ["っそ", "そ"],
  ["っち", "ち"],
  ["っと", "と"],
  ["っぱ", "ぱ"],
  ["っぴ", "ぴ"],
  ["っぷ", "ぷ"],
  ["っぺ", "ぺ"],
  ["っぽ", "ぽ"],
  ["いん", "い"],
  ["えん", "え"],
  ["かん", "か"],
  ["しん", "し"],
  ["せん", "せ"],
  ["てん", "て"],
  ["けん", "け"],
];

/** Slips that would make a word that nobody should read in a textbook. */
const unprintable = /びっこ|めくら|つんぼ|ばか|うんこ|ちんこ|まんこ|くそ/u;

/** Readings that differ from the right one by a slip; none of them is another reading of the word in the bank. */
function misreadings(word: Word, bank: Source["bank"]): string[] {
  const known = readingsOf(bank.words).get(word.word) ?? new Set<string>();
  const parts = spokenParts(word);
  const wrong = slips.flatMap(([one, other]) =>
    parts.flatMap(({ text, printed }, place) =>
      (printed ? [] : [swap(text, one, other), swap(text, other, one)]).flatMap((slip) =>
        slip === null ? [] : [parts.map((part, index) => (index === place ? slip : part.text)).join("")],
      ),
    ),
  );
  return [...new Set(wrong)].filter((reading) => !known.has(toHiragana(reading)) && !unprintable.test(reading)).slice(0, (OPTIONS - 1) * 2);
}

/** The word's reading in parts. Kana of the word stands printed in the question, so a slip in it would be no distractor at all. */
function spokenParts({ word, reading }: Word): { text: string; printed: boolean }[] {
  const parts = parseRuby(annotated({ word, reading })).map(({ base, ruby }) => ({ text: ruby ?? base, printed: ruby === undefined }));
  if (parts.map(({ text }) => text).join("") === reading) return parts;
  // The word and its reading do not line up: only the kana at its end is known to be printed.
  const okurigana = word.match(/\p{Script=Hiragana}+$/u)?.[0] ?? "";
  const stem = toHiragana(reading).slice(0, reading.length - okurigana.length);
  return [
    { text: stem, printed: false },
    { text: okurigana, printed: true },
  ];
}

/** The text with the first `from` made `to`; null when there is none, when it is a part of the longer sound, or when nobody could say the outcome. */
function swap(text: string, from: string, to: string): string | null {
  const at = text.indexOf(from);
  if (at === -1 || (to.startsWith(from) && text.startsWith(to, at)) || (to.endsWith(from) && at > 0 && text.startsWith(to, at - 1))) return null;
  // くう is heard as く, but nobody makes the く of 記録 long.
  if (to === "くう") return null;
  const before = text.slice(0, at);
  const after = text.slice(at + from.length);
  // A small kana belongs to a sound in い; a double consonant neither begins a word nor follows ん or another one.
  if (/^[ゃゅょ]/u.test(after) && !/[きぎしじちぢにひびぴみり]$/u.test(to)) return null;
  if ((to.startsWith("っ") && /(?:^|[んっー])$/u.test(before)) || (after.startsWith("ー") && to.length !== from.length)) return null;
  return before + to + after;
}

/** The word's own example with a gap in its place, where the word stands in it once and just as in the dictionary. */
function gapped(word: Word, tokenizer: Source["tokenizer"]): { ja: string; en: string } | null {
  if (word.example === undefined) return null;
  const { ja, en } = word.example;
  const text = plainText(ja);
  const from = text.indexOf(word.word);
  const to = from + word.word.length;
  if (from === -1 || text.includes(word.word, to)) return null;
  const starts = new Set([...tokenizer.tokenize(text).map(({ start }) => start), text.length]);
  const before = sliceRuby(ja, 0, from);
  const after = sliceRuby(ja, to);
  // A part of a longer word is no place for a gap.
  return !starts.has(from) || !starts.has(to) || before === null || after === null ? null : { ja: `${before}＿＿${after}`, en };
}
