/** The states of a book, a chapter and a file, and the events that tell of their changes. */

export const bookStatuses = [
  "pending",
  "initializing",
  "generating",
  "paused",
  "attention",
  "validating",
  "publishing",
  "completed",
  "failed",
  "cancelled",
] as const;
export type BookStatus = (typeof bookStatuses)[number];

/** States in which no workflow runs any more. */
export const endedStatuses: readonly BookStatus[] = ["completed", "failed", "cancelled"];

export const chapterStatuses = ["pending", "generating", "checking", "completed", "failed", "skipped"] as const;
export type ChapterStatus = (typeof chapterStatuses)[number];

export const eventTypes = [
  "BOOK_STARTED",
  "BOOK_PLANNED",
  "BOOK_PAUSED",
  "BOOK_RESUMED",
  "BOOK_ATTENTION",
  "BOOK_COMPLETED",
  "BOOK_FAILED",
  "BOOK_CANCELLED",
  "BOOK_EXPORTED",
  "CHAPTER_STARTED",
  "CHAPTER_COMPLETED",
  "CHAPTER_FAILED",
  "CHAPTER_SKIPPED",
  "CHAPTER_EDITED",
  "SECTION_STARTED",
  "SECTION_COMPLETED",
  "GENERATION_STARTED",
  "GENERATION_COMPLETED",
  "GENERATION_RETRY",
  "CACHE_HIT",
  "CHECK_FAILED",
  "REPAIR_STARTED",
  "ERROR_OCCURRED",
] as const;
export type EventType = (typeof eventTypes)[number];

/** Events after which a book's stream ends. */
export const endingEvents: readonly EventType[] = ["BOOK_COMPLETED", "BOOK_FAILED", "BOOK_CANCELLED"];
