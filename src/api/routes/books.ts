import { completeReadings } from "../../japanese/readings/completeReadings.ts";
import { createHash, randomUUID } from "node:crypto";
import { z } from "zod";
import { chooseTemplate } from "../../book/chooseTemplate.ts";
import { estimatePlan } from "../../book/estimate.ts";
import { authorOf, originOf } from "../../book/origin.ts";
import { type BookPlan, type ChapterPlan, planBook } from "../../book/plan.ts";
import { type BookRequest, bookRequestSchema } from "../../book/request.ts";
import { bookStatuses, endedStatuses, type BookStatus } from "../../book/status.ts";
import { bookTypes } from "../../book/template.ts";
import { AppError } from "../../errors.ts";
import type { Routes } from "../app.ts";
import { problemSchema } from "../problem.ts";
import { acceptedSchema, bookLinks, bookSchema, bookSummary, bookSummarySchema, bookView } from "../views.ts";
import { bookWorkflowId } from "../../workflows/contract.ts";

export const idParams = z.object({ id: z.uuid("a book's id is a UUID") });
export const problems = { "4xx": problemSchema, "5xx": problemSchema } as const;

const planSchema = z.object({
  templateId: z.string(),
  title: z.object({ ja: z.string(), en: z.string() }),
  origin: z.string(),
  estimate: z.object({
    pages: z.int(),
    calls: z.int(),
    promptTokens: z.int(),
    completionTokens: z.int(),
    minutes: z.number(),
    costUsd: z.number().nullable().describe("null where the model's price is not known"),
  }),
  shortfalls: z.array(z.object({ what: z.string(), wanted: z.int(), planned: z.int() })),
  chapters: z.array(
    z.object({
      number: z.int(),
      part: z.string(),
      title: z.object({ ja: z.string(), en: z.string() }),
      words: z.int(),
      grammar: z.array(z.string()),
      dialogues: z.array(z.string()),
      procedures: z.array(z.string()),
      sections: z.array(z.string()),
      additions: z.record(z.string(), z.int()).describe("items by section kind that the bank lacks and the model is asked to write"),
    }),
  ),
});

export const bookRoutes: Routes = (app, deps) => {
  const { books, workflows, bank, templates, provider } = deps;
  const link = (id: string) => deps.workflowLink(bookWorkflowId(id));

  /** Plans as the workflow will, so that what cannot be planned is said before anything is written. */
  const prepare = (request: BookRequest, seed: string, model: string) => {
    const template = chooseTemplate(request, templates, bank);
    const plan = planBook(request, template, bank, seed, authorOf(model));
    return { template, plan };
  };
  /** A title in kanji is printed with its readings, whether the client wrote them or not. */
  const withReadings = (request: BookRequest): BookRequest =>
    request.title === undefined ? request : { ...request, title: completeReadings(request.title, deps.language.tokenizer, deps.language.lexicon) };
  const modelOf = (request: BookRequest): string => {
    if (provider.isComposer && request.options.model !== undefined && request.options.model !== provider.model) {
      throw new AppError(
        "model-needed",
        `The composer answers as ${provider.model} only. Set OPENAI_API_KEY or LLM_BASE_URL to use ${request.options.model}.`,
        { errors: [{ path: "options.model", message: `only ${provider.model} is available` }] },
      );
    }
    return request.options.model ?? provider.model;
  };

  app.post(
    "/books",
    {
      schema: {
        summary: "Start a book",
        description: "Answers at once; the book is written by a Temporal workflow. The same Idempotency-Key with the same body gives the same book.",
        tags: ["books"],
        body: bookRequestSchema,
        headers: z.looseObject({ "idempotency-key": z.string().min(1).max(255).optional() }),
        response: { 201: acceptedSchema, 200: acceptedSchema, ...problems },
      },
    },
    async (request, reply) => {
      const body = withReadings(request.body);
      const model = modelOf(body);
      const seed = body.options.seed ?? randomUUID();
      const { template, plan } = prepare(body, seed, model);
      const idempotencyKey = request.headers["idempotency-key"] ?? null;
      const requestHash = createHash("sha256").update(JSON.stringify(request.body)).digest("hex");
      const { book, created } = await books.create({
        userId: request.userId,
        request: body,
        template,
        title: plan.title.ja,
        seed,
        model,
        idempotencyKey,
        requestHash,
      });
      try {
        // A repeated request starts a book whose first start was lost on the way; one that runs is left alone.
        if (created || book.status === "pending") await workflows.start(book);
      } catch (error) {
        if (created && idempotencyKey === null) await books.remove(book.id);
        throw error;
      }
      return reply
        .code(created ? 201 : 200)
        .header("location", `/books/${book.id}`)
        .send({ id: book.id, status: book.status, links: bookLinks(book.id, link(book.id)) });
    },
  );

  app.post(
    "/books/plan",
    {
      schema: {
        summary: "Plan a book without writing it",
        description: "The same body as POST /books. Writes nothing.",
        tags: ["books"],
        body: bookRequestSchema,
        response: { 200: planSchema, ...problems },
      },
    },
    async (request) => {
      const model = modelOf(request.body);
      const { plan } = prepare(request.body, request.body.options.seed ?? "preview", model);
      return planView(plan, request.body, model);
    },
  );

  const planView = (plan: BookPlan, request: BookRequest, model: string): z.infer<typeof planSchema> => {
    const estimate = estimatePlan(plan, request.options.parallelChapters);
    const price = model === provider.model ? provider.price : null;
    const costUsd = price === null ? null : (estimate.promptTokens * price.input + estimate.completionTokens * price.output) / 1_000_000;
    return {
      templateId: plan.templateId,
      title: plan.title,
      origin: originOf(model),
      estimate: { ...estimate, costUsd },
      shortfalls: plan.shortfalls,
      chapters: plan.chapters.map((chapter) => ({
        number: chapter.number,
        part: chapter.part.title.en,
        title: chapter.title,
        words: chapter.materials.words.length,
        grammar: chapter.materials.grammar,
        dialogues: chapter.materials.dialogues,
        procedures: chapter.materials.procedures,
        sections: chapter.sections.map(({ key }) => key),
        additions: additionsOf(chapter),
      })),
    };
  };

  const additionsOf = ({ sections }: ChapterPlan): Record<string, number> => {
    const additions: Record<string, number> = {};
    for (const { kind, additions: count } of sections) if (count !== undefined) additions[kind] = (additions[kind] ?? 0) + count;
    return additions;
  };

  app.get(
    "/books",
    {
      schema: {
        summary: "List your books, newest first",
        tags: ["books"],
        querystring: z.object({
          status: z.enum(bookStatuses).optional(),
          bookType: z.enum(bookTypes).optional(),
          limit: z.coerce.number().int().min(1).max(100).default(20),
          cursor: z.uuid("the cursor of the page before").optional(),
        }),
        response: { 200: z.object({ items: z.array(bookSummarySchema), nextCursor: z.string().nullable() }), ...problems },
      },
    },
    async (request) => {
      const { status, bookType, limit, cursor } = request.query;
      const rows = await books.list(request.userId, {
        limit: limit + 1,
        ...(status && { status }),
        ...(bookType && { bookType }),
        ...(cursor && { after: cursor }),
      });
      const page = rows.slice(0, limit);
      return { items: page.map((row) => bookSummary(row, link(row.id), new Date())), nextCursor: rows.length > limit ? (page.at(-1)?.id ?? null) : null };
    },
  );

  app.get(
    "/books/:id",
    { schema: { summary: "A book with its chapters, progress and files", tags: ["books"], params: idParams, response: { 200: bookSchema, ...problems } } },
    async (request) => {
      const book = await books.get(request.userId, request.params.id);
      return bookView(book, link(book.id), originOf(book.model), new Date());
    },
  );

  app.delete(
    "/books/:id",
    { schema: { summary: "Delete a book that is not running", tags: ["books"], params: idParams, response: { 204: z.null(), ...problems } } },
    async (request, reply) => {
      const book = await books.get(request.userId, request.params.id);
      if (!endedStatuses.includes(book.status as BookStatus))
        throw new AppError("state-conflict", `The book is ${book.status}. Cancel it first: POST /books/${book.id}/cancel.`);
      await books.remove(book.id);
      await deps.artifacts.removeAll(`books/${book.id}`);
      return reply.code(204).send(null);
    },
  );
};
