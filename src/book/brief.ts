/**
 * What a model is told about one section: a brief is plain data, printed into the prompt as JSON, and holds all that
 * the section needs, since sections are written all at once and know nothing of each other.
 */
import { AppError } from "../errors.ts";
import type { Bank, Bilingual, Level } from "./entries.ts";
import { oncePer } from "./once.ts";
import type { BookPlan, ChapterPlan, SectionPlan } from "./plan.ts";
import type { Section, SectionContent, SectionKind } from "./sections/section.ts";

/** The materials of a section by kind: facts from the bank, and for exercises what the chapter's other sections teach. */
export interface SectionMaterials {
  opening: { goals: Bilingual[]; scene: Bilingual[]; overview: string };
  vocabulary: { words: WordFact[] };
  grammar: { points: GrammarFact[]; examples: number };
  dialogue: { scenarios: Scenario[]; words: string[] };
  procedure: { procedures: { id: string; title: Bilingual; when: Bilingual; tools: Bilingual[]; steps: number; safety: boolean }[] };
  reading: { readings: { id: string; kind: string; title: Bilingual; level: Level; lines: number; questions: number }[] };
  culture: { notes: { id: string; title: Bilingual; phrases: Bilingual[] }[] };
  exercises: {
    count: number;
    words: WordFact[];
    grammar: { id: string; pattern: string; meaning: string }[];
    dialogues: SectionContent<"dialogue">["dialogues"];
    procedures: SectionContent<"procedure">["procedures"];
  };
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
    section: { key: string; kind: K };
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
  return {
    book: { title: plan.title, level: plan.level, sector: plan.sector, seed: plan.seed },
    chapter: { number: chapter.number, title: chapter.title },
    section: { key: section.key, kind: section.kind },
    materials: materialsOf[section.kind](sources),
  } as SectionBrief;
}

const materialsOf: { [K in SectionKind]: (sources: BriefSources) => SectionMaterials[K] } = {
  opening: ({ chapter }) => ({ goals: chapter.goals, scene: chapter.scene, overview: chapter.overview }),
  vocabulary: ({ section, bank }) => ({ words: wordFacts(section.items, bank) }),
  grammar: ({ section, bank, plan }) => ({
    points: pick(bank.grammar, section.items).map(({ id, pattern, level, meaning, formation }) => ({ id, pattern, level, meaning, formation })),
    examples: plan.examplesPerGrammar,
  }),
  dialogue: ({ section, bank, chapter }) => ({
    scenarios: pick(bank.dialogues, section.items).map(({ id, title, setting, level, roles, keyPhrases, lines }) => ({
      id,
      title,
      setting,
      level,
      roles,
      keyPhrases,
      lines: lines.length,
    })),
    words: wordFacts(chapter.materials.words, bank).map((word) => word.word),
  }),
  procedure: ({ section, bank }) => ({
    procedures: pick(bank.procedures, section.items).map(({ id, title, when, tools, steps, warning }) => ({
      id,
      title,
      when,
      tools,
      steps: steps.length,
      safety: warning !== undefined || steps.some((step) => step.safety),
    })),
  }),
  reading: ({ section, bank }) => ({
    readings: pick(bank.readings, section.items).map(({ id, kind, title, level, lines, questions }) => ({
      id,
      kind,
      title,
      level,
      lines: lines.length,
      questions: questions.length,
    })),
  }),
  culture: ({ section, bank }) => ({ notes: pick(bank.culture, section.items).map(({ id, title, phrases }) => ({ id, title, phrases })) }),
  exercises: ({ section, chapter, bank, written }) => ({
    count: section.count,
    words: wordFacts(chapter.materials.words, bank),
    grammar: pick(bank.grammar, chapter.materials.grammar).map(({ id, pattern, meaning }) => ({ id, pattern, meaning })),
    dialogues: written.flatMap((other) => (other.kind === "dialogue" ? other.content.dialogues : [])),
    procedures: written.flatMap((other) => (other.kind === "procedure" ? other.content.procedures : [])),
  }),
};

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
