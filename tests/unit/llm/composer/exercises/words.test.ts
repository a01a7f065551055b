import { describe, expect, test } from "vitest";
import type { Word } from "../../../../../src/book/entries.ts";
import type { ExerciseItem, ExerciseKind } from "../../../../../src/book/sections/section.ts";
import { conjugate, conjugationForms } from "../../../../../src/japanese/conjugation.ts";
import { hasKanji, kanaText, plainText, toHiragana } from "../../../../../src/japanese/ruby.ts";
import type { Maker } from "../../../../../src/llm/composer/exercises/makers.ts";
import { formsTaught, taughtWith } from "../../../../../src/llm/composer/exercises/formsTaught.ts";
import { wordMakers } from "../../../../../src/llm/composer/exercises/words.ts";
import { bank } from "../../../realBank.ts";
import { bankWord, emptyBank, line } from "../../../quality/rules/chapterWith.ts";
import { sourceOf } from "./source.ts";

const made = (kind: ExerciseKind, words: Word[], rest: Parameters<typeof sourceOf>[0] = {}, round = 0): ExerciseItem[] =>
  (wordMakers[kind] as Maker)(sourceOf({ words, bank: { ...emptyBank, words }, ...rest }), round)?.items ?? [];
const right = (item: ExerciseItem | undefined): string => item?.options[item.answer ?? -1] ?? "";
const wrong = (item: ExerciseItem | undefined): string[] => item?.options.filter((_, index) => index !== item.answer) ?? [];

const noun = (word: string, reading: string, gloss: string, example?: string): Word =>
  bankWord({ id: `N5:${word}:${reading}`, word, reading, gloss, pos: "noun", ...(example === undefined ? {} : { example: line(example, `About ${gloss}.`) }) });
const drinks = [
  noun("水", "みず", "water", "水[みず]をください。"),
  noun("お茶", "おちゃ", "green tea", "お茶[ちゃ]を飲[の]みます。"),
  noun("牛乳", "ぎゅうにゅう", "milk", "冷蔵庫[れいぞうこ]に牛乳[ぎゅうにゅう]があります。"),
  noun("コーヒー", "コーヒー", "coffee", "コーヒーは苦[にが]いです。"),
  noun("紅茶", "こうちゃ", "black tea", "紅茶[こうちゃ]が好[す]きです。"),
];

describe("the meaning of a word", () => {
  test("is asked among the meanings of other words of the chapter, of which none shares a word with it", () => {
    const [first] = made("word-meaning", [drinks[1] as Word, ...drinks.filter((_, index) => index !== 1)]);
    expect(plainText(first?.ask ?? "")).toBe("お茶");
    expect(right(first)).toBe("green tea");
    expect(wrong(first).sort()).toEqual(["coffee", "milk", "water"]);
  });

  test("is not offered again with a restriction in brackets", () => {
    const [first] = made("word-meaning", [noun("又は", "または", "or"), noun("それとも", "それとも", "or (in a question)"), ...drinks.slice(0, 4)]);
    expect(right(first)).toBe("or");
    expect(wrong(first)).not.toContain("or (in a question)");
  });

  test("is not asked where the chapter has too few other meanings", () => {
    expect(made("word-meaning", drinks.slice(0, 3))).toEqual([]);
  });

  test("a round takes four words, the next round the next", () => {
    expect(made("word-meaning", drinks)).toHaveLength(4);
    expect(made("word-meaning", drinks, {}, 1)).toHaveLength(1);
  });
});

describe("the reading of a word", () => {
  test.each<[word: string, reading: string, oneOf: string]>([
    ["牛乳", "ぎゅうにゅう", "きゅうにゅう"],
    ["病院", "びょういん", "びょうい"],
    ["学校", "がっこう", "がっこ"],
    ["時間", "じかん", "じがん"],
    ["切手", "きって", "ぎって"],
  ])("%s has among its wrong readings %s with one sound amiss: %s", (word, reading, oneOf) => {
    const [item] = made("word-reading", [noun(word, reading, "x")]);
    expect(right(item)).toBe(reading);
    const possible = Array.from({ length: 20 }, (_, seed) => wrong(made("word-reading", [noun(word, reading, "x")], { seed: `${seed}` })[0])).flat();
    expect(possible).toContain(oneOf);
  });

  test("okurigana is printed, so that no slip is made in it", () => {
    const options = wrong(made("word-reading", [bankWord({ word: "飛び込む", reading: "とびこむ", pos: "verb-u" })])[0]);
    expect(options.length).toBeGreaterThan(1);
    for (const option of options) expect(option).toMatch(/む$/u);
  });

  test.each<[word: string, reading: string, printed: RegExp]>([
    ["その結果", "そのけっか", /^その/u],
    ["口に合う", "くちにあう", /^[^に]+に[^う]+う$/u],
    ["生ビール", "なまビール", /ビール$/u],
  ])("so is all other kana of the word: %s", (word, reading, printed) => {
    const options = wrong(made("word-reading", [noun(word, reading, "x")])[0]);
    for (const option of options) expect(option).toMatch(printed);
  });

  test("く is not made long, as nobody would", () => {
    const options = wrong(made("word-reading", [noun("記録", "きろく", "record")])[0]);
    expect(options.length).toBeGreaterThan(1);
    expect(options).not.toContain("きろくう");
  });

  test("a word in kana has no reading to ask for", () => {
    expect(made("word-reading", [noun("コーヒー", "コーヒー", "coffee")])).toEqual([]);
  });

  test("none of the wrong readings in the whole bank is a reading of the word, and all are kana", () => {
    const known = new Map<string, Set<string>>();
    for (const { word, reading } of bank.words) known.set(word, (known.get(word) ?? new Set()).add(toHiragana(reading)));
    let asked = 0;
    const words = bank.words.filter(({ word }) => hasKanji(word));
    for (let round = 0; round * 4 < words.length; round++) {
      for (const item of made("word-reading", words, { bank }, round)) {
        asked++;
        for (const option of wrong(item)) {
          expect(known.get(item.ask)?.has(option), `${item.ask}: ${option}`).toBe(false);
          expect(option, item.ask).toMatch(/^[\p{Script=Hiragana}\p{Script=Katakana}ー・〜]+$/u);
          expect(option, item.ask).not.toMatch(/^[ゃゅょっー]|っ[あいうえお]|[ゃゅょ]{2}|っっ/u);
        }
      }
    }
    expect(asked).toBeGreaterThan(words.length * 0.8);
  });
});

describe("the word that belongs in the gap", () => {
  test("the word's own example has a gap in its place, and its translation decides", () => {
    const item = made("cloze", drinks).find(({ ask }) => plainText(ask) === "冷蔵庫に＿＿があります。");
    expect(item).toMatchObject({ en: "About milk." });
    expect(plainText(right(item))).toBe("牛乳");
    for (const option of wrong(item)) expect(drinks.map(({ word }) => word)).toContain(plainText(option));
  });

  test.each<[word: string, example: string, ask: string | null]>([
    ["水", "水曜日[すいようび]は休[やす]みです。", null],
    ["水", "水[みず]と水[みず]", null],
    ["お茶", "熱[あつ]いお茶[ちゃ]です。", "熱い＿＿です。"],
    ["コーヒー", "朝[あさ]はコーヒーを飲[の]みます。", "朝は＿＿を飲みます。"],
  ])("%s in %s", (word, example, ask) => {
    const entries = [
      noun(word, "x", "x", example),
      ...drinks.filter((other) => other.word !== word).map((other) => noun(other.word, other.reading, other.gloss)),
    ];
    expect(made("cloze", entries).map((item) => plainText(item.ask))).toEqual(ask === null ? [] : [ask]);
  });

  test("a verb is left out only where it stands as in the dictionary", () => {
    const verb = (word: string, reading: string, example: string) =>
      bankWord({ id: `N5:${word}:${reading}`, word, reading, gloss: reading, pos: "verb-u", example: line(example) });
    const verbs = [
      verb("飲む", "のむ", "水[みず]を飲[の]むことができます。"),
      verb("書く", "かく", "字[じ]を書[か]きます。"),
      verb("読む", "よむ", "本[ほん]を読[よ]みます。"),
      verb("買う", "かう", "本[ほん]を買[か]います。"),
    ];
    expect(made("cloze", verbs).map(({ ask }) => plainText(ask))).toEqual(["水を＿＿ことができます。"]);
  });
});

describe("words and meanings side by side", () => {
  test("every word has its own partner, and the key names it", () => {
    const [item] = made("matching", drinks);
    for (const [index, option] of (item?.options ?? []).entries()) {
      const gloss = item?.pairs[item.order[index] ?? -1];
      expect(drinks.find(({ word }) => word === plainText(option))?.gloss).toBe(gloss);
    }
  });
});

describe("forms of verbs and adjectives", () => {
  const verbs = bank.words.filter(({ pos, level }) => /^(?:verb|adj)/u.test(pos) && level === "N5");
  const asked = (...ids: string[]) =>
    Array.from({ length: 6 }, (_, round) =>
      made(
        "conjugation",
        verbs.filter((__, index) => index % 9 === 0),
        { seed: `${round}`, bank, grammar: bank.grammar.filter(({ id }) => ids.includes(id)).map(({ id, pattern, meaning }) => ({ id, pattern, meaning })) },
        round,
      ),
    ).flat();

  test("the answer is the form that is asked for, as the language makes it", () => {
    const items = asked("n5-node");
    expect(items.length).toBeGreaterThan(15);
    for (const item of items) {
      const [word = "", name = ""] = item.ask.split(" → ");
      const entry = verbs.find((other) => other.word === plainText(word) && (kanaText(word) === other.reading || word === other.word));
      const form = conjugationForms.find(({ ja }) => `（${ja}）` === name);
      expect(entry && form && conjugate(entry, form.form), item.ask).toBe(item.text);
      expect(plainText(item.text ?? ""), item.ask).not.toBe(plainText(word));
    }
  });

  test.each<[chapter: string, points: string[], neverAsked: RegExp, asked: RegExp | null]>([
    ["that only teaches question words asks for no form", ["n5-koko", "n5-dou-donna-doushite"], /./u, null],
    ["that teaches い- and な-adjectives asks for none of their later forms", ["n5-na-adjective"], /（た形|ない|たり|ば形/u, null],
    ["that teaches ました asks for no later form of a verb", ["n5-masu", "n5-mashita"], /（た形|たり|〜たい|〜ている/u, /ました/u],
    ["that teaches the て-form asks for it, not for たり", ["n5-te-te"], /たり|可能/u, /て形/u],
    ["that teaches the potential asks for it, not for the passive", ["n4-potential"], /受身|使役/u, /可能/u],
    ["of N3 asks for the forms taught last, not for polite ones", ["n3-to-shite"], /ました|ません形/u, /使役/u],
  ])("a chapter %s", (_, points, neverAsked, wanted) => {
    const names = asked(...points).map(({ ask }) => plainText(ask.split(" → ")[1] ?? ""));
    expect(names.filter((name) => neverAsked.test(name))).toEqual([]);
    if (wanted !== null) expect(names.some((name) => wanted.test(name))).toBe(true);
  });

  test("い-adjectives are not asked for a 〜でした that they do not have", () => {
    const adjectives = verbs
      .filter(({ pos }) => pos === "adj-i")
      .map((word) => formsTaught(word, sourceOf({ bank, grammar: [{ id: "n3-to-shite", pattern: "", meaning: "" }] })));
    expect(adjectives.flat().filter(({ ja }) => /でした|ではありません/u.test(ja))).toEqual([]);
  });

  test("every form is taught with a grammar point of the bank", () => {
    const ids = new Set(bank.grammar.map(({ id }) => id));
    expect(Object.values(taughtWith).filter((id) => !ids.has(id))).toEqual([]);
  });

  test("two words to conjugate make no exercise", () => {
    expect(made("conjugation", verbs.slice(0, 2))).toEqual([]);
  });
});

test("a translation into English is the translation of the word's own example; words without one are left out", () => {
  const items = made("translate-to-english", [...drinks.slice(0, 2), noun("酒", "さけ", "alcohol")]);
  expect(items.map(({ ask, text }) => [plainText(ask), text])).toEqual([
    ["水をください。", "About water."],
    ["お茶を飲みます。", "About green tea."],
  ]);
});
