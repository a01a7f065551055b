import { describe, expect, test } from "vitest";
import { estimateEnd, estimatePlan } from "../../../src/book/estimate.ts";
import { planFor, planOf } from "../realBank.ts";

const start = new Date("2025-04-01T09:00:00Z");
const at = (minutes: number): Date => new Date(start.getTime() + minutes * 60_000);

describe("the end of a running book by its pace so far", () => {
  test.each<[name: string, startedAt: Date | null, percentage: number, now: Date, end: Date | null]>([
    ["half done after ten minutes", start, 50, at(10), at(20)],
    ["a quarter done after ten minutes", start, 25, at(10), at(40)],
    ["a tenth done after three minutes", start, 10, at(3), at(30)],
    ["two in a hundred done after a minute", start, 2, at(1), at(50)],
    ["nearly done", start, 99, at(99), at(100)],
    ["a fraction of a hundredth", start, 12.5, at(1), at(8)],
    ["no time gone", start, 50, start, start],
    ["not started", null, 50, at(10), null],
    ["nothing done", start, 0, at(10), null],
    ["too little done to tell", start, 1.9, at(10), null],
    ["done", start, 100, at(10), null],
    ["more than done", start, 101, at(10), null],
  ])("%s", (_, startedAt, percentage, now, end) => {
    expect(estimateEnd(startedAt, percentage, now)).toEqual(end);
  });
});

describe.each(["jlpt/n5", "jlpt/n3", "ssw/caregiving"])("the estimate of %s", (id) => {
  const small = estimatePlan(planOf(id, 5), 5);
  const large = estimatePlan(planOf(id, 25), 5);

  test("takes the plan's pages and counts its calls", () => {
    expect(large.pages).toBe(planOf(id, 25).pages);
    expect(large.calls).toBe(planOf(id, 25).calls);
    expect(large.promptTokens).toBeGreaterThan(large.calls);
  });

  test("grows with the book", () => {
    expect(large.pages).toBeGreaterThan(small.pages);
    expect(large.completionTokens).toBeGreaterThan(small.completionTokens);
    expect(large.minutes).toBeGreaterThan(small.minutes);
  });

  test("takes less time when more chapters are written at once, and the same tokens", () => {
    const all = estimatePlan(planOf(id, 25), 25);
    expect(all.minutes).toBeLessThan(large.minutes);
    expect(all.completionTokens).toBe(large.completionTokens);
  });

  test("gives whole numbers, and minutes to a tenth", () => {
    for (const value of [large.pages, large.calls, large.promptTokens, large.completionTokens, Number((large.minutes * 10).toFixed(6))])
      expect(Number.isInteger(value)).toBe(true);
  });
});

test("what a model adds to the bank costs calls, tokens and time", () => {
  const bankOnly = estimatePlan(planFor("jlpt/n5", { targetPages: 500 }), 5);
  const added = estimatePlan(planFor("jlpt/n5", { targetPages: 500 }, "seed", "model"), 5);
  expect(added.pages).toBeGreaterThan(bankOnly.pages);
  expect(added.calls).toBeGreaterThan(bankOnly.calls);
  expect(added.completionTokens).toBeGreaterThan(bankOnly.completionTokens);
});

test("a chapter that only holds a test paper takes calls and tokens as well", () => {
  const plan = planOf("ssw/caregiving", 25);
  const without = { ...plan, chapters: plan.chapters.map((chapter) => ({ ...chapter, sections: chapter.sections.filter(({ kind }) => kind !== "test") })) };
  expect(estimatePlan(plan, 5).completionTokens).toBeGreaterThan(estimatePlan(without, 5).completionTokens);
});
