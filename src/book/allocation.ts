/** Gives every chapter its words, grammar, dialogues, procedures, readings and notes out of the bank; nothing is given twice. */
import { hasKanji, kanaText, plainText } from "../japanese/ruby.ts";
import { type Bank, type Dialogue, type GrammarPoint, type Level, levels, sharedSector, type Procedure, type Reading, type Word } from "./entries.ts";
import { oncePer } from "./once.ts";
import type { ContentRequirements, Template, TemplateChapter } from "./template.ts";

/** Ids of the bank entries a chapter teaches, in teaching order. */
export interface ChapterMaterials {
  words: string[];
  kanji: string[];
  grammar: string[];
  dialogues: string[];
  procedures: string[];
  readings: string[];
  culture: string[];
  /** Dialogues that are heard, not read: their script stands at the end of the book. */
  listening: string[];
  interviews: string[];
  /** Words, grammar and procedures of earlier chapters that this one practises again. */
  review: { chapters: number[]; words: string[]; grammar: string[]; procedures: string[] };
}

/** How many items of each kind a chapter is to get. */
export type ChapterCounts = Omit<ContentRequirements, "examplesPerGrammar">;

const levelRank = (level: Level): number => levels.indexOf(level);
const frequencyRank = { daily: 0, weekly: 1, rare: 2 } as const;

/** What a book's chapters draw from the bank, before practice and review are laid on top. */
export type TaughtMaterials = Pick<ChapterMaterials, "words" | "grammar" | "dialogues" | "procedures" | "readings" | "culture">;

/**
 * Allocates the bank to the chapters. Scenes of work (dialogues, procedures) are chosen first, by the chapter's topics;
 * then words: those that the chapter's own scenes use, those of its topics, and so on outward, frequent before rare.
 * What no chapter's topic claims is handed out afterwards to the chapters that still have room.
 * @param wanted for each chapter the items that it is to get
 */
export function allocate(
  chapters: readonly TemplateChapter[],
  template: Template,
  wanted: readonly ChapterCounts[],
  bank: Bank,
  random: () => number,
): TaughtMaterials[] {
  const counts = (kind: keyof ChapterCounts) => wanted.map((chapter) => chapter[kind]);
  const place = template.sector ?? "general";
  const readable = (level: Level) => levelRank(level) <= levelRank(template.level);
  const grammar = bank.grammar.filter((point) => template.levels.includes(point.level)).sort(byTeachingOrder);
  const dialogues = share(
    bank.dialogues.filter((dialogue) => (dialogue.sector === place || dialogue.sector === "general") && readable(dialogue.level)),
    chapters,
    counts("dialogues"),
    (dialogue, chapter) => (dialogue.sector === place ? 2 : 0) + (template.levels.includes(dialogue.level) ? 1 : 0) + topicScore(dialogue.topic, chapter),
    (a, b) => levelRank(a.level) - levelRank(b.level) || a.difficulty - b.difficulty,
    random,
  );
  const procedures = share(
    bank.procedures.filter((procedure) => procedure.sector === place && readable(procedure.level)),
    chapters,
    counts("procedures"),
    (procedure, chapter) => weightBySafety(topicScore(procedure.topic, chapter), procedure),
    (a, b) => levelRank(a.level) - levelRank(b.level),
    random,
  );
  const readings = share(
    bank.readings.filter((reading) => template.levels.includes(reading.level)),
    chapters,
    counts("readings"),
    (reading, chapter) => wordsOfTopics(reading, chapter, bank),
    byReadingLevel,
    random,
  );
  const culture = share(
    bank.culture.filter((note) => note.sectors.length === 0 || note.sectors.includes(template.sector ?? "")),
    chapters,
    counts("culture"),
    (note, chapter) => (chapter.themes.includes(note.theme) ? 4 : 0) + (note.sectors.length > 0 ? 2 : 0),
    () => 0,
    random,
  );
  const words = shareWords(chapters, dialogues, procedures, template, counts("words"), bank);
  const points = inOrderShare(grammar, counts("grammar"));
  return chapters.map((_, index) => ({
    words: ids(words[index]),
    grammar: ids(points[index]),
    dialogues: ids(dialogues[index]),
    procedures: ids(procedures[index]),
    readings: ids(readings[index]),
    culture: ids(culture[index]),
  }));
}

const ids = (entries: readonly { id: string }[] | undefined): string[] => (entries ?? []).map((entry) => entry.id);

/** N5 first, then as the bank orders the points of a level. */
function byTeachingOrder(a: GrammarPoint, b: GrammarPoint): number {
  return levelRank(a.level) - levelRank(b.level) || a.order - b.order || (a.id < b.id ? -1 : 1);
}

function byReadingLevel(a: Reading, b: Reading): number {
  return levelRank(a.level) - levelRank(b.level);
}

/** A list that is taught in order, cut into the chapters' parts; spread evenly when there is less than is wanted. */
export function inOrderShare<T>(items: readonly T[], wanted: readonly number[]): T[][] {
  const total = wanted.reduce((sum, count) => sum + count, 0);
  const fill = total === 0 ? 0 : Math.min(1, items.length / total);
  let asked = 0;
  return wanted.map((count) => {
    const from = Math.round(asked * fill);
    asked += count;
    return items.slice(from, Math.round(asked * fill));
  });
}

/** The bare topic ids of a chapter's topic paths: dialogues and procedures name topics without their folder. */
function topicScore(topic: string, chapter: TemplateChapter): number {
  const own = chapter.topics.map((path) => path.slice(path.indexOf("/") + 1));
  const place = own.indexOf(topic);
  if (place !== -1) return 8 - Math.min(4, place);
  // A neighbouring level calls its topics by longer names: work and company-work, house and house-equipment.
  const parts = topic.split("-");
  return own.some((other) => other.split("-").some((part) => part.length > 3 && parts.includes(part))) ? 3 : 0;
}

/** Of the procedures that fit a chapter those come first in which most can go wrong: what keeps people safe is not left to the draw. */
function weightBySafety(score: number, { steps }: Procedure): number {
  return score === 0 ? 0 : score + Math.min(0.9, 0.15 * steps.filter(({ safety }) => safety).length);
}

/** For each reading how many words of each vocabulary topic stand in it. */
const topicsInReadings = oncePer((bank: Bank) => {
  const found = new Map<string, Map<string, number>>();
  for (const { id, title, lines } of bank.readings) {
    const text = inBothForms([title.ja, ...lines.map((line) => line.ja)]);
    const scene = { text, characters: new Set(text) };
    const counts = new Map<string, number>();
    for (const word of bank.words) if (isIn(word, scene)) counts.set(word.topicPath, (counts.get(word.topicPath) ?? 0) + 1);
    found.set(id, counts);
  }
  return found;
});

/** How well a reading fits a chapter: words of the chapter's topics in it, two points each, eight at most. */
function wordsOfTopics(reading: Reading, chapter: TemplateChapter, bank: Bank): number {
  const counts = topicsInReadings(bank).get(reading.id);
  return Math.min(8, 2 * chapter.topics.reduce((sum, path) => sum + (counts?.get(path) ?? 0), 0));
}

/**
 * Shares entries out: first each chapter in turn takes the best-fitting entry it has a claim on (score above 0), easy
 * ones first among equals; then what is left fills the chapters that have room, in order of difficulty.
 */
function share<T extends { id: string }>(
  entries: readonly T[],
  chapters: readonly TemplateChapter[],
  wanted: readonly number[],
  score: (entry: T, chapter: TemplateChapter) => number,
  harder: (a: T, b: T) => number,
  random: () => number,
): T[][] {
  // Among equals the easier is taken first, so that a book grows harder; the seed decides among equally hard ones.
  const drawn = new Map(entries.map((entry) => [entry.id, random()]));
  const inOrder = [...entries].sort((a, b) => harder(a, b) || (drawn.get(a.id) ?? 0) - (drawn.get(b.id) ?? 0));
  const tieBreak = new Map(inOrder.map((entry, place) => [entry.id, 1 - place / entries.length]));
  const left = new Set(entries);
  const shares: T[][] = chapters.map(() => []);
  const takeBest = (index: number, least: number): boolean => {
    const chapter = chapters[index] as TemplateChapter;
    let best: T | undefined;
    let bestScore = least;
    for (const entry of left) {
      const value = score(entry, chapter) + 0.5 * (tieBreak.get(entry.id) ?? 0);
      if (value > bestScore) [best, bestScore] = [entry, value];
    }
    if (best === undefined) return false;
    left.delete(best);
    (shares[index] as T[]).push(best);
    return true;
  };
  for (const least of [1, -1]) {
    for (let round = 0; round < Math.max(...wanted); round++) {
      for (let index = 0; index < chapters.length; index++) {
        if ((shares[index] as T[]).length < (wanted[index] ?? 0)) takeBest(index, least);
      }
    }
  }
  const place = new Map(entries.map((entry, index) => [entry, index]));
  for (const taken of shares) taken.sort((a, b) => harder(a, b) || (place.get(a) ?? 0) - (place.get(b) ?? 0));
  return shares;
}

/** Words that a chapter takes from each of its dialogues whatever their topic, so that the reader meets there what was taught. */
const WORDS_FROM_EACH_DIALOGUE = 3;

/** The words of each chapter; see {@link allocate}. */
function shareWords(
  chapters: readonly TemplateChapter[],
  dialogues: readonly Dialogue[][],
  procedures: readonly Procedure[][],
  template: Template,
  wanted: readonly number[],
  bank: Bank,
): Word[][] {
  // Sorted once: whatever is taken from the pool in its order is taken by use.
  const pool = distinctWords(bank.words.filter((word) => belongs(word, template))).sort(byUse);
  const left = new Set(pool);
  const take = (fits: (word: Word) => boolean, chosen: Word[], most: number) => {
    for (const word of left) {
      if (chosen.length >= most) return;
      if (!fits(word)) continue;
      left.delete(word);
      chosen.push(word);
    }
  };
  const chosen: Word[][] = chapters.map(() => []);
  const total = wanted.reduce((sum, count) => sum + count, 0);
  const rooms = wanted.map((count) => (count === 0 ? 0 : Math.max(1, Math.floor(count * Math.min(1, pool.length / total)))));
  chapters.forEach((chapter, index) => {
    const room = rooms[index] ?? 0;
    const words = chosen[index] as Word[];
    const all = sceneOf(dialogues[index] ?? [], procedures[index] ?? []);
    const topics = new Set(chapter.topics);
    for (const dialogue of dialogues[index] ?? []) {
      const scene = sceneOf([dialogue], []);
      take((word) => isIn(word, scene), words, Math.min(room, words.length + WORDS_FROM_EACH_DIALOGUE));
    }
    take((word) => topics.has(word.topicPath) && isIn(word, all), words, room);
    take((word) => word.sector !== undefined && isIn(word, all), words, Math.ceil(room * 0.75));
    take((word) => topics.has(word.topicPath), words, room);
  });
  chapters.forEach((_, index) => {
    take(() => true, chosen[index] as Word[], rooms[index] ?? 0);
  });
  return chosen.map(byTopic);
}

/** Safety first, then the words met most often, then the easier level; the bank's own order decides the rest. */
function byUse(a: Word, b: Word): number {
  return Number(b.safety) - Number(a.safety) || frequencyRank[a.frequency] - frequencyRank[b.frequency] || levelRank(a.level) - levelRank(b.level);
}

/** Topic by topic, the largest first: what is left over of many topics then stands together at the end. */
function byTopic(words: readonly Word[]): Word[] {
  const sizes = new Map<string, number>();
  for (const { topicPath } of words) sizes.set(topicPath, (sizes.get(topicPath) ?? 0) + 1);
  const size = ({ topicPath }: Word) => sizes.get(topicPath) ?? 0;
  return [...words].sort((a, b) => size(b) - size(a) || (a.topicPath < b.topicPath ? -1 : a.topicPath > b.topicPath ? 1 : 0));
}

/** Words of the template's levels, of its trade, and for a trade the words of work that all trades share. */
function belongs(word: Word, template: Template): boolean {
  if (word.sector === undefined) return template.levels.includes(word.level);
  return word.sector === template.sector || (template.sector !== undefined && word.sector === sharedSector);
}

/** How near an entry stands to a trade: its own, shared by all, general. */
const nearness = ({ sector }: Word): number => (sector === undefined ? 0 : sector === sharedSector ? 1 : 2);

/** A word that stands both in a sector's list and in a level's list is taught once: the sector's entry is kept. */
function distinctWords(words: readonly Word[]): Word[] {
  const bySpelling = new Map<string, Word>();
  for (const word of words) {
    const key = `${word.word}\t${word.reading}`;
    const before = bySpelling.get(key);
    if (before === undefined || nearness(word) > nearness(before)) bySpelling.set(key, word);
  }
  return [...bySpelling.values()];
}

/** What is said in a scene, and the characters in it: most words are ruled out by their first. */
interface Scene {
  text: string;
  characters: ReadonlySet<string>;
}

const spoken = oncePer(({ lines }: Dialogue) => inBothForms(lines.map((line) => line.ja)));
const done = oncePer(({ title, steps }: Procedure) => inBothForms([title.ja, ...steps.map((step) => step.ja)]));
const inBothForms = (lines: readonly string[]): string => lines.map((line) => `${plainText(line)}\n${kanaText(line)}`).join("\n");

function sceneOf(dialogues: readonly Dialogue[], procedures: readonly Procedure[]): Scene {
  const text = [...dialogues.map(spoken), ...procedures.map(done)].join("\n");
  return { text, characters: new Set(text) };
}

const isIn = (word: Word, { text, characters }: Scene): boolean => characters.has(word.word[0] ?? "") && appearsIn(word, text);

/**
 * Whether a word, in any inflection, is found in a text that holds each line as written and in kana. A word of two
 * kana (する, いる) is found only as it stands, since its stem would be found anywhere.
 */
export function appearsIn({ word, pos }: Pick<Word, "word" | "pos">, text: string): boolean {
  if (word.length < 2) return false;
  if (!/^(?:verb|adj-i)/u.test(pos)) return text.includes(word);
  const stem = word.replace(/する$|.$/u, "");
  if (stem.length > 1) return text.includes(stem);
  return hasKanji(stem) ? [...endingsOf(word, pos)].some((kana) => text.includes(stem + kana)) : text.includes(word);
}

/** The kana that may follow the stem of a verb or adjective: one kanji alone would be found in every compound. */
function endingsOf(word: string, pos: Word["pos"]): string {
  const last = word.slice(-1);
  return pos === "verb-u" ? (endings[last] ?? last) : pos === "adj-i" ? "いかくけさそ" : "るたてまなられよろい";
}

const endings: Readonly<Record<string, string>> = {
  う: "わいうえおっ",
  く: "かきくけこいっ",
  ぐ: "がぎぐげごい",
  す: "さしすせそ",
  つ: "たちつてとっ",
  ぬ: "なにぬねのん",
  ぶ: "ばびぶべぼん",
  む: "まみむめもん",
  る: "らりるれろっ",
};
