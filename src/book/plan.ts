/**
 * Plans a book: decides before anything is written what every chapter teaches, so that all chapters can be written
 * at once, no word is taught twice, and later chapters may use what earlier ones taught. Pure and seeded.
 */
import { AppError } from "../errors.ts";
import type { Bank, Bilingual, Level } from "./entries.ts";
import { allocate, type ChapterMaterials } from "./allocation.ts";
import { seededRandom } from "./random.ts";
import type { BookRequest } from "./request.ts";
import type { SectionKind } from "./sections/section.ts";
import type { ContentRequirements, Template, TemplateChapter } from "./template.ts";

/** A section to be written: its key is unique in the chapter and names its place; `items` are ids of bank entries. */
export interface SectionPlan {
  key: string;
  kind: SectionKind;
  items: string[];
  /** How many items the section holds; for exercises, where `items` is empty, the number of exercises. */
  count: number;
}

export interface ChapterPlan {
  number: number;
  part: { number: number; title: Bilingual };
  /** The template's chapter that this one is made from. */
  theme: string;
  title: Bilingual;
  goals: Bilingual[];
  scene: Bilingual[];
  overview: string;
  materials: ChapterMaterials;
  sections: SectionPlan[];
}

/** Where the bank holds less than the template asks for: said before anything is written. */
export interface Shortfall {
  what: "words" | "grammar" | "dialogues" | "procedures" | "readings" | "culture";
  wanted: number;
  planned: number;
}

export interface BookPlan {
  version: 1;
  seed: string;
  templateId: string;
  title: Bilingual;
  level: Level;
  sector: string | null;
  examplesPerGrammar: number;
  chapters: ChapterPlan[];
  shortfalls: Shortfall[];
  /** Model calls when nothing has to be asked twice. */
  calls: number;
}

/** Items a single model call writes at most: an answer stays under about 6,000 tokens, so that a cut one costs little. */
const itemsPerSection: Record<Exclude<SectionKind, "opening" | "exercises">, number> = {
  vocabulary: 40,
  grammar: 5,
  dialogue: 2,
  procedure: 4,
  reading: 2,
  culture: 2,
};

/**
 * Plans the book that `request` asks for.
 * @param seed decides the choice among equals; the same seed, bank and template give the same plan
 * @throws AppError `plan-impossible` when the bank has nothing to teach for this template
 */
export function planBook(request: BookRequest, template: Template, bank: Bank, seed: string): BookPlan {
  const wanted = effectiveRequirements(template.content, request);
  const themes = chooseThemes(template, request.options.targetChapters);
  const materials = allocate(
    themes.map((theme) => theme.chapter),
    template,
    wanted,
    bank,
    seededRandom(seed),
  );
  if (materials.every((chapter) => chapter.words.length === 0)) {
    throw new AppError(
      "plan-impossible",
      `The content bank has no words for ${template.name.en}. Choose another template, or add words under content/vocabulary.`,
    );
  }
  const chapters = themes.map((theme, index) => planChapter(theme, index + 1, materials[index] as ChapterMaterials, template, wanted));
  return {
    version: 1,
    seed,
    templateId: template.id,
    title: request.title === undefined ? template.name : { ja: request.title, en: request.title },
    level: template.level,
    sector: template.sector ?? null,
    examplesPerGrammar: wanted.examplesPerGrammar,
    chapters,
    shortfalls: shortfalls(chapters, wanted),
    calls: chapters.reduce((sum, chapter) => sum + chapter.sections.length, 0),
  };
}

function effectiveRequirements(content: ContentRequirements, request: BookRequest): ContentRequirements {
  return {
    ...content,
    exercises: request.options.includeExercises ? content.exercises : 0,
    culture: request.options.includeCulturalNotes ? content.culture : 0,
  };
}

interface Theme {
  part: { number: number; title: Bilingual };
  chapter: TemplateChapter;
  /** 1, 2, … where one theme fills several chapters; 0 where it fills one. */
  round: number;
}

/**
 * Chooses the themes of `count` chapters: an even choice over the whole template when there are fewer chapters than
 * themes; more chapters than themes give the earlier themes a second round, then a third.
 */
function chooseThemes(template: Template, count: number): Theme[] {
  const all = template.parts.flatMap((part, index) => part.chapters.map((chapter) => ({ part: { number: index + 1, title: part.title }, chapter })));
  if (count < all.length) {
    return Array.from({ length: count }, (_, index) => ({ ...(all[Math.floor((index * all.length) / count)] as (typeof all)[number]), round: 0 }));
  }
  return all.flatMap((theme, index) => {
    const rounds = Math.floor(count / all.length) + (index < count % all.length ? 1 : 0);
    return Array.from({ length: rounds }, (_, round) => ({ ...theme, round: rounds > 1 ? round + 1 : 0 }));
  });
}

function planChapter(theme: Theme, number: number, materials: ChapterMaterials, template: Template, wanted: ContentRequirements): ChapterPlan {
  const suffix = theme.round === 0 ? "" : ` ${theme.round}`;
  const sections: SectionPlan[] = [];
  for (const kind of template.sections) {
    if (kind === "opening") sections.push({ key: "opening", kind, items: [], count: 1 });
    else if (kind === "exercises") {
      if (wanted.exercises > 0) sections.push({ key: "exercises", kind, items: [], count: wanted.exercises });
    } else sections.push(...chunks(kind, materials));
  }
  return {
    number,
    part: theme.part,
    theme: theme.chapter.id,
    title: { ja: theme.chapter.title.ja + suffix, en: theme.chapter.title.en + suffix },
    goals: theme.chapter.goals,
    scene: theme.chapter.scene,
    overview: theme.chapter.overview,
    materials,
    sections,
  };
}

function chunks(kind: keyof typeof itemsPerSection, materials: ChapterMaterials): SectionPlan[] {
  const items = materials[materialOf[kind]];
  const size = itemsPerSection[kind];
  const count = Math.ceil(items.length / size);
  return Array.from({ length: count }, (_, index) => {
    const part = items.slice(index * size, (index + 1) * size);
    return { key: count === 1 ? kind : `${kind}-${index + 1}`, kind, items: part, count: part.length };
  });
}

/** Which of a chapter's materials a section kind is written from. */
export const materialOf = {
  vocabulary: "words",
  grammar: "grammar",
  dialogue: "dialogues",
  procedure: "procedures",
  reading: "readings",
  culture: "culture",
} as const satisfies Partial<Record<SectionKind, keyof ChapterMaterials>>;

function shortfalls(chapters: readonly ChapterPlan[], wanted: ContentRequirements): Shortfall[] {
  const kinds = ["words", "grammar", "dialogues", "procedures", "readings", "culture"] as const;
  return kinds
    .map((what) => ({
      what,
      wanted: wanted[what] * chapters.length,
      planned: chapters.reduce((sum, chapter) => sum + chapter.materials[what].length, 0),
    }))
    .filter((row) => row.planned < row.wanted);
}
