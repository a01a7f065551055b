/** What a plan would take: pages, tokens, time; and when a running book will be ready. Figures are measured, see bench/. */
import type { BookPlan, SectionPlan } from "./plan.ts";
import type { SectionKind } from "./sections/section.ts";

/** Tokens of an answer for one item, as the composer's answers count. */
const tokensPerItem: Record<SectionKind, number> = {
  opening: 700,
  vocabulary: 90,
  kanji: 90,
  grammar: 620,
  dialogue: 1100,
  procedure: 650,
  reading: 800,
  culture: 330,
  interview: 420,
  review: 520,
  exercises: 520,
  test: 260,
};
/** Tokens of instructions and facts that a call is sent. */
const promptTokensPerCall = 1800;
/** Tokens a second that a hosted model of the middle class writes. */
const tokensPerSecond = 70;

export interface Estimate {
  pages: number;
  calls: number;
  promptTokens: number;
  completionTokens: number;
  minutes: number;
}

/** What writing the plan would take when nothing is asked twice. */
export function estimatePlan(plan: BookPlan, parallelChapters: number): Estimate {
  const sections = plan.chapters.flatMap((chapter) => chapter.sections);
  const sum = (per: Record<SectionKind, number>, list: readonly SectionPlan[] = sections) =>
    list.reduce((total, section) => total + per[section.kind] * section.count, 0);
  const chapterSeconds = plan.chapters.map((chapter) => {
    const exercises = chapter.sections.filter((section) => section.kind === "exercises");
    const longest = Math.max(0, ...chapter.sections.filter((section) => section.kind !== "exercises").map((section) => sum(tokensPerItem, [section])));
    return (longest + sum(tokensPerItem, exercises)) / tokensPerSecond;
  });
  const waves = Math.ceil(plan.chapters.length / parallelChapters);
  return {
    pages: plan.pages,
    calls: plan.calls,
    promptTokens: plan.calls * promptTokensPerCall,
    completionTokens: Math.round(sum(tokensPerItem)),
    minutes: Math.round(((waves * Math.max(...chapterSeconds)) / 60) * 10) / 10,
  };
}

/** When a book that began at `startedAt` and is `percentage` done will be ready, by the pace so far; null while there is no pace. */
export function estimateEnd(startedAt: Date | null, percentage: number, now: Date): Date | null {
  if (startedAt === null || percentage < 2 || percentage >= 100) return null;
  const elapsed = now.getTime() - startedAt.getTime();
  return new Date(now.getTime() + (elapsed * (100 - percentage)) / percentage);
}
