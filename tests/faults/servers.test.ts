import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { freePort } from "../../src/local/ports.ts";
import { ensureDatabase, type Postgres, startPostgres } from "../../src/local/postgres.ts";
import { findTemporal, startTemporal, type TemporalServer } from "../../src/local/temporal.ts";
import { prepareDatabase } from "../../src/storage/prepareDatabase.ts";
import { createWorld, pause, type World } from "../helpers/world.ts";

let home: string;
let postgres: Postgres;
let temporal: TemporalServer;
let world: World;
let ports: { port: number; uiPort: number };

// Servers of this test's own, since it kills them.
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "tsuzuri-servers-"));
  await chmod(home, 0o755);
  postgres = await startPostgres(home, await freePort(0));
  const databaseUrl = await ensureDatabase(postgres, "tsuzuri");
  await prepareDatabase(databaseUrl);
  ports = { port: await freePort(0), uiPort: await freePort(0) };
  temporal = await startTemporal(home, findTemporal() ?? "", ports);
  world = await createWorld({ databaseUrl, temporalAddress: temporal.address, faults: "latency=1000" });
});
afterEach(async () => {
  await world.close();
  await temporal.stop();
  await postgres.stop();
  await rm(home, { recursive: true, force: true });
  await rm(postgres.data, { recursive: true, force: true });
});

test("Temporal and then PostgreSQL are killed and come back: the book is finished, no chapter lost or doubled", async () => {
  const id = await world.startBook({ options: { targetChapters: 4, parallelChapters: 2 } });
  await world.until(id, ({ progressPercentage }) => progressPercentage > 5);
  process.kill(temporal.pid, "SIGKILL");
  await temporal.ended;
  await pause(1_000);
  temporal = await startTemporal(home, findTemporal() ?? "", ports);
  const before = (await world.book(id)).lastEventSequence;
  await world.until(id, ({ lastEventSequence }) => lastEventSequence > before, 60_000);

  process.kill(postgres.pid, "SIGKILL");
  await postgres.ended;
  await pause(1_000);
  expect((await world.call(`/books/${id}`)).status).toBe(503);
  postgres = await startPostgres(home, postgres.port);

  const book = await world.completed(id, 110_000);
  expect(book.chapters.map(({ number, status }) => [number, status])).toEqual([1, 2, 3, 4].map((number) => [number, "completed"]));
  const sections = await world.database.chapterSection.groupBy({ by: ["chapterNumber", "key"], where: { bookId: id, origin: "written" }, _count: true });
  expect(sections.every(({ _count }) => _count === 1)).toBe(true);
  const events = await world.database.bookEvent.findMany({ where: { bookId: id, type: "CHAPTER_COMPLETED" } });
  expect(events.map(({ chapterNumber }) => chapterNumber).sort()).toEqual([1, 2, 3, 4]);
});
