/** A pattern of a grammar book (〜てから, 〜ば〜ほど) as the tokens it must give in a sentence. */
import type { Token, Tokenizer } from "./tokenizer.ts";

/** One reading of what stands between two 〜: its tokens, and whether the sentence must say it in the negative. */
export interface PatternPart {
  tokens: readonly Token[];
  negative: boolean;
}

/** What a pattern may follow, so that the tokenizer reads its first kana as the ending they are and not as a noun. */
const contexts = ["食べ", "食べれ", "書か", "飲ん", "食べる", "静か", "本"];

/** The spellings of a pattern: alternatives at ／, with and without what stands in brackets, notes such as （条件） left out. */
export function spellingsOf(pattern: string): string[] {
  const alternatives = pattern.split(/[／/]/u).map((one) => one.trim());
  return alternatives.flatMap((one) => {
    const plain = one.replace(/（\p{Script=Han}[^）]*）$/u, "");
    if (!/[（(]/u.test(plain)) return [plain];
    return [plain.replace(/[（(][^）)]*[）)]/gu, ""), plain.replace(/[（()）]/gu, "")];
  });
}

/** For each part of one spelling between two 〜, the ways the tokenizer may read it; empty where nothing but 〜 is left. */
export function partsOf(spelling: string, tokenizer: Tokenizer): PatternPart[][] {
  return spelling
    .split("〜")
    .map((piece, index) => (piece === "" ? [] : readingsOf(piece, index > 0, tokenizer)))
    .filter((readings) => readings.length > 0);
}

function readingsOf(piece: string, afterWord: boolean, tokenizer: Tokenizer): PatternPart[] {
  const inContext = afterWord ? contexts.map((context) => tokensAfter(context, piece, tokenizer)).filter((tokens) => tokens !== null) : [];
  const readings = inContext.length > 0 ? inContext : [tokenizer.tokenize(piece)];
  const seen = new Map(readings.map((tokens) => [tokens.map((token) => token.surface + token.pos).join(" "), withoutEndings(tokens)]));
  return [...seen.values()];
}

function withoutEndings(tokens: readonly Token[]): PatternPart {
  let end = tokens.length;
  while (end > 1 && isEnding(tokens[end - 1])) end -= 1;
  return { tokens: tokens.slice(0, end), negative: tokens.slice(end).some(isNegation) };
}

/** The piece's tokens after a word, where its beginning is an ending, a particle or a dependent word there. The る of 〜るところ and the よ of 〜ようと belong to the word. */
function tokensAfter(context: string, piece: string, tokenizer: Tokenizer): Token[] | null {
  const tokens = tokenizer.tokenize(context + piece);
  const first = tokens.findIndex((token) => token.start >= context.length);
  const token = tokens[first];
  if (token === undefined || !isFunctional(token)) return null;
  const joined = piece.slice(0, token.start - context.length);
  return joined === "" || (/^[るよ]$/u.test(joined) && context === "食べ") ? tokens.slice(first) : null;
}

/** True of particles, auxiliaries and words that lean on another: what grammar is made of. */
export function isFunctional(token: Token): boolean {
  return token.pos === "助詞" || token.pos === "助動詞" || token.detail.includes("非自立") || token.detail.includes("接尾") || token.detail.includes("特殊");
}

/** True of the ない, ん, ず that make a sentence negative. */
export function isNegation(token: Token): boolean {
  return token.lemma === "ない" || (token.pos === "助動詞" && /^(?:ん|ぬ|ず)$/u.test(token.lemma)) || token.lemma === "まい";
}

function isEnding(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    ((token.pos === "助動詞" && token.surface !== "で") || (token.pos === "助詞" && /^[かねよ]$/u.test(token.surface)) || token.pos === "記号")
  );
}

/** True where a token of a sentence is the pattern's token: the same word for what conjugates, て for で after a voiced stem, else the same letters; and of the same nature. */
export function sameToken(token: Token, expected: Token): boolean {
  if (isFunctional(expected) && !isFunctional(token) && token.pos !== "動詞" && token.pos !== "形容詞") return false;
  if (expected.surface === token.surface) return true;
  if (/^(?:[てで]|[ただ]|たら|だら|たり|だり)$/u.test(expected.surface))
    return voiced(expected.surface) === voiced(token.surface) && token.pos === expected.pos;
  const conjugates = expected.conjugation !== "*" && !`${expected.conjugation} ${expected.form}`.includes("仮定形");
  return conjugates && expected.lemma === token.lemma && expected.pos === token.pos;
}

const voiced = (surface: string): string => surface.replace(/^て/u, "で").replace(/^た/u, "だ");
