import type { SectionKind } from "../../book/sections/section.ts";
import { plainText } from "../../japanese/ruby.ts";
import type { ChapterRule, Fault } from "../finding.ts";
import { bilingualTexts } from "../texts.ts";

/** A sentence short enough to be said twice with reason: greetings and answers. */
const SHORT = 12;

/** A phrase three times over, or a short sound five times; カン、カン、カン is how a hammer sounds. */
const LOOP = /(.{5,}?)\1{2,}|(.{2,4}?)\2{4,}/u;

/** No sentence stands twice in what a chapter teaches, and no text runs in a loop. */
export const repetition: ChapterRule = {
  id: "repetition",
  scope: "chapter",
  dimension: "variety",
  severity: "error",
  check({ chapter }) {
    const faults: Fault[] = [];
    const seen = new Map<string, string>();
    for (const section of chapter.sections) {
      for (const { path, ja } of bilingualTexts(section)) {
        const sentence = plainText(ja).trim();
        const looped = sentence.match(LOOP);
        if (looped)
          faults.push({ section: section.key, path: `${path}.ja`, message: `「${looped[1] ?? looped[2]}」 is said over and over.`, remedy: "Say it once." });
        if (isQuotation(section.kind, path) || sentence.length < SHORT) continue;
        const before = seen.get(sentence);
        if (before !== undefined)
          faults.push({ section: section.key, path: `${path}.ja`, message: `「${sentence}」 stands already in ${before}.`, remedy: "Write another sentence." });
        seen.set(sentence, `${section.key} ${path}`);
      }
    }
    return faults;
  },
};

/** Exercises ask again about what the other sections say, and tests are texts of their own; key phrases quote a dialogue; set phrases are said again because they are set; settings, tools and topics are labels. */
function isQuotation(kind: SectionKind, path: string): boolean {
  return kind === "exercises" || kind === "review" || kind === "test" || /(?:keyPhrases|phrases|tools)\.\d+$|\.(?:say|setting|when|topic)$/u.test(path);
}
