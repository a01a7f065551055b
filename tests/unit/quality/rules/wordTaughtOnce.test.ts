import { languageOf } from "../../../../src/quality/language.ts";
import { openTokenizer } from "../../../../src/tokenizer/lindera.ts";
import { expect, test } from "vitest";
import type { Chapter } from "../../../../src/book/sections/section.ts";
import { wordTaughtOnce } from "../../../../src/quality/rules/wordTaughtOnce.ts";
import { chapterWith, dialogue, emptyBank, grammar, point, sixLines, talk, vocabulary, word } from "./chapterWith.ts";

const eat = word();
const drink = word({ word: "飲む", reading: "のむ" });
const sun = word({ word: "日", reading: "ひ", pos: "noun" });
const day = word({ word: "日", reading: "にち", pos: "counter" });
const teaching = (number: number, ...words: (typeof eat)[]): Chapter => chapterWith([vocabulary(words)], { number }).chapter;

const plan = {
  version: 2,
  seed: "s",
  templateId: "jlpt/n5",
  title: { ja: "本[ほん]", en: "Book" },
  level: "N5",
  sector: null,
  examplesPerGrammar: 1,
  chapters: [],
  shortfalls: [],
  pages: 0,
  calls: 0,
} as const;
const check = (chapters: Chapter[]) =>
  wordTaughtOnce.check({ chapters, plan: { ...plan, chapters: [], shortfalls: [] }, bank: emptyBank, language: languageOf(emptyBank, openTokenizer()) });

test.each<[name: string, chapters: Chapter[]]>([
  ["a book without chapters", []],
  ["one chapter", [teaching(1, eat, drink)]],
  ["two chapters with different words", [teaching(1, eat), teaching(2, drink)]],
  ["one spelling with two readings", [teaching(1, sun), teaching(2, day)]],
  ["one reading with two spellings", [teaching(1, word({ word: "暑い", reading: "あつい" })), teaching(2, word({ word: "熱い", reading: "あつい" }))]],
  ["a word that another chapter's dialogue uses", [teaching(1, eat), chapterWith([dialogue([talk([...sixLines])])], { number: 2 }).chapter]],
  ["a word that another chapter's grammar uses", [teaching(1, eat), chapterWith([grammar([point()])], { number: 2 }).chapter]],
  ["chapters without words", [teaching(1), teaching(2)]],
  ["a chapter whose two sections teach different words", [chapterWith([vocabulary([eat], "vocabulary-1"), vocabulary([drink], "vocabulary-2")]).chapter]],
])("%s passes", (_, chapters) => {
  expect(check(chapters)).toEqual([]);
});

type Place = [chapter: number, path: string, message: string];

test.each<[name: string, chapters: Chapter[], faults: Place[]]>([
  ["a word of two chapters", [teaching(1, eat), teaching(2, eat)], [[2, "groups.0.words.0", "食べる（たべる） was taught in chapter 1."]]],
  ["chapters given out of order", [teaching(7, eat), teaching(3, eat)], [[7, "groups.0.words.0", "食べる（たべる） was taught in chapter 3."]]],
  [
    "a word of three chapters",
    [teaching(1, eat), teaching(2, eat), teaching(3, eat)],
    [
      [2, "groups.0.words.0", "食べる（たべる） was taught in chapter 1."],
      [3, "groups.0.words.0", "食べる（たべる） was taught in chapter 1."],
    ],
  ],
  ["a word given twice in one chapter", [teaching(4, eat, drink, eat)], [[4, "groups.0.words.2", "食べる（たべる） was taught in chapter 4."]]],
  ["the second word of a group", [teaching(1, eat), teaching(2, drink, eat)], [[2, "groups.0.words.1", "食べる（たべる） was taught in chapter 1."]]],
  [
    "two words of two chapters",
    [teaching(1, eat, drink), teaching(5, drink, eat)],
    [
      [5, "groups.0.words.0", "飲む（のむ） was taught in chapter 1."],
      [5, "groups.0.words.1", "食べる（たべる） was taught in chapter 1."],
    ],
  ],
  [
    "a word of two sections of a chapter",
    [chapterWith([vocabulary([eat], "vocabulary-1"), vocabulary([eat], "vocabulary-2")]).chapter],
    [[1, "groups.0.words.0", "食べる（たべる） was taught in chapter 1."]],
  ],
  ["chapters far apart", [teaching(1, sun), teaching(2, drink), teaching(60, sun)], [[60, "groups.0.words.0", "日（ひ） was taught in chapter 1."]]],
])("%s is found", (_, chapters, faults) => {
  expect(check(chapters).map(({ chapter, path, message }) => [chapter, path, message])).toEqual(faults);
});

test("the later section is the one to be mended", () => {
  const [fault] = check([chapterWith([vocabulary([eat], "vocabulary-1"), vocabulary([eat], "vocabulary-2")]).chapter]);
  expect(fault).toMatchObject({ section: "vocabulary-2", remedy: "Remove it here." });
});
