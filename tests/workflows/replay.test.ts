import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import proto from "@temporalio/proto";
import { bundleWorkflowCode, Worker } from "@temporalio/worker";
import { beforeAll, expect, test } from "vitest";

const { History } = proto.temporal.api.history.v1;
const folder = join(import.meta.dirname, "../histories");
const names = (await readdir(folder)).filter((name) => name.endsWith(".bin"));
let workflowBundle: Awaited<ReturnType<typeof bundleWorkflowCode>>;

// Bundling fails on anything that reaches for node: modules, so it also proves that the workflows are pure.
beforeAll(async () => {
  workflowBundle = await bundleWorkflowCode({ workflowsPath: fileURLToPath(new URL("../../src/workflows/index.ts", import.meta.url)) });
});

test("there are histories of a plain book, a paused one, a failed chapter that was retried, a cancelled one and a revision", () => {
  expect(names).toEqual(expect.arrayContaining(["plain.bin", "plain-chapter.bin", "paused.bin", "attention.bin", "cancelled.bin", "revision.bin"]));
});

test.each(names)("books that ran as in %s run on after a change of the workflows", async (name) => {
  const history = History.decode(await readFile(join(folder, name)));
  await expect(Worker.runReplayHistory({ workflowBundle }, history)).resolves.toBeUndefined();
});

test.each(names)("no content travels through the history %s, and no payload is large", async (name) => {
  const bytes = await readFile(join(folder, name));
  expect(bytes.toString("utf8")).not.toMatch(/\p{Script=Han}\[[ぁ-ん]+\]/u);
  const { events } = History.decode(bytes);
  const largest = Math.max(...(events ?? []).map((event) => Buffer.byteLength(JSON.stringify(event))));
  expect(largest).toBeLessThan(16_000);
});
