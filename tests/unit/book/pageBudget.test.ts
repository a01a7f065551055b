import { describe, expect, test } from "vitest";
import type { ChapterCounts, ChapterMaterials } from "../../../src/book/allocation.ts";
import { fitToPages, shortfalls } from "../../../src/book/pageBudget.ts";
import type { BookPlan, ChapterPlan } from "../../../src/book/plan.ts";
import type { Template } from "../../../src/book/template.ts";
import { planFor, templateOf } from "../realBank.ts";

const total = (plan: Pick<BookPlan, "chapters">, list: "words" | "grammar" | "dialogues" | "procedures"): number =>
  plan.chapters.reduce((sum, { materials }) => sum + materials[list].length, 0);
const exercisesOf = (chapter: ChapterPlan): number => chapter.sections.find(({ kind }) => kind === "exercises")?.count ?? 0;

const enough: [id: string, pages: number][] = [
  ["ssw/caregiving", 500],
  ["ssw/caregiving", 300],
  ["ssw/caregiving", 100],
  ["ssw/food_service", 500],
  ["ssw/food_service", 300],
  ["ssw/food_service", 100],
  ["jlpt/n5", 300],
  ["jlpt/n5", 100],
  ["jlpt/n3", 500],
  ["jlpt/n3", 300],
  ["jlpt/n3", 100],
];
const plans = new Map(enough.map(([id, pages]) => [`${id} ${pages}`, planFor(id, { targetPages: pages })]));
const planOf = (id: string, pages: number): BookPlan => plans.get(`${id} ${pages}`) as BookPlan;

describe.each(enough)("a book of %s on %i pages, for which the bank suffices", (id, pages) => {
  const plan = planOf(id, pages);

  test("has the pages that were asked for, give or take three in a hundred", () => {
    expect(Math.abs(plan.pages - pages)).toBeLessThanOrEqual(pages * 0.03);
    expect(plan.shortfalls.filter(({ what }) => what === "pages")).toEqual([]);
  });

  test("has from half to 1.6 times the exercises that the template asks for, in every chapter that teaches", () => {
    const { exercises } = (templateOf(id) satisfies Template).content;
    for (const chapter of plan.chapters.filter(({ materials }) => materials.words.length > 0)) {
      expect(exercisesOf(chapter), `chapter ${chapter.number}`).toBeGreaterThanOrEqual(exercises / 2);
      expect(exercisesOf(chapter), `chapter ${chapter.number}`).toBeLessThanOrEqual(exercises * 1.6);
    }
  });
});

test.each(["ssw/caregiving", "ssw/food_service"])(
  "500 pages of %s hold a thousand words, two hundred grammar points, fifty dialogues and a hundred procedures",
  (id) => {
    const plan = planOf(id, 500);
    expect(total(plan, "words")).toBeGreaterThanOrEqual(1000);
    expect(total(plan, "grammar")).toBeGreaterThanOrEqual(200);
    expect(total(plan, "dialogues")).toBeGreaterThanOrEqual(50);
    expect(total(plan, "procedures")).toBeGreaterThanOrEqual(100);
  },
);

test.each<[id: string, pages: number]>([
  ["ssw/caregiving", 300],
  ["ssw/caregiving", 100],
  ["ssw/food_service", 300],
  ["ssw/food_service", 100],
  ["jlpt/n5", 100],
  ["jlpt/n3", 100],
])("nothing runs out in a book of %s on %i pages", (id, pages) => {
  expect(planOf(id, pages).shortfalls).toEqual([]);
});

test("500 pages of N5 are more than the bank holds: the plan says how many there will be", () => {
  const plan = planFor("jlpt/n5", { targetPages: 500 });
  expect(plan.pages).toBeLessThan(485);
  expect(plan.shortfalls.find(({ what }) => what === "pages")).toEqual({ what: "pages", wanted: 500, planned: plan.pages });
  for (const chapter of plan.chapters) expect(exercisesOf(chapter)).toBe(16);
});

test("a model's book has its pages too, since what the bank lacks is written", () => {
  for (const id of ["jlpt/n5", "ssw/caregiving"]) {
    const plan = planFor(id, { targetPages: 500 }, "seed", "model");
    expect(Math.abs(plan.pages - 500), id).toBeLessThanOrEqual(15);
  }
});

test("fewer words, not only fewer exercises, make a smaller book of the same chapters", () => {
  const [small, large] = [200, 500].map((targetPages) => planFor("ssw/caregiving", { targetChapters: 25, targetPages })) as [BookPlan, BookPlan];
  expect(Math.abs(small.pages - 200)).toBeLessThanOrEqual(6);
  for (const list of ["words", "grammar", "dialogues"] as const) {
    expect(total(small, list), list).toBeLessThan(total(large, list) * 0.6);
    expect(total(small, list), list).toBeGreaterThan(0);
  }
});

describe("the search for the right size", () => {
  const none = { words: 0, kanji: 0, grammar: 0, dialogues: 0, procedures: 0, readings: 0, culture: 0, exercises: 0 };
  /** Four chapters of twenty words and ten exercises: a word makes a page, and an exercise two and a half. */
  const least: ChapterCounts[] = Array.from({ length: 4 }, () => ({ ...none, words: 20, exercises: 10 }));
  const pages = (chapters: readonly ChapterPlan[]): number =>
    chapters.reduce((sum, chapter) => sum + chapter.materials.words.length + exercisesOf(chapter) * 2.5, 0);

  /** A bank of so many words, of which each chapter takes what it wants while there are any. */
  function book(targetPages: number, supply = 10_000) {
    const draw = (wanted: readonly ChapterCounts[]): ChapterPlan[] => {
      let left = supply;
      return wanted.map(({ words, exercises }) => {
        const taken = Math.min(left, words);
        left -= taken;
        const materials = { words: Array<string>(taken).fill("word"), kanji: [], grammar: [], dialogues: [], procedures: [], readings: [], culture: [] };
        return {
          materials: materials as unknown as ChapterMaterials,
          sections: [{ key: "exercises", kind: "exercises", items: [], count: exercises }],
        } as unknown as ChapterPlan;
      });
    };
    const fitted = fitToPages({ least, targetPages, draw, pages });
    return {
      pages: fitted.pages,
      words: fitted.chapters.map(({ materials }) => materials.words.length),
      exercises: fitted.chapters.map(exercisesOf),
      shortfalls: shortfalls(fitted, targetPages),
    };
  }

  test("the template's counts are kept where they fill the pages", () => {
    expect(book(180)).toEqual({ pages: 180, words: [20, 20, 20, 20], exercises: [10, 10, 10, 10], shortfalls: [] });
  });

  test("some exercises more or fewer, chapter by chapter, make up a small difference", () => {
    expect(book(160)).toMatchObject({ words: [20, 20, 20, 20], exercises: [8, 8, 8, 8] });
    expect(book(200)).toMatchObject({ words: [20, 20, 20, 20], exercises: [12, 12, 12, 12] });
  });

  test("more is taken from the bank for a larger book, less for a smaller one", () => {
    const large = book(400);
    expect(Math.abs(large.pages - 400)).toBeLessThanOrEqual(4);
    for (const words of large.words) expect(words).toBeGreaterThan(40);
    const small = book(90);
    expect(Math.abs(small.pages - 90)).toBeLessThanOrEqual(1);
    for (const words of small.words) expect(words).toBeLessThan(20);
  });

  test("no chapter holds more than four times the template's least, or 1.6 times its exercises", () => {
    expect(book(5000)).toMatchObject({
      words: [80, 80, 80, 80],
      exercises: [16, 16, 16, 16],
      pages: 480,
      shortfalls: [{ what: "pages", wanted: 5000, planned: 480 }],
    });
  });

  test("where the words run out, exercises fill the pages as far as they may, and both shortfalls are named", () => {
    const { words, exercises, shortfalls: rows } = book(400, 50);
    expect(words.reduce((sum, count) => sum + count, 0)).toBe(50);
    expect(exercises).toEqual([16, 16, 16, 16]);
    expect(rows).toEqual([
      { what: "words", wanted: expect.any(Number), planned: 50 },
      { what: "pages", wanted: 400, planned: 210 },
    ]);
  });

  test("what ran out is no shortfall when the book is full all the same and such a book would hold no more", () => {
    expect(book(180, 80).shortfalls).toEqual([]);
  });
});
