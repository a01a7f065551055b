import type { Section } from "../../book/sections/section.ts";
import { plainText } from "../../japanese/ruby.ts";
import type { ChapterRule, Fault } from "../finding.ts";
import { personalData } from "../personalData.ts";
import { termFaults } from "../terms/term.ts";
import { doseEnglish, doseJapanese, unfitEnglish, unfitJapanese } from "../terms/unfit.ts";
import { englishTexts, japaneseTexts } from "../texts.ts";

/** Nothing sexual, violent, hateful, no drugs, gambling or campaigning, nobody's data, no doses and no promises in the law's name. */
export const moderation: ChapterRule = {
  id: "moderation",
  scope: "chapter",
  dimension: "safety",
  severity: "error",
  check({ chapter }) {
    return chapter.sections.flatMap((section) => [...termFaults(section, unfitJapanese, unfitEnglish), ...dataAndDoses(section)]);
  },
};

function dataAndDoses(section: Section): Fault[] {
  const japanese = japaneseTexts(section).map((placed) => ({ ...placed, text: plainText(placed.text).normalize("NFKC"), dose: doseJapanese }));
  const english = englishTexts(section).map((placed) => ({ ...placed, dose: doseEnglish }));
  // A pharmacist in a dialogue and a label to be read may say what a book must not advise.
  const severity = section.kind === "procedure" || section.kind === "culture" ? "error" : "warning";
  return [...japanese, ...english].flatMap(({ section: key, path, text, dose }): Fault[] => {
    const amount = dose.exec(text)?.[0];
    const data = personalData(text).map(
      ({ found, kind }): Fault => ({
        section: key,
        path,
        message: `「${found}」 looks like ${kind}.`,
        remedy: "Use one that is plainly made up: 000 in a number, example.com in an address.",
      }),
    );
    return amount === undefined
      ? data
      : [
          ...data,
          {
            severity,
            section: key,
            path,
            message: `「${amount}」 says how much of a medicine to take.`,
            remedy: "Say to take it as the doctor or pharmacist says.",
          },
        ];
  });
}
