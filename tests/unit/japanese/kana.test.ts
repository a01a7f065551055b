import { describe, expect, test } from "vitest";
import { expandIterationMarks, normalizeWidth, toKatakana } from "../../../src/japanese/kana.ts";
import { toHiragana } from "../../../src/japanese/ruby.ts";

test.each([
  ["あいうえお", "アイウエオ"],
  ["がっこう", "ガッコウ"],
  ["ゔぁいおりん", "ヴァイオリン"],
  ["きゃべつ", "キャベツ"],
])("%s ⇄ %s", (hiragana, katakana) => {
  expect(toKatakana(hiragana)).toBe(katakana);
  expect(toHiragana(katakana)).toBe(hiragana);
});

test("what is not hiragana stays as it is", () => {
  expect(toKatakana("漢字ABCーカナ。")).toBe("漢字ABCーカナ。");
});

describe("one width for each kind of character", () => {
  test.each([
    ["ｶﾀｶﾅ", "カタカナ"],
    ["ｶﾞｷﾞｸﾞ", "ガギグ"],
    ["ﾊﾟﾋﾟｰ", "パピー"],
    ["ｳﾞｧ", "ヴァ"],
    ["か゛", "が"],
    ["は゜", "ぱ"],
    ["か\u3099", "が"],
    ["１２３", "123"],
    ["ＡＢｃ", "ABc"],
    ["５０％", "50%"],
    ["｢ﾃﾚﾋﾞ｡｣", "「テレビ。」"],
    ["ｱ･ｲ､ｳ", "ア・イ、ウ"],
    ["本当?", "本当？"],
    ["だめ!!", "だめ！！"],
    ["Stop!", "Stop!"],
    ["9時～5時", "9時〜5時"],
    ["東京~大阪", "東京〜大阪"],
    ["食[た]べる。「はい」！", "食[た]べる。「はい」！"],
    ["全角　空白", "全角 空白"],
  ])("%s → %s", (text, normal) => {
    expect(normalizeWidth(text)).toBe(normal);
  });
});

describe("repeat marks of kana", () => {
  test.each([
    ["さゝやか", "ささやか"],
    ["いすゞ", "いすず"],
    ["学問のすゝめ", "学問のすすめ"],
    ["みすゞ", "みすず"],
    ["かゞみ", "かがみ"],
    ["バナヽ", "バナナ"],
    ["づゝ", "づつ"],
    ["人々", "人々"],
    ["ゝ", "ゝ"],
    ["A々ゝ", "A々ゝ"],
  ])("%s → %s", (text, expanded) => {
    expect(expandIterationMarks(text)).toBe(expanded);
  });
});
