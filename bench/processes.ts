/** What processes cost, from Linux's /proc: processor time and memory of a process with all its children. */
import { readdirSync, readFileSync } from "node:fs";

/** USER_HZ, 100 on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;

export type Parts = Readonly<Record<string, number[]>>;

/** Seconds of processor time that each part has used so far, children that ended included. */
export function cpuSeconds(parts: Parts): Record<string, number> {
  const children = childrenByParent();
  return mapValues(parts, (pids) => {
    const ticks = withChildren(pids, children).flatMap((pid) => [11, 12, 13, 14].map((field) => Number(stat(pid)?.[field] ?? 0)));
    return ticks.reduce((sum, value) => sum + value, 0) / TICKS_PER_SECOND;
  });
}

/** Megabytes that each part holds: PSS, which counts memory shared between processes once. */
export function memoryMegabytes(parts: Parts): Record<string, number> {
  const children = childrenByParent();
  return mapValues(parts, (pids) => withChildren(pids, children).reduce((sum, pid) => sum + pssOf(pid), 0) / 1024);
}

/** Looks each second at the parts' memory. `stop` returns each part's peak and the peak of their sum. */
export function watchMemory(parts: () => Parts): { stop(): { peaks: Record<string, number>; total: number } } {
  const peaks: Record<string, number> = {};
  let total = 0;
  const look = () => {
    const now = memoryMegabytes(parts());
    for (const [name, value] of Object.entries(now)) peaks[name] = Math.max(peaks[name] ?? 0, value);
    total = Math.max(
      total,
      Object.values(now).reduce((sum, value) => sum + value, 0),
    );
  };
  const timer = setInterval(look, 1_000);
  return {
    stop() {
      clearInterval(timer);
      look();
      return { peaks, total };
    },
  };
}

/** Fields of /proc/<pid>/stat after the name, so that index 1 is the parent, or null when the process is gone. */
function stat(pid: number): string[] | null {
  const text = read(`/proc/${pid}/stat`);
  return text === null ? null : text.slice(text.lastIndexOf(")") + 2).split(" ");
}

function pssOf(pid: number): number {
  return Number(read(`/proc/${pid}/smaps_rollup`)?.match(/^Pss:\s+(\d+)/mu)?.[1] ?? 0);
}

function childrenByParent(): Map<number, number[]> {
  const children = new Map<number, number[]>();
  for (const name of readdirSync("/proc")) {
    const parent = /^\d+$/u.test(name) ? stat(Number(name))?.[1] : undefined;
    if (parent !== undefined) children.set(Number(parent), [...(children.get(Number(parent)) ?? []), Number(name)]);
  }
  return children;
}

function withChildren(pids: readonly number[], children: ReadonlyMap<number, number[]>): number[] {
  return pids.flatMap((pid) => [pid, ...withChildren(children.get(pid) ?? [], children)]);
}

function read(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
