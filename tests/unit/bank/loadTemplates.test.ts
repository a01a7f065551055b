import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { loadTemplates } from "../../../src/bank/loadTemplates.ts";
import { patternsOf, testPapers } from "../../../src/book/testPapers.ts";
import { bank, templates } from "../realBank.ts";

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "tsuzuri-templates-"));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const text = (en: string) => ({ ja: "本[ほん]", en });
const chapter = (id: string) => ({
  id,
  title: text(id),
  goals: [text("One"), text("Two"), text("Three")],
  scene: [text("One"), text("Two"), text("Three")],
  overview: "What this chapter is about, in a sentence or two.",
});
const template = (id: string, ...chapters: unknown[]) => ({
  id,
  bookType: "custom",
  level: "N5",
  levels: ["N5"],
  name: text("A book"),
  description: "What this book is about, in a sentence or two.",
  parts: [{ title: text("Part"), pages: 20, chapters }],
  sections: ["opening", "vocabulary", "exercises"],
  content: { words: 10, grammar: 2, examplesPerGrammar: 3, dialogues: 1, procedures: 0, readings: 0, culture: 0, exercises: 4 },
});

async function files(contents: Record<string, unknown>): Promise<void> {
  for (const [path, content] of Object.entries(contents)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), typeof content === "string" ? content : stringify(content));
  }
}
const chaptersOf = async (id: string) => (await loadTemplates(root)).get(id)?.parts.flatMap((part) => part.chapters.map((each) => each.id));
const refused = (message: RegExp) =>
  expect(loadTemplates(root)).rejects.toThrow(expect.objectContaining({ code: "setup-failed", message: expect.stringMatching(message) }));

test("templates are found in their folders, by the id that is their place; a missing folder holds none", async () => {
  await files({ "custom/tea.yaml": template("custom/tea", chapter("leaves")) });
  expect([...(await loadTemplates(root)).keys()]).toEqual(["custom/tea"]);
});

describe("a chapter that templates share", () => {
  const shared = { chapters: [chapter("water"), chapter("cups")] };

  test("stands in the place that names it, among the template's own", async () => {
    await files({
      "chapters/kitchen.yaml": shared,
      "custom/tea.yaml": template("custom/tea", chapter("leaves"), { use: "cups" }, chapter("guests")),
      "custom/coffee.yaml": template("custom/coffee", { use: "cups" }, { use: "water" }),
    });
    expect(await chaptersOf("custom/tea")).toEqual(["leaves", "cups", "guests"]);
    expect(await chaptersOf("custom/coffee")).toEqual(["cups", "water"]);
  });

  test("that there is not is refused by its name and the template's", async () => {
    await files({ "chapters/kitchen.yaml": shared, "custom/tea.yaml": template("custom/tea", { use: "milk" }) });
    await refused(/^templates\/custom\/tea\.yaml: there is no chapter milk in templates\/chapters\.$/u);
  });

  test("cannot be changed where it is used", async () => {
    await files({ "chapters/kitchen.yaml": shared, "custom/tea.yaml": template("custom/tea", { use: "cups", title: text("Mugs") }) });
    await refused(/^templates\/custom\/tea\.yaml: parts\.0\.chapters\.0/u);
  });

  test("must be sound itself", async () => {
    await files({ "chapters/kitchen.yaml": { chapters: [{ ...chapter("water"), goals: [] }] }, "custom/tea.yaml": template("custom/tea", chapter("leaves")) });
    await refused(/^templates\/chapters\/kitchen\.yaml: chapters\.0\.goals/u);
  });
});

describe("a template that does not fit is refused with its file and first fault", () => {
  test.each<[name: string, content: unknown, message: RegExp]>([
    ["another id than its place", template("custom/coffee", chapter("leaves")), /custom\/tea\.yaml calls itself custom\/coffee/u],
    ["no chapter", template("custom/tea"), /custom\/tea\.yaml: parts\.0\.chapters/u],
    ["a field that there is not", { ...template("custom/tea", chapter("leaves")), colour: "red" }, /custom\/tea\.yaml: .*colour/u],
    ["a list in place of a template", [], /custom\/tea\.yaml/u],
    ["nothing at all", "", /custom\/tea\.yaml/u],
    ["no YAML", "id: [", /tea\.yaml/u],
  ])("%s", async (_, content, message) => {
    await files({ "custom/tea.yaml": content });
    await refused(message);
  });
});

describe("the templates that come with Tsuzuri", () => {
  const chapters = [...templates.values()].flatMap((each) => each.parts.flatMap((part) => part.chapters.map((one) => ({ template: each.id, chapter: one }))));

  test("name no chapter twice", () => {
    for (const each of templates.values()) {
      const ids = each.parts.flatMap((part) => part.chapters.map((one) => one.id));
      expect(ids, each.id).toHaveLength(new Set(ids).size);
    }
  });

  test("name only papers that the bank holds, and sections that they have", () => {
    for (const { template: id, chapter: one } of chapters) {
      for (const { test: name, paper, sections } of one.tests) {
        expect(
          bank.tests.some((item) => item.test === name && item.paper === paper),
          `${id} ${one.id}: ${name} ${paper}`,
        ).toBe(true);
        const known = testPapers[name].sections.map((section) => section.id);
        for (const section of sections ?? []) expect(known, `${id} ${one.id}`).toContain(section);
        expect(patternsOf(name).length).toBeGreaterThan(0);
      }
    }
  });

  test("ask for interviews only where the bank has as many", () => {
    for (const { template: id, chapter: one } of chapters.filter(({ chapter: each }) => each.interviews > 0)) {
      const sector = templates.get(id)?.sector;
      const held = bank.interviews.filter((question) => question.sector === "general" || question.sector === sector).length;
      expect(held, `${id} ${one.id}`).toBeGreaterThanOrEqual(one.interviews);
    }
  });
});
