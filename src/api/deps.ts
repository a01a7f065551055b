/** What the API works with; made once in server.ts. */
import type { AnnouncedField } from "../bank/loadAnnouncedFields.ts";
import type { Language } from "../quality/language.ts";
import type { ReferenceShingles } from "../quality/shingles.ts";
import type { Bank } from "../book/entries.ts";
import type { Template } from "../book/template.ts";
import type { ArtifactStore } from "../storage/artifacts.ts";
import type { BookStore } from "../storage/books.ts";
import type { ChapterStore } from "../storage/chapters.ts";
import type { ExportStore } from "../storage/exports.ts";
import type { KeyStore } from "../storage/keys.ts";
import type { StoredEvent } from "../storage/events.ts";
import type { Ledger } from "../storage/ledger.ts";
import type { BookWorkflows } from "./bookWorkflows.ts";
import type { EventHub } from "./eventHub.ts";

/** A model's server, as the operator sees it. */
export interface ProviderView {
  id: string;
  baseUrl: string;
  model: string;
  isComposer: boolean;
  /** USD per million tokens; null where nobody said. */
  price: { input: number; output: number } | null;
}

export interface ApiDeps {
  books: BookStore;
  chapters: ChapterStore;
  exports: ExportStore;
  keys: KeyStore;
  ledger: Ledger;
  artifacts: ArtifactStore;
  eventsAfter(bookId: string, sequence: number): Promise<StoredEvent[]>;
  hub: EventHub;
  workflows: BookWorkflows;
  bank: Bank;
  language: Language;
  /** Texts that must not be copied; undefined where the operator named none. */
  references: ReferenceShingles | undefined;
  announcedFields: readonly AnnouncedField[];
  templates: ReadonlyMap<string, Template>;
  provider: ProviderView;
  /** Asks the model's server whether it answers; throws AppError `model-…` when it does not. */
  testProvider(): Promise<{ latencyMs: number; models: string[] }>;
  /** Answers whether the database can be reached. */
  databaseReady(): Promise<boolean>;
  /** Address of a workflow in Temporal's Web UI, or null when nobody said where that is. */
  workflowLink(workflowId: string): string | null;
  logLevel: "debug" | "info" | "warn" | "error";
}
