import { expect, test } from "vitest";
import type { ExerciseItem, ExerciseKind } from "../../../../src/book/sections/section.ts";
import { distractors } from "../../../../src/quality/rules/distractors.ts";
import { bankWord, chapterWith, exercise, exercises, item, judged, paper, passage, question, reading, testItem } from "./chapterWith.ts";

const words = [
  bankWord(),
  bankWord({ id: "N5:仕事:しごと", word: "仕事", reading: "しごと", pos: "suru-noun", gloss: "work, job", senses: ["business"] }),
  bankWord({ id: "N5:水:みず", word: "水", reading: "みず", pos: "noun", gloss: "water" }),
  bankWord({ id: "N5:木:き", word: "木", reading: "き", pos: "noun", gloss: "tree" }),
  bankWord({ id: "N4:始める:はじめる", word: "始める", reading: "はじめる", gloss: "to begin, to start" }),
  bankWord({ id: "N3:開始する:かいしする", word: "開始する", reading: "かいしする", pos: "verb-irregular", gloss: "to start" }),
];
const only = (kind: ExerciseKind, over: Partial<ExerciseItem>) => chapterWith([exercises([exercise(kind, [item(over)])])], { bank: { words } });
const particle = (ask: string, options: string[]) => only("particle-choice", { ask, options });
const at = (answers: number[]) =>
  chapterWith([
    exercises([
      exercise(
        "word-meaning",
        answers.map((answer) => item({ answer })),
      ),
    ]),
  ]);

test.each<[name: string, input: ReturnType<typeof chapterWith>]>([
  ["a meaning among other meanings", only("word-meaning", { ask: "仕事[しごと]", options: ["work, job", "tree", "water"] })],
  ["meanings that brackets tell apart", only("word-meaning", { options: ["cold (of weather)", "cold (to the touch)", "hot"] })],
  ["a reading among readings that the word does not have", only("word-reading", { ask: "水", options: ["みず", "みつ", "むず"] })],
  ["に of a purpose, where へ is wrong", particle("買[か]い物[もの]＿＿行[い]きます。", ["に", "へ", "を", "で"])],
  ["に of a time, where へ is wrong", particle("三時[さんじ]＿＿帰[かえ]ります。", ["に", "へ", "を", "と"])],
  ["が after a question word, where は is wrong", particle("だれ＿＿来[き]ましたか。", ["が", "は", "を", "に"])],
  ["が in 〜は〜が, where the topic is named already", particle("私[わたし]は猫[ねこ]＿＿好[す]きです。", ["が", "は", "を", "に"])],
  ["に before てもらう, where から is wrong", particle("友達[ともだち]＿＿手伝[てつだ]ってもらいました。", ["に", "から", "を", "で"])],
  ["を before a verb without たい", particle("水[みず]＿＿飲[の]みます。", ["を", "が", "に", "で"])],
  ["nouns in a gap for a noun", only("cloze", { ask: "＿＿を飲[の]みます。", options: ["水[みず]", "木[き]", "仕事[しごと]"] })],
  [
    "kanji to choose from, which sound alike on purpose",
    chapterWith([
      paper([testItem({ pattern: "orthography", questions: [{ ...question({ ask: "【はし】で食[た]べる。", options: ["箸", "橋", "端"] }), order: [] }] })]),
    ]),
  ],
  ["answers in different places", at([0, 1, 0, 2])],
  ["three answers in one place", at([1, 1, 1])],
])("%s passes", (_, input) => {
  expect(judged(distractors, input)).toEqual([]);
});

const one = "exercises.0.items.0.options.1";

test.each<[name: string, input: ReturnType<typeof chapterWith>, found: [string, string, string][]]>([
  [
    "half of the answer's gloss",
    only("word-meaning", { ask: "仕事[しごと]", options: ["work, job", "job", "water"] }),
    [["error", one, "“job” means what the answer “work, job” means."]],
  ],
  [
    "a gloss that shares a part with the answer's",
    only("word-meaning", { options: ["to begin, to open", "to open, to unlock", "tree"] }),
    [["warning", one, "“to open, to unlock” means what the answer “to begin, to open” means."]],
  ],
  [
    "another sense of the word",
    only("word-meaning", { ask: "仕事[しごと]", options: ["work, job", "business", "water"] }),
    [["error", one, "仕事 means “business” too."]],
  ],
  ["another reading of the word", only("word-reading", { ask: "明日", options: ["あした", "あす", "あさ"] }), [["error", one, "明日 is read あす too."]]],
  [
    "another reading of a word in a sentence, which may decide",
    chapterWith([
      paper([
        testItem({
          pattern: "kanji-reading",
          questions: [{ ...question({ ask: "【家】に帰[かえ]る。", options: ["いえ", "うち", "へや"], answer: 0 }), order: [] }],
        }),
      ]),
    ]),
    [["warning", "items.0.questions.0.options.1", "家 is read うち too."]],
  ],
  [
    "kanji where a reading is asked for",
    only("word-reading", { ask: "水", options: ["みず", "水[みず]の", "むず"] }),
    [["error", one, "「水の」 is not a reading."]],
  ],
  [
    "the answer once more in kana",
    only("cloze", { ask: "＿＿を飲[の]みます。", options: ["水[みず]", "みず", "木[き]"] }),
    [["error", one, "「みず」 is said like the answer 「水」."]],
  ],
  [
    "two words of one sound, which kanji tell apart",
    only("dialogue-questions", { options: ["熱[あつ]いから", "暑[あつ]いから", "高[たか]いから"] }),
    [["warning", one, "「暑いから」 is said like the answer 「熱いから」."]],
  ],
  [
    "へ beside に, with a place and a verb of motion",
    particle("学校[がっこう]＿＿行[い]きます。", ["に", "へ", "を", "で"]),
    [["error", one, "へ would be right beside に: with a verb of motion after a place both are right."]],
  ],
  [
    "が beside を, before たい",
    particle("水[みず]＿＿飲[の]みたいです。", ["を", "が", "に", "で"]),
    [["error", one, "が would be right beside を: before 〜たい both are right."]],
  ],
  [
    "から beside に, with a person one borrows from",
    particle("先生[せんせい]＿＿本[ほん]を借[か]りました。", ["に", "から", "を", "で"]),
    [["error", one, "から would be right beside に: what one gets, borrows or learns comes に or から a person."]],
  ],
  [
    "と beside に, with a person one meets",
    particle("友達[ともだち]＿＿会[あ]いました。", ["に", "と", "を", "で"]),
    [["error", one, "と would be right beside に: one meets or consults a person に or と."]],
  ],
  [
    "けれど beside が, between clauses",
    particle("高[たか]いです＿＿、おいしいです。", ["が", "けれど", "から", "を"]),
    [["error", one, "けれど would be right beside が: between two clauses both mean “but”."]],
  ],
  [
    "ので beside から, between clauses",
    particle("安[やす]い＿＿、たくさん買[か]いました。", ["から", "ので", "を", "へ"]),
    [["warning", one, "ので would be right beside から: both give a reason."]],
  ],
  [
    "が beside は, for the subject of a short sentence",
    particle("田中[たなか]さん＿＿学生[がくせい]です。", ["は", "が", "を", "に"]),
    [["warning", one, "が would be right beside は: for the subject of a main clause both can be right."]],
  ],
  [
    "a synonym in a gap for a word",
    only("cloze", { ask: "仕事[しごと]を＿＿。", options: ["始[はじ]める", "開始[かいし]する", "食[た]べる"] }),
    [["warning", one, "開始する means what the answer 始める means."]],
  ],
  [
    "a verb among nouns",
    only("cloze", { ask: "毎日[まいにち]＿＿。", options: ["食[た]べる", "水[みず]", "木[き]"] }),
    [["warning", "exercises.0.items.0.options.0", "食べる is the only option of its part of speech."]],
  ],
  [
    "a sentence among words",
    only("listening", { ask: "いつですか。", options: ["朝[あさ]です。", "昼[ひる]", "夜[よる]"] }),
    [["warning", "exercises.0.items.0.options.0", "The answer is the only option that is a whole sentence."]],
  ],
  [
    "an answer far longer than the rest",
    chapterWith([
      reading([
        passage({
          questions: [question({ options: ["駅[えき]の前[まえ]で友達[ともだち]に会[あ]ってから行[い]く", "すぐ行[い]く", "行[い]かない"], answer: 0 })],
        }),
      ]),
    ]),
    [["warning", "readings.0.questions.0.options.0", "The answer is far longer than the other options."]],
  ],
  [
    "five options",
    only("word-meaning", { options: ["water", "rice", "tea", "bread", "fish"] }),
    [["warning", "exercises.0.items.0.options", "There are 5 options."]],
  ],
  ["all answers in one place", at([2, 2, 2, 2]), [["warning", "exercises.0", "All 4 answers are option 3."]]],
  [
    "partners with one meaning",
    only("matching", { options: ["a", "b", "c"], pairs: ["to begin", "water", "to begin, to start"], answer: null, order: [0, 1, 2] }),
    [["error", "exercises.0.items.0.pairs.2", "“to begin, to start” means what “to begin” means, so that the two can be exchanged."]],
  ],
])("%s is found", (_, input, found) => {
  expect(judged(distractors, input)).toEqual(found);
});
