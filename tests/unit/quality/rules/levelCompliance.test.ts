import { describe, expect, test } from "vitest";
import type { Section } from "../../../../src/book/sections/section.ts";
import { levelCompliance } from "../../../../src/quality/rules/levelCompliance.ts";
import { bank } from "../../realBank.ts";
import {
  chapterWith,
  culture,
  dialogue,
  exercise,
  exercises,
  grammar,
  item,
  judged,
  line,
  opening,
  passage,
  planOfChapter,
  point,
  procedure,
  reading,
  soundSections,
  step,
  steps,
  talk,
  vocabulary,
  word,
} from "./chapterWith.ts";

/** 24 running words of N5. */
const easy = [
  "私[わたし]は毎朝[まいあさ]、パンを食[た]べます。",
  "コーヒーも飲[の]みます。",
  "それから、会社[かいしゃ]へ行[い]きます。",
  "会社[かいしゃ]は駅[えき]の近[ちか]くにあります。",
  "昼[ひる]は友達[ともだち]とご飯[はん]を食[た]べます。",
];
/** Three words above N5 among six. */
const hard = ["感染[かんせん]を予防[よぼう]するために消毒[しょうどく]します。"];

const talking = (lines: string[]): Section => dialogue([talk(lines)]);
const id = (written: string): string =>
  bank.words.find(({ word, sector }) => word === written && sector === "caregiving")?.id ?? bank.words.find(({ word }) => word === written)?.id ?? "";
const hardWords = ["感染", "予防", "消毒"];

test.each<[name: string, sections: Section[], around?: Parameters<typeof chapterWith>[1]]>([
  ["sound sections of every kind", soundSections(), { level: "N4" }],
  ["a dialogue in words of the level", [talking([...easy, ...easy])]],
  ["one new word in twenty", [talking([...easy, ...easy, "予防[よぼう]が大切[たいせつ]です。"])]],
  ["a short text, which falls by a single word", [talking(["感染[かんせん]です。"])]],
  ["words that the chapter teaches", [talking([...easy, ...hard])], { words: hardWords.map(id) }],
  ["words that an earlier chapter taught", [talking([...easy, ...hard])], { number: 5, chapters: [planOfChapter(2, { words: hardWords.map(id) })] }],
  [
    "words that the chapter lists without the plan, added by a model",
    [vocabulary(hardWords.map((each) => word({ word: each, example: null }))), talking([...easy, ...hard])],
  ],
  ["words of the trade in its book", [talking([...easy, ...hard])], { level: "N4", sector: "caregiving" }],
  [
    "words that the section explains in English",
    [dialogue([talk([...easy, ...hard], { culture: "感染 is infection, 予防 prevention and 消毒 disinfection." })])],
  ],
  ["hard options of an exercise, which are not read through", [exercises([exercise("cloze", [item({ options: [...hard, ...hard, ...hard] })])])]],
  ["a note in English", [culture([])]],
])("%s passes", (_, sections, around) => {
  expect(judged(levelCompliance, chapterWith(sections, { bank, ...around }))).toEqual([]);
});

describe("above the level", () => {
  test.each<[name: string, sections: Section[], found: [severity: string, message: string][], around?: Parameters<typeof chapterWith>[1]]>([
    ["a dialogue", [talking([...easy, ...hard])], [["warning", "Only"]]],
    ["steps of a procedure", [procedure([steps({ steps: [...easy, ...hard].map((ja) => step(ja)) })])], [["warning", "Only"]]],
    ["what is said in a step", [procedure([steps({ steps: easy.map((ja) => step(ja, { say: line(hard[0] ?? "") })) })])], [["error", "Only"]]],
    ["a reading", [reading([passage({ lines: [...easy, ...hard].map((ja) => line(ja)) })])], [["warning", "Only"]]],
    ["examples of grammar", [grammar([point({ examples: [...easy, ...hard].map((ja) => line(ja)) })])], [["warning", "Only"]]],
    ["examples of words", [vocabulary([...easy, ...hard].map((ja) => word({ example: line(ja) })))], [["warning", "Only"]]],
    ["an opening scene", [opening({ goals: [], scene: [...easy, ...hard].map((ja) => line(ja)) })], [["warning", "Only"]]],
    ["a text of another level altogether", [talking([...easy, ...Array.from({ length: 8 }, () => hard[0] ?? "")])], [["error", "Only"]]],
    [
      "words that a later chapter teaches",
      [talking([...easy, ...hard])],
      [["warning", "Only"]],
      { number: 1, chapters: [planOfChapter(2, { words: hardWords.map(id) })] },
    ],
    [
      "words of another trade",
      [talking([...easy, "型枠[かたわく]と鉄筋[てっきん]と足場[あしば]を見[み]ます。"])],
      [["warning", "Only"]],
      { level: "N4", sector: "caregiving" },
    ],
    [
      "a word that comes again and again",
      [talking([...easy, ...easy, ...easy, ...easy, "予防[よぼう]です。", "予防[よぼう]ですか。", "予防[よぼう]ですね。"])],
      [["warning", "予防 is above N5 and used 3 times or more without having been taught."]],
    ],
  ])("%s is found", (_, sections, found, around) => {
    const judgements = judged(levelCompliance, chapterWith(sections, { bank, ...around }));
    expect(judgements.map(([severity, path, message]) => [severity, path, message.startsWith("Only") ? "Only" : message])).toEqual(
      found.map(([severity, message]) => [severity, "", message]),
    );
  });

  test("the message names the share and the words", () => {
    expect(judged(levelCompliance, chapterWith([talking([...easy, ...hard])], { bank }))[0]?.[2]).toMatch(
      /^Only \d+ % of its \d+ running words are of N5 or taught by then; beyond are .*予防/u,
    );
  });
});
