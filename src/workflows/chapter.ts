/** Writes one chapter: sections in parallel, exercises after them, then checks and targeted repairs. */
import { ActivityFailure, ApplicationFailure, condition, proxyActivities, proxyLocalActivities, setHandler, sleep } from "@temporalio/workflow";
import type { Activities } from "../activities/index.ts";
import { localWork, modelCall } from "./activityOptions.ts";
import { type ChapterWorkflowInput, pauseSignal, resumeSignal, taskQueues } from "./contract.ts";

/** Rounds of repair before a chapter asks for attention: what three tries with exact findings do not mend, a fourth will not. */
const REPAIR_ROUNDS = 3;

/** @returns a summary; fails with the reason when the chapter could not be written or does not pass its checks */
export async function chapterWorkflow(input: ChapterWorkflowInput): Promise<{ score: number }> {
  const { bookId, chapter, revision, attempt } = input;
  const { writeSection, repairSection } = proxyActivities<Activities>(modelCall(taskQueues(input.taskQueue).llm, input.modelAttempts));
  const { beginChapter, checkChapter } = proxyLocalActivities<Activities>(localWork);

  let paused = false;
  setHandler(pauseSignal, () => {
    paused = true;
  });
  setHandler(resumeSignal, () => {
    paused = false;
  });

  /** Runs a model call when the book is not paused, and again when it was paused on the way or the database was away for long. */
  const unlessPaused = async (call: () => Promise<{ paused: boolean }>): Promise<void> => {
    for (;;) {
      await condition(() => !paused);
      try {
        const result = await call();
        if (!result.paused) return;
      } catch (error) {
        if (!isDatabaseFailure(error)) throw error;
      }
      // The pause's signal, or the database, may be on its way.
      await sleep("1 s");
    }
  };
  const each = async (sections: readonly { key: string }[], call: (key: string) => Promise<{ paused: boolean }>): Promise<void> => {
    const results = await Promise.allSettled(sections.map(({ key }) => unlessPaused(() => call(key))));
    const failed = results.find((result) => result.status === "rejected");
    if (failed) throw failed.reason;
  };

  await beginChapter({ bookId, chapter, revision, attempt });
  const write = (section: string) => writeSection({ bookId, chapter, section, revision, attempt });
  await each(
    input.sections.filter(({ kind }) => kind !== "exercises"),
    write,
  );
  await each(
    input.sections.filter(({ kind }) => kind === "exercises"),
    write,
  );

  for (let round = 1; ; round++) {
    const check = await checkChapter({ bookId, chapter, revision, attempt, round });
    if (check.passed) return { score: check.score };
    if (round > REPAIR_ROUNDS) {
      throw ApplicationFailure.nonRetryable(`${check.summary} It was mended ${REPAIR_ROUNDS} times; edit the chapter or retry it.`, "content-invalid");
    }
    await each(
      check.repair.map((key) => ({ key })),
      (section) => repairSection({ bookId, chapter, section, revision, attempt, round }),
    );
  }
}

function isDatabaseFailure(error: unknown): boolean {
  return error instanceof ActivityFailure && error.cause instanceof ApplicationFailure && error.cause.type === "database-unavailable";
}
