import { expect, test } from "vitest";
import type { Section } from "../../../../src/book/sections/section.ts";
import { repeatsBetweenChapters } from "../../../../src/quality/rules/repeatsBetweenChapters.ts";
import {
  chapterWith,
  emptyBank,
  exercise,
  exercises,
  item,
  line,
  opening,
  passage,
  procedure,
  question,
  reading,
  step,
  steps,
  vocabulary,
  word,
} from "./chapterWith.ts";

/** Sentences of 24 kana that share nothing with each other; `from` says which of them. */
const sentences = (from: number, count: number): string[] =>
  Array.from({ length: count }, (_, index) => {
    let state = (from + index + 1) * 7919;
    const kana = Array.from({ length: 24 }, () => {
      state = (state * 48_271) % 2_147_483_647;
      return String.fromCodePoint(0x3042 + (state % 80));
    });
    return `${kana.join("")}。`;
  });
const text = (lines: string[], key = "reading"): Section => ({
  ...reading([passage({ title: line("題"), lines: lines.map((ja) => line(ja)), questions: [] })]),
  key,
});
const check = (chapters: Section[][]) => {
  const made = chapters.map((sections, index) => chapterWith(sections, { number: index + 1 }));
  const [first = chapterWith([])] = made;
  const plan = {
    version: 2,
    seed: "s",
    templateId: "t",
    title: line("本"),
    level: "N5",
    sector: null,
    examplesPerGrammar: 1,
    chapters: [],
    shortfalls: [],
    pages: 0,
    calls: 0,
  } as const;
  return repeatsBetweenChapters
    .check({ chapters: made.map(({ chapter }) => chapter), plan: { ...plan, chapters: [], shortfalls: [] }, bank: emptyBank, language: first.language })
    .map(({ severity = "error", chapter, section, path, message }) => [severity, chapter, section, path, message]);
};
const long = "朝の会議で、今日の仕事の順番を確認します。";

test.each<[name: string, chapters: Section[][]]>([
  ["a book without chapters", []],
  ["one chapter", [[text(sentences(0, 40))]]],
  ["two chapters of their own", [[text(sentences(0, 20))], [text(sentences(40, 20))]]],
  ["a greeting in two chapters", [[text(["おはようございます。"])], [text(["おはようございます。"])]]],
  ["a sentence twice in one chapter, which another rule finds", [[text([long]), text([long], "reading-2")]]],
  ["a sentence that exercises ask about again", [[text([long])], [exercises([exercise("translate-to-english", [item({ ask: long, en: "A sentence." })])])]]],
  [
    "a sentence that a review asks about again",
    [[text([long])], [{ ...exercises([exercise("cloze", [item({ ask: long, en: "A sentence." })])]), kind: "review" } as Section]],
  ],
  [
    "questions alike in two readings",
    [
      [reading([passage({ lines: [], questions: [question()] })])],
      [reading([passage({ title: line("題"), lines: [], questions: [question({ ask: "店は何時に閉まりますか。" })] })])],
    ],
  ],
  [
    "one sentence of many that begins alike",
    [[text(sentences(0, 20))], [text([...sentences(40, 20), `${(sentences(0, 1)[0] ?? "").slice(0, 14)}が見えます。`])]],
  ],
])("%s passes", (_, chapters) => {
  expect(check(chapters)).toEqual([]);
});

const again = (chapter: number, said = long) => `「${said}」 stands already in chapter ${chapter}.`;

test.each<[name: string, chapters: Section[][], found: unknown[][]]>([
  ["a sentence of two readings", [[text([long])], [text([long])]], [["warning", 2, "reading", "readings.0.lines.0.ja", again(1)]]],
  [
    "the same with and without readings of its kanji",
    [[text([long])], [text(["朝[あさ]の会議[かいぎ]で、今日[きょう]の仕事[しごと]の順番[じゅんばん]を確認[かくにん]します。"])]],
    [["warning", 2, "reading", "readings.0.lines.0.ja", again(1)]],
  ],
  [
    "a sentence in three chapters, twice",
    [[text([long])], [text([long])], [text([long])]],
    [
      ["warning", 2, "reading", "readings.0.lines.0.ja", again(1)],
      ["warning", 3, "reading", "readings.0.lines.0.ja", again(1)],
    ],
  ],
  [
    "an example that a procedure says again",
    [[vocabulary([word({ example: line(long) })])], [procedure([steps({ title: line("題"), when: line("朝"), tools: [], steps: [step(long)] })])]],
    [["warning", 2, "procedure", "procedures.0.steps.0", again(1)].map((value) => (value === "procedures.0.steps.0" ? "procedures.0.steps.0.ja" : value))],
  ],
  [
    "an opening that is told again",
    [[opening({ goals: [], scene: [line(long)] })], [opening({ goals: [], scene: [line(long)] })]],
    [["warning", 2, "opening", "scene.0.ja", again(1)]],
  ],
  [
    "what is said in passing",
    [[text([long])], [procedure([steps({ title: line("題"), when: line("朝"), tools: [], steps: [step("話します。", { say: line(long) })] })])]],
    [["warning", 2, "procedure", "procedures.0.steps.0.say.ja", again(1)]],
  ],
])("%s is found", (_, chapters, found) => {
  expect(check(chapters)).toEqual(found);
});

test.each<[name: string, chapters: Section[][], found: unknown[]]>([
  ["a third of the text", [[text(sentences(0, 20))], [text([...sentences(0, 10), ...sentences(40, 20)])]], [2, "reading"]],
  ["all of it", [[text(sentences(0, 30))], [text(sentences(0, 30))]], [2, "reading"]],
  [
    "what two earlier chapters have between them",
    [[text(sentences(0, 20))], [text(sentences(40, 20))], [text([...sentences(0, 5), ...sentences(40, 5), ...sentences(80, 15)])]],
    [3, "reading"],
  ],
  ["one of two sections, which is named", [[text(sentences(0, 20))], [text(sentences(40, 20)), text(sentences(0, 15), "reading-2")]], [2, "reading-2"]],
])("%s repeated from earlier chapters is an error", (_, chapters, found) => {
  expect(
    check(chapters)
      .filter(([severity]) => severity === "error")
      .map(([, chapter, section]) => [chapter, section]),
  ).toEqual([found]);
});

test("chapters are compared in the order of their numbers", () => {
  expect(check([[text([long])], [text(["短い文です。"])], [text([long])]]).map(([, chapter]) => chapter)).toEqual([3]);
});
