/** A worker killed in the middle of a book: how soon another goes on, and what is asked of the model again. */
import { seconds } from "./figures.ts";
import { createWorld, pause } from "./world.ts";

const LATENCY_MS = 2_000;
const CHAPTERS = 25;

export async function resume(workerFlags: string[]): Promise<void> {
  const world = await createWorld({ latencyMs: LATENCY_MS, workers: 0, environment: { LLM_CONCURRENCY: "400" }, workerFlags });
  try {
    const first = await world.startWorker();
    const id = await world.startBook({ targetChapters: CHAPTERS, formats: ["markdown"] });
    await world.until(id, ({ progress }) => progress >= 40);
    process.kill(first.pid, "SIGKILL");
    await first.ended;
    while ((await world.composerStats()).open > 0) await pause(50);
    // What was answered but not yet stored when the worker died has to be asked again; everything else must not be.
    const storedBefore = await world.storedCalls();
    const lost = (await world.composerStats()).answered - storedBefore;
    let events = 0;
    await world.until(id, (book) => {
      events = book.events;
      return true;
    });
    const startedAt = Date.now();
    const ready = world.startWorker().then(() => Date.now() - startedAt);
    await world.until(id, (book) => book.events > events);
    const firstProgressMs = Date.now() - startedAt;
    await world.completed(id);
    const endMs = Date.now() - startedAt;
    const stored = await world.storedCalls();
    const repeated = (await world.composerStats()).answered - stored - lost;
    console.log(
      `resume  ${repeated} of ${storedBefore} stored calls repeated (target 0${repeated === 0 ? "" : ", missed"}), first progress ${seconds(firstProgressMs)} s after the new worker's start (target ≤ 15${firstProgressMs > 15_000 ? ", missed" : ""}); ` +
        `the worker took ${seconds(await ready)} s to start, the other ${stored - storedBefore} calls were done after ${seconds(endMs)} s; ${lost} answers had come but were not yet stored`,
    );
  } finally {
    await world.close();
  }
}
