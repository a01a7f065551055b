import { planBook as makePlan } from "../book/plan.ts";
import { authorOf } from "../book/origin.ts";
import type { ExportFormat } from "../book/request.ts";
import type { SectionKind } from "../book/sections/section.ts";
import type { ActivityDeps } from "./deps.ts";

/** What the workflow needs to know of the plan; the plan itself stays in the database. */
export interface PlanSummary {
  chapters: { chapter: number; sections: { key: string; kind: SectionKind }[] }[];
  parallelChapters: number;
  formats: ExportFormat[];
}

/** Plans the book and stores the plan; a book that has one keeps it. */
export function planBookActivity({ books, bank }: ActivityDeps) {
  return async function planBook({ bookId }: { bookId: string }): Promise<PlanSummary> {
    const basis = await books.basis(bookId);
    let { plan } = basis;
    if (plan === null) {
      await books.change(bookId, { status: "initializing", stage: "planning", set: { startedAt: new Date() } });
      plan = makePlan(basis.request, basis.template, bank, basis.seed, authorOf(basis.model));
      await books.savePlan(bookId, plan);
    }
    return {
      chapters: plan.chapters.map(({ number, sections }) => ({ chapter: number, sections: sections.map(({ key, kind }) => ({ key, kind })) })),
      parallelChapters: basis.request.options.parallelChapters,
      formats: basis.request.options.formats,
    };
  };
}
