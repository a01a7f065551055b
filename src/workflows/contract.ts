/** What the outside knows of the workflows: ids, queues, signals, queries, search attributes, inputs. Changing a name here breaks running books. */
import { defineSearchAttributeKey, SearchAttributeType } from "@temporalio/common";
import { defineQuery, defineSignal } from "@temporalio/workflow";
import type { ExportFormat } from "../book/request.ts";
import type { SectionKind } from "../book/sections/section.ts";
import type { ChapterStatus } from "../book/status.ts";

export const bookWorkflowId = (bookId: string): string => `book-${bookId}`;
export const chapterWorkflowId = (bookId: string, chapter: number): string => `book-${bookId}-ch-${String(chapter).padStart(2, "0")}`;
export const revisionWorkflowId = (bookId: string, revision: number): string => `book-${bookId}-rev-${revision}`;

export const exportWorkflowId = (bookId: string, format: ExportFormat): string => `book-${bookId}-export-${format}`;

/** The three task queues of an installation: workflows and database work; model calls; Chromium and other CPU work. */
export function taskQueues(prefix: string): { main: string; llm: string; publish: string } {
  return { main: prefix, llm: `${prefix}-llm`, publish: `${prefix}-publish` };
}

export interface BookWorkflowInput {
  bookId: string;
  /** Prefix of the task queues. */
  taskQueue: string;
  /** Tries of a model call whose server fails. */
  modelAttempts: number;
  /** Days that the book waits for a person when chapters failed. */
  attentionDays: number;
}

export interface RevisionWorkflowInput extends BookWorkflowInput {
  revision: number;
  /** Chapters to be written anew; empty to publish only. */
  chapters: number[];
  formats: ExportFormat[];
}

export interface ExportWorkflowInput {
  bookId: string;
  taskQueue: string;
  format: ExportFormat;
  revision: number;
}

export interface ChapterWorkflowInput {
  bookId: string;
  taskQueue: string;
  chapter: number;
  sections: { key: string; kind: SectionKind }[];
  revision: number;
  /** 1 at first; a retried chapter finds its stored sections and asks anew only for what is missing. */
  attempt: number;
  modelAttempts: number;
}

export type Stage = "planning" | "writing" | "checking" | "publishing" | "attention" | "completed" | "failed" | "cancelled";

export interface BookProgress {
  stage: Stage;
  paused: boolean;
  chapters: { number: number; status: ChapterStatus; reason: string | null }[];
  /** Why the book waits for a person. */
  attention: string | null;
}

export const pauseSignal = defineSignal("pause");
export const resumeSignal = defineSignal("resume");
/** Retries everything that failed: chapters, and files that could not be made. */
export const retrySignal = defineSignal("retry");
export const retryChapterSignal = defineSignal<[chapter: number]>("retryChapter");
export const skipChapterSignal = defineSignal<[chapter: number]>("skipChapter");
export const progressQuery = defineQuery<BookProgress>("progress");

/** Custom search attributes, so that the Web UI can filter books. Registered at the start of an installation. */
export const searchAttributes = {
  bookType: defineSearchAttributeKey("BookType", SearchAttributeType.KEYWORD),
  sector: defineSearchAttributeKey("Sector", SearchAttributeType.KEYWORD),
  jlptLevel: defineSearchAttributeKey("JlptLevel", SearchAttributeType.KEYWORD),
  owner: defineSearchAttributeKey("Owner", SearchAttributeType.KEYWORD),
  stage: defineSearchAttributeKey("Stage", SearchAttributeType.KEYWORD),
  chaptersDone: defineSearchAttributeKey("ChaptersDone", SearchAttributeType.INT),
} as const;
