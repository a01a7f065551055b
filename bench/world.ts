/** A whole Tsuzuri to be timed: PostgreSQL, Temporal, the composer, the API and workers, each a process of its own, with their state in a folder that goes when the bench ends. */
import { randomBytes } from "node:crypto";
import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import type { BookRequestInput } from "../src/book/request.ts";
import type { ComposerStats } from "../src/llm/composer/server.ts";
import { type Part, startPart, untilReady } from "../src/local/part.ts";
import { freePort } from "../src/local/ports.ts";
import { ensureDatabase, startPostgres } from "../src/local/postgres.ts";
import { ensureTemporal, startTemporal } from "../src/local/temporal.ts";
import { prepareDatabase } from "../src/storage/prepareDatabase.ts";
import type { Parts } from "./processes.ts";

const root = join(import.meta.dirname, "..");

export interface WorldOptions {
  /** Milliseconds that the composer takes for an answer. */
  latencyMs: number;
  workers: number;
  environment?: Record<string, string>;
  /** Flags of Node for the worker, such as --cpu-prof. */
  workerFlags?: string[];
}

export type World = Awaited<ReturnType<typeof createWorld>>;
export interface BookEvent {
  type: string;
  data: Record<string, unknown>;
  at: number;
}

export async function createWorld(options: WorldOptions) {
  const home = await mkdtemp(join(tmpdir(), "tsuzuri-bench-"));
  // PostgreSQL runs as another user where the bench runs as root.
  await chmod(home, 0o755);
  const started: Part[] = [];
  let database: pg.Pool | undefined;
  const close = async () => {
    await database?.end();
    for (const part of [...started].reverse()) await part.stop();
    await rm(home, { recursive: true, force: true });
  };
  const keep = <P extends Part>(part: P): P => {
    started.push(part);
    return part;
  };
  try {
    const postgres = keep(await startPostgres(home, await freePort(0)));
    const databaseUrl = await ensureDatabase(postgres, "tsuzuri");
    await prepareDatabase(databaseUrl);
    const temporal = keep(await startTemporal(home, await ensureTemporal(console.error), { port: await freePort(0), uiPort: await freePort(0) }));
    const composerPort = await freePort(0);
    const composerUrl = `http://127.0.0.1:${composerPort}`;
    const key = `key-${randomBytes(12).toString("hex")}`;
    const apiUrl = `http://127.0.0.1:${await freePort(0)}`;
    const environment = {
      DATABASE_URL: databaseUrl,
      TEMPORAL_ADDRESS: temporal.address,
      LLM_BASE_URL: `${composerUrl}/v1`,
      LLM_MODEL: "tsuzuri-composer",
      ARTIFACTS_DIR: join(home, "artifacts"),
      TSUZURI_API_KEY: key,
      API_PORT: new URL(apiUrl).port,
      ...options.environment,
    };
    /** One of our own programs, ready when it has said so. */
    const node = async (name: string, args: string[], sign: string): Promise<Part> => {
      const logFile = join(home, "logs", `${name}.log`);
      const part = keep(await startPart({ name, command: process.execPath, args, environment, logFile, cwd: root }));
      await untilReady(part, async () => (await readFile(logFile, "utf8")).includes(sign), 60_000, logFile);
      return part;
    };
    const composer = await node(
      "composer",
      ["src/local/composer.ts", "--port", String(composerPort), "--faults", `latency=${options.latencyMs}`],
      "answers at",
    );
    const api = await node("api", ["src/api/server.ts"], "API ready");
    const workers: Part[] = [];
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
    database = pool;

    const world = {
      url: apiUrl,
      key,
      home,
      database: pool,
      close,
      parts: (): Parts => ({
        worker: workers.map(({ pid }) => pid),
        Temporal: [temporal.pid],
        PostgreSQL: [postgres.pid],
        API: [api.pid],
        composer: [composer.pid],
      }),
      async startWorker(): Promise<Part> {
        const part = await node(`worker-${workers.length + 1}`, [...(options.workerFlags ?? []), "worker.ts"], "worker ready");
        workers.push(part);
        return part;
      },
      composerStats: async (): Promise<ComposerStats> => (await fetch(`${composerUrl}/stats`)).json() as Promise<ComposerStats>,
      async setLatency(ms: number): Promise<void> {
        await fetch(`${composerUrl}/faults`, { method: "PUT", body: `latency=${ms}` });
      },
      async startBook(bookOptions: BookRequestInput["options"]): Promise<string> {
        const response = await fetch(`${apiUrl}/books`, {
          method: "POST",
          headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
          body: JSON.stringify({ bookType: "ssw_sector", sector: "caregiving", options: { seed: "bench", ...bookOptions } }),
        });
        if (!response.ok) throw new Error(`POST /books answered ${response.status}: ${await response.text()}`);
        return ((await response.json()) as { id: string }).id;
      },
      /** Waits until the book satisfies `wanted`. @throws when it ends otherwise or takes too long */
      async until(id: string, wanted: (book: { status: string; progress: number; events: number }) => boolean, timeoutMs = 300_000): Promise<void> {
        const deadline = Date.now() + timeoutMs;
        for (;;) {
          const { rows } = await pool.query<{ status: string; progress: number; events: number; error: string | null }>(
            "SELECT status, progress_percentage AS progress, last_event_sequence AS events, error_message AS error FROM book_generation_jobs WHERE id = $1",
            [id],
          );
          const [book] = rows;
          if (book !== undefined && wanted(book)) return;
          if (book === undefined || ["failed", "attention", "cancelled"].includes(book.status) || Date.now() > deadline)
            throw new Error(`the book is ${book?.status}, ${book?.progress} %: ${book?.error ?? ""}`);
          await pause(25);
        }
      },
      completed: (id: string): Promise<void> => world.until(id, ({ status }) => status === "completed"),
      async events(id: string): Promise<BookEvent[]> {
        const { rows } = await pool.query<{ type: string; data: Record<string, unknown>; at: Date }>(
          "SELECT type, data, created_at AS at FROM book_events WHERE job_id = $1 ORDER BY sequence",
          [id],
        );
        return rows.map(({ type, data, at }) => ({ type, data, at: at.getTime() }));
      },
      /** Model calls of all books that were answered and stored. */
      async storedCalls(): Promise<number> {
        const { rows } = await pool.query<{ count: string }>("SELECT count(*) FROM llm_calls WHERE idempotency_key IS NOT NULL");
        return Number(rows[0]?.count);
      },
      /** Writes a book at full speed, so that what is timed afterwards is not the first thing the processes do. */
      async warmUp(bookOptions: BookRequestInput["options"]): Promise<void> {
        await world.setLatency(0);
        await world.completed(await world.startBook({ targetChapters: 25, parallelChapters: 25, ...bookOptions }));
        await world.setLatency(options.latencyMs);
      },
    };
    for (let index = 0; index < options.workers; index++) await world.startWorker();
    return world;
  } catch (error) {
    await close();
    throw error;
  }
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
