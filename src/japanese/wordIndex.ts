/** The bank's words by spelling and reading, found again in whatever spelling and form a text uses. */
import type { Bank, Level, PartOfSpeech } from "../book/entries.ts";
import type { GrammarWords } from "./grammarWords.ts";
import { hasKanji, toHiragana } from "./ruby.ts";

/** A word of the bank as it is matched; `sectors` are those that list it, with the level "sector" where no general list does. */
export interface ListedWord {
  word: string;
  reading: string;
  pos: PartOfSpeech;
  level: Level | "sector";
  sectors: readonly string[];
}

/** Looks words up; all that fit, easiest first. Readings are hiragana. */
export interface WordIndex {
  /** By dictionary form: as it is written, and as it is read where that is known. */
  find(written: string, reading: string | null): readonly ListedWord[];
  /** By reading, where the spelling may be that of the word: 子ども for 子供, わかる for 分かる, 綺麗 for きれい. */
  findRead(written: string, reading: string | null): readonly ListedWord[];
  /** Verbs and adjectives by what stands before their okurigana: 行 read おこな finds 行う. */
  findStem(written: string, reading: string): readonly ListedWord[];
}

/** Builds the index. One word may stand in several lists: the easiest general level counts, and that of a pattern which is taught with it. */
export function wordIndex(words: Bank["words"], patterns: Pick<GrammarWords, "levelOfVerb">): WordIndex {
  const byWriting = new Map<string, ListedWord[]>();
  const byReading = new Map<string, ListedWord[]>();
  const byStem = new Map<string, ListedWord[]>();
  for (const word of mergedLists(words, patterns)) {
    for (const { written, reading } of spellings(word)) {
      push(byWriting, written, word);
      push(byReading, toHiragana(reading), word);
    }
    const okurigana = /^(?:verb|adj-i)/u.test(word.pos) ? (/\p{Script=Hiragana}+$/u.exec(word.word)?.[0] ?? "") : "";
    if (okurigana !== "" && okurigana !== word.word) {
      push(byStem, `${word.word.slice(0, -okurigana.length)}[${word.reading.slice(0, -okurigana.length)}]`, word);
    }
  }
  return {
    find: (written, reading) => (byWriting.get(written) ?? []).filter((word) => reading === null || readings(word).has(reading)),
    findRead(written, reading) {
      const read = reading ?? (hasKanji(written) ? null : toHiragana(written));
      return read === null ? [] : (byReading.get(read) ?? []).filter((word) => isSpellingOf(written, word));
    },
    findStem: (written, reading) => byStem.get(`${written}[${reading}]`) ?? [],
  };
}

/** General entries of one spelling and reading become one with the easiest level, and learn which sectors list them too. */
function mergedLists(words: Bank["words"], patterns: Pick<GrammarWords, "levelOfVerb">): ListedWord[] {
  const merged = new Map<string, ListedWord>();
  for (const { word, reading, pos, level, sector } of words) {
    const key = `${word}\t${toHiragana(reading)}`;
    const before = merged.get(key);
    const here: Level | "sector" = sector === undefined ? level : "sector";
    merged.set(key, {
      word,
      reading,
      pos: before?.pos ?? pos,
      level: before === undefined || wordRank(here) < wordRank(before.level) ? here : before.level,
      sectors: [...new Set([...(before?.sectors ?? []), ...(sector === undefined ? [] : [sector])])],
    });
  }
  const levelled = [...merged.values()].map((word) => {
    const inPattern = /^(?:verb|adj-i)/u.test(word.pos) ? patterns.levelOfVerb(word.word) : undefined;
    return inPattern !== undefined && wordRank(inPattern) < wordRank(word.level) ? { ...word, level: inPattern } : word;
  });
  return levelled.sort((a, b) => wordRank(a.level) - wordRank(b.level));
}

/** How hard a word is: its level, "sector" where only a trade's list has it, "unknown" where none has. */
export type WordLevel = Level | "sector" | "unknown";

const ranks = { N5: 0, N4: 1, N3: 2, N2: 3, N1: 4, sector: 5, unknown: 6 } as const satisfies Record<WordLevel, number>;

/** Easiest first: N5 is 0, N1 is 4, then the words of a sector, then those that no list has. */
export function wordRank(level: WordLevel): number {
  return ranks[level];
}

/** A word as listed, without the polite お or ご that it is listed with, without the する or に at its end, and without the marks of a set phrase. */
function spellings({ word, reading, pos }: ListedWord): { written: string; reading: string }[] {
  const found = [{ written: word, reading }];
  const bare = { written: word.replace(/[〜、。・]/gu, ""), reading: reading.replace(/[〜、。・]/gu, "") };
  if (bare.written !== word && bare.written !== "") found.push(bare);
  if (/^[おご][\p{Script=Han}\p{Script=Katakana}]/u.test(word) && pos !== "expression") found.push({ written: word.slice(1), reading: reading.slice(1) });
  if (word.length > 3 && word.endsWith("する") && pos !== "expression") found.push({ written: word.slice(0, -2), reading: reading.slice(0, -2) });
  if (word.length > 2 && /[にと]$/u.test(word) && pos === "adverb") found.push({ written: word.slice(0, -1), reading: reading.slice(0, -1) });
  return found;
}

function readings(word: ListedWord): Set<string> {
  return new Set(spellings(word).map(({ reading }) => toHiragana(reading)));
}

/**
 * Whether a spelling with a word's reading is that word: it may leave kanji out (子ども for 子供) but has none that the
 * word lacks, unless the word is listed in kana alone (綺麗 for きれい) and the spelling does not look like a form of a verb (測り is not はかり).
 */
function isSpellingOf(written: string, { word }: ListedWord): boolean {
  if (!hasKanji(word)) return !/^\p{Script=Han}[いきぎしちにびみりえけげせてねべめれ]$/u.test(written);
  return [...written].every((character) => !hasKanji(character) || word.includes(character));
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
