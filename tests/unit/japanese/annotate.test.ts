import { describe, expect, test } from "vitest";
import { loadBank } from "../../../src/bank/loadBank.ts";
import { annotate, hasKanji, plainText, rubyFaults } from "../../../src/japanese/ruby.ts";

test.each<[word: string, reading: string, annotated: string]>([
  ["食べる", "たべる", "食[た]べる"],
  ["取り扱い", "とりあつかい", "取[と]り扱[あつか]い"],
  ["お知らせ", "おしらせ", "お知[し]らせ"],
  ["引っ越し", "ひっこし", "引[ひ]っ越[こ]し"],
  ["大人", "おとな", "大人[おとな]"],
  ["消しゴム", "けしゴム", "消[け]しゴム"],
  ["消しゴム", "けしごむ", "消[け]しゴム"],
  ["日本語", "にほんご", "日本語[にほんご]"],
  ["言い方", "いいかた", "言[い]い方[かた]"],
  ["聞き取り", "ききとり", "聞[き]き取[と]り"],
  ["使い捨て手袋", "つかいすててぶくろ", "使[つか]い捨[す]て手袋[てぶくろ]"],
  ["一ヶ月", "いっかげつ", "一ヶ月[いっかげつ]"],
  ["時々", "ときどき", "時々[ときどき]"],
  ["3時", "さんじ", "3時[さんじ]"],
  ["電子レンジ", "でんしレンジ", "電子[でんし]レンジ"],
  ["電子レンジ", "デンシレンジ", "電子[でんし]レンジ"],
  ["行動・心理症状", "こうどう・しんりしょうじょう", "行動[こうどう]・心理症状[しんりしょうじょう]"],
  ["〜年間", "ねんかん", "〜年間[ねんかん]"],
  ["IH調理器", "アイエイチちょうりき", "IH調理器[ちょうりき]"],
  ["ＡＴＭ機", "エーティーエムき", "ＡＴＭ機[き]"],
  ["QRコード決済", "キューアールコードけっさい", "QRコード決済[けっさい]"],
  ["X線", "エックスせん", "X線[せん]"],
])("%s read %s is written %s", (word, reading, annotated) => {
  expect(annotate(word, reading)).toBe(annotated);
});

test.each<[word: string, reading: string]>([
  ["ください", "ください"],
  ["コーヒー", "コーヒー"],
  ["ＡＴＭ", "エーティーエム"],
  ["Tシャツ", "ティーシャツ"],
  ["HACCP", "ハサップ"],
])("%s needs no reading, since it has no kanji", (word, reading) => {
  expect(annotate(word, reading)).toBe(word);
});

describe("where word and reading do not line up", () => {
  test("a single run of kanji takes the whole reading, and the rest of the word stays", () => {
    expect(annotate("HACCP管理", "ハサップかんり")).toBe("HACCP管理[はさっぷかんり]");
  });

  test("several runs take none, so that the fault is found and the word is not changed", () => {
    expect(annotate("引っ越し", "ひこし")).toBe("引っ越し");
    expect(rubyFaults(annotate("引っ越し", "ひこし"))).not.toEqual([]);
  });
});

describe("in the whole bank", async () => {
  const { words } = await loadBank();

  test("every headword is printed as it is written", () => {
    expect(words.filter(({ word, reading }) => plainText(annotate(word, reading)) !== word).map(({ id }) => id)).toEqual([]);
  });

  test("every headword with kanji gets a reading for each of them", () => {
    expect(words.filter(({ word, reading }) => hasKanji(word) && rubyFaults(annotate(word, reading)).length > 0).map(({ id }) => id)).toEqual([]);
  });
});
