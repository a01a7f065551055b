import type { Bank } from "../../book/entries.ts";
import { oncePer } from "../../book/once.ts";
import { heightOf } from "../../book/pageCost.ts";
import type { ChapterPlan, SectionPlan } from "../../book/plan.ts";
import type { SectionKind } from "../../book/sections/section.ts";
import type { ChapterRule } from "../finding.ts";
import { textWidth } from "../textWidth.ts";

/**
 * Width of text in mm that a planned mm of height holds on average, by kind; measured on 780 sections composed from the
 * bank for seven books, all of which lie between 0.7 and 1.75 times these. Kinds that are left out have lengths that follow
 * from the number of their items (kanji, exercises, tests), which `counts` holds.
 */
const widthPerHeight: Partial<Record<SectionKind, number>> = {
  vocabulary: 12.3,
  grammar: 12,
  dialogue: 12.6,
  procedure: 13.7,
  reading: 11.5,
  culture: 16.7,
  interview: 14.9,
};
const LEAST = 0.5;
const MOST = 2;
/** What is planned smaller than this, mm of width (some ten lines), varies too much with its one or two entries. */
const ENOUGH = 700;

const idsOf = oncePer(
  (bank: Bank) =>
    new Set(
      [bank.words, bank.grammar, bank.dialogues, bank.procedures, bank.readings, bank.culture, bank.interviews].flatMap((list) => list.map(({ id }) => id)),
    ),
);

/** A section is about as long as the planner reckoned, so that the book has the pages that were asked for. */
export const lengthBudget: ChapterRule = {
  id: "length-budget",
  scope: "chapter",
  dimension: "content",
  severity: "error",
  check({ chapter, plan, bank }) {
    const planned = new Map(plan.sections.map((section) => [section.key, section]));
    return chapter.sections.flatMap((section) => {
      const own = planned.get(section.key);
      const expected = own === undefined ? null : expectedWidth(own, plan, bank);
      if (expected === null || expected < ENOUGH) return [];
      const part = textWidth(section) / expected;
      if (part >= LEAST && part <= MOST) return [];
      return [
        {
          section: section.key,
          path: "",
          message: `The section has ${Math.round(part * 100)} % of the length that was planned.`,
          remedy:
            part < LEAST
              ? "Write it out: longer sentences, fuller explanations, and all the items that are asked for."
              : "Shorten it: say each thing once, in short sentences.",
        },
      ];
    });
  },
};

/** Width of text that the planner reckoned with; null where it cannot be known, as for an item that the bank does not hold. */
function expectedWidth(section: SectionPlan, chapter: ChapterPlan, bank: Bank): number | null {
  // The plan holds an opening's text itself.
  if (section.kind === "opening") {
    const { goals, scene, overview } = chapter;
    return textWidth({ key: section.key, kind: "opening", content: { goals, scene, overview } });
  }
  const ratio = widthPerHeight[section.kind];
  return ratio === undefined || !section.items.every((id) => idsOf(bank).has(id)) ? null : heightOf(section, chapter, bank) * ratio;
}
