import { expect, test } from "vitest";
import type { Section } from "../../../../src/book/sections/section.ts";
import { placeholder } from "../../../../src/quality/rules/placeholder.ts";
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
  passage,
  placed,
  point,
  question,
  reading,
  sixLines,
  soundSections,
  talk,
  vocabulary,
  word,
} from "./chapterWith.ts";

const said = (en: string, ja = "はい、そうです。"): Section => vocabulary([word({ example: line(ja, en) })]);

test.each<[name: string, sections: Section[]]>([
  ["a sound chapter", soundSections()],
  ["a learner who cannot write kanji", [said("I can't write kanji well. Could you show me how?")]],
  ["a colleague who cannot help", [said("I am sorry, but I cannot help with the moving on Sunday.")]],
  ["a card that is put into a machine", [said("Insert the card and press the button.")]],
  ["readings in brackets", [said("I drink tea.", "お茶[ちゃ]を飲[の]みます。")]],
  ["a question of an exercise that needs no translation", [exercises([exercise("word-meaning", [item({ en: "" })])])]],
  ["a word without example and note", [vocabulary([word({ example: null, note: null })])]],
  ["a sentence that ends in dots", [said("Well...", "あのう……。")]],
  ["a gap to be filled in by the reader", [exercises([exercise("cloze", [item({ ask: "＿＿を飲[の]みます。" })])])]],
  ["a place for a name that the sentence speaks of", [said("Write your name and the name of your country here.")]],
  ["a place holder of things, such as a holder for cups", [said("The cup holder is next to the seat.")]],
])("%s passes", (_, sections) => {
  expect(placeholder.check(chapterWith(sections))).toEqual([]);
});

const en = "groups.0.words.0.example.en";
const ja = "groups.0.words.0.example.ja";

test.each<[name: string, section: Section, path: string, message: string]>([
  ["an empty translation", said(""), en, '"" is empty.'],
  ["a blank sentence", said("Yes.", " 　 "), ja, '" 　 " is empty.'],
  ["dummy text", said("Lorem ipsum dolor sit amet."), en, '"Lorem ipsum dolor sit amet." is a placeholder.'],
  ["a text to be determined", grammar([point({ explanation: "TBD" })]), "points.0.explanation", '"TBD" is a placeholder.'],
  ["an order to insert text", said("Insert text here."), en, '"Insert text here." is a placeholder.'],
  ["a bracket for a name", said("Good morning, [name]."), en, '"Good morning, [name]." holds a bracket to be filled in.'],
  ["a brace for a word", said("Yes.", "これは{word}です。"), ja, '"これは{word}です。" holds a bracket to be filled in.'],
  [
    "an angle bracket for an example",
    culture([note({ tip: "Say <your example here>." })]),
    "notes.0.tip",
    '"Say <your example here>." holds a bracket to be filled in.',
  ],
  [
    "talk of the writer about itself",
    opening({ overview: "As an AI, I find this chapter useful." }),
    "overview",
    '"As an AI, I find this chapter useful." speaks of the writer instead of the subject.',
  ],
  [
    "a refusal",
    said("I'm sorry, but I cannot assist with this request."),
    en,
    '"I\'m sorry, but I cannot assist with this request." speaks of the writer instead of the subject.',
  ],
  [
    "a refusal to write",
    culture([note({ body: "I am unable to write this section." })]),
    "notes.0.body",
    '"I am unable to write this section." speaks of the writer instead of the subject.',
  ],
  [
    "circles in place of a name",
    dialogue([talk(["○○さん、おはようございます。", ...sixLines.slice(1)])]),
    "dialogues.0.lines.0.ja",
    '"○○さん、おはようございます。" holds a blank mark in place of a word.',
  ],
  ["a Japanese dummy", said("Yes.", "これはダミーです。"), ja, '"これはダミーです。" holds a blank mark in place of a word.'],
  ["dots in place of a reason", reading([passage({ questions: [question({ why: "..." })] })]), "readings.0.questions.0.why", '"..." says nothing.'],
  ["null written out", vocabulary([word({ note: "null" })]), "groups.0.words.0.note", '"null" says nothing.'],
  ["an empty option", exercises([exercise("cloze", [item({ options: ["水[みず]", "", "お茶[ちゃ]"] })])]), "exercises.0.items.0.options.1", '"" is empty.'],
  [
    "an option that says nothing",
    exercises([exercise("matching", [item({ pairs: ["tea", "N/A", "egg"] })])]),
    "exercises.0.items.0.pairs.1",
    '"N/A" says nothing.',
  ],
])("%s is found", (_, section, path, message) => {
  expect(placed(placeholder.check(chapterWith([section])))).toEqual([[path, message]]);
});

test("a long text is quoted by its beginning", () => {
  const body = `TBD ${"word ".repeat(40)}`;
  expect(placeholder.check(chapterWith([culture([note({ body })])]))[0]?.message).toBe(`"${body.slice(0, 60)}" is a placeholder.`);
});
