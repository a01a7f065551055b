import { sectionsOf } from "../../book/sections/section.ts";
import { styleFaults } from "../../japanese/styleFaults.ts";
import type { ChapterRule, Fault } from "../finding.ts";

/** Of fewer lines a role's style cannot be told. */
const LEAST_LINES = 2;
const styles = { plain: "plainly", polite: "politely, in です・ます", honorific: "in honorific language" } as const;

/** Everybody in a dialogue speaks in the style that the role declares. */
export const registerByRole: ChapterRule = {
  id: "register-by-role",
  scope: "chapter",
  dimension: "language",
  severity: "warning",
  check({ chapter, language }) {
    return sectionsOf(chapter, "dialogue").flatMap(({ key, content }) =>
      content.dialogues.flatMap((dialogue, number): Fault[] => {
        const faults = styleFaults(dialogue.lines, dialogue.roles, language.tokenizer);
        return dialogue.roles.flatMap(({ id, style }): Fault[] => {
          const own = faults.filter(({ role }) => role === id);
          const lines = dialogue.lines.filter(({ role }) => role === id).length;
          const broken = new Set(own.filter(({ kind }) => kind !== "no-keigo").map(({ line }) => line)).size;
          const remedy = `Let ${id} speak ${styles[style]}, or declare the style that ${id} speaks in.`;
          if (lines >= LEAST_LINES && broken * 2 > lines)
            return [
              {
                severity: "error",
                section: key,
                path: `dialogues.${number}.lines`,
                message: `${broken} of the ${lines} lines of ${id} are not in the ${style} style.`,
                remedy,
              },
            ];
          return own.map(({ line, message }) => ({
            section: key,
            path: `dialogues.${number}.lines.${line}.ja`,
            message: `${id}: ${message}.`.replace(/([。！？])\.$/u, "$1"),
            remedy,
          }));
        });
      }),
    );
  },
};
