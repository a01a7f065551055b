/** What concerns a book as a whole: its stage, its pauses, its last check. */
import type { BookStatus, EventType } from "../book/status.ts";
import { checkBook as findFaults, score, scoreByDimension } from "../quality/index.ts";
import type { Stage } from "../workflows/contract.ts";
import type { ActivityDeps } from "./deps.ts";

/** A stage as the books table shows it, and the event that tells of it. */
const stageRows: Record<Stage, { status: BookStatus; event: EventType | null }> = {
  planning: { status: "initializing", event: null },
  writing: { status: "generating", event: null },
  checking: { status: "validating", event: null },
  publishing: { status: "publishing", event: null },
  attention: { status: "attention", event: "BOOK_ATTENTION" },
  completed: { status: "completed", event: "BOOK_COMPLETED" },
  failed: { status: "failed", event: "BOOK_FAILED" },
  cancelled: { status: "cancelled", event: "BOOK_CANCELLED" },
};

export function bookActivities({ books, chapters, bank, language }: ActivityDeps) {
  return {
    async recordStage({
      bookId,
      revision,
      stage,
      why,
    }: {
      bookId: string;
      revision: number;
      stage: Stage;
      why: { reason: string; code: string } | null;
    }): Promise<void> {
      const { status, event } = stageRows[stage];
      const ended = stage === "completed" || stage === "failed" || stage === "cancelled";
      await books.enterStage(bookId, {
        status,
        stage,
        errorMessage: why?.reason ?? null,
        errorCode: why?.code ?? null,
        ended,
        event:
          event === null
            ? null
            : {
                type: event,
                data: { revision, ...(why === null ? {} : { reason: why.reason.slice(0, 500), code: why.code }) },
                ...(ended ? { onceKey: `ended:${revision}` } : {}),
              },
      });
    },

    async recordPause({ bookId, paused }: { bookId: string; paused: boolean }): Promise<void> {
      await books.setPaused(bookId, paused);
    },

    /** Checks the chapters against each other. @returns the sections to be mended, at most fifty */
    async checkBook({
      bookId,
      revision,
      round,
    }: {
      bookId: string;
      revision: number;
      round: number;
    }): Promise<{ repair: { chapter: number; section: string }[]; score: number }> {
      const [{ plan }, finished] = await Promise.all([books.basis(bookId), chapters.finished(bookId)]);
      if (plan === null) throw new Error("the book has no plan");
      const findings = findFaults({ chapters: finished, plan, bank, language });
      const points = score(findings);
      await chapters.saveReport(bookId, { chapter: null, revision, round, score: points, dimensions: scoreByDimension(findings), findings });
      const wanted = new Map(
        findings
          .filter(({ severity, section }) => severity === "error" && section !== null)
          .map(({ chapter, section }) => [`${chapter}/${section}`, { chapter, section: section ?? "" }]),
      );
      if (wanted.size > 0)
        await books.change(bookId, {
          event: { type: "CHECK_FAILED", onceKey: `book-check-failed:${revision}:${round}`, data: { round, errors: wanted.size } },
        });
      return { repair: [...wanted.values()].slice(0, 50), score: points };
    },
  };
}
