import { expect, test } from "vitest";
import type { Section } from "../../../../src/book/sections/section.ts";
import { balance } from "../../../../src/quality/rules/balance.ts";
import {
  chapterWith,
  culture,
  dialogue,
  exercise,
  exercises,
  grammar,
  item,
  judged,
  line,
  note,
  opening,
  paper,
  passage,
  point,
  procedure,
  reading,
  sixLines,
  steps,
  talk,
  testItem,
  vocabulary,
  word,
} from "./chapterWith.ts";

/** The sections of a usual chapter. */
const usual = (): Section[] => [
  opening(),
  vocabulary([word()]),
  grammar([point()]),
  dialogue([talk([...sixLines])]),
  procedure([steps()]),
  reading([passage()]),
  culture([note()]),
  exercises([exercise("word-meaning", [item()])]),
];
const full = chapterWith(usual()).plan;
const among = (sections: Section[]) => chapterWith(sections, { chapters: [full] });
const without = (...kinds: string[]) => usual().filter(({ kind }) => !kinds.includes(kind));
const heard = exercises([{ ...exercise("listening", [item()]), script: [{ speaker: "リン", ja: "はい。", en: "Yes." }] }]);
const manyWords = (count: number) => vocabulary(Array.from({ length: count }, () => word()));

test.each<[name: string, input: ReturnType<typeof chapterWith>]>([
  ["a chapter with everything", among(usual())],
  ["a section that is checked alone", among([vocabulary([word()])])],
  ["three sections that are checked together", among(without("dialogue", "reading", "procedure", "culture", "exercises"))],
  ["no culture, which is none of the skills", among(without("culture"))],
  ["a procedure in place of a reading", among(without("reading"))],
  ["a reading in place of a procedure", among(without("procedure"))],
  ["listening in place of a dialogue", among([...without("dialogue", "exercises"), heard])],
  ["no exercises in a book that has none", chapterWith(without("exercises"))],
  ["a chapter of tests", among([opening(), vocabulary([word()]), culture([note()]), paper([testItem()])])],
])("%s passes", (_, input) => {
  expect(judged(balance, input)).toEqual([]);
});

const lacks = (what: string): [string, string, string] => ["warning", "", `The chapter lacks ${what}.`];

test.each<[name: string, input: ReturnType<typeof chapterWith>, found: [string, string, string][]]>([
  ["no words", among(without("vocabulary")), [lacks("words")]],
  ["no grammar", among(without("grammar")), [lacks("grammar")]],
  ["no dialogue", among(without("dialogue")), [lacks("something to hear or say")]],
  ["nothing to read", among(without("reading", "procedure")), [lacks("something to read")]],
  ["no practice", among(without("exercises")), [lacks("practice")]],
  ["neither words nor practice", among(without("vocabulary", "exercises")), [lacks("words"), lacks("practice")]],
  [
    "what its own plan has",
    chapterWith(without("grammar"), { chapters: [{ ...full, sections: full.sections.filter(({ kind }) => kind === "grammar") }] }),
    [lacks("grammar")],
  ],
  ["mostly words", among([manyWords(60), ...without("vocabulary")]), [["warning", "", "Most of the chapter is words."]]],
  ["mostly grammar", among([grammar(Array.from({ length: 20 }, () => point())), ...without("grammar")]), [["warning", "", "Most of the chapter is grammar."]]],
  [
    "mostly dialogues",
    among([dialogue(Array.from({ length: 20 }, () => talk([...sixLines]))), ...without("dialogue")]),
    [["warning", "", "Most of the chapter is something to hear or say."]],
  ],
  [
    "mostly things to read",
    among([
      reading(Array.from({ length: 30 }, () => passage({ title: line("お知[し]らせ", "Notice") }))),
      procedure([steps()]),
      ...without("reading", "procedure"),
    ]),
    [["warning", "", "Most of the chapter is something to read."]],
  ],
])("%s is found", (_, input, found) => {
  const most = judged(balance, input).map(([severity, path, message]) => [severity, path, message.replace(/^[6-9]\d %/u, "Most")]);
  expect(most).toEqual(found);
});
