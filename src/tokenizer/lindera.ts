/**
 * The tokenizer: lindera with the IPA dictionary, compiled to WebAssembly. One per process: the dictionary takes
 * about 90 MB and 0.2 s to open.
 */
import { TokenizerBuilder } from "lindera-wasm-nodejs-ipadic";
import { toHiragana } from "../japanese/ruby.ts";
import type { Token, Tokenizer } from "../japanese/tokenizer.ts";

interface LinderaToken {
  surface: string;
  partOfSpeech: string;
  partOfSpeechSubcategory1?: string;
  partOfSpeechSubcategory2?: string;
  partOfSpeechSubcategory3?: string;
  conjugationType?: string;
  conjugationForm?: string;
  baseForm?: string;
  reading?: string;
}

let opened: Tokenizer | undefined;

/** The process's tokenizer, opened at the first call. */
export function openTokenizer(): Tokenizer {
  opened ??= open();
  return opened;
}

function open(): Tokenizer {
  const builder = new TokenizerBuilder();
  builder.setDictionary("embedded://ipadic");
  builder.setMode("normal");
  // Spaces are kept, so that the tokens joined give the text again.
  builder.setKeepWhitespace(true);
  const lindera = builder.build();
  return {
    tokenize(text) {
      let start = 0;
      return (lindera.tokenize(text) as LinderaToken[]).map((token) => {
        const converted = convert(token, start);
        start += token.surface.length;
        return converted;
      });
    },
  };
}

function convert(token: LinderaToken, start: number): Token {
  const { surface } = token;
  if (token.partOfSpeech === "UNK") return { surface, reading: null, lemma: surface, pos: "UNK", detail: [], conjugation: "*", form: "*", start };
  return {
    surface,
    reading: token.reading === undefined || token.reading === "*" ? null : toHiragana(token.reading),
    lemma: token.baseForm === undefined || token.baseForm === "*" ? surface : token.baseForm,
    pos: token.partOfSpeech,
    detail: [token.partOfSpeechSubcategory1 ?? "*", token.partOfSpeechSubcategory2 ?? "*", token.partOfSpeechSubcategory3 ?? "*"],
    // lindera 2.0 names the two fields of the IPA dictionary the wrong way round: 食べ has the "type" 連用形.
    conjugation: token.conjugationForm ?? "*",
    form: token.conjugationType ?? "*",
    start,
  };
}
