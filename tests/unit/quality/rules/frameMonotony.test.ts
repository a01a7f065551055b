import { expect, test } from "vitest";
import type { Section } from "../../../../src/book/sections/section.ts";
import { frameMonotony } from "../../../../src/quality/rules/frameMonotony.ts";
import { chapterWith, dialogue, exercise, exercises, item, judged, line, opening, passage, procedure, reading, step, steps, talk } from "./chapterWith.ts";

const text = (...lines: string[]): Section => reading([passage({ lines: lines.map((ja) => line(ja)), questions: [] })]);
/** Sentences of different build and beginning. */
const varied = [
  "昨日は雨が降ったので、家で本を読みました。",
  "駅の前に新しい店ができたそうです。",
  "友達といっしょに海へ行くつもりでした。",
  "どこかで財布を落としてしまいました。",
  "早く寝たほうがいいと医者に言われました。",
  "もし時間があれば、手伝ってください。",
  "窓を開けたまま出かけてはいけません。",
  "弟はまだ高校生ですが、背が高いです。",
  "何も食べずに働き続けるのは大変です。",
  "静かな所で勉強したいと思っています。",
];
/** One frame with other words in it. */
const same = [
  "パンを食べてから会社へ行きます。",
  "本を読んでから部屋で寝ます。",
  "手を洗ってから台所に入ります。",
  "服を着てから外へ出ます。",
  "鍵を閉めてから駅へ歩きます。",
  "窓を開けてから床をふきます。",
];
const alike = ["利用者は朝早く起きるそうです。", "利用者はお茶を飲みたいと言いました。", "利用者は歩くのが大変でしょう。", "利用者は何時に来ましたか。"];
const framed = [
  "パンを食べてから会社へ行きます。",
  "本を読んでから学校へ帰ります。",
  "服を着てから部屋へ入ります。",
  "鍵を閉めてから駅へ歩きます。",
  "窓を開けてから庭へ出ます。",
  "水を飲んでから店へ走ります。",
  "薬を買ってから家へ戻ります。",
];

test.each<[name: string, section: Section]>([
  ["sentences of many builds", text(...varied)],
  ["seven sentences, too few to judge", text(...framed)],
  ["a frame that a third of the sentences have not", text(...framed.slice(0, 3), ...varied)],
  ["answers of two words, which have no frame", text("水です。", "本です。", "駅です。", "朝です。", "雨です。", "夜です。", "店です。", "庭です。")],
  ["can-do goals, which are set", opening({ goals: framed.map((ja) => line(ja)), scene: [line("朝です。")] })],
  [
    "exercises, which are built alike on purpose",
    exercises([
      exercise(
        "translate-to-english",
        framed.concat(framed).map((ask) => item({ ask, en: "A sentence." })),
      ),
    ]),
  ],
  ["labels, which are no sentences", text(...Array.from({ length: 10 }, () => "駅の前の店の時計"))],
  ["answers that begin with はい", dialogue([talk(varied.map((ja) => `はい、${ja}`))])],
  ["steps of different build", procedure([steps({ steps: varied.map((ja) => step(ja)) })])],
])("%s pass", (_, section) => {
  expect(judged(frameMonotony, chapterWith([section]))).toEqual([]);
});

const cut = (part: number, example: string) => `${part} % of the sentences are cut alike: NをVてからNへVます, as in 「${example}」.`;
const begin = (part: number, word: string, example: string) => `${part} % of the sentences begin with ${word}, as in 「${example}」.`;
const first = framed[0] ?? "";

test.each<[name: string, section: Section, found: [string, string][]]>([
  ["four of ten cut alike", text(...framed.slice(0, 4), ...varied.slice(0, 6)), [["warning", cut(40, first)]]],
  ["seven of ten cut alike", text(...framed, ...varied.slice(0, 3)), [["error", cut(70, first)]]],
  [
    "a definition after the other",
    text("これは水です。", "それは本です。", "あれは駅です。", "ここは店です。", "明日は雨です。", "今は夜です。", "父は医者です。", "母は先生です。"),
    [["error", "100 % of the sentences are cut alike: NはNです, as in 「これは水です。」."]],
  ],
  ["all cut alike", text(...framed, first), [["error", cut(100, first)]]],
  ["a dialogue cut alike", dialogue([talk([...framed, first])]), [["error", cut(100, first)]]],
  ["steps cut alike", procedure([steps({ steps: [...framed, first].map((ja) => step(ja)) })]), [["error", cut(100, first)]]],
  ["an opening scene cut alike", opening({ goals: [], scene: [...framed, first].map((ja) => line(ja)) }), [["error", cut(100, first)]]],
  ["sentences in one text cut alike", text([...framed, first].join("")), [["error", cut(100, first)]]],
  ["four of ten that begin alike", text(...alike, ...varied.slice(0, 6)), [["warning", begin(40, "利用者は", alike[0] ?? "")]]],
  ["two thirds that begin alike", text(...alike, ...alike, ...varied.slice(0, 4)), [["error", begin(67, "利用者は", alike[0] ?? "")]]],
])("%s are found", (_, section, found) => {
  expect(judged(frameMonotony, chapterWith([section])).map(([severity, , message]) => [severity, message])).toEqual(found);
});

test("a frame leaves endings and particles as they are and makes slots of the rest", () => {
  const messages = judged(frameMonotony, chapterWith([text(...same, ...same)])).map(([, , message]) => message.split(": ")[1]?.split(",")[0]);
  expect(messages).toEqual(["NをVてからNへVます"]);
});
