import type { Bank } from "../../book/entries.ts";
import { oncePer } from "../../book/once.ts";
import { sectionsOf } from "../../book/sections/section.ts";
import type { ChapterRule, Fault } from "../finding.ts";

/** By word and reading, then by sector ("" for none): whether the bank marks it. */
const safetyOf = oncePer((bank: Bank) => {
  const flags = new Map<string, Map<string, boolean>>();
  for (const { word, reading, sector, safety } of bank.words) {
    const key = `${word}\t${reading}`;
    flags.set(key, (flags.get(key) ?? new Map<string, boolean>()).set(sector ?? "", safety));
  }
  return flags;
});

/** What the bank marks as preventing harm carries its ⚠: safety words, and procedures with a step that must not go wrong. */
export const safetyFlagged: ChapterRule = {
  id: "safety-flagged",
  scope: "chapter",
  dimension: "safety",
  severity: "error",
  check({ chapter, book, bank }) {
    const faults: Fault[] = [];
    const flagged = safetyOf(bank);
    for (const { key, content } of sectionsOf(chapter, "vocabulary")) {
      content.groups.forEach((group, groupIndex) => {
        group.words.forEach((word, index) => {
          const flags = flagged.get(`${word.word}\t${word.reading}`);
          // Where a sector has its own entry for a word, that entry decides.
          if ((flags?.get(book.sector ?? "") ?? flags?.get("")) === true && !word.safety) {
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
