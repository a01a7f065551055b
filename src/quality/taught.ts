/** What the readers of a chapter have been taught, by the book's plan. */
import type { Bank } from "../book/entries.ts";
import { oncePer } from "../book/once.ts";
import type { ChapterPlan } from "../book/plan.ts";
import { type Chapter, type Section, sectionsOf } from "../book/sections/section.ts";
import type { Reader } from "../japanese/coverage.ts";
import type { ChapterUnderCheck } from "./finding.ts";
import { englishTexts } from "./texts.ts";

const spellingsById = oncePer((words: Bank["words"]) => new Map<string, string>(words.map(({ id, word }) => [id, word])));

/** The words with the given ids, as they are written. */
export function spellingsOf(ids: readonly string[], bank: Bank): string[] {
  const byId = spellingsById(bank.words);
  return ids.flatMap((id) => byId.get(id) ?? []);
}

/** The plans of the chapters before this one, in order. */
export function earlierThan({ number }: Pick<ChapterPlan, "number">, plans: readonly ChapterPlan[]): ChapterPlan[] {
  return plans.filter((plan) => plan.number < number);
}

/** Who a chapter is written for: a reader of the book's level, of N3 in a trade's book, who was taught its words up to then. */
export function readerOf({ chapter, plan, book, bank }: ChapterUnderCheck): Reader {
  const taught = [...earlierThan(plan, book.chapters), plan].flatMap(({ materials }) => spellingsOf(materials.words, bank));
  const known = new Set([...taught, ...listedIn(chapter)]);
  if (book.sector === null) return { level: book.level, known };
  return { level: book.level === "N5" || book.level === "N4" ? "N3" : book.level, sector: book.sector, known };
}

/** Words that the chapter's own sections list with a meaning, whether the plan gave them or a model added them. */
function listedIn(chapter: Pick<Chapter, "sections">): string[] {
  return [
    ...sectionsOf(chapter, "vocabulary").flatMap(({ content }) => content.groups.flatMap(({ words }) => words.map(({ word }) => word))),
    ...sectionsOf(chapter, "kanji").flatMap(({ content }) => content.kanji.flatMap(({ words }) => words.map(({ word }) => word))),
  ];
}

/** Japanese words that the English of a section explains, as in "genkan (玄関) is where shoes are taken off". */
export function explainedIn(section: Section): string[] {
  return englishTexts(section).flatMap(({ text }) => text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々]+/gu) ?? []);
}
