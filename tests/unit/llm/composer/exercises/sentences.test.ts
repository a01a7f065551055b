import { describe, expect, test } from "vitest";
import type { ExerciseItem } from "../../../../../src/book/sections/section.ts";
import { plainText } from "../../../../../src/japanese/ruby.ts";
import type { Maker } from "../../../../../src/llm/composer/exercises/makers.ts";
import { sentenceMakers } from "../../../../../src/llm/composer/exercises/sentences.ts";
import { bank } from "../../../realBank.ts";
import { bankPoint, line, question } from "../../../quality/rules/chapterWith.ts";
import { type sourceOf, teaching, withExamples } from "./source.ts";

const made = (kind: keyof typeof sentenceMakers, source: ReturnType<typeof sourceOf>, round = 0): ExerciseItem[] =>
  (sentenceMakers[kind] as Maker)(source, round)?.items ?? [];
const right = (item: ExerciseItem | undefined): string => item?.options[item.answer ?? -1] ?? "";

describe("which particle", () => {
  test.each<[sentence: string, particle: string, wrong: string[]]>([
    ["パンを食[た]べました。", "を", ["に", "へ", "と"]],
    ["昨日[きのう]、駅[えき]で本[ほん]を買[か]いました。", "で", ["を", "が", "へ"]],
    ["このバスに乗[の]りますか。", "に", ["を", "で", "が"]],
    ["雨[あめ]が降[ふ]りました。", "が", ["に", "で", "へ"]],
    ["二階[にかい]にはトイレがあります。", "が", ["に", "へ", "を"]],
    ["姉[あね]は日本人[にほんじん]と結婚[けっこん]しました。", "と", ["を", "で", "が"]],
    ["ここから駅[えき]まで歩[ある]きましょう。", "から", ["を", "が", "へ"]],
    ["せっけんで手[て]を洗[あら]ってください。", "で", ["を", "が", "へ"]],
  ])("%s asks for %s", (sentence, particle, wrong) => {
    const [item] = made("particle-choice", withExamples(sentence));
    expect(right(item)).toBe(particle);
    expect(item?.options.filter((option) => option !== particle).sort()).toEqual(wrong.sort());
    expect(item?.ask.replace("＿＿", particle)).toBe(sentence);
  });

  test("a に that belongs to a phrase is explained as such", () => {
    const [item] = made("particle-choice", withExamples("ニュースによると、電車[でんしゃ]が遅[おく]れています。"));
    expect(item?.why).toBe("Here に belongs to the phrase 〜によると.");
  });

  test.each<[why: string, sentence: string]>([
    ["は and も stand for other particles", "私[わたし]は学生[がくせい]です。妹[いもうと]も学生[がくせい]です。"],
    ["へ and に say the same of a goal", "学校[がっこう]へ行[い]きます。"],
    ["に and へ say the same with 行く", "学校[がっこう]に行[い]きます。"],
    ["が and を both go with たい", "水[みず]を飲[の]みたいです。"],
    ["が and を both go with what one can do", "日本語[にほんご]ができます。"],
    ["に and を both go with 登る", "山[やま]を登[のぼ]ります。"],
    ["に and から both go with もらう", "先生[せんせい]にもらいました。"],
    ["に and と both go with 会う", "友達[ともだち]に会[あ]いました。"],
    ["に and で both go with a place where something is written", "ここに書[か]いてください。"],
    ["で and が both go with 忙しい", "仕事[しごと]が忙[いそが]しいです。"],
    ["に and が both go with 近い", "駅[えき]に近[ちか]いです。"],
    ["で and が both go with a company that acts", "本社[ほんしゃ]で調[しら]べています。"],
    ["で and が both go with all together", "みんなで並[なら]べました。"],
    ["に and が both go with a season", "夏[なつ]が涼[すず]しいです。"],
    ["a particle within another's phrase", "部屋[へや]には窓[まど]もあります。"],
    ["the particle in front of a quotation", "田中[たなか]さんは「はい」と言[い]いました。"],
    ["a passive has its own particles", "母[はは]に叱[しか]られました。"],
    ["which particle the subject of a giver takes is a matter of view", "友達[ともだち]が言[い]いました。"],
  ])("is not asked where a rival would do: %s", (_, sentence) => {
    expect(made("particle-choice", withExamples(sentence))).toEqual([]);
  });

  test("has one right answer in every sentence of the bank that it asks about, and the sentence is the bank's", () => {
    const items = bank.grammar.slice(0, 60).flatMap((point) => made("particle-choice", teaching([point])));
    const sentences = new Set(bank.grammar.flatMap((point) => point.examples.map(({ ja }) => plainText(ja))));
    expect(items.length).toBeGreaterThan(40);
    for (const item of items) {
      expect(sentences.has(plainText(item.ask.replace("＿＿", right(item)))), item.ask).toBe(true);
      expect(new Set(item.options).size).toBe(4);
    }
  });
});

describe("the order of a sentence", () => {
  test.each<[sentence: string, pieces: string[]]>([
    ["この窓[まど]を開[あ]けましたか。", ["この", "窓", "を", "開けましたか"]],
    ["駅[えき]で新[あたら]しい靴[くつ]を買[か]いました。", ["新しい", "靴", "を", "買いました"]],
    ["誰[だれ]が日本[にほん]の料理[りょうり]を作[つく]りましたか。", ["日本の", "料理", "を", "作りましたか"]],
    ["ここに名前[なまえ]を書[か]いてください。", ["名前", "を", "書いて", "ください"]],
    ["外[そと]で、雨[あめ]が降[ふ]っています。", ["雨", "が", "降って", "います"]],
  ])("%s is cut into four pieces", (sentence, pieces) => {
    const [item] = made("sentence-order", withExamples(sentence));
    expect(item?.order.map((index) => plainText(item.options[index] ?? ""))).toEqual(pieces);
    expect(item?.text).toBe(sentence);
  });

  test.each<[why: string, sentence: string]>([
    ["no noun with its particle and verb", "今日[きょう]は暑[あつ]いです。"],
    ["two pieces that could change places", "毎朝[まいあさ]、パンを食[た]べます。"],
    ["the clause goes on", "パンを食[た]べる人[ひと]が多[おお]いです。"],
  ])("no sentence is cut where the order would not be certain: %s", (_, sentence) => {
    expect(made("sentence-order", withExamples(sentence))).toEqual([]);
  });

  test("put together again by the key, the pieces give the bank's sentence, and ★ is the piece that the answer names", () => {
    const items = bank.grammar.flatMap((point) => made("sentence-order", teaching([point])));
    expect(items.length).toBeGreaterThan(80);
    for (const item of items) {
      const sequence = item.order.map((index) => item.options[index] ?? "");
      const [before = "", after = ""] = item.ask.split(/\s*(?:＿＿|＿★＿)(?: (?:＿＿|＿★＿)){3}\s*/u);
      expect(plainText(before + sequence.join("|") + after), item.ask).toBe(plainText(item.text ?? ""));
      const star = [...item.ask.matchAll(/＿＿|＿★＿/gu)].findIndex(([gap]) => gap === "＿★＿");
      expect(item.answer).toBe(item.order[star]);
      expect(item.order, "the pieces are given mixed").not.toEqual([0, 1, 2, 3]);
    }
  });
});

describe("items on grammar", () => {
  const second = question({ ask: "二[に]＿＿" });
  const point = bankPoint({
    items: [question({ ask: "一[いち]＿＿" }), second],
    examples: [line("手[て]を洗[あら]ってから、食[た]べます。", "I eat after washing my hands."), line("見[み]てから、買[か]います。", "I look before I buy.")],
  });

  test("each round takes the next item of every point, as its author wrote it", () => {
    expect(made("grammar-choice", teaching([point]), 1)).toMatchObject([{ ask: second.ask, options: second.options, answer: second.answer }]);
    expect(made("grammar-choice", teaching([point]), 2)).toEqual([]);
  });

  test("where the chapter teaches more points than one round holds, the next round begins with those left over", () => {
    const points = Array.from({ length: 5 }, (_, index) =>
      bankPoint({ id: `p${index}`, items: [question({ ask: `${index}＿＿` }), question({ ask: `${index}＿＿。` })] }),
    );
    expect(made("grammar-choice", teaching(points), 0).map(({ ask }) => ask)).toEqual(["0＿＿", "1＿＿", "2＿＿", "3＿＿"]);
    expect(made("grammar-choice", teaching(points), 1).map(({ ask }) => ask)).toEqual(["4＿＿", "0＿＿。", "1＿＿。", "2＿＿。"]);
  });

  test("a translation gives the English, the pattern that is wanted and a line to write on; the key holds the sentence", () => {
    expect(made("translate-to-japanese", teaching([point]), 1)).toEqual([
      expect.objectContaining({ ask: "＿＿＿＿＿＿＿＿", en: "I look before I buy. (〜てから)", text: "見[み]てから、買[か]います。" }),
    ]);
  });
});
