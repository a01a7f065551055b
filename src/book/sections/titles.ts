import type { SectionKind } from "./section.ts";

/** Titles printed over a section. */
export const sectionTitles: Record<SectionKind, { ja: string; en: string }> = {
  opening: { ja: "はじめに", en: "Opening" },
  vocabulary: { ja: "ことば", en: "Words" },
  kanji: { ja: "漢字[かんじ]", en: "Kanji" },
  grammar: { ja: "文法[ぶんぽう]", en: "Grammar" },
  dialogue: { ja: "会話[かいわ]", en: "Dialogues" },
  procedure: { ja: "仕事[しごと]の手順[てじゅん]", en: "Procedures" },
  reading: { ja: "読[よ]み物[もの]", en: "Reading" },
  culture: { ja: "文化[ぶんか]と生活[せいかつ]", en: "Culture and life" },
  interview: { ja: "面接[めんせつ]", en: "Interview" },
  review: { ja: "復習[ふくしゅう]", en: "Review" },
  exercises: { ja: "練習[れんしゅう]", en: "Exercises" },
  test: { ja: "テスト", en: "Test" },
};
