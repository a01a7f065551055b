/** A part of the embedded default: a child process that is started, watched and stopped. */
import { type ChildProcess, spawn, type SpawnOptions } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { AppError } from "../errors.ts";

export interface Part {
  name: string;
  pid: number;
  /** Resolves when the process has ended, with how. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** Asks the process to end, waits, and kills it when it does not listen. */
  stop(): Promise<void>;
}

export interface PartOptions {
  name: string;
  command: string;
  args: string[];
  logFile: string;
  environment?: NodeJS.ProcessEnv;
  cwd?: string;
  user?: { uid: number; gid: number } | undefined;
  /** The signal that makes this program end cleanly. */
  stopSignal?: NodeJS.Signals;
  /** Milliseconds from the stop signal to SIGKILL. */
  patienceMs?: number;
}

/** Starts a part; its output goes to its log file. @throws AppError `setup-failed` when the program cannot be run */
export async function startPart(options: PartOptions): Promise<Part> {
  await mkdir(dirname(options.logFile), { recursive: true });
  const log = createWriteStream(options.logFile, { flags: "a" });
  const spawnOptions: SpawnOptions = {
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, ...options.environment },
    // A group of its own, so that Ctrl-C in the terminal reaches only the supervisor, which stops the parts in order.
    detached: true,
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...(options.user === undefined ? {} : options.user),
  };
  const child = spawn(options.command, options.args, spawnOptions);
  child.stdout?.pipe(log, { end: false });
  child.stderr?.pipe(log, { end: false });
  await new Promise<void>((resolve, reject) => {
    child.once("spawn", resolve);
    child.once("error", (cause) => reject(new AppError("setup-failed", `${options.name} could not be started: ${cause.message}`, { cause })));
  });
  // A part that is killed may leave children that still write; the log is ended when the last of them has closed the pipe.
  child.once("close", () => log.end());
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.once("exit", (code, signal) => resolve({ code, signal }));
  });
  return { name: options.name, pid: child.pid ?? -1, ended, stop: () => stopChild(child, ended, options) };
}

async function stopChild(child: ChildProcess, ended: Promise<unknown>, options: PartOptions): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill(options.stopSignal ?? "SIGTERM");
  const timer = setTimeout(() => killGroup(child), options.patienceMs ?? 10_000);
  await ended;
  clearTimeout(timer);
}

/** The whole group, so that a part's own children (Chromium) do not outlive it. */
function killGroup(child: ChildProcess): void {
  try {
    process.kill(-(child.pid ?? 0), "SIGKILL");
  } catch {
    child.kill("SIGKILL");
  }
}

/** Waits until `ready` answers true. @throws AppError `setup-failed` when the part ends first or `timeoutMs` pass */
export async function untilReady(part: Part, ready: () => Promise<boolean>, timeoutMs: number, logFile: string): Promise<void> {
  const deadline = Date.now() + timeoutMs;
  let over = false;
  void part.ended.then(() => {
    over = true;
  });
  while (!(await ready().catch(() => false))) {
    if (over) throw new AppError("setup-failed", `${part.name} ended while starting. Its log: ${logFile}`);
    if (Date.now() > deadline) {
      await part.stop();
      throw new AppError("setup-failed", `${part.name} did not answer within ${timeoutMs / 1000} s. Its log: ${logFile}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
