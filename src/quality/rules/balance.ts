import type { ChapterPlan } from "../../book/plan.ts";
import { type Chapter, type SectionKind, sectionsOf } from "../../book/sections/section.ts";
import type { ChapterRule } from "../finding.ts";
import { textWidth } from "../textWidth.ts";

/** What a chapter is to give, and by which sections. Notes on culture are in English and give none of it. */
const skills: Readonly<Record<string, readonly SectionKind[]>> = {
  words: ["vocabulary", "kanji"],
  grammar: ["grammar"],
  "something to hear or say": ["dialogue", "interview"],
  "something to read": ["reading", "procedure"],
  practice: ["exercises", "review"],
};
/** With fewer kinds of section it is a section being checked alone, or a chapter of one thing on purpose. */
const LEAST_KINDS = 4;
const MOST = 0.6;

/** A whole chapter teaches all skills that the book's chapters are planned to teach, none at the cost of the others. */
export const balance: ChapterRule = {
  id: "balance",
  scope: "chapter",
  dimension: "content",
  severity: "warning",
  check({ chapter, plan, book }) {
    const kinds = new Set(chapter.sections.map(({ kind }) => kind));
    if (kinds.size < LEAST_KINDS || kinds.has("test")) return [];
    const expected = plannedKinds([plan, ...book.chapters]);
    const missing = Object.entries(skills)
      .filter(([, wanted]) => wanted.some((kind) => expected.has(kind)) && !wanted.some((kind) => kinds.has(kind)) && !isHeard(wanted, chapter))
      .map(([skill, wanted]) => ({
        section: null,
        path: "",
        message: `The chapter lacks ${skill}.`,
        remedy: `Give it a section of kind ${wanted.filter((kind) => expected.has(kind)).join(" or ")}.`,
      }));
    return [...missing, ...tooLong(chapter)];
  },
};

/** Kinds that any teaching chapter of the book has: what the whole book does without was left out on purpose. */
function plannedKinds(chapters: readonly ChapterPlan[]): Set<SectionKind> {
  return new Set(chapters.flatMap(({ sections }) => sections.map(({ kind }) => kind)));
}

/** A listening exercise is something to hear, where a chapter has no dialogue. */
function isHeard(wanted: readonly SectionKind[], chapter: Chapter): boolean {
  return wanted.includes("dialogue") && sectionsOf(chapter, "exercises").some(({ content }) => content.exercises.some(({ kind }) => kind === "listening"));
}

function tooLong(chapter: Chapter) {
  const widths = chapter.sections.map((section) => ({ kind: section.kind, width: textWidth(section) }));
  const total = widths.reduce((sum, { width }) => sum + width, 0);
  return Object.entries(skills).flatMap(([skill, wanted]) => {
    const part = widths.reduce((sum, { kind, width }) => sum + (wanted.includes(kind) ? width : 0), 0) / Math.max(1, total);
    return part <= MOST
      ? []
      : [
          {
            section: null,
            path: "",
            message: `${Math.round(part * 100)} % of the chapter is ${skill}.`,
            remedy: "Shorten it, or give the other sections more.",
          },
        ];
  });
}
