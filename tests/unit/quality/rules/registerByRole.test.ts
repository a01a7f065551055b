import { expect, test } from "vitest";
import { registerByRole } from "../../../../src/quality/rules/registerByRole.ts";
import { chapterWith, dialogue, judged, sixLines, talk } from "./chapterWith.ts";

type Style = "plain" | "polite" | "honorific";
/** A dialogue of A and B in turn, in the styles that their roles declare. */
const between = (a: Style, b: Style, lines: string[]) =>
  chapterWith([
    dialogue([
      talk(lines, {
        roles: [
          { id: "A", name: "リン", ja: "社員[しゃいん]", en: "employee", style: a },
          { id: "B", name: "田中[たなか]", ja: "先輩[せんぱい]", en: "senior colleague", style: b },
        ],
      }),
    ]),
  ]);

test.each<[name: string, input: ReturnType<typeof chapterWith>]>([
  ["a polite junior and a plain senior", between("polite", "plain", [...sixLines])],
  [
    "two polite speakers",
    between("polite", "polite", ["いつ始[はじ]めますか。", "三時[さんじ]に始[はじ]めます。", "分[わ]かりました。", "お願[ねが]いします。"]),
  ],
  ["two plain speakers", between("plain", "plain", ["もう食[た]べた？", "まだ食[た]べていない。", "じゃあ、行[い]こう。", "うん、行[い]く。"])],
  [
    "an honorific speaker",
    between("honorific", "polite", ["何[なに]を召[め]し上[あ]がりますか。", "お茶[ちゃ]をください。", "少々[しょうしょう]お待[ま]ちください。", "はい。"]),
  ],
  [
    "cries and words to oneself of a polite speaker",
    between("polite", "polite", ["危[あぶ]ない！", "大丈夫[だいじょうぶ]ですか。", "よかった。", "気[き]をつけましょう。"]),
  ],
  [
    "a polite speaker who trails off",
    between("polite", "plain", ["あのう、ちょっと頭[あたま]が痛[いた]くて…。", "帰[かえ]っていいよ。", "すみません、明日[あした]は来[き]ますので。", "うん。"]),
  ],
  [
    "a plain speaker who says thank you politely",
    between("polite", "plain", ["手伝[てつだ]いましょうか。", "ありがとうございます。", "どれを運[はこ]びますか。", "それを持[も]っていって。"]),
  ],
  ["an answer of one word", between("polite", "polite", ["どこですか。", "食堂[しょくどう]。", "何時[なんじ]ですか。", "三時[さんじ]。"])],
])("%s speak as their roles declare", (_, input) => {
  expect(judged(registerByRole, input)).toEqual([]);
});

const ends = (line: number, role: string, sentence: string): [string, string, string] => [
  "warning",
  `dialogues.0.lines.${line}.ja`,
  `${role}: a polite speaker ends plainly: ${sentence}`,
];
const breaks = (broken: number, lines: number, role: string, style: Style): [string, string, string] => [
  "error",
  "dialogues.0.lines",
  `${broken} of the ${lines} lines of ${role} are not in the ${style} style.`,
];

test.each<[name: string, input: ReturnType<typeof chapterWith>, found: [string, string, string][]]>([
  [
    "one plain ending of a polite speaker",
    between("polite", "plain", ["いつ始[はじ]めますか。", "三時[さんじ]。", "もう準備[じゅんび]はできている。", "うん。", "行[い]きましょう。", "うん。"]),
    [ends(2, "A", "もう準備はできている。")],
  ],
  [
    "one plain ending of the other polite speaker",
    between("polite", "polite", ["いつですか。", "三時[さんじ]に始[はじ]める。", "分[わ]かりました。", "お願[ねが]いします。", "はい。", "待[ま]っています。"]),
    [ends(1, "B", "三時に始める。")],
  ],
  [
    "a polite speaker who is plain in half of the lines",
    between("polite", "plain", ["いつ始[はじ]めますか。", "今[いま]。", "もう準備[じゅんび]はできている。", "うん。"]),
    [ends(2, "A", "もう準備はできている。")],
  ],
  [
    "a polite speaker who is plain throughout",
    between("polite", "plain", ["もう食[た]べた。", "うん。", "じゃあ、行[い]く。", "うん。"]),
    [breaks(2, 2, "A", "polite")],
  ],
  [
    "a polite speaker who is plain in two lines of three",
    between("polite", "plain", ["もう食[た]べた。", "うん。", "今日[きょう]は暑[あつ]いです。", "うん。", "店[みせ]に行[い]く。", "うん。"]),
    [breaks(2, 3, "A", "polite")],
  ],
  [
    "a plain speaker who keeps saying ます",
    between("plain", "polite", ["明日[あした]、行[い]きます。", "はい。", "三時[さんじ]に来[き]ます。", "はい。", "駅[えき]で待[ま]ちます。", "はい。"]),
    [breaks(3, 3, "A", "plain")],
  ],
  [
    "an honorific speaker without keigo",
    between("honorific", "polite", [
      "何[なに]を食[た]べますか。",
      "魚[さかな]です。",
      "今日[きょう]は魚[さかな]がありません。",
      "そうですか。",
      "肉[にく]はどうですか。",
      "はい。",
    ]),
    [["warning", "dialogues.0.lines.0.ja", "A: an honorific speaker uses no honorific or humble form in the whole dialogue."]],
  ],
  [
    "an honorific speaker who is plain",
    between("honorific", "polite", ["何[なに]を食[た]べる。", "魚[さかな]です。", "魚[さかな]はない。", "そうですか。"]),
    [breaks(2, 2, "A", "honorific")],
  ],
  [
    "both speakers",
    between("polite", "polite", ["もう食[た]べた。", "まだ食[た]べていない。", "じゃあ、行[い]く。", "店[みせ]に行[い]く。"]),
    [breaks(2, 2, "A", "polite"), breaks(2, 2, "B", "polite")],
  ],
])("%s is found", (_, input, found) => {
  expect(judged(registerByRole, input)).toEqual(found);
});
