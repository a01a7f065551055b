/** Exercises out of what a chapter teaches. Every distractor is of the answer's kind and wrong for a reason that can be named. */
import { pick, type SectionMaterials } from "../../book/brief.ts";
import type { Bank } from "../../book/entries.ts";
import { shuffled } from "../../book/random.ts";
import type { ExerciseKind, SectionContent } from "../../book/sections/section.ts";
import type { Tokenizer } from "../../japanese/tokenizer.ts";
import type { Exercise, Maker, Makers, Source } from "./exercises/makers.ts";
import { sceneMakers } from "./exercises/scenes.ts";
import { sentenceMakers } from "./exercises/sentences.ts";
import { wordMakers } from "./exercises/words.ts";

const makers: Makers = { ...wordMakers, ...sentenceMakers, ...sceneMakers };
/** The order in which a chapter's exercises stand: words, forms, sentences, scenes, free answers. */
const inOrder: readonly ExerciseKind[] = [
  "word-reading",
  "word-meaning",
  "conjugation",
  "particle-choice",
  "grammar-choice",
  "sentence-order",
  "cloze",
  "dialogue-completion",
  "dialogue-questions",
  "listening",
  "step-order",
  "matching",
  "translate-to-english",
  "translate-to-japanese",
];
/** Kinds that no chapter goes without where it can feed them; the others take turns from chapter to chapter. */
const always: readonly ExerciseKind[] = ["grammar-choice", "conjugation", "listening", "cloze"];
/** Where in the words of the chapter a kind begins, as a share of the list: otherwise all kinds would ask for the same few words. */
const beginning: Partial<Record<ExerciseKind, number>> = { "word-reading": 0.25, "word-meaning": 0.5, "translate-to-english": 0.75 };
/** Rounds with other items before the materials are used up. */
const ROUNDS = 8;

/** As many exercises as the brief asks for: one of each kind that the chapter can feed, then further rounds with other items. */
export function composeExercises(
  materials: SectionMaterials["exercises"],
  bank: Bank,
  random: () => number,
  tokenizer: Tokenizer,
): SectionContent<"exercises"> {
  const turns = shuffled(
    inOrder.filter((kind) => !always.includes(kind)),
    random,
  );
  return { exercises: compose([...always, ...turns], materials.count, sourceOf(materials.words, materials, bank, random, tokenizer)) };
}

/** Earlier words in their sentences, and earlier grammar. */
export function composeReview(
  { words, grammar, procedures, count }: SectionMaterials["review"],
  bank: Bank,
  random: () => number,
  tokenizer: Tokenizer,
): SectionContent<"review"> {
  const materials = { grammar, listening: [], dialogues: [], procedures };
  return {
    exercises: compose(
      ["cloze", "grammar-choice", "word-meaning", "step-order", "word-reading", "matching"],
      count,
      sourceOf(words, materials, bank, random, tokenizer),
    ),
  };
}

function sourceOf(words: readonly { id: string }[], materials: Source["materials"], bank: Bank, random: () => number, tokenizer: Tokenizer): Source {
  const entries = pick(
    bank.words,
    words.map(({ id }) => id),
  );
  return { words: shuffled(entries, random), materials, bank, tokenizer, random };
}

function sourceFor(kind: ExerciseKind, source: Source): Source {
  const first = Math.floor(source.words.length * (beginning[kind] ?? 0));
  return { ...source, words: [...source.words.slice(first), ...source.words.slice(0, first)] };
}

/** Kinds of which one item is a whole exercise. */
const single: ReadonlySet<ExerciseKind> = new Set(["matching", "step-order", "dialogue-questions", "dialogue-completion", "listening"]);

function compose(kinds: readonly ExerciseKind[], count: number, source: Source): Exercise[] {
  const made: Exercise[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    for (const kind of kinds) {
      const exercise = (makers[kind] as Maker)(sourceFor(kind, source), round);
      if (exercise !== null && exercise.items.length > 0)
        made.push({ kind, refers: exercise.refers ?? null, about: exercise.about ?? null, script: exercise.script ?? [], items: exercise.items });
    }
    if (made.filter(isWhole).length >= count) break;
  }
  // A lone item is printed only where there is nothing better.
  const chosen = [...made.filter(isWhole), ...made.filter((exercise) => !isWhole(exercise))].slice(0, count);
  return chosen.sort((a, b) => inOrder.indexOf(a.kind) - inOrder.indexOf(b.kind));
}

const isWhole = ({ kind, items }: Exercise): boolean => items.length > 1 || single.has(kind);
