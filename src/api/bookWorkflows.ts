/** Books as workflows: start, signal, cancel. */
import { type Client, isGrpcServiceError, WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from "@temporalio/client";
import { type TypedSearchAttributes, TypedSearchAttributes as SearchAttributes, WorkflowIdConflictPolicy, WorkflowIdReusePolicy } from "@temporalio/common";
import type { ExportFormat } from "../book/request.ts";
import { AppError } from "../errors.ts";
import { plainText } from "../japanese/ruby.ts";
import type { BookRow } from "../storage/books.ts";
import {
  bookWorkflowId,
  exportWorkflowId,
  pauseSignal,
  resumeSignal,
  retryChapterSignal,
  retrySignal,
  revisionWorkflowId,
  searchAttributes,
  skipChapterSignal,
  taskQueues,
} from "../workflows/contract.ts";

export interface BookWorkflows {
  /** Starts the book's workflow unless it was started before. */
  start(book: BookRow): Promise<void>;
  /** Writes chapters of an ended book anew and publishes it again. */
  revise(book: BookRow, revision: number, chapters: number[], formats: ExportFormat[]): Promise<void>;
  /** Makes one file; a run for the same file that is under way is replaced. */
  export(book: BookRow, format: ExportFormat): Promise<void>;
  signal(book: BookRow, signal: "pause" | "resume" | "retry"): Promise<void>;
  signalChapter(book: BookRow, signal: "retry" | "skip", chapter: number): Promise<void>;
  cancel(book: BookRow): Promise<void>;
  ready(): Promise<boolean>;
}

export interface WorkflowSettings {
  taskQueue: string;
  modelAttempts: number;
  attentionDays: number;
}

/** A local server answers in milliseconds, one in the cloud in some hundreds; POST /books promises an answer within 2 s. */
const DEADLINE_MS = 1_800;

export function bookWorkflows(client: Client, { taskQueue, modelAttempts, attentionDays }: WorkflowSettings): BookWorkflows {
  const reach = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await client.connection.withDeadline(Date.now() + DEADLINE_MS, work);
    } catch (error) {
      if (error instanceof WorkflowNotFoundError)
        throw new AppError("state-conflict", "The book's workflow has ended, so it hears no more signals.", { cause: error });
      if (isGrpcServiceError(error)) {
        throw new AppError(
          "temporal-unavailable",
          "Temporal cannot be reached, so nothing was changed. Try again in a moment; if this lasts, see that the server behind TEMPORAL_ADDRESS runs.",
          { cause: error, retryAfterMs: 5_000 },
        );
      }
      throw error;
    }
  };
  const current = (book: BookRow) => client.workflow.getHandle(book.revision === 0 ? bookWorkflowId(book.id) : revisionWorkflowId(book.id, book.revision));
  const base = (book: BookRow) => ({ bookId: book.id, taskQueue, modelAttempts, attentionDays });
  const attributes = (book: BookRow): TypedSearchAttributes =>
    new SearchAttributes([
      { key: searchAttributes.bookType, value: book.bookType },
      { key: searchAttributes.owner, value: book.userId },
      ...(book.sector === null ? [] : [{ key: searchAttributes.sector, value: book.sector }]),
      ...(book.jlptLevel === null ? [] : [{ key: searchAttributes.jlptLevel, value: book.jlptLevel }]),
    ]);
  const common = (book: BookRow) => ({
    taskQueue: taskQueues(taskQueue).main,
    typedSearchAttributes: attributes(book),
    staticSummary: plainText(book.title),
    // Owners take turns, so that one who starts a hundred books starves nobody.
    priority: { fairnessKey: book.userId },
  });

  return {
    start: (book) =>
      reach(async () => {
        try {
          await client.workflow.start("bookWorkflow", {
            ...common(book),
            workflowId: bookWorkflowId(book.id),
            workflowIdReusePolicy: WorkflowIdReusePolicy.REJECT_DUPLICATE,
            args: [base(book)],
          });
        } catch (error) {
          if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
        }
      }),
    revise: (book, revision, chapters, formats) =>
      reach(async () => {
        await client.workflow.start("revisionWorkflow", {
          ...common(book),
          workflowId: revisionWorkflowId(book.id, revision),
          args: [{ ...base(book), revision, chapters, formats }],
        });
      }),
    export: (book, format) =>
      reach(async () => {
        await client.workflow.start("exportWorkflow", {
          ...common(book),
          workflowId: exportWorkflowId(book.id, format),
          workflowIdConflictPolicy: WorkflowIdConflictPolicy.TERMINATE_EXISTING,
          args: [{ bookId: book.id, taskQueue, format, revision: book.revision }],
        });
      }),
    signal: (book, signal) => reach(() => current(book).signal({ pause: pauseSignal, resume: resumeSignal, retry: retrySignal }[signal])),
    signalChapter: (book, signal, chapter) => reach(() => current(book).signal(signal === "retry" ? retryChapterSignal : skipChapterSignal, chapter)),
    cancel: (book) =>
      reach(async () => {
        await current(book).cancel();
      }),
    ready: () =>
      reach(async () => {
        await client.workflowService.getSystemInfo({});
        return true;
      }).catch(() => false),
  };
}
