import type { Section } from "../../book/sections/section.ts";
import { type Coverage, coverage, type Reader } from "../../japanese/coverage.ts";
import { isTransparentLoan } from "../../japanese/freeWords.ts";
import type { ChapterRule, ChapterUnderCheck, Fault } from "../finding.ts";
import { runningText } from "../runningText.ts";
import { explainedIn, readerOf } from "../taught.ts";

/** Below this share the section is another level's; labels and notices of the bank, which name things, go down to 83 %. */
const LEAST_SHARE = 0.8;
/** A shorter text falls below 95 % by a single word. */
const LEAST_WORDS = 20;
/** Shares of fewer words say too little to send a section back. */
const LEAST_WORDS_FOR_ERROR = 40;
/** A word beyond the level that is met so often must be known to follow the text. */
const OFTEN = 3;
/** Words that a message names. */
const NAMED = 8;

/** At least 95 % of a section's running words are of the book's level or taught by then, and what is not and comes again and again is glossed. */
export const levelCompliance: ChapterRule = {
  id: "level-compliance",
  scope: "chapter",
  dimension: "level",
  severity: "warning",
  check(input) {
    const reader = readerOf(input);
    return input.chapter.sections.flatMap((section) => {
      const texts = runningText(section);
      if (texts.length === 0) return [];
      const known = new Set([...(reader.known ?? []), ...explainedIn(section)]);
      return sectionFaults(section, coverage(texts, { ...reader, known }, input.language.tokenizer, input.language.levels), reader, input);
    });
  },
};

function sectionFaults({ key: section }: Section, covered: Coverage, reader: Reader, { book }: ChapterUnderCheck): Fault[] {
  const { running, share, compliant, above, unknown } = covered;
  if (running < LEAST_WORDS) return [];
  if (compliant) {
    const often = above.filter(({ lemma, count }) => count >= OFTEN && !isTransparentLoan(lemma));
    if (often.length === 0) return [];
    const words = often.map(({ lemma }) => lemma).join("、");
    return [
      {
        section,
        path: "",
        message: `${words} ${often.length === 1 ? "is" : "are"} above ${book.level} and used ${OFTEN} times or more without having been taught.`,
        remedy: `Use easier words, or explain ${words} in English in the section's notes.`,
      },
    ];
  }
  const beyond = [...above.map(({ lemma, level }) => `${lemma} (${level === "sector" ? "of no level" : level})`), ...unknown.map(({ lemma }) => lemma)];
  return [
    {
      section,
      path: "",
      message: `Only ${Math.floor(share * 100)} % of its ${running} running words are ${reader.level === book.level ? `of ${book.level}` : `of ${reader.level} and the trade`} or taught by then; beyond are ${beyond.slice(0, NAMED).join("、")}${beyond.length > NAMED ? " and others" : ""}.`,
      remedy: "Say it with easier words, so that at most one word in twenty is new.",
      ...(share < LEAST_SHARE && running >= LEAST_WORDS_FOR_ERROR ? { severity: "error" as const } : {}),
    },
  ];
}
