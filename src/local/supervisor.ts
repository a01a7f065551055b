/**
 * The embedded default: PostgreSQL, Temporal, the composer, a worker and the API as child processes of this one.
 * Each is left out when the operator's own is named; one that crashes is said and started again; all end with this one.
 */
import { randomBytes } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { existsSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Config } from "../config.ts";
import { AppError, messageOf } from "../errors.ts";
import { prepareDatabase } from "../storage/prepareDatabase.ts";
import { type Part, startPart, untilReady } from "./part.ts";
import { freePort } from "./ports.ts";
import { ensureDatabase, startPostgres } from "./postgres.ts";
import { registerSearchAttributes } from "./searchAttributes.ts";
import { ensureTemporal, startTemporal } from "./temporal.ts";

const root = join(import.meta.dirname, "../..");

export interface Running {
  apiUrl: string;
  uiUrl: string | null;
  /** The API key of this installation. */
  key: string;
  /** What was started and where, for the person who started it. */
  addresses: [name: string, address: string][];
  stop(): Promise<void>;
}

/** Tells the person in one line what happens. */
export type Say = (line: string) => void;

/** A part and how it is started again. */
interface Watched {
  part: Part;
  start(): Promise<Part>;
}

/** A part that crashes this often within a minute is not started again. */
const MAX_RESTARTS = 5;

export async function startAll(config: Config, say: Say): Promise<Running> {
  const { home } = config.local;
  mkdirSync(home, { recursive: true });
  await takeLock(home);
  const watched: Watched[] = [];
  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    // In the reverse order of their start: who asks stops before who answers.
    for (const { part } of [...watched].reverse()) await part.stop();
    await rm(join(home, "running.json"), { force: true });
    await rm(join(home, "lock"), { force: true });
  };
  const watch = async (start: () => Promise<Part>): Promise<Part> => {
    const entry: Watched = { part: await start(), start };
    watched.push(entry);
    void keepAlive(entry, () => stopping, say);
    return entry.part;
  };
  try {
    return await startParts(config, say, watch, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startParts(config: Config, say: Say, watch: (start: () => Promise<Part>) => Promise<Part>, stop: () => Promise<void>): Promise<Running> {
  const { home } = config.local;
  const addresses: [string, string][] = [];
  let databaseUrl = config.databaseUrl;
  if (databaseUrl === undefined) {
    const port = await freePort(config.local.postgresPort);
    const postgres = (await watch(() => startPostgres(home, port))) as Awaited<ReturnType<typeof startPostgres>>;
    databaseUrl = await ensureDatabase(postgres, "tsuzuri");
    addresses.push(["PostgreSQL", `127.0.0.1:${port}`]);
  }
  await prepareDatabase(databaseUrl);
  let { address, uiUrl } = config.temporal;
  if (address === undefined) {
    const program = await ensureTemporal(say);
    const ports = { port: await freePort(config.local.temporalPort), uiPort: await freePort(config.local.temporalUiPort) };
    const temporal = (await watch(() => startTemporal(home, program, ports))) as Awaited<ReturnType<typeof startTemporal>>;
    ({ address, uiUrl } = temporal);
    addresses.push(["Temporal", address], ["Temporal Web UI", temporal.uiUrl]);
  } else {
    await registerSearchAttributes(config);
  }
  let baseUrl = config.llm.baseUrl;
  if (baseUrl === undefined) {
    const port = await freePort(config.composer.port);
    const url = `http://127.0.0.1:${port}`;
    await watch(() => node(config, "composer", ["src/local/composer.ts", "--port", String(port)], {}, () => answers(`${url}/healthz`)));
    baseUrl = `${url}/v1`;
    addresses.push(["Composer (model)", baseUrl]);
  }
  const key = await installationKey(home, config.api.key);
  const apiPort = await freePort(config.api.port);
  const apiUrl = `http://${config.api.host === "0.0.0.0" ? "127.0.0.1" : config.api.host}:${apiPort}`;
  const environment = {
    DATABASE_URL: databaseUrl,
    TEMPORAL_ADDRESS: address,
    LLM_BASE_URL: baseUrl,
    LLM_MODEL: config.llm.model,
    ARTIFACTS_DIR: config.artifactsDir,
    TSUZURI_API_KEY: key,
    API_PORT: String(apiPort),
    ...(uiUrl === undefined ? {} : { TEMPORAL_UI_URL: uiUrl }),
  };
  const workerLog = join(home, "logs", "worker.log");
  await rm(workerLog, { force: true });
  await watch(() =>
    node(config, "worker", ["worker.ts"], environment, async () => (await readFile(workerLog, "utf8").catch(() => "")).includes("worker ready")),
  );
  await watch(() => node(config, "api", ["src/api/server.ts"], environment, () => answers(`${apiUrl}/healthz`)));
  addresses.push(["API", apiUrl], ["API documentation", `${apiUrl}/docs`]);
  await writeFile(join(home, "running.json"), JSON.stringify({ apiUrl, uiUrl: uiUrl ?? null, key }), { mode: 0o600 });
  return { apiUrl, uiUrl: uiUrl ?? null, key, addresses, stop };
}

/** One of our own programs, as a process of its own. */
async function node(config: Config, name: string, args: string[], environment: NodeJS.ProcessEnv, ready: () => Promise<boolean>): Promise<Part> {
  const logFile = join(config.local.home, "logs", `${name}.log`);
  const part = await startPart({
    name,
    command: process.execPath,
    args: args.map((arg) => (arg.endsWith(".ts") ? join(root, arg) : arg)),
    environment: { ...environment, TSUZURI_HOME: config.local.home },
    logFile,
    cwd: root,
  });
  await untilReady(part, ready, 60_000, logFile);
  return part;
}

async function keepAlive(entry: Watched, isStopping: () => boolean, say: Say): Promise<void> {
  const crashes: number[] = [];
  for (;;) {
    const { code, signal } = await entry.part.ended;
    if (isStopping()) return;
    crashes.push(Date.now());
    const recent = crashes.filter((at) => Date.now() - at < 60_000).length;
    const how = signal === null ? `with code ${code}` : `by ${signal}`;
    if (recent > MAX_RESTARTS) {
      say(`${entry.part.name} ended ${how} for the ${recent}th time within a minute and is not started again. See the logs, then start Tsuzuri anew.`);
      return;
    }
    say(`${entry.part.name} ended ${how}; starting it again …`);
    for (let wait = 200; !isStopping(); wait = Math.min(wait * 2, 5_000)) {
      try {
        entry.part = await entry.start();
        say(`${entry.part.name} runs again.`);
        break;
      } catch (error) {
        say(`${entry.part.name} could not be started: ${messageOf(error)}`);
        await new Promise((resolve) => setTimeout(resolve, wait));
      }
    }
  }
}

/** The installation that another process runs in this state folder, or null. */
export async function findRunning(home: string): Promise<Pick<Running, "apiUrl" | "uiUrl" | "key"> | null> {
  const pid = Number(await readFile(join(home, "lock"), "utf8").catch(() => "0"));
  if (pid === 0 || pid === process.pid || !isAlive(pid)) return null;
  const text = await readFile(join(home, "running.json"), "utf8").catch(() => null);
  return text === null ? null : (JSON.parse(text) as Pick<Running, "apiUrl" | "uiUrl" | "key">);
}

/** One installation at a time per state folder: two would fight over the same data. */
async function takeLock(home: string): Promise<void> {
  const file = join(home, "lock");
  if (existsSync(file)) {
    const pid = Number(await readFile(file, "utf8"));
    if (isAlive(pid))
      throw new AppError(
        "setup-failed",
        `Tsuzuri runs already here (process ${pid}). Stop it first, or set TSUZURI_HOME to another folder. If that process is something else, remove ${file}.`,
      );
  }
  await writeFile(file, String(process.pid));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** The key in the state folder, made at the first start; an operator's own is used instead. */
async function installationKey(home: string, given: string | undefined): Promise<string> {
  if (given !== undefined) return given;
  const file = join(home, "api-key");
  if (!existsSync(file)) {
    await writeFile(file, `tsz_${randomBytes(24).toString("base64url")}\n`, { mode: 0o600 });
  }
  return (await readFile(file, "utf8")).trim();
}

async function answers(url: string): Promise<boolean> {
  return (await fetch(url, { signal: AbortSignal.timeout(2_000) })).ok;
}
