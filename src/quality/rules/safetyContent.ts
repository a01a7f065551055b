import type { Bank } from "../../book/entries.ts";
import { oncePer } from "../../book/once.ts";
import { type SectionContent, sectionsOf } from "../../book/sections/section.ts";
import { plainText } from "../../japanese/ruby.ts";
import type { ChapterRule, Fault } from "../finding.ts";

type Procedure = SectionContent<"procedure">["procedures"][number];

/** Work in which somebody is hurt when a step goes wrong, whatever the trade. */
const danger =
  /感電|やけど|火傷|転落|墜落|転倒|火災|火事|ガス漏れ|窒息|誤嚥|誤飲|中毒|熱中症|酸欠|挟まれ|巻き込まれ|はさまれ|まきこまれ|塩素|劇薬|毒|爆発|アナフィラキシー|ノコギリ|チェーンソー|クレーン|フォークリフト|足場|高所/u;
/** Leave to act without asking, in a text that should send the reader to somebody who knows. */
const aloneJa =
  /(?:(?:自分(?:だけ|一人)?(?:の判断)?|一人)で(?:判断し|決め|対応し)て|勝手に[^。、]{1,8}[てで]|(?:相談|報告|確認|連絡)を?しなくて)も?(?:いい|よい|良い|かまい|構い|大丈夫|問題ありません)(?!で(?:す|しょう)か)/u;
const aloneEn =
  /\byou (?:may|can|are free to) (?:decide|judge)(?: \w+)? (?:alone|by yourself|on your own|for yourself|yourself)\b|\b(?:there is )?no need to (?:ask|report|tell|consult)\b|\byou (?:do not|don't) (?:need|have) to (?:ask|report (?:it|this)|tell|consult)\b/iu;

/** Words that the bank flags as preventing harm, by their sector ("" for all). */
const flagged = oncePer((bank: Bank) => {
  const words = new Map<string, string[]>();
  // A single character stands inside too many other words.
  for (const { word, safety, sector } of bank.words) if (safety && word.length > 1) words.set(sector ?? "", [...(words.get(sector ?? "") ?? []), word]);
  return words;
});
const procedureIds = oncePer((bank: Bank) => new Set(bank.procedures.map(({ id }) => id)));

/** What can harm somebody is warned of, shown in use and never left to the reader alone. Whether the bank's own ⚠ are kept is `safety-flagged`; doses are `moderation`. */
export const safetyContent: ChapterRule = {
  id: "safety-content",
  scope: "chapter",
  dimension: "safety",
  severity: "error",
  check({ chapter, book, bank }) {
    const faults: Fault[] = [];
    const words = [...(flagged(bank).get("") ?? []), ...(flagged(bank).get(book.sector ?? "") ?? [])];
    for (const { key, content } of sectionsOf(chapter, "procedure")) {
      content.procedures.forEach((procedure, index) => {
        const path = `procedures.${index}`;
        // What the bank's author left without ⚠ was read for it.
        const word = isGuarded(procedure) || procedureIds(bank).has(procedure.id) ? null : dangerIn(procedure, book.sector === null ? [] : words);
        if (word !== null)
          faults.push({
            section: key,
            path,
            message: `${procedure.id} speaks of ${word} and warns of nothing.`,
            remedy: "Set safety to true on the step that prevents harm, or write the warning.",
          });
        for (const { place, ja, en } of textsOf(procedure)) if (leavesAlone(ja, en)) faults.push(alone(key, place === "" ? path : `${path}.${place}`, ja));
      });
    }
    for (const { key, content } of sectionsOf(chapter, "vocabulary")) {
      content.groups.forEach((group, number) => {
        group.words.forEach((word, index) => {
          const path = `groups.${number}.words.${index}.example`;
          if (word.safety && word.example === null)
            faults.push({
              section: key,
              path,
              message: `The safety word ${word.word} has no example.`,
              remedy: "Write a sentence that shows what it warns of.",
            });
          if (word.safety && word.example !== null && leavesAlone(word.example.ja, word.example.en)) faults.push(alone(key, path, word.example.ja));
        });
      });
    }
    return faults;
  },
};

const isGuarded = ({ warning, steps }: Procedure): boolean => warning !== null || steps.some(({ safety }) => safety);

function textsOf({ title, when, steps, warning }: Procedure): { place: string; ja: string; en: string }[] {
  return [
    { place: "title", ...title },
    { place: "when", ...when },
    ...steps.flatMap(({ ja, en, say }, index) => [{ place: `steps.${index}`, ja, en }, ...(say === null ? [] : [{ place: `steps.${index}.say`, ...say }])]),
    ...(warning === null ? [] : [{ place: "warning", ...warning }]),
  ];
}

/** The dangerous thing that a procedure speaks of: one word of the general list, or two of the bank's. */
function dangerIn(procedure: Procedure, words: readonly string[]): string | null {
  const text = textsOf(procedure)
    .map(({ ja }) => plainText(ja))
    .join("\n");
  const general = danger.exec(text)?.[0];
  if (general !== undefined) return general;
  const found = words.filter((word) => text.includes(word));
  return found.length >= 2 ? found.slice(0, 2).join(" and ") : null;
}

const leavesAlone = (ja: string, en: string): boolean => aloneJa.test(plainText(ja)) || aloneEn.test(en);

function alone(section: string, path: string, ja: string): Fault {
  return {
    section,
    path,
    message: `「${plainText(ja).slice(0, 60)}」 lets the reader decide alone where somebody can be harmed.`,
    remedy: "Say whom to ask or tell first.",
  };
}
