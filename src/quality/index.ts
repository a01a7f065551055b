/**
 * Quality: rules over a chapter or a book, pure functions from content to findings. To add a rule, add a file under
 * rules/ and name it in the list below; its test is a table in tests/quality/rules/.
 */
import { type BookUnderCheck, type ChapterUnderCheck, type Dimension, dimensions, type Fault, type Finding, type Rule } from "./finding.ts";
import { balance } from "./rules/balance.ts";
import { counts } from "./rules/counts.ts";
import { culture } from "./rules/culture.ts";
import { dialogueWords } from "./rules/dialogueWords.ts";
import { distractors } from "./rules/distractors.ts";
import { exerciseAnswers } from "./rules/exerciseAnswers.ts";
import { foreignScript } from "./rules/foreignScript.ts";
import { frameMonotony } from "./rules/frameMonotony.ts";
import { keyComplete } from "./rules/keyComplete.ts";
import { levelCompliance } from "./rules/levelCompliance.ts";
import { lengthBudget } from "./rules/lengthBudget.ts";
import { moderation } from "./rules/moderation.ts";
import { overlap } from "./rules/overlap.ts";
import { patternInExamples } from "./rules/patternInExamples.ts";
import { placeholder } from "./rules/placeholder.ts";
import { readingRight } from "./rules/readingRight.ts";
import { registerByRole } from "./rules/registerByRole.ts";
import { repeatsBetweenChapters } from "./rules/repeatsBetweenChapters.ts";
import { repetition } from "./rules/repetition.ts";
import { rubyComplete } from "./rules/rubyComplete.ts";
import { safetyContent } from "./rules/safetyContent.ts";
import { safetyFlagged } from "./rules/safetyFlagged.ts";
import { teachingOrder } from "./rules/teachingOrder.ts";
import { translationMatch } from "./rules/translationMatch.ts";
import { wordTaughtOnce } from "./rules/wordTaughtOnce.ts";

export const rules: readonly Rule[] = [
  counts,
  exerciseAnswers,
  distractors,
  keyComplete,
  wordTaughtOnce,
  patternInExamples,
  dialogueWords,
  safetyFlagged,
  safetyContent,
  culture,
  moderation,
  placeholder,
  foreignScript,
  repetition,
  repeatsBetweenChapters,
  frameMonotony,
  overlap,
  rubyComplete,
  readingRight,
  levelCompliance,
  teachingOrder,
  translationMatch,
  registerByRole,
  balance,
  lengthBudget,
];

/** All findings of the chapter rules. */
export function checkChapter(input: ChapterUnderCheck): Finding[] {
  const without = new Set(input.book.withoutRules);
  return rules.flatMap((rule) =>
    rule.scope === "chapter" && !without.has(rule.id) ? rule.check(input).map((fault) => finding(rule, { ...fault, chapter: input.chapter.number })) : [],
  );
}

/** All findings of the book rules. */
export function checkBook(input: BookUnderCheck): Finding[] {
  const without = new Set(input.plan.withoutRules);
  return rules.flatMap((rule) => (rule.scope === "book" && !without.has(rule.id) ? rule.check(input).map((fault) => finding(rule, fault)) : []));
}

function finding(rule: Rule, fault: Fault & { chapter: number }): Finding {
  return { rule: rule.id, severity: rule.severity, ...fault };
}

/** Points taken from a chapter's 10 for each finding: an error makes the chapter unfit, a warning makes it poorer. */
const cost = { error: 1.5, warning: 0.25 } as const;

/** A score from 0 to 10, one decimal. */
export function score(findings: readonly Finding[]): number {
  const lost = findings.reduce((sum, { severity }) => sum + cost[severity], 0);
  return Math.round(Math.max(0, 10 - lost) * 10) / 10;
}

/** The score of each dimension, reckoned like the one in all from its own findings. Findings of a rule that is no more count in none. */
export function scoreByDimension(findings: readonly Finding[]): Record<Dimension, number> {
  const dimensionOf = new Map(rules.map(({ id, dimension }) => [id, dimension]));
  return Object.fromEntries(dimensions.map((dimension) => [dimension, score(findings.filter(({ rule }) => dimensionOf.get(rule) === dimension))])) as Record<
    Dimension,
    number
  >;
}

/** The findings as a model is told of them: one line each. */
export function asFaultLines(findings: readonly Finding[]): string[] {
  return findings.map((found) => `${found.path === "" ? "whole answer" : found.path}: ${found.message} ${found.remedy}`);
}
