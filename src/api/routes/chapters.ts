import { z } from "zod";
import { endedStatuses, type BookStatus } from "../../book/status.ts";
import { type Chapter, type Section, sectionKinds, sectionSchemas } from "../../book/sections/section.ts";
import type { ExportFormat } from "../../book/request.ts";
import { chapterMarkdown } from "../../book/chapterMarkdown.ts";
import { AppError } from "../../errors.ts";
import { dimensions } from "../../quality/finding.ts";
import { languageReport } from "../../quality/languageReport.ts";
import { checkChapter, score, scoreByDimension } from "../../quality/index.ts";
import type { BookWithParts } from "../../storage/books.ts";
import type { Routes } from "../app.ts";
import { acceptedSchema, bookLinks } from "../views.ts";
import { idParams, problems } from "./books.ts";

const chapterParams = idParams.extend({ n: z.coerce.number().int().min(1).max(60) });
const sectionSchema = z.object({ key: z.string(), kind: z.enum(sectionKinds), version: z.int(), origin: z.string(), content: z.unknown() });
const chapterSchema = z.object({
  number: z.int(),
  title: z.object({ ja: z.string(), en: z.string() }),
  status: z.string(),
  score: z.number().nullable(),
  dimensions: z
    .record(z.enum(dimensions), z.number())
    .nullable()
    .describe("the score from 0 to 10 of each dimension; null where the chapter was not checked since they are kept"),
  findings: z.array(
    z.object({ rule: z.string(), severity: z.string(), section: z.string().nullable(), path: z.string(), message: z.string(), remedy: z.string() }),
  ),
  sections: z.array(sectionSchema),
});
const languageSchema = z.object({
  words: z.int().describe("running words"),
  within: z.number().describe("share of them within the reader's level or taught by then, 0 to 1"),
  compliant: z.boolean().describe("whether 95 % are"),
  above: z.array(z.object({ word: z.string(), level: z.string(), count: z.int() })),
  unlisted: z.array(z.object({ word: z.string(), count: z.int() })).describe("words that no list of the bank has"),
  readability: z.object({ score: z.number(), band: z.string() }).nullable().describe("jReadability, approximated: 0.5 hardest to 6.5 easiest"),
});
const editSchema = z.strictObject({
  sections: z
    .array(z.strictObject({ key: z.string(), content: z.record(z.string(), z.unknown()) }))
    .min(1)
    .describe("the sections to replace, each with its whole content"),
});

export const chapterRoutes: Routes = (app, deps) => {
  const { books, chapters, workflows, bank, language, references } = deps;
  const accepted = (book: BookWithParts) => ({ id: book.id, status: book.status, links: bookLinks(book.id, null) });

  const find = async (userId: string, id: string, number: number) => {
    const book = await books.get(userId, id);
    const task = book.chapters.find((chapter) => chapter.number === number);
    if (task === undefined) {
      const reason = book.chapters.length === 0 ? "The book is not planned yet." : `The book has chapters 1 to ${book.chapters.length}.`;
      throw new AppError("not-found", `There is no chapter ${number}. ${reason}`, { errors: [{ path: "n", message: reason }] });
    }
    return { book, task };
  };

  const view = async (book: BookWithParts, number: number): Promise<z.infer<typeof chapterSchema>> => {
    const task = book.chapters.find((chapter) => chapter.number === number);
    const [sections, report] = await Promise.all([chapters.sections(book.id, number), chapters.findings(book.id, number)]);
    return {
      number,
      title: task?.title as { ja: string; en: string },
      status: task?.status ?? "pending",
      score: report?.score ?? null,
      dimensions: report?.dimensions ?? null,
      findings: report?.findings ?? [],
      sections: sections.map(({ section, version, origin }) => ({ ...section, version, origin })),
    };
  };

  app.get(
    "/books/:id/chapters",
    {
      schema: {
        summary: "The chapters with their states",
        tags: ["chapters"],
        params: idParams,
        response: {
          200: z.object({
            items: z.array(
              z.object({
                number: z.int(),
                title: z.object({ ja: z.string(), en: z.string() }),
                status: z.string(),
                score: z.number().nullable(),
                href: z.string(),
              }),
            ),
          }),
          ...problems,
        },
      },
    },
    async (request) => {
      const book = await books.get(request.userId, request.params.id);
      return {
        items: book.chapters.map((chapter) => ({
          number: chapter.number,
          title: chapter.title as { ja: string; en: string },
          status: chapter.status,
          score: chapter.score,
          href: `/books/${book.id}/chapters/${chapter.number}`,
        })),
      };
    },
  );

  app.get(
    "/books/:id/chapters/:n",
    {
      schema: {
        summary: "A chapter, as JSON or (Accept: text/markdown) as Markdown",
        tags: ["chapters"],
        params: chapterParams,
        response: { 200: z.union([chapterSchema, z.string()]), ...problems },
      },
    },
    async (request, reply) => {
      const { book } = await find(request.userId, request.params.id, request.params.n);
      const chapter = await view(book, request.params.n);
      if (!/\btext\/markdown\b/u.test(request.headers.accept ?? "")) return chapter;
      const content: Pick<Chapter, "number" | "title" | "sections"> = {
        number: chapter.number,
        title: chapter.title,
        sections: chapter.sections as unknown as Section[],
      };
      return reply
        .type("text/markdown; charset=utf-8")
        .serializer((payload: unknown) => String(payload))
        .send(chapterMarkdown(content));
    },
  );

  app.get(
    "/books/:id/chapters/:n/language",
    {
      schema: {
        summary: "What a chapter asks of its reader: words beyond what was taught, and readability",
        tags: ["chapters"],
        params: chapterParams,
        response: { 200: languageSchema, ...problems },
      },
    },
    async (request) => {
      const { book } = await find(request.userId, request.params.id, request.params.n);
      const { plan } = await books.basis(book.id);
      const chapterPlan = plan?.chapters.find(({ number }) => number === request.params.n);
      if (plan === null || chapterPlan === undefined) throw new AppError("state-conflict", "The book is not planned yet.");
      const chapter = await chapters.chapter(book.id, request.params.n);
      const report = languageReport({ chapter, plan: chapterPlan, book: plan, bank, language });
      return {
        words: report.coverage.running,
        within: Math.round(report.coverage.share * 1000) / 1000,
        compliant: report.coverage.compliant,
        above: report.coverage.above.map(({ lemma, level, count }) => ({ word: lemma, level, count })),
        unlisted: report.coverage.unknown.map(({ lemma, count }) => ({ word: lemma, count })),
        readability: report.readability === null ? null : { score: Math.round(report.readability.score * 100) / 100, band: report.readability.band },
      };
    },
  );

  app.put(
    "/books/:id/chapters/:n",
    {
      schema: {
        summary: "Replace sections of a finished chapter; the edit is checked, and kept as a new version",
        tags: ["chapters"],
        params: chapterParams,
        body: editSchema,
        response: { 200: chapterSchema, ...problems },
      },
    },
    async (request) => {
      const { book, task } = await find(request.userId, request.params.id, request.params.n);
      if (task.status !== "completed") throw new AppError("state-conflict", `Chapter ${task.number} is ${task.status}. It can be edited once it is finished.`);
      const current = await chapters.chapter(book.id, task.number);
      const edited = parseEdit(current, request.body);
      const { plan } = await books.basis(book.id);
      const chapterPlan = plan?.chapters.find(({ number }) => number === task.number);
      if (plan === null || chapterPlan === undefined) throw new AppError("internal", "The book has no plan.");
      const findings = checkChapter({ chapter: { ...current, sections: edited.all }, plan: chapterPlan, book: plan, bank, language, references });
      const errors = findings.filter(({ severity }) => severity === "error");
      if (errors.length > 0) {
        throw new AppError(
          "content-invalid",
          `The edit was not kept: its check found ${errors.length} error${errors.length === 1 ? "" : "s"}. ${errors[0]?.message}`,
          {
            errors: errors.slice(0, 50).map((found) => ({ path: `${found.section ?? ""}.${found.path}`, message: `${found.message} ${found.remedy}` })),
          },
        );
      }
      for (const section of edited.changed) {
        const position = chapterPlan.sections.findIndex(({ key }) => key === section.key);
        await chapters.keep(
          { bookId: book.id, chapter: task.number, section, position, revision: task.revision, origin: "edited", score: score(findings) },
          { type: "CHAPTER_EDITED", data: { section: section.key } },
        );
      }
      await chapters.saveReport(book.id, {
        chapter: task.number,
        revision: task.revision,
        round: 0,
        score: score(findings),
        dimensions: scoreByDimension(findings),
        findings,
      });
      await publishAgain(book);
      return view(book, task.number);
    },
  );

  app.post(
    "/books/:id/chapters/:n/undo",
    {
      schema: {
        summary: "Take the last edit of a chapter's section back",
        tags: ["chapters"],
        params: chapterParams,
        response: { 200: chapterSchema, ...problems },
      },
    },
    async (request) => {
      const { book, task } = await find(request.userId, request.params.id, request.params.n);
      const undone = await chapters.undoEdit(book.id, task.number);
      if (undone === null) throw new AppError("state-conflict", `Chapter ${task.number} has no edit to take back.`);
      await publishAgain(book);
      return view(book, task.number);
    },
  );

  /** Files of an ended book follow its text; a running book publishes at its end anyway. */
  const publishAgain = async (book: BookWithParts) => {
    if (!endedStatuses.includes(book.status as BookStatus)) return;
    for (const file of book.exports) await workflows.export(book, file.format as ExportFormat);
  };

  app.post(
    "/books/:id/chapters/:n/regenerate",
    {
      schema: {
        summary: "Write a chapter of an ended book anew, then publish again",
        tags: ["chapters"],
        params: chapterParams,
        response: { 202: acceptedSchema, ...problems },
      },
    },
    async (request, reply) => {
      const { book, task } = await find(request.userId, request.params.id, request.params.n);
      if (book.status !== "completed" && book.status !== "failed")
        throw new AppError("state-conflict", `The book is ${book.status}. A chapter is written anew once the book is completed or has failed.`);
      const formats = (book.request as { options: { formats: ExportFormat[] } }).options.formats;
      const revision = await books.beginRevision(book.id);
      try {
        await workflows.revise(book, revision, [task.number], formats);
      } catch (error) {
        await books.abandonRevision(book);
        throw error;
      }
      return reply.code(202).send(accepted(book));
    },
  );

  for (const [action, states] of [
    ["retry", ["failed"]],
    ["skip", ["failed", "pending"]],
  ] as const) {
    app.post(
      `/books/:id/chapters/:n/${action}`,
      {
        schema: {
          summary: action === "retry" ? "Try a failed chapter again" : "Leave a failed chapter out",
          tags: ["chapters"],
          params: chapterParams,
          response: { 202: acceptedSchema, ...problems },
        },
      },
      async (request, reply) => {
        const { book, task } = await find(request.userId, request.params.id, request.params.n);
        if (!(states as readonly string[]).includes(task.status))
          throw new AppError(
            "state-conflict",
            `Chapter ${task.number} is ${task.status}; only a ${states.join(" or ")} one can be ${action === "retry" ? "retried" : "skipped"}.`,
          );
        await workflows.signalChapter(book, action, task.number);
        return reply.code(202).send(accepted(book));
      },
    );
  }
};

/** The chapter with the edit in it. @throws AppError `request-invalid` naming every field that does not fit */
function parseEdit(current: Chapter, edit: z.infer<typeof editSchema>): { all: Section[]; changed: Section[] } {
  const changed = edit.sections.map(({ key, content }, index) => {
    const section = current.sections.find((other) => other.key === key);
    if (section === undefined) {
      const keys = current.sections.map((other) => other.key).join(", ");
      throw new AppError("request-invalid", `The chapter has no section "${key}". It has: ${keys}.`, {
        errors: [{ path: `sections.${index}.key`, message: `must be one of ${keys}` }],
      });
    }
    const parsed = sectionSchemas[section.kind].safeParse(content);
    if (!parsed.success) {
      const errors = parsed.error.issues.map((issue) => ({ path: ["sections", index, "content", ...issue.path].join("."), message: issue.message }));
      throw new AppError("request-invalid", `${errors[0]?.path}: ${errors[0]?.message}`, { errors });
    }
    return { key, kind: section.kind, content: parsed.data } as Section;
  });
  return { changed, all: current.sections.map((section) => changed.find(({ key }) => key === section.key) ?? section) };
}
