import { expect, test } from "vitest";
import type { GrammarPoint } from "../../../../src/book/entries.ts";
import { patternInExamples } from "../../../../src/quality/rules/patternInExamples.ts";
import { bankPoint, chapterWith, grammar, line, placed, point } from "./chapterWith.ts";

const teKara = bankPoint();
const tai = bankPoint({ id: "n5-tai", pattern: "〜たい", match: ["たい(?:です|。)", "たく"] });
const noun = bankPoint({ id: "n5-no-mae-ni", pattern: "〜の前に", match: ["の前に"] });
const spoken = bankPoint({ id: "n5-mae-ni", pattern: "〜まえに", match: ["まえに"] });

/** A section on the points, each with its list of examples. */
const showing = (...points: [GrammarPoint, string[]][]) =>
  chapterWith([grammar(points.map(([{ id, pattern }, examples]) => point({ id, pattern, examples: examples.map((ja) => line(ja)) })))], {
    bank: { grammar: points.map(([known]) => known) },
  });

test.each<[name: string, points: [GrammarPoint, string[]][]]>([
  ["one example with the pattern", [[teKara, ["手[て]を洗[あら]ってから、食[た]べます。"]]]],
  ["the pattern after a voiced te-form", [[teKara, ["本[ほん]を読[よ]んでから、寝[ね]ます。"]]]],
  ["five different examples", [[teKara, ["見[み]てから", "聞[き]いてから", "飲[の]んでから", "書[か]いてから", "来[き]てから"]]]],
  ["the second of two forms", [[tai, ["コーヒーが飲[の]みたくなりました。"]]]],
  ["a pattern with kanji, which stands in the text without its reading", [[noun, ["食事[しょくじ]の前[まえ]に、手[て]を洗[あら]います。"]]]],
  ["a pattern in kana, which is heard where the text has kanji", [[spoken, ["寝[ね]る前[まえ]に、歯[は]をみがきます。"]]]],
  [
    "two points, each with its own",
    [
      [teKara, ["起[お]きてから、走[はし]ります。"]],
      [tai, ["日本[にほん]へ行[い]きたいです。"]],
    ],
  ],
  ["a point without examples", [[teKara, []]]],
  ["a question", [[teKara, ["宿題[しゅくだい]をしてから、遊[あそ]びますか。"]]]],
])("%s passes", (_, points) => {
  expect(patternInExamples.check(showing(...points))).toEqual([]);
});

const missing = (plain: string, pattern: string): string => `「${plain}」 does not use ${pattern}.`;

test.each<[name: string, points: [GrammarPoint, string[]][], faults: [path: string, message: string][]]>([
  ["an example with another pattern", [[teKara, ["手[て]を洗[あら]います。"]]], [["points.0.examples.0.ja", missing("手を洗います。", "〜てから")]]],
  [
    "から after the dictionary form",
    [[teKara, ["今[いま]行[い]くから、待[ま]って。"]]],
    [["points.0.examples.0.ja", missing("今行くから、待って。", "〜てから")]],
  ],
  [
    "the third of three examples",
    [[teKara, ["見[み]てから", "聞[き]いてから", "書[か]きます。"]]],
    [["points.0.examples.2.ja", missing("書きます。", "〜てから")]],
  ],
  [
    "two of three examples",
    [[teKara, ["見[み]ました。", "聞[き]いてから", "書[か]きます。"]]],
    [
      ["points.0.examples.0.ja", missing("見ました。", "〜てから")],
      ["points.0.examples.2.ja", missing("書きます。", "〜てから")],
    ],
  ],
  [
    "the second point",
    [
      [teKara, ["起[お]きてから、走[はし]ります。"]],
      [tai, ["日本[にほん]へ行[い]きます。"]],
    ],
    [["points.1.examples.0.ja", missing("日本へ行きます。", "〜たい")]],
  ],
  [
    "an example that fits the other point",
    [
      [tai, ["起[お]きてから、走[はし]ります。"]],
      [teKara, ["帰[かえ]ってから、寝[ね]ます。"]],
    ],
    [["points.0.examples.0.ja", missing("起きてから、走ります。", "〜たい")]],
  ],
  [
    "letters of the pattern in another word",
    [[tai, ["たいていは家[いえ]にいます。"]]],
    [["points.0.examples.0.ja", missing("たいていは家にいます。", "〜たい")]],
  ],
  ["the pattern cut by a particle", [[noun, ["駅[えき]の前[まえ]で会[あ]います。"]]], [["points.0.examples.0.ja", missing("駅の前で会います。", "〜の前に")]]],
  ["an empty example", [[teKara, [""]]], [["points.0.examples.0.ja", missing("", "〜てから")]]],
])("%s is found", (_, points, faults) => {
  expect(placed(patternInExamples.check(showing(...points)))).toEqual(faults);
});

test("a point that the bank does not know is left to the count of items", () => {
  expect(patternInExamples.check(chapterWith([grammar([point({ id: "n5-unknown", examples: [line("はい。")] })])]))).toEqual([]);
});
