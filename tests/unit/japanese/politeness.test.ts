import { describe, expect, test } from "vitest";
import { politenessOf, sentencesOf } from "../../../src/japanese/politeness.ts";
import { openTokenizer } from "../../../src/tokenizer/lindera.ts";

const tokenizer = openTokenizer();

describe("the style of a sentence", () => {
  test.each([
    ["行[い]くよ。", "plain"],
    ["もう食[た]べた？", "plain"],
    ["高[たか]いね。", "plain"],
    ["学生[がくせい]だ。", "plain"],
    ["本当[ほんとう]よ。", "plain"],
    ["卵焼[たまごや]きが大好[だいす]きなの。", "plain"],
    ["早[はや]く帰[かえ]ろう。", "plain"],
    ["静[しず]かにしろ。", "plain"],
    ["行[い]かなかった。", "plain"],
    ["雨[あめ]だろうね。", "plain"],
    ["行[い]きます。", "polite"],
    ["静[しず]かです。", "polite"],
    ["行[い]きませんでした。", "polite"],
    ["行[い]きましょうか。", "polite"],
    ["どこにいるでしょうか。", "polite"],
    ["いいですよね。", "polite"],
    ["待[ま]ってください。", "polite"],
    ["ありがとうございます。", "polite"],
    ["お願[ねが]いします。", "polite"],
    ["早[はや]く寝[ね]なさい。", "polite"],
    ["先生[せんせい]はいらっしゃいますか。", "honorific"],
    ["何[なに]から召[め]し上[あ]がりますか。", "honorific"],
    ["お客様[きゃくさま]はお帰[かえ]りになりました。", "honorific"],
    ["少々[しょうしょう]お待[ま]ちください。", "honorific"],
    ["ご覧[らん]になりましたか。", "honorific"],
    ["頭[あたま]が痛[いた]いとおっしゃっています。", "honorific"],
    ["リンと申[もう]します。", "humble"],
    ["すぐに参[まい]ります。", "humble"],
    ["お荷物[にもつ]をお持[も]ちします。", "humble"],
    ["ご案内[あんない]いたします。", "humble"],
    ["今日[きょう]はお出[だ]しできません。", "humble"],
    ["部屋[へや]におります。", "humble"],
    ["こちらでございます。", "humble"],
    ["見[み]ていただけますか。", "humble"],
    ["はい。", "fragment"],
    ["コーヒー。", "fragment"],
    ["大丈夫[だいじょうぶ]。", "fragment"],
    ["こちらへどうぞ。", "fragment"],
    ["今日[きょう]はちょっと……。", "fragment"],
    ["佐藤[さとう]さん、こんばんは。", "fragment"],
    ["駅[えき]から。", "fragment"],
    ["", "fragment"],
  ] as const)("%s is %s", (sentence, style) => {
    expect(politenessOf(sentence, tokenizer).style).toBe(style);
  });
});

test("quoted speech does not decide: the verb outside the quotation does", () => {
  expect(politenessOf("「行[い]きます」と言[い]った。", tokenizer).style).toBe("plain");
  expect(politenessOf("「行[い]く」と言[い]いました。", tokenizer).style).toBe("polite");
  expect(politenessOf("「先生[せんせい]がいらっしゃる」と書[か]いた。", tokenizer).style).toBe("plain");
});

describe("requests, soft endings and contractions are told apart", () => {
  test.each([
    ["ちょっと待[ま]って。", { style: "plain", request: true, soft: false, polite: false }],
    ["触[さわ]らないで。", { style: "plain", request: true, soft: false, polite: false }],
    ["待[ま]ってくれ。", { style: "plain", request: true, soft: false, polite: false }],
    ["待[ま]ってください。", { style: "polite", request: true, soft: false, polite: true }],
    ["待[ま]っていただけますか。", { style: "humble", request: true, soft: false, polite: true }],
    ["頭[あたま]が痛[いた]くて。", { style: "plain", request: false, soft: true, polite: false }],
    ["水[みず]をこぼしてしまって。", { style: "plain", request: false, soft: true, polite: false }],
    ["一人[ひとり]では危[あぶ]ないので。", { style: "plain", request: false, soft: true, polite: false }],
    ["行[い]きたいんですけど…。", { style: "polite", request: false, soft: true, polite: true }],
    ["明日[あした]も来[き]ますし。", { style: "polite", request: false, soft: true, polite: true }],
  ])("%s", (sentence, expected) => {
    expect(politenessOf(sentence, tokenizer)).toMatchObject(expected);
  });

  test.each([
    ["全部[ぜんぶ]食[た]べちゃった。", true],
    ["先[さき]に書[か]いとく。", true],
    ["今[いま]、見[み]てる。", true],
    ["全部[ぜんぶ]食[た]べてしまった。", false],
    ["お茶[ちゃ]を飲[の]む。", false],
  ])("%s casual: %s", (sentence, casual) => {
    expect(politenessOf(sentence, tokenizer).casual).toBe(casual);
  });
});

test.each([
  ["はい。分[わ]かりました！行[い]きます", ["はい。", "分[わ]かりました！", "行[い]きます"]],
  ["「はい。行[い]きます。」と言[い]った。", ["「はい。行[い]きます。」と言[い]った。"]],
  ["はい。……記録[きろく]では、出[で]ていません。", ["はい。……", "記録[きろく]では、出[で]ていません。"]],
])("%s is cut into sentences outside quotations", (text, sentences) => {
  expect(sentencesOf(text)).toEqual(sentences);
});
