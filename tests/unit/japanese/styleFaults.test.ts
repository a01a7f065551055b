import { describe, expect, test } from "vitest";
import { loadBank } from "../../../src/bank/loadBank.ts";
import { styleFaults } from "../../../src/japanese/styleFaults.ts";
import { openTokenizer } from "../../../src/tokenizer/lindera.ts";

const bank = await loadBank();
const tokenizer = openTokenizer();
const kindsOf = (style: "plain" | "polite" | "honorific", ...sentences: string[]) =>
  styleFaults(
    sentences.map((ja) => ({ role: "A", ja })),
    [{ id: "A", style }],
    tokenizer,
  ).map(({ kind }) => kind);

describe("a polite speaker", () => {
  test.each([
    "明日[あした]、病院[びょういん]へ行[い]く。",
    "薬[くすり]はもう飲[の]んだ。",
    "この箱[はこ]は重[おも]いよ。",
    "それは私[わたし]の仕事[しごと]だ。",
    "ちょっと待[ま]って。",
    "部屋[へや]におる。",
    "はい。すぐ行[い]くね。",
  ])("does not say %s", (sentence) => {
    expect(kindsOf("polite", sentence)).toEqual(["plain-ending"]);
  });

  test.each([
    "明日[あした]、病院[びょういん]へ行[い]きます。",
    "はい、コーヒー。",
    "危[あぶ]ない！",
    "ああ、よかった。",
    "それは困[こま]ったなあ。",
    "どこに置[お]いたかな。",
    "一人[ひとり]では危[あぶ]ないので……。",
    "頭[あたま]が痛[いた]くて。",
    "「行[い]かない」と言[い]いました。",
    "確認[かくにん]します。10時[じゅうじ]に起[お]きる。すぐにお茶[ちゃ]を出[だ]す。これで合[あ]っていますか。",
    "12本[じゅうにほん]、よし。",
  ])("may say %s", (sentence) => {
    expect(kindsOf("polite", sentence)).toEqual([]);
  });
});

describe("a plain speaker", () => {
  test("may say ください, the greetings and ます once or twice", () => {
    expect(
      kindsOf("plain", "ありがとうございます。", "これを見[み]てください。", "たたきますよ。", "もう終[お]わった？", "いいね。", "じゃあ、帰[かえ]ろう。"),
    ).toEqual([]);
  });
  test("does not keep saying ます", () => {
    expect(kindsOf("plain", "今日[きょう]は行[い]きます。", "雨[あめ]が降[ふ]ります。", "傘[かさ]があります。", "いいよ。")).toEqual([
      "polite-ending",
      "polite-ending",
      "polite-ending",
    ]);
  });
});

describe("an honorific speaker", () => {
  test("uses an honorific or humble form somewhere in the dialogue", () => {
    const polite = ["今日[きょう]は雨[あめ]です。", "バスで行[い]きます。", "駅[えき]は近[ちか]いです。"];
    expect(kindsOf("honorific", ...polite)).toEqual(["no-keigo"]);
    expect(kindsOf("honorific", ...polite, "ご案内[あんない]いたします。")).toEqual([]);
  });
  test("does not end plainly", () => {
    expect(kindsOf("honorific", "少々[しょうしょう]お待[ま]ちください。", "すぐに確認[かくにん]いたす。")).toEqual(["plain-ending"]);
  });
});

test("lines of a role that is not declared are not judged, and the finding says where", () => {
  const lines = [
    { role: "B", ja: "行[い]く。" },
    { role: "A", ja: "はい。私[わたし]も行[い]く。" },
  ];
  expect(styleFaults(lines, [{ id: "A", style: "polite" }], tokenizer)).toEqual([
    { line: 1, role: "A", sentence: "私[わたし]も行[い]く。", kind: "plain-ending", message: "a polite speaker ends plainly: 私も行く。" },
  ]);
});

/** A father who is polite to the shop's staff speaks to his own child as one does. */
const toOwnChild = new Set(["general-n4-clothes-lost-in-the-shop line 10"]);

test("the dialogues of the bank keep to their styles", () => {
  const found = bank.dialogues
    .flatMap((dialogue) =>
      styleFaults(dialogue.lines, dialogue.roles, tokenizer).map(({ line, message }) => [`${dialogue.id} line ${line + 1}`, message] as const),
    )
    .filter(([place]) => !toOwnChild.has(place));
  expect(found).toEqual([]);
});
