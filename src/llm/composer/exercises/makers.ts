/** What an exercise is made from, and the parts that all makers share. */
import type { SectionMaterials, WordFact } from "../../../book/brief.ts";
import type { Bank, Word } from "../../../book/entries.ts";
import { shuffled } from "../../../book/random.ts";
import type { ExerciseItem, ExerciseKind, SectionContent } from "../../../book/sections/section.ts";
import { annotate, plainText } from "../../../japanese/ruby.ts";
import type { Tokenizer } from "../../../japanese/tokenizer.ts";

export type Exercise = SectionContent<"exercises">["exercises"][number];

export interface Source {
  words: Word[];
  materials: Pick<SectionMaterials["exercises"], "grammar" | "listening" | "dialogues" | "procedures">;
  bank: Bank;
  tokenizer: Tokenizer;
  random: () => number;
}

/** Makes an exercise out of materials that earlier rounds have not used; null or no items when there is nothing left. */
export type Maker = (source: Source, round: number) => (Partial<Pick<Exercise, "refers" | "about" | "script">> & { items: ExerciseItem[] }) | null;
export type Makers = Partial<Record<ExerciseKind, Maker>>;

/** Items in one exercise: fits a quarter of a page. */
export const ITEMS = 4;
export const OPTIONS = 4;

export function roundOf<T>(items: readonly T[], round: number): T[] {
  return items.slice(round * ITEMS, (round + 1) * ITEMS);
}

/** An item whose answer is written out. */
export function open(ask: string, en: string, text: string, why: string): ExerciseItem {
  return { ask, en, options: [], pairs: [], answer: null, order: [], text, why };
}

/** A choice item with its options mixed, as a list of one; of none when it cannot be made. */
export function choice(parts: { ask: string; en: string; right: string; wrong: readonly string[]; why: string } | null, random: () => number): ExerciseItem[] {
  if (parts === null) return [];
  const byText = new Map(parts.wrong.map((option) => [plainText(option), option]));
  byText.delete(plainText(parts.right));
  const wrong = [...byText.values()].slice(0, OPTIONS - 1);
  if (wrong.length < 2) return [];
  const options = shuffled([parts.right, ...wrong], random);
  return [{ ask: parts.ask, en: parts.en, options, pairs: [], answer: options.indexOf(parts.right), order: [], text: null, why: parts.why }];
}

export const annotated = (word: Pick<WordFact, "word" | "reading">): string => annotate(word.word, word.reading);

/** An order that differs from the given one. */
export function mixedUp(order: number[], random: () => number): number[] {
  for (let attempt = 0; attempt < 8; attempt++) {
    const mixed = shuffled(order, random);
    if (mixed.some((value, index) => value !== order[index])) return mixed;
  }
  return [...order].reverse();
}
