import { expect, test } from "vitest";
import type { Section } from "../../../../src/book/sections/section.ts";
import { readingRight } from "../../../../src/quality/rules/readingRight.ts";
import { bank } from "../../realBank.ts";
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
  passage,
  point,
  procedure,
  reading,
  soundSections,
  step,
  steps,
  talk,
  vocabulary,
  word,
} from "./chapterWith.ts";

const example = (ja: string): Section => vocabulary([word({ example: line(ja) })]);
/** A text that the bank certainly does not hold, so that its readings are looked at. */
const saying = (ja: string): Section => dialogue([talk([ja])]);

test.each<[name: string, sections: Section[]]>([
  ["sound sections of every kind", soundSections()],
  ["common words", [saying("昨日[きのう]、赤[あか]い車[くるま]で大[おお]きい病院[びょういん]へ行[い]きました。")]],
  ["a compound", [example("新[あたら]しい介護職員[かいごしょくいん]が明日[あした]来[き]ます。")]],
  ["numbers with their counters", [saying("りんごを三本[さんぼん]の木[き]から6個[ろっこ]取[と]りました。")]],
  ["either of two readings", [saying("明日[あす]、私[わたくし]が電話[でんわ]します。")]],
  ["a name, which is read as its bearer says", [saying("新田[にった]さんは今日[きょう]も来[き]ませんでした。")]],
  ["words in kana", [saying("これをください。")]],
  ["kanji without a reading, which another rule finds", [saying("大きい病院です。")]],
  [
    "a wrong sentence that is shown as one",
    [grammar([point({ mistake: { wrong: "病院[びょういい]へ行[い]きます。", right: "病院[びょういん]へ行[い]きます。", why: "…" } })])],
  ],
  ["a piece of a sentence", [exercises([exercise("cloze", [item({ options: ["辛[から]", "逃[に]げ"] })])])]],
])("%s pass", (_, sections) => {
  expect(judged(readingRight, chapterWith(sections, { bank }))).toEqual([]);
});

test.each<[name: string, section: Section, found: [severity: string, path: string, message: string][]]>([
  ["a slip in a word", saying("大[おお]きい病院[びょういい]へ行[い]きました。"), [["error", "dialogues.0.lines.0.ja", "病院 cannot be read びょういい."]]],
  [
    "a short vowel for a long one",
    example("午後[ごご]、東京[ときょう]へ荷物[にもつ]を送[おく]ります。"),
    [["warning", "groups.0.words.0.example.ja", "東京 is read ときょう here, where とうきょう is usual."]],
  ],
  ["a large ゃ", example("古[ふる]い電車[でんしや]に乗[の]りました。"), [["error", "groups.0.words.0.example.ja", "電車 cannot be read でんしや."]]],
  [
    "a number with the wrong sound",
    saying("白[しろ]いペンが三本[さんほん]あります。"),
    [["warning", "dialogues.0.lines.0.ja", "三本 is read さんほん here, where さんぼん is usual."]],
  ],
  [
    "on for kun",
    procedure([steps({ steps: [step("青[あお]い箱[はこ]を開[ひら]けて、春[しゅん]を待[ま]ちます。")] })]),
    [["warning", "procedures.0.steps.0.ja", "春 is read しゅん here, where はる is usual."]],
  ],
  [
    "another word's reading",
    reading([passage({ lines: [line("大[おお]きい学校[がくせい]があります。")] })]),
    [["error", "readings.0.lines.0.ja", "学校 cannot be read がくせい."]],
  ],
  [
    "a goal",
    opening({ goals: [line("大[おお]きい建物[けんぶつ]を見[み]る。")] }),
    [["warning", "goals.0.ja", "建物 is read けんぶつ here, where たてもの is usual."]],
  ],
  [
    "a phrase of a note",
    culture([note({ phrases: [line("今日[きょう]も仕事[しこと]を頑張[がんば]ります。")] })]),
    [["warning", "notes.0.phrases.0.ja", "仕事 is read しこと here, where しごと is usual."]],
  ],
  [
    "a word that was added with a wrong reading",
    vocabulary([word({ word: "図書館", reading: "としょうかん", example: null })]),
    [["error", "groups.0.words.0.reading", "図書館 cannot be read としょうかん."]],
  ],
])("%s is found", (_, section, found) => {
  expect(judged(readingRight, chapterWith([section], { bank }))).toEqual(found);
});
