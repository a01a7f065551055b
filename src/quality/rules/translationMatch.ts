import { correspondenceFaults } from "../correspondence.ts";
import type { ChapterRule, Fault } from "../finding.ts";
import { bilingualTexts } from "../texts.ts";

/** The English beside a Japanese text says the same: its numbers, days and persons, yes or no, question or statement. */
export const translationMatch: ChapterRule = {
  id: "translation-match",
  scope: "chapter",
  dimension: "content",
  severity: "warning",
  check({ chapter, language }) {
    return chapter.sections.flatMap((section) =>
      bilingualTexts(section).flatMap(({ section: key, path, ja, en }) =>
        correspondenceFaults(ja, en, language.tokenizer).map(
          ({ message, remedy, certain }): Fault => ({
            section: key,
            path: path === "" ? "en" : `${path}.en`,
            message,
            remedy,
            ...(certain ? { severity: "error" as const } : {}),
          }),
        ),
      ),
    );
  },
};
