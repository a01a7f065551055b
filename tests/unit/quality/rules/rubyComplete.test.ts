import { expect, test } from "vitest";
import type { Section } from "../../../../src/book/sections/section.ts";
import { rubyComplete } from "../../../../src/quality/rules/rubyComplete.ts";
import {
  chapterWith,
  dialogue,
  exercise,
  exercises,
  grammar,
  item,
  line,
  opening,
  passage,
  placed,
  point,
  procedure,
  question,
  reading,
  sixLines,
  soundSections,
  steps,
  talk,
  vocabulary,
  word,
} from "./chapterWith.ts";

const said = (ja: string): Section => vocabulary([word({ example: line(ja) })]);
const place = "groups.0.words.0.example.ja";

test.each<[name: string, sections: Section[]]>([
  ["a sound chapter", soundSections()],
  ["a sentence in kana", [said("きのう、コーヒーをのみました。")]],
  ["kana after the kanji", [said("取[と]り扱[あつか]いに気[き]をつけてください。")]],
  ["a digit with its counter", [said("3時[さんじ]に来[き]てください。")]],
  ["the repeat mark", [said("時々[ときどき]、人々[ひとびと]と話[はな]します。")]],
  ["a small ケ between kanji", [said("一ヶ月[いっかげつ]休[やす]みます。")]],
  ["two words whose kanji touch", [said("今日[きょう]|一人[ひとり]で行[い]きます。")]],
  ["a digit without a reading", [said("3つください。")]],
  ["a headword, whose reading stands beside it", [vocabulary([word({ word: "取り扱い", reading: "とりあつかい" })])]],
  ["kanji in an explanation in English", [vocabulary([word({ note: "Not the same as 飲む." })])]],
  ["a word whose reading is asked for", [exercises([exercise("word-reading", [item({ ask: "食べる", options: ["たべる", "くべる", "のべる"] })])])]],
])("%s passes", (_, sections) => {
  expect(rubyComplete.check(chapterWith(sections))).toEqual([]);
});

test.each<[name: string, section: Section, path: string, messages: string[]]>([
  ["a word whose reading was left out", said("毎朝[まいあさ]、パンを食べます。"), place, ["In 「毎朝[まいあさ]、パンを食べます。」 食 has no reading."]],
  ["a whole sentence without readings", said("毎朝食べる。"), place, ["In 「毎朝食べる。」 毎朝食 has no reading."]],
  [
    "every word without its reading",
    said("水を飲む人"),
    place,
    ["In 「水を飲む人」 水 has no reading.", "In 「水を飲む人」 飲 has no reading.", "In 「水を飲む人」 人 has no reading."],
  ],
  [
    "kana inside the run",
    said("食べる[たべる]"),
    place,
    ["In 「食べる[たべる]」 食 has no reading.", 'In 「食べる[たべる]」 a bracket in "食べる[たべる]" belongs to no kanji or holds no kana.'],
  ],
  ["a reading in katakana", said("珈琲[コーヒー]です。"), place, ["In 「珈琲[コーヒー]です。」 the reading コーヒー of 珈琲 is not in hiragana."]],
  [
    "a reading in romaji",
    said("水[mizu]です。"),
    place,
    ["In 「水[mizu]です。」 水 has no reading.", 'In 「水[mizu]です。」 a bracket in "水[mizu]です。" belongs to no kanji or holds no kana.'],
  ],
  [
    "a bracket that does not close",
    said("水[みずです。"),
    place,
    ["In 「水[みずです。」 水 has no reading.", 'In 「水[みずです。」 a bracket in "水[みずです。" belongs to no kanji or holds no kana.'],
  ],
  ["the repeat mark without a reading", said("人々がいます。"), place, ["In 「人々がいます。」 人々 has no reading."]],
  ["a title", procedure([steps({ title: line("手の洗[あら]い方[かた]") })]), "procedures.0.title.ja", ["In 「手の洗[あら]い方[かた]」 手 has no reading."]],
  [
    "a line of a dialogue",
    dialogue([talk(["明日[あした]は雨です。", ...sixLines])]),
    "dialogues.0.lines.0.ja",
    ["In 「明日[あした]は雨です。」 雨 has no reading."],
  ],
  [
    "the name of a role",
    dialogue([talk([...sixLines], { roles: [{ id: "A", name: "田中", ja: "店員[てんいん]", en: "clerk", style: "polite" }] })]),
    "dialogues.0.roles.0.name",
    ["In 「田中」 田中 has no reading."],
  ],
  [
    "the wrong sentence of a mistake",
    grammar([point({ mistake: { wrong: "見るから", right: "見[み]てから", why: "The te-form is needed." } })]),
    "points.0.mistake.wrong",
    ["In 「見るから」 見 has no reading."],
  ],
  [
    "an option of a question",
    reading([passage({ questions: [question({ options: ["水[みず]", "お茶", "牛乳[ぎゅうにゅう]"] })] })]),
    "readings.0.questions.0.options.1",
    ["In 「お茶」 茶 has no reading."],
  ],
  [
    "the question of another kind of exercise",
    exercises([exercise("word-meaning", [item({ ask: "食べる" })])]),
    "exercises.0.items.0.ask",
    ["In 「食べる」 食 has no reading."],
  ],
  [
    "the answer to be said in Japanese",
    exercises([exercise("translate-to-japanese", [item({ options: [], text: "水を飲[の]みます。" })])]),
    "exercises.0.items.0.text",
    ["In 「水を飲[の]みます。」 水 has no reading."],
  ],
])("%s is found", (_, section, path, messages) => {
  expect(placed(rubyComplete.check(chapterWith([section])))).toEqual(messages.map((message) => [path, message]));
});

test("a long sentence is quoted by its beginning", () => {
  const ja = `${"あ".repeat(70)}水`;
  expect(placed(rubyComplete.check(chapterWith([opening({ scene: [line(ja)] })])))).toEqual([["scene.0.ja", `In 「${"あ".repeat(60)}」 水 has no reading.`]]);
});
