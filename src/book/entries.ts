/** What a book teaches, entry by entry: words, grammar points, dialogues, procedures, notes, as the content bank writes them (content/README.md) and as plans refer to them. */
import { z } from "zod";
import { rubyFaults } from "../japanese/ruby.ts";

/** A non-empty string in ruby notation, every kanji with its reading. */
const japanese = z
  .string()
  .min(1)
  .superRefine((text, context) => {
    for (const fault of rubyFaults(text)) context.addIssue({ code: "custom", message: `${fault.message} (in "${text}")` });
  });
const english = z.string().trim().min(1);
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, "an id is lower-case words joined by hyphens");

/** JLPT levels, easiest first. */
export const levels = ["N5", "N4", "N3", "N2", "N1"] as const;
export const levelSchema = z.enum(levels);
export type Level = z.infer<typeof levelSchema>;

/** A text with its translation; `ja` is in ruby notation. */
export const bilingualSchema = z.strictObject({ ja: japanese, en: english });
export type Bilingual = z.infer<typeof bilingualSchema>;

export const partsOfSpeech = [
  "noun",
  "suru-noun",
  "verb-u",
  "verb-ru",
  "verb-irregular",
  "adj-i",
  "adj-na",
  "adverb",
  "particle",
  "pronoun",
  "counter",
  "conjunction",
  "interjection",
  "prefix",
  "suffix",
  "expression",
  "numeral",
  "adnominal",
] as const;
export const registers = ["casual", "neutral", "polite", "honorific", "humble", "formal"] as const;

export const wordSchema = z.strictObject({
  word: z.string().min(1),
  reading: z.string().regex(/^[\p{Script=Hiragana}\p{Script=Katakana}ー・〜、 ]+$/u, "a reading is kana"),
  pos: z.enum(partsOfSpeech),
  gloss: english,
  level: levelSchema.optional(),
  senses: z.array(english).default([]),
  register: z.enum(registers).default("neutral"),
  collocations: z.array(japanese).max(3).default([]),
  frequency: z.enum(["daily", "weekly", "rare"]).default("weekly"),
  safety: z.boolean().default(false),
  example: bilingualSchema.optional(),
  note: english.optional(),
});
export const topicSchema = z.strictObject({ id, ja: japanese, en: english });
export const vocabularyFileSchema = z.strictObject({
  topic: topicSchema,
  level: levelSchema,
  sector: z.string().optional(),
  words: z.array(wordSchema).min(1),
});

/** A multiple-choice question; `ask` marks a gap with ＿＿ where it has one, `answer` is the index of the one right option. */
export const choiceItemSchema = z
  .strictObject({
    ask: japanese,
    en: english,
    options: z.array(japanese).min(3).max(4),
    answer: z.int().min(0).max(3),
    why: english,
  })
  .superRefine((item, context) => {
    if (item.answer >= item.options.length) context.addIssue({ code: "custom", path: ["answer"], message: "there is no such option" });
    if (new Set(item.options).size !== item.options.length) context.addIssue({ code: "custom", path: ["options"], message: "two options are the same" });
  });
export type ChoiceItem = z.infer<typeof choiceItemSchema>;

const regularExpression = z.string().refine((source) => {
  try {
    return new RegExp(source, "u") instanceof RegExp;
  } catch {
    return false;
  }
}, "not a regular expression");

export const grammarPointSchema = z.strictObject({
  id,
  order: z.number().min(0).max(1000),
  pattern: z.string().min(1),
  meaning: english,
  formation: z.array(z.string().min(1)).min(1),
  explanation: english,
  register: z.enum(registers).default("neutral"),
  mistake: z.strictObject({ wrong: japanese, right: japanese, why: english }),
  contrast: z.strictObject({ with: z.string().min(1), note: english }).optional(),
  match: z.array(regularExpression).min(1),
  examples: z.array(bilingualSchema).min(5),
  items: z.array(choiceItemSchema).min(2),
});
export const grammarFileSchema = z.strictObject({
  group: topicSchema,
  level: levelSchema,
  points: z.array(grammarPointSchema).min(1),
});

export const dialogueSchema = z.strictObject({
  id,
  title: bilingualSchema,
  level: levelSchema,
  difficulty: z.int().min(1).max(5),
  category: z.enum([
    "greeting",
    "request",
    "report",
    "apology",
    "confirmation",
    "instruction",
    "emergency",
    "refusal",
    "consultation",
    "smalltalk",
    "service",
    "shopping",
    "procedure",
    "telephone",
  ]),
  topic: id,
  setting: bilingualSchema,
  roles: z
    .array(z.strictObject({ id: z.string().regex(/^[A-D]$/u), name: japanese, ja: japanese, en: english, style: z.enum(["plain", "polite", "honorific"]) }))
    .min(2)
    .max(4),
  lines: z
    .array(z.strictObject({ role: z.string(), ja: japanese, en: english }))
    .min(6)
    .max(14),
  keyPhrases: z
    .array(z.strictObject({ ja: japanese, en: english, use: english }))
    .min(2)
    .max(3),
  culture: english,
  questions: z.array(choiceItemSchema).min(2),
});
export const dialogueFileSchema = z.strictObject({ sector: z.string(), dialogues: z.array(dialogueSchema).min(1) });

export const procedureSchema = z.strictObject({
  id,
  title: bilingualSchema,
  level: levelSchema,
  topic: id,
  when: bilingualSchema,
  tools: z.array(bilingualSchema).default([]),
  steps: z
    .array(z.strictObject({ ja: japanese, en: english, safety: z.boolean().default(false), say: bilingualSchema.optional() }))
    .min(4)
    .max(9),
  warning: bilingualSchema.optional(),
});
export const procedureFileSchema = z.strictObject({ sector: z.string(), procedures: z.array(procedureSchema).min(1) });

export const cultureNoteSchema = z.strictObject({
  id,
  title: bilingualSchema,
  theme: z.enum(["workplace", "manners", "residence", "health", "disaster", "daily-life", "contract", "consultation", "communication", "seasons"]),
  sectors: z.array(z.string()).default([]),
  body: english,
  phrases: z.array(bilingualSchema).min(2).max(4),
  tip: english,
});
export const cultureFileSchema = z.strictObject({ notes: z.array(cultureNoteSchema).min(1) });

export const readingSchema = z.strictObject({
  id,
  kind: z.enum(["notice", "email", "shift-table", "label", "form", "handover", "message", "sign", "leaflet", "diary"]),
  title: bilingualSchema,
  lines: z.array(bilingualSchema).min(3).max(14),
  questions: z.array(choiceItemSchema).min(2).max(3),
});
export const readingFileSchema = z.strictObject({ level: levelSchema, readings: z.array(readingSchema).min(1) });

export const kanjiSchema = z.strictObject({
  kanji: z.string().regex(/^\p{Script=Han}$/u),
  on: z.array(z.string()).default([]),
  kun: z.array(z.string()).default([]),
  meaning: z.array(english).min(1),
  strokes: z.int().min(1).max(30),
  words: z
    .array(z.tuple([z.string().min(1), z.string().min(1), english]))
    .min(1)
    .max(4),
});
export const kanjiFileSchema = z.strictObject({ level: levelSchema, kanji: z.array(kanjiSchema).min(1) });

/** The kanji commonly listed for a level beyond those taught one by one. */
export const kanjiListFileSchema = z.strictObject({
  level: levelSchema,
  characters: z.string().regex(/^[\p{Script=Han}\s]+$/u, "kanji only, with spaces and line ends where they help the reader"),
});

/** Japanese in which the word that is asked about stands bare between 【 and 】, as it does in a test. */
const asked = z
  .string()
  .min(1)
  .superRefine((text, context) => {
    for (const fault of rubyFaults(text.replaceAll(/【[^】[]*】/gu, ""))) context.addIssue({ code: "custom", message: `${fault.message} (in "${text}")` });
  });
export const testQuestionSchema = z
  .strictObject({
    ask: asked,
    en: english,
    options: z.array(z.string().min(1)).min(3).max(4),
    answer: z.int().min(0).max(3),
    /** For 文の組み立て: the sequence of the options in the finished sentence; `answer` is the one at ★. */
    order: z.array(z.int().min(0).max(3)).optional(),
    why: english,
  })
  .superRefine((question, context) => {
    if (question.answer >= question.options.length) context.addIssue({ code: "custom", path: ["answer"], message: "there is no such option" });
    if (new Set(question.options).size !== question.options.length)
      context.addIssue({ code: "custom", path: ["options"], message: "two options are the same" });
    if (question.order && [...question.order].sort().join() !== question.options.map((_, index) => index).join())
      context.addIssue({ code: "custom", path: ["order"], message: "holds every option once" });
  });
export const testItemSchema = z
  .strictObject({
    id,
    pattern: z.string(),
    passage: z.array(bilingualSchema).min(1).max(16).optional(),
    script: z
      .array(z.strictObject({ speaker: japanese, ja: japanese, en: english }))
      .min(1)
      .max(12)
      .optional(),
    questions: z.array(testQuestionSchema).min(1).max(5),
  })
  .superRefine((item, context) => {
    if (barePatterns.has(item.pattern)) return;
    item.questions.forEach((question, index) =>
      question.options.forEach((option, place) => {
        for (const fault of rubyFaults(option)) context.addIssue({ code: "custom", path: ["questions", index, "options", place], message: fault.message });
      }),
    );
  });
/** Patterns whose options are kanji to choose from, and so carry no reading. */
export const barePatterns: ReadonlySet<string> = new Set(["orthography", "kanji-usage"]);
export const testNames = ["jft", "n5", "n4", "n3", "n2", "n1"] as const;
export type TestName = (typeof testNames)[number];
export const testFileSchema = z.strictObject({ test: z.enum(testNames), paper: z.int().min(1), items: z.array(testItemSchema).min(1) });

/** A question of a job interview or of an interview for the residence status, with answers that a learner can make their own. */
export const interviewQuestionSchema = z.strictObject({
  id,
  ask: bilingualSchema,
  purpose: english.describe("what the interviewer wants to learn"),
  answers: z.array(bilingualSchema).min(1).max(3).describe("model answers of two to four sentences"),
  phrases: z.array(bilingualSchema).min(1).max(3).describe("frames with 〜 to be filled by the learner"),
  avoid: english.describe("the usual mistake of content or manner"),
});
export const interviewFileSchema = z.strictObject({ sector: z.string(), questions: z.array(interviewQuestionSchema).min(1) });

/** Which schema the files of each folder of the bank follow. */
export const fileSchemas = {
  vocabulary: vocabularyFileSchema,
  grammar: grammarFileSchema,
  dialogues: dialogueFileSchema,
  procedures: procedureFileSchema,
  culture: cultureFileSchema,
  readings: readingFileSchema,
  kanji: kanjiFileSchema,
  "kanji-lists": kanjiListFileSchema,
  tests: testFileSchema,
  interviews: interviewFileSchema,
} as const;
export type BankFolder = keyof typeof fileSchemas;

/** The words of work that every trade shares. */
export const sharedSector = "work";

export type Topic = z.infer<typeof topicSchema>;
export type PartOfSpeech = (typeof partsOfSpeech)[number];

/** A word of the bank with where it belongs; `id` is unique in the bank and stable across releases, `topicPath` is as in `n5/food`. */
export type Word = Omit<z.infer<typeof wordSchema>, "level"> & { id: string; level: Level; sector: string | undefined; topic: Topic; topicPath: string };
export type GrammarPoint = z.infer<typeof grammarPointSchema> & { level: Level };
export type Dialogue = z.infer<typeof dialogueSchema> & { sector: string };
export type Procedure = z.infer<typeof procedureSchema> & { sector: string };
export type CultureNote = z.infer<typeof cultureNoteSchema>;
export type Reading = z.infer<typeof readingSchema> & { level: Level };
export type Kanji = z.infer<typeof kanjiSchema> & { level: Level };
export type TestItem = z.infer<typeof testItemSchema> & { test: TestName; paper: number };
export type InterviewQuestion = z.infer<typeof interviewQuestionSchema> & { sector: string };

/** The whole content bank in memory, each list in a stable order. */
export interface Bank {
  words: readonly Word[];
  grammar: readonly GrammarPoint[];
  dialogues: readonly Dialogue[];
  procedures: readonly Procedure[];
  culture: readonly CultureNote[];
  readings: readonly Reading[];
  kanji: readonly Kanji[];
  /** Every listed kanji with its level, those taught one by one among them. */
  kanjiLevels: ReadonlyMap<string, Level>;
  tests: readonly TestItem[];
  interviews: readonly InterviewQuestion[];
}
