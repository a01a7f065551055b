/** What rules about the Japanese itself work with; opened once a process and passed in. */
import type { Bank } from "../book/entries.ts";
import { oncePer } from "../book/once.ts";
import { type Levels, levelsOf } from "../japanese/levels.ts";
import { type Lexicon, lexiconOf } from "../japanese/readings/lexicon.ts";
import type { Token, Tokenizer } from "../japanese/tokenizer.ts";

export interface Language {
  tokenizer: Tokenizer;
  levels: Levels;
  /** The readings that the bank gives its words. */
  lexicon: Lexicon;
}

/** Sentences kept cut: about three chapters' worth, since a section is checked when it is written and again with its chapter. */
const KEPT = 20_000;

const levelsOnce = oncePer((bank: Bank) => levelsOf(bank));
const lexiconOnce = oncePer((words: Bank["words"]) => lexiconOf(words));

/** The language tools over a bank. The tokenizer remembers the sentences that it cut last. */
export function languageOf(bank: Bank, tokenizer: Tokenizer): Language {
  return { tokenizer: remembering(tokenizer), levels: levelsOnce(bank), lexicon: lexiconOnce(bank.words) };
}

function remembering(tokenizer: Tokenizer): Tokenizer {
  const known = new Map<string, Token[]>();
  return {
    tokenize(text) {
      let tokens = known.get(text);
      if (tokens === undefined) {
        tokens = tokenizer.tokenize(text);
        if (known.size >= KEPT) known.clear();
        known.set(text, tokens);
      }
      return tokens;
    },
  };
}
