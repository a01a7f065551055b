/** A chapter as Markdown: for editing, for version control, for other tools. Readings stay in ruby notation, as 漢字[かんじ]. */
import { joinWords } from "./sections/joinWords.ts";
import { type Chapter, type ExerciseItem, exerciseKinds, type SectionContent, type SectionKind } from "./sections/section.ts";
import { sectionTitles } from "./sections/titles.ts";

export function chapterMarkdown(chapter: Pick<Chapter, "number" | "title" | "sections">): string {
  const lines = [`## ${chapter.number}. ${chapter.title.ja} — ${chapter.title.en}`];
  let last: SectionKind | undefined;
  for (const section of joinWords(chapter.sections)) {
    if (section.kind !== last) lines.push(`### ${sectionTitles[section.kind].ja} — ${sectionTitles[section.kind].en}`);
    last = section.kind;
    lines.push((writers[section.kind] as (content: unknown) => string)(section.content));
  }
  return lines.join("\n\n");
}

const pair = (text: { ja: string; en: string }) => `${text.ja}  \n*${text.en}*`;
const list = (items: readonly string[]) => items.map((item) => `- ${item.replaceAll("\n", "\n  ")}`).join("\n");
const numbered = (items: readonly string[]) => items.map((item, index) => `${index + 1}. ${item.replaceAll("\n", "\n   ")}`).join("\n");
const blocks = (parts: readonly string[]) => parts.filter((part) => part !== "").join("\n\n");

const writers: { [K in SectionKind]: (content: SectionContent<K>) => string } = {
  opening: ({ goals, scene, overview }) =>
    blocks([list(goals.map(pair)), overview, scene.map((line) => `> ${pair(line).replace("\n", "\n> ")}`).join("\n>\n")]),
  vocabulary: ({ groups }) =>
    blocks(
      groups.flatMap((group) => [
        `#### ${group.topic.ja} — ${group.topic.en}`,
        list(
          group.words.map(
            (word) =>
              `${word.safety ? "⚠ " : ""}**${word.word}**（${word.reading}） ${word.gloss}${word.example === null ? "" : `  \n${pair(word.example)}`}${word.note === null ? "" : `  \n${word.note}`}`,
          ),
        ),
      ]),
    ),
  grammar: ({ points }) =>
    blocks(
      points.flatMap((point) => [
        `#### ${point.pattern} — ${point.meaning} (${point.level})`,
        point.formation.map((form) => `\`${form}\``).join(" "),
        point.explanation,
        numbered(point.examples.map(pair)),
        `× ${point.mistake.wrong}  \n○ ${point.mistake.right}  \n${point.mistake.why}`,
        point.contrast === null ? "" : `Compare ${point.contrast.with}: ${point.contrast.note}`,
      ]),
    ),
  dialogue: ({ dialogues }) =>
    blocks(
      dialogues.flatMap((dialogue) => {
        const names = new Map(dialogue.roles.map((role) => [role.id, role.name]));
        return [
          `#### ${dialogue.title.ja} — ${dialogue.title.en}`,
          pair(dialogue.setting),
          dialogue.lines.map((line) => `**${names.get(line.role) ?? line.role}**：${pair(line)}`).join("\n\n"),
          list(dialogue.keyPhrases.map((phrase) => `${pair(phrase)}  \n(${phrase.use})`)),
          dialogue.culture,
        ];
      }),
    ),
  procedure: ({ procedures }) =>
    blocks(
      procedures.flatMap((procedure) => [
        `#### ${procedure.title.ja} — ${procedure.title.en}`,
        pair(procedure.when),
        procedure.tools.length === 0 ? "" : `Tools: ${procedure.tools.map((tool) => `${tool.ja} (${tool.en})`).join("、")}`,
        numbered(procedure.steps.map((step) => `${step.safety ? "⚠ " : ""}${pair(step)}${step.say === null ? "" : `  \n「${step.say.ja}」 *${step.say.en}*`}`)),
        procedure.warning === null ? "" : `⚠ ${pair(procedure.warning)}`,
      ]),
    ),
  reading: ({ readings }) =>
    blocks(
      readings.flatMap((reading) => [
        `#### ${reading.title.ja} — ${reading.title.en}`,
        reading.lines.map((line) => `> ${pair(line).replace("\n", "\n> ")}`).join("\n>\n"),
        numbered(
          reading.questions.map(
            (question) =>
              `${question.ask} ${question.en}\n${question.options.map((option, index) => `${index + 1}) ${option}`).join("　")}  \n→ ${question.answer + 1} ${question.why}`,
          ),
        ),
      ]),
    ),
  culture: ({ notes }) =>
    blocks(notes.flatMap((note) => [`#### ${note.title.ja} — ${note.title.en}`, note.body, list(note.phrases.map(pair)), `**${note.tip}**`])),
  kanji: ({ kanji }) =>
    list(
      kanji.map(
        (entry) =>
          `**${entry.kanji}** ${entry.meaning.join(", ")} (${entry.strokes}画) ${[...entry.on, ...entry.kun].join("・")}  \n${entry.words.map(({ word, reading, gloss }) => `${word}（${reading}） ${gloss}`).join("; ")}`,
      ),
    ),
  interview: ({ questions }) =>
    blocks(
      questions.flatMap((question) => [
        `#### ${question.ask.ja} — ${question.ask.en}`,
        question.purpose,
        list(question.answers.map(pair)),
        list(question.phrases.map(pair)),
        `× ${question.avoid}`,
      ]),
    ),
  review: ({ exercises }) => exerciseBlocks(exercises),
  exercises: ({ exercises }) => exerciseBlocks(exercises),
  test: ({ items, firstNumber }) => {
    let number = firstNumber;
    return blocks(
      items.flatMap((item) => [
        item.passage.map((line) => `> ${line.ja}`).join("\n>\n"),
        item.script.map(({ speaker, ja }) => `**${speaker}**：${ja}`).join("\n\n"),
        ...item.questions.map(
          (question) =>
            `${number++}. ${question.ask}\n   ${question.options.map((option, index) => `${index + 1}) ${option}`).join("　")}  \n   → ${question.answer + 1} ${question.why}`,
        ),
      ]),
    );
  },
};

function exerciseBlocks(exercises: SectionContent<"exercises">["exercises"]): string {
  return blocks(
    exercises.flatMap((exercise, index) => {
      const { ja, en, answer } = exerciseKinds[exercise.kind];
      const script = exercise.script.map((line) => `**${line.speaker}**：${pair(line)}`).join("\n\n");
      return [
        `#### ${index + 1}. ${ja} ${en}`,
        exercise.about === null ? "" : pair(exercise.about),
        script,
        numbered(exercise.items.map((item) => exerciseItem(answer, item))),
      ];
    }),
  );
}

function exerciseItem(form: "choice" | "order" | "match" | "text", item: ExerciseItem): string {
  const letter = (index: number) => String.fromCharCode(97 + index);
  const ask = `${item.ask} ${item.en}`.trim();
  switch (form) {
    case "choice":
      return `${ask}\n${item.options.map((option, index) => `${index + 1}) ${option}`).join("　")}  \n→ ${(item.answer ?? 0) + 1} ${item.why}`;
    case "order":
      return `${ask}\n${item.options.map((option, index) => `${letter(index)}) ${option}`).join("　")}  \n→ ${item.order.map(letter).join(" → ")}${item.answer === null ? "" : ` (★ ${letter(item.answer)})`}`;
    case "match":
      return `${ask}\n${item.options.map((option, index) => `${index + 1}) ${option}`).join("　")}\n${item.pairs.map((option, index) => `${letter(index)}) ${option}`).join("　")}  \n→ ${item.order.map((target, index) => `${index + 1}-${letter(target)}`).join(", ")}`;
    case "text":
      return `${ask}\n→ ${item.text ?? ""}`;
  }
}
