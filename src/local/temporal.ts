/** The embedded Temporal: the real server with its Web UI, on a SQLite file. */
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, copyFile, mkdir, readdir } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { promisify } from "node:util";
import { Connection } from "@temporalio/client";
import { AppError, messageOf } from "../errors.ts";
import { userCache } from "../publishing/chromium.ts";
import { searchAttributes } from "../workflows/contract.ts";
import { type Part, startPart, untilReady } from "./part.ts";

const run = promisify(execFile);
/** The last version that `go install` builds. */
const CLI_VERSION = "v1.5.1";
export const temporalCache = join(userCache, "bin", "temporal");

export interface TemporalServer extends Part {
  address: string;
  uiUrl: string;
}

/** The `temporal` program on PATH or in the user's cache, or null. */
export function findTemporal(): string | null {
  const onPath = (process.env["PATH"] ?? "")
    .split(delimiter)
    .map((folder) => join(folder, "temporal"))
    .find((path) => existsSync(path));
  return onPath ?? (existsSync(temporalCache) ? temporalCache : null);
}

/**
 * Finds the server program or gets it: PATH, the cache, the SDK's download, or a build with Go.
 * @param say told in one line what takes long
 * @throws AppError `setup-failed` naming the four ways
 */
export async function ensureTemporal(say: (line: string) => void): Promise<string> {
  const found = findTemporal();
  if (found !== null) return found;
  await mkdir(join(userCache, "bin"), { recursive: true });
  const reasons: string[] = [];
  try {
    say("Downloading the Temporal server (about 60 MB, once) …");
    return await downloadWithSdk();
  } catch (error) {
    reasons.push(`the download failed (${messageOf(error).split("\n")[0]?.slice(0, 160)})`);
  }
  try {
    say("Building the Temporal server with Go (about 3 minutes, once) …");
    await run("go", ["install", `github.com/temporalio/cli/cmd/temporal@${CLI_VERSION}`], {
      env: { ...process.env, GOFLAGS: "", GOBIN: join(userCache, "bin") },
      maxBuffer: 64 * 1024 * 1024,
    });
    if (existsSync(temporalCache)) return temporalCache;
  } catch (error) {
    reasons.push(`building with Go failed (${messageOf(error).split("\n")[0]?.slice(0, 160)})`);
  }
  throw new AppError(
    "setup-failed",
    `There is no Temporal server: ${reasons.join("; ")}. Do one of these: put the temporal CLI on PATH (https://docs.temporal.io/cli); copy it to ${temporalCache}; allow the download of the CLI; or install Go 1.24 or newer. Or set TEMPORAL_ADDRESS to a server of your own.`,
  );
}

/** Lets the SDK's test environment fetch the CLI into the cache, in a process of its own, since it starts a server to prove the download. */
async function downloadWithSdk(): Promise<string> {
  const script = `
    const { TestWorkflowEnvironment } = await import("@temporalio/testing");
    const environment = await TestWorkflowEnvironment.createLocal({ server: { executable: { type: "cached-download", downloadDir: ${JSON.stringify(join(userCache, "bin"))} } } });
    await environment.teardown();`;
  await run(process.execPath, ["--input-type=module", "-e", script], { cwd: import.meta.dirname, timeout: 300_000 });
  const name = (await readdir(join(userCache, "bin"))).find((file) => file.startsWith("temporal-sdk-typescript"));
  if (name === undefined) throw new Error("the SDK downloaded nothing");
  await copyFile(join(userCache, "bin", name), temporalCache);
  await chmod(temporalCache, 0o755);
  return temporalCache;
}

/** Starts the server; its data stays in `home`. */
export async function startTemporal(home: string, program: string, ports: { port: number; uiPort: number }): Promise<TemporalServer> {
  const data = join(home, "temporal");
  await mkdir(data, { recursive: true });
  const logFile = join(home, "logs", "temporal.log");
  const part = await startPart({
    name: "Temporal",
    command: program,
    args: [
      "server",
      "start-dev",
      "--ip",
      "127.0.0.1",
      "--port",
      String(ports.port),
      "--ui-port",
      String(ports.uiPort),
      "--ui-ip",
      "127.0.0.1",
      "--db-filename",
      join(data, "temporal.db"),
      "--log-level",
      "warn",
      "--log-format",
      "pretty",
      // A write-ahead log survives kill -9 of the server; only a crash of the whole machine could lose its last moment.
      "--sqlite-pragma",
      "journal_mode=WAL",
      "--sqlite-pragma",
      "synchronous=NORMAL",
      // One node needs no partitions; eager execution saves a round trip per activity; fairness needs the new matcher.
      ...dynamicConfig.flatMap((value) => ["--dynamic-config-value", value]),
      ...Object.values(searchAttributes).flatMap(({ name, type }) => ["--search-attribute", `${name}=${type === "INT" ? "Int" : "Keyword"}`]),
    ],
    logFile,
    environment: { TSUZURI_HOME: home },
    patienceMs: 8_000,
  });
  const address = `127.0.0.1:${ports.port}`;
  await untilReady(part, () => answers(address), 60_000, logFile);
  return { ...part, address, uiUrl: `http://127.0.0.1:${ports.uiPort}` };
}

const dynamicConfig = [
  "matching.useNewMatcher=true",
  "matching.enableFairness=true",
  "matching.numTaskqueueReadPartitions=1",
  "matching.numTaskqueueWritePartitions=1",
  "system.enableActivityEagerExecution=true",
];

/** True once the default namespace can be used, which is a moment after the port opens. */
async function answers(address: string): Promise<boolean> {
  const connection = await Connection.connect({ address, connectTimeout: "2 s" });
  try {
    await connection.workflowService.describeNamespace({ namespace: "default" });
    await connection.workflowService.listWorkflowExecutions({ namespace: "default", pageSize: 1, query: "Stage = 'none'" });
    return true;
  } finally {
    await connection.close();
  }
}
