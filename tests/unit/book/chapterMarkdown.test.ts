import { describe, expect, test } from "vitest";
import { chapterMarkdown } from "../../../src/book/chapterMarkdown.ts";
import type { Section } from "../../../src/book/sections/section.ts";
import { sectionTitles } from "../../../src/book/sections/titles.ts";
import {
  exercise,
  exercises,
  interview,
  interviewQuestion,
  item,
  kanji,
  kanjiBox,
  line,
  paper,
  question,
  review,
  sectionsOfEveryKind,
  testItem,
} from "../quality/rules/chapterWith.ts";

const written = (...sections: Section[]): string => chapterMarkdown({ number: 3, title: line("食[た]べ物[もの]", "Food"), sections });

test("a chapter begins with its number and title, and every kind of section has its own", () => {
  const text = written(...sectionsOfEveryKind());
  expect(text).toMatch(/^## 3\. 食\[た\]べ物\[もの\] — Food\n/u);
  const titles = sectionsOfEveryKind().map(({ kind }) => `### ${sectionTitles[kind].ja} — ${sectionTitles[kind].en}`);
  expect(text.split("\n").filter((each) => each.startsWith("### "))).toEqual(titles);
});

test("sections of one kind that follow each other stand under one title", () => {
  const text = written(kanji([kanjiBox()]), { ...kanji([kanjiBox({ kanji: "火" })]), key: "kanji-2" });
  expect(text.match(/^### /gmu)).toHaveLength(1);
});

describe("what stands under it", () => {
  test.each<[name: string, section: Section, expected: string]>([
    ["a kanji", kanji([kanjiBox()]), "- **水** water (4画) スイ・みず  \n  水（みず） water; 水曜日（すいようび） Wednesday"],
    ["an interview question", interview([interviewQuestion()]), "#### 自己紹介[じこしょうかい]をお願[ねが]いします。 — Please introduce yourself."],
    ["the usual mistake in it", interview([interviewQuestion()]), "× Do not speak for longer than a minute."],
    ["a review's choice with its answer", review([exercise("word-meaning", [item()])]), "1) water　2) rice　3) tea　4) bread  \n   → 1 水 means “water”."],
    ["★", exercises([exercise("sentence-order", [item({ answer: 3, order: [1, 0, 3, 2] })])]), "→ b → a → d → c (★ d)"],
    [
      "what is read aloud",
      exercises([{ ...exercise("listening", [item()]), script: [{ speaker: "リン", ja: "はい。", en: "Yes." }] }]),
      "**リン**：はい。  \n*Yes.*",
    ],
    [
      "a test's question with its answer",
      paper([testItem()]),
      "1. 店[みせ]は何時[なんじ]に開[あ]きますか。\n   1) 9時[くじ]　2) 10時[じゅうじ]　3) 11時[じゅういちじ]  \n   → 2",
    ],
  ])("%s", (_, section, expected) => {
    expect(written(section)).toContain(expected);
  });

  test("the questions of a test are numbered on", () => {
    const two = testItem({ questions: [question(), question()].map((each) => ({ ...each, order: [] })) });
    const text = written(paper([two, testItem({ id: "c" })]));
    expect(text.match(/^\d\. /gmu)).toEqual(["1. ", "2. ", "3. "]);
  });
});
