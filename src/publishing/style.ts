/** Which readings a book prints, from its request and the bank's kanji. */
import { type Bank, type Level, levels } from "../book/entries.ts";
import type { FuriganaChoice } from "../japanese/furigana.ts";
import type { PublishableBook } from "./publisher.ts";

/** @param kanjiByLevel the kanji of each level; a reader of a level knows those of the easier ones */
export function furiganaOf(book: PublishableBook, kanjiByLevel: ReadonlyMap<Level, readonly string[]>): FuriganaChoice {
  const known = levels.slice(0, levels.indexOf(book.plan.level)).flatMap((level) => kanjiByLevel.get(level) ?? []);
  return { policy: book.request.options.furigana, knownKanji: new Set(known) };
}

/** The bank's kanji by level. */
export function kanjiOf(bank: Bank): ReadonlyMap<Level, readonly string[]> {
  return new Map(levels.map((level) => [level, bank.kanji.filter((entry) => entry.level === level).map((entry) => entry.kanji)]));
}
