/** Words that are taught as grammar: くれる with 〜が〜をくれます, 思う with 〜と思います, たとえ with たとえ〜ても. */
import { plainText } from "./ruby.ts";
import type { Bank, Level } from "../book/entries.ts";
import { hasKanji } from "./ruby.ts";
import { wordRank } from "./wordIndex.ts";

/** A stretch of a pattern between its places for words, without the particles before it. */
interface Piece {
  text: string;
  level: Level;
}

/** Says from which level a word is met in patterns. */
export interface GrammarWords {
  /** For a verb or adjective as listed: the level of the easiest pattern that has a form of it. */
  levelOfVerb(word: string): Level | undefined;
  /** For any stretch of text: the level of the easiest pattern that has it as a whole piece or at the start of one. */
  levelOfPiece(text: string): Level | undefined;
}

/** The kana that a verb or adjective may have at the place of its last one. */
const rows = ["わいうえおっ", "かきくけこいっ", "がぎぐげごい", "さしすせそ", "たちつてとっ", "なにぬねのん", "ばびぶべぼん", "まみむめもん", "らりるれろっ"];

export function grammarWords(grammar: Bank["grammar"]): GrammarWords {
  const pieces = grammar
    .flatMap(({ pattern, level }) => piecesOf(plainText(pattern)).map((text): Piece => ({ text, level })))
    .sort((a, b) => wordRank(a.level) - wordRank(b.level));
  return {
    levelOfVerb(word) {
      const stem = word.slice(0, -1);
      if (stem.length < 2 && !hasKanji(stem)) return undefined;
      // One kanji is not enough to tell 行く from 行う: the kana after it must be one that the verb can have there.
      const row = rows.find((kana) => kana.includes(word.at(-1) ?? "")) ?? "";
      return pieces.find(({ text }) => text.startsWith(stem) && (stem.length > 1 || row.includes(text[1] ?? "-")))?.level;
    },
    levelOfPiece: (text) => (text.length < 2 ? undefined : pieces.find((piece) => piece.text.startsWith(text))?.level),
  };
}

/** @example piecesOf("〜から〜にかけて") // ["から", "かけて"] */
function piecesOf(pattern: string): string[] {
  return pattern
    .replace(/（[^）]*）/gu, "")
    .split(/[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}々ー]+/u)
    .map((piece) => piece.replace(/^(?:ように|[をにとてでがはのも])+(?=..)/u, ""))
    .filter((piece) => piece.length > 1);
}
