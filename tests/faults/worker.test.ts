import { afterEach, expect, test } from "vitest";
import { createWorld, pause, type World } from "../helpers/world.ts";

let world: World;
afterEach(() => world.close());

test("a worker killed in the middle of a book is replaced by another, which goes on within 15 s and asks for no stored answer again", async () => {
  world = await createWorld({ faults: "latency=1500,jitter=500", workers: 0 });
  const first = await world.startWorker();
  const id = await world.startBook({ options: { targetChapters: 5 } });
  await world.until(id, ({ progressPercentage }) => progressPercentage >= 15);
  first.kill("SIGKILL");
  await pause(500);
  const before = await world.book(id);
  const answered = await world.database.llmCall.count({ where: { bookId: id, answer: { not: null } } });
  const startedAt = Date.now();
  await world.startWorker();
  await world.until(id, ({ lastEventSequence }) => lastEventSequence > before.lastEventSequence, 20_000);
  const firstProgressMs = Date.now() - startedAt;
  const book = await world.completed(id);
  expect(firstProgressMs).toBeLessThan(15_000);
  expect(book.chapters.map(({ status }) => status)).toEqual(Array(5).fill("completed"));
  const sections = await world.database.chapterSection.groupBy({ by: ["chapterNumber", "key"], where: { bookId: id, origin: "written" }, _count: true });
  expect(sections.every(({ _count }) => _count === 1)).toBe(true);
  // The composer answered again only what the killed worker had not yet stored.
  const stored = await world.database.llmCall.count({ where: { bookId: id, answer: { not: null } } });
  expect(answered).toBeGreaterThan(0);
  expect(world.stats().answered - stored).toBe(world.stats().repeated);
});
