import { expect, test } from "vitest";
import type { Section } from "../../../../src/book/sections/section.ts";
import { repetition } from "../../../../src/quality/rules/repetition.ts";
import {
  chapterWith,
  culture,
  dialogue,
  exercise,
  exercises,
  grammar,
  item,
  line,
  note,
  opening,
  placed,
  point,
  procedure,
  sixLines,
  soundSections,
  step,
  steps,
  talk,
  vocabulary,
  word,
} from "./chapterWith.ts";

const bread = "毎朝[まいあさ]、七時[しちじ]にパンを食[た]べます。";
const tea = "昼休[ひるやす]みに同僚[どうりょう]とお茶[ちゃ]を飲[の]みます。";
const plainBread = "毎朝、七時にパンを食べます。";
const shown = (...examples: string[]): Section => vocabulary(examples.map((ja) => word({ example: line(ja) })));

test.each<[name: string, sections: Section[]]>([
  ["a sound chapter", soundSections()],
  ["two different sentences", [shown(bread, tea)]],
  ["two sentences that differ in one word", [shown(bread, bread.replace("パン", "米[こめ]"))]],
  ["a greeting said by two people", [dialogue([talk(["おはようございます。", "おはようございます。", ...sixLines])])]],
  ["a short answer given twice", [dialogue([talk(["はい、そうです。", "はい、そうです。", ...sixLines])])]],
  ["a key phrase quoted from its dialogue", [dialogue([talk([tea, ...sixLines], { keyPhrases: [{ ja: tea, en: "I have tea.", use: "at lunch" }] })])]],
  ["a set phrase of a note that a dialogue says too", [dialogue([talk([tea, ...sixLines])]), culture([note({ phrases: [line(tea)] })])]],
  [
    "words said aloud at two steps",
    [procedure([steps({ steps: [step("手[て]を出[だ]します。", { say: line(tea) }), step("終[お]わります。", { say: line(tea) })] })])],
  ],
  ["an exercise on a sentence of the chapter", [shown(bread), exercises([exercise("translate-to-english", [item({ ask: bread })])])]],
  ["a sound said twice", [shown("雨[あめ]がざあざあ、ざあざあと降[ふ]っています。")]],
])("%s passes", (_, sections) => {
  expect(repetition.check(chapterWith(sections))).toEqual([]);
});

const again = (before: string): string => `「${plainBread}」 stands already in ${before}.`;

test.each<[name: string, sections: Section[], faults: [path: string, message: string][]]>([
  ["an example given to two words", [shown(bread, bread)], [["groups.0.words.1.example.ja", again("vocabulary groups.0.words.0.example")]]],
  [
    "a sentence that stands three times",
    [shown(bread, bread, bread)],
    [
      ["groups.0.words.1.example.ja", again("vocabulary groups.0.words.0.example")],
      ["groups.0.words.2.example.ja", again("vocabulary groups.0.words.1.example")],
    ],
  ],
  [
    "a word's example that is a grammar point's too",
    [shown(bread), grammar([point({ examples: [line(bread)] })])],
    [["points.0.examples.0.ja", again("vocabulary groups.0.words.0.example")]],
  ],
  [
    "the same sentence read in another way",
    [shown(bread, bread.replace("しちじ", "ななじ"))],
    [["groups.0.words.1.example.ja", again("vocabulary groups.0.words.0.example")]],
  ],
  ["the same sentence with spaces around it", [shown(bread, ` ${bread} `)], [["groups.0.words.1.example.ja", again("vocabulary groups.0.words.0.example")]]],
  [
    "a sentence of the scene said again in a dialogue",
    [opening({ scene: [line(bread)] }), dialogue([talk([bread])])],
    [["dialogues.0.lines.0.ja", again("opening scene.0")]],
  ],
  [
    "two steps that say the same",
    [procedure([steps({ steps: [step(bread), step(bread)] })])],
    [["procedures.0.steps.1.ja", again("procedure procedures.0.steps.0")]],
  ],
  [
    "an example given in two sections of one kind",
    [shown(bread), { ...shown(bread), key: "vocabulary-2" }],
    [["groups.0.words.0.example.ja", again("vocabulary groups.0.words.0.example")]],
  ],
  ["a text that runs in a loop", [shown("パンと卵、パンと卵、パンと卵、")], [["groups.0.words.0.example.ja", "「パンと卵、」 is said over and over."]]],
  [
    "a loop in an exercise",
    [exercises([exercise("cloze", [item()])]), opening({ goals: [line("はいはいはいはいはいはい")] })],
    [["goals.0.ja", "「はい」 is said over and over."]],
  ],
])("%s is found", (_, sections, faults) => {
  expect(placed(repetition.check(chapterWith(sections)))).toEqual(faults);
});

test("the second place is the one to be mended", () => {
  const [fault] = repetition.check(chapterWith([shown(bread), { ...shown(bread), key: "vocabulary-2" }]));
  expect(fault).toMatchObject({ section: "vocabulary-2", remedy: "Write another sentence." });
});
