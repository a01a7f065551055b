import { z } from "zod";
import { announcedFieldSchema } from "../../bank/loadAnnouncedFields.ts";
import { levels } from "../../book/entries.ts";
import { type Template, templateSchema, templatePages } from "../../book/template.ts";
import { AppError } from "../../errors.ts";
import { plainText } from "../../japanese/ruby.ts";
import type { Routes } from "../app.ts";
import { problems } from "./books.ts";

const bilingual = z.object({ ja: z.string(), en: z.string() });
const counts = z.object({ words: z.int(), grammar: z.int(), dialogues: z.int(), procedures: z.int() });
const summarySchema = z.object({
  id: z.string(),
  bookType: z.string(),
  name: bilingual,
  description: z.string(),
  level: z.string(),
  sector: z.string().nullable(),
  chapters: z.int(),
  pages: z.int(),
});

export const catalogueRoutes: Routes = (app, { templates, announcedFields, bank, provider, testProvider, ledger }) => {
  const summary = (template: Template): z.infer<typeof summarySchema> => ({
    id: template.id,
    bookType: template.bookType,
    name: { ja: plainText(template.name.ja), en: template.name.en },
    description: template.description,
    level: template.level,
    sector: template.sector ?? null,
    chapters: template.parts.reduce((sum, part) => sum + part.chapters.length, 0),
    pages: templatePages(template),
  });

  app.get(
    "/templates",
    { schema: { summary: "Book templates", tags: ["catalogue"], response: { 200: z.object({ items: z.array(summarySchema) }), ...problems } } },
    async () => ({ items: [...templates.values()].map(summary) }),
  );

  app.get(
    "/templates/:folder/:name",
    {
      schema: {
        summary: "A template, whole",
        tags: ["catalogue"],
        params: z.object({ folder: z.string(), name: z.string() }),
        response: { 200: templateSchema, ...problems },
      },
    },
    async (request) => {
      const template = templates.get(`${request.params.folder}/${request.params.name}`);
      if (template === undefined)
        throw new AppError("not-found", `There is no template ${request.params.folder}/${request.params.name}. GET /templates lists them.`);
      return template;
    },
  );

  app.get(
    "/sectors",
    {
      schema: {
        summary: "SSW sectors with a template, and what the bank holds for each",
        tags: ["catalogue"],
        response: {
          200: z.object({
            items: z.array(
              z.object({
                id: z.string(),
                name: bilingual,
                field: templateSchema.shape.field.unwrap().nullable(),
                bank: counts,
              }),
            ),
            announced: z.array(announcedFieldSchema).describe("fields that are decided and do not hire yet"),
          }),
          ...problems,
        },
      },
    },
    async () => ({
      items: [...templates.values()].flatMap(({ sector, field, name }) =>
        sector === undefined
          ? []
          : [
              {
                id: sector,
                name: field === undefined ? { ja: plainText(name.ja), en: name.en } : { ja: field.ja, en: field.en },
                field: field ?? null,
                bank: held((entry) => entry.sector === sector),
              },
            ],
      ),
      announced: [...announcedFields],
    }),
  );

  app.get(
    "/levels",
    {
      schema: {
        summary: "JLPT levels, and what the bank holds for each",
        tags: ["catalogue"],
        response: { 200: z.object({ items: z.array(z.object({ id: z.string(), hasTemplate: z.boolean(), bank: counts })) }), ...problems },
      },
    },
    async () => ({
      items: levels.map((level) => ({
        id: level,
        hasTemplate: templates.has(`jlpt/${level.toLowerCase()}`),
        bank: {
          ...held((entry) => entry.sector === "general" && entry.level === level),
          words: bank.words.filter((word) => word.sector === undefined && word.level === level).length,
          grammar: bank.grammar.filter((point) => point.level === level).length,
        },
      })),
    }),
  );

  const held = (belongs: (entry: { sector: string | undefined; level: string }) => boolean): z.infer<typeof counts> => ({
    words: bank.words.filter(belongs).length,
    grammar: 0,
    dialogues: bank.dialogues.filter(belongs).length,
    procedures: bank.procedures.filter(belongs).length,
  });

  const providerSchema = z.object({
    id: z.string(),
    baseUrl: z.string(),
    model: z.string(),
    isComposer: z.boolean(),
    price: z.object({ input: z.number(), output: z.number() }).nullable(),
  });
  app.get(
    "/providers",
    {
      schema: {
        summary: "The model's server that books are written with",
        tags: ["operation"],
        response: { 200: z.object({ items: z.array(providerSchema) }), ...problems },
      },
    },
    async () => ({ items: [provider] }),
  );

  app.post(
    "/providers/:id/test",
    {
      schema: {
        summary: "Ask the model's server whether it answers",
        tags: ["operation"],
        params: z.object({ id: z.string() }),
        response: { 200: z.object({ latencyMs: z.int(), models: z.array(z.string()) }), ...problems },
      },
    },
    async (request) => {
      if (request.params.id !== provider.id) throw new AppError("not-found", `There is no provider ${request.params.id}. GET /providers lists them.`);
      return testProvider();
    },
  );

  app.get(
    "/usage",
    {
      schema: {
        summary: "What you have used this month",
        tags: ["operation"],
        response: {
          200: z.object({
            since: z.string(),
            books: z.int(),
            calls: z.int(),
            failedCalls: z.int(),
            promptTokens: z.int(),
            completionTokens: z.int(),
            costUsd: z.number(),
            limits: z.null().describe("no limits are set"),
          }),
          ...problems,
        },
      },
    },
    async (request) => ({ ...(await ledger.usage(request.userId, new Date())), limits: null }),
  );
};
