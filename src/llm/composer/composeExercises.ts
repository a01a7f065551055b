/** Exercises out of what a chapter teaches. Every distractor is of the answer's kind and wrong for a reason that can be named. */
import type { SectionMaterials, WordFact } from "../../book/brief.ts";
import { pick } from "../../book/brief.ts";
import type { Bank, Word } from "../../book/entries.ts";
import { shuffled } from "../../book/random.ts";
import { asExerciseItem, type ExerciseItem, type ExerciseKind, type SectionContent } from "../../book/sections/section.ts";
import { annotate, hasKanji, parseRuby, plainText, toHiragana } from "../../japanese/ruby.ts";

type Exercise = SectionContent<"exercises">["exercises"][number];
interface Source {
  words: Word[];
  materials: SectionMaterials["exercises"];
  bank: Bank;
  random: () => number;
}

/** Items in one exercise: fits half a page. */
const ITEMS = 5;
const OPTIONS = 4;
const WRITING_LINE = "＿＿＿＿＿＿＿＿";

/** As many exercises as the brief asks for: one of each kind that the chapter can feed, then further rounds with other items. */
export function composeExercises(materials: SectionMaterials["exercises"], bank: Bank, random: () => number): SectionContent<"exercises"> {
  const source: Source = {
    words: shuffled(
      pick(
        bank.words,
        materials.words.map((word) => word.id),
      ),
      random,
    ),
    materials,
    bank,
    random,
  };
  const exercises: Exercise[] = [];
  for (let round = 0; exercises.length < materials.count && round < 6; round++) {
    for (const [kind, make] of Object.entries(makers) as [ExerciseKind, Maker][]) {
      if (exercises.length >= materials.count) break;
      const made = make(source, round);
      if (made !== null && made.items.length > 0) exercises.push({ kind, refers: made.refers ?? null, items: made.items });
    }
  }
  return { exercises };
}

type Maker = (source: Source, round: number) => { items: ExerciseItem[]; refers?: string } | null;

const makers: Partial<Record<ExerciseKind, Maker>> = {
  "word-meaning": ({ words, random }, round) => {
    const items = roundOf(words, round).flatMap((word) => {
      const others = distinctGlosses(word, words).map((other) => other.gloss);
      return choice(
        others.length < 3
          ? null
          : { ask: annotated(word), en: "", right: word.gloss, wrong: others, why: `${word.word} (${word.reading}) means “${word.gloss}”.` },
        random,
      );
    });
    return { items };
  },

  "word-reading": ({ words, random }, round) => {
    const items = roundOf(
      words.filter((word) => hasKanji(word.word)),
      round,
    ).flatMap((word) => {
      const wrong = wrongReadings(word, words);
      return choice(
        wrong.length < 2 ? null : { ask: word.word, en: word.gloss, right: word.reading, wrong, why: `${word.word} is read ${word.reading}.` },
        random,
      );
    });
    return { items };
  },

  "grammar-choice": ({ materials, bank }, round) => {
    const points = pick(
      bank.grammar,
      materials.grammar.map((point) => point.id),
    );
    const items = points.flatMap((point) => point.items.slice(round, round + 1)).slice(0, ITEMS * 2);
    return { items: items.map(asExerciseItem) };
  },

  cloze: ({ words, random }, round) => {
    const usable = words.filter((word) => gapped(word) !== null);
    const items = roundOf(usable, round).flatMap((word) => {
      const gap = gapped(word);
      const wrong = distinctGlosses(word, words)
        .filter((other) => other.pos === word.pos && toHiragana(other.reading) !== toHiragana(word.reading))
        .map(annotated);
      return choice(
        gap === null || wrong.length < 3
          ? null
          : { ask: gap.ja, en: gap.en, right: annotated(word), wrong, why: `The translation asks for “${word.gloss}”: ${word.word}.` },
        random,
      );
    });
    return { items };
  },

  matching: ({ words, random }, round) => {
    const chosen: Word[] = [];
    for (const word of roundOf(words, round + 1)) if (distinctGlosses(word, chosen).length === chosen.length) chosen.push(word);
    if (chosen.length < 4) return null;
    const pairs = shuffled(
      chosen.map((word) => word.gloss),
      random,
    );
    const item: ExerciseItem = {
      ask: "",
      en: "",
      options: chosen.map(annotated),
      pairs,
      answer: null,
      order: chosen.map((word) => pairs.indexOf(word.gloss)),
      text: null,
      why: "Each word has one meaning in the list of this chapter.",
    };
    return { items: [{ ...item, ask: "ことばと意味[いみ]", en: "words and meanings" }] };
  },

  "dialogue-questions": ({ materials, bank }, round) => {
    const dialogue = materials.dialogues[round];
    const questions = bank.dialogues.find(({ id }) => id === dialogue?.id)?.questions;
    return dialogue === undefined || questions === undefined ? null : { items: questions.map(asExerciseItem), refers: dialogue.id };
  },

  "dialogue-completion": ({ materials, random }, round) => {
    const dialogue = materials.dialogues[round];
    if (dialogue === undefined) return null;
    const items = [2, 4].flatMap((index) => {
      const line = dialogue.lines[index];
      const before = dialogue.lines[index - 1];
      if (line === undefined || before === undefined) return [];
      const wrong = dialogue.lines.filter((other) => other !== line && plainText(other.ja) !== plainText(line.ja) && other !== before).map((other) => other.ja);
      const ask = `${before.ja}→＿＿`;
      return choice(
        { ask, en: `“${before.en}” → “${line.en}”`, right: line.ja, wrong: shuffled(wrong, random), why: `The missing line says: “${line.en}”` },
        random,
      );
    });
    return { items, refers: dialogue.id };
  },

  "step-order": ({ materials, random }, round) => {
    const procedure = materials.procedures[round];
    if (procedure === undefined || procedure.steps.length < 4) return null;
    const steps = procedure.steps.slice(0, 6);
    const mixed = mixedUp(
      steps.map((_, index) => index),
      random,
    );
    const item: ExerciseItem = {
      ask: procedure.title.ja,
      en: procedure.title.en,
      options: mixed.map((index) => (steps[index] as (typeof steps)[number]).ja),
      pairs: [],
      answer: null,
      order: steps.map((_, index) => mixed.indexOf(index)),
      text: null,
      why: "This is the order of the procedure in this chapter.",
    };
    return { items: [item], refers: procedure.id };
  },

  "translate-to-english": ({ words }, round) => {
    const items = roundOf(
      words.filter((word) => word.example !== undefined),
      round,
    ).flatMap(({ example, word, gloss }) => (example === undefined ? [] : [open(example.ja, "", example.en, `${word} means “${gloss}”.`)]));
    return { items };
  },

  "translate-to-japanese": ({ materials, bank }, round) => {
    const points = pick(
      bank.grammar,
      materials.grammar.map((point) => point.id),
    );
    const items = points.slice(0, ITEMS).flatMap((point) => {
      const example = point.examples[round];
      return example === undefined ? [] : [open(WRITING_LINE, `${example.en} (${point.pattern})`, example.ja, `${point.pattern} means “${point.meaning}”.`)];
    });
    return { items };
  },
};

function roundOf<T>(items: readonly T[], round: number): T[] {
  return items.slice(round * ITEMS, (round + 1) * ITEMS);
}

function open(ask: string, en: string, text: string, why: string): ExerciseItem {
  return { ask, en, options: [], pairs: [], answer: null, order: [], text, why };
}

/** A choice item with its options mixed, as a list of one; of none when it cannot be made. */
function choice(parts: { ask: string; en: string; right: string; wrong: readonly string[]; why: string } | null, random: () => number): ExerciseItem[] {
  if (parts === null) return [];
  const byText = new Map(parts.wrong.map((option) => [plainText(option), option]));
  byText.delete(plainText(parts.right));
  const wrong = [...byText.values()].slice(0, OPTIONS - 1);
  if (wrong.length < 2) return [];
  const options = shuffled([parts.right, ...wrong], random);
  return [{ ask: parts.ask, en: parts.en, options, pairs: [], answer: options.indexOf(parts.right), order: [], text: null, why: parts.why }];
}

/** Other words of the list whose meaning cannot be taken for this one's: no important word of the glosses is shared. */
function distinctGlosses(word: Pick<Word, "gloss" | "pos">, others: readonly Word[]): Word[] {
  const own = significant(word.gloss);
  const distinct = others.filter((other) => other.gloss !== word.gloss && ![...significant(other.gloss)].some((part) => own.has(part)));
  return [...distinct.filter((other) => other.pos === word.pos), ...distinct.filter((other) => other.pos !== word.pos)];
}

function significant(gloss: string): Set<string> {
  return new Set(
    gloss
      .toLowerCase()
      .split(/[^a-z]+/u)
      .filter((part) => part.length > 2 && !["the", "and", "for", "with", "one", "something", "somebody"].includes(part)),
  );
}

/** Readings a learner might take for the right one: those of other words of the chapter that end alike or are as long. */
function wrongReadings(word: Word, words: readonly Word[]): string[] {
  const okurigana = word.word.match(/[\p{Script=Hiragana}]+$/u)?.[0] ?? "";
  const candidates = words.filter((other) => other.word !== word.word && hasKanji(other.word) && other.reading !== word.reading);
  const distance = (other: Word) => Math.abs(other.reading.length - word.reading.length) + (okurigana !== "" && !other.reading.endsWith(okurigana) ? 3 : 0);
  return [...new Set([...candidates].sort((a, b) => distance(a) - distance(b)).map((other) => other.reading))].slice(0, OPTIONS - 1);
}

/** The word's own example with a gap in its place, where the word stands in it just as in the dictionary. */
function gapped(word: Word): { ja: string; en: string } | null {
  if (word.example === undefined) return null;
  const spans = parseRuby(word.example.ja);
  for (let start = 0; start < spans.length; start++) {
    for (let end = start + 1; end <= spans.length; end++) {
      const base = spans
        .slice(start, end)
        .map((span) => span.base)
        .join("");
      if (base === word.word) {
        return { ja: notation(spans.slice(0, start)) + "＿＿" + notation(spans.slice(end)), en: word.example.en };
      }
      if (base.length > word.word.length) break;
    }
  }
  return null;
}

function notation(spans: readonly { base: string; ruby?: string }[]): string {
  return spans.map((span) => (span.ruby === undefined ? span.base : `|${span.base}[${span.ruby}]`)).join("");
}

const annotated = (word: Pick<WordFact, "word" | "reading">): string => annotate(word.word, word.reading);

function mixedUp(order: number[], random: () => number): number[] {
  for (let attempt = 0; attempt < 8; attempt++) {
    const mixed = shuffled(order, random);
    if (mixed.some((value, index) => value !== order[index])) return mixed;
  }
  return [...order].reverse();
}
