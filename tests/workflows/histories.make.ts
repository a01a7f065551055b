/**
 * Makes the histories that tests/workflows/replay.test.ts replays, by running books in each of the ways that count:
 * `npm run histories`. To be run when the workflows were changed on purpose, behind a patch that keeps running books whole.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { historyToJSON } from "@temporalio/common/lib/proto-utils.js";
import { test } from "vitest";
import { chapterWorkflowId } from "../../src/workflows/contract.ts";
import { createWorld, type World } from "../helpers/world.ts";

async function save(world: World, workflowId: string, name: string): Promise<void> {
  const client = await world.temporal();
  const history = await client.workflow.getHandle(workflowId).fetchHistory();
  await writeFile(join(import.meta.dirname, "../histories", `${name}.json`), `${JSON.stringify(historyToJSON(history))}\n`);
}

test("plain", async () => {
  const world = await createWorld({ faults: "missing=0.1" });
  const id = await world.startBook({ options: { targetChapters: 3, formats: ["pdf", "epub", "markdown"] } });
  await world.completed(id);
  await save(world, world.workflowId(id), "plain");
  await save(world, chapterWorkflowId(id, 1), "plain-chapter");
  await world.call(`/books/${id}/chapters/2/regenerate`, { method: "POST" });
  await world.until(id, ({ status, revision }) => status === "completed" && revision === 1);
  await save(world, `book-${id}-rev-1`, "revision");
  await world.close();
});

test("paused", async () => {
  const world = await createWorld({ faults: "latency=500" });
  const id = await world.startBook({ options: { targetChapters: 2 } });
  await world.until(id, ({ progressPercentage }) => progressPercentage > 5);
  await world.call(`/books/${id}/pause`, { method: "POST" });
  await world.until(id, ({ status }) => status === "paused");
  await world.call(`/books/${id}/resume`, { method: "POST" });
  await world.completed(id);
  await save(world, world.workflowId(id), "paused");
  await save(world, chapterWorkflowId(id, 1), "paused-chapter");
  await world.close();
});

test("attention", async () => {
  const world = await createWorld({ faults: "unauthorized=1,chapter=2" });
  const id = await world.startBook();
  await world.until(id, ({ status }) => status === "attention");
  world.composer.setFaults("");
  await world.call(`/books/${id}/chapters/2/retry`, { method: "POST" });
  await world.completed(id);
  await save(world, world.workflowId(id), "attention");
  await world.close();
});

test("cancelled", async () => {
  const world = await createWorld({ faults: "latency=20000" });
  const id = await world.startBook();
  await world.until(id, () => world.stats().open > 0);
  await world.call(`/books/${id}/cancel`, { method: "POST" });
  await world.until(id, ({ status }) => status === "cancelled");
  await save(world, world.workflowId(id), "cancelled");
  await save(world, chapterWorkflowId(id, 1), "cancelled-chapter");
  await world.close();
});
