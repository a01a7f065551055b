/** Rules that choose among the readings of a word by what stands beside it. */

/** The first rule whose conditions all hold gives the reading; with none, the tokenizer's reading stands. */
export interface Rule {
  reading: string;
  /** The text before the word, matched at its end. */
  left?: RegExp;
  /** The text after the word (for a verb or adjective: after its kanji), matched at its beginning. */
  right?: RegExp;
  /** The token before it: `surface/part of speech,subcategories/conjugation,form/dictionary form`. */
  previous?: RegExp;
}

export interface Surroundings {
  left: string;
  right: string;
  previous: string;
}

/** The reading that the rules give, or null. */
export function choose(rules: readonly Rule[], { left, right, previous }: Surroundings): string | null {
  const rule = rules.find((rule) => (rule.left?.test(left) ?? true) && (rule.right?.test(right) ?? true) && (rule.previous?.test(previous) ?? true));
  return rule?.reading ?? null;
}

export const AFTER_NOUN = /\/(?:名詞,(?!非自立|代名詞|特殊|副詞可能)|UNK)/u;
/** The word stands by itself: no noun before it that it could make a compound with. */
export const ALONE = /^(?!.*\/(?:名詞,(?:一般|サ変接続|固有名詞|形容動詞語幹|接尾|数(?!量)|引用文字列|ナイ形容詞語幹)|接頭詞|UNK))/u;
export const AFTER_NAME = /\/名詞,固有名詞/u;
export const AFTER_VERB_STEM = /\/動詞,.*連用形/u;
