/** Exercises and their answer key. */
import { type Chapter, type ExerciseItem, exerciseKinds, type SectionContent, sectionsOf } from "../../book/sections/section.ts";
import { escapeHtml, japanese, rubyHtml, type TextStyle } from "./text.ts";

type Exercise = SectionContent<"exercises">["exercises"][number];

export function renderExercises({ exercises }: SectionContent<"exercises">, style: TextStyle): string {
  return exercises
    .map((exercise, index) => {
      const { ja, en } = exerciseKinds[exercise.kind];
      return `
<div class="exercise ${exercise.kind}"><h3><span class="number">${index + 1}</span> ${japanese(ja, style)} <span class="en">${escapeHtml(en)}</span></h3>
<ol class="items">${exercise.items.map((item) => `<li>${renderItem(exercise, item, style)}</li>`).join("\n")}</ol></div>`;
    })
    .join("\n");
}

function renderItem(exercise: Exercise, item: ExerciseItem, style: TextStyle): string {
  const translation = item.en === "" ? "" : ` <span class="en">${rubyHtml(item.en, style)}</span>`;
  const prompt = `<div class="ask">${japanese(item.ask, style)}${translation}</div>`;
  const list = (options: readonly string[], name: string, type: "1" | "a") =>
    `<ol class="${name}" type="${type}">${options.map((option) => `<li>${japanese(option, style)}</li>`).join("")}</ol>`;
  switch (exerciseKinds[exercise.kind].answer) {
    case "choice":
      return `${prompt}${list(item.options, "options", "1")}`;
    case "order":
      return `${prompt}${list(item.options, "pieces", "a")}<div class="writing-line"></div>`;
    case "match":
      return `<table class="match"><tbody>${item.options.map((option, index) => `<tr><td class="left">${index + 1}. ${japanese(option, style)} ・</td><td class="right">・ ${letter(index)}. ${rubyHtml(item.pairs[index] ?? "", style)}</td></tr>`).join("")}</tbody></table>`;
    case "text":
      return `${prompt}<div class="writing-line"></div>`;
  }
}

/** The key to a chapter's exercises and reading questions. */
export function renderAnswers(chapter: Chapter, style: TextStyle): string {
  const exercises = sectionsOf(chapter, "exercises").flatMap(({ content }) => content.exercises);
  const questions = sectionsOf(chapter, "reading").flatMap(({ content }) => content.readings);
  if (exercises.length + questions.length === 0) return "";
  const key = exercises.map(
    (exercise, index) =>
      `<div class="key"><h4>${index + 1}</h4><ol>${exercise.items.map((item) => `<li>${answerOf(exercise, item, style)} <span class="why en">${rubyHtml(item.why, style)}</span></li>`).join("\n")}</ol></div>`,
  );
  const reading = questions.map(
    (passage) =>
      `<div class="key"><h4>${japanese(passage.title.ja, style)}</h4><ol>${passage.questions.map((question) => `<li><b>${question.answer + 1}</b> ${japanese(question.options[question.answer] ?? "", style)} <span class="why en">${rubyHtml(question.why, style)}</span></li>`).join("\n")}</ol></div>`,
  );
  return `<section class="answers" id="answers-${chapter.number}"><h2>${chapter.number}. ${japanese(chapter.title.ja, style)}</h2>${key.join("\n")}${reading.join("\n")}</section>`;
}

function answerOf(exercise: Exercise, item: ExerciseItem, style: TextStyle): string {
  switch (exerciseKinds[exercise.kind].answer) {
    case "choice":
      return `<b>${(item.answer ?? 0) + 1}</b> ${japanese(item.options[item.answer ?? 0] ?? "", style)}`;
    case "order":
      return `<b>${item.order.map(letter).join(" → ")}</b>`;
    case "match":
      return `<b>${item.order.map((target, index) => `${index + 1}-${letter(target)}`).join(", ")}</b>`;
    case "text":
      return japanese(item.text ?? "", style);
  }
}

function letter(index: number): string {
  return String.fromCharCode(97 + index);
}
