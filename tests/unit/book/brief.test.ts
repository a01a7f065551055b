import { describe, expect, test } from "vitest";
import { briefFor, pick, type SectionBrief } from "../../../src/book/brief.ts";
import type { ChapterPlan, SectionPlan } from "../../../src/book/plan.ts";
import type { Section, SectionKind } from "../../../src/book/sections/section.ts";
import { dialogue, opening, procedure, sixLines, steps, talk } from "../quality/rules/chapterWith.ts";
import { bank, planOf, templateIds } from "../realBank.ts";

const plan = planOf("ssw/caregiving", 5, "spring");
const chapter = plan.chapters[2] as ChapterPlan;

function sectionOf(kind: SectionKind): SectionPlan {
  const section = chapter.sections.find((other) => other.kind === kind);
  if (section === undefined) throw new Error(`the chapter has no ${kind}`);
  return section;
}

/** The brief of the chapter's first section of a kind. */
function brief<K extends SectionKind>(kind: K, written: Section[] = []): Extract<SectionBrief, { section: { kind: K } }> {
  return briefFor({ plan, chapter, section: sectionOf(kind), bank, written }) as Extract<SectionBrief, { section: { kind: K } }>;
}

describe("what every brief holds", () => {
  test.each(chapter.sections.map(({ kind }): [SectionKind] => [kind]))("the brief of %s names the book, the chapter and the section", (kind) => {
    expect(brief(kind)).toMatchObject({
      book: { title: plan.title, level: "N3", sector: "caregiving", seed: "spring" },
      chapter: { number: 3, title: chapter.title },
      section: { key: sectionOf(kind).key, kind },
    });
  });

  test.each(templateIds)("every brief of %s is plain data, which JSON carries whole", (id) => {
    const book = planOf(id, 3);
    for (const each of book.chapters) {
      for (const section of each.sections) {
        const made = briefFor({ plan: book, chapter: each, section, bank, written: [] });
        expect(JSON.parse(JSON.stringify(made))).toEqual(made);
      }
    }
  });
});

test("the opening gets the author's draft", () => {
  expect(brief("opening").materials).toEqual({ goals: chapter.goals, scene: chapter.scene, overview: chapter.overview });
});

test("vocabulary gets the facts of its words, in the plan's order, and no author's sentence", () => {
  const { words } = brief("vocabulary").materials;
  expect(words.map(({ id }) => id)).toEqual(sectionOf("vocabulary").items);
  const entry = bank.words.find(({ id }) => id === words[0]?.id);
  expect(words[0]).toEqual({ id: entry?.id, word: entry?.word, reading: entry?.reading, pos: entry?.pos, gloss: entry?.gloss, safety: entry?.safety });
});

test("grammar gets its patterns and the number of examples, and no author's example", () => {
  const { points, examples } = brief("grammar").materials;
  expect(points.map(({ id }) => id)).toEqual(sectionOf("grammar").items);
  expect(examples).toBe(plan.examplesPerGrammar);
  for (const point of points) expect(Object.keys(point).sort()).toEqual(["formation", "id", "level", "meaning", "pattern"]);
});

test("a dialogue gets its scene, the number of its lines and the chapter's words", () => {
  const { scenarios, words } = brief("dialogue").materials;
  const entries = pick(bank.dialogues, sectionOf("dialogue").items);
  expect(scenarios.map(({ id, lines }) => [id, lines])).toEqual(entries.map(({ id, lines }) => [id, lines.length]));
  expect(words).toHaveLength(chapter.materials.words.length);
});

test("a procedure gets the number of its steps and whether it can harm somebody", () => {
  const entries = pick(bank.procedures, sectionOf("procedure").items);
  expect(brief("procedure").materials.procedures.map(({ id, steps: count, safety }) => [id, count, safety])).toEqual(
    entries.map((entry) => [entry.id, entry.steps.length, entry.warning !== undefined || entry.steps.some(({ safety }) => safety)]),
  );
});

test("a passage gets the number of its lines and questions", () => {
  const entries = pick(bank.readings, sectionOf("reading").items);
  expect(brief("reading").materials.readings.map(({ id, lines, questions }) => [id, lines, questions])).toEqual(
    entries.map(({ id, lines, questions }) => [id, lines.length, questions.length]),
  );
});

test("a note gets its title and phrases, and no author's text", () => {
  for (const each of brief("culture").materials.notes) expect(Object.keys(each).sort()).toEqual(["id", "phrases", "title"]);
});

describe("exercises", () => {
  const talks = [talk([...sixLines]), talk([...sixLines], { id: "second" })];

  test("get the words and the grammar of the whole chapter", () => {
    const { words, grammar, count } = brief("exercises").materials;
    expect(words.map(({ id }) => id)).toEqual(chapter.materials.words);
    expect(grammar.map(({ id }) => id)).toEqual(chapter.materials.grammar);
    expect(count).toBe(sectionOf("exercises").count);
  });

  test("get the dialogues and procedures as they were written, and nothing else of the chapter", () => {
    const { materials } = brief("exercises", [opening(), dialogue(talks), procedure([steps()])]);
    expect(materials.dialogues).toEqual(talks);
    expect(materials.procedures).toEqual([steps()]);
  });
});

describe("a plan that the bank no longer fulfils", () => {
  test("is refused with the entry named and what to do", () => {
    const section = { ...sectionOf("grammar"), items: ["n5-gone"] };
    expect(() => briefFor({ plan, chapter, section, bank, written: [] })).toThrow(
      expect.objectContaining({
        code: "internal",
        message: "The plan names n5-gone, which the content bank does not hold. The bank changed after the book was planned; start the book again.",
      }),
    );
  });

  test("entries are picked in the order of the ids", () => {
    const entries = [{ id: "a" }, { id: "b" }, { id: "c" }];
    expect(pick(entries, ["c", "a"])).toEqual([{ id: "c" }, { id: "a" }]);
    expect(pick(entries, [])).toEqual([]);
  });
});
