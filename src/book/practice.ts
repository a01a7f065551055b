/** What a chapter practises beside what it teaches: kanji boxes, listening, interviews, and the review of earlier chapters. */
import { inOrderShare, type ChapterCounts, type ChapterMaterials, type TaughtMaterials } from "./allocation.ts";
import { type Bank, type Dialogue, type Kanji, levels } from "./entries.ts";
import { oncePer } from "./once.ts";
import { shuffled } from "./random.ts";
import type { Template, TemplateChapter } from "./template.ts";

/**
 * How many chapters back a chapter reaches for review. Widening intervals: what is met again after one, three and seven
 * lessons is kept longer than what is met three times in a row (Cepeda et al. 2006 on the spacing effect).
 */
const REVIEW_INTERVALS = [1, 3, 7] as const;
/** Words taken for review from each of the earlier chapters, and grammar points. */
const REVIEW_WORDS = 4;
const REVIEW_GRAMMAR = 1;
/** Dialogues a chapter lets the reader hear. */
const LISTENING = 1;

/** The chapters' materials with practice laid on top of what they teach. */
export function withPractice(
  taught: readonly TaughtMaterials[],
  chapters: readonly TemplateChapter[],
  template: Template,
  wanted: readonly ChapterCounts[],
  bank: Bank,
  random: () => number,
): ChapterMaterials[] {
  const kanji = shareKanji(taught, template, wanted, bank);
  const listening = shareListening(taught, chapters, template, bank, random);
  return taught.map((materials, index) => ({
    ...materials,
    kanji: (kanji[index] ?? []).map((entry) => entry.kanji),
    listening: listening[index] ?? [],
    interviews: interviewsFor(chapters[index] as TemplateChapter, template, bank),
    review: isRecap(chapters[index] as TemplateChapter, materials) ? recapOf(taught.slice(0, index), bank, random) : reviewOf(taught, index, bank, random),
  }));
}

/** The kanji of the template's levels: a chapter first takes those that its words are written with, then the next of the list. */
function shareKanji(taught: readonly TaughtMaterials[], template: Template, wanted: readonly ChapterCounts[], bank: Bank): Kanji[][] {
  const pool = bank.kanji.filter((entry) => template.levels.includes(entry.level));
  const rooms = inOrderShare(
    pool,
    wanted.map((chapter) => chapter.kanji),
  ).map((part) => part.length);
  const left = new Map(pool.map((entry) => [entry.kanji, entry]));
  const shares = taught.map(({ words }, index) => {
    const own = new Set(words.flatMap((id) => [...wordOf(id)]));
    const share: Kanji[] = [];
    for (const entry of left.values()) {
      if (share.length >= (rooms[index] ?? 0)) break;
      if (own.has(entry.kanji)) share.push(entry);
    }
    for (const entry of share) left.delete(entry.kanji);
    return share;
  });
  shares.forEach((share, index) => {
    for (const entry of left.values()) {
      if (share.length >= (rooms[index] ?? 0)) break;
      share.push(entry);
      left.delete(entry.kanji);
    }
  });
  return shares;
}

/** A word's id holds its spelling: `N5:食べる:たべる`. */
const wordOf = (id: string): string => id.split(":")[1] ?? "";

/** A dialogue for each teaching chapter that no chapter prints, of the chapter's topics where there is one, easy ones first. */
function shareListening(
  taught: readonly TaughtMaterials[],
  chapters: readonly TemplateChapter[],
  template: Template,
  bank: Bank,
  random: () => number,
): string[][] {
  const printed = new Set(taught.flatMap(({ dialogues }) => dialogues));
  const place = template.sector ?? "general";
  const easierFirst = (a: Dialogue, b: Dialogue) => levels.indexOf(a.level) - levels.indexOf(b.level) || a.difficulty - b.difficulty;
  const left = new Set(
    shuffled(
      bank.dialogues.filter(
        (dialogue) =>
          !printed.has(dialogue.id) &&
          (dialogue.sector === place || dialogue.sector === "general") &&
          levels.indexOf(dialogue.level) <= levels.indexOf(template.level),
      ),
      random,
    ).sort(easierFirst),
  );
  return taught.map(({ words, grammar }, index) => {
    if (words.length + grammar.length === 0) return [];
    const topics = chapters[index]?.topics.map((path) => path.slice(path.indexOf("/") + 1)) ?? [];
    const fitting = [...left].find((dialogue) => topics.includes(dialogue.topic)) ?? [...left][0];
    if (fitting === undefined) return [];
    left.delete(fitting);
    return [fitting.id].slice(0, LISTENING);
  });
}

/** The trade's own questions and the general ones in turn. */
function interviewsFor(chapter: TemplateChapter, template: Template, bank: Bank): string[] {
  const own = bank.interviews.filter(({ sector }) => sector === template.sector);
  const general = bank.interviews.filter(({ sector }) => sector === "general");
  const wantedOwn = Math.min(own.length, Math.ceil(chapter.interviews / 2));
  const chosen = [...general.slice(0, chapter.interviews - wantedOwn), ...own.slice(0, wantedOwn)];
  return chosen.map(({ id }) => id);
}

const wordsById = oncePer((words: Bank["words"]) => new Map(words.map((word) => [word.id, word])));
const withExample = oncePer((words: Bank["words"]) => new Set(words.filter(({ example }) => example !== undefined).map(({ id }) => id)));

function reviewOf(taught: readonly TaughtMaterials[], index: number, bank: Bank, random: () => number): ChapterMaterials["review"] {
  const earlier = REVIEW_INTERVALS.map((interval) => index - interval).filter((place) => place >= 0 && (taught[place]?.words.length ?? 0) > 0);
  if ((taught[index]?.words.length ?? 0) === 0) return { chapters: [], words: [], grammar: [], procedures: [] };
  const usable = withExample(bank.words);
  return {
    chapters: earlier.map((place) => place + 1),
    words: earlier.flatMap((place) => {
      const words = shuffled(taught[place]?.words ?? [], random);
      return [...words.filter((id) => usable.has(id)), ...words.filter((id) => !usable.has(id))].slice(0, REVIEW_WORDS);
    }),
    grammar: earlier.flatMap((place) => shuffled(taught[place]?.grammar ?? [], random).slice(0, REVIEW_GRAMMAR)),
    procedures: [],
  };
}

/** A chapter on a test of the trade: it teaches nothing new, holds no paper and no interview, and asks again about the work of the whole book. */
const isRecap = ({ tests, interviews }: TemplateChapter, { words, grammar, dialogues }: TaughtMaterials): boolean =>
  tests.length === 0 && interviews === 0 && words.length + grammar.length + dialogues.length === 0;

/** Words and procedures that a recap asks about. */
const RECAP_WORDS = 24;
const RECAP_PROCEDURES = 3;

/** The trade's words of all chapters before, those that can prevent harm first, and some of its procedures. */
function recapOf(earlier: readonly TaughtMaterials[], bank: Bank, random: () => number): ChapterMaterials["review"] {
  const byId = wordsById(bank.words);
  const words = shuffled(
    earlier.flatMap((materials) => materials.words),
    random,
  ).flatMap((id) => byId.get(id) ?? []);
  const ofTrade = words.filter(({ sector }) => sector !== undefined).sort((a, b) => Number(b.safety) - Number(a.safety));
  return {
    chapters: earlier.flatMap((materials, place) => (materials.words.length > 0 ? [place + 1] : [])),
    words: (ofTrade.length > 0 ? ofTrade : words).slice(0, RECAP_WORDS).map(({ id }) => id),
    grammar: [],
    procedures: shuffled(
      earlier.flatMap((materials) => materials.procedures),
      random,
    ).slice(0, RECAP_PROCEDURES),
  };
}
