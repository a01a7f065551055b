/** Cuts a text into words and finds how each is read: numbers first, then the tables, the lexicon and the rules, then the tokenizer's own reading. */
import { hasKanji, parseRuby } from "../ruby.ts";
import type { Token, Tokenizer } from "../tokenizer.ts";
import { countedAt } from "./counted.ts";
import { type Lexicon, stemReading } from "./lexicon.ts";
import { nounRules } from "./nounRules.ts";
import { givenNameReading } from "./givenNames.ts";
import { onReadings } from "./onReadings.ts";
import { choose, type Surroundings } from "./rule.ts";
import { verbRules } from "./verbRules.ts";
import { unbrokenWords, wordReadings } from "./wordTable.ts";

/** A word of the text with its reading in hiragana; null where it is not known. */
export interface Reading {
  surface: string;
  reading: string | null;
  /** True where it makes one compound with the word before, as 職員 after 介護. */
  joinsPrevious: boolean;
}

/** No word of the tables is longer than so many tokens. */
const LONGEST = 6;

/** The words of a text in order; their surfaces joined give the text again. */
export function readWords(text: string, tokenizer: Tokenizer, lexicon?: Lexicon): Reading[] {
  let tokens = tokenizer.tokenize(text);
  const words: Reading[] = [];
  let previous: Token | undefined;
  let index = 0;
  for (let token = tokens[0]; token !== undefined; token = tokens[index]) {
    const place = { text, start: token.start, previous };
    const found = givenName(tokens, index, place) ?? numberAt(tokens, index, place) ?? tableWord(tokens, index, text, lexicon);
    if (found === null) {
      words.push({ surface: token.surface, reading: readingOf(token, place, tokenizer, lexicon), joinsPrevious: joins(previous, token) });
      previous = token;
      index++;
      continue;
    }
    words.push(...found.parts.map((part) => ({ ...part, joinsPrevious: !found.isNumber && joins(previous, token) })));
    const end = token.start + found.surface.length;
    // A word that ends inside a token, as the number in 9時の間: what follows is cut anew.
    if (end < text.length && !tokens.some(({ start }) => start === end))
      tokens = [...tokens.filter(({ start }) => start < end), ...tokensFrom(text, end, tokenizer)];
    index = indexFrom(tokens, end);
    previous = { ...(tokens[index - 1] ?? token), surface: found.surface, ...alone(found) };
  }
  return words;
}

/** Numbers and words of time make no compound with the noun after them: 三日|休み, 今朝|寝坊. */
function alone({ surface, isNumber }: Found): Partial<Token> {
  if (isNumber) return { pos: "名詞", detail: ["数量"] };
  return /^(?:今|一|昨|明|毎|先[月週々]|午[前後]|年中|何)/u.test(surface) ? { pos: "名詞", detail: ["副詞可能"] } : {};
}

/** Where a word stands. */
interface Place {
  text: string;
  start: number;
  previous: Token | undefined;
}

/** A word found by the number reader or in a table. */
interface Found {
  surface: string;
  parts: readonly { surface: string; reading: string | null }[];
  isNumber: boolean;
}

/** A given name after a family name, where the tokenizer found none and cut it in two. */
function givenName(tokens: readonly Token[], index: number, { text, previous }: Place): Found | null {
  const [first, second, after] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (first === undefined || previous?.detail[1] !== "人名" || previous.detail[2] !== "姓" || (first.detail[2] === "名" && first.surface.length > 1))
    return null;
  if (second?.detail[0] === "接尾" && first.surface.length === 1) return null;
  const name =
    first.surface.length === 2 && first.reading === null
      ? first.surface
      : first.surface.length === 1 && second?.surface.length === 1
        ? first.surface + second.surface
        : "";
  const end = first.start + name.length;
  if (
    name === "" ||
    (after?.start === end && after.pos === "名詞" && after.detail[0] === "一般" && after.surface.length === 1) ||
    !/\p{Script=Han}{2}/u.test(name)
  )
    return null;
  const reading = givenNameReading(text.slice(first.start, end));
  return reading === null ? null : { surface: name, parts: [{ surface: name, reading }], isNumber: false };
}

/** The number that begins at the token, unless a longer word of the tables does. */
function numberAt(tokens: readonly Token[], index: number, place: Place): Found | null {
  const token = tokens[index];
  if (token === undefined || !startsNumber(token)) return null;
  const boundaries = new Set([...tokens.map(({ start }) => start), place.text.length]);
  const counted = countedAt(place.text, place.start, (at) => boundaries.has(at));
  if (counted === null || counted.surface.length <= (tableWord(tokens, index, place.text, undefined)?.surface.length ?? 0)) return null;
  // 十分, 一日 and the like are read as their surroundings say, however the tokenizer cut them.
  const ruled = readByRules(counted.surface, place);
  return { surface: counted.surface, parts: ruled === null ? counted.parts : [{ surface: counted.surface, reading: ruled }], isNumber: true };
}

const tokensFrom = (text: string, from: number, tokenizer: Tokenizer): Token[] =>
  tokenizer.tokenize(text.slice(from)).map((token) => ({ ...token, start: token.start + from }));

function indexFrom(tokens: readonly Token[], place: number): number {
  const index = tokens.findIndex(({ start }) => start >= place);
  return index === -1 ? tokens.length : index;
}

const startsNumber = ({ surface, pos, detail }: Token) => /^[0-9０-９]/u.test(surface) || (pos === "名詞" && detail[0] === "数") || /^[何数]/u.test(surface);

/** The longest word of the tables or the lexicon that begins at the token. */
function tableWord(tokens: readonly Token[], index: number, text: string, lexicon: Lexicon | undefined): Found | null {
  const start = tokens[index]?.start ?? 0;
  for (const [surface, reading] of unbrokenWords) {
    if (text.startsWith(surface, start)) return { surface, parts: partsOf(surface, reading), isNumber: false };
  }
  for (let count = Math.min(LONGEST, tokens.length - index); count > 0; count--) {
    const surface = text.slice(start, tokens[index + count]?.start ?? text.length);
    if (count === 1 && (surface in nounRules || surface.length === 1)) break;
    const reading = wordReadings.get(surface) ?? (surface in nounRules ? null : lexicon?.readings.get(surface));
    if (reading !== null && reading !== undefined) return { surface, parts: partsOf(surface, reading), isNumber: false };
  }
  return null;
}

/** A word of the tables, cut where its reading is given in ruby notation. */
function partsOf(surface: string, reading: string): Found["parts"] {
  return reading.includes("[") ? parseRuby(reading).map(({ base, ruby }) => ({ surface: base, reading: ruby ?? null })) : [{ surface, reading }];
}

/** What the rules for the written form say, or null. */
function readByRules(surface: string, { text, start, previous }: Place): string | null {
  if (!Object.hasOwn(nounRules, surface)) return null;
  return choose(nounRules[surface] ?? [], { left: text.slice(0, start), right: text.slice(start + surface.length), previous: described(previous) });
}

/** The token as the rules see it; a space or a sign that the dictionary does not know is no noun. */
function described(token: Token | undefined): string {
  if (token === undefined || (token.pos === "UNK" && !/[\p{L}\p{N}]/u.test(token.surface))) return "";
  return `${token.surface}/${token.pos},${token.detail.join(",")}/${token.conjugation},${token.form}/${token.lemma}`;
}

function readingOf(token: Token, place: Place, tokenizer: Tokenizer, lexicon: Lexicon | undefined): string | null {
  const { surface, reading, start } = token;
  if (!hasKanji(surface)) return null;
  const ruled =
    (inflects(token) && /\p{Script=Hiragana}/u.test(surface) ? null : readByRules(surface, place)) ??
    (surface === "々" ? (place.previous?.reading ?? null) : null);
  if (ruled !== null) return ruled;
  const kanji = /^[\p{Script=Han}々]+/u.exec(surface)?.[0] ?? "";
  const surroundings = { left: place.text.slice(0, start), right: place.text.slice(start + kanji.length), previous: described(place.previous) };
  return (
    verbReading(token, kanji, surroundings) ?? lexiconReading(token, kanji, lexicon) ?? preferred(surface, reading) ?? characterReadings(surface, tokenizer)
  );
}

/** The dictionary reads some compounds of 日本 にっぽん; general text says にほん. */
const preferred = (surface: string, reading: string | null) => (surface.startsWith("日本") ? (reading?.replace(/^にっぽん/u, "にほん") ?? null) : reading);

const inflects = ({ conjugation }: Token) => conjugation !== "*";

function verbReading(token: Token, kanji: string, surroundings: Surroundings): string | null {
  if (!inflects(token) || !Object.hasOwn(verbRules, kanji) || hasKanji(token.surface.slice(kanji.length))) return null;
  const stem = choose(verbRules[kanji] ?? [], surroundings);
  return stem === null ? null : stem + token.surface.slice(kanji.length);
}

/** The lexicon's reading of an inflected word's kanji. */
function lexiconReading(token: Token, kanji: string, lexicon: Lexicon | undefined): string | null {
  if (!inflects(token) || kanji === "" || kanji === "来" || Object.hasOwn(verbRules, kanji)) return null;
  const known = lexicon?.readings.get(token.lemma);
  const stem = known === undefined || known === null ? null : stemReading(token.lemma, known);
  if (stem === null || stem.kanji !== kanji || hasKanji(token.surface.slice(kanji.length))) return null;
  return stem.reading + token.surface.slice(kanji.length);
}

/** What the dictionary does not know is read kanji by kanji. */
function characterReadings(surface: string, tokenizer: Tokenizer): string | null {
  const readings = [...surface].map((character) => {
    if (!hasKanji(character)) return character;
    return onReadings.get(character) ?? (surface.length === 1 ? null : (tokenizer.tokenize(character)[0]?.reading ?? null));
  });
  return readings.includes(null) ? null : readings.join("");
}

/** Kinds of nouns that make compounds. */
const COMPOUND = new Set(["一般", "サ変接続", "固有名詞", "形容動詞語幹", "接尾", "ナイ形容詞語幹"]);

function joins(previous: Token | undefined, token: Token): boolean {
  if (previous === undefined) return false;
  if (previous.detail[0] === "数量") return /^[間用型式版制系別]$/u.test(token.surface);
  if (/\p{Script=Hiragana}/u.test(token.surface) || (/^全[員部]$/u.test(previous.surface) && /^[外中]$/u.test(token.surface))) return false;
  if (token.pos === "名詞" && token.detail[0] === "接尾" && previous.pos === "名詞" && previous.detail[0] !== "非自立") return true;
  const nounBefore = (previous.pos === "名詞" && COMPOUND.has(previous.detail[0] ?? "")) || previous.pos === "接頭詞";
  return nounBefore && token.pos === "名詞" && (COMPOUND.has(token.detail[0] ?? "") || token.surface === "時間");
}
