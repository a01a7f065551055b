import type { Chapter, Section, SectionKind } from "../../book/sections/section.ts";
import { plainText } from "../../japanese/ruby.ts";
import type { BookRule, Fault } from "../finding.ts";
import { bareText, shinglesOf } from "../shingles.ts";
import { bilingualTexts } from "../texts.ts";

/** A sentence of so many characters is not said twice by chance. */
const LONG = 15;
/** Part of a chapter's shingles that stand in earlier chapters, above which it repeats them. */
const MOST = 0.08;
/** In a chapter of fewer shingles one sentence weighs too much. */
const ENOUGH = 300;

/** Exercises, reviews and tests ask again about what was taught. */
const exempt: ReadonlySet<SectionKind> = new Set(["exercises", "review", "test"]);

/** What a chapter teaches is not told again in a later one. */
export const repeatsBetweenChapters: BookRule = {
  id: "repeats-between-chapters",
  scope: "book",
  dimension: "variety",
  severity: "error",
  check({ chapters }) {
    const sentences = new Map<string, number>();
    const known = new Set<number>();
    return [...chapters].sort((a, b) => a.number - b.number).flatMap((chapter) => [...repeatedSentences(chapter, sentences), ...repeatedText(chapter, known)]);
  },
};

const taught = (chapter: Chapter): Section[] => chapter.sections.filter(({ kind }) => !exempt.has(kind));

function repeatedSentences(chapter: Chapter, before: Map<string, number>): (Fault & { chapter: number })[] {
  const own = new Set<string>();
  const faults = taught(chapter).flatMap((section) =>
    bilingualTexts(section).flatMap(({ path, ja }) => {
      const sentence = plainText(ja).trim();
      if (sentence.length < LONG) return [];
      own.add(sentence);
      const first = before.get(sentence);
      return first === undefined
        ? []
        : [
            {
              chapter: chapter.number,
              severity: "warning" as const,
              section: section.key,
              path: `${path}.ja`,
              message: `「${sentence.slice(0, 60)}」 stands already in chapter ${first}.`,
              remedy: "Write another sentence.",
            },
          ];
    }),
  );
  for (const sentence of own) if (!before.has(sentence)) before.set(sentence, chapter.number);
  return faults;
}

function repeatedText(chapter: Chapter, known: Set<number>): (Fault & { chapter: number })[] {
  const parts = taught(chapter).map((section) => {
    const shingles = bilingualTexts(section).flatMap(({ ja }) => shinglesOf(bareText(ja)));
    return { section: section.key, shingles, shared: shingles.filter((shingle) => known.has(shingle)).length };
  });
  const total = parts.reduce((sum, { shingles }) => sum + shingles.length, 0);
  const shared = parts.reduce((sum, part) => sum + part.shared, 0);
  for (const { shingles } of parts) for (const shingle of shingles) known.add(shingle);
  const [worst] = parts.toSorted((a, b) => b.shared - a.shared);
  if (worst === undefined || total < ENOUGH || shared <= total * MOST) return [];
  return [
    {
      chapter: chapter.number,
      section: worst.section,
      path: "",
      message: `${Math.round((shared / total) * 100)} % of the chapter's Japanese stands in earlier chapters, most of it in this section.`,
      remedy: "Write this section anew with sentences of its own.",
    },
  ];
}
