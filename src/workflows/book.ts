/** A book from plan to files. Only orchestration stands here; what a step does is an activity. */
import {
  CancellationScope,
  condition,
  isCancellation,
  proxyActivities,
  proxyLocalActivities,
  setCurrentDetails,
  setHandler,
  upsertSearchAttributes,
} from "@temporalio/workflow";
import type { Activities } from "../activities/index.ts";
import type { ExportFormat } from "../book/request.ts";
import { localWork, modelCall, publishWork, wholeBookWork } from "./activityOptions.ts";
import { ChapterFanOut, type ChapterJob, type ChapterState, describe } from "./chapterFanOut.ts";
import {
  type BookWorkflowInput,
  pauseSignal,
  progressQuery,
  resumeSignal,
  retryChapterSignal,
  retrySignal,
  type RevisionWorkflowInput,
  searchAttributes,
  skipChapterSignal,
  type Stage,
  taskQueues,
} from "./contract.ts";

/** Rounds of repair across chapters: a repeat is removed in one, a second catches what the first one moved. */
const BOOK_REPAIR_ROUNDS = 2;

/** Plans, writes, checks and publishes a book. @returns the final stage */
export async function bookWorkflow(input: BookWorkflowInput): Promise<{ stage: Stage }> {
  const run = new BookRun({ ...input, revision: 0 });
  return run.untilTheEnd(async () => {
    const plan = await run.activities.planBook({ bookId: input.bookId });
    await run.writeChapters(plan.chapters, plan.parallelChapters, plan.formats.includes("pdf"));
    await run.checkAndPublish(plan.formats);
  });
}

/** Changes a finished book: writes some chapters anew, or only publishes. */
export async function revisionWorkflow(input: RevisionWorkflowInput): Promise<{ stage: Stage }> {
  const run = new BookRun(input);
  return run.untilTheEnd(async () => {
    const plan = await run.activities.planBook({ bookId: input.bookId });
    const jobs = plan.chapters.filter(({ chapter }) => input.chapters.includes(chapter));
    await run.writeChapters(jobs, plan.parallelChapters, input.formats.includes("pdf"));
    await run.checkAndPublish(input.formats);
  });
}

class BookRun {
  readonly activities;
  readonly #local;
  readonly #model;
  readonly #publish;
  readonly #input: BookWorkflowInput & { revision: number };
  #stage: Stage = "planning";
  #paused = false;
  #pauseTold = false;
  #attention: string | null = null;
  #retryWanted = false;
  #chapters: ChapterFanOut | undefined;
  #layouts: Promise<void>[] = [];

  constructor(input: BookWorkflowInput & { revision: number }) {
    const queues = taskQueues(input.taskQueue);
    this.#input = input;
    this.activities = proxyActivities<Activities>(wholeBookWork(queues.main));
    this.#local = proxyLocalActivities<Activities>(localWork);
    this.#model = proxyActivities<Activities>(modelCall(queues.llm, input.modelAttempts));
    this.#publish = proxyActivities<Activities>(publishWork(queues.publish));
    setHandler(pauseSignal, () => this.#setPaused(true));
    setHandler(resumeSignal, () => this.#setPaused(false));
    setHandler(retrySignal, () => {
      this.#retryWanted = true;
      for (const { number } of this.#chapters?.failed ?? []) this.#chapters?.retry(number);
    });
    setHandler(retryChapterSignal, (chapter) => this.#chapters?.retry(chapter));
    setHandler(skipChapterSignal, async (chapter) => {
      if (this.#chapters?.skip(chapter)) await this.#local.endChapter({ ...this.#place(chapter), outcome: "skipped", reason: null });
    });
    setHandler(progressQuery, () => ({
      stage: this.#stage,
      paused: this.#paused,
      chapters: [...(this.#chapters?.states.values() ?? [])].map(({ number, status, reason }) => ({ number, status, reason })),
      attention: this.#attention,
    }));
  }

  /** Runs the book and records its end, whichever it is. */
  async untilTheEnd(work: () => Promise<void>): Promise<{ stage: Stage }> {
    try {
      await work();
      await this.#enter("completed");
      return { stage: "completed" };
    } catch (error) {
      await CancellationScope.nonCancellable(async () => {
        if (isCancellation(error)) await this.#enter("cancelled");
        else await this.#enter("failed", describe(error));
      });
      throw error;
    }
  }

  async writeChapters(jobs: readonly ChapterJob[], window: number, pdf: boolean): Promise<void> {
    await this.#enter("writing");
    const { bookId, taskQueue, modelAttempts, revision } = this.#input;
    const chapters = new ChapterFanOut({
      base: { bookId, taskQueue, modelAttempts, revision },
      jobs,
      window,
      isPaused: () => this.#paused,
      onEnd: (state) => this.#chapterEnded(state, pdf),
    });
    this.#chapters = chapters;
    for (;;) {
      await chapters.drain();
      if (chapters.failed.length === 0) break;
      const [first] = chapters.failed;
      await this.#awaitPerson(
        `Chapter ${chapters.failed.map(({ number }) => number).join(", ")} could not be finished. ${first?.reason ?? ""} Retry or skip the chapter.`,
        () => chapters.failed.length === 0 || chapters.pending,
      );
      await this.#enter("writing");
    }
  }

  async checkAndPublish(formats: readonly ExportFormat[]): Promise<void> {
    const { bookId, revision } = this.#input;
    await this.#enter("checking");
    for (let round = 1; ; round++) {
      const { repair } = await this.activities.checkBook({ bookId, revision, round });
      if (repair.length === 0 || round > BOOK_REPAIR_ROUNDS) break;
      await Promise.all(repair.map(({ chapter, section }) => this.#model.repairSection({ ...this.#place(chapter), section, attempt: 1, round: 100 + round })));
    }
    await Promise.all(this.#layouts);
    let left = [...formats];
    for (;;) {
      await this.#enter("publishing");
      const results = await Promise.allSettled(left.map((format) => this.#publish.publishBook({ bookId, format, revision })));
      const failed = results.flatMap((result, index) =>
        result.status === "rejected" ? [{ format: left[index] as ExportFormat, error: result.reason as unknown }] : [],
      );
      const cancelled = failed.find(({ error }) => isCancellation(error));
      if (cancelled) throw cancelled.error;
      if (failed.length === 0) return;
      left = failed.map(({ format }) => format);
      this.#retryWanted = false;
      await this.#awaitPerson(`The ${left.join(", ")} file could not be made. ${describe(failed[0]?.error).reason} Retry the book.`, () => this.#retryWanted);
    }
  }

  #place(chapter: number): { bookId: string; chapter: number; revision: number } {
    return { bookId: this.#input.bookId, chapter, revision: this.#input.revision };
  }

  async #chapterEnded(state: ChapterState, pdf: boolean): Promise<void> {
    if (state.status === "failed") await this.#local.endChapter({ ...this.#place(state.number), outcome: "failed", reason: state.reason });
    else if (pdf) {
      // Pages are laid out while other chapters are still being written; one that fails here is laid out when the book is published.
      this.#layouts.push(this.#publish.layOutChapter(this.#place(state.number)).catch(() => undefined));
    }
    upsertSearchAttributes([{ key: searchAttributes.chaptersDone, value: this.#chapters?.completed ?? 0 }]);
    this.#describeToOperator();
  }

  /** Waits for a retry or a skip; gives up after the days that the operator set. */
  async #awaitPerson(reason: string, answered: () => boolean): Promise<void> {
    await this.#enter("attention", { reason, code: "attention" });
    const came = await condition(answered, `${this.#input.attentionDays} days`);
    if (!came) throw new Error(`Nobody came for ${this.#input.attentionDays} days. ${reason}`);
    this.#attention = null;
  }

  async #enter(stage: Stage, why: { reason: string; code: string } | null = null): Promise<void> {
    this.#stage = stage;
    this.#attention = stage === "attention" ? (why?.reason ?? "") : null;
    upsertSearchAttributes([{ key: searchAttributes.stage, value: stage }]);
    this.#describeToOperator();
    await this.#local.recordStage({ bookId: this.#input.bookId, revision: this.#input.revision, stage, why });
  }

  #setPaused(paused: boolean): void {
    this.#paused = paused;
    if (this.#pauseTold) return;
    this.#pauseTold = true;
    void this.#tellPause();
  }

  /** Records a pause before the chapters hear of it, and a resumption too, so that a model call asked in between sees the true state. */
  async #tellPause(): Promise<void> {
    let told: boolean | undefined;
    while (told !== this.#paused) {
      told = this.#paused;
      await this.#local.recordPause({ bookId: this.#input.bookId, paused: told });
      await this.#chapters?.signalPause(told);
    }
    this.#pauseTold = false;
    this.#describeToOperator();
  }

  #describeToOperator(): void {
    const states = [...(this.#chapters?.states.values() ?? [])];
    const lines = states.map(({ number, status, reason }) => `- chapter ${number}: ${status}${reason === null ? "" : ` (${reason})`}`);
    setCurrentDetails([`**${this.#stage}**${this.#paused ? " (paused)" : ""}${this.#attention === null ? "" : `: ${this.#attention}`}`, ...lines].join("\n"));
  }
}
