/** What activities work with; made once in worker.ts. */
import { Context, heartbeat } from "@temporalio/activity";
import type { Bank } from "../book/entries.ts";
import type { Prompts } from "../llm/prompt.ts";
import type { ModelProvider } from "../llm/provider.ts";
import type { Price } from "../llm/prices.ts";
import type { Language } from "../quality/language.ts";
import type { ReferenceShingles } from "../quality/shingles.ts";
import type { Publisher } from "../publishing/publisher.ts";
import type { BookStore } from "../storage/books.ts";
import type { CallStore } from "../storage/calls.ts";
import type { ChapterStore } from "../storage/chapters.ts";
import type { ExportStore } from "../storage/exports.ts";

export interface ActivityDeps {
  books: BookStore;
  chapters: ChapterStore;
  calls: CallStore;
  exports: ExportStore;
  bank: Bank;
  language: Language;
  /** Texts that must not be copied; undefined where the operator named none. */
  references: ReferenceShingles | undefined;
  prompts: Prompts;
  provider: ModelProvider;
  priceOverride: Price | undefined;
  publisher: Publisher;
}

export interface ChapterPlace {
  bookId: string;
  chapter: number;
  revision: number;
}

/** A cancellation comes with the answer to a heartbeat, and a model call is to be stopped within a second; more often would only load the server. */
const HEARTBEAT_MS = 700;
/** Each heartbeat is a write of the server's: a worker sends 200 a second at most, as long as the timeout of 10 s allows. */
const HEARTBEAT_SHARE_MS = 5;
const HEARTBEAT_MAX_MS = 4_000;
/** Activities of this process that beat now. */
let beatingNow = 0;

/**
 * Runs `work` with heartbeats, so that a dead worker is noticed and a cancellation arrives soon.
 * @returns what `work` returns; its signal fires when the activity is cancelled
 */
export async function beating<T>(work: (signal: AbortSignal, note: (details: Record<string, unknown>) => void) => Promise<T>): Promise<T> {
  let details: Record<string, unknown> = {};
  let timer: NodeJS.Timeout | undefined;
  const beatLater = () => {
    timer = setTimeout(
      () => {
        heartbeat(details);
        beatLater();
      },
      Math.min(HEARTBEAT_MAX_MS, Math.max(HEARTBEAT_MS, beatingNow * HEARTBEAT_SHARE_MS)),
    );
  };
  beatingNow++;
  beatLater();
  try {
    return await work(Context.current().cancellationSignal, (next) => {
      details = next;
    });
  } finally {
    beatingNow--;
    clearTimeout(timer);
  }
}
