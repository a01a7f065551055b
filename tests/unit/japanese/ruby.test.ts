import { describe, expect, test } from "vitest";
import { hasKanji, kanaText, parseRuby, plainText, type RubySpan, rubyFaults, sliceRuby, toHiragana } from "../../../src/japanese/ruby.ts";

describe("ruby notation is read into spans", () => {
  test.each<[notation: string, spans: RubySpan[]]>([
    ["", []],
    ["ありがとう", [{ base: "ありがとう" }]],
    ["電車[でんしゃ]", [{ base: "電車", ruby: "でんしゃ" }]],
    ["食[た]べる", [{ base: "食", ruby: "た" }, { base: "べる" }]],
    ["取[と]り扱[あつか]い", [{ base: "取", ruby: "と" }, { base: "り" }, { base: "扱", ruby: "あつか" }, { base: "い" }]],
    ["お茶[ちゃ]を飲[の]む", [{ base: "お" }, { base: "茶", ruby: "ちゃ" }, { base: "を" }, { base: "飲", ruby: "の" }, { base: "む" }]],
    ["時々[ときどき]", [{ base: "時々", ruby: "ときどき" }]],
    ["〆切[しめきり]", [{ base: "〆切", ruby: "しめきり" }]],
    ["3時[さんじ]です", [{ base: "3時", ruby: "さんじ" }, { base: "です" }]],
    ["１０時[じゅうじ]", [{ base: "１０時", ruby: "じゅうじ" }]],
    [
      "第[だい]2課[にか]",
      [
        { base: "第", ruby: "だい" },
        { base: "2課", ruby: "にか" },
      ],
    ],
    ["3つ", [{ base: "3つ" }]],
    ["今日[きょう]|一人[ひとり]で", [{ base: "今日", ruby: "きょう" }, { base: "一人", ruby: "ひとり" }, { base: "で" }]],
    ["今日[きょう]一人[ひとり]で", [{ base: "今日", ruby: "きょう" }, { base: "一人", ruby: "ひとり" }, { base: "で" }]],
    ["一ヶ月[いっかげつ]", [{ base: "一ヶ月", ruby: "いっかげつ" }]],
    ["2ヵ国[にかこく]", [{ base: "2ヵ国", ruby: "にかこく" }]],
    ["3か月[さんかげつ]", [{ base: "3か月", ruby: "さんかげつ" }]],
    ["２か国[にかこく]", [{ base: "２か国", ruby: "にかこく" }]],
    ["何か所[なんかしょ]も", [{ base: "何か所", ruby: "なんかしょ" }, { base: "も" }]],
    ["静[しず]か月[つき]", [{ base: "静", ruby: "しず" }, { base: "か" }, { base: "月", ruby: "つき" }]],
    ["3か4", [{ base: "3か4" }]],
    ["水[みず]か月[つき]か", [{ base: "水", ruby: "みず" }, { base: "か" }, { base: "月", ruby: "つき" }, { base: "か" }]],
    ["生[なま]ケーキ", [{ base: "生", ruby: "なま" }, { base: "ケーキ" }]],
    ["Tシャツ2枚[にまい]", [{ base: "Tシャツ" }, { base: "2枚", ruby: "にまい" }]],
    ["珈琲[コーヒー]", [{ base: "珈琲", ruby: "コーヒー" }]],
    ["𠮟[しか]る", [{ base: "𠮟", ruby: "しか" }, { base: "る" }]],
  ])("%s", (notation, spans) => {
    expect(parseRuby(notation)).toEqual(spans);
  });
});

describe("what does not parse stays in the text as it stands", () => {
  test.each<[notation: string, plain: string]>([
    ["水[みず", "水[みず"],
    ["水みず]", "水みず]"],
    ["水[]", "水[]"],
    ["水[mizu]", "水[mizu]"],
    ["水[水]", "水[水]"],
    ["食べ[たべ]ます", "食べ[たべ]ます"],
    ["[みず]", "[みず]"],
    ["水[みず[お湯[ゆ]", "水[みず[お湯"],
  ])("%s", (notation, plain) => {
    expect(plainText(notation)).toBe(plain);
  });
});

describe("a text is printed without its readings and spoken with them", () => {
  test.each<[notation: string, plain: string, kana: string]>([
    ["手[て]を洗[あら]う", "手を洗う", "てをあらう"],
    ["取[と]り扱[あつか]い", "取り扱い", "とりあつかい"],
    ["3時[さんじ]に来[き]て", "3時に来て", "さんじにきて"],
    ["20日[はつか]", "20日", "はつか"],
    ["今日[きょう]|一人[ひとり]で", "今日一人で", "きょうひとりで"],
    ["一ヶ月[いっかげつ]", "一ヶ月", "いっかげつ"],
    ["お茶[ちゃ]とコーヒー", "お茶とコーヒー", "おちゃとコーヒー"],
    ["人々[ひとびと]", "人々", "ひとびと"],
    ["大人[おとな]も上手[じょうず]です", "大人も上手です", "おとなもじょうずです"],
    ["水を飲[の]む", "水を飲む", "水をのむ"],
    ["", "", ""],
  ])("%s", (notation, plain, kana) => {
    expect(plainText(notation)).toBe(plain);
    expect(kanaText(notation)).toBe(kana);
  });
});

describe("a stretch of a text keeps its readings", () => {
  const text = "手[て]を洗[あら]ってから食[た]べる"; // 手を洗ってから食べる

  test.each<[notation: string, from: number, to: number | undefined, slice: string]>([
    [text, 0, 2, "手[て]を"],
    [text, 2, 4, "洗[あら]っ"],
    [text, 4, 7, "てから"],
    [text, 7, undefined, "食[た]べる"],
    [text, 0, undefined, text],
    [text, 3, 3, ""],
    [text, 20, undefined, ""],
    ["今日[きょう]|一人[ひとり]で", 2, undefined, "一人[ひとり]で"],
    ["今日[きょう]|一人[ひとり]で", 0, undefined, "今日[きょう]一人[ひとり]で"],
    ["A3か月[さんかげつ]", 1, undefined, "3か月[さんかげつ]"],
    ["「𠮟[しか]る」", 1, 4, "𠮟[しか]る"],
  ])("%s from %i to %s is %s", (notation, from, to, slice) => {
    expect(sliceRuby(notation, from, to)).toBe(slice);
  });

  test.each<[notation: string, from: number, to: number | undefined]>([
    ["電車[でんしゃ]で", 1, undefined],
    ["電車[でんしゃ]で", 0, 1],
    ["3か月[さんかげつ]", 1, 3],
    ["大[おお]きい電車[でんしゃ]", 2, 4],
  ])("none where a run that shares a reading would be cut: %s from %i to %s", (notation, from, to) => {
    expect(sliceRuby(notation, from, to)).toBeNull();
  });

  test("a bare kanji that touches a run is parted from it, and the slices of a text give it again", () => {
    const plain = plainText(text);
    for (let cut = 0; cut <= plain.length; cut++) {
      const [left, right] = [sliceRuby(text, 0, cut), sliceRuby(text, cut)];
      expect(left !== null && right !== null && plainText(left + right)).toBe(plain);
    }
    expect(sliceRuby("3|階[かい]", 0)).toBe("3|階[かい]");
  });
});

describe("faults of the notation", () => {
  const bracket = (text: string): string => `a bracket in "${text}" belongs to no kanji or holds no kana`;

  test.each([
    "",
    "ありがとうございます。",
    "食[た]べる",
    "取[と]り扱[あつか]い",
    "3時[さんじ]",
    "3つ",
    "一ヶ月[いっかげつ]",
    "今日[きょう]|一人[ひとり]で",
    "時々[ときどき]",
    "「コーヒーをください。」",
    "＿＿から、寝[ね]ます。",
    "〜てから",
    "2[ニ]",
  ])("there are none in %s", (notation) => {
    expect(rubyFaults(notation)).toEqual([]);
  });

  test.each<[name: string, notation: string, messages: string[]]>([
    ["kanji without a reading", "水を飲[の]む", ["水 has no reading"]],
    ["every run without a reading, though no bracket parts them", "水を飲む人", ["水 has no reading", "飲 has no reading", "人 has no reading"]],
    ["a run of several kanji", "電車で行[い]く", ["電車 has no reading"]],
    ["the repeat mark", "人々", ["人々 has no reading"]],
    ["kana inside the run", "食べ[たべ]ます", ["食 has no reading", bracket("食べ[たべ]ます")]],
    ["a bracket that does not close", "水[みずを", ["水 has no reading", bracket("水[みずを")]],
    ["a bracket that does not open", "水[みず]を]", [bracket("を]")]],
    ["an empty bracket", "水[]", ["水 has no reading", bracket("水[]")]],
    ["a bracket after kana", "みず[みず]", [bracket("みず[みず]")]],
    ["romaji in the bracket", "水[mizu]", ["水 has no reading", bracket("水[mizu]")]],
    ["kanji in the bracket", "水[水]", ["水 has no reading", "水 has no reading", bracket("水[水]")]],
    ["a small ケ inside the run with no kanji behind it", "八ヶ[やが]", ["八 has no reading", bracket("八ヶ[やが]")]],
    ["a reading in katakana", "珈琲[コーヒー]", ["the reading コーヒー of 珈琲 is not in hiragana"]],
    ["a second run parted off and left without a reading", "今日[きょう]|一人で", ["一人 has no reading"]],
  ])("%s is found", (_, notation, messages) => {
    expect(rubyFaults(notation).map(({ message }) => message)).toEqual(messages);
  });
});

test.each<[text: string, kanji: boolean]>([
  ["水", true],
  ["食べる", true],
  ["々", true],
  ["たべる", false],
  ["コーヒー", false],
  ["ATM 3", false],
  ["", false],
])("whether %s holds kanji: %s", (text, kanji) => {
  expect(hasKanji(text)).toBe(kanji);
});

test.each<[text: string, hiragana: string]>([
  ["コーヒー", "こーひー"],
  ["ティッシュ", "てぃっしゅ"],
  ["ヴ", "ゔ"],
  ["ヶ", "ゖ"],
  ["たべる水A", "たべる水A"],
])("%s in hiragana is %s", (text, hiragana) => {
  expect(toHiragana(text)).toBe(hiragana);
});
