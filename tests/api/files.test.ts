import { afterAll, beforeAll, expect, test } from "vitest";
import type { Section, SectionContent } from "../../src/book/sections/section.ts";
import { dimensions } from "../../src/quality/finding.ts";
import { createWorld, type World } from "../helpers/world.ts";

let world: World;
let id: string;
beforeAll(async () => {
  world = await createWorld();
  id = await world.startBook({ title: "介護[かいご]の本[ほん] 1", options: { targetChapters: 2, formats: ["markdown", "epub"] } });
  await world.completed(id);
});
afterAll(() => world.close());

interface ChapterAnswer {
  score: number | null;
  dimensions: Record<string, number> | null;
  sections: (Section & { version: number; origin: string })[];
  findings: { severity: string }[];
}

test("a file is served with its name, by range, and not again when it is known", async () => {
  const path = `/books/${id}/exports/markdown`;
  const whole = await world.call(path);
  const text = await whole.text();
  expect(whole.headers.get("content-type")).toContain("text/markdown");
  expect(decodeURIComponent(whole.headers.get("content-disposition") ?? "")).toContain("介護の本 1.md");
  expect(text).toContain("no language model");
  const bytes = new TextEncoder().encode(text);
  const range = await world.call(path, { headers: { range: "bytes=10-19" } });
  expect([range.status, range.headers.get("content-range")]).toEqual([206, `bytes 10-19/${bytes.length}`]);
  expect(new Uint8Array(await range.arrayBuffer())).toEqual(bytes.slice(10, 20));
  const tail = await world.call(path, { headers: { range: "bytes=-5" } });
  expect(new Uint8Array(await tail.arrayBuffer())).toEqual(bytes.slice(-5));
  expect((await world.call(path, { headers: { range: `bytes=${bytes.length}-` } })).status).toBe(416);
  expect((await world.call(path, { headers: { "if-none-match": whole.headers.get("etag") ?? "" } })).status).toBe(304);
});

test("a format that was not asked for is made afterwards", async () => {
  expect((await world.call(`/books/${id}/exports/pdf`)).status).toBe(404);
  expect((await world.call(`/books/${id}/exports`, { method: "POST", json: { format: "pdf" } })).status).toBe(202);
  await world.until(id, ({ exports }) => exports.some(({ format, status }) => format === "pdf" && status === "ready"));
  const pdf = await world.call(`/books/${id}/exports/pdf`);
  expect(pdf.headers.get("content-type")).toBe("application/pdf");
  expect(
    Buffer.from(await pdf.arrayBuffer())
      .subarray(0, 5)
      .toString(),
  ).toBe("%PDF-");
});

test("a chapter is read as JSON and as Markdown", async () => {
  const chapter = (await (await world.call(`/books/${id}/chapters/1`)).json()) as ChapterAnswer;
  expect(chapter.sections.map(({ kind }) => kind)).toEqual(expect.arrayContaining(["opening", "vocabulary", "grammar", "dialogue", "procedure", "exercises"]));
  expect(new Set(Object.keys(chapter.dimensions ?? {}))).toEqual(new Set(dimensions));
  expect(Object.values(chapter.dimensions ?? {}).every((points) => points >= (chapter.score ?? 0) && points <= 10)).toBe(true);
  const markdown = await world.call(`/books/${id}/chapters/1`, { headers: { accept: "text/markdown" } });
  expect(await markdown.text()).toMatch(/^## 1\. /u);
});

test("a chapter's language is told: how much of it was taught, what was not, and how easily it reads", async () => {
  const report = (await (await world.call(`/books/${id}/chapters/1/language`)).json()) as {
    words: number;
    within: number;
    above: { word: string; level: string; count: number }[];
    readability: { score: number; band: string };
  };
  expect(report.words).toBeGreaterThan(300);
  expect(report.within).toBeGreaterThan(0.9);
  expect(report.within).toBeLessThanOrEqual(1);
  expect(report.readability.score).toBeGreaterThan(2);
  expect((await world.call(`/books/${id}/chapters/59/language`)).status).toBe(404);
});

test("an edit is checked, versioned, published and can be taken back; a bad one is refused and changes nothing", async () => {
  const path = `/books/${id}/chapters/1`;
  const before = (await (await world.call(path)).json()) as ChapterAnswer;
  const opening = before.sections.find(({ kind }) => kind === "opening");
  const content = structuredClone(opening?.content) as SectionContent<"opening">;
  content.overview = "This overview was written by an editor, who knows the class.";
  const good = await world.call(path, { method: "PUT", json: { sections: [{ key: "opening", content }] } });
  expect(good.status).toBe(200);
  expect(((await good.json()) as ChapterAnswer).sections[0]).toMatchObject({ version: 2, origin: "edited", content: { overview: content.overview } });
  await world.until(id, ({ exports }) => exports.every(({ status }) => status === "ready"));
  for (let attempt = 0; attempt < 100 && !(await (await world.call(`/books/${id}/exports/markdown`)).text()).includes("written by an editor"); attempt++)
    await new Promise((resolve) => setTimeout(resolve, 100));
  expect(await (await world.call(`/books/${id}/exports/markdown`)).text()).toContain("written by an editor");

  const unread = { ...content, goals: [{ ja: "漢字が読めます。", en: "I can read kanji." }, ...content.goals.slice(1)] };
  const refused = await world.call(path, { method: "PUT", json: { sections: [{ key: "opening", content: unread }] } });
  expect([refused.status, await refused.json()]).toEqual([
    422,
    expect.objectContaining({
      type: "urn:tsuzuri:problem:content-invalid",
      errors: expect.arrayContaining([expect.objectContaining({ path: "opening.goals.0.ja" })]),
    }),
  ]);
  const shapeless = await world.call(path, { method: "PUT", json: { sections: [{ key: "opening", content: { goals: "none" } }] } });
  expect([shapeless.status, ((await shapeless.json()) as { errors: { path: string }[] }).errors.map(({ path: at }) => at)]).toEqual([
    400,
    expect.arrayContaining(["sections.0.content.goals"]),
  ]);
  expect((await world.call(path, { method: "PUT", json: { sections: [{ key: "poems", content: {} }] } })).status).toBe(400);

  expect((await world.call(`${path}/undo`, { method: "POST" })).status).toBe(200);
  const after = (await (await world.call(path)).json()) as ChapterAnswer;
  expect(after.sections[0]).toMatchObject({ version: 1, origin: "written" });
  expect((await world.call(`${path}/undo`, { method: "POST" })).status).toBe(409);
});

test("a chapter of a finished book is written anew as a revision", async () => {
  expect((await world.call(`/books/${id}/chapters/2/regenerate`, { method: "POST" })).status).toBe(202);
  await world.until(id, ({ status, revision }) => status === "completed" && revision === 1);
  const sections = await world.database.chapterSection.findMany({ where: { bookId: id, chapterNumber: 2, revision: 1 } });
  expect(sections.length).toBeGreaterThan(5);
  expect(await world.database.chapterSection.count({ where: { bookId: id, chapterNumber: 1, revision: 1 } })).toBe(0);
});

test("a deleted book leaves no rows and no files", async () => {
  const other = await world.startBook({ options: { targetChapters: 1 } });
  const { exports } = await world.completed(other);
  expect(exports).toHaveLength(1);
  expect((await world.call(`/books/${other}`, { method: "DELETE" })).status).toBe(204);
  expect((await world.call(`/books/${other}`)).status).toBe(404);
  expect(await world.database.bookEvent.count({ where: { bookId: other } })).toBe(0);
});
