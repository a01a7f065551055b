import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createWorld, smallBook, type World } from "../helpers/world.ts";

let world: World;
beforeAll(async () => {
  world = await createWorld({ workers: 0 });
});
afterAll(() => world.close());

interface Problem {
  type: string;
  status: number;
  detail: string;
  errors: { path: string; message: string }[];
  requestId: string;
}

describe("nonsense is answered with problem details that name the field, and nothing is written", () => {
  const valid = smallBook();
  test.each<[name: string, body: unknown, field: string]>([
    ["no body at all", undefined, ""],
    ["a list", [], "(body)"],
    ["an unknown kind of book", { ...valid, bookType: "novel" }, "bookType"],
    ["a kind of the wrong type", { ...valid, bookType: 7 }, "bookType"],
    ["an unknown sector", { ...valid, sector: "piracy" }, "sector"],
    ["no sector", { bookType: "ssw_sector" }, "sector"],
    ["an unknown level", { bookType: "jlpt_level", jlptLevel: "N6" }, "jlptLevel"],
    ["no level", { bookType: "jlpt_level" }, "jlptLevel"],
    ["fewer than no words", { ...valid, overrides: { content: { words: -1 } } }, "overrides.content.words"],
    ["a kind of section that there is not", { ...valid, overrides: { sections: ["poems"] } }, "overrides.sections.0"],
    ["no topic", { bookType: "custom" }, "topic"],
    ["a topic that the bank does not know", { bookType: "custom", topic: "quantum chromodynamics" }, "topic"],
    ["600 chapters", { ...valid, options: { targetChapters: 600 } }, "options.targetChapters"],
    ["no chapters", { ...valid, options: { targetChapters: 0 } }, "options.targetChapters"],
    ["half a chapter", { ...valid, options: { targetChapters: 2.5 } }, "options.targetChapters"],
    ["negative pages", { ...valid, options: { targetPages: -5 } }, "options.targetPages"],
    ["pages as text", { ...valid, options: { targetPages: "many" } }, "options.targetPages"],
    ["a title of 2 MB", { ...valid, title: "長".repeat(700_000) }, "title"],
    ["an empty title", { ...valid, title: "   " }, "title"],
    ["a field that does not exist", { ...valid, colour: "red" }, "colour"],
    ["an option that does not exist", { ...valid, options: { speed: 9 } }, "options.speed"],
    ["an unknown format", { ...valid, options: { formats: ["docx"] } }, "options.formats.0"],
    ["no format", { ...valid, options: { formats: [] } }, "options.formats"],
    ["an unknown furigana policy", { ...valid, options: { furigana: "some" } }, "options.furigana"],
    ["a negative budget", { ...valid, options: { budgetUsd: -1 } }, "options.budgetUsd"],
    ["a model that is not there", { ...valid, options: { model: "gpt-9" } }, "options.model"],
    ["an unknown template", { ...valid, templateId: "ssw/piracy" }, "templateId"],
  ])("%s", async (_name, body, field) => {
    const before = await world.database.book.count();
    for (const path of ["/books", "/books/plan"]) {
      const response = await world.call(path, { method: "POST", json: body });
      const problem = (await response.json()) as Problem;
      expect(response.headers.get("content-type")).toContain("application/problem+json");
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
      expect(problem.type).toMatch(/^urn:tsuzuri:problem:/u);
      expect(problem.detail.length).toBeGreaterThan(10);
      if (field !== "") expect(problem.errors.map(({ path: at }) => at)).toContain(field);
    }
    expect(await world.database.book.count()).toBe(before);
  });

  test.each<[name: string, init: RequestInit, status: number, type: string]>([
    ["broken JSON", { body: '{"bookType": ', headers: { "content-type": "application/json" } }, 400, "body-malformed"],
    ["an empty JSON body", { body: "", headers: { "content-type": "application/json" } }, 400, "body-malformed"],
    ["XML", { body: "<book/>", headers: { "content-type": "application/xml" } }, 415, "media-type-unsupported"],
    ["5 MB", { body: JSON.stringify({ title: "x".repeat(5_000_000) }), headers: { "content-type": "application/json" } }, 413, "body-too-large"],
  ])("%s", async (_name, init, status, type) => {
    const response = await world.call("/books", { method: "POST", ...init });
    expect([response.status, ((await response.json()) as Problem).type]).toEqual([status, `urn:tsuzuri:problem:${type}`]);
  });
});

describe("places that do not exist", () => {
  const nobody = "00000000-0000-4000-8000-000000000000";
  test.each([
    ["GET", "/books/not-a-uuid", 400],
    ["GET", `/books/${nobody}`, 404],
    ["POST", `/books/${nobody}/pause`, 404],
    ["DELETE", `/books/${nobody}`, 404],
    ["GET", `/books/${nobody}/chapters/1`, 404],
    ["GET", `/books/${nobody}/chapters/99`, 400],
    ["GET", `/books/${nobody}/exports/pdf`, 404],
    ["GET", `/books/${nobody}/exports/docx`, 400],
    ["GET", `/books/${nobody}/events`, 404],
    ["GET", "/books?status=asleep", 400],
    ["GET", "/books?limit=0", 400],
    ["GET", "/nowhere", 404],
    ["POST", "/providers/nobody/test", 404],
  ])("%s %s → %i", async (method, path, status) => {
    const response = await world.call(path, { method });
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toContain("application/problem+json");
  });
});

test("every route but health asks for a key", async () => {
  for (const path of ["/books", "/templates", "/usage", "/api/v1/books"]) {
    for (const headers of [{}, { authorization: "Bearer wrong" }] as Record<string, string>[]) {
      const response = await fetch(`${world.url}${path}`, { headers });
      expect(response.status).toBe(401);
    }
  }
  for (const path of ["/healthz", "/readyz", "/metrics", "/docs/json"]) expect((await fetch(`${world.url}${path}`)).status).toBe(200);
});

test("a plan says pages, calls, tokens, cost and minutes, and writes nothing", async () => {
  const response = await world.call("/books/plan", { method: "POST", json: smallBook({ options: { targetChapters: 5 } }) });
  const plan = (await response.json()) as {
    estimate: Record<string, number>;
    chapters: { additions: Record<string, number> }[];
    shortfalls: unknown[];
    origin: string;
  };
  expect(plan.chapters).toHaveLength(5);
  // The composer has only the bank, so it is asked to add nothing.
  expect(plan.chapters.map(({ additions }) => additions)).toEqual([{}, {}, {}, {}, {}]);
  expect(plan.estimate).toMatchObject({ costUsd: 0 });
  expect(plan.estimate["pages"]).toBeGreaterThan(40);
  expect(plan.estimate["calls"]).toBeGreaterThan(30);
  expect(plan.origin).toContain("no language model");
  expect(await world.database.book.count()).toBe(0);
});

test("the same Idempotency-Key twice makes one book; with another body it is refused", async () => {
  const send = (title: string) => world.call("/books", { method: "POST", json: smallBook({ title }), headers: { "idempotency-key": "order-1" } });
  const [first, second] = await Promise.all([send("一冊"), send("一冊")]);
  expect([first.status, second.status].sort()).toEqual([200, 201]);
  expect(((await first.json()) as { id: string }).id).toBe(((await second.json()) as { id: string }).id);
  expect(first.headers.get("location")).toMatch(/^\/books\//u);
  const other = await send("もう一冊");
  expect([other.status, ((await other.json()) as Problem).type]).toEqual([409, "urn:tsuzuri:problem:idempotency-conflict"]);
  expect(await world.database.book.count({ where: { idempotencyKey: "order-1" } })).toBe(1);
});

test("books are listed newest first in pages, and the same routes answer under /api/v1", async () => {
  for (const title of ["甲", "乙", "丙"]) await world.startBook({ title });
  const page = (await (await world.call("/api/v1/books?limit=2")).json()) as { items: { title: string; id: string }[]; nextCursor: string };
  expect(page.items.map(({ title }) => title)).toEqual(["丙", "乙"]);
  const next = (await (await world.call(`/books?limit=2&cursor=${page.nextCursor}`)).json()) as { items: { title: string }[] };
  expect(next.items[0]?.title).toBe("甲");
  const running = await world.call(`/books/${page.items[0]?.id}`, { method: "DELETE" });
  expect([running.status, ((await running.json()) as Problem).detail]).toEqual([409, expect.stringContaining("/cancel")]);
});

test("the OpenAPI page is OpenAPI 3.1 and names every guarded route once", async () => {
  const document = (await (await fetch(`${world.url}/docs/json`)).json()) as { openapi: string; paths: Record<string, unknown> };
  expect(document.openapi).toMatch(/^3\.1/u);
  for (const path of [
    "/books",
    "/books/plan",
    "/books/{id}",
    "/books/{id}/events",
    "/books/{id}/pause",
    "/books/{id}/chapters/{n}",
    "/books/{id}/exports/{format}",
    "/templates",
    "/sectors",
    "/levels",
    "/providers",
    "/usage",
  ]) {
    expect(Object.keys(document.paths)).toContain(path);
  }
  expect(Object.keys(document.paths).some((path) => path.startsWith("/api/v1"))).toBe(false);
});

test("the catalogue says what the bank holds", async () => {
  const sectors = (await (await world.call("/sectors")).json()) as { items: { id: string; bank: { words: number; dialogues: number; procedures: number } }[] };
  const care = sectors.items.find(({ id }) => id === "caregiving");
  expect(care?.bank.words).toBeGreaterThanOrEqual(200);
  expect(care?.bank.dialogues).toBeGreaterThanOrEqual(12);
  expect(care?.bank.procedures).toBeGreaterThanOrEqual(20);
  const { announced } = sectors as unknown as { announced: { ja: string; decided: string }[] };
  expect(announced.map(({ ja }) => ja)).toEqual(["リネンサプライ", "物流倉庫", "資源循環"]);
  const provider = (await (await world.call("/providers")).json()) as { items: { id: string; isComposer: boolean }[] };
  expect(provider.items[0]?.isComposer).toBe(true);
  expect((await world.call(`/providers/${provider.items[0]?.id}/test`, { method: "POST" })).status).toBe(200);
});
