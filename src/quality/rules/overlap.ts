import type { Section } from "../../book/sections/section.ts";
import type { ChapterRule } from "../finding.ts";
import { bareText, type ReferenceShingles, SHINGLE_LENGTH, shinglesOf } from "../shingles.ts";
import { englishTexts, japaneseTexts, type PlacedText } from "../texts.ts";

/** Characters, marks left out, that nobody writes alike by chance; English needs twice as many letters to say as much. */
const LONGEST_RUN = { ja: 40, en: 80 } as const;
/** Part of a section's shingles, and the number of shingles from which it can be judged. */
const MOST = 0.1;
const ENOUGH = 100;

/** No section copies a known text. Does nothing where no texts are known. */
export const overlap: ChapterRule = {
  id: "overlap",
  scope: "chapter",
  dimension: "content",
  severity: "error",
  check({ chapter, references }) {
    if (references === undefined) return [];
    return chapter.sections.flatMap((section) => {
      const run = longestRun(section, references);
      if (run !== null) {
        const message = `“${run.text.slice(0, 60)}…” stands in a text by others: ${run.text.length} characters in a row.`;
        return [{ section: section.key, path: run.path, message, remedy: "Write it in words and with examples of your own." }];
      }
      const part = sharedPart(section, references);
      if (part === null || part <= MOST) return [];
      return [
        {
          section: section.key,
          path: "",
          message: `${Math.round(part * 100)} % of the section stands in texts by others.`,
          remedy: "Write it anew, with sentences and examples of your own.",
        },
      ];
    });
  },
};

/** Texts of one list joined, since a passage is kept sentence by sentence; a path is that of the first. */
function passages(texts: readonly PlacedText[]): { path: string; bare: string }[] {
  const joined = new Map<string, { path: string; bare: string }>();
  for (const { path, text } of texts) {
    const list = path.replace(/\.\d+(?:\.\w+)?$/u, "");
    const known = joined.get(list);
    if (known === undefined) joined.set(list, { path, bare: bareText(text) });
    else known.bare += bareText(text);
  }
  return [...joined.values()];
}

function longestRun(section: Section, references: ReferenceShingles): { path: string; text: string } | null {
  const sides = [
    { texts: japaneseTexts(section), most: LONGEST_RUN.ja },
    { texts: englishTexts(section), most: LONGEST_RUN.en },
  ];
  for (const { texts, most } of sides) {
    for (const { path, bare } of passages(texts)) {
      let length = 0;
      for (const [index, shingle] of [...shinglesOf(bare), null].entries()) {
        if (shingle !== null && references.has(shingle)) length++;
        else if (length > 0 && length + SHINGLE_LENGTH - 1 >= most) return { path, text: bare.slice(index - length, index + SHINGLE_LENGTH - 1) };
        else length = 0;
      }
    }
  }
  return null;
}

/** Of the Japanese alone: English of one subject shares too many short runs. */
function sharedPart(section: Section, references: ReferenceShingles): number | null {
  const shingles = passages(japaneseTexts(section)).flatMap(({ bare }) => shinglesOf(bare));
  return shingles.length < ENOUGH ? null : shingles.filter((shingle) => references.has(shingle)).length / shingles.length;
}
