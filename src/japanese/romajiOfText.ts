/** A text in Latin letters, word by word: readings from the ruby notation, spaces from the tokenizer, particles as they are said (wa, e, o). */
import { parseRuby } from "./ruby.ts";
import { romaji, type RomajiOptions } from "./romaji.ts";
import type { Token, Tokenizer } from "./tokenizer.ts";

/** A word as it is written in one piece: its kana, whether it joins the word before, and whether it is a name. */
interface Piece {
  kana: string;
  first: Token;
  last: Token;
}

/**
 * A text in ruby notation in Hepburn with spaces: particles and です stand alone, endings join their verb (tabemashita), さん takes a hyphen,
 * sentences and names begin with a capital.
 *
 * @example romajiOfText("私[わたし]は東京[とうきょう]へ行[い]きます。", tokenizer) // Watashi wa Tōkyō e ikimasu.
 */
export function romajiOfText(notation: string, tokenizer: Tokenizer, options: RomajiOptions = {}): string {
  const pieces = piecesOf(notation, tokenizer);
  let written = "";
  for (const [index, piece] of pieces.entries()) {
    const mark = marks[piece.kana];
    const before = pieces[index - 1];
    if (mark !== undefined) {
      written = mark.opens === true ? `${written} ${mark.latin}` : written.trimEnd() + mark.latin;
      continue;
    }
    // The kana of a word are romanized together, so that 行こ＋う is ikō.
    if (before !== undefined && joins(before, piece)) continue;
    written += `${spaceAfter(written)}${cased(wordFrom(pieces, index, options), isName(pieces, index), written)}`;
  }
  return written.trim();
}

/** The word that begins at a piece, with the endings that join it. */
function wordFrom(pieces: readonly Piece[], start: number, options: RomajiOptions): string {
  let kana = "";
  let suffix = "";
  for (let index = start; index < pieces.length; index++) {
    const [piece, before] = [pieces[index], pieces[index - 1]];
    if (piece === undefined || (index > start && (before === undefined || marks[piece.kana] !== undefined || !joins(before, piece)))) break;
    if (isTitle(piece.first) && index > start) suffix += `-${romaji(spoken(piece), options)}`;
    else kana += spoken(piece).replace(piece.last.pos === "助詞" ? compoundParticle : /(?!)/u, "$1 $2");
  }
  return romaji(kana, options) + suffix;
}

const marks: Readonly<Record<string, { latin: string; opens?: true }>> = {
  "。": { latin: "." },
  "、": { latin: "," },
  "？": { latin: "?" },
  "！": { latin: "!" },
  "「": { latin: "“", opens: true },
  "」": { latin: "”" },
  "『": { latin: "“", opens: true },
  "』": { latin: "”" },
  "（": { latin: "(", opens: true },
  "）": { latin: ")" },
  "…": { latin: "…" },
  "……": { latin: "…" },
  "・": { latin: " " },
  "〜": { latin: "–" },
};

const spaceAfter = (written: string): string => (written === "" || /[“(–\s]$/u.test(written) ? "" : " ");

/** A name by the dictionary, or whatever is called さん and stands in katakana. */
function isName(pieces: readonly Piece[], index: number): boolean {
  const [piece, next] = [pieces[index], pieces[index + 1]];
  if (piece === undefined) return false;
  return piece.first.detail.includes("固有名詞") || (next !== undefined && isTitle(next.first) && /^\p{Script=Katakana}/u.test(piece.first.surface));
}

function cased(word: string, name: boolean, written: string): string {
  const begins = written === "" || /[.?!“]$/u.test(written.trimEnd());
  return begins || name ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/** Tokens with their kana; tokens that share one bracket (介護職員[かいごしょくいん]) make one piece. */
function piecesOf(notation: string, tokenizer: Tokenizer): Piece[] {
  const spans = parseRuby(notation);
  const tokens = tokenizer.tokenize(spans.map((span) => span.base).join(""));
  const cells: { start: number; end: number; kana: string | null }[] = [];
  let place = 0;
  for (const span of spans) {
    if (span.ruby === undefined) for (const character of span.base) cells.push({ start: place, end: (place += character.length), kana: null });
    else cells.push({ start: place, end: (place += span.base.length), kana: span.ruby });
  }
  const pieces: Piece[] = [];
  for (let index = 0; index < tokens.length; index++) {
    const first = tokens[index];
    if (first === undefined) break;
    let last = first;
    const crosses = (end: number) => cells.some((cell) => cell.start < end && cell.end > end);
    while (crosses(last.start + last.surface.length) && index + 1 < tokens.length) last = tokens[++index] ?? last;
    pieces.push({ first, last, kana: kanaBetween(first, last, cells, tokens) });
  }
  return pieces.filter(({ kana }) => kana.trim() !== "");
}

function kanaBetween(first: Token, last: Token, cells: readonly { start: number; end: number; kana: string | null }[], tokens: readonly Token[]): string {
  const end = last.start + last.surface.length;
  const own = tokens.filter((token) => token.start >= first.start && token.start < end);
  const inside = cells.filter((cell) => cell.start >= first.start && cell.end <= end);
  const text = own.map((token) => token.surface).join("");
  const parted = partedWords[text];
  if (parted !== undefined) return parted;
  const hasReading = inside.some((cell) => cell.kana !== null);
  // Kanji that the notation left bare are read by the dictionary.
  if (!hasReading && /\p{Script=Han}/u.test(text)) return own.map((token) => token.reading ?? token.surface).join("");
  return inside.map((cell) => cell.kana ?? text.slice(cell.start - first.start, cell.end - first.start)).join("");
}

/** Words in which two vowels meet and are not one long vowel. */
const partedWords: Readonly<Record<string, string>> = {
  場合: "ば|あい",
  湖: "みず|うみ",
  井上: "いの|うえ",
  小売: "こ|うり",
  子牛: "こ|うし",
};

/** Particles that the dictionary takes as one and that are written in words: として is to shite. */
const compoundParticle = /^(と|に|を)(して|しては|ついて|よって|とって|対して|関して|つれて|従って|したがって|おいて|通して|よる|対する)$/u;

/** The kana as it is said where it stands: は as わ, へ as え; the last う of a verb stands apart (omou, but ikō). */
function spoken({ kana, last, first }: Piece): string {
  if (last.pos === "助詞" && kana === "へ") return "え";
  if (/^(?:助詞|接続詞|感動詞)$/u.test(last.pos) && kana.endsWith("は")) return `${kana.slice(0, -1)}わ`;
  if (first.pos === "動詞" && /(?<!^)う$/u.test(kana) && last.lemma === last.surface) return `${kana.slice(0, -1)}|う`;
  return kana;
}

const isCopula = (token: Token): boolean => token.lemma === "です" || token.lemma === "だ" || token.lemma === "じゃ" || token.lemma === "らしい";
const inflects = (token: Token): boolean => token.pos === "動詞" || token.pos === "形容詞" || token.pos === "助動詞";
const isTitle = (token: Token): boolean => /^(?:さん|様|さま|ちゃん|君|くん|氏)$/u.test(token.surface) && token.detail.includes("接尾");

/** True where a piece is written together with the one before it. */
function joins(before: Piece, { first, kana }: Piece): boolean {
  const previous = before.last;
  if (marks[before.kana] !== undefined) return false;
  if (previous.pos === "接頭詞") return /^(?:[おご御不無非未再最新各毎第]|真っ)$/u.test(previous.surface);
  if (first.detail.includes("接尾")) return true;
  if (first.pos === "助動詞") return inflects(previous) && !(isCopula(first) && !(first.surface === "だ" && previous.lemma === "た"));
  if (first.pos === "助詞" && first.detail.includes("接続助詞")) return inflects(previous) && /^(?:て|で|ば|ちゃ|じゃ|たり|だり|ながら|つつ)$/u.test(kana);
  if (first.pos === "助詞") return /^[ただ]り$/u.test(kana);
  return first.pos === "動詞" && first.detail.includes("非自立") && /^(?:ちゃう|じゃう|てる|とく|どく|でる)$/u.test(first.lemma);
}
