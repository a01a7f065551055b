import { hasKanji, parseRuby } from "../ruby.ts";
import type { Tokenizer } from "../tokenizer.ts";
import { annotateText } from "./annotateText.ts";
import type { Lexicon } from "./lexicon.ts";

/**
 * Gives a text its readings when it comes with none at all, as a language model sometimes writes it. A text that carries some is
 * left alone: what is missing there is a fault to be told, since nobody knows whether the others were meant as they stand.
 *
 * @param text ruby notation or plain
 */
export function completeReadings(text: string, tokenizer: Tokenizer, lexicon?: Lexicon): string {
  if (!hasKanji(text) || parseRuby(text).some(({ ruby }) => ruby !== undefined) || /[[\]|]/u.test(text)) return text;
  return annotateText(text, tokenizer, lexicon);
}
