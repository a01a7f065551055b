/** Fits a book to the pages that are asked for: more or fewer items a chapter, then exercises to the page. */
import type { ChapterCounts } from "./allocation.ts";
import { averagePages } from "./pageCost.ts";
import type { ChapterPlan } from "./plan.ts";

/** Where the bank holds less than the pages asked for need. */
export interface Shortfall {
  what: "words" | "grammar" | "dialogues" | "procedures" | "readings" | "culture" | "pages";
  wanted: number;
  planned: number;
}

interface Fitting {
  /** The template's least counts of each chapter. */
  least: readonly ChapterCounts[];
  targetPages: number;
  /** Draws the chapters with as many items as wanted, or as there are. */
  draw(wanted: readonly ChapterCounts[]): ChapterPlan[];
  /** Printed pages of the whole book. */
  pages(chapters: readonly ChapterPlan[]): number;
}
interface Fitted {
  chapters: ChapterPlan[];
  /** What each chapter would hold in a book of the pages asked for, were the bank without end. */
  asked: readonly ChapterCounts[];
  /** What each chapter was to hold when it was drawn; what it lacks of that, the bank does not have. */
  drawn: readonly ChapterCounts[];
  pages: number;
}

/** A chapter may hold this many times the template's least; beyond, a book is better served by more chapters. */
const MOST = 4;
/** Plans drawn in search of the right size; each costs some 20 ms. */
const DRAWS = 6;
/** The search ends when the exercises can make up the rest: a share of the pages. */
const NEAR = 0.01;
/** A book keeps to the template's counts when its pages can be had by so many exercises more or fewer: a share of them. */
const USUAL = 0.3;
/** Exercises a chapter holds at most, as a multiple of the template's least; more would be drill for the sake of pages. */
const MOST_EXERCISES = 1.6;
/** The smallest book still teaches some words in each chapter: a share of the template's least. */
const LEAST_SCALE = 0.12;

const kinds = ["words", "kanji", "grammar", "dialogues", "procedures", "readings", "culture", "exercises"] as const satisfies (keyof ChapterCounts)[];

export function fitToPages(fitting: Fitting): Fitted {
  const { least, targetPages, draw, pages } = fitting;
  const none = draw(scaled(least, 0));
  const fixed = pages(none);
  const perUnit = least.reduce((sum, counts) => sum + kinds.reduce((inner, kind) => inner + counts[kind] * averagePages[kind], 0), 0);
  const ideal = perUnit === 0 ? 0 : Math.min(MOST, Math.max(LEAST_SCALE, (targetPages - fixed) / perUnit));
  const asked = scaled(least, ideal);
  const asTemplate = draw(least);
  const trimmed = withExercises(asTemplate, least, targetPages, pages);
  if (isNear(pages(trimmed), targetPages) && isUsual(trimmed, least)) return { chapters: trimmed, asked, drawn: least, pages: pages(trimmed) };
  let below: Drawn | null = null;
  let above: Drawn | null = null;
  let scale = ideal;
  for (let round = 0; round < DRAWS; round++) {
    const chapters = draw(scaled(least, scale));
    const found: Drawn = { scale, pages: pages(chapters), chapters };
    if (found.pages > targetPages) above = found;
    else below = found;
    const isLast = isNear(found.pages, targetPages) || (above === null && scale >= MOST) || (below === null && scale <= LEAST_SCALE);
    if (isLast) break;
    scale = nextScale(below, above, targetPages);
  }
  const nearer = (above === null ? below : below === null || above.pages - targetPages < targetPages - below.pages ? above : below) as Drawn;
  const chapters = withExercises(nearer.chapters, least, targetPages, pages);
  return { chapters, asked, drawn: scaled(least, nearer.scale), pages: pages(chapters) };
}

interface Drawn {
  scale: number;
  pages: number;
  chapters: ChapterPlan[];
}

const isNear = (pages: number, targetPages: number): boolean => Math.abs(pages - targetPages) <= targetPages * NEAR;

/** Whether the chapters have about as many exercises as the template asks for. */
function isUsual(chapters: readonly ChapterPlan[], least: readonly ChapterCounts[]): boolean {
  const wanted = least.reduce((sum, counts) => sum + counts.exercises, 0);
  const given = chapters.reduce((sum, chapter) => sum + (chapter.sections.find(({ kind }) => kind === "exercises")?.count ?? 0), 0);
  return given >= wanted * (1 - USUAL) && given <= wanted * (1 + USUAL);
}

/** Between two sizes by the rule of three; beyond the largest or below the smallest so far by half. */
function nextScale(below: Drawn | null, above: Drawn | null, targetPages: number): number {
  if (above === null) return Math.min(MOST, (below?.scale ?? LEAST_SCALE) * 1.5);
  if (below === null) return Math.max(LEAST_SCALE, above.scale / 2);
  const share = above.pages === below.pages ? 0.5 : (targetPages - below.pages) / (above.pages - below.pages);
  return below.scale + (above.scale - below.scale) * Math.min(0.9, Math.max(0.1, share));
}

/** The counts times `scale`, rounded so that over the chapters no more than one item is lost or won. */
function scaled(least: readonly ChapterCounts[], scale: number): ChapterCounts[] {
  const sums = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<(typeof kinds)[number], number>;
  return least.map((counts) => {
    const own = { ...counts };
    for (const kind of kinds) {
      const before = Math.round(sums[kind]);
      sums[kind] += counts[kind] * (kind === "exercises" ? Math.min(scale, MOST_EXERCISES) : scale);
      own[kind] = counts[kind] === 0 ? 0 : Math.round(sums[kind]) - before;
    }
    return own;
  });
}

/** Exercises added or taken away, chapter by chapter in turn, until the book has the pages. */
function withExercises(
  chapters: readonly ChapterPlan[],
  least: readonly ChapterCounts[],
  targetPages: number,
  pages: (chapters: readonly ChapterPlan[]) => number,
): ChapterPlan[] {
  const counts = chapters.map((chapter) => chapter.sections.find(({ kind }) => kind === "exercises")?.count ?? 0);
  const made = () =>
    chapters.map((chapter, index) => ({
      ...chapter,
      sections: chapter.sections.map((section) => (section.kind === "exercises" ? { ...section, count: counts[index] ?? section.count } : section)),
    }));
  const floors = least.map(({ exercises }, index) => Math.min(counts[index] ?? 0, Math.ceil(exercises / 2)));
  let size = pages(made());
  const step = size < targetPages ? 1 : -1;
  const ceilings = least.map(({ exercises }) => Math.round(exercises * MOST_EXERCISES));
  for (;;) {
    let changed = false;
    for (const [index, count] of counts.entries()) {
      if (Math.abs(size - targetPages) < 1 || Math.sign(targetPages - size) !== step) return made();
      if (count === 0 || (step === 1 ? count >= (ceilings[index] ?? 0) : count <= (floors[index] ?? 1))) continue;
      counts[index] = count + step;
      changed = true;
      size = pages(made());
    }
    if (!changed) return made();
  }
}

/** Where the bank ran out before the pages were full: what was planned, and what such a book would hold. */
export function shortfalls({ chapters, asked, drawn, pages }: Fitted, targetPages: number): Shortfall[] {
  const rows: Shortfall[] = [];
  // The bank holds all the kanji of a level that it teaches, so more of them are nowhere to be had.
  for (const what of ["words", "grammar", "dialogues", "procedures", "readings", "culture"] as const) {
    const planned = chapters.reduce((sum, chapter) => sum + chapter.materials[what].length, 0);
    const wanted = asked.reduce((sum, counts) => sum + counts[what], 0);
    if (planned < drawn.reduce((sum, counts) => sum + counts[what], 0) && planned < wanted) rows.push({ what, wanted, planned });
  }
  if (pages < targetPages * (1 - SHORT)) rows.push({ what: "pages", wanted: targetPages, planned: pages });
  return rows;
}

/** A book is short when it misses its pages by more than this share. */
const SHORT = 0.03;
