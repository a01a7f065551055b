import { describe, expect, test } from "vitest";
import { loadBank } from "../../../src/bank/loadBank.ts";
import { coverage, type Reader } from "../../../src/japanese/coverage.ts";
import { levelsOf } from "../../../src/japanese/levels.ts";
import { openTokenizer } from "../../../src/tokenizer/lindera.ts";
import { wordsOf } from "./listedWords.ts";

const tokenizer = openTokenizer();
const bank = await loadBank();
const levels = levelsOf({
  words: wordsOf({
    N5: "手/て 洗う/あらう 水/みず 飲む/のむ 毎日/まいにち",
    N4: "準備/じゅんび",
    N3: "確認/かくにん",
    caregiving: "入れ歯/いれば 水/みず",
    food_service: "厨房/ちゅうぼう ブレーキ/ブレーキ",
  }),
  grammar: [],
  kanjiLevels: new Map([
    ["手", "N5"],
    ["水", "N5"],
    ["備", "N3"],
  ]),
});
const report = (texts: string[], reader: Reader) => coverage(texts, reader, tokenizer, levels);

describe("coverage", () => {
  test("counts running words, inflected words once and marks not at all, and names what is beyond the reader", () => {
    const texts = ["毎日[まいにち]、手[て]を洗[あら]います。", "準備[じゅんび]を確認[かくにん]してから、もう準備[じゅんび]しました。", "宇宙[うちゅう]。"];
    const { running, within, share, above, unknown } = report(texts, { level: "N5", known: new Set(["もう"]) });
    expect({ running, within }).toEqual({ running: 11, within: 7 });
    expect(share).toBeCloseTo(7 / 11);
    expect(above).toEqual([
      { lemma: "準備", level: "N4", count: 2, first: 1 },
      { lemma: "確認", level: "N3", count: 1, first: 1 },
    ]);
    expect(unknown).toEqual([{ lemma: "宇宙", count: 1, first: 2 }]);
  });

  test.each<[string, string, Reader, boolean]>([
    ["a word of the level", "準備[じゅんび]", { level: "N4" }, true],
    ["a word above it", "確認[かくにん]", { level: "N4" }, false],
    ["a word above it that was taught", "確認[かくにん]", { level: "N4", known: new Set(["確認"]) }, true],
    ["a word of the reader's trade", "入[い]れ歯[ば]", { level: "N4", sector: "caregiving" }, true],
    ["a word of a trade for somebody without one", "入[い]れ歯[ば]", { level: "N4" }, false],
    ["a word of another trade", "厨房[ちゅうぼう]", { level: "N4", sector: "caregiving" }, false],
    ["a loanword of another trade that only needs sounding out", "ブレーキ", { level: "N4", sector: "caregiving" }, true],
    ["no word at all", "3時[さんじ]……", { level: "N5" }, true],
  ])("%s", (_, text, reader, compliant) => {
    expect(report([text], reader).compliant).toBe(compliant);
  });

  test("a text is compliant from 95 % on", () => {
    const easy = Array.from({ length: 19 }, () => "水[みず]");
    expect(report([...easy, "宇宙[うちゅう]"], { level: "N5" }).compliant).toBe(true);
    expect(report([...easy.slice(1), "宇宙[うちゅう]"], { level: "N5" }).compliant).toBe(false);
  });

  test("kanji above the level are counted by themselves, since readings stand over them", () => {
    expect(report(["手[て]の準備[じゅんび]", "準備[じゅんび]"], { level: "N4" }).kanji).toEqual([
      { character: "準", level: null, count: 2 },
      { character: "備", level: "N3", count: 2 },
    ]);
  });
});

describe("the bank", () => {
  const ofBank = levelsOf(bank);
  test.each([
    ["N5", 0.97],
    ["N4", 0.96],
  ] as const)("the examples of %s words are nearly all within their level", (level, least) => {
    const words = bank.words.filter((word) => word.sector === undefined && word.level === level);
    const texts = words.flatMap(({ example }) => (example === undefined ? [] : [example.ja]));
    const { share } = coverage(texts, { level }, tokenizer, ofBank);
    expect(share).toBeGreaterThan(least);
  });
});
