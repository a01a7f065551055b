/** Ten books of 25 chapters at once: wall time against the longest path of one, work done, and memory held. */
import { CALLS_ON_LONGEST_PATH } from "./book.ts";
import { difference, ratio, seconds } from "./figures.ts";
import { cpuSeconds, watchMemory } from "./processes.ts";
import { createWorld } from "./world.ts";

const LATENCY_MS = 2_000;
const BOOKS = 10;
const CHAPTERS = 25;
/** Megabytes that all processes of the installation may hold together. */
const MEMORY_TARGET = 2_048;

export async function many(workerFlags: string[]): Promise<void> {
  const world = await createWorld({ latencyMs: LATENCY_MS, workers: 1, environment: { LLM_CONCURRENCY: "3000" }, workerFlags });
  try {
    await world.warmUp({ formats: ["markdown"] });
    // The composer stands for a model that runs elsewhere.
    const memory = watchMemory(() => Object.fromEntries(Object.entries(world.parts()).filter(([name]) => name !== "composer")));
    const cpuBefore = cpuSeconds(world.parts());
    const callsBefore = await world.storedCalls();
    const startedAt = Date.now();
    const ids = await Promise.all(
      Array.from({ length: BOOKS }, () => world.startBook({ targetChapters: CHAPTERS, parallelChapters: CHAPTERS, formats: ["markdown"] })),
    );
    await Promise.all(ids.map((id) => world.completed(id)));
    const wallMs = Date.now() - startedAt;
    const { peaks, total } = memory.stop();
    const cpu = difference(cpuBefore, cpuSeconds(world.parts()));
    const calls = (await world.storedCalls()) - callsBefore;
    // A section is one activity; a chapter begins and is checked; a book is planned, checked, published and enters four stages.
    const activities = calls + BOOKS * (CHAPTERS * 2 + 7);
    const held = Object.entries(peaks).map(([name, value]) => `${name} ${value.toFixed(0)}`);
    console.log(
      `many    ${ratio(wallMs, CALLS_ON_LONGEST_PATH * LATENCY_MS, 2.5)}: ${BOOKS} books, ${BOOKS * CHAPTERS} chapters, ${calls} calls, ` +
        `${(activities / (wallMs / 1000)).toFixed(0)} activities/s; memory at its peak ${total.toFixed(0)} MB (target < ${MEMORY_TARGET}${total >= MEMORY_TARGET ? ", missed" : ""}): ` +
        `${held.join(", ")}; CPU seconds of ${seconds(wallMs)} s: ${cpu}`,
    );
  } finally {
    await world.close();
  }
}
