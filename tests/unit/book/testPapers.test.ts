import { describe, expect, test } from "vitest";
import { barePatterns, type TestItem, testNames } from "../../../src/book/entries.ts";
import { patternsOf, testPapers } from "../../../src/book/testPapers.ts";
import { bank } from "../realBank.ts";

/** Sections with their questions, minutes in all, pass mark; minima of the scoring sections. */
test.each<[name: keyof typeof testPapers, minutes: number, sections: [id: string, questions: number][], max: number, pass: number, minima: [number, number][]]>(
  [
    [
      "jft",
      60,
      [
        ["script-vocabulary", 12],
        ["conversation-expression", 12],
        ["listening", 12],
        ["reading", 12],
      ],
      250,
      200,
      [],
    ],
    [
      "n5",
      90,
      [
        ["vocabulary", 21],
        ["grammar", 17],
        ["reading", 5],
        ["listening", 24],
      ],
      180,
      80,
      [
        [38, 120],
        [19, 60],
      ],
    ],
    [
      "n4",
      115,
      [
        ["vocabulary", 28],
        ["grammar", 21],
        ["reading", 8],
        ["listening", 28],
      ],
      180,
      90,
      [
        [38, 120],
        [19, 60],
      ],
    ],
    [
      "n3",
      140,
      [
        ["vocabulary", 35],
        ["grammar", 22],
        ["reading", 16],
        ["listening", 28],
      ],
      180,
      95,
      [
        [19, 60],
        [19, 60],
        [19, 60],
      ],
    ],
    [
      "n2",
      155,
      [
        ["vocabulary", 30],
        ["grammar", 22],
        ["reading", 21],
        ["listening", 31],
      ],
      180,
      90,
      [
        [19, 60],
        [19, 60],
        [19, 60],
      ],
    ],
    [
      "n1",
      165,
      [
        ["vocabulary", 25],
        ["grammar", 20],
        ["reading", 24],
        ["listening", 30],
      ],
      180,
      100,
      [
        [19, 60],
        [19, 60],
        [19, 60],
      ],
    ],
  ],
)("%s: %i minutes, its sections, and what it takes to pass", (name, minutes, sections, max, pass, minima) => {
  const paper = testPapers[name];
  expect(paper.minutes).toBe(minutes);
  expect(paper.sections.map((section) => [section.id, section.patterns.reduce((sum, { count }) => sum + count, 0)])).toEqual(sections);
  expect([paper.scoring.max, paper.scoring.pass]).toEqual([max, pass]);
  expect(paper.scoring.minima.map((row) => [row.min, row.max])).toEqual(minima);
});

test.each([...testNames])("%s has no pattern twice, and none without questions", (name) => {
  const ids = patternsOf(name).map(({ id }) => id);
  expect(ids).toHaveLength(new Set(ids).size);
  expect(patternsOf(name).filter(({ count }) => count === 0)).toEqual([]);
});

describe("the tests of the bank", () => {
  const label = ({ test: name, paper, id }: TestItem) => `${name} ${paper} ${id}`;

  test("every item fits a pattern of its test", () => {
    expect(bank.tests.filter((item) => !patternsOf(item.test).some(({ id }) => id === item.pattern)).map(label)).toEqual([]);
  });

  test("every item brings along what its pattern needs, and nothing to be read or heard that it does not", () => {
    for (const item of bank.tests) {
      const needs = patternsOf(item.test).find(({ id }) => id === item.pattern)?.needs ?? [];
      expect(needs.includes("passage") && item.passage === undefined, `${label(item)}: passage`).toBe(false);
      expect(needs.includes("script"), `${label(item)}: script`).toBe(item.script !== undefined);
      for (const { ask, order, answer } of item.questions) {
        if (needs.includes("target")) expect(ask, `${label(item)}: target`).toMatch(/【[^】]+】/u);
        expect(order !== undefined, `${label(item)}: order`).toBe(needs.includes("order"));
        if (order === undefined) continue;
        const gaps = [...ask.matchAll(/＿★＿|＿＿/gu)].map(([gap]) => gap);
        expect(gaps, label(item)).toHaveLength(4);
        expect(order[gaps.indexOf("＿★＿")], `${label(item)}: the answer is the piece at ★`).toBe(answer);
      }
    }
  });

  test("options that are kanji to choose from have no readings", () => {
    for (const item of bank.tests.filter(({ pattern }) => barePatterns.has(pattern)))
      for (const { options } of item.questions) expect(options.join(""), label(item)).not.toMatch(/\[/u);
  });

  test.each<[name: TestItem["test"], paper: number]>([
    ["n5", 1],
    ["n4", 1],
    ["n3", 1],
    ["jft", 1],
    ["jft", 2],
  ])("paper %s %i has as many questions of each pattern as the test", (name, number) => {
    const counted = patternsOf(name).map(({ id }) => [
      id,
      bank.tests.filter((item) => item.test === name && item.paper === number && item.pattern === id).reduce((sum, item) => sum + item.questions.length, 0),
    ]);
    expect(counted).toEqual(patternsOf(name).map(({ id, count }) => [id, count]));
  });
});
