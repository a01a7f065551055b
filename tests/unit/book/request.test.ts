import { describe, expect, test } from "vitest";
import { bookRequestSchema } from "../../../src/book/request.ts";

const ssw = { bookType: "ssw_sector", sector: "caregiving" };
const withOptions = (options: object) => ({ ...ssw, options });

/** Faults as path and message. */
function faultsOf(body: unknown): [path: string, message: string][] {
  const parsed = bookRequestSchema.safeParse(body);
  return parsed.success ? [] : parsed.error.issues.map((issue) => [issue.path.join("."), issue.message]);
}

describe("defaults", () => {
  test("a request without options gets all of them", () => {
    expect(bookRequestSchema.parse(ssw)).toEqual({
      bookType: "ssw_sector",
      sector: "caregiving",
      options: {
        targetChapters: 25,
        targetPages: 500,
        parallelChapters: 10,
        includeExercises: true,
        includeAudioScripts: true,
        includeCulturalNotes: true,
        furigana: "all",
        formats: ["pdf", "epub", "markdown"],
        qualityTarget: 7,
        chaptersAsked: false,
      },
    });
  });

  test("options given in part keep their values and the others get theirs", () => {
    const { options } = bookRequestSchema.parse(withOptions({ parallelChapters: 3, includeExercises: false }));
    expect(options).toMatchObject({ parallelChapters: 3, includeExercises: false, includeCulturalNotes: true, targetChapters: 25 });
  });

  test.each<[options: object, chapters: number, pages: number]>([
    [{}, 25, 500],
    [{ targetChapters: 1 }, 1, 20],
    [{ targetChapters: 10 }, 10, 200],
    [{ targetChapters: 60 }, 60, 1000],
    [{ targetPages: 10 }, 1, 10],
    [{ targetPages: 30 }, 2, 30],
    [{ targetPages: 100 }, 5, 100],
    [{ targetPages: 300 }, 15, 300],
    [{ targetPages: 500 }, 25, 500],
    [{ targetPages: 1000 }, 50, 1000],
    [{ targetChapters: 5, targetPages: 80 }, 5, 80],
  ])("%j means %i chapters and %i pages", (options, targetChapters, targetPages) => {
    expect(bookRequestSchema.parse(withOptions(options)).options).toMatchObject({ targetChapters, targetPages });
  });

  test("one request's list of formats is not another's", () => {
    bookRequestSchema.parse(ssw).options.formats.pop();
    expect(bookRequestSchema.parse(ssw).options.formats).toEqual(["pdf", "epub", "markdown"]);
  });
});

describe("requests that are taken", () => {
  test.each<[name: string, body: object]>([
    ["an SSW book", ssw],
    ["a JLPT book", { bookType: "jlpt_level", jlptLevel: "N5" }],
    ["a custom book on a topic", { bookType: "custom", topic: "food" }],
    ["a custom book by a template", { bookType: "custom", templateId: "jlpt/n5" }],
    ["a title in Japanese", { ...ssw, title: "介護の日本語" }],
    ["a title of two hundred characters", { ...ssw, title: "あ".repeat(200) }],
    ["the smallest book", withOptions({ targetChapters: 1, targetPages: 10, parallelChapters: 1, qualityTarget: 0 })],
    ["the largest book", withOptions({ targetChapters: 60, targetPages: 1000, parallelChapters: 60, qualityTarget: 10 })],
    ["one format", withOptions({ formats: ["epub"] })],
    ["a budget of a cent", withOptions({ budgetUsd: 0.01 })],
    ["a seed and a model", withOptions({ seed: "spring", model: "gpt-4.1-mini" })],
    ["a quality target between two whole numbers", withOptions({ qualityTarget: 8.5 })],
  ])("%s", (_, body) => {
    expect(faultsOf(body)).toEqual([]);
  });

  test("spaces around title, topic and model are taken off", () => {
    const request = bookRequestSchema.parse({ bookType: "custom", topic: " food ", title: " 本 ", options: { model: " m " } });
    expect(request).toMatchObject({ topic: "food", title: "本", options: { model: "m" } });
  });
});

describe("requests that are refused, with the field named", () => {
  test.each<[name: string, body: unknown, path: string, message: RegExp]>([
    ["nothing", undefined, "", /expected object/u],
    ["a list", [], "", /expected object/u],
    ["no book type", { sector: "caregiving" }, "bookType", /ssw_sector.*jlpt_level.*custom/u],
    ["an unknown book type", { ...ssw, bookType: "novel" }, "bookType", /ssw_sector.*jlpt_level.*custom/u],
    ["an SSW book without its sector", { bookType: "ssw_sector" }, "sector", /a sector is needed/u],
    ["a JLPT book without its level", { bookType: "jlpt_level" }, "jlptLevel", /a level is needed/u],
    ["a level that there is not", { bookType: "jlpt_level", jlptLevel: "N6" }, "jlptLevel", /N5/u],
    ["a level in small letters", { bookType: "jlpt_level", jlptLevel: "n5" }, "jlptLevel", /N5/u],
    ["a custom book without topic and template", { bookType: "custom" }, "topic", /a topic or a templateId is needed/u],
    ["a blank topic", { bookType: "custom", topic: "  " }, "topic", />=1/u],
    ["a topic of 201 characters", { bookType: "custom", topic: "a".repeat(201) }, "topic", /<=200/u],
    ["a title of 2 MB", { ...ssw, title: "a".repeat(2_000_000) }, "title", /<=200/u],
    ["an empty title", { ...ssw, title: "" }, "title", />=1/u],
    ["a title that is a number", { ...ssw, title: 5 }, "title", /expected string/u],
    ["a sector of 51 characters", { bookType: "ssw_sector", sector: "a".repeat(51) }, "sector", /<=50/u],
    ["a template id of 101 characters", { ...ssw, templateId: "a".repeat(101) }, "templateId", /<=100/u],
    ["a field that there is not", { ...ssw, colour: "red" }, "", /colour/u],
    ["an option that there is not", withOptions({ chapters: 3 }), "options", /chapters/u],
    ["options that are no object", { ...ssw, options: 3 }, "options", /expected object/u],
    ["600 chapters", withOptions({ targetChapters: 600 }), "options.targetChapters", /<=60/u],
    ["61 chapters", withOptions({ targetChapters: 61 }), "options.targetChapters", /<=60/u],
    ["no chapter", withOptions({ targetChapters: 0 }), "options.targetChapters", />=1/u],
    ["half a chapter", withOptions({ targetChapters: 2.5 }), "options.targetChapters", /expected int/u],
    ["chapters in words", withOptions({ targetChapters: "25" }), "options.targetChapters", /expected number/u],
    ["negative pages", withOptions({ targetPages: -5 }), "options.targetPages", />=10/u],
    ["nine pages", withOptions({ targetPages: 9 }), "options.targetPages", />=10/u],
    ["1001 pages", withOptions({ targetPages: 1001 }), "options.targetPages", /<=1000/u],
    ["no chapter at a time", withOptions({ parallelChapters: 0 }), "options.parallelChapters", />=1/u],
    ["61 chapters at a time", withOptions({ parallelChapters: 61 }), "options.parallelChapters", /<=60/u],
    ["yes in words", withOptions({ includeExercises: "yes" }), "options.includeExercises", /expected boolean/u],
    ["an unknown furigana policy", withOptions({ furigana: "some" }), "options.furigana", /above-level/u],
    ["no format", withOptions({ formats: [] }), "options.formats", />=1/u],
    ["an unknown format", withOptions({ formats: ["docx"] }), "options.formats.0", /markdown/u],
    ["four formats", withOptions({ formats: ["pdf", "pdf", "pdf", "epub"] }), "options.formats", /<=3/u],
    ["an empty model", withOptions({ model: "" }), "options.model", />=1/u],
    ["a model of 201 characters", withOptions({ model: "m".repeat(201) }), "options.model", /<=200/u],
    ["a quality target below nothing", withOptions({ qualityTarget: -0.1 }), "options.qualityTarget", />=0/u],
    ["a quality target above ten", withOptions({ qualityTarget: 10.1 }), "options.qualityTarget", /<=10/u],
    ["a budget of nothing", withOptions({ budgetUsd: 0 }), "options.budgetUsd", />0/u],
    ["a budget of more than 100,000 USD", withOptions({ budgetUsd: 100_001 }), "options.budgetUsd", /<=100000/u],
    ["a budget that is no number", withOptions({ budgetUsd: Number.NaN }), "options.budgetUsd", /number/u],
    ["a seed of 101 characters", withOptions({ seed: "s".repeat(101) }), "options.seed", /<=100/u],
  ])("%s", (_, body, path, message) => {
    const [fault, ...others] = faultsOf(body);
    expect(fault?.[0]).toBe(path);
    expect(fault?.[1]).toMatch(message);
    expect(others).toEqual([]);
  });

  test("several faults are named at once", () => {
    const paths = faultsOf({ bookType: "custom", topic: "", options: { targetPages: -1, targetChapters: 0 } }).map(([path]) => path);
    expect(paths.sort()).toEqual(["options.targetChapters", "options.targetPages", "topic"]);
  });
});
