/**
 * Makes the histories that tests/workflows/replay.test.ts replays, by running books in each of the ways that count:
 * `npm run histories`. To be run when the workflows were changed on purpose, behind a patch that keeps running books whole.
 */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import proto from "@temporalio/proto";
import { afterEach, test } from "vitest";
import { chapterWorkflowId } from "../../src/workflows/contract.ts";
import { createWorld, type World } from "../helpers/world.ts";

const { History } = proto.temporal.api.history.v1;

let world: World;
afterEach(() => world.close());

/** As Temporal's own message, the form that replaying takes without a detour. */
async function save(workflowId: string, name: string): Promise<void> {
  const history = await (await world.temporal()).workflow.getHandle(workflowId).fetchHistory();
  await writeFile(join(import.meta.dirname, "../histories", `${name}.bin`), History.encode(history).finish());
}

test("plain", async () => {
  world = await createWorld({ faults: "missing=0.1" });
  const id = await world.startBook({ options: { targetChapters: 3, formats: ["pdf", "epub", "markdown"] } });
  await world.completed(id);
  await save(world.workflowId(id), "plain");
  await save(chapterWorkflowId(id, 1), "plain-chapter");
  await world.call(`/books/${id}/chapters/2/regenerate`, { method: "POST" });
  await world.until(id, ({ status, revision }) => status === "completed" && revision === 1);
  await save(`book-${id}-rev-1`, "revision");
});

test("paused", async () => {
  world = await createWorld({ faults: "latency=500" });
  const id = await world.startBook({ options: { targetChapters: 2 } });
  await world.until(id, ({ progressPercentage }) => progressPercentage > 5);
  await world.call(`/books/${id}/pause`, { method: "POST" });
  await world.until(id, ({ status }) => status === "paused");
  await world.call(`/books/${id}/resume`, { method: "POST" });
  await world.completed(id);
  await save(world.workflowId(id), "paused");
  await save(chapterWorkflowId(id, 1), "paused-chapter");
});

test("attention", async () => {
  world = await createWorld({ faults: "unauthorized=1,chapter=2" });
  const id = await world.startBook();
  await world.until(id, ({ status }) => status === "attention");
  world.composer.setFaults("");
  await world.call(`/books/${id}/chapters/2/retry`, { method: "POST" });
  await world.completed(id);
  await save(world.workflowId(id), "attention");
});

test("cancelled", async () => {
  world = await createWorld({ faults: "latency=20000" });
  const id = await world.startBook();
  await world.until(id, () => world.stats().open > 0);
  await world.call(`/books/${id}/cancel`, { method: "POST" });
  await world.until(id, ({ status }) => status === "cancelled");
  await save(world.workflowId(id), "cancelled");
  await save(chapterWorkflowId(id, 1), "cancelled-chapter");
});
