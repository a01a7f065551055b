import { expect, test } from "vitest";
import { readingsAgree, stretchesOf } from "../../../../src/japanese/readings/agreement.ts";
import { parseRuby } from "../../../../src/japanese/ruby.ts";
import { openTokenizer } from "../../../../src/tokenizer/lindera.ts";

const tokenizer = openTokenizer();

test.each<[wrong: string, surface: string, expected: string]>([
  ["病院[びょういい]へ行[い]きます。", "病院", "びょういん"],
  ["鉛筆[えんぴつ]が3本[さんほん]あります。", "3本", "さんぼん"],
  ["3階[さんかい]の会議室[かいぎしつ]です。", "3階", "さんがい"],
  ["食[だ]べましょう。", "食", "た"],
  ["それは何[なんに]ですか。", "何", "なん"],
  ["公園[こうえ]で遊[あそ]ぶ。", "公園", "こうえん"],
  ["今日[きょ]は暑[あつ]い。", "今日", "きょう"],
  ["二十日[にじゅうにち]に行[い]く。", "二十日", "はつか"],
])("%s is found", (wrong, surface, expected) => {
  expect(readingsAgree(wrong, tokenizer)).toMatchObject([{ surface, expected }]);
});

test.each([
  "病院[びょういん]へ行[い]きます。",
  "日本[にっぽん]の選手[せんしゅ]です。",
  "明日[あす]、雨[あめ]が降[ふ]る。",
  "私[わたくし]がご案内[あんない]します。",
  "家[うち]へ帰[かえ]る。",
  "10分[じっぷん]待[ま]つ。",
  "7人[ななにん]で行[い]く。",
  "他[た]の人[ひと]に聞[き]く。",
  "介護[かいご]職員[しょくいん]です。",
  "介護職員[かいごしょくいん]です。",
  "1か月[いっかげつ]休[やす]む。",
  "1,200円[せんにひゃくえん]です。",
  "203号室[にまるさんごうしつ]です。",
  "203号室[にひゃくさんごうしつ]です。",
  "4177番[よんいちななななばん]です。",
  "下膳[さげぜん]をお願[ねが]いします。",
  "ABCと3を書[か]く。",
])("%s is left alone", (right) => {
  expect(readingsAgree(right, tokenizer)).toEqual([]);
});

test("a stretch is what stands unbroken between kana, however it is divided into runs", () => {
  expect(stretchesOf(parseRuby("今日[きょう]|一人[ひとり]で3[さん],000円[ぜんえん]"))).toEqual([
    { surface: "今日一人", reading: "きょうひとり", index: 0 },
    { surface: "3,000円", reading: "さんぜんえん", index: 5 },
  ]);
});
