/** Exercises and their answer key. */
import { type Chapter, type ExerciseItem, exerciseKinds, type SectionContent } from "../../book/sections/section.ts";
import type { FuriganaChoice } from "../../japanese/furigana.ts";
import { bilingual, escapeHtml, freshStyle, japanese, rubyHtml, type TextStyle } from "./text.ts";
import { testKey } from "./tests.ts";

type Exercise = SectionContent<"exercises">["exercises"][number];

export function renderExercises({ exercises }: SectionContent<"exercises">, style: TextStyle): string {
  return exercises
    .map((exercise, index) => {
      const { ja, en } = exerciseKinds[exercise.kind];
      return `
<div class="exercise ${exercise.kind}"><h3><span class="number">${index + 1}</span> ${japanese(ja, style.titles)} <span class="en">${escapeHtml(en)}</span></h3>
${exercise.about === null ? "" : `<p class="about">${bilingual(exercise.about, style, "span")}</p>`}
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
      return `${prompt}${list(item.options, exercise.kind === "sentence-order" ? "options" : "pieces", "a")}<div class="writing-line"></div>`;
    case "match":
      return `<table class="match"><tbody>${item.options.map((option, index) => `<tr><td class="left">${index + 1}. ${japanese(option, style)} ・</td><td class="right">・ ${letter(index)}. ${rubyHtml(item.pairs[index] ?? "", style)}</td></tr>`).join("")}</tbody></table>`;
    case "text":
      return `${prompt}<div class="writing-line"></div>`;
  }
}

/** The key to everything a chapter asks. It stands far from the chapter, so first occurrences are counted anew. */
export function renderAnswers(chapter: Chapter, furigana: FuriganaChoice): string {
  const style = freshStyle(furigana);
  const numbered = (exercises: readonly Exercise[], label: string) =>
    exercises.map(
      (exercise, index) =>
        `<div class="key"><h4>${label}${index + 1}</h4><ol>${exercise.items.map((item) => `<li>${answerOf(exercise, item, style)} <span class="why en">${rubyHtml(item.why, style)}</span></li>`).join("\n")}</ol></div>`,
    );
  const keys = chapter.sections.flatMap((section): string[] => {
    if (section.kind === "exercises") return numbered(section.content.exercises, "");
    if (section.kind === "review") return numbered(section.content.exercises, "R");
    if (section.kind === "reading") return section.content.readings.map((passage) => readingKey(passage, style));
    if (section.kind === "test") return [testKey(section.content, style)];
    return [];
  });
  if (keys.length === 0) return "";
  return `<section class="answers" id="answers-${chapter.number}"><h2>${chapter.number}. ${japanese(chapter.title.ja, style.titles)}</h2>${keys.join("\n")}</section>`;
}

function readingKey(passage: SectionContent<"reading">["readings"][number], style: TextStyle): string {
  return `<div class="key titled"><h4>${japanese(passage.title.ja, style.titles)}</h4><ol>${passage.questions.map((question) => `<li><b>${question.answer + 1}</b> ${japanese(question.options[question.answer] ?? "", style)} <span class="why en">${rubyHtml(question.why, style)}</span></li>`).join("\n")}</ol></div>`;
}

function answerOf(exercise: Exercise, item: ExerciseItem, style: TextStyle): string {
  switch (exerciseKinds[exercise.kind].answer) {
    case "choice":
      return `<b>${(item.answer ?? 0) + 1}</b> ${japanese(item.options[item.answer ?? 0] ?? "", style)}`;
    case "order": {
      const sequence = `<b>${item.order.map(letter).join(" → ")}</b>`;
      return item.answer === null ? sequence : `<b>★ ${letter(item.answer)}</b> ${sequence}${item.text === null ? "" : ` ${japanese(item.text, style)}`}`;
    }
    case "match":
      return `<b>${item.order.map((target, index) => `${index + 1}-${letter(target)}`).join(", ")}</b>`;
    case "text":
      return japanese(item.text ?? "", style);
  }
}

function letter(index: number): string {
  return String.fromCharCode(97 + index);
}
