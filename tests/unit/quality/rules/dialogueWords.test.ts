import { expect, test } from "vitest";
import type { Word } from "../../../../src/book/entries.ts";
import { dialogueWords } from "../../../../src/quality/rules/dialogueWords.ts";
import { bankWord, chapterWith, dialogue, placed, sixLines, talk } from "./chapterWith.ts";

const taught = (word: string, reading: string, pos: Word["pos"]): Word => bankWord({ id: `N5:${word}:${reading}`, word, reading, pos });
const eat = taught("食べる", "たべる", "verb-ru");
const canteen = taught("食堂", "しょくどう", "noun");
const rain = taught("雨", "あめ", "noun");
const umbrella = taught("傘立て", "かさたて", "noun");
const noticeably = taught("とても", "とても", "adverb");

/** A chapter that teaches the words and holds one dialogue of each list of lines. */
const teaching = (words: Word[], ...talks: string[][]) =>
  chapterWith([dialogue(talks.map((lines, index) => talk(lines, { id: `talk-${index + 1}` })))], { words: words.map(({ id }) => id), bank: { words } });

test.each<[name: string, words: Word[], talks: string[][]]>([
  ["a dialogue with a noun of the chapter", [canteen], [[...sixLines]]],
  ["a dialogue with a verb in another form", [eat], [["もう食[た]べましたか。", "いいえ、まだです。"]]],
  ["a dialogue with the negative of a verb", [eat], [["朝[あさ]は何[なに]も食[た]べない。"]]],
  ["a dialogue with an adjective in the past", [taught("高い", "たかい", "adj-i")], [["高[たか]かったですか。"]]],
  ["a dialogue with a word in kana", [noticeably], [["とてもおいしいですね。"]]],
  ["a dialogue that writes the word as the chapter does, among words it does not use", [rain, umbrella, eat], [["いっしょに食[た]べましょう。"]]],
  ["a word whose kanji the dialogue reads as two runs", [taught("取り扱い", "とりあつかい", "noun")], [["取[と]り扱[あつか]いに注意[ちゅうい]してください。"]]],
  ["two dialogues with different words of the chapter", [eat, canteen], [["食[た]べますか。"], ["食堂[しょくどう]です。"]]],
  ["a chapter that teaches no words", [], [["そうですね。"]]],
  ["a chapter without dialogues", [eat], []],
])("%s passes", (_, words, talks) => {
  expect(dialogueWords.check(teaching(words, ...talks))).toEqual([]);
});

test.each<[name: string, words: Word[], talks: string[][], faults: [path: string, message: string][]]>([
  ["a dialogue with none of two words", [rain, umbrella], [[...sixLines]], [["dialogues.0.lines", "talk-1 uses none of the 2 words of the chapter."]]],
  ["a dialogue that has only another verb", [eat], [["もう飲[の]みましたか。"]], [["dialogues.0.lines", "talk-1 uses none of the 1 words of the chapter."]]],
  [
    "the second of two dialogues",
    [eat],
    [["もう食[た]べました。"], ["おはようございます。"]],
    [["dialogues.1.lines", "talk-2 uses none of the 1 words of the chapter."]],
  ],
  [
    "both of two dialogues",
    [umbrella],
    [["おはよう。"], ["おやすみ。"]],
    [
      ["dialogues.0.lines", "talk-1 uses none of the 1 words of the chapter."],
      ["dialogues.1.lines", "talk-2 uses none of the 1 words of the chapter."],
    ],
  ],
  ["a dialogue without lines", [eat], [[]], [["dialogues.0.lines", "talk-1 uses none of the 1 words of the chapter."]]],
  [
    "a dialogue with another word that shares a kanji",
    [canteen],
    [["食事[しょくじ]の時間[じかん]です。"]],
    [["dialogues.0.lines", "talk-1 uses none of the 1 words of the chapter."]],
  ],
  [
    "a dialogue with only half of a compound",
    [umbrella],
    [["傘[かさ]を持[も]っていますか。"]],
    [["dialogues.0.lines", "talk-1 uses none of the 1 words of the chapter."]],
  ],
  [
    "a word of one letter, which would be found in any text",
    [taught("え", "え", "interjection")],
    [["お名前[なまえ]は何[なん]ですか。"]],
    [["dialogues.0.lines", "talk-1 uses none of the 1 words of the chapter."]],
  ],
])("%s is found", (_, words, talks, faults) => {
  expect(placed(dialogueWords.check(teaching(words, ...talks)))).toEqual(faults);
});

test("words of the bank that the chapter does not teach do not count", () => {
  const input = chapterWith([dialogue([talk([...sixLines])])], { words: [umbrella.id], bank: { words: [canteen, umbrella] } });
  expect(dialogueWords.check(input)).toHaveLength(1);
});

test("the remedy names at most eight of the words", () => {
  const words = ["傘", "靴", "箱", "皿", "鍋", "机", "窓", "鍵", "棚"].map((kanji) => taught(kanji, "かな", "noun"));
  const [fault] = dialogueWords.check(teaching(words, ["おはようございます。"]));
  expect(fault?.remedy).toBe("Let it use some of them: 傘、靴、箱、皿、鍋、机、窓、鍵.");
});

test("it is a warning, since a good dialogue may do without", () => {
  expect(dialogueWords.severity).toBe("warning");
});
