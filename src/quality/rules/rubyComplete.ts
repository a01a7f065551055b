import { barePatterns } from "../../book/entries.ts";
import type { Section } from "../../book/sections/section.ts";
import { rubyFaults } from "../../japanese/ruby.ts";
import type { ChapterRule } from "../finding.ts";
import { japaneseTexts } from "../texts.ts";

/** Every kanji carries its reading, so that any furigana policy can be printed from the same text; only where the reading is the question it is not given. */
export const rubyComplete: ChapterRule = {
  id: "ruby-complete",
  scope: "chapter",
  dimension: "language",
  severity: "error",
  check({ chapter }) {
    return chapter.sections.flatMap((section) =>
      japaneseTexts(section).flatMap(({ section: key, path, text }) =>
        (asksForReading(section, path) ? [] : rubyFaults(section.kind === "test" ? text.replaceAll(/【[^】[]*】/gu, "") : text)).map((fault) => ({
          section: key,
          path,
          message: `In 「${text.slice(0, 60)}」 ${fault.message}.`,
          remedy: "Write the reading in hiragana after the kanji, as in 食[た]べる.",
        })),
      ),
    );
  },
};

function asksForReading(section: Section, path: string): boolean {
  if (section.kind === "test") {
    const item = path.match(/^items\.(\d+)\.questions\.\d+\.options\.\d+$/u)?.[1];
    return item !== undefined && barePatterns.has(section.content.items[Number(item)]?.pattern ?? "");
  }
  if (section.kind !== "exercises" && section.kind !== "review") return false;
  const exercise = path.match(/^exercises\.(\d+)\.items\.\d+\.ask$/u)?.[1];
  return exercise !== undefined && section.content.exercises[Number(exercise)]?.kind === "word-reading";
}
