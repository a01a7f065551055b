/** The bank and the templates that come with Tsuzuri, loaded once for each test file, and books planned from them. */
import { loadBank } from "../../src/bank/loadBank.ts";
import { loadTemplates } from "../../src/bank/loadTemplates.ts";
import { type Author, type BookPlan, planBook } from "../../src/book/plan.ts";
import { type BookRequest, type BookRequestInput, bookRequestSchema } from "../../src/book/request.ts";
import type { Template } from "../../src/book/template.ts";

export const bank = await loadBank();
export const templates = await loadTemplates();
export const templateIds = [...templates.keys()];

export function templateOf(id: string): Template {
  const template = templates.get(id);
  if (template === undefined) throw new Error(`no template ${id}`);
  return template;
}

/** A request that the template answers, with its defaults filled in. */
export function requestFor(template: Template, options: BookRequestInput["options"] = {}): BookRequest {
  return bookRequestSchema.parse({
    bookType: template.bookType,
    templateId: template.id,
    ...(template.bookType === "ssw_sector" ? { sector: template.sector } : {}),
    ...(template.bookType === "jlpt_level" ? { jlptLevel: template.level } : {}),
    options,
  });
}

const plans = new Map<string, BookPlan>();

/** The plan of a template's book of so many chapters, made once in each test file. */
export function planOf(id: string, targetChapters: number, seed = "seed"): BookPlan {
  const key = `${id} ${targetChapters} ${seed}`;
  const plan = plans.get(key) ?? planFor(id, { targetChapters }, seed);
  plans.set(key, plan);
  return plan;
}

/** The plan of a template's book, made anew. */
export function planFor(id: string, options: BookRequestInput["options"], seed = "seed", author: Author = "bank"): BookPlan {
  const template = templateOf(id);
  return planBook(requestFor(template, options), template, bank, seed, author);
}
