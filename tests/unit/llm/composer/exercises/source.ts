/** Materials for the makers of exercises: what a test does not name is empty. */
import { seededRandom } from "../../../../../src/book/random.ts";
import type { GrammarPoint } from "../../../../../src/book/entries.ts";
import type { Source } from "../../../../../src/llm/composer/exercises/makers.ts";
import { openTokenizer } from "../../../../../src/tokenizer/lindera.ts";
import { bankPoint, emptyBank, line } from "../../../quality/rules/chapterWith.ts";

type Given = Partial<Omit<Source, "materials">> & Partial<Source["materials"]> & { seed?: string };

export function sourceOf({ words = [], bank = emptyBank, seed = "seed", ...materials }: Given): Source {
  const { grammar = [], listening = [], dialogues = [], procedures = [] } = materials;
  return { words, bank, materials: { grammar, listening, dialogues, procedures }, tokenizer: openTokenizer(), random: seededRandom(seed) };
}

/** A source whose chapter teaches the given points. */
export const teaching = (points: GrammarPoint[]): Source =>
  sourceOf({ bank: { ...emptyBank, grammar: points }, grammar: points.map(({ id, pattern, meaning }) => ({ id, pattern, meaning })) });

/** A source whose chapter teaches one point; its examples after the first, which is the model, are practised. */
export const withExamples = (...examples: string[]): Source => teaching([bankPoint({ examples: [line("水[みず]です。"), ...examples.map((ja) => line(ja))] })]);
