/** What a chapter asks of its reader: how much of its text is within what was taught, which words are not, and how easily it reads. */
import { type Coverage, coverage } from "../japanese/coverage.ts";
import { type Readability, readability } from "../japanese/readability.ts";
import type { ChapterUnderCheck } from "./finding.ts";
import { runningText } from "./runningText.ts";
import { readerOf } from "./taught.ts";

export interface LanguageReport {
  coverage: Coverage;
  /** Null where the chapter has no running text. */
  readability: Readability | null;
}

export function languageReport(input: ChapterUnderCheck): LanguageReport {
  const { tokenizer, levels } = input.language;
  const texts = input.chapter.sections.flatMap(runningText);
  return {
    coverage: coverage(texts, readerOf(input), tokenizer, levels),
    readability: texts.length === 0 ? null : readability(texts.join("\n"), tokenizer, input.bank),
  };
}
