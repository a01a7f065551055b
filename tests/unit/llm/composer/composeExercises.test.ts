import { describe, expect, test } from "vitest";
import { briefFor, type SectionMaterials } from "../../../../src/book/brief.ts";
import type { ChapterPlan } from "../../../../src/book/plan.ts";
import { seededRandom } from "../../../../src/book/random.ts";
import { plainText } from "../../../../src/japanese/ruby.ts";
import { composeExercises, composeReview } from "../../../../src/llm/composer/composeExercises.ts";
import { openTokenizer } from "../../../../src/tokenizer/lindera.ts";
import { bank, planOf } from "../../realBank.ts";

const plan = planOf("ssw/caregiving", 25);
const eighth = plan.chapters[7] as ChapterPlan;

function materials<K extends "review" | "exercises">(kind: K): SectionMaterials[K] {
  const section = eighth.sections.find((other) => other.kind === kind) as ChapterPlan["sections"][number];
  return briefFor({ plan, chapter: eighth, section, bank, written: [] }).materials as SectionMaterials[K];
}
const exercises = (count: number) => composeExercises({ ...materials("exercises"), count }, bank, seededRandom("s"), openTokenizer()).exercises;

describe("the exercises of a chapter", () => {
  test.each([0, 1, 5, 12, 20])("are %i when so many are asked for", (count) => {
    expect(exercises(count)).toHaveLength(count);
  });

  test("are of as many kinds as the chapter can feed before a kind comes again, those of one sort side by side", () => {
    const kinds = exercises(10).map(({ kind }) => kind);
    expect(new Set(kinds).size).toBeGreaterThanOrEqual(8);
    const order = [
      "word-reading",
      "word-meaning",
      "conjugation",
      "particle-choice",
      "grammar-choice",
      "sentence-order",
      "cloze",
      "listening",
      "matching",
      "translate-to-english",
      "translate-to-japanese",
    ];
    const places = kinds.map((kind) => order.indexOf(kind));
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  test.each(["a", "b", "c"])("hold grammar, forms, gaps and something to hear even where they are few (seed %s); the other kinds take turns", (seed) => {
    const { exercises: few } = composeExercises({ ...materials("exercises"), count: 5 }, bank, seededRandom(seed), openTokenizer());
    const fed = new Set(exercises(20).map(({ kind }) => kind));
    for (const kind of ["grammar-choice", "conjugation", "listening", "cloze"] as const)
      expect(
        few.some((exercise) => exercise.kind === kind),
        kind,
      ).toBe(fed.has(kind));
  });

  test("a second round asks about other words", () => {
    const [first, second] = exercises(20)
      .filter(({ kind }) => kind === "word-reading")
      .map(({ items }) => items.map(({ ask }) => ask));
    expect(second?.length).toBeGreaterThan(0);
    expect(second?.filter((ask) => first?.includes(ask))).toEqual([]);
  });

  test("stop where the materials are used up, rather than repeat themselves", () => {
    const few = composeExercises({ ...materials("exercises"), words: [], grammar: [], count: 30 }, bank, seededRandom("s"), openTokenizer()).exercises;
    expect(few.map(({ kind }) => kind)).toEqual(["listening"]);
  });

  test("ask only about the chapter's words", () => {
    const own = new Set(materials("exercises").words.map(({ word }) => word));
    for (const { kind, items } of exercises(20)) {
      if (kind === "word-reading" || kind === "word-meaning") for (const { ask } of items) expect(own, ask).toContain(plainText(ask));
    }
  });
});

describe("the review of earlier chapters", () => {
  const brief = materials("review");
  const { exercises: list } = composeReview(brief, bank, seededRandom("s"), openTokenizer());

  test("has the exercises that were planned: earlier words, alone or in sentences, and earlier grammar", () => {
    expect(list).toHaveLength(brief.count);
    for (const { kind } of list) expect(["cloze", "grammar-choice", "word-meaning", "word-reading"]).toContain(kind);
  });

  test("asks about words and grammar of those chapters, and offers nothing else", () => {
    const words = bank.words.filter(({ id }) => brief.words.some((fact) => fact.id === id));
    const points = bank.grammar.filter(({ id }) => brief.grammar.some((fact) => fact.id === id));
    for (const { kind, items } of list) {
      for (const { ask, options } of items) {
        if (kind === "cloze") for (const option of options) expect(words.map(({ word }) => word)).toContain(plainText(option));
        else if (kind === "word-meaning") for (const option of options) expect(words.map(({ gloss }) => gloss)).toContain(option);
        else if (kind === "word-reading") expect(words.map(({ word }) => word)).toContain(ask);
        else expect(points.flatMap((point) => point.items.map((item) => item.ask))).toContain(ask);
      }
    }
  });
});
