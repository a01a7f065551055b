/**
 * The shape of the tests that learners take: sections, item patterns, how many of each, minutes and scores.
 * JFT-Basic: the Japan Foundation's pages as of 2026-11 (since 2026-08 a score of 200 shows A2.2, the level asked of
 * Specified Skilled Workers). JLPT: jlpt.jp for minutes, pass marks and sectional minima; the numbers of items are the
 * rounded ones its guidebooks call a standard, and differ a little from test to test.
 */
import { type Level, levels, type TestName } from "./entries.ts";

export interface TestPattern {
  id: string;
  ja: string;
  en: string;
  /** Questions of this pattern in a whole test. */
  count: number;
  /** What an item of this pattern brings along. */
  needs: readonly ("passage" | "script" | "target" | "order")[];
}
export interface TestSection {
  id: string;
  ja: string;
  en: string;
  /** Minutes; null where the test sets no limit to the section. */
  minutes: number | null;
  patterns: readonly TestPattern[];
}
export interface TestPaper {
  test: TestName;
  ja: string;
  en: string;
  minutes: number;
  sections: readonly TestSection[];
  scoring: {
    /** Highest score in all. */
    max: number;
    pass: number;
    /** Ranges of the score that the test names, lowest first. */
    bands: readonly { from: number; to: number; name: string }[];
    /** Least score by scoring section, without which nobody passes. */
    minima: readonly { section: string; max: number; min: number }[];
  };
}

const pattern = (id: string, ja: string, en: string, count: number, ...needs: TestPattern["needs"]): TestPattern => ({ id, ja, en, count, needs });

const jft: TestPaper = {
  test: "jft",
  ja: "JFT-Basic（国際交流基金[こくさいこうりゅうききん]日本語基礎[にほんごきそ]テスト）",
  en: "JFT-Basic (Japan Foundation Test for Basic Japanese)",
  minutes: 60,
  sections: [
    {
      id: "script-vocabulary",
      ja: "文字[もじ]と語彙[ごい]",
      en: "Script and Vocabulary",
      minutes: null,
      patterns: [
        pattern("word-meaning", "ことばの意味[いみ]", "Word meaning", 3),
        pattern("word-usage", "ことばの使[つか]い方[かた]", "Word usage", 3),
        pattern("kanji-reading", "漢字[かんじ]の読[よ]み方[かた]", "Kanji reading", 3, "target"),
        pattern("kanji-usage", "漢字[かんじ]の意味[いみ]と使[つか]い方[かた]", "Kanji meaning and usage", 3),
      ],
    },
    {
      id: "conversation-expression",
      ja: "会話[かいわ]と表現[ひょうげん]",
      en: "Conversation and Expression",
      minutes: null,
      patterns: [pattern("grammar", "文法[ぶんぽう]", "Grammar", 6), pattern("expression", "表現[ひょうげん]", "Expression", 6)],
    },
    {
      id: "listening",
      ja: "聴解[ちょうかい]",
      en: "Listening",
      minutes: null,
      patterns: [
        pattern("conversation", "会話[かいわ]を聞[き]く", "Conversation", 4, "script"),
        pattern("public-places", "店[みせ]や公共[こうきょう]の場所[ばしょ]で聞[き]く", "Shops and public places", 4, "script"),
        pattern("announcements", "アナウンスや指示[しじ]を聞[き]く", "Announcements and instructions", 4, "script"),
      ],
    },
    {
      id: "reading",
      ja: "読解[どっかい]",
      en: "Reading",
      minutes: null,
      patterns: [
        pattern("content", "内容[ないよう]を読[よ]む", "Content", 6, "passage"),
        pattern("search", "情報[じょうほう]をさがす", "Information search", 6, "passage"),
      ],
    },
  ],
  scoring: {
    max: 250,
    pass: 200,
    bands: [
      { from: 145, to: 174, name: "A1" },
      { from: 175, to: 199, name: "A2.1" },
      { from: 200, to: 250, name: "A2.2" },
    ],
    minima: [],
  },
};

/** Numbers of questions by level; 0 where the level has no such pattern. Order: N5, N4, N3, N2, N1. */
type ByLevel = readonly [number, number, number, number, number];
const jlptPatterns: readonly { section: "vocabulary" | "grammar" | "reading" | "listening"; pattern: Omit<TestPattern, "count">; counts: ByLevel }[] = [
  { section: "vocabulary", pattern: { id: "kanji-reading", ja: "漢字[かんじ]読[よ]み", en: "Kanji reading", needs: ["target"] }, counts: [7, 7, 8, 5, 6] },
  { section: "vocabulary", pattern: { id: "orthography", ja: "表記[ひょうき]", en: "Orthography", needs: ["target"] }, counts: [5, 5, 6, 5, 0] },
  { section: "vocabulary", pattern: { id: "word-formation", ja: "語形成[ごけいせい]", en: "Word formation", needs: [] }, counts: [0, 0, 0, 3, 0] },
  { section: "vocabulary", pattern: { id: "context", ja: "文脈規定[ぶんみゃくきてい]", en: "Words in context", needs: [] }, counts: [6, 8, 11, 7, 7] },
  { section: "vocabulary", pattern: { id: "paraphrase", ja: "言[い]い換[か]え類義[るいぎ]", en: "Paraphrase", needs: ["target"] }, counts: [3, 4, 5, 5, 6] },
  { section: "vocabulary", pattern: { id: "usage", ja: "用法[ようほう]", en: "Usage", needs: [] }, counts: [0, 4, 5, 5, 6] },
  {
    section: "grammar",
    pattern: { id: "form", ja: "文[ぶん]の文法[ぶんぽう]1（形式[けいしき]の判断[はんだん]）", en: "Choosing the form", needs: [] },
    counts: [9, 13, 13, 12, 10],
  },
  {
    section: "grammar",
    pattern: { id: "composition", ja: "文[ぶん]の文法[ぶんぽう]2（文[ぶん]の組[く]み立[た]て）", en: "Putting the sentence together ★", needs: ["order"] },
    counts: [4, 4, 5, 5, 5],
  },
  {
    section: "grammar",
    pattern: { id: "text-grammar", ja: "文章[ぶんしょう]の文法[ぶんぽう]", en: "Grammar in a text", needs: ["passage"] },
    counts: [4, 4, 4, 5, 5],
  },
  {
    section: "reading",
    pattern: { id: "short", ja: "内容理解[ないようりかい]（短文[たんぶん]）", en: "Short passages", needs: ["passage"] },
    counts: [2, 3, 4, 5, 4],
  },
  {
    section: "reading",
    pattern: { id: "medium", ja: "内容理解[ないようりかい]（中文[ちゅうぶん]）", en: "Mid-length passages", needs: ["passage"] },
    counts: [2, 3, 6, 9, 8],
  },
  {
    section: "reading",
    pattern: { id: "long", ja: "内容理解[ないようりかい]（長文[ちょうぶん]）", en: "Long passages", needs: ["passage"] },
    counts: [0, 0, 4, 0, 4],
  },
  { section: "reading", pattern: { id: "comparison", ja: "統合理解[とうごうりかい]", en: "Comparing texts", needs: ["passage"] }, counts: [0, 0, 0, 2, 2] },
  {
    section: "reading",
    pattern: { id: "argument", ja: "主張理解[しゅちょうりかい]", en: "The writer's argument", needs: ["passage"] },
    counts: [0, 0, 0, 3, 4],
  },
  { section: "reading", pattern: { id: "search", ja: "情報検索[じょうほうけんさく]", en: "Information search", needs: ["passage"] }, counts: [1, 2, 2, 2, 2] },
  { section: "listening", pattern: { id: "task", ja: "課題理解[かだいりかい]", en: "What to do next", needs: ["script"] }, counts: [7, 8, 6, 5, 5] },
  { section: "listening", pattern: { id: "point", ja: "ポイント理解[りかい]", en: "The point that is asked for", needs: ["script"] }, counts: [6, 7, 6, 6, 6] },
  { section: "listening", pattern: { id: "gist", ja: "概要理解[がいようりかい]", en: "The gist", needs: ["script"] }, counts: [0, 0, 3, 5, 5] },
  { section: "listening", pattern: { id: "utterance", ja: "発話表現[はつわひょうげん]", en: "What to say", needs: [] }, counts: [5, 5, 4, 0, 0] },
  { section: "listening", pattern: { id: "quick", ja: "即時応答[そくじおうとう]", en: "Quick response", needs: ["script"] }, counts: [6, 8, 9, 11, 11] },
  {
    section: "listening",
    pattern: { id: "integrated", ja: "統合理解[とうごうりかい]", en: "Listening to more than one person", needs: ["script"] },
    counts: [0, 0, 0, 4, 3],
  },
];

/** Minutes of the papers: vocabulary, grammar and reading, listening; N2 and N1 have the first two as one. */
const jlptMinutes: Record<Level, { vocabulary: number | null; grammar: number | null; language: number | null; listening: number; pass: number }> = {
  N5: { vocabulary: 20, grammar: 40, language: null, listening: 30, pass: 80 },
  N4: { vocabulary: 25, grammar: 55, language: null, listening: 35, pass: 90 },
  N3: { vocabulary: 30, grammar: 70, language: null, listening: 40, pass: 95 },
  N2: { vocabulary: null, grammar: null, language: 105, listening: 50, pass: 90 },
  N1: { vocabulary: null, grammar: null, language: 110, listening: 55, pass: 100 },
};

const jlptSections = {
  vocabulary: { ja: "文字[もじ]・語彙[ごい]", en: "Script and vocabulary" },
  grammar: { ja: "文法[ぶんぽう]", en: "Grammar" },
  reading: { ja: "読解[どっかい]", en: "Reading" },
  listening: { ja: "聴解[ちょうかい]", en: "Listening" },
} as const;

function jlpt(level: Level): TestPaper {
  const place = levels.indexOf(level);
  const time = jlptMinutes[level];
  const easy = level === "N5" || level === "N4";
  return {
    test: level.toLowerCase() as TestName,
    ja: `日本語能力試験[にほんごのうりょくしけん] ${level}`,
    en: `Japanese-Language Proficiency Test ${level}`,
    minutes: (time.vocabulary ?? 0) + (time.grammar ?? 0) + (time.language ?? 0) + time.listening,
    sections: (Object.keys(jlptSections) as (keyof typeof jlptSections)[]).map((id) => ({
      id,
      ...jlptSections[id],
      minutes: id === "vocabulary" ? time.vocabulary : id === "listening" ? time.listening : null,
      patterns: jlptPatterns
        .filter((row) => row.section === id && (row.counts[place] ?? 0) > 0)
        .map((row) => ({ ...row.pattern, count: row.counts[place] ?? 0 })),
    })),
    scoring: {
      max: 180,
      pass: time.pass,
      bands: [],
      minima: easy
        ? [
            { section: "vocabulary, grammar and reading", max: 120, min: 38 },
            { section: "listening", max: 60, min: 19 },
          ]
        : [
            { section: "vocabulary and grammar", max: 60, min: 19 },
            { section: "reading", max: 60, min: 19 },
            { section: "listening", max: 60, min: 19 },
          ],
    },
  };
}

export const testPapers: Readonly<Record<TestName, TestPaper>> = { jft, n5: jlpt("N5"), n4: jlpt("N4"), n3: jlpt("N3"), n2: jlpt("N2"), n1: jlpt("N1") };

/** The item patterns of a test in the order of its sections. */
export function patternsOf(test: TestName): TestPattern[] {
  return testPapers[test].sections.flatMap((section) => section.patterns);
}
