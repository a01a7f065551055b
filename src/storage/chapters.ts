/** Chapters and their sections: every kept attempt is a row, the highest version is the section as it stands. */
import { createHash } from "node:crypto";
import type { ChapterPlan } from "../book/plan.ts";
import type { Chapter, Section, SectionKind } from "../book/sections/section.ts";
import { AppError } from "../errors.ts";
import { plainText } from "../japanese/ruby.ts";
import type { Dimension, Finding } from "../quality/finding.ts";
import { japaneseTexts } from "../quality/texts.ts";
import type { ChapterStatus } from "../book/status.ts";
import { asJson, type Database, type Transaction, withDatabaseErrors } from "./database.ts";
import { appendEvent, inBook, type NewEvent } from "./events.ts";

export interface NewSection {
  bookId: string;
  chapter: number;
  section: Section;
  position: number;
  revision: number;
  origin: "written" | "repaired" | "edited";
  score: number | null;
}

export type ChapterStore = ReturnType<typeof chapterStore>;

export function chapterStore(database: Database) {
  return {
    /** The plan of a chapter. @throws AppError `not-found` */
    async plan(bookId: string, number: number): Promise<ChapterPlan> {
      return withDatabaseErrors(async () => {
        const row = await database.chapterTask.findUnique({ where: { bookId_number: { bookId, number } }, select: { plan: true } });
        if (row === null) throw new AppError("not-found", `The book has no chapter ${number}.`);
        return row.plan as unknown as ChapterPlan;
      });
    },

    /** Marks a chapter as begun and tells of it once per revision and attempt. */
    async begin(bookId: string, number: number, revision: number, attempt: number): Promise<void> {
      await inBook(database, bookId, async (tx) => {
        const done = await tx.chapterSection.findMany({
          where: { bookId, chapterNumber: number, revision: { gte: revision } },
          distinct: ["key"],
          select: { key: true },
        });
        await tx.chapterTask.update({
          where: { bookId_number: { bookId, number } },
          data: {
            status: "generating",
            startedAt: new Date(),
            completedAt: null,
            errorMessage: null,
            revision,
            retryCount: attempt,
            sectionsDone: done.length,
          },
        });
        await recount(tx, bookId);
        await appendEvent(tx, bookId, {
          type: "CHAPTER_STARTED",
          chapter: number,
          onceKey: `chapter-started:${number}:${revision}:${attempt}`,
          data: { attempt },
        });
      });
    },

    /** Changes a chapter's state and tells of it; the book's counts follow. */
    async change(
      bookId: string,
      number: number,
      change: { status: ChapterStatus; score?: number; characters?: number; errorMessage?: string | null; event?: NewEvent },
    ): Promise<void> {
      const { status, event, ...columns } = change;
      await inBook(database, bookId, async (tx) => {
        await tx.chapterTask.update({
          where: { bookId_number: { bookId, number } },
          data: { status, ...columns, ...(status === "completed" ? { completedAt: new Date() } : {}) },
        });
        await recount(tx, bookId);
        if (event) await appendEvent(tx, bookId, { ...event, chapter: number });
      });
    },

    /** The section as it stands for this revision or a later one, or null when it is still to be written. */
    async section(bookId: string, chapter: number, key: string, revision: number): Promise<Section | null> {
      return withDatabaseErrors(async () => {
        const row = await database.chapterSection.findFirst({
          where: { bookId, chapterNumber: chapter, key, revision: { gte: revision } },
          orderBy: { version: "desc" },
        });
        return row === null ? null : ({ key: row.key, kind: row.kind as SectionKind, content: row.content } as unknown as Section);
      });
    },

    /** Keeps a section as the next version and tells of it. */
    async keep(section: NewSection, event: NewEvent): Promise<void> {
      await inBook(database, section.bookId, async (tx) => {
        const told = await appendEvent(tx, section.bookId, { ...event, chapter: section.chapter });
        if (told === null) return;
        await insertSection(tx, section);
        if (section.origin === "written") {
          await tx.$executeRaw`
            UPDATE chapter_generation_tasks SET sections_done = sections_done + 1, updated_at = now() WHERE job_id = ${section.bookId}::uuid AND chapter_number = ${section.chapter}`;
        }
        await recount(tx, section.bookId);
      });
    },

    /** The sections of a chapter as they stand, in order; versions tell an editor what was replaced. */
    async sections(bookId: string, chapter: number): Promise<{ section: Section; version: number; origin: string; at: Date }[]> {
      return withDatabaseErrors(async () => {
        const rows = await database.chapterSection.findMany({
          where: { bookId, chapterNumber: chapter },
          orderBy: [{ position: "asc" }, { version: "desc" }],
          distinct: ["position", "key"],
        });
        return rows.map((row) => ({
          section: { key: row.key, kind: row.kind, content: row.content } as unknown as Section,
          version: row.version,
          origin: row.origin,
          at: row.createdAt,
        }));
      });
    },

    /** Removes the latest version of the section that was edited last. @returns its key, or null when nothing was edited */
    async undoEdit(bookId: string, chapter: number): Promise<string | null> {
      return inBook(database, bookId, async (tx) => {
        const last = await tx.chapterSection.findFirst({ where: { bookId, chapterNumber: chapter }, orderBy: [{ createdAt: "desc" }, { version: "desc" }] });
        if (last?.origin !== "edited") return null;
        await tx.chapterSection.delete({ where: { id: last.id } });
        await appendEvent(tx, bookId, { type: "CHAPTER_EDITED", chapter, data: { section: last.key, undone: true } });
        return last.key;
      });
    },

    /** A chapter as it stands. */
    async chapter(bookId: string, number: number): Promise<Chapter> {
      const [plan, sections] = await Promise.all([this.plan(bookId, number), this.sections(bookId, number)]);
      return { number, part: plan.part.number, title: plan.title, sections: sections.map(({ section }) => section) };
    },

    /** The chapters that have been finished, in order. */
    async finished(bookId: string): Promise<Chapter[]> {
      return withDatabaseErrors(async () => {
        const rows = await database.chapterTask.findMany({ where: { bookId, status: "completed" }, orderBy: { number: "asc" } });
        const sections = await database.chapterSection.findMany({
          where: { bookId },
          orderBy: [{ chapterNumber: "asc" }, { position: "asc" }, { version: "desc" }],
          distinct: ["chapterNumber", "position", "key"],
        });
        return rows.map((row) => {
          const plan = row.plan as unknown as ChapterPlan;
          const own = sections.filter((section) => section.chapterNumber === row.number);
          return {
            number: row.number,
            part: plan.part.number,
            title: plan.title,
            sections: own.map(({ key, kind, content }) => ({ key, kind, content }) as unknown as Section),
          };
        });
      });
    },

    async saveReport(
      bookId: string,
      report: { chapter: number | null; revision: number; round: number; score: number; dimensions: Record<Dimension, number>; findings: Finding[] },
    ): Promise<void> {
      const { chapter, revision, round, score, dimensions, findings } = report;
      await withDatabaseErrors(async () => {
        const existing = await database.qualityReport.findFirst({ where: { bookId, chapterNumber: chapter, revision, round } });
        const data = { score, dimensions: asJson(dimensions), findings: asJson(findings) };
        if (existing) await database.qualityReport.update({ where: { id: existing.id }, data });
        else await database.qualityReport.create({ data: { bookId, chapterNumber: chapter, revision, round, ...data } });
      });
    },

    /** The findings of the latest check of a chapter, or of the book when `chapter` is null; `dimensions` is null where the report is older than they are. */
    async findings(
      bookId: string,
      chapter: number | null,
    ): Promise<{ score: number; dimensions: Record<Dimension, number> | null; findings: Finding[] } | null> {
      return withDatabaseErrors(async () => {
        const row = await database.qualityReport.findFirst({ where: { bookId, chapterNumber: chapter }, orderBy: [{ createdAt: "desc" }] });
        if (row === null) return null;
        return { score: row.score, dimensions: row.dimensions as Record<Dimension, number> | null, findings: row.findings as unknown as Finding[] };
      });
    },
  };
}

async function insertSection(tx: Transaction, { bookId, chapter, section, position, revision, origin, score }: NewSection): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO chapter_sections (job_id, chapter_number, section_key, kind, position, version, revision, origin, score, content, content_hash)
    SELECT ${bookId}::uuid, ${chapter}::int, ${section.key}, ${section.kind}, ${position}::int, COALESCE(max(version), 0) + 1,
      ${revision}::int, ${origin}, ${score}::float8, ${asJson(section.content)}::jsonb, ${hashContent(section.content)}
    FROM chapter_sections WHERE job_id = ${bookId}::uuid AND chapter_number = ${chapter}::int AND section_key = ${section.key}`;
}

/** The book's counts and percentage, made anew from its chapters: 95 % is the writing, the rest checking and publishing. */
async function recount(tx: Transaction, bookId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE book_generation_jobs job SET
      chapters_completed = counted.completed, chapters_failed = counted.failed,
      progress_percentage = GREATEST(CASE WHEN job.status = 'completed' THEN 100 ELSE 0 END, counted.percentage), updated_at = now()
    FROM (
      SELECT count(*) FILTER (WHERE status = 'completed') AS completed, count(*) FILTER (WHERE status = 'failed') AS failed,
        floor(95.0 * sum(LEAST(sections_done, sections_total)) / GREATEST(1, sum(sections_total)))::int AS percentage
      FROM chapter_generation_tasks WHERE job_id = ${bookId}::uuid
    ) counted WHERE job.id = ${bookId}::uuid`;
}

export function hashContent(content: unknown): string {
  return createHash("sha256").update(JSON.stringify(content)).digest("hex");
}

/** Printed characters of Japanese in a chapter, without readings. */
export function countCharacters(chapter: Chapter): number {
  return chapter.sections.reduce((sum, section) => sum + japaneseTexts(section).reduce((inner, { text }) => inner + plainText(text).length, 0), 0);
}
