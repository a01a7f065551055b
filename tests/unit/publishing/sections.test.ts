/** The markup of section kinds, and of the key and the scripts at the end of the book. */
import { describe, expect, test } from "vitest";
import type { Chapter, Section, SectionContent } from "../../../src/book/sections/section.ts";
import { testPapers } from "../../../src/book/testPapers.ts";
import { renderAnswers } from "../../../src/publishing/html/exercises.ts";
import { renderScripts } from "../../../src/publishing/html/scripts.ts";
import { renderSection } from "../../../src/publishing/html/sections.ts";
import { freshStyle } from "../../../src/publishing/html/text.ts";
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
  passage,
  question,
  reading,
  review,
  testItem,
  vocabulary,
  word,
} from "../quality/rules/chapterWith.ts";

const furigana = { policy: "all", knownKanji: new Set<string>() } as const;
const render = ({ kind, content }: Section): string => renderSection(kind, content as never, freshStyle(furigana));
/** Markup as a reader sees it: readings and tags taken out, spaces drawn together. */
const seen = (html: string): string =>
  html
    .replaceAll(/<rp>.*?<\/rp>|<rt>.*?<\/rt>/gu, "")
    .replaceAll(/<[^>]+>/gu, " ")
    .replaceAll(/[\s　]+/gu, " ")
    .trim();
const chapterOf = (...sections: Section[]): Chapter => ({ number: 3, part: 1, title: line("食[た]べ物[もの]"), sections });

describe("a word", () => {
  test("with an example has its meaning under it and the example beside it", () => {
    const html = render(vocabulary([word()]));
    expect(seen(html)).toContain("食 べる to eat v. 2 毎朝 、パンを 食 べます。 I eat bread every morning.");
    expect(html).not.toContain('class="plain"');
  });

  test("without an example takes one line, its meaning beside it", () => {
    const html = render(vocabulary([word({ example: null, note: "Of solid food." })]));
    expect(html).toContain('<td class="plain">');
    expect(seen(html)).toContain("食 べる to eat v. 2 Of solid food.");
  });

  test("that can prevent harm has a warning sign", () => {
    expect(render(vocabulary([word({ safety: true })]))).toMatch(/<tr class="safety".*aria-label="Safety"/u);
    expect(render(vocabulary([word()]))).not.toContain("warning-sign");
  });
});

test("a kanji's box shows the sign, meanings, strokes, readings on before kun, and words with their readings", () => {
  const html = render(kanji([kanjiBox(), kanjiBox({ kanji: "火", on: ["カ"], kun: ["ひ", "ほ"], meaning: ["fire", "flame"], words: [] })]));
  expect(html.match(/class="kanji-box"/gu)).toHaveLength(2);
  expect(seen(html)).toContain("水 water 4画 スイ みず");
  expect(seen(html)).toContain("火 fire, flame 4画 カ ひ ほ");
  expect(html).toContain("<ruby>水曜日<rp>（</rp><rt>すいようび</rt><rp>）</rp></ruby>");
});

test("an interview question stands with what is behind it, answers, frames and the usual mistake", () => {
  const text = seen(render(interview([interviewQuestion()])));
  for (const part of ["Please introduce yourself.", "The interviewer wants to know", "My name is Linh.", "〜と", "× Do not speak for longer"])
    expect(text).toContain(part);
});

describe("a part of a test", () => {
  const form = testItem({
    id: "a",
    questions: [{ ...question({ ask: "りんごを＿＿食[た]べました。", options: ["三[みっ]つ", "三[さん]", "三人[さんにん]"], answer: 0 }), order: [] }],
  });
  const star = testItem({
    id: "b",
    pattern: "composition",
    questions: [{ ...question({ ask: "これは＿＿ ＿★＿ ＿＿ ＿＿です。", options: ["私", "の", "本", "新しい"], answer: 1 }), order: [0, 1, 3, 2] }],
  });
  const grammarPart = paper([form, star]);

  test("is numbered through its paper, each pattern under its heading", () => {
    const html = render({ ...grammarPart, content: { ...(grammarPart.content as SectionContent<"test">), firstNumber: 22 } } as Section);
    expect([...html.matchAll(/<span class="number">(\d+)<\/span>/gu)].map((match) => match[1])).toEqual(["22", "23"]);
    expect([...html.matchAll(/<h4>/gu)]).toHaveLength(2);
    expect(html).toContain("Putting the sentence together ★");
  });

  test("shows ★ in its gap, other gaps empty", () => {
    const html = render(grammarPart);
    expect(html.match(/<span class="gap">　★　<\/span>/gu)).toHaveLength(1);
    expect(html.match(/<span class="gap">　　　　<\/span>/gu)).toHaveLength(4);
    expect(html).not.toContain("＿");
  });

  test("underlines the word between 【 and 】", () => {
    const kanjiReading = testItem({
      pattern: "kanji-reading",
      questions: [{ ...question({ ask: "【水】を飲[の]みます。", options: ["みず", "みす", "すい"] }), order: [] }],
    });
    const html = render({
      key: "test",
      kind: "test",
      content: { test: "n5", section: "vocabulary", firstNumber: 1, whole: false, scores: false, items: [kanjiReading] },
    });
    expect(html).toContain('<b class="target">水</b>');
    expect(html).not.toContain("【");
  });

  test("prints what is to be read, and only a sign for what is to be heard", () => {
    const script = [{ speaker: "女[おんな]の人[ひと]", ja: "右[みぎ]に曲[ま]がってください。", en: "Please turn right." }];
    const html = render({
      key: "test",
      kind: "test",
      content: { test: "n5", section: "listening", firstNumber: 1, whole: false, scores: false, items: [testItem({ pattern: "task", script })] },
    });
    expect(html).toContain("♪ Listen");
    expect(seen(html)).not.toContain("曲");
    const read = testItem({ pattern: "short", passage: [line("店[みせ]は休[やす]みです。")] });
    expect(
      seen(render({ key: "test", kind: "test", content: { test: "n5", section: "reading", firstNumber: 1, whole: false, scores: false, items: [read] } })),
    ).toContain("店 は 休 みです。");
  });

  test("an item numbers as in the key even when the patterns do not stand in their order", () => {
    const html = render(paper([star, form]));
    expect([...html.matchAll(/<span class="number">(\d+)<\/span>/gu)].map((match) => match[1])).toEqual(["2", "1"]);
    const key = renderAnswers(chapterOf(paper([star, form])), furigana);
    expect([...key.matchAll(/<li><b>(\d)<\/b>/gu)].map((match) => match[1])).toEqual(["2", "1"]);
  });

  test("the table of scores follows where the paper ends, and only there", () => {
    const { scoring, minutes } = testPapers.n5;
    const end = render({ ...grammarPart, content: { ...(grammarPart.content as SectionContent<"test">), scores: true } } as Section);
    expect(end.match(/<tr>/gu)).toHaveLength(4);
    expect(seen(end)).toContain(`${minutes} minutes in all, ${scoring.max} points at most, ${scoring.pass} to pass.`);
    expect(seen(end)).toContain("listening: at least 19 of 60");
    expect(render(grammarPart)).not.toContain("Your score");
  });

  test("JFT-Basic names the ranges of its score", () => {
    const html = render({ key: "test", kind: "test", content: { test: "jft", section: "reading", firstNumber: 37, whole: false, scores: true, items: [] } });
    expect(seen(html)).toContain("145–174: A1 175–199: A2.1 200–250: A2.2");
  });
});

describe("exercises", () => {
  test.each<[name: string, section: Section, expected: string]>([
    ["a choice is numbered", exercises([exercise("word-meaning", [item()])]), '<ol class="options" type="1">'],
    ["pieces of a sentence have letters", exercises([exercise("sentence-order", [item({ order: [1, 0, 2, 3], text: "x" })])]), '<ol class="options" type="a">'],
    [
      "an answer that is written out has a line",
      exercises([exercise("conjugation", [item({ options: [], answer: null, text: "飲[の]みます" })])]),
      'class="writing-line"',
    ],
    [
      "words and meanings stand in a table",
      exercises([exercise("matching", [item({ pairs: ["a", "b", "c", "d"], order: [0, 1, 2, 3] })])]),
      '<table class="match">',
    ],
    ["a review is printed like exercises", review([exercise("cloze", [item()])]), '<div class="exercise cloze">'],
  ])("%s", (_, section, expected) => {
    expect(render(section)).toContain(expected);
  });

  test("never print what is heard, nor the answer", () => {
    const heard = { ...exercise("listening", [item({ why: "because" })]), script: [{ speaker: "リン", ja: "秘密[ひみつ]です。", en: "It is a secret." }] };
    const html = seen(render(exercises([heard])));
    expect(html).not.toContain("secret");
    expect(html).not.toContain("because");
  });
});

describe("the key", () => {
  const key = (...sections: Section[]): string => seen(renderAnswers(chapterOf(...sections), furigana));

  test.each<[name: string, section: Section, expected: string]>([
    ["a choice: number, option and reason", exercises([exercise("word-meaning", [item({ answer: 2 })])]), "1 3 tea 水 means “water”."],
    [
      "★: its letter, the order of all and the sentence",
      exercises([exercise("sentence-order", [item({ answer: 3, order: [1, 0, 3, 2], text: "水[みず]です。" })])]),
      "★ d b → a → d → c 水 です。",
    ],
    ["steps: their order", exercises([exercise("step-order", [item({ answer: null, order: [2, 0, 1] })])]), "c → a → b"],
    ["pairs", exercises([exercise("matching", [item({ answer: null, order: [1, 0] })])]), "1-b, 2-a"],
    ["a text", exercises([exercise("conjugation", [item({ answer: null, text: "飲[の]みます" })])]), "1 飲 みます"],
    ["a review has an R before its numbers", review([exercise("cloze", [item()])]), "R1 1 water"],
    ["a reading under its title", reading([passage()]), "お 知 らせ 2 10時"],
    ["a test under its section", paper([testItem()]), "文法 Grammar 2 The first line says so."],
  ])("%s", (_, section, expected) => {
    expect(key(section)).toContain(expected);
  });

  test("a chapter without questions has none", () => {
    expect(renderAnswers(chapterOf(vocabulary([word()])), furigana)).toBe("");
  });
});

describe("the listening scripts", () => {
  const script = [
    { speaker: "場面[ばめん]", ja: "駅[えき]です。", en: "At the station." },
    { speaker: "リン", ja: "すみません。", en: "Excuse me." },
  ];
  const heard = { ...exercise("listening", [item()]), script };

  test("stand under the number of their exercise, with speakers and translation", () => {
    const text = seen(renderScripts(chapterOf(exercises([exercise("cloze", [item()]), heard])), furigana));
    expect(text).toContain("3. 食 べ 物 ♪ 2 場面 駅 です。 At the station. リン すみません。 Excuse me.");
  });

  test("those of a test stand under its name and the number of their first question", () => {
    const items = [testItem({ id: "a", pattern: "task" }), testItem({ id: "b", pattern: "task", script })];
    const section: Section = { key: "test", kind: "test", content: { test: "jft", section: "listening", firstNumber: 25, whole: false, scores: false, items } };
    expect(seen(renderScripts(chapterOf(section), furigana))).toContain("♪ JFT 26 場面");
  });

  test("a chapter in which nothing is heard has none", () => {
    expect(renderScripts(chapterOf(exercises([exercise("cloze", [item()])])), furigana)).toBe("");
  });
});
