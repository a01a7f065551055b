/** How much of a text a reader of a level can read: the share of running words that the level's lists, or the teaching so far, cover. */
import { type Level, sharedSector } from "../book/entries.ts";
import { type Levels, levelOfSentence } from "./levels.ts";
import { isTransparentLoan } from "./freeWords.ts";
import { hasKanji, plainText } from "./ruby.ts";
import type { TextWord } from "./sentenceWords.ts";
import type { Tokenizer } from "./tokenizer.ts";
import { type WordLevel, wordRank } from "./wordIndex.ts";

/** Who the text is for. */
export interface Reader {
  level: Level;
  /** The trade whose words the reader is taught. */
  sector?: string;
  /** Dictionary forms, as listed, taught already whatever their level. */
  known?: ReadonlySet<string>;
}

/** A word beyond the reader, with how often it is met and the index of the text that has it first. */
export interface BeyondWord {
  lemma: string;
  level: Exclude<WordLevel, "unknown">;
  count: number;
  first: number;
}

export interface Coverage {
  /** Words as read, endings counted with their word and marks not at all. */
  running: number;
  /** Those that the reader can be expected to know; particles, names, numbers and transparent loanwords among them. */
  within: number;
  /** within / running; 1 for a text with no words. */
  share: number;
  /** At least {@link READABLE_SHARE} of the words are within. */
  compliant: boolean;
  /** Most frequent first. */
  above: BeyondWord[];
  /** Words that no list has, most frequent first. */
  unknown: Omit<BeyondWord, "level">[];
  /** Kanji above the level, or in no list (null), in the order in which they are met. */
  kanji: { character: string; level: Level | null; count: number }[];
}

/**
 * The share of known running words from which a text can be read with some help: 95 % (Laufer 1989, "What percentage of text-lexis
 * is essential for comprehension?"; Laufer and Ravenhorst-Kalovski 2010).
 */
export const READABLE_SHARE = 0.95;

/** @param texts sentences in ruby notation or plain */
export function coverage(texts: readonly string[], reader: Reader, tokenizer: Tokenizer, levels: Levels): Coverage {
  const beyond = new Map<string, { lemma: string; level: WordLevel; count: number; first: number }>();
  let running = 0;
  let within = 0;
  texts.forEach((text, first) => {
    for (const word of levelOfSentence(text, tokenizer, levels, reader.known).words) {
      running += 1;
      if (word.level === null || isWithin(word, word.level, reader)) within += 1;
      else {
        const entry = beyond.get(word.lemma) ?? { lemma: word.lemma, level: word.level, count: 0, first };
        beyond.set(word.lemma, { ...entry, count: entry.count + 1 });
      }
    }
  });
  const share = running === 0 ? 1 : within / running;
  const above: BeyondWord[] = [];
  const unknown: Coverage["unknown"] = [];
  for (const { lemma, level, count, first } of [...beyond.values()].sort((a, b) => b.count - a.count)) {
    if (level === "unknown") unknown.push({ lemma, count, first });
    else above.push({ lemma, level, count, first });
  }
  return { running, within, share, compliant: share >= READABLE_SHARE, above, unknown, kanji: kanjiAbove(texts, reader.level, levels) };
}

/** Whether a reader can be expected to know a word by its lists. A compound made of a trade's words has no list of its own. */
function isWithin({ lemma, listed }: TextWord, level: WordLevel, reader: Reader): boolean {
  if (isTransparentLoan(lemma) && level === "sector") return true;
  if (level === "sector")
    return (
      reader.sector !== undefined &&
      (listed.length === 0 || listed.some(({ sectors }) => sectors.includes(reader.sector ?? "") || sectors.includes(sharedSector)))
    );
  if (wordRank(level) <= wordRank(reader.level)) return true;
  return reader.sector !== undefined && listed.some(({ sectors }) => sectors.includes(reader.sector ?? "") || sectors.includes(sharedSector));
}

function kanjiAbove(texts: readonly string[], target: Level, levels: Levels): Coverage["kanji"] {
  const counts = new Map<string, number>();
  for (const character of texts.map(plainText).join("")) {
    if (!hasKanji(character) || character === "々") continue;
    const level = levels.levelOfKanji(character);
    if (level === null || wordRank(level) > wordRank(target)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return [...counts].map(([character, count]) => ({ character, level: levels.levelOfKanji(character), count }));
}
