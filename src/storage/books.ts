/** Books as rows: what the API shows and what the workflows' activities change. */
import { randomUUID } from "node:crypto";
import type { BookPlan } from "../book/plan.ts";
import type { BookRequest } from "../book/request.ts";
import { type BookStatus, endedStatuses } from "../book/status.ts";
import type { Template } from "../book/template.ts";
import { AppError } from "../errors.ts";
import { asJson, type Database, isUniqueViolation, Prisma, type Transaction, withDatabaseErrors } from "./database.ts";
import { appendEvent, inBook, type NewEvent } from "./events.ts";
import type { Book as BookRow, ChapterTask, Export as ExportRow } from "./prisma/client.ts";

export type { BookRow, ChapterTask, ExportRow };
export type BookWithParts = BookRow & { chapters: ChapterTask[]; exports: ExportRow[] };

export interface NewBook {
  userId: string;
  request: BookRequest;
  template: Template;
  title: string;
  seed: string;
  model: string;
  idempotencyKey: string | null;
  requestHash: string;
}

/** What the activities need to know of a book; it does not change while the book is written, but for the plan, which is set once. */
export interface BookBasis {
  id: string;
  request: BookRequest;
  template: Template;
  plan: BookPlan | null;
  seed: string;
  model: string;
  title: string;
  createdAt: Date;
}

/** A change of a book's state: the columns to set, and the event that tells of it, together or not at all. */
export interface StateChange {
  status?: BookStatus;
  stage?: string;
  event?: NewEvent;
  set?: Prisma.BookUpdateInput;
}

/** A stage that a book enters; `ended` marks the last one. */
export interface StageEntry {
  status: BookStatus;
  stage: string;
  errorMessage: string | null;
  errorCode: string | null;
  ended: boolean;
  event: NewEvent | null;
}

export type BookStore = ReturnType<typeof bookStore>;

export function bookStore(database: Database) {
  return {
    /**
     * Writes a new book, or finds the one that the same idempotency key made before.
     * @throws AppError `idempotency-conflict` when the key was used for another request
     */
    async create(book: NewBook): Promise<{ book: BookRow; created: boolean }> {
      return withDatabaseErrors(async () => {
        try {
          return { book: await insertBook(database, book), created: true };
        } catch (error) {
          if (!isUniqueViolation(error) || book.idempotencyKey === null) throw error;
          const existing = await database.book.findUniqueOrThrow({
            where: { userId_idempotencyKey: { userId: book.userId, idempotencyKey: book.idempotencyKey } },
          });
          if (existing.requestHash !== book.requestHash) {
            throw new AppError("idempotency-conflict", "This Idempotency-Key came before with another body. Send a new key for a new book.", {
              errors: [{ path: "Idempotency-Key", message: "used for another request" }],
            });
          }
          return { book: existing, created: false };
        }
      });
    },

    /** A book of this user with its chapters and files. @throws AppError `not-found` */
    async get(userId: string, id: string): Promise<BookWithParts> {
      return withDatabaseErrors(async () => {
        const book = await database.book.findFirst({
          where: { id, userId },
          include: { chapters: { orderBy: { number: "asc" } }, exports: { orderBy: { format: "asc" } } },
        });
        if (book === null) throw new AppError("not-found", `There is no book ${id}. GET /books lists yours.`);
        return book;
      });
    },

    /** A page of this user's books, newest first, starting after the book `after`. */
    async list(userId: string, filter: { status?: string; bookType?: string; after?: string; limit: number }): Promise<BookRow[]> {
      return withDatabaseErrors(() =>
        database.book.findMany({
          where: {
            userId,
            ...(filter.status === undefined ? {} : { status: filter.status }),
            ...(filter.bookType === undefined ? {} : { bookType: filter.bookType }),
          },
          orderBy: [{ createdAt: "desc" }, { id: "desc" }],
          take: filter.limit,
          ...(filter.after === undefined ? {} : { cursor: { id: filter.after }, skip: 1 }),
        }),
      );
    },

    async remove(id: string): Promise<void> {
      await withDatabaseErrors(() => database.book.delete({ where: { id } }));
    },

    /** Books that were written to the database but whose workflow was never started, because the process ended in between. */
    async orphans(olderThanMs: number): Promise<BookRow[]> {
      return withDatabaseErrors(() =>
        database.book.findMany({ where: { status: "pending", createdAt: { lt: new Date(Date.now() - olderThanMs) } }, take: 100 }),
      );
    },

    async basis(id: string): Promise<BookBasis> {
      return withDatabaseErrors(async () => {
        const row = await database.book.findUniqueOrThrow({
          where: { id },
          select: { id: true, request: true, template: true, plan: true, seed: true, model: true, title: true, createdAt: true },
        });
        return {
          ...row,
          request: row.request as unknown as BookRequest,
          template: row.template as unknown as Template,
          plan: row.plan as unknown as BookPlan | null,
        };
      });
    },

    /** Stores the plan and a row for each chapter; a second call with the same book changes nothing. */
    async savePlan(id: string, plan: BookPlan): Promise<void> {
      await inBook(database, id, async (tx) => {
        await tx.chapterTask.createMany({
          skipDuplicates: true,
          data: plan.chapters.map((chapter) => ({
            bookId: id,
            number: chapter.number,
            title: asJson(chapter.title),
            part: chapter.part.number,
            plan: asJson(chapter),
            sectionsTotal: chapter.sections.length,
          })),
        });
        await tx.book.update({ where: { id }, data: { plan: asJson(plan), chaptersTotal: plan.chapters.length, status: "generating", stage: "writing" } });
        await appendEvent(tx, id, {
          type: "BOOK_PLANNED",
          onceKey: "planned",
          data: { chapters: plan.chapters.length, calls: plan.calls, shortfalls: plan.shortfalls },
        });
      });
    },

    /** Changes a book's state. A book that has ended is changed no more, so that a late activity cannot revive it. */
    async change(id: string, change: StateChange): Promise<void> {
      const { event } = change;
      if (event && change.status === undefined && change.stage === undefined && change.set === undefined) {
        await withDatabaseErrors(() => appendEvent(database, id, event));
        return;
      }
      await inBook(database, id, async (tx) => {
        const { count } = await tx.book.updateMany({
          where: { id, ...(change.status === undefined ? {} : { status: { notIn: [...endedStatuses] } }) },
          data: {
            ...(change.set as object),
            ...(change.status === undefined ? {} : { status: change.status }),
            ...(change.stage === undefined ? {} : { stage: change.stage }),
          },
        });
        if (count > 0 && event) await appendEvent(tx, id, event);
      });
    },

    /** Opens an ended book for a revision. @returns the revision's number */
    async beginRevision(id: string): Promise<number> {
      return inBook(database, id, async (tx) => {
        const data = { revision: { increment: 1 }, status: "initializing", stage: "planning", endedAt: null };
        return (await tx.book.update({ where: { id }, data, select: { revision: true } })).revision;
      });
    },

    /** Closes a revision that could not be started: the book is again as it was. */
    async abandonRevision(before: BookRow): Promise<void> {
      const { revision, status, stage, endedAt } = before;
      await withDatabaseErrors(() => database.book.update({ where: { id: before.id }, data: { revision, status, stage, endedAt } }));
    },

    /** What a model call asks before it starts. */
    async standing(id: string): Promise<{ paused: boolean; costUsd: number }> {
      return withDatabaseErrors(async () => {
        const row = await database.book.findUniqueOrThrow({ where: { id }, select: { status: true, costUsd: true } });
        return { paused: row.status === "paused", costUsd: Number(row.costUsd) };
      });
    },

    /** Enters a stage. A paused book stays `paused` to the eye and returns to the stage's status when it goes on. */
    async enterStage(id: string, entry: StageEntry): Promise<void> {
      await inBook(database, id, async (tx) => {
        const { status } = await tx.book.findUniqueOrThrow({ where: { id }, select: { status: true } });
        const hidden = status === "paused" && !entry.ended;
        await tx.book.update({
          where: { id },
          data: {
            ...(hidden ? { statusBeforePause: entry.status } : { status: entry.status, statusBeforePause: null }),
            stage: entry.stage,
            errorMessage: entry.errorMessage,
            errorDetails: entry.errorCode === null ? Prisma.DbNull : { code: entry.errorCode },
            endedAt: entry.ended ? new Date() : null,
            ...(entry.status === "completed" ? { progressPercentage: 100 } : {}),
          },
        });
        if (entry.event) await appendEvent(tx, id, entry.event);
      });
    },

    /** Pauses a book that runs, or lets a paused one go on; doing it twice changes nothing. */
    async setPaused(id: string, paused: boolean): Promise<void> {
      await inBook(database, id, async (tx) => {
        const { status, statusBeforePause } = await tx.book.findUniqueOrThrow({ where: { id }, select: { status: true, statusBeforePause: true } });
        if (endedStatuses.includes(status as BookStatus) || (status === "paused") === paused) return;
        await tx.book.update({
          where: { id },
          data: paused ? { status: "paused", statusBeforePause: status } : { status: statusBeforePause ?? "generating", statusBeforePause: null },
        });
        await appendEvent(tx, id, { type: paused ? "BOOK_PAUSED" : "BOOK_RESUMED" });
      });
    },
  };
}

async function insertBook(database: Database, book: NewBook): Promise<BookRow> {
  const { request } = book;
  return database.$transaction(async (tx: Transaction) => {
    const row = await tx.book.create({
      data: {
        id: randomUUID(),
        userId: book.userId,
        bookType: request.bookType,
        sector: request.sector ?? book.template.sector ?? null,
        jlptLevel: request.jlptLevel ?? null,
        topic: request.topic ?? null,
        title: book.title,
        templateId: book.template.id,
        targetPages: request.options.targetPages,
        targetChapters: request.options.targetChapters,
        request: asJson(request),
        template: asJson(book.template),
        seed: book.seed,
        model: book.model,
        idempotencyKey: book.idempotencyKey,
        requestHash: book.requestHash,
      },
    });
    await appendEvent(tx, row.id, { type: "BOOK_STARTED", onceKey: "started", data: { title: row.title, model: row.model } });
    return row;
  });
}
