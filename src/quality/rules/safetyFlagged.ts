import { sectionsOf } from "../../book/sections/section.ts";
import type { ChapterRule, Fault } from "../finding.ts";

/** What the bank marks as preventing harm carries its ⚠: safety words, and procedures with a step that must not go wrong. */
export const safetyFlagged: ChapterRule = {
  id: "safety-flagged",
  scope: "chapter",
  severity: "error",
  check({ chapter, bank }) {
    const faults: Fault[] = [];
    const safetyWords = new Set(bank.words.filter((word) => word.safety).map((word) => `${word.word}\t${word.reading}`));
    for (const { key, content } of sectionsOf(chapter, "vocabulary")) {
      content.groups.forEach((group, groupIndex) => {
        group.words.forEach((word, index) => {
          if (safetyWords.has(`${word.word}\t${word.reading}`) && !word.safety) {
            faults.push({ section: key, path: `groups.${groupIndex}.words.${index}.safety`, message: `${word.word} is a safety word and is not flagged.`, remedy: "Set safety to true." });
          }
        });
      });
    }
    const guarded = new Set(bank.procedures.filter((procedure) => procedure.warning !== undefined || procedure.steps.some((step) => step.safety)).map((procedure) => procedure.id));
    for (const { key, content } of sectionsOf(chapter, "procedure")) {
      content.procedures.forEach((procedure, index) => {
        if (guarded.has(procedure.id) && procedure.warning === null && !procedure.steps.some((step) => step.safety)) {
          faults.push({ section: key, path: `procedures.${index}`, message: `${procedure.id} can harm somebody and warns of nothing.`, remedy: "Flag the step that prevents harm, or write the warning." });
        }
      });
    }
    return faults;
  },
};
