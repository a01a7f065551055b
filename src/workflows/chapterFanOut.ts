/** Runs chapters as child workflows, so many at a time, and keeps what became of each. */
import {
  ActivityFailure,
  ApplicationFailure,
  CancelledFailure,
  CancellationScope,
  ChildWorkflowCancellationType,
  ChildWorkflowFailure,
  type ChildWorkflowHandle,
  condition,
  isCancellation,
  ParentClosePolicy,
  startChild,
  WorkflowIdReusePolicy,
} from "@temporalio/workflow";
import type { ChapterStatus } from "../book/status.ts";
import type { chapterWorkflow } from "./chapter.ts";
import { type ChapterWorkflowInput, chapterWorkflowId, pauseSignal, resumeSignal } from "./contract.ts";

export type ChapterJob = Pick<ChapterWorkflowInput, "chapter" | "sections">;

export interface ChapterState {
  number: number;
  status: ChapterStatus;
  reason: string | null;
  code: string | null;
  attempt: number;
}

export interface FanOutOptions {
  base: Omit<ChapterWorkflowInput, "chapter" | "sections" | "attempt">;
  jobs: readonly ChapterJob[];
  /** Chapters running at once. */
  window: number;
  isPaused(): boolean;
  /** Called when a chapter has ended, well or badly. */
  onEnd(state: ChapterState): Promise<void>;
}

export class ChapterFanOut {
  readonly states: Map<number, ChapterState>;
  readonly #options: FanOutOptions;
  readonly #jobs: Map<number, ChapterJob>;
  readonly #running = new Map<number, ChildWorkflowHandle<typeof chapterWorkflow> | null>();
  #endings: Promise<void>[] = [];
  #broken: unknown;

  constructor(options: FanOutOptions) {
    this.#options = options;
    this.#jobs = new Map(options.jobs.map((job) => [job.chapter, job]));
    this.states = new Map(options.jobs.map(({ chapter }) => [chapter, { number: chapter, status: "pending", reason: null, code: null, attempt: 1 }]));
  }

  get failed(): ChapterState[] {
    return [...this.states.values()].filter(({ status }) => status === "failed");
  }

  get completed(): number {
    return [...this.states.values()].filter(({ status }) => status === "completed").length;
  }

  get pending(): boolean {
    return this.#next() !== undefined || this.#running.size > 0;
  }

  /** Starts chapters while there is room, until none is pending and none runs. */
  async drain(): Promise<void> {
    for (;;) {
      await condition(
        () =>
          this.#broken !== undefined || !this.pending || (this.#next() !== undefined && this.#running.size < this.#options.window && !this.#options.isPaused()),
      );
      if (this.#broken !== undefined) throw this.#broken;
      const next = this.#next();
      if (next === undefined) break;
      this.#running.set(next.number, null);
      next.status = "generating";
      this.#endings.push(
        this.#run(next).catch((error: unknown) => {
          this.#broken = error;
        }),
      );
    }
    await Promise.all(this.#endings);
    this.#endings = [];
    if (this.#broken !== undefined) throw this.#broken;
  }

  retry(number: number): void {
    const state = this.states.get(number);
    if (state?.status !== "failed") return;
    state.status = "pending";
    state.attempt++;
  }

  skip(number: number): boolean {
    const state = this.states.get(number);
    if (state === undefined || (state.status !== "failed" && state.status !== "pending")) return false;
    state.status = "skipped";
    return true;
  }

  /** Tells the running chapters that the book was paused or goes on. */
  async signalPause(paused: boolean): Promise<void> {
    await Promise.all(
      [...this.#running.values()].flatMap((handle) => (handle === null ? [] : [handle.signal(paused ? pauseSignal : resumeSignal).catch(ignoreEnded)])),
    );
  }

  #next(): ChapterState | undefined {
    for (const state of this.states.values()) if (state.status === "pending") return state;
    return undefined;
  }

  async #run(state: ChapterState): Promise<void> {
    const job = this.#jobs.get(state.number) as ChapterJob;
    try {
      const pausedBefore = this.#options.isPaused();
      const handle = await startChild<typeof chapterWorkflow>("chapterWorkflow", {
        workflowId: chapterWorkflowId(this.#options.base.bookId, state.number),
        workflowIdReusePolicy: WorkflowIdReusePolicy.ALLOW_DUPLICATE,
        cancellationType: ChildWorkflowCancellationType.WAIT_CANCELLATION_COMPLETED,
        parentClosePolicy: ParentClosePolicy.REQUEST_CANCEL,
        args: [{ ...this.#options.base, ...job, attempt: state.attempt }],
      });
      this.#running.set(state.number, handle);
      if (this.#options.isPaused() !== pausedBefore) await handle.signal(this.#options.isPaused() ? pauseSignal : resumeSignal).catch(ignoreEnded);
      await handle.result();
      Object.assign(state, { status: "completed", reason: null, code: null });
    } catch (error) {
      if (isCancellation(error)) throw error;
      Object.assign(state, { status: "failed", ...describe(error) });
    } finally {
      this.#running.delete(state.number);
    }
    await CancellationScope.nonCancellable(() => this.#options.onEnd(state));
  }
}

function ignoreEnded(error: unknown): void {
  if (error instanceof CancelledFailure) throw error;
}

/** The innermost message is the one written for a person. */
export function describe(error: unknown): { reason: string; code: string } {
  let inner: unknown = error;
  while ((inner instanceof ChildWorkflowFailure || inner instanceof ActivityFailure) && inner.cause !== undefined) inner = inner.cause;
  const code = inner instanceof ApplicationFailure ? (inner.type ?? "internal") : "internal";
  return { reason: inner instanceof Error ? inner.message : String(inner), code };
}
