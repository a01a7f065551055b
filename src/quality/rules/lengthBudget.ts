import type { Bank } from "../../book/entries.ts";
import { oncePer } from "../../book/once.ts";
import { heightOf } from "../../book/pageCost.ts";
import type { SectionPlan } from "../../book/plan.ts";
import type { SectionKind } from "../../book/sections/section.ts";
import type { ChapterRule } from "../finding.ts";
import { textWidth } from "../textWidth.ts";

/**
 * Width of text in mm that a planned mm of height holds on average, by kind; measured on 1,200 sections composed from the
 * bank for seven books, all of which lie between 0.6 and 1.8 times these. Kinds that are left out have lengths that follow
 * from the number of their items (kanji, exercises, tests), which `counts` holds.
 */
const widthPerHeight: Partial<Record<SectionKind, number>> = {
  opening: 10.9,
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
/** What is planned smaller than this, mm, varies too much with its one or two entries. */
const ENOUGH = 60;

const idsOf = oncePer(
  (bank: Bank) =>
    new Set([bank.words, bank.grammar, bank.dialogues, bank.procedures, bank.readings, bank.culture, bank.interviews].flatMap((list) => list.map(({ id }) => id))),
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
      const ratio = widthPerHeight[section.kind];
      if (own === undefined || ratio === undefined || !isMeasurable(own, bank)) return [];
      const height = heightOf(own, plan, bank);
      const part = textWidth(section) / (height * ratio);
      if (height < ENOUGH || (part >= LEAST && part <= MOST)) return [];
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

/** An item that the bank does not know has no height to be reckoned. */
function isMeasurable({ items }: SectionPlan, bank: Bank): boolean {
  return items.every((id) => idsOf(bank).has(id));
}
