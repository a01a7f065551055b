/**
 * How many printed pages a planned chapter takes, before it is written: heights of its entries on a JIS-B5 page in the
 * design of templates/design/book.css, in mm. `npm run bench -- pages` measures the same heights in Chromium and prints
 * by how much each kind is off; the figures below were set by it. A model's text is taken to be as long as the bank's.
 */
import { plainText } from "../japanese/ruby.ts";
import type { ChapterCounts } from "./allocation.ts";
import { pick } from "./brief.ts";
import type { Bank, Bilingual, CultureNote, Dialogue, GrammarPoint, InterviewQuestion, Procedure, Reading, TestItem, Word } from "./entries.ts";
import { oncePer } from "./once.ts";
import type { ChapterPlan, SectionPlan } from "./plan.ts";

/** Height and width of the type area, mm. */
const PAGE = 225;
const WIDTH = 151;
/** A line of Japanese with its ruby, of English, mm; and the widths of a kana and of an average Latin letter. */
const JA = 6.3;
const EN = 4.2;
const JA_WIDTH = 3.7;
const EN_WIDTH = 1.52;
/** A section's heading, mm. */
const HEADING = 17;
/** Pages lose some of their height where something does not fit and goes over to the next. */
const LOSS = 1.01;

const lines = (text: string, unit: number, width: number): number => Math.max(1, Math.ceil((text.length * unit) / width));
const ja = (text: string, width = WIDTH): number => lines(plainText(text), JA_WIDTH, width) * JA;
const en = (text: string, width = WIDTH): number => lines(text, EN_WIDTH, width) * EN;
const pair = (text: Bilingual, width = WIDTH): number => ja(text.ja, width) + en(text.en, width) - 0.6;
/** Side by side where both fit on a line, else one under the other. */
const pairInLine = (text: Bilingual, width: number): number =>
  plainText(text.ja).length * JA_WIDTH + text.en.length * 1.68 + 6 <= width ? JA : pair(text, width);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const wordHeight = oncePer(({ word, gloss, example, note }: Word): number => {
  if (example === undefined) return JA + 1.4;
  const left = ja(word, 48) + en(`${gloss} n. 1`, 48);
  const right = pair(example, 100) + (note === undefined ? 0 : en(note, 106));
  return Math.max(left, right) + 2;
});
const grammarHeight = oncePer(
  (point: GrammarPoint): number =>
    20 +
    EN * 0.5 +
    Math.ceil(sum(point.formation.map((form) => plainText(form).length * JA_WIDTH + 8)) / WIDTH) * JA +
    en(point.explanation) +
    sum(point.examples.slice(0, 5).map((example) => pairInLine(example, WIDTH - 6))) +
    Math.max(ja(point.mistake.wrong, 66), ja(point.mistake.right, 66)) +
    en(point.mistake.why, WIDTH - 8) +
    5 +
    (point.contrast === undefined ? 0 : en(`Compare ${point.contrast.with}: ${point.contrast.note}`) + 2),
);
const dialogueHeight = oncePer(
  (dialogue: Dialogue): number =>
    35 +
    sum(dialogue.lines.map((line) => pair(line, WIDTH - 22) + 0.6)) +
    9 +
    sum(dialogue.keyPhrases.map((phrase) => ja(phrase.ja, WIDTH - 10) + en(`${phrase.en} ${phrase.use}`, WIDTH - 10))) +
    en(dialogue.culture) +
    7,
);
const scriptHeight = oncePer((dialogue: Dialogue): number => 10 + sum(dialogue.lines.map((line) => ja(line.ja, 56) * 0.85 + en(line.en, 56))) / 2);
const procedureHeight = oncePer(
  (procedure: Procedure): number =>
    24 +
    (procedure.tools.length === 0 ? 0 : JA) +
    sum(procedure.steps.map((step) => pair(step, WIDTH - 16) + 1.2 + (step.say === undefined ? 0 : pair(step.say, WIDTH - 26)))) +
    (procedure.warning === undefined ? 0 : pair(procedure.warning, WIDTH - 16) + 6) +
    6,
);
const readingHeight = oncePer(
  (reading: Reading): number =>
    9 +
    sum(reading.lines.map((line) => ja(line.ja, WIDTH - 12))) +
    11 +
    sum(reading.questions.map((question) => ja(question.ask + question.en.slice(0, 40), WIDTH - 8) + JA + 1.2)) +
    en(reading.lines.map((line) => line.en).join(" ")) +
    9,
);
const cultureHeight = oncePer(
  (note: CultureNote): number =>
    15 + sum(note.body.split("\n\n").map((part) => en(part) + 1.5)) + sum(note.phrases.map((phrase) => pair(phrase))) + en(note.tip) + 8,
);
const interviewHeight = oncePer(
  (question: InterviewQuestion): number =>
    16 + en(question.purpose) + sum(question.answers.map((answer) => pair(answer, WIDTH - 8))) + JA * question.phrases.length + en(question.avoid) + 6,
);
const testItemHeight = oncePer(
  (item: TestItem): number =>
    sum((item.passage ?? []).map((line) => ja(line.ja, WIDTH - 12))) +
    (item.passage === undefined ? 0 : 8) +
    (item.script === undefined ? 0 : EN + 1) +
    sum(item.questions.map((question) => ja(question.ask, WIDTH - 8) + optionsHeight(question.options))) +
    2,
);
const testScriptHeight = oncePer((item: TestItem): number =>
  item.script === undefined ? 0 : 6 + sum(item.script.map((line) => ja(line.ja, 56) * 0.85 + en(line.en, 56))) / 2,
);
const optionsHeight = (options: readonly string[]): number =>
  Math.ceil(sum(options.map((option) => plainText(option).length * JA_WIDTH + 12)) / (WIDTH - 8)) * JA;

/** One exercise of four items, and its part of the key. */
const EXERCISE = 62;
const REVIEW_EXERCISE = 57;
const EXERCISE_KEY = 19;
const KANJI_BOX = 38;
/** A section of a test: its headings. */
const TEST_HEADINGS = 34;

/** Topics with three words or more have a heading of their own; the rest share one. */
function headings(words: readonly Word[]): number {
  const counts = new Map<string, number>();
  for (const { topicPath } of words) counts.set(topicPath, (counts.get(topicPath) ?? 0) + 1);
  const large = [...counts.values()].filter((count) => count >= 3).length;
  return large + (large < counts.size ? 1 : 0);
}

const heights = new WeakMap<SectionPlan, number>();

/** Height of a section without its heading, mm; reckoned once, since a plan is measured many times while its exercises are counted out. */
export function heightOf(section: SectionPlan, chapter: ChapterPlan, bank: Bank): number {
  const known = heights.get(section);
  if (known !== undefined) return known;
  const height = sectionHeight(section, chapter, bank);
  heights.set(section, height);
  return height;
}

/** Height of a planned section without its heading, mm. */
function sectionHeight(section: SectionPlan, chapter: ChapterPlan, bank: Bank): number {
  if (section.additions !== undefined) return section.additions * averageHeights[section.kind as keyof typeof averageHeights];
  switch (section.kind) {
    case "opening":
      return (
        62 +
        10 +
        sum(chapter.goals.map((goal) => pair(goal, WIDTH - 18))) +
        en(chapter.overview) +
        14 +
        sum(chapter.scene.map((line) => pair(line, WIDTH - 13) + 1.2))
      );
    case "vocabulary": {
      const words = pick(bank.words, section.items);
      return sum(words.map(wordHeight)) + headings(words) * 11;
    }
    case "kanji":
      return Math.ceil(section.items.length / 3) * KANJI_BOX;
    case "grammar":
      return sum(pick(bank.grammar, section.items).map(grammarHeight));
    case "dialogue":
      return sum(pick(bank.dialogues, section.items).map(dialogueHeight));
    case "procedure":
      return sum(pick(bank.procedures, section.items).map(procedureHeight));
    case "reading":
      return sum(pick(bank.readings, section.items).map(readingHeight));
    case "culture":
      return sum(pick(bank.culture, section.items).map(cultureHeight));
    case "interview":
      return sum(pick(bank.interviews, section.items).map(interviewHeight));
    case "review":
      return section.count * REVIEW_EXERCISE;
    case "exercises":
      return section.count * EXERCISE;
    case "test":
      return sum(pick(bank.tests, section.items).map(testItemHeight)) + TEST_HEADINGS + (section.test?.scores ? 70 : 0);
  }
}

/** Printed pages of a chapter. */
function chapterPages(chapter: ChapterPlan, bank: Bank): number {
  const kinds = new Set(chapter.sections.map(({ kind }) => kind));
  kinds.delete("opening");
  const height = sum(chapter.sections.map((section) => heightOf(section, chapter, bank))) + kinds.size * HEADING;
  return Math.max(1, Math.ceil((height * LOSS) / PAGE));
}

/** What a chapter adds to the back of the book, in pages: key, listening scripts, lines of the indexes. */
function backPages(chapter: ChapterPlan, bank: Bank): number {
  const { materials, sections } = chapter;
  const exercises = sum(sections.map(({ kind, count }) => (kind === "exercises" || kind === "review" ? count : 0)));
  const tests = pick(
    bank.tests,
    sections.flatMap(({ kind, items }) => (kind === "test" ? items : [])),
  );
  const key = 12 + exercises * EXERCISE_KEY + materials.readings.length * 22 + sum(tests.map((item) => item.questions.length)) * 5;
  const scripts = sum(pick(bank.dialogues, materials.listening).map(scriptHeight)) + sum(tests.map(testScriptHeight));
  const index = (materials.words.length * 5) / 3 + (materials.grammar.length * 6) / 2;
  return (key + scripts + index) / PAGE;
}

/** Cover, guide, contents and colophon. */
function matterPages(chapters: number): number {
  return 4 + Math.ceil(chapters / 20);
}

/** Printed pages of the whole book, the cover and the empty pages among them. */
export function bookPages(chapters: readonly ChapterPlan[], bank: Bank): number {
  return (
    matterPages(chapters.length) +
    sum(chapters.map((chapter) => chapterPages(chapter, bank))) +
    Math.ceil(sum(chapters.map((chapter) => backPages(chapter, bank))) + 2)
  );
}

/** Heights of an item of which nothing is known yet, mm. */
const averageHeights = { vocabulary: 14, grammar: 125, dialogue: 235, procedure: 160, reading: 180, culture: 105 } as const;

/** Pages an item takes on average, its part of key and index included. */
export const averagePages: Record<keyof ChapterCounts, number> = {
  words: (averageHeights.vocabulary + 1.7) / PAGE,
  kanji: KANJI_BOX / 3 / PAGE,
  grammar: (averageHeights.grammar + 3) / PAGE,
  dialogues: averageHeights.dialogue / PAGE,
  procedures: averageHeights.procedure / PAGE,
  readings: (averageHeights.reading + 22) / PAGE,
  culture: averageHeights.culture / PAGE,
  exercises: (EXERCISE + EXERCISE_KEY) / PAGE,
};
