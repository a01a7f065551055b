import { expect, test } from "vitest";
import { safetyContent } from "../../../../src/quality/rules/safetyContent.ts";
import { bankProcedure, bankWord, chapterWith, judged, line, procedure, step, steps, vocabulary, word } from "./chapterWith.ts";

const words = [
  bankWord({ id: "caregiving:移乗:いじょう", word: "移乗", reading: "いじょう", sector: "caregiving", safety: true }),
  bankWord({ id: "caregiving:誤薬:ごやく", word: "誤薬", reading: "ごやく", sector: "caregiving", safety: true }),
  bankWord({ id: "N4:危険:きけん", word: "危険", reading: "きけん", safety: true }),
];
const around = { sector: "caregiving", bank: { words } };
const doing = (...sentences: string[]) => [...steps().steps, ...sentences.map((ja) => step(ja))];
const newProcedure = (...sentences: string[]) => chapterWith([procedure([steps({ id: "new-1", steps: doing(...sentences) })])], around);
const warned = (ja: string, en = "Take care.") => chapterWith([procedure([steps({ warning: line(ja, en) })])], around);
const flagged = (ja: string | null, en = "A sentence.") =>
  chapterWith([vocabulary([word({ safety: true, example: ja === null ? null : line(ja, en) })])], around);

test.each<[name: string, input: ReturnType<typeof chapterWith>]>([
  ["a procedure without danger", newProcedure()],
  [
    "a dangerous procedure with a marked step",
    chapterWith([procedure([steps({ steps: [step("感電[かんでん]しないように電源[でんげん]を切[き]ります。", { safety: true })] })])], around),
  ],
  [
    "a dangerous procedure with a warning",
    chapterWith([procedure([steps({ steps: doing("転倒[てんとう]した人[ひと]を見[み]ます。"), warning: line("動[うご]かしません。") })])], around),
  ],
  ["a procedure with one word that the bank flags", newProcedure("移乗[いじょう]の時間[じかん]を書[か]きます。")],
  [
    "words that only another sector flags",
    chapterWith([procedure([steps({ id: "new-1", steps: doing("移乗[いじょう]と誤薬[ごやく]を書[か]きます。") })])], { ...around, sector: "food_service" }),
  ],
  [
    "a procedure of the bank, which was read for safety",
    chapterWith([procedure([steps({ steps: doing("火事[かじ]の場所[ばしょ]を言[い]います。") })])], {
      ...around,
      bank: { words, procedures: [bankProcedure()] },
    }),
  ],
  ["a safety word with an example", flagged("危険[きけん]な場所[ばしょ]に入[はい]らないでください。")],
  ["another word without an example", chapterWith([vocabulary([word({ example: null })])], around)],
  ["a warning that sends to somebody who knows", warned("自分[じぶん]で判断[はんだん]しないで、看護師[かんごし]に言[い]います。")],
  ["leave asked for, not given", newProcedure("「一人[ひとり]で決[き]めてもいいですか」と聞[き]きます。")],
  ["that one need not decide alone", warned("一人[ひとり]で決[き]めなくてもいいです。", "You need not decide alone.")],
])("%s passes", (_, input) => {
  expect(judged(safetyContent, input)).toEqual([]);
});

const harmless = (said: string) => `「${said}」 lets the reader decide alone where somebody can be harmed.`;

test.each<[name: string, input: ReturnType<typeof chapterWith>, found: [string, string, string][]]>([
  ["an electric shock without a warning", newProcedure("感電[かんでん]します。"), [["error", "procedures.0", "new-1 speaks of 感電 and warns of nothing."]]],
  [
    "a fall without a warning",
    newProcedure("転倒[てんとう]した人[ひと]を見[み]つけます。"),
    [["error", "procedures.0", "new-1 speaks of 転倒 and warns of nothing."]],
  ],
  [
    "two words that the bank flags",
    newProcedure("移乗[いじょう]のときの危険[きけん]な場所[ばしょ]を見[み]ます。"),
    [["error", "procedures.0", "new-1 speaks of 危険 and 移乗 and warns of nothing."]],
  ],
  [
    "a danger named in what is said",
    chapterWith([procedure([steps({ id: "new-1", steps: [step("言[い]います。", { say: line("やけどをしました。") })] })])], around),
    [["error", "procedures.0", "new-1 speaks of やけど and warns of nothing."]],
  ],
  [
    "a danger outside a trade",
    chapterWith([procedure([steps({ id: "new-1", steps: doing("ガス漏[も]れに気[き]づきます。") })])]),
    [["error", "procedures.0", "new-1 speaks of ガス漏れ and warns of nothing."]],
  ],
  ["a safety word without an example", flagged(null), [["error", "groups.0.words.0.example", "The safety word 食べる has no example."]]],
  ["leave to judge alone", warned("自分[じぶん]で判断[はんだん]してもいいです。"), [["error", "procedures.0.warning", harmless("自分で判断してもいいです。")]]],
  [
    "leave not to report",
    newProcedure("小[ちい]さいけがは、報告[ほうこく]しなくてもいいです。"),
    [["error", "procedures.0.steps.4", harmless("小さいけがは、報告しなくてもいいです。")]],
  ],
  ["leave in English", warned("気[き]をつけます。", "You may decide on your own."), [["error", "procedures.0.warning", harmless("気をつけます。")]]],
  [
    "that nobody has to be asked, in English",
    warned("気[き]をつけます。", "There is no need to ask a nurse."),
    [["error", "procedures.0.warning", harmless("気をつけます。")]],
  ],
  [
    "leave in a safety word's example",
    flagged("薬[くすり]は自分[じぶん]で決[き]めても大丈夫[だいじょうぶ]です。"),
    [["error", "groups.0.words.0.example", harmless("薬は自分で決めても大丈夫です。")]],
  ],
])("%s is found", (_, input, found) => {
  expect(judged(safetyContent, input)).toEqual(found);
});
