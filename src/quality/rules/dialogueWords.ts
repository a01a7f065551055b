import { appearsIn } from "../../book/allocation.ts";
import { sectionsOf } from "../../book/sections/section.ts";
import { kanaText, plainText } from "../../japanese/ruby.ts";
import type { ChapterRule } from "../finding.ts";

/** The chapter's dialogues let the reader meet words that the chapter teaches. */
export const dialogueWords: ChapterRule = {
  id: "dialogue-words",
  scope: "chapter",
  dimension: "level",
  severity: "warning",
  check({ chapter, plan, bank }) {
    const taught = new Set(plan.materials.words);
    const words = bank.words.filter((word) => taught.has(word.id));
    if (words.length === 0) return [];
    return sectionsOf(chapter, "dialogue").flatMap(({ key, content }) =>
      content.dialogues.flatMap((dialogue, index) => {
        const text = dialogue.lines.map((line) => `${plainText(line.ja)}\n${kanaText(line.ja)}`).join("\n");
        return words.some((word) => appearsIn(word, text))
          ? []
          : [
              {
                section: key,
                path: `dialogues.${index}.lines`,
                message: `${dialogue.id} uses none of the ${words.length} words of the chapter.`,
                remedy: `Let it use some of them: ${words
                  .slice(0, 8)
                  .map((word) => word.word)
                  .join("、")}.`,
              },
            ];
      }),
    );
  },
};
