/** What a section is: a part of a chapter that is written, checked, stored and mended as one. */
import { z } from "zod";
import { type Bilingual, type ChoiceItem, levelSchema, partsOfSpeech, registers, testNames, topicSchema } from "../entries.ts";

/** Section kinds in the order in which they stand in a chapter. A kind is a row here, a brief in the plan, a composer, and a page design. */
export const sectionKinds = [
  "opening",
  "vocabulary",
  "kanji",
  "grammar",
  "dialogue",
  "procedure",
  "reading",
  "culture",
  "interview",
  "review",
  "exercises",
  "test",
] as const;
export type SectionKind = (typeof sectionKinds)[number];

/** Ruby notation without a check of its own: what is wrong with a model's Japanese is a finding of a rule, so that it can be mended. */
const text = z.string();
export const lineSchema = z.strictObject({ ja: text, en: z.string() });

const openingSchema = z.strictObject({
  goals: z.array(lineSchema).describe("can-do statements: what the reader can do after this chapter"),
  scene: z.array(lineSchema).describe("a short opening scene, one sentence an item"),
  overview: z.string().describe("two or three English sentences on why this chapter matters at work or in life"),
});

export const vocabularyWordSchema = z.strictObject({
  word: z.string(),
  reading: z.string(),
  pos: z.enum(partsOfSpeech),
  gloss: z.string(),
  register: z.enum(registers),
  safety: z.boolean(),
  example: lineSchema.nullable(),
  note: z.string().nullable(),
});
const vocabularySchema = z.strictObject({
  groups: z.array(z.strictObject({ topic: topicSchema.pick({ ja: true, en: true }), words: z.array(vocabularyWordSchema) })),
});

const grammarSchema = z.strictObject({
  points: z.array(
    z.strictObject({
      id: z.string(),
      pattern: z.string(),
      level: levelSchema,
      meaning: z.string(),
      formation: z.array(z.string()),
      explanation: z.string(),
      mistake: z.strictObject({ wrong: text, right: text, why: z.string() }),
      contrast: z.strictObject({ with: z.string(), note: z.string() }).nullable(),
      examples: z.array(lineSchema),
    }),
  ),
});

const dialogueSectionSchema = z.strictObject({
  dialogues: z.array(
    z.strictObject({
      id: z.string(),
      title: lineSchema,
      setting: lineSchema,
      roles: z.array(z.strictObject({ id: z.string(), name: text, ja: text, en: z.string(), style: z.enum(["plain", "polite", "honorific"]) })),
      lines: z.array(z.strictObject({ role: z.string(), ja: text, en: z.string() })),
      keyPhrases: z.array(z.strictObject({ ja: text, en: z.string(), use: z.string() })),
      culture: z.string(),
    }),
  ),
});

const procedureSectionSchema = z.strictObject({
  procedures: z.array(
    z.strictObject({
      id: z.string(),
      title: lineSchema,
      when: lineSchema,
      tools: z.array(lineSchema),
      steps: z.array(z.strictObject({ ja: text, en: z.string(), safety: z.boolean(), say: lineSchema.nullable() })),
      warning: lineSchema.nullable(),
    }),
  ),
});

const questionSchema = z.strictObject({ ask: text, en: z.string(), options: z.array(text), answer: z.int(), why: z.string() });

const readingSectionSchema = z.strictObject({
  readings: z.array(z.strictObject({ id: z.string(), kind: z.string(), title: lineSchema, lines: z.array(lineSchema), questions: z.array(questionSchema) })),
});

const cultureSchema = z.strictObject({
  notes: z.array(z.strictObject({ id: z.string(), title: lineSchema, body: z.string(), phrases: z.array(lineSchema), tip: z.string() })),
});

const kanjiSectionSchema = z.strictObject({
  kanji: z.array(
    z.strictObject({
      kanji: z.string(),
      on: z.array(z.string()),
      kun: z.array(z.string()),
      meaning: z.array(z.string()),
      strokes: z.int(),
      words: z.array(z.strictObject({ word: z.string(), reading: z.string(), gloss: z.string() })),
    }),
  ),
});

const interviewSectionSchema = z.strictObject({
  questions: z.array(
    z.strictObject({ id: z.string(), ask: lineSchema, purpose: z.string(), answers: z.array(lineSchema), phrases: z.array(lineSchema), avoid: z.string() }),
  ),
});

const spokenLineSchema = z.strictObject({ speaker: text, ja: text, en: z.string() });

/** A part of a test paper. `order` holds the sequence of the options of an item with ★, and is empty otherwise. */
const testSectionSchema = z.strictObject({
  test: z.enum(testNames),
  section: z.string(),
  /** Number of the section's first question in its paper. */
  firstNumber: z.int(),
  /** Whether the chapter holds the whole paper, to be taken in the time of the real test. */
  whole: z.boolean(),
  /** Whether the paper ends here and its table of scores follows. */
  scores: z.boolean(),
  items: z.array(
    z.strictObject({
      id: z.string(),
      pattern: z.string(),
      passage: z.array(lineSchema),
      script: z.array(spokenLineSchema),
      questions: z.array(questionSchema.extend({ order: z.array(z.int()) })),
    }),
  ),
});

/** Exercise kinds: how an item is answered, and the instruction printed above it. */
export const exerciseKinds = {
  "word-meaning": { answer: "choice", ja: "ことばの意味[いみ]を選[えら]んでください。", en: "Choose the meaning of the word." },
  "word-reading": { answer: "choice", ja: "ことばの読[よ]み方[かた]を選[えら]んでください。", en: "Choose the reading of the word." },
  "grammar-choice": { answer: "choice", ja: "＿＿に入[はい]るものを選[えら]んでください。", en: "Choose what goes in the gap." },
  "dialogue-questions": {
    answer: "choice",
    ja: "会話[かいわ]を読[よ]んで、質問[しつもん]に答[こた]えてください。",
    en: "Read the dialogue and answer the questions.",
  },
  "dialogue-completion": {
    answer: "choice",
    ja: "会話[かいわ]の＿＿に入[はい]る文[ぶん]を選[えら]んでください。",
    en: "Choose the line that completes the dialogue.",
  },
  cloze: { answer: "choice", ja: "＿＿に入[はい]ることばを選[えら]んでください。", en: "Choose the word that goes in the gap." },
  conjugation: { answer: "text", ja: "（　）の形[かたち]に変[か]えてください。", en: "Change the word into the form that is asked for." },
  "particle-choice": { answer: "choice", ja: "＿＿に入[はい]る助詞[じょし]を選[えら]んでください。", en: "Choose the particle that goes in the gap." },
  "sentence-order": {
    answer: "order",
    ja: "正[ただ]しい文[ぶん]になるように並[なら]べて、★に入[はい]るものを答[こた]えてください。",
    en: "Put the pieces in order and say which one stands at ★.",
  },
  listening: { answer: "choice", ja: "聞[き]いて、質問[しつもん]に答[こた]えてください。", en: "Listen and answer. The script stands at the end of the book." },
  "step-order": { answer: "order", ja: "手順[てじゅん]を正[ただ]しい順番[じゅんばん]に並[なら]べてください。", en: "Put the steps in the right order." },
  matching: { answer: "match", ja: "ことばと意味[いみ]を線[せん]で結[むす]んでください。", en: "Match each word with its meaning." },
  "translate-to-japanese": { answer: "text", ja: "日本語[にほんご]で書[か]いてください。", en: "Write it in Japanese." },
  "translate-to-english": { answer: "text", ja: "英語[えいご]で書[か]いてください。", en: "Write it in English." },
} as const satisfies Record<string, { answer: "choice" | "order" | "match" | "text"; ja: string; en: string }>;
export type ExerciseKind = keyof typeof exerciseKinds;
const exerciseKindNames = Object.keys(exerciseKinds) as [ExerciseKind, ...ExerciseKind[]];

/**
 * One exercise item. Which fields carry the answer is said by its kind:
 * choice → `options` and `answer`; order → `options` as given and `order` as the right sequence of their indexes;
 * for sentence-order `answer` is the index of the piece at ★;
 * match → `options` on the left, `pairs` on the right, `order[i]` the index in `pairs` that belongs to `options[i]`; text → `text`.
 */
export const exerciseItemSchema = z.strictObject({
  ask: text,
  en: z.string(),
  options: z.array(text),
  pairs: z.array(text),
  answer: z.int().nullable(),
  order: z.array(z.int()),
  text: z.string().nullable(),
  why: z.string().describe("one English sentence for the answer key: why this is right"),
});
export type ExerciseItem = z.infer<typeof exerciseItemSchema>;
const exercisesSchema = z.strictObject({
  exercises: z.array(
    z.strictObject({
      kind: z.enum(exerciseKindNames),
      refers: z.string().nullable().describe("id of the dialogue, reading or procedure asked about"),
      about: lineSchema
        .nullable()
        .describe("its title, so that the reader knows where to look; null where nothing is referred to or the title would tell too much"),
      script: z.array(spokenLineSchema).describe("what is read aloud in a listening exercise; empty in all others"),
      items: z.array(exerciseItemSchema),
    }),
  ),
});

/** The stored content of a section, by kind. */
export const sectionSchemas = {
  opening: openingSchema,
  vocabulary: vocabularySchema,
  kanji: kanjiSectionSchema,
  grammar: grammarSchema,
  dialogue: dialogueSectionSchema,
  procedure: procedureSectionSchema,
  reading: readingSectionSchema,
  culture: cultureSchema,
  interview: interviewSectionSchema,
  review: exercisesSchema,
  exercises: exercisesSchema,
  test: testSectionSchema,
} as const satisfies Record<SectionKind, z.ZodType>;

export type SectionContent<K extends SectionKind = SectionKind> = z.infer<(typeof sectionSchemas)[K]>;

/** A section as it is read back: its key in the chapter, its kind and content. */
export type Section = { [K in SectionKind]: { key: string; kind: K; content: SectionContent<K> } }[SectionKind];

/** A chapter as it is checked, published and served. */
export interface Chapter {
  number: number;
  part: number;
  title: Bilingual;
  sections: Section[];
}

/** The sections of one kind in a chapter, in order. */
export function sectionsOf<K extends SectionKind>(chapter: Pick<Chapter, "sections">, kind: K): { key: string; content: SectionContent<K> }[] {
  return chapter.sections.filter((section) => section.kind === kind) as unknown as { key: string; content: SectionContent<K> }[];
}

/** A choice item of the bank as an exercise item. */
export function asExerciseItem(item: ChoiceItem): ExerciseItem {
  return { ask: item.ask, en: item.en, options: item.options, pairs: [], answer: item.answer, order: [], text: null, why: item.why };
}
