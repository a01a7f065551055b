/**
 * What a model is told about one section: a brief is plain data, printed into the prompt as JSON, and holds all that
 * the section needs, since sections are written all at once and know nothing of each other.
 */
import { AppError } from "../errors.ts";
import type { Bank, Bilingual, Kanji, Level, Procedure, TestName } from "./entries.ts";
import { oncePer } from "./once.ts";
import type { BookPlan, ChapterPlan, SectionPlan } from "./plan.ts";
import { patternsOf } from "./testPapers.ts";
import type { Section, SectionContent, SectionKind } from "./sections/section.ts";

/** The materials of a section by kind: facts from the bank, and for exercises what the chapter's other sections teach. */
export interface SectionMaterials {
  opening: { goals: Bilingual[]; scene: Bilingual[]; overview: string };
  vocabulary: { words: WordFact[]; additions: Additions | null };
  kanji: { kanji: Omit<Kanji, "words">[] };
  grammar: { points: GrammarFact[]; examples: number; additions: Additions | null };
  dialogue: { scenarios: Scenario[]; words: string[]; additions: Additions | null };
  procedure: {
    procedures: { id: string; title: Bilingual; when: Bilingual; tools: Bilingual[]; steps: number; safety: boolean }[];
    additions: Additions | null;
  };
  reading: {
    readings: { id: string; kind: string; title: Bilingual; level: Level; lines: number; questions: number }[];
    additions: Additions | null;
  };
  culture: { notes: { id: string; title: Bilingual; phrases: Bilingual[] }[]; additions: Additions | null };
  interview: { questions: { id: string; ask: Bilingual; purpose: string }[] };
  review: { chapters: number[]; words: WordFact[]; grammar: PatternFact[]; procedures: SectionContent<"procedure">["procedures"]; count: number };
  exercises: {
    count: number;
    words: WordFact[];
    grammar: PatternFact[];
    listening: Scenario[];
    dialogues: SectionContent<"dialogue">["dialogues"];
    procedures: SectionContent<"procedure">["procedures"];
  };
  test: {
    test: TestName;
    section: string;
    firstNumber: number;
    whole: boolean;
    scores: boolean;
    items: { id: string; pattern: string; en: string; needs: readonly string[]; questions: number }[];
  };
}

/** What a model is asked to add, since the bank does not hold it: that many items on the chapter's topics, with the ids new-1, new-2, … */
interface Additions {
  count: number;
  level: Level;
  topics: string[];
}
interface PatternFact {
  id: string;
  pattern: string;
  meaning: string;
}

export interface WordFact {
  id: string;
  word: string;
  reading: string;
  pos: SectionContent<"vocabulary">["groups"][number]["words"][number]["pos"];
  gloss: string;
  safety: boolean;
}
interface GrammarFact {
  id: string;
  pattern: string;
  level: Level;
  meaning: string;
  formation: string[];
}
interface Scenario {
  id: string;
  title: Bilingual;
  setting: Bilingual;
  level: Level;
  roles: { id: string; name: string; ja: string; en: string; style: "plain" | "polite" | "honorific" }[];
  keyPhrases: { ja: string; en: string; use: string }[];
  lines: number;
}

export type SectionBrief = {
  [K in SectionKind]: {
    book: { title: Bilingual; level: Level; sector: string | null; seed: string };
    chapter: { number: number; title: Bilingual };
    section: { key: string; kind: K; wish?: string };
    materials: SectionMaterials[K];
  };
}[SectionKind];

/** Everything a brief may be built from. `written` holds the chapter's other sections, for exercises. */
export interface BriefSources {
  plan: BookPlan;
  chapter: ChapterPlan;
  section: SectionPlan;
  bank: Bank;
  written: readonly Section[];
}

/** The brief of a section. @throws AppError `internal` when the plan names an entry that the bank does not hold */
export function briefFor(sources: BriefSources): SectionBrief {
  const { plan, chapter, section } = sources;
  const wish = plan.prompts?.[section.kind];
  return {
    book: { title: plan.title, level: plan.level, sector: plan.sector, seed: plan.seed },
    chapter: { number: chapter.number, title: chapter.title },
    section: { key: section.key, kind: section.kind, ...(wish === undefined ? {} : { wish }) },
    materials: materialsOf[section.kind](sources),
  } as SectionBrief;
}

const materialsOf: { [K in SectionKind]: (sources: BriefSources) => SectionMaterials[K] } = {
  opening: ({ chapter }) => ({ goals: chapter.goals, scene: chapter.scene, overview: chapter.overview }),
  vocabulary: (sources) => ({ words: wordFacts(sources.section.items, sources.bank), additions: additionsOf(sources) }),
  kanji: ({ section, bank }) => ({
    kanji: kanjiOf(section.items, bank).map(({ kanji, on, kun, meaning, strokes, level }) => ({ kanji, on, kun, meaning, strokes, level })),
  }),
  grammar: ({ section, bank, plan, ...rest }) => ({
    points: pick(bank.grammar, section.items).map(({ id, pattern, level, meaning, formation }) => ({ id, pattern, level, meaning, formation })),
    examples: plan.examplesPerGrammar,
    additions: additionsOf({ section, bank, plan, ...rest }),
  }),
  dialogue: (sources) => ({
    scenarios: scenarios(sources.section.items, sources.bank),
    words: wordFacts(sources.chapter.materials.words, sources.bank).map((word) => word.word),
    additions: additionsOf(sources),
  }),
  procedure: (sources) => ({
    additions: additionsOf(sources),
    procedures: pick(sources.bank.procedures, sources.section.items).map(({ id, title, when, tools, steps, warning }) => ({
      id,
      title,
      when,
      tools,
      steps: steps.length,
      safety: warning !== undefined || steps.some((step) => step.safety),
    })),
  }),
  reading: (sources) => ({
    additions: additionsOf(sources),
    readings: pick(sources.bank.readings, sources.section.items).map(({ id, kind, title, level, lines, questions }) => ({
      id,
      kind,
      title,
      level,
      lines: lines.length,
      questions: questions.length,
    })),
  }),
  culture: (sources) => ({
    notes: pick(sources.bank.culture, sources.section.items).map(({ id, title, phrases }) => ({ id, title, phrases })),
    additions: additionsOf(sources),
  }),
  interview: ({ section, bank }) => ({ questions: pick(bank.interviews, section.items).map(({ id, ask, purpose }) => ({ id, ask, purpose })) }),
  review: ({ section, chapter: { materials }, bank }) => ({
    chapters: materials.review.chapters,
    words: wordFacts(materials.review.words, bank),
    grammar: patternFacts(materials.review.grammar, bank),
    procedures: pick(bank.procedures, materials.review.procedures).map(procedureContent),
    count: section.count,
  }),
  exercises: ({ section, chapter, bank, written }) => ({
    count: section.count,
    words: wordFacts(chapter.materials.words, bank),
    grammar: patternFacts(chapter.materials.grammar, bank),
    listening: scenarios(chapter.materials.listening, bank),
    dialogues: written.flatMap((other) => (other.kind === "dialogue" ? other.content.dialogues : [])),
    procedures: written.flatMap((other) => (other.kind === "procedure" ? other.content.procedures : [])),
  }),
  test: ({ section, bank }) => {
    const { test, section: part, firstNumber, whole, scores } = section.test as NonNullable<SectionPlan["test"]>;
    const patterns = new Map(patternsOf(test).map((pattern) => [pattern.id, pattern]));
    return {
      test,
      section: part,
      firstNumber,
      whole,
      scores,
      items: pick(bank.tests, section.items).map(({ id, pattern, questions }) => ({
        id,
        pattern,
        en: patterns.get(pattern)?.en ?? pattern,
        needs: patterns.get(pattern)?.needs ?? [],
        questions: questions.length,
      })),
    };
  },
};

function additionsOf({ section, chapter, plan }: BriefSources): Additions | null {
  return section.additions === undefined ? null : { count: section.additions, level: plan.level, topics: chapter.topics };
}

function scenarios(ids: readonly string[], bank: Bank): Scenario[] {
  return pick(bank.dialogues, ids).map(({ id, title, setting, level, roles, keyPhrases, lines }) => ({
    id,
    title,
    setting,
    level,
    roles,
    keyPhrases,
    lines: lines.length,
  }));
}

function patternFacts(ids: readonly string[], bank: Bank): PatternFact[] {
  return pick(bank.grammar, ids).map(({ id, pattern, meaning }) => ({ id, pattern, meaning }));
}

/** The bank's entries of the given kanji, in their order. */
export function kanjiOf(characters: readonly string[], bank: Bank): Kanji[] {
  return characters.flatMap((character) => bank.kanji.find(({ kanji }) => kanji === character) ?? []);
}

function wordFacts(ids: readonly string[], bank: Bank): WordFact[] {
  return pick(bank.words, ids).map(({ id, word, reading, pos, gloss, safety }) => ({ id, word, reading, pos, gloss, safety }));
}

const indexOf = oncePer((entries: readonly { id: string }[]) => new Map(entries.map((entry) => [entry.id, entry])));

/** The entries with the given ids, in the order of the ids. */
export function pick<T extends { id: string }>(entries: readonly T[], ids: readonly string[]): T[] {
  const byId = indexOf(entries) as unknown as ReadonlyMap<string, T>;
  return ids.map((id) => {
    const entry = byId.get(id);
    if (entry === undefined)
      throw new AppError(
        "internal",
        `The plan names ${id}, which the content bank does not hold. The bank changed after the book was planned; start the book again.`,
      );
    return entry;
  });
}

/** A procedure of the bank as a section holds it. */
export function procedureContent({ id, title, when, tools, steps, warning }: Procedure): SectionContent<"procedure">["procedures"][number] {
  return { id, title, when, tools, steps: steps.map(({ ja, en, safety, say }) => ({ ja, en, safety, say: say ?? null })), warning: warning ?? null };
}
