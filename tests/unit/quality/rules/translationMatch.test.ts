import { expect, test } from "vitest";
import type { Section } from "../../../../src/book/sections/section.ts";
import { translationMatch } from "../../../../src/quality/rules/translationMatch.ts";
import {
  chapterWith,
  culture,
  dialogue,
  grammar,
  interview,
  interviewQuestion,
  judged,
  line,
  note,
  opening,
  passage,
  point,
  procedure,
  reading,
  step,
  steps,
  talk,
  vocabulary,
  word,
} from "./chapterWith.ts";

const example = (ja: string, en: string): Section => vocabulary([word({ example: line(ja, en) })]);

test.each<[name: string, section: Section]>([
  ["a sound example", vocabulary([word()])],
  ["a word without an example", vocabulary([word({ example: null })])],
  ["numbers in words", example("毎日[まいにち]、本[ほん]を三[さん]ページ読[よ]みます。", "I read three pages every day.")],
  ["a clock", example("16時[じゅうろくじ]に終[お]わります。", "It ends at 4 p.m.")],
  ["must, which is negative in Japanese alone", grammar([point({ examples: [line("早[はや]く帰[かえ]らなければなりません。", "I must go home early.")] })])],
  ["an invitation", dialogue([talk([], { lines: [{ role: "A", ja: "お茶[ちゃ]を飲[の]みませんか。", en: "Shall we have some tea?" }] })])],
  ["a step that forbids", procedure([steps({ steps: [step("ぬれた手[て]で触[さわ]ってはいけません。", { en: "Never touch it with wet hands." })] })])],
  ["a line of a notice", reading([passage({ lines: [line("10時[じゅうじ]に開[あ]きます。", "We open at 10:00.")] })])],
  ["a phrase of thanks", culture([note()])],
  ["an answer in an interview", interview([interviewQuestion()])],
])("%s passes", (_, section) => {
  expect(judged(translationMatch, chapterWith([section]))).toEqual([]);
});

test.each<[name: string, section: Section, found: [severity: string, path: string, message: string][]]>([
  [
    "another hour",
    example("8時[はちじ]に起[お]きます。", "I get up at seven."),
    [["error", "groups.0.words.0.example.en", 'The Japanese says "8時" where the English says "seven".']],
  ],
  [
    "another price",
    reading([passage({ lines: [line("コーヒーは300円[さんびゃくえん]です。", "Coffee is 400 yen.")] })]),
    [["error", "readings.0.lines.0.en", 'The Japanese says "300円" where the English says "400".']],
  ],
  [
    "another day",
    culture([note({ phrases: [line("金曜日[きんようび]に来[き]てください。", "Please come on Thursday.")] })]),
    [["error", "notes.0.phrases.0.en", 'The Japanese says "金曜" where the English says "Thursday".']],
  ],
  [
    "a number that is left out",
    grammar([
      point({
        examples: [line("薬[くすり]を5日間[いつかかん]飲[の]んでから、病院[びょういん]へ行[い]きます。", "I go to the hospital after taking the medicine.")],
      }),
    ]),
    [["warning", "points.0.examples.0.en", 'The Japanese says "5日間", which the English leaves out.']],
  ],
  [
    "a lost negation",
    procedure([steps({ steps: [step("カバーを開[あ]けません。", { en: "Open the cover." })] })]),
    [["warning", "procedures.0.steps.0.en", '「カバーを開けません。」 is negative, and its English is not: "Open the cover."']],
  ],
  [
    "a negation that is added",
    procedure([steps({ warning: line("電気[でんき]をつけます。", "Do not switch on the light.") })]),
    [["warning", "procedures.0.warning.en", '"Do not switch on the light." is negative, and its Japanese is not: 「電気をつけます。」']],
  ],
  [
    "a question that is told",
    dialogue([talk([], { lines: [{ role: "A", ja: "駅[えき]はどこにありますか。", en: "The station is over there." }] })]),
    [["warning", "dialogues.0.lines.0.en", "The Japanese asks a question, and the English does not."]],
  ],
  [
    "another person",
    dialogue([talk([], { lines: [{ role: "A", ja: "木村[きむら]さんが来[き]ました。", en: "Ms Ito has come." }] })]),
    [["error", "dialogues.0.lines.0.en", "「木村」 is in the Japanese, but the English names Ito."]],
  ],
  [
    "somebody else's doing",
    interview([interviewQuestion({ answers: [line("私[わたし]は店[みせ]で働[はたら]きました。", "She worked in a shop.")] })]),
    [["warning", "questions.0.answers.0.en", "「私」 is in the Japanese, but the English has no word for it."]],
  ],
  [
    "a goal with another number",
    opening({ goals: [line("数[かず]を100[ひゃく]まで言[い]うことができます。", "I can count to 1,000.")] }),
    [["error", "goals.0.en", 'The Japanese says "100" where the English says "1,000".']],
  ],
])("%s is found", (_, section, found) => {
  expect(judged(translationMatch, chapterWith([section]))).toEqual(found);
});
