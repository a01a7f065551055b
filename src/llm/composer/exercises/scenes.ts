/** Exercises on the dialogues and procedures of a chapter, and on a dialogue that is only heard. */
import { shuffled } from "../../../book/random.ts";
import { asExerciseItem, type ExerciseItem } from "../../../book/sections/section.ts";
import { plainText } from "../../../japanese/ruby.ts";
import { choice, type Makers, mixedUp } from "./makers.ts";

export const sceneMakers: Makers = {
  listening: ({ materials, bank }, round) => {
    const scenario = materials.listening[round];
    const dialogue = bank.dialogues.find(({ id }) => id === scenario?.id);
    if (dialogue === undefined) return null;
    const names = new Map(dialogue.roles.map((role) => [role.id, role.name]));
    return {
      items: dialogue.questions.map(asExerciseItem),
      refers: dialogue.id,
      script: [
        { speaker: "場面[ばめん]", ja: dialogue.setting.ja, en: dialogue.setting.en },
        ...dialogue.lines.map(({ role, ja, en }) => ({ speaker: names.get(role) ?? role, ja, en })),
      ],
    };
  },

  "dialogue-questions": ({ materials, bank }, round) => {
    const dialogue = materials.dialogues[round];
    const questions = bank.dialogues.find(({ id }) => id === dialogue?.id)?.questions;
    return dialogue === undefined || questions === undefined ? null : { items: questions.map(asExerciseItem), refers: dialogue.id, about: dialogue.title };
  },

  "dialogue-completion": ({ materials, random }, round) => {
    const dialogue = materials.dialogues[round];
    if (dialogue === undefined) return null;
    const items = [2, 4].flatMap((index) => {
      const line = dialogue.lines[index];
      const before = dialogue.lines[index - 1];
      if (line === undefined || before === undefined) return [];
      const wrong = dialogue.lines.filter((other) => other !== line && plainText(other.ja) !== plainText(line.ja) && other !== before).map((other) => other.ja);
      const ask = `${before.ja}→＿＿`;
      return choice(
        { ask, en: `“${before.en}” → “${line.en}”`, right: line.ja, wrong: shuffled(wrong, random), why: `The missing line says: “${line.en}”` },
        random,
      );
    });
    return { items, refers: dialogue.id, about: dialogue.title };
  },

  "step-order": ({ materials, random }, round) => {
    const procedure = materials.procedures[round];
    if (procedure === undefined || procedure.steps.length < 4) return null;
    const steps = procedure.steps.slice(0, 6);
    const mixed = mixedUp(
      steps.map((_, index) => index),
      random,
    );
    const item: ExerciseItem = {
      ask: procedure.title.ja,
      en: procedure.title.en,
      options: mixed.map((index) => (steps[index] as (typeof steps)[number]).ja),
      pairs: [],
      answer: null,
      order: steps.map((_, index) => mixed.indexOf(index)),
      text: null,
      why: "This is the order of the procedure in this chapter.",
    };
    return { items: [item], refers: procedure.id };
  },
};
