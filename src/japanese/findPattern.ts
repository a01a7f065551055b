/**
 * Where a grammar pattern is used in a sentence. Letters are not enough: 「見てからかう」 has てから and does not use 〜てから.
 * The bank's regular expressions give candidates; a candidate counts where it begins and ends with words, follows what the
 * point's `formation` says, and where its endings and particles are endings and particles.
 */
import { formationsOf, slotFits } from "./grammarSlots.ts";
import { isFunctional, isNegation, type PatternPart, partsOf, sameToken, spellingsOf } from "./patternTokens.ts";
import { kanaText, parseRuby, plainText } from "./ruby.ts";
import type { Token, Tokenizer } from "./tokenizer.ts";

/** A use of a pattern, in characters (UTF-16 units) of the sentence without readings. */
export interface PatternMatch {
  start: number;
  end: number;
  text: string;
}

/** What of a grammar point of the bank is needed to find it. */
export interface FindablePoint {
  pattern: string;
  formation: readonly string[];
  match: readonly string[];
}

/** The uses of a grammar point of the bank in a sentence (ruby notation or plain), in order, none inside another. */
export function findPattern(sentence: string, point: FindablePoint, tokenizer: Tokenizer): PatternMatch[] {
  const text = plainText(sentence);
  // Patterns and formations carry readings, as all text of the bank does.
  const pattern = plainText(point.pattern);
  const formation = point.formation.map(plainText);
  const written = candidatesIn(text, point.match);
  // A few expressions of the bank are met in the spoken form only (休みみたい).
  const candidates = written.length > 0 ? written : spokenCandidates(sentence, text, point);
  if (candidates.length === 0) return [];
  const tokens = tokenizer.tokenize(text);
  const parts = spellingsOf(pattern).flatMap((spelling) => partsOf(spelling, tokenizer).flat());
  return outermost(
    candidates.filter((match) => endsWithAWord(match, tokens, pattern) && formationFits(match, text, tokens, formation) && natureFits(match, tokens, parts)),
  );
}

/** The uses of a pattern that the bank does not hold, found by the tokens of the pattern itself (〜ば〜ほど: up to 20 characters between). */
export function findPatternText(sentence: string, pattern: string, tokenizer: Tokenizer): PatternMatch[] {
  const text = plainText(sentence);
  const tokens = tokenizer.tokenize(text);
  const found: PatternMatch[] = [];
  for (const spelling of spellingsOf(pattern)) {
    const parts = partsOf(spelling, tokenizer);
    if (parts.length === 0) continue;
    for (let index = 0; index < tokens.length; index++) {
      if (index === 0 && spelling.startsWith("〜")) continue;
      const end = partsEndAt(tokens, index, parts);
      const [first, last] = [tokens[index], tokens[end - 1]];
      if (first !== undefined && last !== undefined) found.push(matchAt(text, first.start, last.start + last.surface.length));
    }
  }
  return outermost(found);
}

function candidatesIn(text: string, expressions: readonly string[]): PatternMatch[] {
  return expressions.flatMap((source) =>
    [...text.matchAll(new RegExp(source, "gu"))].map((found) => matchAt(text, found.index, found.index + found[0].length)),
  );
}

/**
 * Candidates in the kana of the sentence, placed in its written form. Readings make many chance matches (体[からだ]にかけて), so a candidate
 * must begin and end outside them and hold the pattern's own first three letters, as the formation gives them, in writing.
 */
function spokenCandidates(sentence: string, text: string, point: FindablePoint): PatternMatch[] {
  const beginnings = formationsOf(point.formation).flatMap(({ literals }) =>
    literals.filter((literal) => literal.length > 2).map((literal) => literal.slice(0, 3)),
  );
  if (beginnings.length === 0) return [];
  const places: (number | null)[] = [];
  let place = 0;
  for (const { base, ruby } of parseRuby(sentence)) {
    if (ruby === undefined) for (let index = 0; index < base.length; index++) places.push(place + index);
    else places.push(...Array.from(ruby, () => null));
    place += base.length;
  }
  return candidatesIn(kanaText(sentence), point.match).flatMap(({ start, end }) => {
    const [first, last] = [places[start] ?? null, places[end - 1] ?? null];
    if (first === null || last === null) return [];
    const match = matchAt(text, first, last + 1);
    return beginnings.some((beginning) => match.text.includes(beginning)) ? [match] : [];
  });
}

function matchAt(text: string, start: number, end: number): PatternMatch {
  return { start, end, text: text.slice(start, end) };
}

function outermost(matches: readonly PatternMatch[]): PatternMatch[] {
  const sorted = matches.toSorted((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter((match, index) => !sorted.slice(0, index).some((other) => other.end >= match.end && other.start <= match.start));
}

/** Function words that are whole words: a candidate that ends in one of its pattern must not end inside a longer word (から in からかう). */
const wholeWords =
  /^(?:から|まで|まま|と|ば|たら|なら|ので|のに|ながら|し|も|は|が|を|に|で|て|か|ね|よ|ほど|だけ|しか|くらい|ばかり|より|ところ|とき|ため|よう|そう|はず|でも|とか|たび|ごろ)$/u;

function endsWithAWord(match: PatternMatch, tokens: readonly Token[], pattern: string): boolean {
  const crossed = tokens.find((token) => token.start < match.end && token.start + token.surface.length > match.end);
  if (crossed === undefined || crossed.pos === "助詞") return true;
  const inside = crossed.surface.slice(0, match.end - crossed.start);
  // でした is not in でしたら.
  if (crossed.pos === "助動詞") return !(pattern.includes("した") && /^[ただ]ら$/u.test(crossed.surface));
  return crossed.start < match.start || !wholeWords.test(inside) || !pattern.includes(inside);
}

/** True where one of the formations fits, or none of them says what to look for in the candidate. */
function formationFits(match: PatternMatch, text: string, tokens: readonly Token[], lines: readonly string[]): boolean {
  let spoken = false;
  for (const { slot, literals } of formationsOf(lines)) {
    for (const literal of literals) {
      const places = placesOf(literal, match, text);
      if (places.length > 0) spoken = true;
      if (places.some((at) => slotFits(slot, tokens, at))) return true;
    }
  }
  return !spoken;
}

/** Where a literal, or as much of its beginning as the candidate holds (two characters at least), begins in the candidate. */
function placesOf(literal: string, match: PatternMatch, text: string): number[] {
  for (let length = literal.length; length >= Math.min(literal.length, 2); length--) {
    const beginning = literal.slice(0, length);
    const places: number[] = [];
    for (let at = text.indexOf(beginning, match.start); at !== -1 && at < match.end; at = text.indexOf(beginning, at + 1)) places.push(at);
    if (places.length > 0) return places;
  }
  return [];
}

/** False where an ending or a particle of the pattern is something else in the sentence: たら in たらの魚, ので in 白いのでいい, ば in 例えば. */
function natureFits(match: PatternMatch, tokens: readonly Token[], parts: readonly PatternPart[]): boolean {
  const expected = parts.flatMap((part) => part.tokens).filter(isFunctional);
  const inside = tokens.filter((token) => token.start + token.surface.length > match.start && token.start < match.end);
  const asNoun = inside.some((token, index) => token.surface === "の" && token.pos === "名詞" && inside[index + 1]?.surface === "で");
  if (asNoun && expected.some((token) => token.surface === "ので")) return false;
  const [only] = inside;
  if (inside.length === 1 && only !== undefined && only.surface.length > match.text.length && /^(?:接続詞|副詞|感動詞|連体詞)$/u.test(only.pos)) return false;
  return !inside.some(
    (token) =>
      token.start >= match.start && token.pos === "名詞" && !isFunctional(token) && expected.some((one) => one.surface === token.surface && one.pos !== "名詞"),
  );
}

/** The index after the last token of the parts when they begin at `index`; -1 where they do not. */
function partsEndAt(tokens: readonly Token[], index: number, parts: readonly (readonly PatternPart[])[]): number {
  const [part, ...rest] = parts;
  if (part === undefined) return index;
  const end = Math.max(...part.map((reading) => readingEndAt(tokens, index, reading)));
  if (end === -1 || rest.length === 0) return end;
  const limit = (tokens[end - 1]?.start ?? 0) + 22;
  for (let next = end; next < tokens.length && (tokens[next]?.start ?? 0) < limit && !/[。！？]/u.test(tokens[next]?.surface ?? ""); next++) {
    const found = partsEndAt(tokens, next, rest);
    if (found !== -1) return found;
  }
  return -1;
}

function readingEndAt(tokens: readonly Token[], index: number, reading: PatternPart): number {
  const fits = reading.tokens.every((expected, offset) => {
    const token = tokens[index + offset];
    return token !== undefined && sameToken(token, expected);
  });
  if (!fits) return -1;
  const end = index + reading.tokens.length;
  if (!reading.negative) return end;
  const negation = tokens.slice(end, end + 2).findIndex(isNegation);
  return negation === -1 ? -1 : end + negation + 1;
}
