import type { Bank } from "../../book/entries.ts";
import { oncePer } from "../../book/once.ts";
import { sectionsOf } from "../../book/sections/section.ts";
import { readingsAgree } from "../../japanese/readings/agreement.ts";
import { annotate, plainText } from "../../japanese/ruby.ts";
import type { Tokenizer } from "../../japanese/tokenizer.ts";
import { bankTexts } from "../bankTexts.ts";
import type { ChapterRule, ChapterUnderCheck, Fault } from "../finding.ts";
import { isPossibleReading } from "../possibleReading.ts";
import { japaneseTexts } from "../texts.ts";

/** Kanji are read as they are read: an error where they cannot be read so at all, else a warning, since a context may decide otherwise. */
export const readingRight: ChapterRule = {
  id: "reading-right",
  scope: "chapter",
  dimension: "language",
  severity: "warning",
  check({ chapter, bank, language: { tokenizer, lexicon } }) {
    // The bank's own texts are checked where they are made (src/bank/languageFindings.ts).
    const authored = bankTexts(bank);
    const written = chapter.sections.flatMap((section) => japaneseTexts(section).filter(({ path, text }) => !authored.has(text) && isWhole(path, text)));
    return [...written, ...listedWords(chapter, bank)].flatMap(({ section, path, text }) =>
      readingsAgree(text, tokenizer, lexicon).flatMap(({ surface, authored: said, expected, index }): Fault[] => {
        const name = nameOver(text, index, surface.length, tokenizer);
        if (name !== undefined && name !== "地域") return [];
        // Places are read as nowhere else: 千歳[ちとせ].
        const impossible = name === undefined && !isPossibleReading(surface, said, bank) && isPossibleReading(surface, expected, bank);
        return [
          {
            section,
            path,
            message: impossible ? `${surface} cannot be read ${said}.` : `${surface} is read ${said} here, where ${expected} is usual.`,
            remedy: `Write ${surface}[${expected}], or another word.`,
            ...(impossible ? { severity: "error" as const } : {}),
          },
        ];
      }),
    );
  },
};

/** Options and gaps are pieces, whose reading their sentence decides; and what shows a mistake may make one in the reading too. */
function isWhole(path: string, text: string): boolean {
  if (path.endsWith(".wrong") || text.includes("＿")) return false;
  return !/\.(?:ask|text|(?:options|pairs)\.\d+)$/u.test(path) || /[。？！」]$/u.test(text);
}

/** Headwords that a model added, with their readings as ruby; those of the bank were read by its authors. */
function listedWords(chapter: ChapterUnderCheck["chapter"], bank: Bank): { section: string; path: string; text: string }[] {
  const known = bankWords(bank.words);
  return sectionsOf(chapter, "vocabulary").flatMap(({ key, content }) =>
    content.groups.flatMap(({ words }, group) =>
      words.flatMap(({ word, reading }, index) =>
        known.has(`${word}\t${reading}`) ? [] : [{ section: key, path: `groups.${group}.words.${index}.reading`, text: annotate(word, reading) }],
      ),
    ),
  );
}

const bankWords = oncePer((words: Bank["words"]) => new Set(words.map(({ word, reading }) => `${word}\t${reading}`)));

/** What kind of name stands over a stretch of a text, as the dictionary calls it: 人名, 組織 and 一般 are read as their bearers say, 地域 is a place. */
function nameOver(text: string, index: number, length: number, tokenizer: Tokenizer): string | undefined {
  return tokenizer
    .tokenize(plainText(text))
    .find(({ detail, start, surface }) => detail[0] === "固有名詞" && start < index + length && start + surface.length > index)?.detail[1];
}
