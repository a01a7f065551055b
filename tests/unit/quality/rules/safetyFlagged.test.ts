import { expect, test } from "vitest";
import type { ChapterUnderCheck } from "../../../../src/quality/finding.ts";
import { safetyFlagged } from "../../../../src/quality/rules/safetyFlagged.ts";
import { bankProcedure, bankWord, chapterWith, line, placed, procedure, step, steps, type TaughtWord, vocabulary, word } from "./chapterWith.ts";

const danger = bankWord({ id: "N4:危険:きけん", word: "危険", reading: "きけん", pos: "adj-na", gloss: "dangerous", safety: true });
const taughtDanger = (safety: boolean): TaughtWord => word({ word: "危険", reading: "きけん", pos: "adj-na", gloss: "dangerous", safety });
const atWork = { ...danger, id: "caregiving:危険:きけん", sector: "caregiving" };
const guardedStep = bankProcedure({ steps: [...bankProcedure().steps, { ja: "車[くるま]いすを止[と]めます。", en: "Stop the wheelchair.", safety: true }] });
const warned = bankProcedure({ warning: line("やけどに気[き]をつけます。", "Take care not to get burnt.") });

test.each<[name: string, input: ChapterUnderCheck]>([
  ["a safety word with its flag", chapterWith([vocabulary([taughtDanger(true)])], { bank: { words: [danger] } })],
  ["a word that needs no flag", chapterWith([vocabulary([word()])], { bank: { words: [bankWord()] } })],
  ["a word flagged beyond need", chapterWith([vocabulary([word({ safety: true })])], { bank: { words: [bankWord()] } })],
  ["a word that the bank does not know", chapterWith([vocabulary([taughtDanger(false)])])],
  ["a word written alike and read differently", chapterWith([vocabulary([{ ...taughtDanger(false), reading: "きげん" }])], { bank: { words: [danger] } })],
  [
    "a word that only another sector flags",
    chapterWith([vocabulary([taughtDanger(false)])], { sector: "food_service", bank: { words: [{ ...danger, safety: false }, atWork] } }),
  ],
  [
    "a word that the sector's own entry does not flag",
    chapterWith([vocabulary([taughtDanger(false)])], { sector: "caregiving", bank: { words: [{ ...atWork, safety: false }, danger] } }),
  ],
  ["a procedure that can harm nobody", chapterWith([procedure([steps()])], { bank: { procedures: [bankProcedure()] } })],
  [
    "a guarded procedure with a flagged step",
    chapterWith([procedure([steps({ steps: [step("車[くるま]いすを止[と]めます。", { safety: true })] })])], { bank: { procedures: [guardedStep] } }),
  ],
  [
    "a guarded procedure with a warning in place of the flagged step",
    chapterWith([procedure([steps({ warning: line("やけどに気[き]をつけます。") })])], { bank: { procedures: [guardedStep] } }),
  ],
])("%s passes", (_, input) => {
  expect(safetyFlagged.check(input)).toEqual([]);
});

const notFlagged = "危険 is a safety word and is not flagged.";
const warnsOfNothing = "hand-washing can harm somebody and warns of nothing.";

test.each<[name: string, input: ChapterUnderCheck, faults: [path: string, message: string][]]>([
  [
    "a safety word without its flag",
    chapterWith([vocabulary([taughtDanger(false)])], { bank: { words: [danger] } }),
    [["groups.0.words.0.safety", notFlagged]],
  ],
  [
    "the third word of a group",
    chapterWith([vocabulary([word(), word({ word: "水", reading: "みず" }), taughtDanger(false)])], { bank: { words: [danger] } }),
    [["groups.0.words.2.safety", notFlagged]],
  ],
  [
    "a word that the sector's own entry flags",
    chapterWith([vocabulary([taughtDanger(false)])], { sector: "caregiving", bank: { words: [atWork, { ...danger, safety: false }] } }),
    [["groups.0.words.0.safety", notFlagged]],
  ],
  [
    "a word that the general entry flags, in a sector without its own",
    chapterWith([vocabulary([taughtDanger(false)])], { sector: "food_service", bank: { words: [danger] } }),
    [["groups.0.words.0.safety", notFlagged]],
  ],
  [
    "two safety words",
    chapterWith([vocabulary([taughtDanger(false), word({ word: "転倒", reading: "てんとう" })])], {
      bank: { words: [danger, bankWord({ id: "N3:転倒:てんとう", word: "転倒", reading: "てんとう", safety: true })] },
    }),
    [
      ["groups.0.words.0.safety", notFlagged],
      ["groups.0.words.1.safety", "転倒 is a safety word and is not flagged."],
    ],
  ],
  [
    "a procedure whose guarded step lost its flag",
    chapterWith([procedure([steps()])], { bank: { procedures: [guardedStep] } }),
    [["procedures.0", warnsOfNothing]],
  ],
  ["a procedure whose warning was left out", chapterWith([procedure([steps()])], { bank: { procedures: [warned] } }), [["procedures.0", warnsOfNothing]]],
  [
    "the second procedure",
    chapterWith([procedure([steps({ id: "table-setting" }), steps()])], { bank: { procedures: [warned] } }),
    [["procedures.1", warnsOfNothing]],
  ],
  [
    "a word and a procedure",
    chapterWith([vocabulary([taughtDanger(false)]), procedure([steps()])], { bank: { words: [danger], procedures: [warned] } }),
    [
      ["groups.0.words.0.safety", notFlagged],
      ["procedures.0", warnsOfNothing],
    ],
  ],
])("%s is found", (_, input, faults) => {
  expect(placed(safetyFlagged.check(input))).toEqual(faults);
});

test("the order of the bank is left as it is", () => {
  const words = [atWork, danger];
  safetyFlagged.check(chapterWith([vocabulary([taughtDanger(true)])], { sector: "caregiving", bank: { words } }));
  expect(words).toEqual([atWork, danger]);
});
