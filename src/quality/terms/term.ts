/** Tables of what a textbook does not say: each row is an expression, what is wrong with it, and what to do instead. */
import type { Section } from "../../book/sections/section.ts";
import { plainText } from "../../japanese/ruby.ts";
import type { Fault, Severity } from "../finding.ts";
import { englishTexts, japaneseTexts, type PlacedText } from "../texts.ts";

export interface Term {
  find: RegExp;
  /** A text in which this stands too uses the term rightly: it warns of it, or quotes it as what one does not say. */
  unless?: RegExp;
  severity: Severity;
  /** Completes "「…」 …". */
  fault: string;
  /** One sentence: what would mend it. */
  remedy: string;
}

/** Faults of a section's Japanese by one table, of its English by the other. One text is told of a term once. */
export function termFaults(section: Section, japanese: readonly Term[], english: readonly Term[]): Fault[] {
  return [
    ...japaneseTexts(section).flatMap((placed) => faultsOf(placed, plainText(placed.text).normalize("NFKC"), japanese)),
    ...englishTexts(section).flatMap((placed) => faultsOf(placed, placed.text, english)),
  ];
}

function faultsOf({ section, path }: PlacedText, text: string, terms: readonly Term[]): Fault[] {
  return terms.flatMap(({ find, unless, severity, fault, remedy }) => {
    const found = find.exec(text);
    return found === null || unless?.test(text) === true ? [] : [{ severity, section, path, message: `「${found[0].slice(0, 60)}」 ${fault}.`, remedy }];
  });
}
