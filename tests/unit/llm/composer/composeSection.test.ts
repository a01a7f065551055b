import { languageOf } from "../../../../src/quality/language.ts";
import { openTokenizer } from "../../../../src/tokenizer/lindera.ts";
import { describe, expect, test } from "vitest";
import { briefFor } from "../../../../src/book/brief.ts";
import type { BookPlan, ChapterPlan } from "../../../../src/book/plan.ts";
import { assemble } from "../../../../src/book/sections/assemble.ts";
import { type Chapter, type ExerciseItem, exerciseKinds, type Section, sectionSchemas, sectionsOf } from "../../../../src/book/sections/section.ts";
import { plainText } from "../../../../src/japanese/ruby.ts";
import { composeSection } from "../../../../src/llm/composer/composeSection.ts";
import type { Finding } from "../../../../src/quality/finding.ts";
import { checkBook, checkChapter } from "../../../../src/quality/index.ts";
import { bank, planOf, templateIds } from "../../realBank.ts";

const tokenizer = openTokenizer();
const language = languageOf(bank, tokenizer);

/** A chapter as the composer writes it: the exercises last, since they ask about the other sections. */
function composed(plan: BookPlan, chapter: ChapterPlan): Chapter {
  const written: Section[] = [];
  for (const section of [...chapter.sections].sort((a, b) => Number(a.kind === "exercises") - Number(b.kind === "exercises"))) {
    const content = composeSection(briefFor({ plan, chapter, section, bank, written }), bank, tokenizer);
    written.push({ key: section.key, kind: section.kind, content } as Section);
  }
  const inOrder = chapter.sections.map(({ key }) => written.find((section) => section.key === key) as Section);
  return { number: chapter.number, part: chapter.part.number, title: chapter.title, sections: inOrder };
}

const errorsOf = (findings: readonly Finding[]): string[] =>
  findings
    .filter(({ severity }) => severity === "error")
    .map(({ rule, chapter, section, path, message }) => `${rule}: chapter ${chapter} ${section} ${path}: ${message}`);

/** The content of a section that was composed. */
function sectionIn(chapters: readonly Chapter[], number: number, key: string): Section["content"] {
  const section = chapters[number - 1]?.sections.find((other) => other.key === key);
  if (section === undefined) throw new Error(`chapter ${number} has no section ${key}`);
  return section.content;
}

describe.each(templateIds)("a book of five chapters composed for %s", (id) => {
  const plan = planOf(id, 5);
  const chapters = plan.chapters.map((chapter) => composed(plan, chapter));
  const items = chapters.flatMap((chapter) =>
    sectionsOf(chapter, "exercises").flatMap(({ content }) => content.exercises.flatMap(({ kind, items: list }) => list.map((item) => ({ kind, item })))),
  );

  test("follows the schema in every section", () => {
    for (const { number, sections } of chapters) {
      for (const { key, kind, content } of sections)
        expect(sectionSchemas[kind].safeParse(content).error?.issues ?? [], `chapter ${number} ${key}`).toEqual([]);
    }
  });

  test("has no error in any chapter", () => {
    const findings = chapters.flatMap((chapter, index) => checkChapter({ chapter, plan: plan.chapters[index] as ChapterPlan, book: plan, bank, language }));
    expect(errorsOf(findings)).toEqual([]);
  });

  test("has no error as a whole", () => {
    expect(errorsOf(checkBook({ chapters, plan, bank, language }))).toEqual([]);
  });

  test("changes no fact that the brief holds", () => {
    for (const chapter of plan.chapters) {
      for (const section of chapter.sections.filter(({ kind }) => ["vocabulary", "grammar", "kanji", "test"].includes(kind))) {
        const content = sectionIn(chapters, chapter.number, section.key);
        expect(assemble(briefFor({ plan, chapter, section, bank, written: [] }), content)).toEqual(content);
      }
    }
  });

  test("has as many exercises as were planned", () => {
    for (const [index, chapter] of chapters.entries()) {
      for (const kind of ["exercises", "review"] as const) {
        const planned = plan.chapters[index]?.sections.filter((section) => section.kind === kind).map(({ count }) => count);
        expect(
          sectionsOf(chapter, kind).map(({ content }) => content.exercises.length),
          `${kind} of chapter ${chapter.number}`,
        ).toEqual(planned);
      }
    }
  });

  test("asks in exercises of several kinds", () => {
    for (const chapter of chapters) {
      const kinds = sectionsOf(chapter, "exercises").flatMap(({ content }) => content.exercises.map(({ kind }) => kind));
      expect(new Set(kinds).size).toBeGreaterThanOrEqual(Math.min(6, kinds.length));
    }
  });

  test("spreads the right answers over the options", () => {
    const answers = new Set(items.filter(({ kind }) => exerciseKinds[kind].answer === "choice").map(({ item }) => item.answer));
    expect(answers.size).toBeGreaterThanOrEqual(4);
  });

  test("gives the right answer of a word's meaning and reading as the bank has them", () => {
    const rightOf = (item: ExerciseItem): string => item.options[item.answer ?? -1] ?? "";
    const known = (test: (word: (typeof bank.words)[number]) => boolean): boolean => bank.words.some(test);
    for (const { kind, item } of items) {
      const word = plainText(item.ask);
      if (kind === "word-meaning")
        expect(
          known((entry) => entry.word === word && entry.gloss === rightOf(item)),
          `${word}: ${rightOf(item)}`,
        ).toBe(true);
      if (kind === "word-reading")
        expect(
          known((entry) => entry.word === word && entry.reading === rightOf(item)),
          `${word}: ${rightOf(item)}`,
        ).toBe(true);
    }
  });

  test("lets a scene be heard that no chapter prints, with its script", () => {
    const printed = new Set(
      chapters.flatMap((chapter) => sectionsOf(chapter, "dialogue").flatMap(({ content }) => content.dialogues.map((dialogue) => dialogue.id))),
    );
    const heard = chapters.flatMap((chapter) =>
      sectionsOf(chapter, "exercises").flatMap(({ content }) => content.exercises.filter(({ kind }) => kind === "listening")),
    );
    for (const { refers, script } of heard) {
      expect(printed.has(refers ?? "")).toBe(false);
      expect(script.length).toBeGreaterThan(6);
    }
  });

  test("puts the pieces of an ordering and a matching back by their key", () => {
    for (const { kind, item } of items.filter(({ kind }) => kind === "step-order" || kind === "matching")) {
      if (kind === "matching") {
        for (const [index, option] of item.options.entries()) {
          const gloss = item.pairs[item.order[index] ?? -1];
          expect(
            bank.words.some((entry) => entry.word === plainText(option) && entry.gloss === gloss),
            `${option}: ${gloss}`,
          ).toBe(true);
        }
      } else {
        const title = bank.procedures.find(
          (entry) => entry.title.ja === item.ask && item.options.every((option) => entry.steps.some(({ ja }) => ja === option)),
        );
        expect(item.order.map((index) => item.options[index])).toEqual(title?.steps.slice(0, item.options.length).map(({ ja }) => ja));
      }
    }
  });
});

test("a chapter is the same when it is composed again", () => {
  const plan = planOf("ssw/caregiving", 5);
  for (const chapter of plan.chapters) expect(composed(plan, chapter)).toEqual(composed(plan, chapter));
});

test("kanji, interviews and tests are the bank's, item by item", () => {
  const n5 = planOf("jlpt/n5", 25);
  const last = n5.chapters[24] as ChapterPlan;
  const chapter = composed(n5, last);
  expect(sectionsOf(chapter, "kanji")[0]?.content.kanji.map(({ kanji }) => kanji)).toEqual(last.materials.kanji);
  const [paper] = sectionsOf(chapter, "test");
  expect(paper?.content).toMatchObject({ test: "n5", section: "listening", firstNumber: 44, scores: true });
  for (const item of paper?.content.items ?? []) {
    const entry = bank.tests.find(({ id }) => id === item.id);
    expect(item.questions.map(({ ask, answer }) => [ask, answer])).toEqual(entry?.questions.map(({ ask, answer }) => [ask, answer]));
    expect(item.script).toEqual(entry?.script ?? []);
  }
  const care = planOf("ssw/caregiving", 25);
  const practice = composed(care, care.chapters[24] as ChapterPlan);
  expect(sectionsOf(practice, "interview").flatMap(({ content }) => content.questions.map(({ id }) => id))).toEqual(care.chapters[24]?.materials.interviews);
});

test("another seed asks other questions", () => {
  const one = planOf("jlpt/n5", 1, "spring");
  const other = { ...one, seed: "autumn" };
  const [chapter] = one.chapters as [ChapterPlan];
  const exercisesOf = (plan: BookPlan) => sectionsOf(composed(plan, chapter), "exercises");
  expect(exercisesOf(one)).not.toEqual(exercisesOf(other));
});

test("a brief that names what the bank does not hold is refused", () => {
  const plan = planOf("jlpt/n5", 1);
  const [chapter] = plan.chapters as [ChapterPlan];
  const section = chapter.sections.find(({ kind }) => kind === "culture");
  const brief = briefFor({ plan, chapter, section: section as ChapterPlan["sections"][number], bank, written: [] });
  expect(() => composeSection(brief, { ...bank, culture: [] }, tokenizer)).toThrow(expect.objectContaining({ code: "internal" }));
});
