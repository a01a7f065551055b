/** A sentence cut into words as a dictionary has them: compounds and set phrases whole, inflected words with their endings. */
import type { Level } from "../book/entries.ts";
import { compoundLevel, levelOfVerbs } from "./compounds.ts";
import { dictionaryForms, type Form, readingOfLemma } from "./dictionaryForms.ts";
import { isPerson, isPointing, isTransparentLoan, isWeekday, placeNameAt } from "./freeWords.ts";
import type { GrammarWords } from "./grammarWords.ts";
import { type ReadText, readText } from "./readText.ts";
import { hasKanji } from "./ruby.ts";
import type { Token, Tokenizer } from "./tokenizer.ts";
import { type ListedWord, type WordIndex, type WordLevel, wordRank } from "./wordIndex.ts";

/** One word of a text. */
export interface TextWord {
  /** As it stands, with its endings. */
  surface: string;
  /** As listed in the bank, or the dictionary form. */
  lemma: string;
  /** Place of the first character in the text without readings, in UTF-16 units. */
  start: number;
  /** Particles, names, numbers, loanwords and the like need no list; only a word has a level. */
  kind: "word" | "particle" | "name" | "number" | "loanword" | "pointing" | "interjection";
  /** Null for every kind but "word". */
  level: WordLevel | null;
  /** The bank's words that it may be, easiest first: more than one where the spelling does not tell. */
  listed: readonly ListedWord[];
}

/** What the words are looked up in. */
export interface Lists {
  index: WordIndex;
  patterns: GrammarWords;
  kanji: ReadonlyMap<string, Level>;
}

/** Tokens that a word of the bank covers at most: さき|ほど|は|失礼|し|まし|た is seven. */
const LONGEST = 9;

type Found = Pick<TextWord, "lemma" | "kind" | "level" | "listed"> & { tokens: number };

/** A text, its tokens and the lists, while words are cut from it. */
interface Cutting extends Lists {
  text: ReadText;
  tokens: readonly Token[];
}

/** @param text a sentence or more, in ruby notation or plain; marks are left out of the result */
export function cutWords(text: string, tokenizer: Tokenizer, lists: Lists): TextWord[] {
  const read = readText(text);
  const tokens = tokenizer.tokenize(read.plain);
  const cutting: Cutting = { ...lists, text: read, tokens };
  const words: TextWord[] = [];
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] as Token;
    if (isMark(token)) {
      at += 1;
      continue;
    }
    const { tokens: length, ...found } = wordAt(cutting, at, tokens.length);
    const start = token.start;
    at += length;
    if (found.kind !== "particle") while (at < tokens.length && isEnding(tokens, at)) at += 1;
    words.push({ surface: read.plain.slice(start, tokens[at]?.start ?? read.plain.length), start, ...found });
  }
  return words;
}

/** The word that starts at a token and ends before `limit` at the latest. */
function wordAt(cutting: Cutting, at: number, limit: number): Found {
  const token = cutting.tokens[at] as Token;
  const found = numberAt(cutting, at) ?? nameAt(cutting, at) ?? (startsNoWord(token) ? free("particle", token) : undefined) ?? interjectionAt(cutting, at);
  return found ?? longestAt(cutting, at, limit) ?? listed(otherForms(cutting, at), 1) ?? freeAt(cutting, at) ?? compoundAt(cutting, at) ?? unlisted(token);
}

function free(kind: TextWord["kind"], token: Token, tokens = 1, lemma = token.lemma): Found {
  return { kind, lemma, level: null, listed: [], tokens };
}

function listed(words: readonly ListedWord[], tokens: number): Found | undefined {
  const [easiest] = words;
  return easiest && { kind: "word", lemma: easiest.word, level: easiest.level, listed: words, tokens };
}

function unlisted(token: Token): Found {
  return { kind: "word", lemma: token.lemma, level: "unknown", listed: [], tokens: 1 };
}

/** Punctuation, spaces, gaps to be filled in and Latin letters. */
function isMark({ surface, pos }: Token): boolean {
  return pos === "記号" || !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{N}々]/u.test(surface);
}

/** A numeral with what is counted: 3階, 二十枚, 6月, 何人, 一度. All that one reading covers belongs to the number. */
function numberAt(cutting: Cutting, at: number): Found | undefined {
  const { tokens, text } = cutting;
  let end = at;
  while (isNumeral(tokens[end])) end += 1;
  if (end > at) {
    const runEnd = text.endOfRun((tokens[end - 1] as Token).start);
    while (end < tokens.length && ((tokens[end] as Token).start < runEnd || isCounter(tokens[end]))) end += 1;
  } else if (isWeekday((tokens[at] as Token).surface, text.readingOf((tokens[at] as Token).start, (tokens[at] as Token).start + 1))) end += 1;
  else if (/^[一二三四五六七八九十百千万何][つ人日月年時分円回度枚本個台冊匹杯歳階段]$/u.test(tokens[at]?.surface ?? "")) end += 1;
  if (end === at) return undefined;
  const written = text.plain.slice((tokens[at] as Token).start, tokens[end]?.start);
  return { ...free("number", tokens[at] as Token, end - at, written), listed: wordsOver(cutting, at, end) };
}

function isNumeral(token: Token | undefined): boolean {
  return token !== undefined && (token.detail[0] === "数" || token.detail[0] === "数接続" || /^[\p{Nd}.,，．]*\p{Nd}$/u.test(token.surface));
}

function isCounter(token: Token | undefined): boolean {
  return token?.detail[0] === "接尾" && (token.detail[1] === "助数詞" || /^[目分半%％]$/u.test(token.surface));
}

function nameAt({ tokens, text }: Cutting, at: number): Found | undefined {
  const token = tokens[at] as Token;
  const place = placeNameAt(text.plain, token.start);
  if (place !== undefined) {
    const after = tokens.findIndex(({ start }) => start >= token.start + place.length);
    return free("name", token, (after === -1 ? tokens.length : after) - at, place);
  }
  return isPerson(token, tokens[at + 1]) ? free("name", token) : undefined;
}

/** はい, ええと, お疲れさま: said, not read; listed where a list has it. */
function interjectionAt(cutting: Cutting, at: number): Found | undefined {
  const token = cutting.tokens[at] as Token;
  return token.pos === "感動詞" ? { ...free("interjection", token), listed: wordsOver(cutting, at, at + 1) } : undefined;
}

/** Particles, auxiliaries and other words of grammar, which no word of the bank starts with. */
function startsNoWord({ pos, detail, surface, lemma }: Token): boolean {
  // しれる stands in かもしれない alone.
  if (pos === "助詞" || pos === "助動詞" || lemma === "しれる") return true;
  if (detail[0] === "非自立" || detail[0] === "特殊") return !hasKanji(surface);
  return detail[0] === "接尾" && (pos !== "名詞" || detail[1] === "助動詞語幹" || detail[1] === "特殊");
}

/** Whether a token is the ending of the word before it: 食べ|られ|まし|た, 読ん|で|いる, 掃除|し, 静か|だっ|た. */
function isEnding(tokens: readonly Token[], at: number): boolean {
  const { pos, detail, lemma, surface } = tokens[at] as Token;
  const before = tokens[at - 1] as Token;
  if (pos === "助動詞") return true;
  if (pos === "助詞") return detail[0] === "接続助詞" && /^(?:て|で|ば|ちゃ|じゃ|たり|だり)$/u.test(surface);
  if (detail[0] === "接尾") return pos === "動詞" || pos === "形容詞" || detail[1] === "助動詞語幹" || (detail[1] === "特殊" && surface === "さ");
  if (lemma === "する" && pos === "動詞") return before.detail[0] === "サ変接続";
  return (
    detail[0] === "非自立" && (pos === "動詞" || pos === "形容詞") && (before.pos === "動詞" || before.pos === "助動詞" || before.detail[0] === "接続助詞")
  );
}

/** The longest word of the bank from here on. A set phrase or a trade's compound is as easy as its parts where those are listed. */
function longestAt(cutting: Cutting, at: number, limit: number): Found | undefined {
  for (let end = Math.min(at + LONGEST, limit); end > at; end--) {
    const words = wordsOver(cutting, at, end);
    const found = listed(words, end - at);
    if (found === undefined) continue;
    const parts = end - at === 1 ? levelInside(cutting, at, found) : levelOfParts(cutting, at, end);
    const phrase = found.level === "sector" || words[0]?.pos === "expression" || isPointing((cutting.tokens[at] as Token).surface);
    return parts && (phrase || end - at === 1) && wordRank(parts) < wordRank(found.level ?? "unknown") ? { ...found, level: parts } : found;
  }
  return undefined;
}

/** For a trade's word of one token, the level of what it is made of (お客様: 客); for 食べ過ぎる, that of 食べる and 〜過ぎる. */
function levelInside(cutting: Cutting, at: number, found: Found): WordLevel | null | undefined {
  const { lemma, pos } = cutting.tokens[at] as Token;
  if (found.level !== "sector" && !/[す過]ぎる$/u.test(lemma)) return undefined;
  const inside = dictionaryForms({ written: lemma, reading: null }, pos)
    .slice(1)
    .flatMap(({ written }) => cutting.index.find(written, null));
  const [form] = inside.sort((a, b) => wordRank(a.level) - wordRank(b.level));
  return form?.level ?? compoundAt(cutting, at)?.level;
}

/** The hardest of the shorter words that a longer one is made of. */
function levelOfParts(cutting: Cutting, at: number, end: number): WordLevel {
  let hardest: WordLevel = "N5";
  for (let part = at; part < end; ) {
    const token = cutting.tokens[part] as Token;
    if (isMark(token) || (part > at && isEnding(cutting.tokens, part))) {
      part += 1;
      continue;
    }
    const { level, tokens } = wordAt(cutting, part, part === at ? end - 1 : end);
    if (level !== null && wordRank(level) > wordRank(hardest)) hardest = level;
    part += tokens;
  }
  return hardest;
}

/** The bank's words that the tokens from `at` to `end` spell, as they stand or with the last in its dictionary form. */
function wordsOver({ tokens, text, index }: Cutting, at: number, end: number): readonly ListedWord[] {
  const first = tokens[at] as Token;
  const last = tokens[end - 1] as Token;
  if (end - at > 1 && isMark(last)) return [];
  const head = text.plain.slice(first.start, last.start);
  const surface = head + last.surface;
  const said = text.readingOf(first.start, last.start + last.surface.length);
  const reading = (written: string) => readingOfLemma(surface, said ?? (end - at === 1 ? suffixReading(last) : null), written);
  const lemma = head + last.lemma;
  const asListed = index.find(lemma, reading(lemma));
  const asItStands = lemma === surface ? [] : index.find(surface, reading(surface)).filter(({ pos }) => end - at > 1 || pos === "expression");
  // Of several tokens in kana, a word is sure only where no particle ends it (いい|か is not いか) and it is long (に|は is not 庭).
  const inKana = end - at > 1 && !hasKanji(surface);
  if (inKana && first.lemma === "する") return [];
  if (inKana && surface.length < 4 && (last.pos === "助詞" || last.pos === "助動詞")) return [];
  if (asListed.length + asItStands.length > 0) return [...asListed, ...asItStands].sort((a, b) => wordRank(a.level) - wordRank(b.level));
  if (end - at === 1) return [];
  const guess = said ?? tokenReading(tokens.slice(at, end));
  const read = !inKana || surface.length > 3 ? index.findRead(lemma, readingOfLemma(surface, guess, lemma)) : [];
  return read.filter(({ word }) => inKana || hasKanji(word));
}

/** A suffix inside a longer run has a reading of its own that the text does not part off: 洗面|器 is き, not うつわ. */
function suffixReading({ detail, reading }: Token): string | null {
  return detail[0] === "接尾" ? reading : null;
}

function tokenReading(tokens: readonly Token[]): string | null {
  return tokens.every(({ reading }) => reading !== null) ? tokens.map(({ reading }) => reading).join("") : null;
}

/**
 * The bank's words that a token may be in a form or spelling that is not the listed one: 書ける, 洗い, お待ち, 子ども, わかる; or
 * read otherwise than the dictionary reads it.
 */
function otherForms({ tokens, text, index }: Cutting, at: number): readonly ListedWord[] {
  const token = tokens[at] as Token;
  const { surface, lemma, pos, start, reading: guess } = token;
  const said = text.readingOf(start, start + surface.length) ?? suffixReading(token);
  const forms = dictionaryForms({ written: lemma, reading: readingOfLemma(surface, said, lemma) }, pos);
  const guesses = said === null ? dictionaryForms({ written: lemma, reading: readingOfLemma(surface, guess, lemma) }, pos) : forms;
  const exact = firstFound(forms, ({ written, reading }) => index.find(written, reading));
  const stem = exact === undefined && said !== null && said !== guess ? wordsByStem(surface, said, index) : [];
  return exact ?? (stem.length > 0 ? stem : (firstFound(guesses, ({ written, reading }) => index.findRead(written, reading)) ?? []));
}

/** For a verb that the text reads otherwise than the dictionary (行[おこな]った): the bank's words with that reading, likeliest first. */
function wordsByStem(surface: string, said: string, index: WordIndex): readonly ListedWord[] {
  const okurigana = /\p{Script=Hiragana}*$/u.exec(surface)?.[0].length ?? 0;
  const kanji = surface.slice(0, surface.length - okurigana);
  const words = kanji === "" ? [] : index.findStem(kanji, said.slice(0, said.length - okurigana));
  const likely = words.filter(({ word }) => word.startsWith(surface));
  return likely.length > 0 ? likely : words;
}

function firstFound(forms: readonly Form[], find: (form: Form) => readonly ListedWord[]): readonly ListedWord[] | undefined {
  return forms.map(find).find((words) => words.length > 0);
}

/** What is understood without a list, or taught as grammar. */
function freeAt({ tokens, kanji, patterns }: Cutting, at: number): Found | undefined {
  const token = tokens[at] as Token;
  const { surface, lemma, pos, detail } = token;
  if (isPointing(surface)) return free("pointing", token);
  if (pos === "フィラー" || pos === "その他" || /^(?:(?:それ)?(?:じゃあ?|では)|が|けれ?ど)$/u.test(surface)) return free("interjection", token);
  if (detail[0] === "固有名詞" || detail[1] === "人名") return free("name", token);
  if (isTransparentLoan(surface)) return free("loanword", token);
  // ない is what ある becomes.
  if (lemma === "ない" || detail[0] === "非自立" || (pos === "接頭詞" && !hasKanji(surface)) || surface === "ら") return free("particle", token);
  // An affix of one kanji means what the kanji means: 〜者, 〜用, 再〜.
  const ofKanji = surface.length === 1 && (pos === "接頭詞" || detail[0] === "接尾") ? kanji.get(surface) : undefined;
  const level = patterns.levelOfPiece(surface) ?? ofKanji;
  return level && { kind: "word", lemma: surface, level, listed: [], tokens: 1 };
}

/** A word that the bank has not, made of words that it has: 会議|室, 右|足, 作り|方, 入れ|忘れる. As hard as its hardest part. */
function compoundAt({ tokens, text, index, kanji, patterns }: Cutting, at: number): Found | undefined {
  const { surface, pos, lemma, start, reading } = tokens[at] as Token;
  const level =
    pos === "動詞" || pos === "形容詞"
      ? levelOfVerbs(lemma, index, patterns)
      : compoundLevel(surface, text.readingOf(start, start + surface.length) ?? reading, { index, kanji });
  return level && { kind: "word", lemma, level, listed: [], tokens: 1 };
}
