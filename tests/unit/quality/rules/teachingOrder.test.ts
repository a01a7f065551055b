import { describe, expect, test } from "vitest";
import { teachingOrder } from "../../../../src/quality/rules/teachingOrder.ts";
import { bank } from "../../realBank.ts";
import { bankWord, chapterWith, exercise, exercises, grammar, item, judged, line, planOfChapter, point, review } from "./chapterWith.ts";

const water = bankWord({ id: "N5:水:みず", word: "水", reading: "みず", gloss: "water" });
const tea = bankWord({ id: "N5:お茶:おちゃ", word: "お茶", reading: "おちゃ", gloss: "tea" });
const words = { bank: { words: [water, tea] } };
/** Chapter 1 teaches 水, chapter 3 お茶; the chapter under check is the second. */
const between = { ...words, number: 2, chapters: [planOfChapter(1, { words: [water.id] }), planOfChapter(2, {}), planOfChapter(3, { words: [tea.id] })] };

const asking = (ask: string) => [exercise("word-meaning", [item({ ask })])];
const gap = (answer: string) => exercise("cloze", [item({ ask: "＿＿を飲[の]みます。", options: ["空[そら]", answer], answer: 1 })]);
const matched = (...options: string[]) => exercise("matching", [item({ options, answer: null })]);

describe("words that are asked", () => {
  test.each<[name: string, input: ReturnType<typeof chapterWith>]>([
    ["a review of a word of an earlier chapter", chapterWith([review(asking("水[みず]"))], between)],
    ["a review of a word that no chapter teaches", chapterWith([review(asking("空[そら]"))], between)],
    ["a review whose gap takes an earlier word", chapterWith([review([gap("水[みず]")])], between)],
    [
      "an exercise on a word of the chapter",
      chapterWith([exercises(asking("お茶[ちゃ]"))], { ...words, number: 3, words: [tea.id], chapters: between.chapters }),
    ],
    ["an exercise on an earlier word", chapterWith([exercises(asking("水[みず]"))], between)],
    [
      "a later word among the wrong options",
      chapterWith([exercises([exercise("cloze", [item({ ask: "＿＿を飲[の]みます。", options: ["水[みず]", "お茶[ちゃ]"], answer: 0 })])])], between),
    ],
    ["a list of earlier words", chapterWith([exercises([matched("水[みず]", "空[そら]")])], between)],
    ["a review in a chapter that is checked without its book", chapterWith([review(asking("水[みず]"))], words)],
  ])("%s passes", (_, input) => {
    expect(judged(teachingOrder, input)).toEqual([]);
  });

  test.each<[name: string, input: ReturnType<typeof chapterWith>, found: [severity: string, path: string, message: string][]]>([
    [
      "a review of a word of a later chapter",
      chapterWith([review(asking("お茶[ちゃ]"))], between),
      [["error", "exercises.0.items.0", "The review asks お茶, which is taught in chapter 3."]],
    ],
    [
      "a review of the chapter's own word",
      chapterWith([review(asking("お茶[ちゃ]"))], { ...words, number: 3, words: [tea.id], chapters: between.chapters }),
      [["error", "exercises.0.items.0", "The review asks お茶, which is taught in chapter 3."]],
    ],
    [
      "a review whose gap takes a later word",
      chapterWith([review([gap("お茶[ちゃ]")])], between),
      [["error", "exercises.0.items.0", "The review asks お茶, which is taught in chapter 3."]],
    ],
    [
      "an exercise on a later word",
      chapterWith([exercises(asking("お茶[ちゃ]"))], between),
      [["warning", "exercises.0.items.0", "The exercise asks お茶, which is taught in chapter 3 only."]],
    ],
    [
      "a list with a later word",
      chapterWith([exercises([matched("水[みず]", "お茶[ちゃ]")])], between),
      [["warning", "exercises.0.items.0", "The exercise asks お茶, which is taught in chapter 3 only."]],
    ],
  ])("%s is found", (_, input, found) => {
    expect(judged(teachingOrder, input)).toEqual(found);
  });
});

describe("grammar", () => {
  const points = (...ids: string[]) =>
    grammar(ids.map((id) => point({ id, pattern: bank.grammar.find((known) => known.id === id)?.pattern ?? id, examples: [] })));
  const [first = "", second = ""] = bank.grammar
    .filter(({ level }) => level === "N5")
    .sort((a, b) => a.order - b.order)
    .map(({ id }) => id);
  const n4 = bank.grammar.find(({ level }) => level === "N4")?.id ?? "";
  const showing = (...examples: string[]) => [grammar([point({ examples: examples.map((ja) => line(ja)) })])];
  const choice = (ask: string, answer: string) => [exercises([exercise("grammar-choice", [item({ ask, options: [answer], answer: 0 })])])];
  const later = { number: 1, chapters: [planOfChapter(1, { grammar: ["n5-te-kara"] }), planOfChapter(2, { grammar: ["n4-sugiru"] })] };

  test.each<[name: string, input: ReturnType<typeof chapterWith>]>([
    ["points in their order", chapterWith([points(first, second, n4)], { bank })],
    ["a point that the bank does not know", chapterWith([points(second, "new-1")], { bank })],
    ["an example in words of the level", chapterWith(showing("手[て]を洗[あら]ってから、ご飯[はん]を食[た]べます。"), { bank })],
    ["an example with one new word", chapterWith(showing("手[て]を洗[あら]ってから、消毒[しょうどく]します。"), { bank })],
    ["a gap for what the chapter teaches", chapterWith(choice("手[て]を＿＿、食[た]べます。", "洗[あら]ってから"), { bank, ...later })],
    ["a gap beside what the chapter teaches", chapterWith(choice("手[て]を＿＿から、食[た]べます。", "洗[あら]って"), { bank, ...later })],
    ["a gap for no pattern of the bank", chapterWith(choice("手[て]＿＿、洗[あら]います。", "を"), { bank, ...later })],
  ])("%s passes", (_, input) => {
    expect(judged(teachingOrder, input)).toEqual([]);
  });

  test.each<[name: string, input: ReturnType<typeof chapterWith>, path: string, message: RegExp]>([
    ["a later point that stands first", chapterWith([points(second, first)], { bank }), "points.1", / stands after .*, which is taught later\.$/u],
    ["a point of the next level that stands first", chapterWith([points(n4, first)], { bank }), "points.1", / stands after /u],
    [
      "an example with two words above the level",
      chapterWith(showing("感染[かんせん]を予防[よぼう]してから、食[た]べます。"), { bank }),
      "points.0.examples.0.ja",
      /^The example of 〜てから has 2 words that are not taught by then and are above the level: 感染、予防\.$/u,
    ],
    [
      "a gap for what a later chapter teaches",
      chapterWith(choice("このスープは＿＿。", "辛[から]すぎます"), { bank, ...later }),
      "exercises.0.items.0",
      /^The gap asks for .*, which is not taught by then\.$/u,
    ],
  ])("%s is found", (_, input, path, message) => {
    expect(judged(teachingOrder, input)).toEqual([["warning", path, expect.stringMatching(message)]]);
  });
});
