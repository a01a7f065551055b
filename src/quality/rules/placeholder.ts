import type { Section } from "../../book/sections/section.ts";
import type { ChapterRule } from "../finding.ts";
import { englishTexts, japaneseTexts } from "../texts.ts";

/** Marks of text that nobody wrote: brackets to be filled in, dummy text, talk of the writer about itself, nothing at all. */
const placeholders: readonly [RegExp, string][] = [
  [/^\s*$/u, "is empty"],
  [/lorem ipsum|\bTBD\b|\bplaceholder\b|\bexample text\b|\binsert (?:here|text)\b/iu, "is a placeholder"],
  [/[<{[](?:insert|your|name|word|example|translation)[^\]}>]{0,30}[\]}>]/iu, "holds a bracket to be filled in"],
  // "I cannot write kanji yet" is a sentence of a textbook; what no textbook says is that a request or a section cannot be had.
  [
    /\bas an ai\b|\blanguage model\b|\bI (?:cannot|can't|am unable to) (?:(?:help|assist)(?: you)? with|fulfil|comply with|write) (?:this|that|the|your|such an?) (?:request|section|content|prompt)\b/iu,
    "speaks of the writer instead of the subject",
  ],
  [/(?:○○|〇〇|××|△△|ほげほげ|ダミー)/u, "holds a blank mark in place of a word"],
  [/^(?:\.{3}|…+|-+|n\/a|null|undefined)$/iu, "says nothing"],
];

/** No text is a placeholder. */
export const placeholder: ChapterRule = {
  id: "placeholder",
  scope: "chapter",
  dimension: "content",
  severity: "error",
  check({ chapter }) {
    return chapter.sections.flatMap((section) =>
      [...japaneseTexts(section), ...englishTexts(section)].flatMap(({ path, text, section: key }) => {
        if (text === "" && mayBeEmpty(section, path)) return [];
        const found = placeholders.find(([expression]) => expression.test(text));
        return found === undefined ? [] : [{ section: key, path, message: `"${text.slice(0, 60)}" ${found[1]}.`, remedy: "Write the text itself." }];
      }),
    );
  },
};

/** A question that needs no translation has none. */
function mayBeEmpty(section: Section, path: string): boolean {
  return (section.kind === "exercises" || section.kind === "review") && path.endsWith(".en");
}
