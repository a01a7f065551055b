/** A number, day or the like that a text states, as it is compared with its translation. */
export interface Mention {
  /** As it stands in the text. */
  written: string;
  /** What may stand for it in the other language: 15時 is 15 or 3, a half is 0.5 or 30 minutes. */
  values: readonly number[];
  /** False for what the other language need not say: 一つ may be "a", "once" may be 前に. */
  needed: boolean;
}

/** The needed mentions of one text that no mention of the other stands for. */
export function unmatched(from: readonly Mention[], to: readonly Mention[]): Mention[] {
  const offered = new Set(to.flatMap(({ values }) => values));
  return from.filter(({ needed, values }) => needed && !values.some((value) => offered.has(value)));
}
