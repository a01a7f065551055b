import { expect, test } from "vitest";
import type { Section } from "../../../../src/book/sections/section.ts";
import { foreignScript } from "../../../../src/quality/rules/foreignScript.ts";
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
  question,
  reading,
  sixLines,
  talk,
  vocabulary,
  word,
} from "./chapterWith.ts";

const example = (ja: string): Section => vocabulary([word({ example: line(ja) })]);

test.each<[name: string, section: Section]>([
  ["kana and kanji", example("毎朝[まいあさ]、パンを食[た]べます。")],
  ["katakana with a long mark", example("コーヒーとケーキをください。")],
  ["Latin letters", example("Tシャツを2枚[にまい]買[か]いました。")],
  ["the repeat mark and the closing mark", example("時々[ときどき]、〆切[しめきり]を忘[わす]れます。")],
  ["a wave dash and brackets", example("「9時[くじ]〜5時[ごじ]」と書[か]いてあります。")],
  ["kanji that Chinese writes in the same form", example("学生[がくせい]は本[ほん]を買[か]います。")],
  ["the Japanese forms of kanji that Chinese simplifies", example("駅員[えきいん]に時間[じかん]を聞[き]いて、電車[でんしゃ]の話[はなし]をします。")],
  ["the kanji of the exam and its level", example("試験[しけん]の問題[もんだい]を級[きゅう]ごとに選[えら]びます。")],
  ["a gap and a blank to write on", exercises([exercise("cloze", [item({ ask: "＿＿を飲[の]みます。" })])])],
  ["a foreign name in the English text", vocabulary([word({ example: line("リンさんです。", "This is Linh (Линь).") })])],
])("%s may stand in Japanese", (_, section) => {
  expect(foreignScript.check(chapterWith([section]))).toEqual([]);
});

test.each<[name: string, section: Section, path: string, message: string]>([
  ["Korean", example("빵を食[た]べます。"), "groups.0.words.0.example.ja", '빵 in "빵を食[た]べます。" is not Japanese.'],
  ["Cyrillic", opening({ scene: [line("はい。"), line("Да。"), line("いいえ。")] }), "scene.1.ja", 'Д in "Да。" is not Japanese.'],
  ["Thai", grammar([point({ examples: [line("สวัสดีと言[い]いました。")] })]), "points.0.examples.0.ja", 'ส in "สวัสดีと言[い]いました。" is not Japanese.'],
  ["Arabic", dialogue([talk(["مرحباと言[い]います。", ...sixLines.slice(1)])]), "dialogues.0.lines.0.ja", 'م in "مرحباと言[い]います。" is not Japanese.'],
  ["Devanagari", reading([passage({ title: line("नमस्ते") })]), "readings.0.title.ja", 'न in "नमस्ते" is not Japanese.'],
  [
    "a simplified kanji in a sentence",
    example("时間[じかん]がありません。"),
    "groups.0.words.0.example.ja",
    '时 in "时間[じかん]がありません。" is not Japanese.',
  ],
  [
    "a simplified kanji in a correction",
    grammar([point({ mistake: { wrong: "话[はな]すから", right: "話[はな]してから", why: "The te-form is needed." } })]),
    "points.0.mistake.wrong",
    '话 in "话[はな]すから" is not Japanese.',
  ],
  [
    "a Chinese particle in a question",
    reading([passage({ questions: [question({ ask: "何時[なんじ]に開[あ]きます吗。" })] })]),
    "readings.0.questions.0.ask",
    '吗 in "何時[なんじ]に開[あ]きます吗。" is not Japanese.',
  ],
  [
    "a simplified kanji in an option",
    exercises([exercise("cloze", [item({ options: ["電車[でんしゃ]", "汽车[きしゃ]", "自転車[じてんしゃ]"] })])]),
    "exercises.0.items.0.options.1",
    '车 in "汽车[きしゃ]" is not Japanese.',
  ],
  [
    "a simplified kanji in the key of an open item",
    exercises([exercise("translate-to-japanese", [item({ options: [], answer: null, text: "东京[とうきょう]へ行[い]きます。" })])]),
    "exercises.0.items.0.text",
    '东 in "东京[とうきょう]へ行[い]きます。" is not Japanese.',
  ],
])("%s is found", (_, section, path, message) => {
  expect(placed(foreignScript.check(chapterWith([section])))).toEqual([[path, message]]);
});

test("a text is named once, by its first foreign character, and is cut at forty characters", () => {
  const long = `说${"あ".repeat(60)}时`;
  expect(placed(foreignScript.check(chapterWith([example(long)])))).toEqual([["groups.0.words.0.example.ja", `说 in "${long.slice(0, 40)}" is not Japanese.`]]);
});
