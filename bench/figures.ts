/** Figures as the benches print them. */
import type { BookEvent } from "./world.ts";

export const seconds = (ms: number): string => (ms / 1000).toFixed(1);

/** `worker 1.2, Temporal 0.8`, of what changed between two readings. */
export function difference(before: Record<string, number>, after: Record<string, number>): string {
  return Object.entries(after)
    .map(([name, value]) => `${name} ${(value - (before[name] ?? 0)).toFixed(1)}`)
    .join(", ");
}

/** `1.28 (target ≤ 1.3)`, with a word where the target is missed. */
export function ratio(wallMs: number, idealMs: number, target: number): string {
  const value = wallMs / idealMs;
  return `${seconds(wallMs)} s ÷ ideal ${seconds(idealMs)} s = ${value.toFixed(2)} (target ≤ ${target}${value > target ? ", missed" : ""})`;
}

/** The value below which `share` of the values lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** The way of a book as seconds between its events, from `startedAt` on. */
export function course(events: readonly BookEvent[], startedAt: number): string {
  const last = (type: string) => Math.max(...events.filter((event) => event.type === type).map(({ at }) => at));
  const first = (type: string) => Math.min(...events.filter((event) => event.type === type).map(({ at }) => at));
  const steps: [name: string, at: number][] = [
    ["planned", first("BOOK_PLANNED")],
    ["first section begun", first("SECTION_STARTED")],
    ["last section begun", last("SECTION_STARTED")],
    ["last answer stored", last("GENERATION_COMPLETED")],
    ["last chapter checked", last("CHAPTER_COMPLETED")],
    ["published", last("BOOK_EXPORTED")],
    ["completed", last("BOOK_COMPLETED")],
  ];
  return steps.map(([name, at]) => `${name} ${seconds(at - startedAt)}`).join(", ");
}
