/**
 * How easy a text is for learners, by the formula of jReadability: Hasebe, Y., and Lee, J.-H. (2015), "Introducing a Readability
 * Evaluation System for Japanese Language Education", CASTEL/J 2015; Lee, J.-H., and Hasebe, Y., "Readability measurement of Japanese texts based on levelled corpora".
 */
import type { Bank } from "../book/entries.ts";
import { hasKanji, plainText, toHiragana } from "./ruby.ts";
import type { Token, Tokenizer } from "./tokenizer.ts";

/** What the formula counts; the shares are percentages of all tokens, marks among them. */
export interface TextFeatures {
  /** Mean number of tokens per sentence. */
  wordsPerSentence: number;
  /** Words of Chinese origin. */
  kango: number;
  /** Native words; particles and auxiliaries are native. */
  wago: number;
  /** Verbs, without those that only help another (〜ている). */
  verbs: number;
  particles: number;
}

/** The six bands of the scale, hardest first, from `from` up to the next. */
const bands = [
  { band: "upper-advanced", from: 0.5 },
  { band: "lower-advanced", from: 1.5 },
  { band: "upper-intermediate", from: 2.5 },
  { band: "lower-intermediate", from: 3.5 },
  { band: "upper-elementary", from: 4.5 },
  { band: "lower-elementary", from: 5.5 },
] as const;

export interface Readability {
  /** 0.5 (hardest) to 6.5 (easiest) for ordinary texts; a very easy one scores higher. */
  score: number;
  /** Texts beyond an end of the scale are given its last band. */
  band: (typeof bands)[number]["band"];
  features: TextFeatures;
}

/** Kanji with their on-readings in katakana, as the bank lists them. */
export type OnReadings = Pick<Bank, "kanji">;

/** The published weights. The last belongs to particles; some descriptions call them auxiliary verbs. */
export function readabilityScore({ wordsPerSentence, kango, wago, verbs, particles }: TextFeatures): number {
  return 11.724 - 0.056 * wordsPerSentence - 0.126 * kango - 0.042 * wago - 0.145 * verbs - 0.044 * particles;
}

/**
 * The readability of a text of several sentences, in ruby notation or plain; a line end is the end of a sentence too.
 *
 * An approximation: the formula was fitted to the short units and word origins of UniDic; the IPA dictionary cuts somewhat longer
 * and knows no origins. So an origin is decided by {@link isKango}. Scores order texts well and differ by some tenths
 * from those of jreadability.net. A text of under a hundred words says little.
 */
export function readability(text: string, tokenizer: Tokenizer, { kanji }: OnReadings): Readability {
  const lines = text.split("\n").map((line) => tokenizer.tokenize(plainText(line)).filter(({ surface }) => surface.trim() !== ""));
  const tokens = lines.flat();
  const sentences = lines.reduce((sum, line) => sum + sentenceCount(line), 0);
  const ons = new Map(kanji.map((entry) => [entry.kanji, entry.on.map(toHiragana)]));
  const share = (counts: (token: Token) => boolean) => (tokens.length === 0 ? 0 : (100 * tokens.filter(counts).length) / tokens.length);
  const features: TextFeatures = {
    wordsPerSentence: tokens.length / Math.max(1, sentences),
    kango: share((token) => isKango(token, ons)),
    wago: share((token) => isWago(token, ons)),
    verbs: share(({ pos, detail }) => pos === "動詞" && detail[0] === "自立"),
    particles: share(({ pos }) => pos === "助詞"),
  };
  const score = readabilityScore(features);
  return { score, band: bandOf(score), features };
}

function bandOf(score: number): Readability["band"] {
  return (bands.findLast(({ from }) => score >= from) ?? bands[0]).band;
}

/** Sentences of a line: they end with 。！？; what follows the last of these is one too. */
function sentenceCount(tokens: readonly Token[]): number {
  const ends = tokens.filter(isSentenceEnd).length;
  const last = tokens.at(-1);
  return last === undefined || isSentenceEnd(last) ? ends : ends + 1;
}

function isSentenceEnd({ surface }: Token): boolean {
  return /^[。．！？!?]+$/u.test(surface);
}

/**
 * A word counts as Chinese in origin if it is written in kanji alone and its reading can be divided into on-readings of these kanji, with
 * the usual changes of sound (学 ガク in 学校 がっこう, 本 ホン in 三本 さんぼん). A kanji that the bank does not list may take any reading of one to four
 * kana in a word of two kanji or more; a single one that is not listed, a name and a numeral in Arabic digits are not counted.
 */
function isKango({ surface, reading, pos, detail }: Token, ons: ReadonlyMap<string, readonly string[]>): boolean {
  if (reading === null || detail[0] === "固有名詞" || pos === "助詞" || !/^[\p{Script=Han}々]+$/u.test(surface)) return false;
  if (surface.length === 1 && !ons.has(surface)) return false;
  return readsAs([...surface], toHiragana(reading), ons);
}

/** What is neither Chinese nor a name, a loanword or a mark: particles, auxiliaries, and words with kana or a kun-reading. */
function isWago(token: Token, ons: ReadonlyMap<string, readonly string[]>): boolean {
  const { surface, pos, detail, reading } = token;
  if (pos === "記号" || reading === null || detail[0] === "固有名詞" || /^[\p{Script=Katakana}ー]+$/u.test(surface)) return false;
  return /\p{Script=Hiragana}/u.test(surface) || (hasKanji(surface) && !isKango(token, ons));
}

function readsAs(characters: readonly string[], reading: string, ons: ReadonlyMap<string, readonly string[]>): boolean {
  const [first, ...rest] = characters;
  if (first === undefined) return reading === "";
  const listed = first === "々" ? undefined : ons.get(first);
  const heads = listed === undefined ? [1, 2, 3, 4].map((length) => reading.slice(0, length)) : listed.flatMap(soundsOf);
  return heads.some((head) => head !== "" && reading.startsWith(head) && readsAs(rest, reading.slice(head.length), ons));
}

/** An on-reading as it may sound in a compound: with its last sound doubled into the next (がく → がっ) and its first voiced (ほん → ぼん, ぽん). */
function soundsOf(on: string): string[] {
  const doubled = /[くきちつ]$/u.test(on) && on.length > 1 ? [on, `${on.slice(0, -1)}っ`] : [on];
  return doubled.flatMap((sound) => [sound, ...["\u3099", "\u309A"].map((mark) => `${sound.slice(0, 1)}${mark}${sound.slice(1)}`.normalize("NFC"))]);
}
