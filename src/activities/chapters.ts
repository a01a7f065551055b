/** A chapter's beginning, check and end. */
import type { Finding } from "../quality/finding.ts";
import { checkChapter as findFaults, score, scoreByDimension } from "../quality/index.ts";
import { countCharacters } from "../storage/chapters.ts";
import type { ActivityDeps, ChapterPlace } from "./deps.ts";

interface ChapterAttempt extends ChapterPlace {
  attempt: number;
}
export interface ChapterCheck {
  passed: boolean;
  score: number;
  /** Keys of the sections that are to be mended. */
  repair: string[];
  summary: string;
}

export function chapterActivities({ books, chapters, bank, language, references }: ActivityDeps) {
  return {
    async beginChapter({ bookId, chapter, revision, attempt }: ChapterAttempt): Promise<void> {
      await chapters.begin(bookId, chapter, revision, attempt);
    },

    /** Checks a chapter as a whole; one that passes is completed at once. */
    async checkChapter({ bookId, chapter: number, revision, attempt, round }: ChapterAttempt & { round: number }): Promise<ChapterCheck> {
      const [basis, chapter] = await Promise.all([books.basis(bookId), chapters.chapter(bookId, number)]);
      const plan = basis.plan?.chapters.find((other) => other.number === number);
      if (basis.plan === null || plan === undefined) throw new Error(`chapter ${number} has no plan`);
      const findings = findFaults({ chapter, plan, book: basis.plan, bank, language, references });
      const errors = findings.filter(({ severity }) => severity === "error");
      const points = score(findings);
      await chapters.saveReport(bookId, {
        chapter: number,
        revision,
        round: attempt * 10 + round,
        score: points,
        dimensions: scoreByDimension(findings),
        findings,
      });
      if (errors.length === 0) {
        await chapters.change(bookId, number, {
          status: "completed",
          score: points,
          characters: countCharacters(chapter),
          errorMessage: null,
          event: { type: "CHAPTER_COMPLETED", onceKey: `chapter-completed:${number}:${revision}`, data: { score: points, warnings: findings.length } },
        });
        return { passed: true, score: points, repair: [], summary: "" };
      }
      await chapters.change(bookId, number, {
        status: "checking",
        event: {
          type: "CHECK_FAILED",
          onceKey: `check-failed:${number}:${revision}:${attempt}:${round}`,
          data: { round, errors: errors.length, first: errors[0]?.message ?? "" },
        },
      });
      return { passed: false, score: points, repair: sectionsOf(errors), summary: summarise(errors) };
    },

    async endChapter({ bookId, chapter, revision, outcome, reason }: ChapterPlace & { outcome: "failed" | "skipped"; reason: string | null }): Promise<void> {
      await chapters.change(bookId, chapter, {
        status: outcome,
        errorMessage: reason,
        event: {
          type: outcome === "failed" ? "CHAPTER_FAILED" : "CHAPTER_SKIPPED",
          data: { revision, ...(reason === null ? {} : { reason: reason.slice(0, 500) }) },
        },
      });
    },
  };
}

function sectionsOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.flatMap(({ section }) => (section === null ? [] : [section])))];
}

function summarise(errors: readonly Finding[]): string {
  const [first] = errors;
  return first === undefined
    ? ""
    : `The chapter's check found ${errors.length} error${errors.length === 1 ? "" : "s"}, the first in ${first.section ?? "the chapter"}: ${first.message}`;
}
