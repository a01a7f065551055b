/** The sections of a chapter that hold a test paper, or parts of one. */
import type { Bank } from "./entries.ts";
import type { SectionPlan } from "./plan.ts";
import type { ChapterTest } from "./template.ts";
import { testPapers } from "./testPapers.ts";

/** One section of the chapter for each section of the paper, its items in the order of the patterns; a paper that the bank does not hold gives none. */
export function testSections(tests: readonly ChapterTest[], bank: Bank): SectionPlan[] {
  return tests.flatMap(({ test, paper, sections, scores }) => {
    const items = bank.tests.filter((item) => item.test === test && item.paper === paper);
    let number = 1;
    const whole = testPapers[test].sections.flatMap((section): SectionPlan[] => {
      const own = section.patterns.flatMap(({ id }) => items.filter((item) => item.pattern === id));
      const count = own.reduce((sum, item) => sum + item.questions.length, 0);
      const firstNumber = number;
      number += count;
      if (count === 0 || (sections !== undefined && !sections.includes(section.id))) return [];
      return [
        {
          key: `test-${test}-${paper}-${section.id}`,
          kind: "test",
          items: own.map(({ id }) => id),
          count,
          test: { test, paper, section: section.id, firstNumber, whole: sections === undefined, scores: false },
        },
      ];
    });
    const last = whole.at(-1);
    if (last?.test && (scores ?? sections === undefined)) last.test.scores = true;
    return whole;
  });
}
