/** One book of 25 chapters against a model that takes 2 s a call: how near the wall time comes to the longest path. */
import { course, difference, ratio } from "./figures.ts";
import { cpuSeconds } from "./processes.ts";
import { createWorld, type World } from "./world.ts";

const LATENCY_MS = 2_000;
/** A chapter's sections are asked for at once, its exercises after them. */
export const CALLS_ON_LONGEST_PATH = 2;
const CHAPTERS = 25;

export async function book(workerFlags: string[]): Promise<void> {
  const world = await createWorld({ latencyMs: LATENCY_MS, workers: 1, environment: { LLM_CONCURRENCY: "400" }, workerFlags });
  try {
    await world.warmUp({ formats: ["pdf", "epub", "markdown"] });
    for (const formats of [["markdown"], ["pdf", "epub", "markdown"]] as const) await timeBook(world, [...formats]);
  } finally {
    await world.close();
  }
}

async function timeBook(world: World, formats: ("pdf" | "epub" | "markdown")[]): Promise<void> {
  const cpuBefore = cpuSeconds(world.parts());
  const callsBefore = await world.storedCalls();
  const startedAt = Date.now();
  const id = await world.startBook({ targetChapters: CHAPTERS, parallelChapters: CHAPTERS, formats });
  await world.completed(id);
  const wallMs = Date.now() - startedAt;
  const cpu = difference(cpuBefore, cpuSeconds(world.parts()));
  const calls = (await world.storedCalls()) - callsBefore;
  console.log(
    `book    ${ratio(wallMs, CALLS_ON_LONGEST_PATH * LATENCY_MS, 1.3)}: ${CHAPTERS} chapters, ${calls} calls, ${formats.join("+")}; ` +
      `seconds from the request to ${course(await world.events(id), startedAt)}; CPU seconds: ${cpu}`,
  );
}
