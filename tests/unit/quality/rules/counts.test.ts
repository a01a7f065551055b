import { expect, test } from "vitest";
import type { ChapterUnderCheck } from "../../../../src/quality/finding.ts";
import { counts } from "../../../../src/quality/rules/counts.ts";
import {
  bankWord,
  chapterWith,
  culture,
  dialogue,
  exercise,
  exercises,
  grammar,
  item,
  line,
  note,
  opening,
  passage,
  placed,
  point,
  procedure,
  reading,
  sixLines,
  soundSections,
  step,
  steps,
  talk,
  vocabulary,
  word,
} from "./chapterWith.ts";

const drink = word({ word: "飲む", reading: "のむ", pos: "verb-u", gloss: "to drink" });
const four = [line("一[いち]"), line("二[に]"), line("三[さん]"), line("四[よん]")];
const fiveSteps = [...steps().steps, step("手[て]をふきます。")];
const meaning = (items = [item()]) => exercise("word-meaning", items);

test.each<[name: string, input: ChapterUnderCheck]>([
  ["a sound section of every kind", chapterWith(soundSections())],
  ["more goals and sentences than the least", chapterWith([opening({ goals: four, scene: four })])],
  ["the words of the plan in another order", chapterWith([vocabulary([drink, word()])], { items: { vocabulary: ["食べる（たべる）", "飲む（のむ）"] } })],
  [
    "words that the plan names by their id in the bank",
    chapterWith([vocabulary([word()])], { items: { vocabulary: ["N5:食べる:たべる"] }, bank: { words: [bankWord()] } }),
  ],
  [
    "two words written alike and read differently",
    chapterWith([vocabulary([word({ word: "日", reading: "ひ", pos: "noun" }), word({ word: "日", reading: "にち", pos: "counter" })])]),
  ],
  ["more examples than asked for", chapterWith([grammar([point({ examples: four })])], { examplesPerGrammar: 3 })],
  ["a dialogue of exactly six lines", chapterWith([dialogue([talk([...sixLines])])])],
  [
    "two dialogues in another order",
    chapterWith([dialogue([talk([...sixLines], { id: "b" }), talk([...sixLines], { id: "a" })])], { items: { dialogue: ["a", "b"] } }),
  ],
  ["a procedure of five steps", chapterWith([procedure([steps({ steps: fiveSteps })])])],
  ["more exercises than asked for", chapterWith([exercises([meaning(), meaning()])], { counts: { exercises: 1 } })],
  ["a section without a plan of its items that holds none", chapterWith([vocabulary([])])],
])("%s is what the plan asks for", (_, input) => {
  expect(counts.check(input)).toEqual([]);
});

test.each<[name: string, input: ChapterUnderCheck, faults: [path: string, message: string][]]>([
  ["an opening of two goals", chapterWith([opening({ goals: four.slice(0, 2) })]), [["goals", "There are 2 can-do goals; 3 are asked for."]]],
  ["an opening without a scene", chapterWith([opening({ scene: [] })]), [["scene", "There are 0 sentences in the opening scene; 3 are asked for."]]],
  [
    "a missing word",
    chapterWith([vocabulary([word()])], { items: { vocabulary: ["食べる（たべる）", "飲む（のむ）"] } }),
    [["groups", "The word 飲む（のむ） is missing."]],
  ],
  ["a word given twice", chapterWith([vocabulary([word(), word()])]), [["groups", "The word 食べる（たべる） stands 2 times."]]],
  [
    "a word that nobody asked for",
    chapterWith([vocabulary([word(), drink])], { items: { vocabulary: ["食べる（たべる）"] } }),
    [["groups", "The word 飲む（のむ） was not asked for."]],
  ],
  [
    "a word with another reading than the bank's",
    chapterWith([vocabulary([word({ reading: "くべる" })])], { items: { vocabulary: ["N5:食べる:たべる"] }, bank: { words: [bankWord()] } }),
    [
      ["groups", "The word 食べる（たべる） is missing."],
      ["groups", "The word 食べる（くべる） was not asked for."],
    ],
  ],
  ["a missing grammar point", chapterWith([grammar([])], { items: { grammar: ["n5-te-kara"] } }), [["points", "The grammar point n5-te-kara is missing."]]],
  [
    "a grammar point with too few examples",
    chapterWith([grammar([point()])], { examplesPerGrammar: 5 }),
    [["points.0.examples", "There are 1 examples of 〜てから; 5 are asked for."]],
  ],
  [
    "a dialogue of five lines",
    chapterWith([dialogue([talk(sixLines.slice(0, 5))])]),
    [["dialogues.0.lines", "There are 5 lines in lunch-break; 6 are asked for."]],
  ],
  [
    "a dialogue in place of another",
    chapterWith([dialogue([talk([...sixLines], { id: "tea-break" })])], { items: { dialogue: ["lunch-break"] } }),
    [
      ["dialogues", "The dialogue lunch-break is missing."],
      ["dialogues", "The dialogue tea-break was not asked for."],
    ],
  ],
  [
    "a procedure of three steps",
    chapterWith([procedure([steps({ steps: fiveSteps.slice(0, 3) })])]),
    [["procedures.0.steps", "There are 3 steps in hand-washing; 4 are asked for."]],
  ],
  ["a procedure given three times", chapterWith([procedure([steps(), steps(), steps()])]), [["procedures", "The procedure hand-washing stands 3 times."]]],
  [
    "a missing passage",
    chapterWith([reading([passage()])], { items: { reading: ["shop-notice", "bus-notice"] } }),
    [["readings", "The reading bus-notice is missing."]],
  ],
  ["a note that nobody asked for", chapterWith([culture([note()])], { items: { culture: [] } }), [["notes", "The note itadakimasu was not asked for."]]],
  ["too few exercises", chapterWith([exercises([meaning()])], { counts: { exercises: 3 } }), [["exercises", "There are 1 exercises; 3 are asked for."]]],
  [
    "an exercise without items",
    chapterWith([exercises([meaning(), meaning([])])]),
    [["exercises.1.items", "There are 0 items in the word-meaning exercise; 1 are asked for."]],
  ],
])("%s is found", (_, input, faults) => {
  expect(placed(counts.check(input))).toEqual(faults);
});

test("the remedy says what to add, and to which section", () => {
  const [fault] = counts.check(chapterWith([vocabulary([], "vocabulary-2")], { items: { "vocabulary-2": ["飲む（のむ）"] } }));
  expect(fault).toMatchObject({ section: "vocabulary-2", remedy: "Add 飲む（のむ） to groups." });
});
