import { sectionsOf } from "../../book/sections/section.ts";
import type { ChapterRule, Fault } from "../finding.ts";

/** Every item that the plan gives a section stands in it, once, with as many parts as the template asks for. */
export const counts: ChapterRule = {
  id: "counts",
  scope: "chapter",
  dimension: "content",
  severity: "error",
  check({ chapter, plan, book, bank }) {
    const faults: Fault[] = [];
    const planned = new Map(plan.sections.map((section) => [section.key, section]));
    const compare = (key: string, what: string, list: string, found: readonly string[], wanted: readonly string[]) => {
      const report = (message: string, remedy: string) => faults.push({ section: key, path: list, message, remedy });
      const additions = planned.get(key)?.additions;
      if (additions !== undefined) {
        if (found.length !== additions)
          report(`There are ${found.length} new items of kind ${what}; ${additions} are asked for.`, `Write exactly ${additions}.`);
        if (new Set(found).size !== found.length) report(`Two new items of kind ${what} are the same.`, "Make every one different.");
        return;
      }
      for (const id of wanted) if (!found.includes(id)) report(`The ${what} ${id} is missing.`, `Add ${id} to ${list}.`);
      for (const id of new Set(found)) {
        const times = found.filter((other) => other === id).length;
        if (times > 1) report(`The ${what} ${id} stands ${times} times.`, "Keep it once.");
        if (!wanted.includes(id)) report(`The ${what} ${id} was not asked for.`, "Remove it.");
      }
    };
    const few = (section: string, path: string, count: number, least: number, what: string) => {
      if (count < least) faults.push({ section, path, message: `There are ${count} ${what}; ${least} are asked for.`, remedy: `Write ${least - count} more.` });
    };
    for (const { key, content } of sectionsOf(chapter, "opening")) {
      few(key, "goals", content.goals.length, 3, "can-do goals");
      few(key, "scene", content.scene.length, 3, "sentences in the opening scene");
    }
    for (const { key, content } of sectionsOf(chapter, "vocabulary")) {
      const byId = new Map(bank.words.map((word) => [word.id, `${word.word}（${word.reading}）`]));
      const wanted = (planned.get(key)?.items ?? []).map((id) => byId.get(id) ?? id);
      compare(
        key,
        "word",
        "groups",
        content.groups.flatMap((group) => group.words.map((word) => `${word.word}（${word.reading}）`)),
        wanted,
      );
    }
    for (const { key, content } of sectionsOf(chapter, "grammar")) {
      compare(
        key,
        "grammar point",
        "points",
        content.points.map((point) => point.id),
        planned.get(key)?.items ?? [],
      );
      content.points.forEach((point, index) =>
        few(key, `points.${index}.examples`, point.examples.length, book.examplesPerGrammar, `examples of ${point.pattern}`),
      );
    }
    for (const { key, content } of sectionsOf(chapter, "dialogue")) {
      compare(
        key,
        "dialogue",
        "dialogues",
        content.dialogues.map((dialogue) => dialogue.id),
        planned.get(key)?.items ?? [],
      );
      content.dialogues.forEach((dialogue, index) => few(key, `dialogues.${index}.lines`, dialogue.lines.length, 6, `lines in ${dialogue.id}`));
    }
    for (const { key, content } of sectionsOf(chapter, "procedure")) {
      compare(
        key,
        "procedure",
        "procedures",
        content.procedures.map((procedure) => procedure.id),
        planned.get(key)?.items ?? [],
      );
      content.procedures.forEach((procedure, index) => few(key, `procedures.${index}.steps`, procedure.steps.length, 4, `steps in ${procedure.id}`));
    }
    for (const { key, content } of sectionsOf(chapter, "reading")) {
      compare(
        key,
        "reading",
        "readings",
        content.readings.map((reading) => reading.id),
        planned.get(key)?.items ?? [],
      );
    }
    for (const { key, content } of sectionsOf(chapter, "culture")) {
      compare(
        key,
        "note",
        "notes",
        content.notes.map((note) => note.id),
        planned.get(key)?.items ?? [],
      );
    }
    for (const { key, content } of sectionsOf(chapter, "kanji")) {
      compare(
        key,
        "kanji",
        "kanji",
        content.kanji.map(({ kanji }) => kanji),
        planned.get(key)?.items ?? [],
      );
    }
    for (const { key, content } of sectionsOf(chapter, "interview")) {
      compare(
        key,
        "question",
        "questions",
        content.questions.map(({ id }) => id),
        planned.get(key)?.items ?? [],
      );
    }
    for (const { key, content } of sectionsOf(chapter, "test")) {
      compare(
        key,
        "test item",
        "items",
        content.items.map(({ id }) => id),
        planned.get(key)?.items ?? [],
      );
      const questions = content.items.reduce((sum, item) => sum + item.questions.length, 0);
      few(key, "items", questions, planned.get(key)?.count ?? 0, "questions");
    }
    for (const { key, content } of sectionsOf(chapter, "review")) few(key, "exercises", content.exercises.length, 1, "review exercises");
    for (const { key, content } of sectionsOf(chapter, "exercises")) {
      few(key, "exercises", content.exercises.length, planned.get(key)?.count ?? 0, "exercises");
      content.exercises.forEach((exercise, index) => few(key, `exercises.${index}.items`, exercise.items.length, 1, `items in the ${exercise.kind} exercise`));
    }
    return faults;
  },
};
