import { sectionsOf } from "../../book/sections/section.ts";
import type { ChapterRule, Fault } from "../finding.ts";

/** What the bank marks as preventing harm carries its ⚠: safety words, and procedures with a step that must not go wrong. */
export const safetyFlagged: ChapterRule = {
  id: "safety-flagged",
  scope: "chapter",
  severity: "error",
  check({ chapter, book, bank }) {
    const faults: Fault[] = [];
    // Where a sector has its own entry for a word, that entry decides.
    const ofBook = bank.words.filter((word) => word.sector === undefined || word.sector === book.sector);
    const flags = new Map(
      ofBook.sort((a, b) => Number(a.sector !== undefined) - Number(b.sector !== undefined)).map((word) => [`${word.word}\t${word.reading}`, word.safety]),
    );
    for (const { key, content } of sectionsOf(chapter, "vocabulary")) {
      content.groups.forEach((group, groupIndex) => {
        group.words.forEach((word, index) => {
          if (flags.get(`${word.word}\t${word.reading}`) === true && !word.safety) {
            faults.push({
              section: key,
              path: `groups.${groupIndex}.words.${index}.safety`,
              message: `${word.word} is a safety word and is not flagged.`,
              remedy: "Set safety to true.",
            });
          }
        });
      });
    }
    const guarded = new Set(
      bank.procedures.filter((procedure) => procedure.warning !== undefined || procedure.steps.some((step) => step.safety)).map((procedure) => procedure.id),
    );
    for (const { key, content } of sectionsOf(chapter, "procedure")) {
      content.procedures.forEach((procedure, index) => {
        if (guarded.has(procedure.id) && procedure.warning === null && !procedure.steps.some((step) => step.safety)) {
          faults.push({
            section: key,
            path: `procedures.${index}`,
            message: `${procedure.id} can harm somebody and warns of nothing.`,
            remedy: "Flag the step that prevents harm, or write the warning.",
          });
        }
      });
    }
    return faults;
  },
};
