import { describe, expect, test } from "vitest";
import { type GrammarPoint, levels } from "../../../src/book/entries.ts";
import { type BookPlan, materialOf, planBook } from "../../../src/book/plan.ts";
import type { Template } from "../../../src/book/template.ts";
import type { ErrorCode } from "../../../src/errors.ts";
import { bank, planOf, requestFor, templateIds, templateOf } from "../realBank.ts";

const sizes = [1, 5, 25, 60];
const cases = templateIds.flatMap((id) => sizes.map((size): [id: string, size: number] => [id, size]));
const listed = [...new Set(Object.values(materialOf))];

const wordById = new Map(bank.words.map((word) => [word.id, word]));
const pointById = new Map(bank.grammar.map((point) => [point.id, point]));
const teachingOrder = ({ level, order }: GrammarPoint): number => levels.indexOf(level) * 10_000 + order;

/** A template cut down to a few words, so that every shortfall can be foreseen. */
const withContent = (id: string, content: Partial<Template["content"]>): Template => {
  const template = templateOf(id);
  return { ...template, content: { ...template.content, ...content } };
};

describe.each(cases)("the plan of %s in %i chapters", (id, size) => {
  const plan = planOf(id, size);
  const template = templateOf(id);

  test("has the chapters that were asked for, numbered from one", () => {
    expect(plan.chapters.map(({ number }) => number)).toEqual(Array.from({ length: size }, (_, index) => index + 1));
  });

  test("is the same for the same seed", () => {
    expect(planOf(id, size)).toEqual(plan);
  });

  test("teaches no word twice", () => {
    const words = plan.chapters.flatMap(({ materials }) => materials.words).map((wordId) => wordById.get(wordId));
    const names = words.map((word) => `${word?.word}（${word?.reading}）`);
    expect(names).toHaveLength(new Set(names).size);
  });

  test("gives no entry of the bank twice", () => {
    for (const kind of listed) {
      const ids = plan.chapters.flatMap(({ materials }) => materials[kind]);
      expect(ids, kind).toHaveLength(new Set(ids).size);
    }
  });

  test("teaches words in every chapter, and no more than the template asks for", () => {
    for (const { number, materials } of plan.chapters) {
      expect(materials.words.length, `chapter ${number}`).toBeGreaterThan(0);
      for (const kind of listed) expect(materials[kind].length, `${kind} of chapter ${number}`).toBeLessThanOrEqual(template.content[kind]);
    }
  });

  test("teaches grammar in its order", () => {
    const order = plan.chapters.flatMap(({ materials }) => materials.grammar).map((pointId) => teachingOrder(pointById.get(pointId) as GrammarPoint));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  test("plans every item of a chapter in one section, in order", () => {
    for (const { sections, materials } of plan.chapters) {
      for (const [kind, list] of Object.entries(materialOf)) {
        const items = sections.filter((section) => section.kind === kind).flatMap((section) => section.items);
        expect(items).toEqual(template.sections.some((section) => section === kind) ? materials[list] : []);
      }
    }
  });

  test("gives every section of a chapter its own key and counts its items", () => {
    for (const { sections } of plan.chapters) {
      const keys = sections.map(({ key }) => key);
      expect(keys).toHaveLength(new Set(keys).size);
      for (const { kind, items, count } of sections) {
        if (kind === "opening") expect(count).toBe(1);
        else if (kind === "exercises") expect(count).toBe(template.content.exercises);
        else expect(count).toBe(items.length);
      }
    }
  });

  test("keeps the parts in their order", () => {
    const parts = plan.chapters.map(({ part }) => part.number);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
  });

  test("keeps to the reader's levels and to the book's sector", () => {
    for (const wordId of plan.chapters.flatMap(({ materials }) => materials.words)) {
      const word = wordById.get(wordId);
      expect(word?.sector === undefined ? template.levels.includes(word?.level ?? "N1") : word.sector === template.sector, wordId).toBe(true);
    }
  });

  test("counts one call for each section", () => {
    expect(plan.calls).toBe(plan.chapters.reduce((sum, chapter) => sum + chapter.sections.length, 0));
  });

  test("names every shortfall, and nothing that is not one", () => {
    const expected = (["words", "grammar", "dialogues", "procedures", "readings", "culture"] as const)
      .map((what) => ({
        what,
        wanted: template.content[what] * size,
        planned: plan.chapters.reduce((sum, { materials }) => sum + materials[what].length, 0),
      }))
      .filter(({ wanted, planned }) => planned < wanted);
    expect(plan.shortfalls).toEqual(expected);
  });
});

describe("themes", () => {
  const themesOf = (plan: BookPlan): string[] => plan.chapters.map(({ theme }) => theme);
  const allThemes = (id: string): string[] => templateOf(id).parts.flatMap((part) => part.chapters.map((chapter) => chapter.id));

  test.each(templateIds)("a book of %s with a chapter for each theme has them all, in order", (id) => {
    expect(themesOf(planOf(id, allThemes(id).length))).toEqual(allThemes(id));
  });

  test.each(templateIds)("fewer chapters than themes of %s are chosen from the whole template, in order", (id) => {
    const chosen = themesOf(planOf(id, 5));
    const places = chosen.map((theme) => allThemes(id).indexOf(theme));
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
    expect(places[0]).toBe(0);
    expect(places.at(-1)).toBeGreaterThan(allThemes(id).length / 2);
  });

  test("more chapters than themes give the earlier themes further rounds, numbered in their titles", () => {
    const themes = allThemes("jlpt/n5");
    const plan = planOf("jlpt/n5", themes.length + 2);
    expect(themesOf(plan)).toEqual([themes[0], themes[0], themes[1], themes[1], ...themes.slice(2)]);
    const [first, second] = plan.chapters;
    const english = templateOf("jlpt/n5").parts[0]?.chapters[0]?.title.en;
    expect([first?.title.en, second?.title.en]).toEqual([`${english} 1`, `${english} 2`]);
    expect(plan.chapters[4]?.title.en).not.toMatch(/\d$/u);
  });
});

describe("what the request changes", () => {
  const template = templateOf("jlpt/n5");

  test("another seed gives another plan", () => {
    expect(planOf("jlpt/n5", 25, "spring").chapters).not.toEqual(planOf("jlpt/n5", 25, "autumn").chapters);
  });

  test("a book without exercises has no section for them", () => {
    const plan = planBook(requestFor(template, { targetChapters: 5, includeExercises: false }), template, bank, "s");
    expect(plan.chapters.flatMap(({ sections }) => sections.filter(({ kind }) => kind === "exercises"))).toEqual([]);
  });

  test("a book without notes on culture has none, and misses none", () => {
    const plan = planBook(requestFor(template, { targetChapters: 5, includeCulturalNotes: false }), template, bank, "s");
    expect(plan.chapters.flatMap(({ materials }) => materials.culture)).toEqual([]);
    expect(plan.shortfalls.filter(({ what }) => what === "culture")).toEqual([]);
  });

  test("the title of the request is the book's, and the template's where none was given", () => {
    const request = { ...requestFor(template, { targetChapters: 1 }), title: "ミンの本" };
    expect(planBook(request, template, bank, "s").title).toEqual({ ja: "ミンの本", en: "ミンの本" });
    expect(planOf("jlpt/n5", 1).title).toEqual(template.name);
  });

  test("long lists of words are parted into sections of at most forty", () => {
    const wordy = withContent("jlpt/n5", { words: 90 });
    const [chapter] = planBook(requestFor(wordy, { targetChapters: 1 }), wordy, bank, "s").chapters;
    const vocabulary = chapter?.sections.filter(({ kind }) => kind === "vocabulary").map(({ key, count }) => [key, count]);
    expect(vocabulary).toEqual([
      ["vocabulary-1", 40],
      ["vocabulary-2", 40],
      ["vocabulary-3", 10],
    ]);
  });
});

describe("where the bank holds less", () => {
  test("a want that the bank cannot meet is named with both numbers", () => {
    const greedy = withContent("jlpt/n5", { words: 5_000, grammar: 0, dialogues: 0, readings: 0, culture: 0 });
    const plan = planBook(requestFor(greedy, { targetChapters: 2 }), greedy, bank, "s");
    const planned = plan.chapters.reduce((sum, { materials }) => sum + materials.words.length, 0);
    expect(plan.shortfalls).toEqual([{ what: "words", wanted: 10_000, planned }]);
    expect(planned).toBe(
      2 * Math.floor(new Set(bank.words.filter(({ level, sector }) => level === "N5" && sector === undefined).map(({ id }) => id)).size / 2),
    );
  });

  test("a bank without words cannot make a book, and says so", () => {
    const template = templateOf("jlpt/n5");
    const plan = () => planBook(requestFor(template), template, { ...bank, words: [] }, "s");
    expect(plan).toThrow(expect.objectContaining({ code: "plan-impossible" satisfies ErrorCode, message: expect.stringContaining(template.name.en) }));
  });
});
