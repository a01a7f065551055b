import { expect, test } from "vitest";
import type { ExerciseItem, ExerciseKind } from "../../../../src/book/sections/section.ts";
import { exerciseAnswers } from "../../../../src/quality/rules/exerciseAnswers.ts";
import { chapterWith, exercise, exercises, item, passage, placed, question, reading } from "./chapterWith.ts";

const asking = (kind: ExerciseKind, ...items: ExerciseItem[]) => chapterWith([exercises([exercise(kind, items)])]);
const order = (over: Partial<ExerciseItem> = {}): ExerciseItem =>
  item({ options: ["水[みず]で流[なが]します。", "手[て]をぬらします。", "せっけんをつけます。"], answer: null, order: [1, 2, 0], ...over });
const match = (over: Partial<ExerciseItem> = {}): ExerciseItem =>
  item({ options: ["水[みず]", "お茶[ちゃ]", "パン", "卵[たまご]"], pairs: ["tea", "egg", "water", "bread"], answer: null, order: [2, 0, 3, 1], ...over });
const open = (over: Partial<ExerciseItem> = {}): ExerciseItem => item({ options: [], answer: null, text: "毎朝[まいあさ]、パンを食[た]べます。", ...over });

test.each<[name: string, kind: ExerciseKind, items: ExerciseItem[]]>([
  ["a choice among four", "word-meaning", [item()]],
  ["a choice among three", "grammar-choice", [item({ options: ["浴[あ]びて", "浴[あ]びる", "浴[あ]びた"], answer: 2 })]],
  ["a choice whose answer stands last", "word-reading", [item({ options: ["みず", "こめ", "ちゃ", "たまご"], answer: 3 })]],
  ["steps to be put in order", "step-order", [order()]],
  ["six steps to be put in order", "step-order", [order({ options: ["あ", "い", "う", "え", "お", "か"], order: [5, 4, 3, 2, 1, 0] })]],
  ["two columns to be matched", "matching", [match()]],
  ["a sentence to be said in Japanese", "translate-to-japanese", [open()]],
  ["a sentence to be said in English", "translate-to-english", [open({ text: "I eat bread every morning." })]],
  ["an open item, whose options do not matter", "translate-to-english", [open({ options: ["a", "a"] })]],
  ["two items on the same word", "cloze", [item(), item({ answer: 1 })]],
])("%s has one answer", (_, kind, items) => {
  expect(exerciseAnswers.check(asking(kind, ...items))).toEqual([]);
});

test.each<[name: string, kind: ExerciseKind, item: ExerciseItem, messages: string[]]>([
  ["a key without a reason", "word-meaning", item({ why: "  " }), ["The key gives no reason."]],
  ["an empty option", "word-meaning", item({ options: ["water", "", "tea"] }), ["An option is empty."]],
  ["an option given twice", "word-meaning", item({ options: ["water", "tea", "tea", "rice"] }), ["Two options are the same."]],
  [
    "an option given twice with its reading written differently",
    "cloze",
    item({ options: ["食[た]べ物[もの]", "|食[た]べ|物[もの]", "水[みず]"] }),
    ["Two options are the same."],
  ],
  [
    "two readings of one spelling, which look alike where no furigana is printed",
    "grammar-choice",
    item({ options: ["来[く]ない", "来[こ]ない", "行[い]かない"] }),
    ["Two options are the same."],
  ],
  ["a choice between two", "word-meaning", item({ options: ["water", "tea"] }), ["There are 2 options."]],
  ["a choice without an answer", "word-meaning", item({ answer: null }), ["No option is marked as the answer."]],
  ["an answer past the last option", "word-meaning", item({ answer: 4 }), ["No option is marked as the answer."]],
  ["a negative answer", "word-meaning", item({ answer: -1 }), ["No option is marked as the answer."]],
  ["an open item without an answer", "translate-to-japanese", open({ text: null }), ["The key has no answer."]],
  ["an open item whose answer is blank", "translate-to-english", open({ text: " " }), ["The key has no answer."]],
  ["two steps only", "step-order", order({ options: ["一[いち]", "二[に]"], order: [1, 0] }), ["There are 2 pieces."]],
  ["an order that leaves a step out", "step-order", order({ order: [1, 2] }), ["The key does not name every piece once."]],
  ["an order that names a step twice", "step-order", order({ order: [1, 1, 0] }), ["The key does not name every piece once."]],
  ["an order that counts from one", "step-order", order({ order: [2, 3, 1] }), ["The key does not name every piece once."]],
  ["columns of different length", "matching", match({ pairs: ["tea", "egg", "water"], order: [2, 0, 1] }), ["The two columns are not equally long."]],
  ["a partner given twice", "matching", match({ pairs: ["tea", "egg", "water", "tea"] }), ["Two partners are the same, so that two answers are right."]],
  [
    "a choice with everything wrong",
    "cloze",
    item({ why: "", options: ["", ""], answer: 5 }),
    ["The key gives no reason.", "An option is empty.", "Two options are the same.", "There are 2 options.", "No option is marked as the answer."],
  ],
])("%s is found", (_, kind, faulty, messages) => {
  expect(placed(exerciseAnswers.check(asking(kind, faulty)))).toEqual(messages.map((message) => ["exercises.0.items.0", message]));
});

test("the place names the exercise and the item", () => {
  const input = chapterWith([exercises([exercise("word-meaning", [item()]), exercise("cloze", [item(), item({ answer: null })])])]);
  expect(placed(exerciseAnswers.check(input))).toEqual([["exercises.1.items.1", "No option is marked as the answer."]]);
});

test("questions on a passage are held to the same", () => {
  const input = chapterWith([reading([passage(), passage({ id: "second", questions: [question(), question({ answer: 3 })] })])]);
  expect(exerciseAnswers.check(input)).toEqual([
    {
      section: "reading",
      path: "readings.1.questions.1",
      message: "No option is marked as the answer.",
      remedy: "Set answer to the index of the right option.",
    },
  ]);
});
