import { sectionsOf } from "../../book/sections/section.ts";
import { kanaText, plainText } from "../../japanese/ruby.ts";
import type { ChapterRule } from "../finding.ts";

/** Every example of a grammar point shows its pattern. */
export const patternInExamples: ChapterRule = {
  id: "pattern-in-examples",
  scope: "chapter",
  dimension: "content",
  severity: "error",
  check({ chapter, bank }) {
    const matchers = new Map(bank.grammar.map((point) => [point.id, point.match.map((source) => new RegExp(source, "u"))]));
    return sectionsOf(chapter, "grammar").flatMap(({ key, content }) =>
      content.points.flatMap((point, pointIndex) => {
        const expressions = matchers.get(point.id);
        if (expressions === undefined) return [];
        return point.examples.flatMap((example, index) =>
          expressions.some((expression) => expression.test(plainText(example.ja)) || expression.test(kanaText(example.ja)))
            ? []
            : [
                {
                  section: key,
                  path: `points.${pointIndex}.examples.${index}.ja`,
                  message: `「${plainText(example.ja)}」 does not use ${point.pattern}.`,
                  remedy: `Write a sentence that uses ${point.pattern}.`,
                },
              ],
        );
      }),
    );
  },
};
