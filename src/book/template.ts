/** What a book is made of, as data: the shape of the files in templates/. */
import { z } from "zod";
import { bilingualSchema, levelSchema, testNames } from "./entries.ts";
import { sectionKinds } from "./sections/section.ts";

export const bookTypes = ["ssw_sector", "jlpt_level", "custom"] as const;

/** A vocabulary topic as `<folder>/<topic id>`: `caregiving/meals-swallowing`, `n5/food`. */
const topicPath = z.string().regex(/^[a-z0-9_]+\/[a-z0-9-]+$/u, "a topic is written folder/topic, as in n5/food");

/** A test paper of the bank, whole or by sections, that a chapter ends with. */
const chapterTestSchema = z.strictObject({
  test: z.enum(testNames),
  paper: z.int().min(1),
  sections: z.array(z.string()).min(1).optional().describe("sections of the paper; the whole paper when left out"),
  scores: z.boolean().optional().describe("whether the paper's table of scores follows; by default after a whole paper"),
});
export type ChapterTest = z.infer<typeof chapterTestSchema>;

export const templateChapterSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/u),
  title: bilingualSchema,
  goals: z.array(bilingualSchema).min(3).max(6).describe("can-do statements"),
  scene: z.array(bilingualSchema).min(3).max(8),
  overview: z.string().min(40),
  topics: z.array(topicPath).default([]).describe("whose words, dialogues and procedures come first in this chapter"),
  themes: z.array(z.string()).default([]).describe("culture themes that fit"),
  tests: z.array(chapterTestSchema).default([]),
  interviews: z.int().min(0).max(30).default(0).describe("interview questions that the chapter practises"),
});
export type TemplateChapter = z.infer<typeof templateChapterSchema>;

/** A chapter that several templates share, by its id in templates/chapters. */
export const sharedChapterSchema = z.strictObject({ use: z.string() });

/** Items per chapter: the least a chapter holds where the bank can give it. */
const contentRequirementsSchema = z.strictObject({
  words: z.int().min(0),
  grammar: z.int().min(0),
  examplesPerGrammar: z.int().min(1),
  kanji: z.int().min(0).default(0),
  dialogues: z.int().min(0),
  procedures: z.int().min(0),
  readings: z.int().min(0),
  culture: z.int().min(0),
  exercises: z.int().min(0),
});
/** What a part asks for otherwise than the rest of the book. */
const partRequirementsSchema = contentRequirementsSchema
  .omit({ examplesPerGrammar: true })
  .extend({ kanji: z.int().min(0) })
  .partial();
export type ContentRequirements = z.infer<typeof contentRequirementsSchema>;

export const templateSchema = z.strictObject({
  id: z.string().regex(/^(?:ssw|jlpt|custom)\/[a-z0-9_-]+$/u),
  bookType: z.enum(bookTypes),
  sector: z.string().optional(),
  level: levelSchema.describe("the level of the reader at the end of the book; sentences stay at or below it"),
  levels: z.array(levelSchema).min(1).describe("levels whose general words and grammar the book teaches, easiest first"),
  name: bilingualSchema,
  description: z.string().min(40),
  field: z
    .strictObject({
      ja: z.string(),
      en: z.string(),
      division: z.string().optional().describe("the division of the field (業務区分) that the sector is"),
      skillsTest: z.string(),
      asOf: z.iso.date(),
      source: z.string(),
    })
    .optional()
    .describe("the official field (分野) behind an SSW sector and its skills test"),
  parts: z
    .array(
      z.strictObject({
        title: bilingualSchema,
        pages: z.int().min(1),
        content: partRequirementsSchema.optional(),
        chapters: z.array(templateChapterSchema).min(1),
      }),
    )
    .min(1),
  sections: z.array(z.enum(sectionKinds)).min(1),
  content: contentRequirementsSchema,
  rules: z
    .strictObject({ without: z.array(z.string()).min(1) })
    .optional()
    .describe("rules of src/quality, by id, that the book is not held to"),
  prompts: z.partialRecord(z.enum(sectionKinds), z.string().min(20)).optional().describe("what a model is told of a section kind beyond templates/prompts"),
});
export type Template = z.infer<typeof templateSchema>;

/** What a request may ask for otherwise than its template. */
export const templateOverridesSchema = z.strictObject({
  content: contentRequirementsSchema.partial().optional(),
  sections: z.array(z.enum(sectionKinds)).min(1).optional(),
});

/** The template with a request's own counts and sections. A part's counts give way too, save where the part teaches nothing of the kind. */
export function withOverrides(template: Template, { content, sections }: z.infer<typeof templateOverridesSchema>): Template {
  const given = Object.fromEntries(Object.entries(content ?? {}).filter(([, count]) => count !== undefined));
  const parts = template.parts.map((part) => ({
    ...part,
    content: Object.fromEntries(Object.entries(part.content ?? {}).filter(([kind, count]) => count === 0 || !(kind in given))),
  }));
  return { ...template, sections: sections ?? template.sections, content: { ...template.content, ...given }, parts };
}

/** The pages a template's book has when nothing else is asked. */
export function templatePages(template: Template): number {
  return template.parts.reduce((sum, part) => sum + part.pages, 0);
}
