/** What a client asks for with POST /books; the one place where its limits and defaults stand. */
import { z } from "zod";
import { levelSchema } from "./entries.ts";
import { bookTypes, templateOverridesSchema } from "./template.ts";

export const exportFormats = ["pdf", "epub", "markdown"] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const furiganaPolicies = ["all", "above-level", "first-in-chapter", "none"] as const;
export type FuriganaPolicy = (typeof furiganaPolicies)[number];

/** Pages a chapter gets when only the chapters or only the pages are given: a 500-page book has 25 chapters. */
const PAGES_PER_CHAPTER = 20;
const DEFAULT_CHAPTERS = 25;

const optionsSchema = z.strictObject({
  targetPages: z.int().min(10).max(1000).optional().describe("pages wanted; default 20 per chapter"),
  targetChapters: z.int().min(1).max(60).optional().describe("chapters wanted; default one for 20 pages, 25 when no pages are named"),
  parallelChapters: z.int().min(1).max(60).default(10).describe("chapters written at the same time"),
  includeExercises: z.boolean().default(true),
  includeAudioScripts: z.boolean().default(true),
  includeCulturalNotes: z.boolean().default(true),
  furigana: z.enum(furiganaPolicies).default("all"),
  formats: z
    .array(z.enum(exportFormats))
    .min(1)
    .max(exportFormats.length)
    .refine((formats) => new Set(formats).size === formats.length, "each format once")
    .default([...exportFormats]),
  model: z.string().trim().min(1).max(200).optional().describe("a model the configured server knows; default LLM_MODEL"),
  qualityTarget: z.number().min(0).max(10).default(7).describe("the score from 0 to 10 below which a chapter is mended"),
  budgetUsd: z.number().positive().max(100_000).optional().describe("no model call starts once this much is spent"),
  seed: z.string().max(100).optional().describe("the same seed and bank give the same plan"),
});

export const bookRequestSchema = z
  .strictObject({
    bookType: z.enum(bookTypes),
    sector: z.string().max(50).optional(),
    jlptLevel: levelSchema.optional(),
    topic: z.string().trim().min(1).max(200).optional(),
    templateId: z.string().max(100).optional(),
    title: z.string().trim().min(1).max(200).optional(),
    overrides: templateOverridesSchema.optional().describe("counts and sections that this book has otherwise than its template"),
    options: optionsSchema.prefault({}),
  })
  .superRefine((request, context) => {
    const missing = (path: string, message: string) => context.addIssue({ code: "custom", path: [path], message });
    if (request.bookType === "ssw_sector" && request.sector === undefined) missing("sector", "a sector is needed for an SSW book; GET /sectors lists them");
    if (request.bookType === "jlpt_level" && request.jlptLevel === undefined) missing("jlptLevel", "a level is needed for a JLPT book: N5, N4, N3, N2 or N1");
    if (request.bookType === "custom" && request.topic === undefined && request.templateId === undefined) {
      missing("topic", "a topic or a templateId is needed for a custom book");
    }
  })
  .transform((request) => {
    const asked = request.options.targetPages;
    const targetChapters =
      request.options.targetChapters ?? (asked === undefined ? DEFAULT_CHAPTERS : Math.min(60, Math.max(1, Math.round(asked / PAGES_PER_CHAPTER))));
    const targetPages = request.options.targetPages ?? Math.min(1000, Math.max(10, targetChapters * PAGES_PER_CHAPTER));
    return { ...request, options: { ...request.options, targetChapters, targetPages, chaptersAsked: request.options.targetChapters !== undefined } };
  });

/** A request with its defaults filled in. */
export type BookRequest = z.output<typeof bookRequestSchema>;
/** A request as a client may send it. */
export type BookRequestInput = z.input<typeof bookRequestSchema>;
