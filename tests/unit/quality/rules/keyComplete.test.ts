import { expect, test } from "vitest";
import { keyComplete } from "../../../../src/quality/rules/keyComplete.ts";
import { chapterWith, exercise, exercises, item, judged, paper, passage, question, reading, testItem } from "./chapterWith.ts";

const because = (why: string) => chapterWith([exercises([exercise("word-meaning", [item({ why })])])]);
const asked = (why: string) => chapterWith([reading([passage({ questions: [question({ why })] })])]);

test.each<[name: string, input: ReturnType<typeof chapterWith>]>([
  ["a sentence that explains", because("水 means “water”; 湯 would be hot water.")],
  ["three words, Japanese among them", because("Only あの stands before a noun.")],
  ["the meaning of the word that is asked for", because("水 (みず) means “water”.")],
  ["a reason in Japanese and English", because("〜について means “about”.")],
  ["a sentence that names the answer and says why", because("Water is right because the others are food.")],
  ["a place in the text asked about", asked("line 4")],
  ["two places", asked("Lines 8 and 9.")],
  ["a quotation from the text", asked("Line 2: 10時に開きます.")],
  [
    "a place in a dialogue that is asked about",
    chapterWith([exercises([{ ...exercise("dialogue-questions", [item({ why: "Line 7." })]), refers: "lunch-break" }])]),
  ],
  ["no reason at all, which another rule finds", because("")],
])("%s passes", (_, input) => {
  expect(judged(keyComplete, input)).toEqual([]);
});

const path = "exercises.0.items.0.why";

test.each<[name: string, input: ReturnType<typeof chapterWith>, found: [string, string, string][]]>([
  ["one word", because("Correct."), [["error", path, 'The reason "Correct." has 1 word.']]],
  ["two words", because("It fits."), [["error", path, 'The reason "It fits." has 2 words.']]],
  ["the answer alone", because("water"), [["error", path, 'The reason "water" has 1 word.']]],
  ["that the answer is the answer", because("The answer is water."), [["error", path, 'The reason "The answer is water." only repeats the answer.']]],
  ["that it is right", because("This is the correct answer."), [["error", path, 'The reason "This is the correct answer." only repeats the answer.']]],
  ["because it is", because("Because it is water."), [["error", path, 'The reason "Because it is water." only repeats the answer.']]],
  ["a place where there is no text to look it up in", because("line 4"), [["error", path, 'The reason "line 4" has 2 words.']]],
  [
    "a Japanese answer repeated",
    asked("The answer is 10時."),
    [["error", "readings.0.questions.0.why", 'The reason "The answer is 10時." only repeats the answer.']],
  ],
  [
    "the text of an answer that is written",
    chapterWith([exercises([exercise("conjugation", [item({ options: [], answer: null, text: "食[た]べました", why: "It must be 食べました." })])])]),
    [["error", path, 'The reason "It must be 食べました." only repeats the answer.']],
  ],
  [
    "a question of a test",
    chapterWith([paper([testItem({ questions: [{ ...question({ why: "Right." }), order: [] }] })])]),
    [["error", "items.0.questions.0.why", 'The reason "Right." has 1 word.']],
  ],
])("%s is no reason", (_, input, found) => {
  expect(judged(keyComplete, input)).toEqual(found);
});
