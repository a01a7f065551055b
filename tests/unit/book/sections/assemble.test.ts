import { describe, expect, test } from "vitest";
import type { SectionBrief, WordFact } from "../../../../src/book/brief.ts";
import { assemble } from "../../../../src/book/sections/assemble.ts";
import type { SectionContent, SectionKind } from "../../../../src/book/sections/section.ts";
import { line, opening, point, question, type TaughtWord, word } from "../../quality/rules/chapterWith.ts";

const briefOf = (kind: SectionKind, materials: object): SectionBrief =>
  ({
    book: { title: line("本[ほん]"), level: "N5", sector: null, seed: "s" },
    chapter: { number: 1, title: line("食[た]べ物[もの]") },
    section: { key: kind, kind },
    materials,
  }) as SectionBrief;

const fact = (over: Partial<WordFact> = {}): WordFact => ({
  id: "N5:食べる:たべる",
  word: "食べる",
  reading: "たべる",
  pos: "verb-ru",
  gloss: "to eat",
  safety: false,
  ...over,
});

function assembledWord(written: TaughtWord, facts: WordFact[]): TaughtWord | undefined {
  const content = assemble(briefOf("vocabulary", { words: facts }), { groups: [{ topic: line("食[た]べ物[もの]"), words: [written] }] });
  return (content as SectionContent<"vocabulary">).groups[0]?.words[0];
}

describe("the facts of a word are the bank's", () => {
  test("a wrong reading, part of speech, meaning and flag are put right, and the sentence stays", () => {
    const written = word({ reading: "くべる", pos: "verb-u", gloss: "to dine", safety: true, note: "Only of solid food." });
    expect(assembledWord(written, [fact()])).toEqual(word({ note: "Only of solid food." }));
  });

  test("a safety word gets its flag", () => {
    expect(assembledWord(word(), [fact({ safety: true })])?.safety).toBe(true);
  });

  test("of two words written alike the one with the same reading is taken", () => {
    const facts = [fact({ word: "日", reading: "ひ", gloss: "day, sun" }), fact({ word: "日", reading: "にち", gloss: "day of the month" })];
    expect(assembledWord(word({ word: "日", reading: "にち", gloss: "" }), facts)?.gloss).toBe("day of the month");
  });

  test("a word that was not asked for stays, for the checks to find", () => {
    const stranger = word({ word: "飲む", reading: "のむ" });
    expect(assembledWord(stranger, [fact()])).toEqual(stranger);
  });
});

describe("the facts of a grammar point are the bank's", () => {
  const facts = { id: "n5-te-kara", pattern: "〜てから", level: "N5", meaning: "after doing", formation: ["Vて + から"] };

  test("pattern, level, meaning and formation are put right, and the explanation stays", () => {
    const written = point({ pattern: "〜から", level: "N3", meaning: "because", formation: [], explanation: "It tells the order of two things." });
    const content = assemble(briefOf("grammar", { points: [facts], examples: 1 }), { points: [written] });
    expect(content).toEqual({ points: [point({ explanation: "It tells the order of two things." })] });
  });

  test("a point that was not asked for stays", () => {
    const stranger = point({ id: "n5-tai", pattern: "〜たい" });
    expect(assemble(briefOf("grammar", { points: [facts], examples: 1 }), { points: [stranger] })).toEqual({ points: [stranger] });
  });
});

describe("the facts of a kanji are the bank's", () => {
  const fact = { kanji: "水", on: ["スイ"], kun: ["みず"], meaning: ["water"], strokes: 4, level: "N5" };
  const words = [{ word: "水曜日", reading: "すいようび", gloss: "Wednesday" }];

  test("readings, meanings and strokes are put right, and the words stay", () => {
    const written = { kanji: [{ kanji: "水", on: [], kun: ["すい"], meaning: ["ice"], strokes: 5, words }] };
    expect(assemble(briefOf("kanji", { kanji: [fact] }), written)).toEqual({
      kanji: [{ kanji: "水", on: ["スイ"], kun: ["みず"], meaning: ["water"], strokes: 4, words }],
    });
  });

  test("a kanji that was not asked for stays", () => {
    const stranger = { kanji: [{ kanji: "氷", on: [], kun: ["こおり"], meaning: ["ice"], strokes: 5, words }] };
    expect(assemble(briefOf("kanji", { kanji: [fact] }), stranger)).toEqual(stranger);
  });
});

test("a part of a test keeps its paper, its place and its patterns, whatever was written; the questions stay", () => {
  const facts = {
    test: "n5",
    section: "grammar",
    firstNumber: 22,
    whole: true,
    scores: true,
    items: [{ id: "n5-1-01", pattern: "form", en: "", needs: [], questions: 1 }],
  };
  const item = { id: "n5-1-01", pattern: "usage", passage: [], script: [], questions: [{ ...question(), order: [] }] };
  const stranger = { ...item, id: "n5-1-99" };
  const written = { test: "n4" as const, section: "reading", firstNumber: 1, whole: false, scores: false, items: [item, stranger] };
  expect(assemble(briefOf("test", facts), written)).toEqual({
    test: "n5",
    section: "grammar",
    firstNumber: 22,
    whole: true,
    scores: true,
    items: [{ ...item, pattern: "form" }, stranger],
  });
});

test("a section that carries no facts is left as it was written", () => {
  const { content } = opening();
  expect(assemble(briefOf("opening", {}), content)).toBe(content);
});
