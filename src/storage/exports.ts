/** The files of a book as rows: being made, ready, or failed. */
import type { ExportFormat } from "../book/request.ts";
import { type Database, withDatabaseErrors } from "./database.ts";
import { appendEvent, inBook } from "./events.ts";

export interface ReadyExport {
  artifact: string;
  fileName: string;
  mediaType: string;
  bytes: number;
  pages: number | null;
  sha256: string;
}

export type ExportStore = ReturnType<typeof exportStore>;

export function exportStore(database: Database) {
  return {
    async begin(bookId: string, format: ExportFormat, revision: number): Promise<void> {
      await withDatabaseErrors(() =>
        database.export.upsert({
          where: { bookId_format: { bookId, format } },
          create: { bookId, format, status: "making", revision },
          update: { status: "making", revision, error: null },
        }),
      );
    },
    /** Marks a file as made and tells of it. */
    async ready(bookId: string, format: ExportFormat, revision: number, made: ReadyExport): Promise<void> {
      await inBook(database, bookId, async (tx) => {
        await tx.export.update({ where: { bookId_format: { bookId, format } }, data: { status: "ready", error: null, revision, ...made } });
        await appendEvent(tx, bookId, {
          type: "BOOK_EXPORTED",
          onceKey: `exported:${format}:${revision}:${made.sha256}`,
          data: { format, bytes: made.bytes, pages: made.pages },
        });
      });
    },
    async failed(bookId: string, format: ExportFormat, error: string): Promise<void> {
      await withDatabaseErrors(() => database.export.update({ where: { bookId_format: { bookId, format } }, data: { status: "failed", error } }));
    },
  };
}
