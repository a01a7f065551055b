/** The level of a word, a kanji and a sentence by the bank's lists. Nothing is guessed: what no list has is unknown. */
import type { Bank, Level } from "../book/entries.ts";
import { grammarWords } from "./grammarWords.ts";
import { cutWords, type Lists, type TextWord } from "./sentenceWords.ts";
import type { Tokenizer } from "./tokenizer.ts";
import { toHiragana } from "./ruby.ts";
import { type ListedWord, wordIndex, type WordLevel, wordRank } from "./wordIndex.ts";

/** The bank's lists, ready to be asked. */
export interface Levels extends Lists {
  /** @param lemma dictionary form, in kanji or kana; @param reading in kana, where the spelling does not tell (方 is かた or ほう) */
  levelOfWord(lemma: string, reading?: string): WordLevel;
  /** Null for a kanji that no list has. */
  levelOfKanji(character: string): Level | null;
}

/** Indexes the bank's lists. It takes a moment (some 5,000 words): keep the result. */
export function levelsOf({ words, grammar, kanjiLevels }: Pick<Bank, "words" | "grammar" | "kanjiLevels">): Levels {
  const patterns = grammarWords(grammar);
  const index = wordIndex(words, patterns);
  return {
    index,
    patterns,
    kanji: kanjiLevels,
    levelOfWord(lemma, reading) {
      const spoken = reading === undefined ? null : toHiragana(reading);
      return (index.find(lemma, spoken)[0] ?? index.findRead(lemma, spoken)[0])?.level ?? "unknown";
    },
    levelOfKanji: (character) => kanjiLevels.get(character) ?? null,
  };
}

export interface SentenceLevel {
  /** The level of the hardest word that has not been taught; "unknown" is harder than "sector", and that than N1. */
  level: WordLevel;
  words: TextWord[];
}

/**
 * The level of a sentence, in ruby notation or plain.
 * @param known dictionary forms, as listed, that the reader was taught whatever their level; their level is null in the result
 */
export function levelOfSentence(text: string, tokenizer: Tokenizer, levels: Levels, known: ReadonlySet<string> = new Set()): SentenceLevel {
  const words = cutWords(text, tokenizer, levels).map((word) => (isKnown(word, known) ? { ...word, level: null } : word));
  const hardest = words.reduce<WordLevel>((level, word) => (word.level !== null && wordRank(word.level) > wordRank(level) ? word.level : level), "N5");
  return { level: hardest, words };
}

function isKnown({ lemma, listed }: TextWord, known: ReadonlySet<string>): boolean {
  return known.has(lemma) || listed.some(({ word }) => known.has(word));
}

/** A word of the bank found in a text. */
export interface FoundWord extends Pick<ListedWord, "word" | "reading"> {
  /** Place in the text without readings, in UTF-16 units. */
  start: number;
}

/**
 * The bank's words in a text, in whatever form and spelling they stand there, in order. A longer word hides its parts:
 * 介護職員 is not 職員. Where spelling and reading leave several words open, all of them are given.
 */
export function wordsIn(text: string, tokenizer: Tokenizer, levels: Levels): FoundWord[] {
  return cutWords(text, tokenizer, levels).flatMap(({ listed, start }) => listed.map(({ word, reading }) => ({ word, reading, start })));
}
