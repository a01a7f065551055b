/** What a chapter's markup shows of the readings, by furigana policy. */
import { describe, expect, test } from "vitest";
import { type FuriganaPolicy, furiganaPolicies } from "../../../src/book/request.ts";
import type { Chapter } from "../../../src/book/sections/section.ts";
import { renderChapter } from "../../../src/publishing/html/chapter.ts";
import { renderAnswers } from "../../../src/publishing/html/exercises.ts";

const line = { ja: "薬[くすり]を飲[の]みます。薬[くすり]は苦[にが]いです。", en: "I take medicine. It is bitter." };
const chapter: Chapter = {
  number: 1,
  part: 1,
  title: { ja: "薬[くすり]", en: "Medicine" },
  sections: [
    { key: "opening", kind: "opening", content: { goals: [], scene: [line], overview: "" } },
    {
      key: "words",
      kind: "vocabulary",
      content: {
        groups: [
          {
            topic: { ja: "健康[けんこう]", en: "Health" },
            words: [
              {
                id: "n5-kusuri",
                word: "薬",
                reading: "くすり",
                pos: "noun",
                gloss: "medicine",
                senses: [],
                register: "neutral",
                safety: false,
                example: line,
                note: null,
              },
            ],
          },
        ],
      },
    },
  ],
} as unknown as Chapter;

/** The parts of a chapter's markup that show the reading くすり over 薬. */
function readings(policy: FuriganaPolicy): { title: number; headword: number; text: number } {
  const html = renderChapter(chapter, { ja: "第[だい]1部[いちぶ]", en: "Part 1" }, { policy, knownKanji: new Set("薬") });
  const count = (markup: string) => markup.split("<rt>くすり</rt>").length - 1;
  const title = count(/<h1>.*?<\/h1>/su.exec(html)?.[0] ?? "");
  const headword = count(/<th scope="row"[^>]*>.*?<\/th>/su.exec(html)?.[0] ?? "");
  return { title, headword, text: count(html) - title - headword };
}

describe("a chapter's furigana", () => {
  test.each<[FuriganaPolicy, ReturnType<typeof readings>]>([
    ["all", { title: 1, headword: 1, text: 4 }],
    ["above-level", { title: 0, headword: 0, text: 0 }],
    ["first-in-chapter", { title: 1, headword: 1, text: 1 }],
    ["none", { title: 0, headword: 0, text: 0 }],
  ])("%s: readings of one word in title, headword and running text", (policy, expected) => {
    expect(readings(policy)).toEqual(expected);
  });

  test("every chapter starts anew, so that it is the same whatever was rendered before", () => {
    for (const policy of furiganaPolicies) expect(readings(policy)).toEqual(readings(policy));
  });

  test("the answer key at the end of the book counts first occurrences anew for each chapter", () => {
    const answered = {
      ...chapter,
      sections: [
        {
          key: "reading",
          kind: "reading",
          content: {
            readings: [{ title: line, lines: [], questions: [1, 2].map(() => ({ ask: line.ja, en: "", options: ["薬[くすり]"], answer: 0, why: "" })) }],
          },
        },
      ],
    } as unknown as Chapter;
    const key = () => renderAnswers(answered, { policy: "first-in-chapter", knownKanji: new Set() });
    expect(key()).toBe(key());
    expect(key().match(/<b>1<\/b> <span class="ja" lang="ja"><ruby>薬/gu)).toHaveLength(1);
  });
});
