/**
 * Plans a book: decides before anything is written what every chapter teaches, so that all chapters can be written
 * at once, no word is taught twice, and later chapters may use what earlier ones taught. Pure and seeded.
 */
import { AppError } from "../errors.ts";
import type { Bank, Bilingual, Level, TestName } from "./entries.ts";
import { allocate, type ChapterCounts, type ChapterMaterials } from "./allocation.ts";
import { bookPages } from "./pageCost.ts";
import { fitToPages, shortfalls, type Shortfall } from "./pageBudget.ts";
import { withPractice } from "./practice.ts";
import { seededRandom } from "./random.ts";
import type { BookRequest } from "./request.ts";
import { type SectionKind, sectionKinds } from "./sections/section.ts";
import type { Template, TemplateChapter } from "./template.ts";
import { testSections } from "./testSections.ts";

/** A section to be written: its key is unique in the chapter and names its place; `items` are ids of bank entries. */
export interface SectionPlan {
  key: string;
  kind: SectionKind;
  items: string[];
  /** How many items the section holds; for exercises, where `items` is empty, the number of exercises. */
  count: number;
  /** Items that the bank does not hold and a model is asked to write; such a section holds nothing else. */
  additions?: number;
  /** For a test: the paper and the section of it; `scores` on the last section of a whole paper, after which its scoring table stands. */
  test?: { test: TestName; paper: number; section: string; firstNumber: number; whole: boolean; scores: boolean };
}

export interface ChapterPlan {
  number: number;
  part: { number: number; title: Bilingual };
  /** The template's chapter that this one is made from. */
  theme: string;
  /** Topics whose words come first here; a model that adds items keeps to them. */
  topics: string[];
  title: Bilingual;
  goals: Bilingual[];
  scene: Bilingual[];
  overview: string;
  materials: ChapterMaterials;
  sections: SectionPlan[];
}

export interface BookPlan {
  version: 2;
  seed: string;
  templateId: string;
  title: Bilingual;
  level: Level;
  sector: string | null;
  examplesPerGrammar: number;
  /** Ids of rules that the book is not held to. */
  withoutRules?: string[];
  /** What a model is told of a section kind for this book alone. */
  prompts?: Template["prompts"];
  chapters: ChapterPlan[];
  /** Where the bank holds less than the pages asked for need: said before anything is written. */
  shortfalls: Shortfall[];
  /** Printed pages that the book is expected to have. */
  pages: number;
  /** Model calls when nothing has to be asked twice. */
  calls: number;
}

/** Who writes: the composer, which has only the bank, or a language model, which is asked to add what the bank lacks. */
export type Author = "bank" | "model";

/** Items a single model call writes at most: an answer stays under about 6,000 tokens, so that a cut one costs little. */
const itemsPerSection = { vocabulary: 40, kanji: 20, grammar: 5, dialogue: 2, procedure: 4, reading: 2, culture: 2, interview: 6 } as const;

/** The least that a chapter needs: its opening, some words, a point of grammar, a page of exercises, and its share of key and index. */
const LEAST_PAGES_PER_CHAPTER = 5;

/**
 * Plans the book that `request` asks for.
 * @param seed decides the choice among equals; the same seed, bank and template give the same plan
 * @throws AppError `plan-impossible` when the bank has nothing to teach for this template, or the pages cannot hold the chapters
 */
export function planBook(request: BookRequest, template: Template, bank: Bank, seed: string, author: Author = "bank"): BookPlan {
  const { targetPages, chaptersAsked } = request.options;
  // Only who asks for more chapters than the template has themes gets a theme twice.
  const targetChapters = chaptersAsked ? request.options.targetChapters : Math.min(request.options.targetChapters, themesOf(template));
  if (targetPages < targetChapters * LEAST_PAGES_PER_CHAPTER) {
    throw new AppError(
      "plan-impossible",
      `${targetChapters} chapters do not fit into ${targetPages} pages: a chapter needs at least ${LEAST_PAGES_PER_CHAPTER}. Ask for ${targetChapters * LEAST_PAGES_PER_CHAPTER} pages or more, or for ${Math.floor(targetPages / LEAST_PAGES_PER_CHAPTER)} chapters or fewer.`,
    );
  }
  const themes = chooseThemes(template, targetChapters);
  const least = themes.map((theme) => leastCounts(template, theme, request));
  const draw = (wanted: readonly ChapterCounts[]): ChapterPlan[] => {
    const random = seededRandom(seed);
    const chapters = themes.map((theme) => theme.chapter);
    const practised = withPractice(allocate(chapters, template, wanted, bank, random), chapters, template, wanted, bank, random);
    const materials = request.options.includeAudioScripts ? practised : practised.map((chapter) => ({ ...chapter, listening: [] }));
    return themes.map((theme, index) => {
      const counts = wanted[index] as ChapterCounts;
      const chapter = planChapter(theme, index + 1, materials[index] as ChapterMaterials, template, counts, bank);
      return author === "model" ? withAdditions(chapter, counts) : chapter;
    });
  };
  const fitted = fitToPages({ least, targetPages, draw, pages: (chapters) => bookPages(chapters, bank) });
  const { chapters } = fitted;
  if (author === "bank" && chapters.every((chapter) => chapter.materials.words.length === 0)) {
    throw new AppError(
      "plan-impossible",
      `The content bank has no words for ${template.name.en}. Choose another template, add words under content/vocabulary, or set OPENAI_API_KEY or LLM_BASE_URL to a language model.`,
    );
  }
  return {
    version: 2,
    seed,
    templateId: template.id,
    title: request.title === undefined ? template.name : { ja: request.title, en: request.title },
    level: template.level,
    sector: template.sector ?? null,
    examplesPerGrammar: template.content.examplesPerGrammar,
    ...(template.rules === undefined ? {} : { withoutRules: template.rules.without }),
    ...(template.prompts === undefined ? {} : { prompts: template.prompts }),
    chapters,
    shortfalls: shortfalls(author === "model" ? { ...fitted, asked: fitted.drawn } : fitted, targetPages),
    pages: fitted.pages,
    calls: chapters.reduce((sum, chapter) => sum + chapter.sections.length, 0),
  };
}

const themesOf = (template: Template): number => template.parts.reduce((sum, { chapters }) => sum + chapters.length, 0);

/** The least items of a chapter: the template's, where its part says nothing else, without what the request leaves out. */
function leastCounts(template: Template, theme: Theme, request: BookRequest): ChapterCounts {
  const { examplesPerGrammar: _, ...content } = { ...template.content, ...theme.content };
  return {
    ...content,
    exercises: request.options.includeExercises ? content.exercises : 0,
    culture: request.options.includeCulturalNotes ? content.culture : 0,
  };
}

interface Theme {
  part: { number: number; title: Bilingual };
  chapter: TemplateChapter;
  /** What the chapter's part asks for otherwise than the book. */
  content: Partial<ChapterCounts>;
  /** 1, 2, … where one theme fills several chapters; 0 where it fills one. */
  round: number;
}

/**
 * Chooses the themes of `count` chapters: an even choice over the whole template when there are fewer chapters than
 * themes; more chapters than themes give the earlier themes a second round, then a third. A theme with a test paper or
 * interviews has no second round, since it would hold the very same questions.
 */
function chooseThemes(template: Template, count: number): Theme[] {
  const all = template.parts.flatMap((part, index) =>
    part.chapters.map((chapter) => ({ part: { number: index + 1, title: part.title }, content: (part.content ?? {}) as Partial<ChapterCounts>, chapter })),
  );
  if (count < all.length) {
    return Array.from({ length: count }, (_, index) => ({ ...(all[Math.floor((index * all.length) / count)] as (typeof all)[number]), round: 0 }));
  }
  const returning = all.filter(({ chapter, content }) => chapter.tests.length === 0 && chapter.interviews === 0 && content.words !== 0);
  const again = returning.length === 0 ? all : returning;
  const further = count - all.length;
  return all.flatMap((theme) => {
    const place = again.indexOf(theme);
    const rounds = place === -1 ? 1 : 1 + Math.floor(further / again.length) + (place < further % again.length ? 1 : 0);
    return Array.from({ length: rounds }, (_, round) => ({ ...theme, round: rounds > 1 ? round + 1 : 0 }));
  });
}

function planChapter(theme: Theme, number: number, materials: ChapterMaterials, template: Template, wanted: ChapterCounts, bank: Bank): ChapterPlan {
  const suffix = theme.round === 0 ? "" : ` ${theme.round}`;
  const teaches = materials.words.length + materials.grammar.length > 0;
  const sections = template.sections.flatMap((kind): SectionPlan[] => {
    switch (kind) {
      case "opening":
        // A theme that fills several chapters is opened once.
        return theme.round > 1 ? [] : [{ key: "opening", kind, items: [], count: 1 }];
      case "exercises":
        return wanted.exercises > 0 && teaches ? [{ key: "exercises", kind, items: [], count: wanted.exercises }] : [];
      case "review":
        return reviewSections(materials, teaches, wanted);
      case "test":
        return testSections(theme.chapter.tests, bank);
      default:
        return chunks(kind, materials);
    }
  });
  return {
    number,
    part: theme.part,
    theme: theme.chapter.id,
    topics: theme.chapter.topics,
    title: { ja: theme.chapter.title.ja + suffix, en: theme.chapter.title.en + suffix },
    goals: theme.chapter.goals,
    scene: theme.chapter.scene,
    overview: theme.chapter.overview,
    materials,
    sections,
  };
}

/** A chapter that teaches reviews earlier ones in passing; one that does not is itself a review of all. */
function reviewSections({ review }: ChapterMaterials, teaches: boolean, wanted: ChapterCounts): SectionPlan[] {
  if (review.words.length === 0 || (teaches && wanted.exercises === 0)) return [];
  return [{ key: "review", kind: "review", items: [], count: teaches ? REVIEW_EXERCISES : RECAP_EXERCISES }];
}

/** Exercises of a chapter that goes over the whole book again. */
const RECAP_EXERCISES = 9;
/** Short exercises that a review section holds: words, and grammar. */
const REVIEW_EXERCISES = 2;

function chunks(kind: keyof typeof itemsPerSection, materials: ChapterMaterials): SectionPlan[] {
  return sectionsOf(kind, materials[materialOf[kind]]);
}

/** Sections of a kind that hold the given items, no more in each than a call can write. */
function sectionsOf(kind: keyof typeof itemsPerSection, items: readonly string[]): SectionPlan[] {
  const size = itemsPerSection[kind];
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => {
    const part = items.slice(index * size, (index + 1) * size);
    return { key: count === 1 ? kind : `${kind}-${index + 1}`, kind, items: part, count: part.length };
  });
}

/** The chapter with sections that a model is asked to fill, where the bank holds less than the pages need; each stands after its own kind. */
function withAdditions(chapter: ChapterPlan, asked: ChapterCounts): ChapterPlan {
  const kinds = ["vocabulary", "grammar", "dialogue", "procedure", "reading", "culture"] as const;
  let sections = chapter.sections;
  for (const kind of kinds) {
    const missing = asked[materialOf[kind]] - chapter.materials[materialOf[kind]].length;
    if (missing <= 0) continue;
    const size = itemsPerSection[kind];
    const added = Array.from({ length: Math.ceil(missing / size) }, (_, index): SectionPlan => {
      const count = Math.min(size, missing - index * size);
      return { key: `${kind}-new-${index + 1}`, kind, items: [], count, additions: count };
    });
    const order = (section: SectionPlan) => sectionKinds.indexOf(section.kind);
    sections = [...sections, ...added].sort((a, b) => order(a) - order(b));
  }
  return { ...chapter, sections };
}

/** Which of a chapter's materials a section kind is written from. */
export const materialOf = {
  vocabulary: "words",
  kanji: "kanji",
  grammar: "grammar",
  dialogue: "dialogues",
  procedure: "procedures",
  reading: "readings",
  culture: "culture",
  interview: "interviews",
} as const satisfies Partial<Record<SectionKind, keyof ChapterMaterials>>;
