import { afterEach, expect, test } from "vitest";
import { createWorld, pause, type World } from "../helpers/world.ts";

let world: World;
afterEach(() => world.close());

test("a paused book starts no model call, stays paused through a restart of everything, and goes on where it was", async () => {
  world = await createWorld({ faults: "latency=800", workers: 0 });
  const worker = await world.startWorker();
  const id = await world.startBook({ options: { targetChapters: 4, parallelChapters: 2 } });
  await world.until(id, ({ progressPercentage }) => progressPercentage > 5);
  expect((await world.call(`/books/${id}/pause`, { method: "POST" })).status).toBe(202);
  await world.until(id, ({ status }) => status === "paused");
  // Running calls finish and are kept.
  await world.until(id, () => world.stats().open === 0);
  await pause(1_500);
  const asked = world.stats().requests;
  const kept = (await world.book(id)).progressPercentage;
  worker.kill("SIGKILL");
  await world.restartApi();
  await world.startWorker();
  await pause(3_000);
  expect(world.stats().requests).toBe(asked);
  const paused = await world.book(id);
  expect([paused.status, paused.progressPercentage]).toEqual(["paused", kept]);
  expect((await world.call(`/books/${id}/pause`, { method: "POST" })).status).toBe(409);
  expect((await world.call(`/books/${id}/resume`, { method: "POST" })).status).toBe(202);
  const book = await world.completed(id);
  expect(book.chaptersCompleted).toBe(4);
  expect(world.stats().repeated).toBe(0);
});

test("cancelling closes the request to the model within a second and keeps the finished chapters readable", async () => {
  world = await createWorld({ faults: "latency=300" });
  const id = await world.startBook({ options: { targetChapters: 3, parallelChapters: 1 } });
  await world.until(id, ({ chaptersCompleted }) => chaptersCompleted >= 1);
  world.composer.setFaults("latency=60000");
  await world.until(id, () => world.stats().open > 0);
  await pause(500);
  const asked = Date.now();
  expect((await world.call(`/books/${id}/cancel`, { method: "POST" })).status).toBe(202);
  await world.until(id, () => world.stats().lastAbortedAt !== null && world.stats().open === 0);
  expect((world.stats().lastAbortedAt ?? 0) - asked).toBeLessThan(1_000);
  await world.until(id, ({ status }) => status === "cancelled");
  const chapter = (await (await world.call(`/books/${id}/chapters/1`)).json()) as { sections: unknown[] };
  expect(chapter.sections.length).toBeGreaterThan(5);
  expect((await world.call(`/books/${id}/cancel`, { method: "POST" })).status).toBe(409);
});

test("a cancellation sent to Temporal itself, as the Web UI does, is the same", async () => {
  world = await createWorld({ faults: "latency=5000" });
  const id = await world.startBook();
  await world.until(id, () => world.stats().open > 0);
  await (await world.temporal()).workflow.getHandle(world.workflowId(id)).cancel();
  await world.until(id, ({ status }) => status === "cancelled");
});

test("signals sent with any Temporal client pause and resume a book", async () => {
  world = await createWorld({ faults: "latency=1000" });
  const id = await world.startBook({ options: { targetChapters: 2 } });
  await world.until(id, ({ status }) => status === "generating");
  const handle = (await world.temporal()).workflow.getHandle(world.workflowId(id));
  await handle.signal("pause");
  await world.until(id, ({ status }) => status === "paused");
  expect(await handle.query("progress")).toMatchObject({ stage: "writing", paused: true });
  await handle.signal("resume");
  await world.completed(id);
});
