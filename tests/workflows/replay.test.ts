import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { bundleWorkflowCode, Worker } from "@temporalio/worker";
import { beforeAll, expect, test } from "vitest";

const folder = join(import.meta.dirname, "../histories");
const names = (await readdir(folder)).filter((name) => name.endsWith(".json"));
let workflowBundle: Awaited<ReturnType<typeof bundleWorkflowCode>>;

// Bundling fails on anything that reaches for node: modules, so it also proves that the workflows are pure.
beforeAll(async () => {
  workflowBundle = await bundleWorkflowCode({ workflowsPath: fileURLToPath(new URL("../../src/workflows/index.ts", import.meta.url)) });
});

test("there are histories of a plain book, a paused one, a failed chapter that was retried, and a cancelled one", () => {
  expect(names).toEqual(expect.arrayContaining(["plain.json", "plain-chapter.json", "paused.json", "attention.json", "cancelled.json"]));
});

test.each(names)("books that ran as in %s run on after a change of the workflows", async (name) => {
  const history: unknown = JSON.parse(await readFile(join(folder, name), "utf8"));
  await expect(Worker.runReplayHistory({ workflowBundle }, history)).resolves.toBeUndefined();
});

test("content never travels through a workflow's history", async () => {
  for (const name of names) {
    const text = await readFile(join(folder, name), "utf8");
    const payloads = [...text.matchAll(/"data":"([A-Za-z0-9+/=]+)"/gu)].map(([, data]) => Buffer.from(data ?? "", "base64").toString());
    expect(Math.max(...payloads.map((payload) => payload.length)), name).toBeLessThan(6_000);
    expect(
      payloads.some((payload) => /\[[ぁ-ん]+\]/u.test(payload)),
      name,
    ).toBe(false);
  }
});
