import { describe, expect, test } from "vitest";
import type { TestItem } from "../../../src/book/entries.ts";
import { testSections } from "../../../src/book/testSections.ts";
import { emptyBank, question } from "../quality/rules/chapterWith.ts";
import { planOf } from "../realBank.ts";

const item = (id: string, pattern: string, questions = 1, paper = 1): TestItem => ({
  id,
  pattern,
  test: "n5",
  paper,
  questions: Array.from({ length: questions }, () => question()),
});
const bank = {
  ...emptyBank,
  tests: [item("kanji", "kanji-reading", 3), item("order", "composition"), item("form", "form", 2), item("heard", "task", 4), item("other", "form", 1, 2)],
};
const sectionsOf = (...tests: Parameters<typeof testSections>[0]) =>
  testSections(tests, bank).map(({ key, items, count, test: part }) => ({
    key,
    items,
    count,
    first: part?.firstNumber,
    whole: part?.whole,
    scores: part?.scores,
  }));

describe("a paper in a chapter", () => {
  test("is a section for each section that the bank has items of, numbered on through the paper, the table of scores after the last", () => {
    expect(sectionsOf({ test: "n5", paper: 1 })).toEqual([
      { key: "test-n5-1-vocabulary", items: ["kanji"], count: 3, first: 1, whole: true, scores: false },
      { key: "test-n5-1-grammar", items: ["form", "order"], count: 3, first: 4, whole: true, scores: false },
      { key: "test-n5-1-listening", items: ["heard"], count: 4, first: 7, whole: true, scores: true },
    ]);
  });

  test("by sections keeps the paper's numbers and has no scores, unless they are asked for", () => {
    const part = { test: "n5", paper: 1, sections: ["listening"] } as const;
    expect(sectionsOf({ ...part, sections: [...part.sections] })).toEqual([
      { key: "test-n5-1-listening", items: ["heard"], count: 4, first: 7, whole: false, scores: false },
    ]);
    expect(sectionsOf({ ...part, sections: [...part.sections], scores: true })[0]?.scores).toBe(true);
  });

  test("that the bank does not hold gives none", () => {
    expect(sectionsOf({ test: "n5", paper: 9 }, { test: "n1", paper: 1 })).toEqual([]);
  });

  test("after another begins with one again", () => {
    expect(sectionsOf({ test: "n5", paper: 1, sections: ["listening"] }, { test: "n5", paper: 2 }).map(({ key, first }) => [key, first])).toEqual([
      ["test-n5-1-listening", 7],
      ["test-n5-2-grammar", 1],
    ]);
  });
});

test.each(["jlpt/n5", "jlpt/n4", "jlpt/n3"])("the paper of %s is spread over chapters, numbered on from one to the next, with its scores at the end", (id) => {
  const parts = planOf(id, 25).chapters.flatMap(({ sections }) => sections.filter(({ kind }) => kind === "test"));
  expect(new Set(parts.map(({ test: part }) => `${part?.test} ${part?.paper}`)).size).toBe(1);
  let next = 1;
  for (const { key, count, test: part } of parts) {
    expect(part?.firstNumber, key).toBe(next);
    next += count;
  }
  expect(parts.map(({ test: part }) => part?.scores)).toEqual([...parts.slice(1).map(() => false), true]);
});
