/** The append-only story of a book: what the SSE stream replays. */
import { type EventType, endingEvents } from "../book/status.ts";
import { asJson, type Database, type Transaction, withDatabaseErrors } from "./database.ts";

/** PostgreSQL's NOTIFY channel; the payload is the book's id. */
export const EVENT_CHANNEL = "tsuzuri_book_events";

export interface NewEvent {
  type: EventType;
  chapter?: number;
  /** A few facts for the listener, under 1 kB. */
  data?: Record<string, unknown>;
  /** Set by activities: one that runs twice tells its news once. */
  onceKey?: string;
}

export interface StoredEvent {
  sequence: number;
  type: EventType;
  chapter: number | null;
  data: Record<string, unknown>;
  at: string;
}

/**
 * A transaction that changes one book. The book's row is locked first, always: so no two such transactions can wait
 * for each other, and events become visible in the order of their numbers: who has seen number n has seen all before it.
 * NO KEY UPDATE lets rows that merely refer to the book be written meanwhile.
 */
export async function inBook<T>(database: Database, bookId: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return withDatabaseErrors(() =>
    database.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1 FROM book_generation_jobs WHERE id = ${bookId}::uuid FOR NO KEY UPDATE`;
      return work(tx);
    }),
  );
}

/**
 * Appends an event, inside a transaction of {@link inBook} or alone: one statement, so that the book's row is locked
 * for no longer than that takes.
 * @returns the event's sequence number, or null when an event with the same once-key was told before
 */
export async function appendEvent(tx: Pick<Transaction, "$queryRaw">, bookId: string, event: NewEvent): Promise<number | null> {
  const rows = await tx.$queryRaw<{ sequence: number }[]>`
    WITH fresh AS (
      SELECT id FROM book_generation_jobs WHERE id = ${bookId}::uuid AND NOT EXISTS (SELECT 1 FROM book_events WHERE job_id = ${bookId}::uuid AND once_key = ${event.onceKey ?? null})
    ), counted AS (
      UPDATE book_generation_jobs job SET last_event_sequence = job.last_event_sequence + 1 FROM fresh WHERE job.id = fresh.id
      RETURNING job.last_event_sequence
    ), told AS (
      INSERT INTO book_events (job_id, sequence, type, chapter_number, data, once_key)
      SELECT ${bookId}::uuid, last_event_sequence, ${event.type}, ${event.chapter ?? null}::int, ${asJson(event.data ?? {})}::jsonb, ${event.onceKey ?? null}
      FROM counted RETURNING sequence
    )
    SELECT sequence, pg_notify(${EVENT_CHANNEL}, ${bookId})::text FROM told`;
  return rows[0]?.sequence ?? null;
}

/** Events after `sequence`, oldest first, at most `limit`. */
export async function eventsAfter(database: Database, bookId: string, sequence: number, limit = 500): Promise<StoredEvent[]> {
  const rows = await database.bookEvent.findMany({ where: { bookId, sequence: { gt: sequence } }, orderBy: { sequence: "asc" }, take: limit });
  return rows.map((row) => ({
    sequence: row.sequence,
    type: row.type as EventType,
    chapter: row.chapterNumber,
    data: row.data as Record<string, unknown>,
    at: row.createdAt.toISOString(),
  }));
}

export function endsStream(event: Pick<StoredEvent, "type">): boolean {
  return endingEvents.includes(event.type);
}
