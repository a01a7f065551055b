import { languageOf } from "../../../src/quality/language.ts";
import { openTokenizer } from "../../../src/tokenizer/lindera.ts";
import { expect, test } from "vitest";
import type { Finding, Severity } from "../../../src/quality/finding.ts";
import type { Section } from "../../../src/book/sections/section.ts";
import { asFaultLines, checkBook, checkChapter, rules, score, scoreByDimension } from "../../../src/quality/index.ts";
import { bank } from "../realBank.ts";
import { chapterWith, emptyBank, exercise, exercises, item, line, sectionsOfEveryKind, soundSections, vocabulary, word } from "./rules/chapterWith.ts";

const found = (severity: Severity, over: Partial<Finding> = {}): Finding => ({
  rule: "ruby-complete",
  severity,
  chapter: 1,
  section: "vocabulary",
  path: "groups.0.words.0.example.ja",
  message: "食 has no reading.",
  remedy: "Write it.",
  ...over,
});
const many = (severity: Severity, count: number): Finding[] => Array.from({ length: count }, () => found(severity));

test.each<[name: string, sections: Section[]]>([
  ["a chapter", soundSections()],
  ["every kind of section", sectionsOfEveryKind()],
])("%s that is sound has no finding", (_, sections) => {
  expect(
    checkChapter(chapterWith(sections, { bank: { words: bank.words, kanjiLevels: bank.kanjiLevels }, items: { vocabulary: ["N5:食べる:たべる"] } })),
  ).toEqual([]);
});

test("a finding names its rule, its severity and its chapter", () => {
  const input = chapterWith([vocabulary([word({ example: line("パンを食べます。", "I eat bread.") })])], { number: 4 });
  expect(checkChapter(input)).toEqual([
    {
      rule: "ruby-complete",
      severity: "error",
      chapter: 4,
      section: "vocabulary",
      path: "groups.0.words.0.example.ja",
      message: "In 「パンを食べます。」 食 has no reading.",
      remedy: "Write the reading in hiragana after the kanji, as in 食[た]べる.",
    },
  ]);
});

test("the book's rules are run over all chapters, the chapter's rules are not", () => {
  const chapters = [1, 2].map((number) => chapterWith([vocabulary([word({ example: line("食べる。") })])], { number }).chapter);
  const plan = { version: 2, seed: "", templateId: "", title: line("本[ほん]"), level: "N5", sector: null, examplesPerGrammar: 1, pages: 0, calls: 0 } as const;
  const findings = checkBook({ chapters, plan: { ...plan, chapters: [], shortfalls: [] }, bank: emptyBank, language: languageOf(emptyBank, openTokenizer()) });
  expect(findings.map(({ rule, chapter }) => [rule, chapter])).toEqual([["word-taught-once", 2]]);
});

test("every rule has its own id", () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
});

test.each<[name: string, findings: Finding[], expected: number]>([
  ["nothing found", [], 10],
  ["a warning", many("warning", 1), 9.8],
  ["two warnings", many("warning", 2), 9.5],
  ["an error", many("error", 1), 8.5],
  ["an error and a warning", [...many("error", 1), ...many("warning", 1)], 8.3],
  ["two errors, which is the default target still reached", many("error", 2), 7],
  ["seven errors", many("error", 7), 0],
  ["a hundred errors", many("error", 100), 0],
])("the score of %s", (_, findings, expected) => {
  expect(score(findings)).toBe(expected);
});

test.each<[name: string, findings: Finding[], expected: Partial<ReturnType<typeof scoreByDimension>>]>([
  ["nothing found", [], {}],
  ["an error of language", many("error", 1), { language: 8.5 }],
  ["two warnings of exercises", [found("warning", { rule: "distractors" }), found("warning", { rule: "key-complete" })], { exercises: 9.5 }],
  [
    "an error of safety and a warning of variety",
    [found("error", { rule: "safety-flagged" }), found("warning", { rule: "frame-monotony" })],
    { safety: 8.5, variety: 9.8 },
  ],
  ["a hundred errors of content", Array.from({ length: 100 }, () => found("error", { rule: "counts" })), { content: 0 }],
  ["a rule that is no more", [found("error", { rule: "gone" })], {}],
])("the scores by dimension of %s", (_, findings, expected) => {
  expect(scoreByDimension(findings)).toEqual({ language: 10, level: 10, content: 10, exercises: 10, safety: 10, variety: 10, ...expected });
});

test("a finding may be less or more grave than its rule is by itself", () => {
  const items = Array.from({ length: 4 }, () => item());
  const rule = rules.find(({ id }) => id === "distractors");
  expect(rule?.severity).toBe("error");
  const findings = checkChapter(chapterWith([exercises([exercise("word-meaning", items)])]));
  expect(findings.map(({ rule: id, severity, message }) => [id, severity, message])).toEqual([["distractors", "warning", "All 4 answers are option 1."]]);
});

test("a model is told the place, the fault and what mends it, one line each", () => {
  expect(asFaultLines([found("error"), found("error", { path: "", message: "Nothing is there.", remedy: "Write it all." })])).toEqual([
    "groups.0.words.0.example.ja: 食 has no reading. Write it.",
    "whole answer: Nothing is there. Write it all.",
  ]);
});
