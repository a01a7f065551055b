/** Wakes the listeners of a book when PostgreSQL says that something happened. */
import pg from "pg";
import { EVENT_CHANNEL } from "../storage/events.ts";

export interface EventHub {
  /** Calls `wake` after every change of the book, and now and then without one. @returns how to stop */
  subscribe(bookId: string, wake: () => void): () => void;
  close(): Promise<void>;
}

/** A notification may be lost with a connection; looking again after this long loses nothing but time. */
const LOOK_AGAIN_MS = 5_000;

export function eventHub(databaseUrl: string): EventHub {
  const listeners = new Map<string, Set<() => void>>();
  let client: pg.Client | undefined;
  let closed = false;
  let retry: NodeJS.Timeout | undefined;

  const wakeAll = () => {
    for (const wakes of listeners.values()) for (const wake of wakes) wake();
  };
  const connect = async () => {
    if (closed) return;
    const next = new pg.Client({ connectionString: databaseUrl, keepAlive: true });
    const again = () => {
      if (client === next) client = undefined;
      next.removeAllListeners("notification");
      clearTimeout(retry);
      if (!closed) retry = setTimeout(() => void connect(), 500);
    };
    next.on("error", again);
    next.once("end", again);
    next.on("notification", ({ payload }) => {
      for (const wake of listeners.get(payload ?? "") ?? []) wake();
    });
    try {
      await next.connect();
      await next.query(`LISTEN ${EVENT_CHANNEL}`);
      client = next;
      wakeAll();
    } catch {
      again();
    }
  };
  void connect();
  const timer = setInterval(wakeAll, LOOK_AGAIN_MS);
  timer.unref();

  return {
    subscribe(bookId, wake) {
      const wakes = listeners.get(bookId) ?? new Set();
      wakes.add(wake);
      listeners.set(bookId, wakes);
      return () => {
        wakes.delete(wake);
        if (wakes.size === 0) listeners.delete(bookId);
      };
    },
    async close() {
      closed = true;
      clearInterval(timer);
      clearTimeout(retry);
      await client?.end().catch(() => undefined);
    },
  };
}
