/** What the API shows: the shape of its answers, and how rows become them. */
import { z } from "zod";
import { estimateEnd } from "../book/estimate.ts";
import { exportFormats } from "../book/request.ts";
import { bookStatuses, chapterStatuses } from "../book/status.ts";
import { plainText } from "../japanese/ruby.ts";
import type { BookRow, BookWithParts } from "../storage/books.ts";

const time = z.string().nullable().describe("ISO 8601, UTC");
const linksSchema = z.record(z.string(), z.string());

export const bookSummarySchema = z.object({
  id: z.string(),
  title: z.string(),
  bookType: z.string(),
  sector: z.string().nullable(),
  jlptLevel: z.string().nullable(),
  templateId: z.string(),
  status: z.enum(bookStatuses),
  stage: z.string(),
  progress: z.object({ percentage: z.int(), chaptersTotal: z.int(), chaptersCompleted: z.int(), chaptersFailed: z.int(), estimatedEnd: time }),
  model: z.string(),
  usage: z.object({ promptTokens: z.int(), completionTokens: z.int(), costUsd: z.number() }),
  error: z.object({ code: z.string(), message: z.string() }).nullable(),
  createdAt: time,
  startedAt: time,
  endedAt: time,
  links: linksSchema,
});

export const bookSchema = bookSummarySchema.extend({
  options: z.record(z.string(), z.unknown()),
  origin: z.string().describe("where the text comes from, as the colophon says it"),
  chapters: z.array(
    z.object({
      number: z.int(),
      part: z.int(),
      title: z.object({ ja: z.string(), en: z.string() }),
      status: z.enum(chapterStatuses),
      sectionsDone: z.int(),
      sectionsTotal: z.int(),
      score: z.number().nullable(),
      characters: z.int().nullable(),
      error: z.string().nullable(),
    }),
  ),
  files: z.array(
    z.object({
      format: z.enum(exportFormats),
      status: z.string(),
      bytes: z.int().nullable(),
      pages: z.int().nullable(),
      fileName: z.string().nullable(),
      error: z.string().nullable(),
      href: z.string(),
    }),
  ),
  shortfalls: z.array(z.object({ what: z.string(), wanted: z.int(), planned: z.int() })),
});

export const acceptedSchema = z.object({ id: z.string(), status: z.string(), links: linksSchema });

export function bookLinks(id: string, workflow: string | null): Record<string, string> {
  return {
    self: `/books/${id}`,
    events: `/books/${id}/events`,
    chapters: `/books/${id}/chapters`,
    ...(workflow === null ? {} : { workflow }),
  };
}

export function bookSummary(row: BookRow, workflow: string | null, now: Date): z.infer<typeof bookSummarySchema> {
  const running = row.endedAt === null && row.status !== "paused" && row.status !== "attention";
  return {
    id: row.id,
    title: plainText(row.title),
    bookType: row.bookType,
    sector: row.sector,
    jlptLevel: row.jlptLevel,
    templateId: row.templateId,
    status: row.status as (typeof bookStatuses)[number],
    stage: row.stage,
    progress: {
      percentage: row.progressPercentage,
      chaptersTotal: row.chaptersTotal,
      chaptersCompleted: row.chaptersCompleted,
      chaptersFailed: row.chaptersFailed,
      estimatedEnd: running ? (estimateEnd(row.startedAt, row.progressPercentage, now)?.toISOString() ?? null) : null,
    },
    model: row.model,
    usage: { promptTokens: row.promptTokens, completionTokens: row.completionTokens, costUsd: Number(row.costUsd) },
    error: row.errorMessage === null ? null : { code: (row.errorDetails as { code?: string } | null)?.code ?? "internal", message: row.errorMessage },
    createdAt: row.createdAt.toISOString(),
    startedAt: row.startedAt?.toISOString() ?? null,
    endedAt: row.endedAt?.toISOString() ?? null,
    links: bookLinks(row.id, workflow),
  };
}

export function bookView(book: BookWithParts, workflow: string | null, origin: string, now: Date): z.infer<typeof bookSchema> {
  const plan = book.plan as unknown as { shortfalls?: { what: string; wanted: number; planned: number }[] } | null;
  return {
    ...bookSummary(book, workflow, now),
    options: (book.request as { options: Record<string, unknown> }).options,
    origin,
    chapters: book.chapters.map((chapter) => ({
      number: chapter.number,
      part: chapter.part,
      title: chapter.title as { ja: string; en: string },
      status: chapter.status as (typeof chapterStatuses)[number],
      sectionsDone: Math.min(chapter.sectionsDone, chapter.sectionsTotal),
      sectionsTotal: chapter.sectionsTotal,
      score: chapter.score,
      characters: chapter.characters,
      error: chapter.errorMessage,
    })),
    files: book.exports.map((file) => ({
      format: file.format as (typeof exportFormats)[number],
      status: file.status,
      bytes: file.bytes,
      pages: file.pages,
      fileName: file.fileName,
      error: file.error,
      href: `/books/${book.id}/exports/${file.format}`,
    })),
    shortfalls: plan?.shortfalls ?? [],
  };
}
