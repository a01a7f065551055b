import { afterEach, describe, expect, test } from "vitest";
import { faultKinds } from "../../src/llm/composer/faults.ts";
import { createWorld, type World } from "../helpers/world.ts";

let world: World;
afterEach(() => world.close());

/** Each fault at one request in five; what is retried by Temporal needs patience, what is asked again does not. */
const alone = ["rate-limit", "server-error", "hang", "reset", "length", "cut", "malformed", "fenced", "missing", "unread"] as const;

describe("a model that shows a fault in one request of five does not keep a book from being finished", () => {
  test.each(alone)("%s", async (fault) => {
    world = await createWorld({ faults: `${fault}=0.2,retry-after=1` });
    const id = await world.startBook({ options: { targetChapters: 2 } });
    const book = await world.completed(id, 110_000);
    expect(book.chaptersCompleted, faultKinds[fault]).toBe(2);
    expect(world.stats().faults[fault]).toBeGreaterThan(0);
  });

  test("all of them mixed", async () => {
    world = await createWorld({ faults: alone.map((fault) => `${fault}=0.02`).join(",") });
    const id = await world.startBook({ options: { targetChapters: 5 } });
    const book = await world.completed(id, 110_000);
    expect(book.chaptersCompleted).toBe(5);
    expect(Object.keys(world.stats().faults).length).toBeGreaterThan(2);
    const failed = await world.database.llmCall.findMany({ where: { bookId: id, errorCode: { not: null } } });
    expect(failed.every(({ answer, idempotencyKey }) => answer === null && idempotencyKey === null)).toBe(true);
  });
});

test("a server without JSON schemas is asked in JSON mode, one without JSON mode in words", async () => {
  world = await createWorld({ faults: "refuse-format=schema" });
  await world.completed(await world.startBook({ options: { targetChapters: 1 } }));
  world.composer.setFaults("refuse-format=all");
  await world.completed(await world.startBook({ options: { targetChapters: 1, seed: "other" } }));
});

test("a chapter whose calls always fail leaves the others be; the book waits for a person, and is completed when retried", async () => {
  world = await createWorld({ faults: "unauthorized=1,chapter=2" });
  const id = await world.startBook({ options: { targetChapters: 3 } });
  const waiting = await world.until(id, ({ status }) => status === "attention");
  expect(waiting.chapters.map(({ status }) => status)).toEqual(["completed", "failed", "completed"]);
  expect(waiting.errorMessage).toContain("OPENAI_API_KEY");
  expect((await world.call(`/books/${id}/chapters/1/retry`, { method: "POST" })).status).toBe(409);
  world.composer.setFaults("");
  expect((await world.call(`/books/${id}/chapters/2/retry`, { method: "POST" })).status).toBe(202);
  const book = await world.completed(id);
  expect(book.chapters.map(({ status }) => status)).toEqual(["completed", "completed", "completed"]);
});

test("a failed chapter can be skipped, and the book is made without it", async () => {
  world = await createWorld({ faults: "refusal=1,chapter=3" });
  const id = await world.startBook();
  await world.until(id, ({ status }) => status === "attention");
  expect((await world.call(`/books/${id}/chapters/3/skip`, { method: "POST" })).status).toBe(202);
  const book = await world.completed(id);
  expect(book.chapters.map(({ status }) => status)).toEqual(["completed", "completed", "skipped"]);
});

test("no call starts once the book's budget is spent", async () => {
  world = await createWorld({ environment: { LLM_PRICE_INPUT: "1000", LLM_PRICE_OUTPUT: "1000" } });
  const id = await world.startBook({ options: { budgetUsd: 0.001, targetChapters: 2 } });
  const waiting = await world.until(id, ({ status }) => status === "attention");
  expect(waiting.errorMessage).toContain("budgetUsd");
  expect(Number(waiting.costUsd)).toBeGreaterThan(0.001);
});
