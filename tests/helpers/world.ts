/** A whole Tsuzuri for one test, on real parts: a database of its own, task queues of its own, the composer over HTTP, the API, and workers as processes. */
import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client, Connection } from "@temporalio/client";
import pg from "pg";
import { inject } from "vitest";
import { type RunningApi, startApi } from "../../src/api/server.ts";
import { readConfig } from "../../src/config.ts";
import { type ComposerStats, startComposer } from "../../src/llm/composer/server.ts";
import { loadBank } from "../../src/bank/loadBank.ts";
import { openDatabase, type Prisma } from "../../src/storage/database.ts";
import { bookWorkflowId } from "../../src/workflows/contract.ts";

const root = join(import.meta.dirname, "../..");

export interface WorldOptions {
  /** Faults of the composer, as in COMPOSER_FAULTS. */
  faults?: string;
  environment?: Record<string, string>;
  /** Workers to start; tests that start them later ask for none. */
  workers?: number;
  databaseUrl?: string;
  temporalAddress?: string;
}

export type World = Awaited<ReturnType<typeof createWorld>>;
type BookNow = Prisma.BookGetPayload<{ include: { chapters: true; exports: true } }>;
export interface BookBody {
  bookType?: string;
  sector?: string;
  title?: string;
  options?: Record<string, unknown>;
}

export async function createWorld(options: WorldOptions = {}) {
  const name = `w${randomBytes(6).toString("hex")}`;
  const folder = await mkdtemp(join(tmpdir(), "tsuzuri-world-"));
  const databaseUrl = options.databaseUrl ?? (await copyDatabase(name));
  const composer = await startComposer(await loadBank(), { port: 0, faults: options.faults ?? "" });
  const key = `key-${randomBytes(12).toString("hex")}`;
  const environment: Record<string, string> = {
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: options.temporalAddress ?? inject("temporalAddress"),
    TASK_QUEUE: name,
    LLM_BASE_URL: composer.url,
    LLM_MODEL: "tsuzuri-composer",
    LLM_STALL_TIMEOUT_MS: "2000",
    ARTIFACTS_DIR: join(folder, "artifacts"),
    TSUZURI_API_KEY: key,
    API_PORT: "0",
    LOG_LEVEL: "error",
    ...options.environment,
  };
  const config = readConfig({ ...process.env, ...environment });
  const database = openDatabase(databaseUrl, 4);
  let api = await startApi(config);
  const workers: ChildProcess[] = [];

  const world = {
    config,
    environment,
    database,
    key,
    composer,
    get url() {
      return api.url;
    },
    stats: (): ComposerStats => composer.stats(),

    /** Starts a worker process and waits until it polls. */
    async startWorker(): Promise<ChildProcess> {
      const child = spawn(process.execPath, [join(root, "worker.ts")], {
        cwd: root,
        env: { ...process.env, ...environment },
        stdio: ["ignore", "pipe", "inherit"],
      });
      workers.push(child);
      await new Promise<void>((resolve, reject) => {
        child.stdout?.on("data", (chunk: Buffer) => chunk.toString().includes("worker ready") && resolve());
        child.once("exit", (code) => reject(new Error(`the worker ended with ${code}`)));
      });
      return child;
    },
    async restartApi(): Promise<void> {
      const port = new URL(api.url).port;
      await api.close();
      api = await startApi(readConfig({ ...process.env, ...environment, API_PORT: port }));
    },
    async stopApi(): Promise<void> {
      await api.close();
    },
    async startApiAgain(port: string): Promise<void> {
      api = await startApi(readConfig({ ...process.env, ...environment, API_PORT: port }));
    },

    call: (path: string, init: RequestInit & { json?: unknown } = {}) => call(api, key, path, init),
    async startBook(body: BookBody = {}, headers: Record<string, string> = {}): Promise<string> {
      const response = await call(api, key, "/books", { method: "POST", json: smallBook(body), headers });
      if (!response.ok) throw new Error(await response.text());
      return ((await response.json()) as { id: string }).id;
    },
    book: (id: string): Promise<BookNow> =>
      database.book.findUniqueOrThrow({ where: { id }, include: { chapters: { orderBy: { number: "asc" } }, exports: true } }),
    /** Waits until the book is as asked. @throws when it ends otherwise first, or after `timeoutMs` */
    async until(id: string, wanted: (book: BookNow) => boolean, timeoutMs = 60_000): Promise<BookNow> {
      const deadline = Date.now() + timeoutMs;
      for (;;) {
        const book = await world.book(id).catch(() => null);
        if (book !== null && wanted(book)) return book;
        if (Date.now() > deadline) throw new Error(`the book is ${book?.status} (${book?.stage}), ${book?.progressPercentage} %: ${book?.errorMessage ?? ""}`);
        await pause(100);
      }
    },
    completed: (id: string, timeoutMs?: number): Promise<BookNow> => world.until(id, ({ status }) => status === "completed", timeoutMs),
    async temporal(): Promise<Client> {
      return new Client({ connection: await Connection.connect({ address: environment["TEMPORAL_ADDRESS"] ?? "" }) });
    },
    workflowId: bookWorkflowId,

    async close(): Promise<void> {
      for (const worker of workers) worker.kill("SIGKILL");
      await api.close().catch(() => undefined);
      await composer.close();
      await database.$disconnect();
      await rm(folder, { recursive: true, force: true });
    },
  };
  for (let index = 0; index < (options.workers ?? 1); index++) await world.startWorker();
  return world;
}

/** A caregiving book of three chapters in Markdown, which needs no Chromium. */
export function smallBook(body: BookBody = {}): BookBody {
  return { bookType: "ssw_sector", sector: "caregiving", ...body, options: { targetChapters: 3, formats: ["markdown"], seed: "test", ...body.options } };
}

async function call(api: RunningApi, key: string, path: string, { json, ...init }: RequestInit & { json?: unknown }): Promise<Response> {
  const headers = {
    authorization: `Bearer ${key}`,
    ...(json === undefined ? {} : { "content-type": "application/json" }),
    ...(init.headers as Record<string, string> | undefined),
  };
  return fetch(`${api.url}${path}`, { ...init, headers, ...(json === undefined ? {} : { body: JSON.stringify(json) }) });
}

async function copyDatabase(name: string): Promise<string> {
  const admin = new pg.Client({ connectionString: inject("adminUrl") });
  await admin.connect();
  try {
    await admin.query(`CREATE DATABASE ${admin.escapeIdentifier(name)} TEMPLATE ${admin.escapeIdentifier(inject("templateDatabase"))}`);
  } finally {
    await admin.end();
  }
  const url = new URL(inject("adminUrl"));
  url.pathname = `/${name}`;
  return url.href;
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
