/** Writing and mending one section: brief, model call, checks and storage are one activity, since none of them is worth a step of its own. */
import { briefFor, type SectionBrief } from "../book/brief.ts";
import type { BookPlan, ChapterPlan, SectionPlan } from "../book/plan.ts";
import { assemble } from "../book/sections/assemble.ts";
import { type Section, type SectionContent, sectionSchemas } from "../book/sections/section.ts";
import { AppError } from "../errors.ts";
import { ask } from "../llm/gateway.ts";
import { repairMessages, sectionMessages } from "../llm/prompt.ts";
import type { Message } from "../llm/provider.ts";
import type { Finding } from "../quality/finding.ts";
import { asFaultLines, checkChapter, score } from "../quality/index.ts";
import type { BookBasis } from "../storage/books.ts";
import { type ActivityDeps, beating, type ChapterPlace } from "./deps.ts";

interface SectionTask extends ChapterPlace {
  section: string;
  attempt: number;
}
export interface SectionResult {
  /** True when nothing was asked because the book is paused. */
  paused: boolean;
}

/** An answer with the bank's facts put in, and its score. */
interface Examined {
  content: SectionContent;
  score: number;
}

class BookPaused extends Error {}

interface Work {
  basis: BookBasis;
  plan: BookPlan;
  chapter: ChapterPlan;
  section: SectionPlan;
  position: number;
  brief: SectionBrief;
}

export function sectionActivities(deps: ActivityDeps) {
  const { books, chapters, bank, prompts, language, references } = deps;
  // A book's basis never changes once it is planned; fifty books' plans fit easily. Kept as promises, so that the sections that begin together read it once.
  const bases = new Map<string, Promise<BookBasis>>();

  async function basisOf(bookId: string): Promise<BookBasis> {
    const known = await bases.get(bookId)?.catch(() => null);
    if (known?.plan) return known;
    if (bases.size >= 50) bases.clear();
    const reading = books.basis(bookId);
    bases.set(bookId, reading);
    return reading;
  }

  async function prepare(task: SectionTask): Promise<Work> {
    const basis = await basisOf(task.bookId);
    const plan = basis.plan;
    const chapter = plan?.chapters.find(({ number }) => number === task.chapter);
    const position = chapter?.sections.findIndex(({ key }) => key === task.section) ?? -1;
    const section = chapter?.sections[position];
    if (plan == null || chapter === undefined || section === undefined)
      throw new AppError("internal", `Chapter ${task.chapter} of the book has no section ${task.section}.`);
    const written = section.kind === "exercises" ? (await chapters.chapter(task.bookId, task.chapter)).sections : [];
    return { basis, plan, chapter, section, position, brief: briefFor({ plan, chapter, section, bank, written }) };
  }

  /** Findings of the chapter's rules on this one section. */
  function examine(work: Work, content: SectionContent): Finding[] {
    const section = { key: work.section.key, kind: work.section.kind, content } as Section;
    const alone = { number: work.chapter.number, part: work.chapter.part.number, title: work.chapter.title, sections: [section] };
    return checkChapter({ chapter: alone, plan: work.chapter, book: work.plan, bank, language, references });
  }

  async function askFor(task: SectionTask, work: Work, key: string, messages: Message[]): Promise<SectionResult & { answer?: Examined; tries?: number }> {
    const { basis, section, brief } = work;
    // Every answer that could be parsed is examined; what was found of the one that is kept need not be found again.
    const examined = new Map<SectionContent, Examined>();
    const budget = basis.request.options.budgetUsd;
    try {
      return await beating(async (signal, note) => {
        let characters = 0;
        const answered = await ask(
          {
            provider: deps.provider,
            calls: deps.calls,
            priceOverride: deps.priceOverride,
            beforeCall: async () => {
              const now = await books.standing(task.bookId);
              if (now.paused) throw new BookPaused();
              if (budget !== undefined && now.costUsd >= budget) {
                throw new AppError(
                  "budget-exceeded",
                  `The book has cost ${now.costUsd.toFixed(2)} USD of its ${budget.toFixed(2)} USD. Finished chapters are kept; start a book with a larger budgetUsd to go on.`,
                );
              }
            },
            onStoredAnswer: () => books.change(task.bookId, { event: { type: "CACHE_HIT", chapter: task.chapter, data: { task: task.section } } }),
          },
          {
            bookId: task.bookId,
            chapter: task.chapter,
            task: task.section,
            key,
            model: basis.model,
            messages,
            schema: sectionSchemas[section.kind] as never,
            schemaName: `${section.kind}_section`,
            examine: (value: SectionContent) => {
              const content = assemble(brief, value);
              const findings = examine(work, content);
              examined.set(value, { content, score: score(findings) });
              return asFaultLines(findings.filter(({ severity }) => severity === "error"));
            },
          },
          signal,
          (text) => {
            characters += text.length;
            note({ task: task.section, characters });
          },
        );
        return { paused: false, answer: examined.get(answered.value) as Examined, tries: answered.tries };
      });
    } catch (error) {
      if (error instanceof BookPaused) return { paused: true };
      throw error;
    }
  }

  async function keep(
    task: SectionTask,
    work: Work,
    origin: "written" | "repaired",
    { content, score: points }: Examined,
    onceKey: string,
    data: Record<string, unknown>,
  ): Promise<void> {
    const section = { key: work.section.key, kind: work.section.kind, content } as Section;
    await chapters.keep(
      { bookId: task.bookId, chapter: task.chapter, section, position: work.position, revision: task.revision, origin, score: points },
      { type: "SECTION_COMPLETED", onceKey, data: { section: work.section.key, kind: work.section.kind, origin, ...data } },
    );
  }

  return {
    /** Writes a section unless it stands already. */
    async writeSection(task: SectionTask): Promise<SectionResult> {
      if ((await chapters.section(task.bookId, task.chapter, task.section, task.revision)) !== null) return { paused: false };
      const work = await prepare(task);
      const name = `${task.chapter}/${task.section}/r${task.revision}/a${task.attempt}`;
      await books.change(task.bookId, {
        event: { type: "SECTION_STARTED", chapter: task.chapter, onceKey: `section-started:${name}`, data: { section: task.section } },
      });
      const { paused, answer, tries } = await askFor(task, work, `write/${name}`, sectionMessages(prompts, work.brief));
      if (answer !== undefined) await keep(task, work, "written", answer, `section:${task.chapter}/${task.section}/r${task.revision}`, { tries });
      return { paused };
    },

    /** Has a section mended by the findings of the latest check. */
    async repairSection(task: SectionTask & { round: number }): Promise<SectionResult> {
      const current = await chapters.section(task.bookId, task.chapter, task.section, task.revision);
      const report = await chapters.findings(task.bookId, task.round > 100 ? null : task.chapter);
      const own = (report?.findings ?? []).filter(
        (finding) => finding.chapter === task.chapter && finding.section === task.section && finding.severity === "error",
      );
      if (current === null || own.length === 0) return { paused: false };
      const work = await prepare(task);
      const name = `${task.chapter}/${task.section}/r${task.revision}/a${task.attempt}/repair${task.round}`;
      await books.change(task.bookId, {
        event: {
          type: "REPAIR_STARTED",
          chapter: task.chapter,
          onceKey: `repair-started:${name}`,
          data: { section: task.section, round: task.round, findings: own.length },
        },
      });
      const { paused, answer, tries } = await askFor(task, work, `repair/${name}`, repairMessages(prompts, work.brief, current.content, asFaultLines(own)));
      if (answer !== undefined) await keep(task, work, "repaired", answer, `section:${name}`, { tries, round: task.round });
      return { paused };
    },
  };
}
