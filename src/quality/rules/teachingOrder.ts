import { type GrammarPoint, levels } from "../../book/entries.ts";
import { oncePer } from "../../book/once.ts";
import { type ExerciseItem, type ExerciseKind, sectionsOf } from "../../book/sections/section.ts";
import { coverage, type Reader } from "../../japanese/coverage.ts";
import { findPattern } from "../../japanese/findPattern.ts";
import { plainText } from "../../japanese/ruby.ts";
import type { ChapterRule, ChapterUnderCheck, Fault } from "../finding.ts";
import { earlierThan, readerOf, spellingsOf } from "../taught.ts";

/** Words above the level that an example may hold: one is guessed from the others and the translation. */
const NEW_WORDS = 1;
/** A shorter piece of a sentence (て, のに) may be any of several patterns. */
const LEAST_LETTERS = 3;

/** Nothing is used before it is taught: words in grammar examples, grammar points, what reviews and exercises ask. */
export const teachingOrder: ChapterRule = {
  id: "teaching-order",
  scope: "chapter",
  dimension: "level",
  severity: "warning",
  check(input) {
    return [...exampleFaults(input, readerOf(input)), ...orderFaults(input), ...reviewFaults(input), ...exerciseFaults(input), ...gapFaults(input)];
  },
};

function exampleFaults({ chapter, language }: ChapterUnderCheck, reader: Reader): Fault[] {
  return sectionsOf(chapter, "grammar").flatMap(({ key, content }) =>
    content.points.flatMap(({ pattern, examples }, number) =>
      examples.flatMap(({ ja }, index): Fault[] => {
        const words = coverage([ja], reader, language.tokenizer, language.levels).above.map(({ lemma }) => lemma);
        if (words.length <= NEW_WORDS) return [];
        return [
          {
            section: key,
            path: `points.${number}.examples.${index}.ja`,
            message: `The example of ${pattern} has ${words.length} words that are not taught by then and are above the level: ${words.join("、")}.`,
            remedy: `Show ${pattern} with words that the reader knows.`,
          },
        ];
      }),
    ),
  );
}

/** A point stands after those that come before it in the order of teaching: by level, then as the bank orders them. */
function orderFaults({ chapter, bank }: ChapterUnderCheck): Fault[] {
  const points = pointsById(bank.grammar);
  let last: GrammarPoint | undefined;
  return sectionsOf(chapter, "grammar").flatMap(({ key, content }) =>
    content.points.flatMap(({ id, pattern }, index): Fault[] => {
      const point = points.get(id);
      if (point === undefined) return [];
      const before = last;
      if (before === undefined || inTeachingOrder(before, point) <= 0) {
        last = point;
        return [];
      }
      return [
        {
          section: key,
          path: `points.${index}`,
          message: `${pattern} stands after ${before.pattern}, which is taught later.`,
          remedy: `Put ${pattern} before ${before.pattern}.`,
        },
      ];
    }),
  );
}

const pointsById = oncePer((points: readonly GrammarPoint[]) => new Map(points.map((point) => [point.id, point])));

function inTeachingOrder(a: GrammarPoint, b: GrammarPoint): number {
  return levels.indexOf(a.level) - levels.indexOf(b.level) || a.order - b.order;
}

/** Words that a review asks are those of earlier chapters; which chapter teaches a word is the plan's. */
function reviewFaults({ chapter, plan, book, bank }: ChapterUnderCheck): Fault[] {
  const earlier = new Set(earlierThan(plan, book.chapters).flatMap(({ materials }) => spellingsOf(materials.words, bank)));
  const notYet = new Map(
    [plan, ...book.chapters.filter(({ number }) => number > plan.number)]
      .toReversed()
      .flatMap(({ number, materials }) => spellingsOf(materials.words, bank).map((word): [string, number] => [word, number])),
  );
  return askedIn(chapter, "review").flatMap(({ section, path, words }) =>
    words
      .filter((word) => notYet.has(word) && !earlier.has(word))
      .map((word) => ({
        section,
        path,
        message: `The review asks ${word}, which is taught in chapter ${notYet.get(word)}.`,
        remedy: "Ask a word that an earlier chapter teaches.",
        severity: "error" as const,
      })),
  );
}

function exerciseFaults(input: ChapterUnderCheck): Fault[] {
  const { chapter, plan, book, bank } = input;
  const known = readerOf(input).known ?? new Set();
  const later = new Map(
    book.chapters
      .filter(({ number }) => number > plan.number)
      .toReversed()
      .flatMap(({ number, materials }) => spellingsOf(materials.words, bank).map((word): [string, number] => [word, number])),
  );
  return askedIn(chapter, "exercises").flatMap(({ section, path, words: asked }): Fault[] =>
    asked
      .filter((word) => later.has(word) && !known.has(word))
      .map((word) => ({
        section,
        path,
        message: `The exercise asks ${word}, which is taught in chapter ${later.get(word)} only.`,
        remedy: "Ask a word that this chapter or an earlier one teaches.",
      })),
  );
}

function gapFaults(input: ChapterUnderCheck): Fault[] {
  const { chapter, plan, book } = input;
  const taught = new Set([plan, ...book.chapters.filter(({ number }) => number <= plan.number)].flatMap(({ materials }) => materials.grammar));
  const planned = new Set(book.chapters.flatMap(({ materials }) => materials.grammar));
  // Particles and endings of N5 are parts of every other pattern; 〜て（理由） is a use of a form, which its letters do not tell.
  const isBeyond = ({ id, level, pattern }: GrammarPoint): boolean =>
    level !== "N5" && !pattern.includes("（") && !taught.has(id) && (planned.has(id) || levels.indexOf(level) > levels.indexOf(book.level));
  return gapsIn(chapter).flatMap(({ section, path, before, answer, after }): Fault[] => {
    const sentence = before + answer + after;
    const used = patternsAt(sentence, before.length, before.length + answer.length, input);
    if (used.length === 0 || !used.every(isBeyond)) return [];
    return [
      {
        section,
        path,
        message: `The gap asks for ${used[0]?.pattern}, which is not taught by then.`,
        remedy: "Ask for a pattern that this chapter or an earlier one teaches.",
      },
    ];
  });
}

/** Points that a stretch of a sentence uses, none inside another; what the stretch is for may also follow it, as ような気がする follows a form. */
function patternsAt(sentence: string, from: number, to: number, { bank, language }: ChapterUnderCheck): GrammarPoint[] {
  const found = candidates(sentence, bank.grammar).flatMap((point) =>
    findPattern(sentence, point, language.tokenizer)
      .filter(({ start, end }) => start <= to && end > from && end - start >= LEAST_LETTERS)
      .map(({ start, end }) => ({ point, start, end })),
  );
  return found
    .filter(({ start, end }) => !found.some((other) => other.start <= start && other.end >= end && other.end - other.start > end - start))
    .map(({ point }) => point);
}

type Asking = "review" | "exercises";

/** The words that exercises ask for, as they are written: of a gap the answer, of a list all. */
function askedIn(chapter: ChapterUnderCheck["chapter"], kind: Asking): { section: string; path: string; words: string[] }[] {
  return sectionsOf(chapter, kind).flatMap(({ key, content }) =>
    content.exercises.flatMap((exercise, number) =>
      exercise.items.map((item, index) => ({
        section: key,
        path: `exercises.${number}.items.${index}`,
        words: (asks[exercise.kind]?.(item) ?? []).map(plainText),
      })),
    ),
  );
}

const asks: { readonly [K in ExerciseKind]?: (item: ExerciseItem) => readonly string[] } = {
  "word-meaning": ({ ask }) => [ask],
  "word-reading": ({ ask }) => [ask],
  cloze: answerOf,
  matching: ({ options }) => options,
};

function answerOf({ options, answer }: ExerciseItem): string[] {
  const right = options[answer ?? -1];
  return right === undefined ? [] : [right];
}

/** Sentences with a gap for a piece of grammar, without readings, cut at the gap. */
function gapsIn(chapter: ChapterUnderCheck["chapter"]): { section: string; path: string; before: string; answer: string; after: string }[] {
  return sectionsOf(chapter, "exercises").flatMap(({ key, content }) =>
    content.exercises.flatMap((exercise, number) =>
      exercise.kind !== "grammar-choice"
        ? []
        : exercise.items.flatMap((item, index) => {
            const [before, after, ...more] = plainText(item.ask).split("＿＿");
            const answer = plainText(answerOf(item)[0] ?? "");
            if (before === undefined || after === undefined || more.length > 0 || answer === "") return [];
            return [{ section: key, path: `exercises.${number}.items.${index}`, before, answer, after }];
          }),
    ),
  );
}

const expressionsOf = oncePer((points: readonly GrammarPoint[]) =>
  points.map((point) => ({ point, expressions: point.match.map((source) => new RegExp(source, "u")) })),
);

/** Points whose letters a sentence holds; whether it uses them is for findPattern to say. */
function candidates(sentence: string, points: readonly GrammarPoint[]): GrammarPoint[] {
  return expressionsOf(points).flatMap(({ point, expressions }) => (expressions.some((expression) => expression.test(sentence)) ? [point] : []));
}
