/** Making a book's files. */
import type { ExportFormat } from "../book/request.ts";
import { AppError, messageOf } from "../errors.ts";
import type { PublishableBook } from "../publishing/publisher.ts";
import { type ActivityDeps, beating, type ChapterPlace } from "./deps.ts";

export function publishingActivities({ books, chapters, exports, publisher }: ActivityDeps) {
  /** The book with its finished chapters, or with the one that is to be laid out. */
  async function publishable(bookId: string, only?: number): Promise<PublishableBook> {
    const [basis, finished] = await Promise.all([
      books.basis(bookId),
      only === undefined ? chapters.finished(bookId) : chapters.chapter(bookId, only).then((chapter) => [chapter]),
    ]);
    if (basis.plan === null) throw new AppError("internal", "The book has no plan yet.");
    if (finished.length === 0) throw new AppError("state-conflict", "No chapter of the book is finished, so there is nothing to publish.");
    return {
      id: bookId,
      title: basis.title,
      plan: basis.plan,
      template: basis.template,
      request: basis.request,
      model: basis.model,
      madeOn: basis.createdAt.toISOString().slice(0, 10),
      chapters: finished,
    };
  }

  return {
    /** Lays out one chapter's pages while others are still being written; the result is kept by content. */
    async layOutChapter({ bookId, chapter }: ChapterPlace): Promise<void> {
      await beating(async (signal) => publisher.layOutChapter(await publishable(bookId, chapter), chapter, signal));
    },

    /** Makes one file of the book and stores it. */
    async publishBook({
      bookId,
      format,
      revision,
    }: {
      bookId: string;
      format: ExportFormat;
      revision: number;
    }): Promise<{ bytes: number; pages: number | null }> {
      await exports.begin(bookId, format, revision);
      try {
        const made = await beating(async (signal) => publisher.publish(await publishable(bookId), format, signal));
        await exports.ready(bookId, format, revision, made);
        return { bytes: made.bytes, pages: made.pages };
      } catch (error) {
        if (!(error instanceof AppError && error.code === "database-unavailable")) await exports.failed(bookId, format, messageOf(error).slice(0, 500));
        throw error instanceof AppError
          ? error
          : new AppError("publishing-failed", `The ${format} file could not be made: ${messageOf(error)}`, { cause: error });
      }
    },
  };
}
