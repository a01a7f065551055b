/** What a rule is and what it says: exactly what is wrong, where, and what would mend it, since the same sentence goes back to the model. */
import type { Bank } from "../book/entries.ts";
import type { BookPlan, ChapterPlan } from "../book/plan.ts";
import type { Chapter } from "../book/sections/section.ts";
import type { Language } from "./language.ts";
import type { ReferenceShingles } from "./shingles.ts";

export type Severity = "error" | "warning";

/** What a finding speaks of; a chapter has a score in each beside the one in all. */
export const dimensions = ["language", "level", "content", "exercises", "safety", "variety"] as const;
export type Dimension = (typeof dimensions)[number];

export interface Finding {
  rule: string;
  severity: Severity;
  /** The chapter's number. */
  chapter: number;
  /** Key of the section that is to be mended; null when it is the chapter as a whole. */
  section: string | null;
  /** The place inside the section's content, dotted: `points.2.examples.0.ja`. */
  path: string;
  /** One sentence: what is wrong. */
  message: string;
  /** One sentence: what would mend it. */
  remedy: string;
}

/** What a chapter's rule sees. A section that is checked alone comes as a chapter that holds only it. */
export interface ChapterUnderCheck {
  chapter: Chapter;
  plan: ChapterPlan;
  book: Pick<BookPlan, "level" | "sector" | "examplesPerGrammar" | "chapters" | "withoutRules">;
  bank: Bank;
  language: Language;
  /** Texts that must not be copied; none are known where it is left out. */
  references?: ReferenceShingles | undefined;
}

/** What a book's rule sees. */
export interface BookUnderCheck {
  chapters: readonly Chapter[];
  plan: BookPlan;
  bank: Bank;
  language: Language;
}

/** A finding as a rule writes it; the rule's id, its severity unless the fault has one of its own, and the chapter are added around it. */
export type Fault = Pick<Finding, "section" | "path" | "message" | "remedy"> & { chapter?: number; severity?: Severity };

export interface ChapterRule {
  id: string;
  scope: "chapter";
  dimension: Dimension;
  severity: Severity;
  check(input: ChapterUnderCheck): Fault[];
}
export interface BookRule {
  id: string;
  scope: "book";
  dimension: Dimension;
  severity: Severity;
  check(input: BookUnderCheck): (Fault & { chapter: number })[];
}
export type Rule = ChapterRule | BookRule;
