import { sectionsOf } from "../../book/sections/section.ts";
import type { BookRule } from "../finding.ts";

/** A word is taught once in a book; the second time is the one to be mended. */
export const wordTaughtOnce: BookRule = {
  id: "word-taught-once",
  scope: "book",
  dimension: "variety",
  severity: "error",
  check({ chapters }) {
    const first = new Map<string, number>();
    return [...chapters]
      .sort((a, b) => a.number - b.number)
      .flatMap((chapter) =>
        sectionsOf(chapter, "vocabulary").flatMap(({ key, content }) =>
          content.groups.flatMap((group, groupIndex) =>
            group.words.flatMap((word, index) => {
              const name = `${word.word}（${word.reading}）`;
              const before = first.get(name);
              if (before === undefined) first.set(name, chapter.number);
              return before === undefined
                ? []
                : [
                    {
                      chapter: chapter.number,
                      section: key,
                      path: `groups.${groupIndex}.words.${index}`,
                      message: `${name} was taught in chapter ${before}.`,
                      remedy: "Remove it here.",
                    },
                  ];
            }),
          ),
        ),
      );
  },
};
