/** The composition root of the API: configuration → stores, Temporal client → application → listen. */
import { languageOf } from "../quality/language.ts";
import { openTokenizer } from "../tokenizer/lindera.ts";
import { Client, Connection } from "@temporalio/client";
import { loadAnnouncedFields } from "../bank/loadAnnouncedFields.ts";
import { loadBank } from "../bank/loadBank.ts";
import { loadReferences } from "../bank/loadReferences.ts";
import { loadTemplates } from "../bank/loadTemplates.ts";
import { composerModel } from "../book/origin.ts";
import { type Config, readConfig } from "../config.ts";
import { AppError, messageOf } from "../errors.ts";
import { testServer } from "../llm/openaiProvider.ts";
import { priceOf } from "../llm/prices.ts";
import { folderArtifacts } from "../storage/artifacts.ts";
import { bookStore } from "../storage/books.ts";
import { chapterStore } from "../storage/chapters.ts";
import { openDatabase } from "../storage/database.ts";
import { eventsAfter } from "../storage/events.ts";
import { exportStore } from "../storage/exports.ts";
import { keyStore } from "../storage/keys.ts";
import { ledger } from "../storage/ledger.ts";
import { buildApp } from "./app.ts";
import { bookWorkflows } from "./bookWorkflows.ts";
import { eventHub } from "./eventHub.ts";

export interface RunningApi {
  /** Base address, with the port that was taken. */
  url: string;
  /** The first API key, when it was made or given at this start. */
  firstKey: string | null;
  close(): Promise<void>;
}

/** Books that were written down but never started are started this long after; a request under way takes under 2 s. */
const ORPHAN_AGE_MS = 10_000;

/** Starts the API. @throws AppError `setup-failed` when a needed address is missing or the port is taken */
export async function startApi(config: Config): Promise<RunningApi> {
  const databaseUrl = config.databaseUrl ?? missing("DATABASE_URL");
  const address = config.temporal.address ?? missing("TEMPORAL_ADDRESS");
  const baseUrl = config.llm.baseUrl ?? missing("LLM_BASE_URL or OPENAI_API_KEY");
  const database = openDatabase(databaseUrl, 20);
  const keys = keyStore(database);
  const books = bookStore(database);
  const firstKey = await keys.ensureFirst(config.api.key);
  const connection = Connection.lazy({
    address,
    tls: config.temporal.tls,
    ...(config.temporal.apiKey === undefined ? {} : { apiKey: config.temporal.apiKey }),
  });
  const client = new Client({ connection, namespace: config.temporal.namespace });
  const workflows = bookWorkflows(client, { taskQueue: config.temporal.taskQueue, modelAttempts: config.llm.maxAttempts, attentionDays: config.attentionDays });
  const hub = eventHub(databaseUrl);
  const { model } = config.llm;
  const bank = await loadBank();
  const app = await buildApp({
    books,
    chapters: chapterStore(database),
    exports: exportStore(database),
    keys,
    ledger: ledger(database),
    artifacts: folderArtifacts(config.artifactsDir),
    eventsAfter: (bookId, sequence) => eventsAfter(database, bookId, sequence),
    hub,
    workflows,
    bank,
    language: languageOf(bank, openTokenizer()),
    references: await loadReferences(config.referenceTextsDir),
    templates: await loadTemplates(),
    announcedFields: await loadAnnouncedFields(),
    provider: { id: new URL(baseUrl).host, baseUrl, model, isComposer: model === composerModel, price: priceOf(model, config.llm.price) },
    testProvider: () => testServer(baseUrl, config.llm.apiKey),
    databaseReady: () =>
      database.$queryRaw`SELECT 1`.then(
        () => true,
        () => false,
      ),
    workflowLink: (workflowId) =>
      config.temporal.uiUrl === undefined ? null : `${config.temporal.uiUrl}/namespaces/${config.temporal.namespace}/workflows/${workflowId}`,
    logLevel: config.logLevel,
  });
  const sweep = setInterval(() => {
    void startOrphans(books, workflows);
  }, ORPHAN_AGE_MS);
  sweep.unref();
  let url: string;
  try {
    url = await app.listen({ host: config.api.host, port: config.api.port });
  } catch (cause) {
    throw new AppError("setup-failed", `The API cannot listen on ${config.api.host}:${config.api.port}: ${messageOf(cause)}`, { cause });
  }
  return {
    url,
    firstKey,
    async close() {
      clearInterval(sweep);
      await hub.close();
      // Event streams stay open for as long as a book runs; they are cut so that the clients go elsewhere.
      app.server.closeAllConnections();
      await app.close();
      await connection.close();
      await database.$disconnect();
    },
  };
}

/** Starts the workflows of books whose request was cut short between the database and Temporal. */
async function startOrphans(books: ReturnType<typeof bookStore>, workflows: ReturnType<typeof bookWorkflows>): Promise<void> {
  try {
    for (const book of await books.orphans(ORPHAN_AGE_MS)) await workflows.start(book);
  } catch {
    // Database or Temporal are away; the next sweep looks again.
  }
}

function missing(name: string): never {
  throw new AppError("setup-failed", `The API needs ${name}. "npm start" sets it for the embedded default; set it yourself to run the API alone.`);
}

if (import.meta.main) {
  try {
    const api = await startApi(readConfig());
    console.log(`API ready: ${api.url}`);
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void api.close().then(() => process.exit(0)));
  } catch (error) {
    console.error(`The API stopped: ${messageOf(error)}`);
    process.exit(1);
  }
}
