import type { ChapterRule } from "../finding.ts";
import { termFaults } from "../terms/term.ts";
import { disrespectfulEnglish, disrespectfulJapanese } from "../terms/respect.ts";

/** People are named as they would name themselves, and no people or sex is said to be all alike. */
export const culture: ChapterRule = {
  id: "culture",
  scope: "chapter",
  dimension: "safety",
  severity: "error",
  check({ chapter }) {
    return chapter.sections.flatMap((section) => termFaults(section, disrespectfulJapanese, disrespectfulEnglish));
  },
};
