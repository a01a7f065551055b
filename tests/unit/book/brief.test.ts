import { describe, expect, test } from "vitest";
import { briefFor, pick, type SectionBrief, type SectionMaterials } from "../../../src/book/brief.ts";
import type { Author, BookPlan, ChapterPlan, SectionPlan } from "../../../src/book/plan.ts";
import type { Section, SectionKind } from "../../../src/book/sections/section.ts";
import { dialogue, opening, procedure, sixLines, steps, talk } from "../quality/rules/chapterWith.ts";
import { bank, planFor, planOf } from "../realBank.ts";

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

  test.each<[id: string, author: Author]>([
    ["ssw/caregiving", "bank"],
    ["jlpt/n5", "bank"],
    ["jlpt/n4", "model"],
  ])("every brief of %s, written by the %s, is plain data, which JSON carries whole", (id, author) => {
    const book = planFor(id, { targetChapters: 25 }, "seed", author);
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

  test("get the scene that is to be heard, and no author's line of it", () => {
    const { listening } = brief("exercises").materials;
    expect(listening.map(({ id }) => id)).toEqual(chapter.materials.listening);
    expect(listening[0]?.lines).toBe(bank.dialogues.find(({ id }) => id === chapter.materials.listening[0])?.lines.length);
  });

  test("get the dialogues and procedures as they were written, and nothing else of the chapter", () => {
    const { materials } = brief("exercises", [opening(), dialogue(talks), procedure([steps()])]);
    expect(materials.dialogues).toEqual(talks);
    expect(materials.procedures).toEqual([steps()]);
  });
});

/** The materials of all sections of a kind in a book. */
function briefsOf<K extends SectionKind>(kind: K, book: BookPlan): SectionMaterials[K][] {
  return book.chapters.flatMap((each) =>
    each.sections
      .filter((section) => section.kind === kind)
      .map((section) => briefFor({ plan: book, chapter: each, section, bank, written: [] }).materials as SectionMaterials[K]),
  );
}

test("kanji get their readings, meanings and strokes, and no author's words", () => {
  const [first] = briefsOf("kanji", planOf("jlpt/n5", 5));
  const entry = bank.kanji.find(({ kanji }) => kanji === first?.kanji[0]?.kanji);
  expect(first?.kanji[0]).toEqual({ kanji: entry?.kanji, on: entry?.on, kun: entry?.kun, meaning: entry?.meaning, strokes: entry?.strokes, level: "N5" });
});

test("an interview gets its questions and what is behind them, and no author's answer", () => {
  const questions = briefsOf("interview", planOf("ssw/caregiving", 25)).flatMap((materials) => materials.questions);
  expect(questions).toHaveLength(12);
  for (const each of questions) expect(Object.keys(each).sort()).toEqual(["ask", "id", "purpose"]);
});

test("a review gets words and grammar of earlier chapters, and the chapters that they are from", () => {
  const book = planOf("ssw/caregiving", 25);
  const eighth = book.chapters[7] as ChapterPlan;
  const section = eighth.sections.find(({ kind }) => kind === "review") as SectionPlan;
  const { materials } = briefFor({ plan: book, chapter: eighth, section, bank, written: [] }) as Extract<SectionBrief, { section: { kind: "review" } }>;
  expect(materials.chapters).toEqual([7, 5, 1]);
  expect(materials.words.map(({ id }) => id)).toEqual(eighth.materials.review.words);
  expect(materials.grammar.map(({ id }) => id)).toEqual(eighth.materials.review.grammar);
  expect(materials.count).toBe(2);
  expect(eighth.materials.words.filter((id) => eighth.materials.review.words.includes(id))).toEqual([]);
});

describe("a section of a test", () => {
  const sections = briefsOf("test", planOf("jlpt/n5", 25));

  test("gets its paper, its place in it, and the pattern of each item with what an item of it needs", () => {
    expect(sections.map(({ test: name, section, firstNumber, scores }) => [name, section, firstNumber, scores])).toEqual([
      ["n5", "vocabulary", 1, false],
      ["n5", "grammar", 22, false],
      ["n5", "reading", 39, false],
      ["n5", "listening", 44, true],
    ]);
    const order = sections[1]?.items.find(({ pattern }) => pattern === "composition");
    expect(order).toMatchObject({ en: "Putting the sentence together ★", needs: ["order"], questions: 1 });
    expect(sections[3]?.items.find(({ pattern }) => pattern === "task")?.needs).toEqual(["script"]);
  });

  test("gets no author's question", () => {
    for (const { items } of sections) for (const item of items) expect(Object.keys(item).sort()).toEqual(["en", "id", "needs", "pattern", "questions"]);
  });
});

describe("what a model is asked to add", () => {
  const book = planFor("jlpt/n5", { targetPages: 500 }, "seed", "model");

  test("is a number of items at the book's level on the chapter's topics, and no entry of the bank", () => {
    const added = briefsOf("grammar", book).filter(({ additions }) => additions !== null);
    expect(added.length).toBeGreaterThan(0);
    for (const { points, additions } of added) {
      expect(points).toEqual([]);
      expect(additions).toMatchObject({ level: "N5", count: expect.any(Number) });
    }
    const [topics] = book.chapters.map((each) => each.topics);
    expect(added[0]?.additions?.topics).toEqual(topics);
  });

  test("is nothing in the sections that the bank fills", () => {
    for (const { words, additions } of briefsOf("vocabulary", planOf("jlpt/n5", 5))) expect([words.length > 0, additions]).toEqual([true, null]);
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
