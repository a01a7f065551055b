import { describe, expect, test } from "vitest";
import type { Chapter, Section } from "../../../src/book/sections/section.ts";
import { grammarAnchor, grammarEntries, renderGrammarIndex, renderWordIndex, wordAnchor, wordEntries } from "../../../src/publishing/html/indexes.ts";
import { renderChapter } from "../../../src/publishing/html/chapter.ts";
import { freshStyle } from "../../../src/publishing/html/text.ts";
import { grammar, line, point, vocabulary, word } from "../quality/rules/chapterWith.ts";

const style = freshStyle({ policy: "all", knownKanji: new Set() });
const chapterOf = (number: number, ...sections: Section[]): Chapter => ({ number, part: 1, title: line("食[た]べ物[もの]"), sections });
/** A chapter that teaches words by their readings in kana. */
const teaching = (number: number, ...readings: string[]): Chapter => chapterOf(number, vocabulary(readings.map((reading) => word({ word: reading, reading }))));
const readingsOf = (...chapters: Chapter[]): string[] => wordEntries(chapters).map(({ reading }) => reading);
const headingsOf = (html: string): string[] => [...html.matchAll(/<h2[^>]*>(.)<\/h2>/gu)].map((match) => match[1] as string);

describe("words stand in the order of the fifty sounds", () => {
  test.each<[rule: string, ordered: string[]]>([
    ["rows and columns of the kana table", ["あさ", "いぬ", "えき", "かさ", "さけ", "たこ", "なつ", "はな", "まど", "やま", "らく", "わに"]],
    ["a voiced sound after its voiceless one, where nothing else decides", ["か", "が", "かい", "がい", "かいご", "がいこく"]],
    ["は, ば and ぱ side by side", ["はし", "はじ", "ばし", "ぱし"]],
    ["a small kana beside the large one", ["きって", "きつね", "しょう", "しようしゃ"]],
    ["shorter before longer", ["あ", "ああ", "あい"]],
  ])("%s", (_, ordered) => {
    expect(readingsOf(teaching(1, ...[...ordered].reverse()))).toEqual(ordered);
  });

  test("words in katakana stand among the others, a long vowel by the vowel that it lengthens", () => {
    expect(readingsOf(teaching(1, "コップ", "コーヒー", "こえ", "こおり", "こうえん"))).toEqual(["こうえん", "こえ", "こーひー", "こおり", "こっぷ"]);
  });

  test("a word in kanji stands by its reading, and words read alike by their chapters", () => {
    const entries = wordEntries([
      chapterOf(2, vocabulary([word({ word: "橋", reading: "はし" })])),
      chapterOf(1, vocabulary([word({ word: "箸", reading: "はし" }), word()])),
    ]);
    expect(entries.map(({ label, chapter }) => [label, chapter])).toEqual([
      ["食[た]べる", 1],
      ["箸[はし]", 1],
      ["橋[はし]", 2],
    ]);
  });
});

describe("the index of words as it is printed", () => {
  const html = renderWordIndex(
    wordEntries([teaching(1, "ガラス", "かさ", "あさ"), teaching(2, "パン", "をん", "ゔぃら")]),
    ({ chapter }) => `${chapter * 10}`,
    style,
  );

  test("has a heading for each row that holds words, and voiced sounds under their voiceless ones", () => {
    expect(headingsOf(html)).toEqual(["あ", "か", "は", "わ"]);
    expect(html.indexOf("ガラス")).toBeGreaterThan(html.indexOf(">か</h2>"));
    expect(html.indexOf("パン")).toBeGreaterThan(html.indexOf(">は</h2>"));
  });

  test("gives each word its meaning and the page on which the caller finds it", () => {
    expect(html.match(/<span class="page">10<\/span>/gu)).toHaveLength(3);
    expect(html.match(/<span class="page">20<\/span>/gu)).toHaveLength(3);
    expect(html.match(/<li>/gu)).toHaveLength(6);
  });

  test("escapes what stands in the meanings", () => {
    const odd = wordEntries([chapterOf(1, vocabulary([word({ gloss: 'less < more & "so on"' })]))]);
    expect(renderWordIndex(odd, () => "1", style)).toContain("less &lt; more &amp; &quot;so on&quot;");
  });
});

describe("grammar", () => {
  const chapters = [
    chapterOf(1, grammar([point(), point({ id: "n5-tai", pattern: "〜たい", meaning: "want to" })])),
    chapterOf(2, grammar([point({ id: "n5-wa-desu", pattern: "〜は〜です", meaning: "is" })])),
  ];

  test("stands by the kana of its pattern, whatever the dashes", () => {
    expect(grammarEntries(chapters).map(({ label, reading }) => [label, reading])).toEqual([
      ["〜たい", "たい"],
      ["〜てから", "てから"],
      ["〜は〜です", "はです"],
    ]);
  });

  test("is printed with its meaning and page", () => {
    const html = renderGrammarIndex(grammarEntries(chapters), ({ anchor }) => `page of ${anchor}`, style);
    expect(html).toContain(`<span class="page">page of ${grammarAnchor("n5-tai")}</span>`);
    expect(html).toContain('<span class="en">want to</span>');
  });
});

test("every entry's anchor is an id in its chapter's markup", () => {
  const chapter = chapterOf(1, vocabulary([word(), word({ word: "飲む", reading: "のむ", example: null })]), grammar([point()]));
  const html = renderChapter(chapter, line("部[ぶ]"), { policy: "all", knownKanji: new Set() });
  for (const { anchor } of [...wordEntries([chapter]), ...grammarEntries([chapter])]) expect(html).toContain(`id="${anchor}"`);
  expect(wordAnchor("橋", "はし")).not.toBe(wordAnchor("箸", "はし"));
});
