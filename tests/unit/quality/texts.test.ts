import { expect, test } from "vitest";
import type { Section } from "../../../src/book/sections/section.ts";
import { bilingualTexts, englishTexts, japaneseTexts } from "../../../src/quality/texts.ts";
import { dialogue, exercise, exercises, grammar, item, line, opening, point, talk, vocabulary, word } from "./rules/chapterWith.ts";

const asked = exercises([
  exercise("cloze", [item({ ask: "＿＿を飲[の]みます。", en: "I drink water.", options: ["水[みず]", "rice", "お茶[ちゃ]"] })]),
  exercise("matching", [item({ options: ["水[みず]"], pairs: ["water"], text: "水[みず]です。" })]),
]);
const places = (texts: readonly { path: string }[]): string[] => texts.map(({ path }) => path);

test.each<[name: string, section: Section, japanese: string[], english: string[]]>([
  [
    "a word",
    vocabulary([word({ note: "Also of soup." })]),
    ["groups.0.topic.ja", "groups.0.words.0.example.ja"],
    ["groups.0.topic.en", "groups.0.words.0.gloss", "groups.0.words.0.note", "groups.0.words.0.example.en"],
  ],
  [
    "a grammar point",
    grammar([point({ contrast: { with: "〜た後で", note: "It is looser." } })]),
    ["points.0.mistake.wrong", "points.0.mistake.right", "points.0.examples.0.ja"],
    ["points.0.meaning", "points.0.explanation", "points.0.mistake.why", "points.0.contrast.note", "points.0.examples.0.en"],
  ],
  ["an opening", opening({ goals: [line("一[いち]")], scene: [line("二[に]")] }), ["goals.0.ja", "scene.0.ja"], ["overview", "goals.0.en", "scene.0.en"]],
])("the texts of %s are told apart by language", (_, section, japanese, english) => {
  expect(places(japaneseTexts(section))).toEqual(japanese);
  expect(places(englishTexts(section))).toEqual(english);
});

test("the names and descriptions of a dialogue's roles are Japanese", () => {
  const names = japaneseTexts(dialogue([talk(["はい。"])])).filter(({ path }) => path.startsWith("dialogues.0.roles"));
  expect(places(names)).toEqual(["dialogues.0.roles.0.name", "dialogues.0.roles.0.ja", "dialogues.0.roles.1.name", "dialogues.0.roles.1.ja"]);
});

test("options, partners and answers belong to the language they are written in", () => {
  expect(places(japaneseTexts(asked))).toEqual([
    "exercises.0.items.0.ask",
    "exercises.0.items.0.options.0",
    "exercises.0.items.0.options.2",
    "exercises.1.items.0.ask",
    "exercises.1.items.0.options.0",
    "exercises.1.items.0.text",
  ]);
  expect(places(englishTexts(asked))).toContain("exercises.0.items.0.options.1");
  expect(places(englishTexts(asked))).toContain("exercises.1.items.0.pairs.0");
});

test.each<[option: string, japanese: boolean]>([
  ["水[みず]", true],
  ["みず", true],
  ["Tシャツ", true],
  ["IH調理器[ちょうりき]", true],
  ["한국", true],
  ["water", false],
  ["platform number … (3番線: platform 3)", false],
  ["N/A", false],
  ["3", false],
  ["", false],
])("the option %j is Japanese: %s", (option, japanese) => {
  const section = exercises([exercise("cloze", [item({ options: [option] })])]);
  const place = "exercises.0.items.0.options.0";
  expect([places(japaneseTexts(section)).includes(place), places(englishTexts(section)).includes(place)]).toEqual([japanese, !japanese]);
});

test("a text comes with the key of its section", () => {
  expect(japaneseTexts({ ...opening(), key: "opening" })[0]).toEqual({
    section: "opening",
    path: "goals.0.ja",
    text: "食[た]べ物[もの]の名前[なまえ]を言[い]うことができます。",
  });
});

test("Japanese with its translation is found wherever both stand side by side", () => {
  expect(bilingualTexts(vocabulary([word()]))).toEqual([
    { section: "vocabulary", path: "groups.0.topic", ja: "食[た]べ物[もの]", en: "Food" },
    { section: "vocabulary", path: "groups.0.words.0.example", ja: "毎朝[まいあさ]、パンを食[た]べます。", en: "I eat bread every morning." },
  ]);
});
