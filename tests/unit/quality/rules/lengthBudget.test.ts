import { expect, test } from "vitest";
import type { ChapterPlan, SectionPlan } from "../../../../src/book/plan.ts";
import type { Section, SectionKind } from "../../../../src/book/sections/section.ts";
import { lengthBudget } from "../../../../src/quality/rules/lengthBudget.ts";
import {
  bankPoint,
  bankProcedure,
  bankWord,
  chapterWith,
  exercise,
  exercises,
  grammar,
  item,
  judged,
  line,
  opening,
  point,
  procedure,
  step,
  steps,
  vocabulary,
  word,
} from "./chapterWith.ts";

const example = line(
  "毎朝[まいあさ]、会社[かいしゃ]へ行[い]く前[まえ]に、家[いえ]でパンを食[た]べます。",
  "Every morning I eat bread at home before I go to work.",
);
const bankWords = Array.from({ length: 30 }, (_, index) => bankWord({ id: `N5:${index}`, example }));
const points = Array.from({ length: 3 }, (_, index) =>
  bankPoint({ id: `point-${index}`, examples: Array.from({ length: 5 }, () => point().examples[0] ?? example) }),
);
const written = points.map(({ id, examples }) => point({ id, examples: [...examples] }));
const bank = { words: bankWords, grammar: points, procedures: [bankProcedure(), bankProcedure({ id: "second" })] };
const ids = bankWords.map(({ id }) => id);
const words = (count: number, over = {}) =>
  chapterWith([vocabulary(Array.from({ length: count }, () => word({ example, ...over })))], { bank, items: { vocabulary: ids } });
const long = "A long explanation that says the same thing over and over again without an end. ".repeat(20);

/** A section that the plan gives so many new items, of which the bank knows nothing. */
function added(section: Section, kind: SectionKind, additions: number) {
  const input = chapterWith([section]);
  const plan: SectionPlan = { key: section.key, kind, items: [], count: additions, additions };
  return { ...input, plan: { ...input.plan, sections: [plan] } };
}
/** An opening whose text the plan holds. */
function opened(section: Section, over: Partial<ChapterPlan>) {
  const input = chapterWith([section]);
  return { ...input, plan: { ...input.plan, ...over } };
}
const scene = Array.from({ length: 12 }, () => example);

test.each<[name: string, input: ReturnType<typeof chapterWith>]>([
  ["words as the bank has them", words(30)],
  ["two thirds of the words' length", words(20)],
  ["half as much again", words(45)],
  ["grammar as the bank has it", chapterWith([grammar(written)], { bank })],
  [
    "new words of about the usual length",
    added(vocabulary(Array.from({ length: 20 }, () => word({ example, note: "A note of some forty letters stands here." }))), "vocabulary", 20),
  ],
  ["an item that the bank does not hold, of which no length is known", chapterWith([vocabulary([word()])], { bank, items: { vocabulary: ["N5:unknown"] } })],
  ["an opening as long as the plan's", opened(opening({ goals: [], scene, overview: "" }), { scene })],
  ["exercises, whose number is counted elsewhere", chapterWith([exercises([exercise("word-meaning", [item()])])], { bank, counts: { exercises: 12 } })],
  ["a single short entry, which varies too much", chapterWith([vocabulary([word({ example: null })])], { bank, items: { vocabulary: ids.slice(0, 1) } })],
  ["a section that is not planned", { ...words(2), plan: { ...words(2).plan, sections: [] } }],
])("%s passes", (_, input) => {
  expect(judged(lengthBudget, input)).toEqual([]);
});

const short = /^The section has [1-4]?\d % of the length that was planned\.$/u;
const tooLong = /^The section has (?:2\d\d|[3-9]\d\d|\d{4,}) % of the length that was planned\.$/u;

test.each<[name: string, input: ReturnType<typeof chapterWith>, message: RegExp]>([
  ["a third of the words", words(10), short],
  ["words without their examples", words(30, { example: null }), short],
  ["three times the words", words(90), tooLong],
  ["words with endless notes", words(30, { note: long }), tooLong],
  [
    "grammar without explanation and examples",
    chapterWith([grammar(written.map((one) => ({ ...one, explanation: "Short.", examples: one.examples.slice(0, 1) })))], { bank }),
    short,
  ],
  ["grammar with an endless explanation", chapterWith([grammar(written.map((one) => ({ ...one, explanation: long.repeat(2) })))], { bank }), tooLong],
  ["new words that say next to nothing", added(vocabulary(Array.from({ length: 20 }, () => word({ example: null }))), "vocabulary", 20), short],
  ["an opening cut short", opened(opening({ goals: [], scene: scene.slice(0, 3), overview: "" }), { scene }), short],
  ["an opening drawn out", opened(opening({ goals: [], scene, overview: long }), { scene }), tooLong],
  [
    "a procedure of one word a step",
    chapterWith([procedure([steps({ steps: [step("見[み]ます。")] }), steps({ id: "second", steps: [step("見[み]ます。")] })])], { bank }),
    short,
  ],
])("%s is found", (_, input, message) => {
  expect(judged(lengthBudget, input)).toEqual([["error", "", expect.stringMatching(message) as string]]);
});
