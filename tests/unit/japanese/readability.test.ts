import { describe, expect, test } from "vitest";
import { loadBank } from "../../../src/bank/loadBank.ts";
import { readability, readabilityScore } from "../../../src/japanese/readability.ts";
import { openTokenizer } from "../../../src/tokenizer/lindera.ts";

const tokenizer = openTokenizer();
const bank = await loadBank();
const of = (text: string) => readability(text, tokenizer, bank);

test("the formula, worked by hand: twelve tokens in two sentences, one Chinese, eight native, three particles", () => {
  // 11.724 − 0.056 × 6 − 0.126 × 8.33 − 0.042 × 66.67 − 0.044 × 25
  const features = { wordsPerSentence: 6, kango: 100 / 12, wago: 800 / 12, verbs: 0, particles: 300 / 12 };
  expect(readabilityScore(features)).toBeCloseTo(6.438, 3);
});

describe("readability", () => {
  test("comes near what the jreadability package, which counts by UniDic, publishes for the same text: 6.438", () => {
    expect(Math.abs(of("おはようございます！今日[きょう]は天気[てんき]がいいですね。").score - 6.438)).toBeLessThan(0.5);
  });

  test("counts tokens, sentences, word origins, verbs and particles", () => {
    // 毎日|、|水|を|飲み|ます|。 / 電車|に|乗る: Chinese 毎日, 電車; native 水, を, 飲み, ます, に, 乗る.
    expect(of("毎日[まいにち]、水[みず]を飲[の]みます。\n電車[でんしゃ]に乗[の]る").features).toEqual({
      wordsPerSentence: 5,
      kango: 20,
      wago: 60,
      verbs: 20,
      particles: 20,
    });
  });

  test.each([
    ["a compound in on-readings", "電車", 100],
    ["with a doubled sound", "学校", 100],
    ["with kun-readings", "手紙", 0],
    ["one kanji read in its own way", "水", 0],
    ["with kana in it", "お茶", 0],
    ["a loanword", "テレビ", 0],
    ["a name", "東京", 0],
  ])("%s, %s: %i %% Chinese", (_, word, kango) => {
    expect(of(word).features.kango).toBe(kango);
  });

  test.each([
    ["おはようございます！今日[きょう]は天気[てんき]がいいですね。", "lower-elementary"],
    [
      "法令[ほうれい]遵守[じゅんしゅ]体制[たいせい]構築[こうちく]義務[ぎむ]履行[りこう]状況[じょうきょう]確認[かくにん]実施[じっし]要領[ようりょう]",
      "upper-advanced",
    ],
  ])("%s is %s", (text, band) => {
    expect(of(text).band).toBe(band);
  });

  test("an empty text does not divide by nothing", () => {
    expect(of("").score).toBeCloseTo(11.724);
  });

  test("on average the bank's N5 readings are easier than its N4 readings, and those than its N3 readings", () => {
    const mean = (level: string) => {
      const scores = bank.readings.filter((reading) => reading.level === level).map(({ lines }) => of(lines.map(({ ja }) => ja).join("\n")).score);
      return scores.reduce((sum, score) => sum + score, 0) / scores.length;
    };
    const [n5, n4, n3] = ["N5", "N4", "N3"].map(mean) as [number, number, number];
    expect(n5).toBeGreaterThan(n4 + 0.5);
    expect(n4).toBeGreaterThan(n3 + 0.5);
    expect(n3).toBeGreaterThan(2.5);
  });
});
