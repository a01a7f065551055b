/** The page design of every section kind: structured content to semantic markup. */
import type { SectionContent, SectionKind } from "../../book/sections/section.ts";
import { annotate } from "../../japanese/ruby.ts";
import { renderExercises } from "./exercises.ts";
import { grammarAnchor, wordAnchor } from "./indexes.ts";
import { renderTest } from "./tests.ts";
import { bilingual, escapeHtml, japanese, paragraphs, rubyHtml, type TextStyle } from "./text.ts";

const partOfSpeechMarks: Record<SectionContent<"vocabulary">["groups"][number]["words"][number]["pos"], string> = {
  noun: "n.",
  "suru-noun": "n. する",
  "verb-u": "v. 1",
  "verb-ru": "v. 2",
  "verb-irregular": "v. 3",
  "adj-i": "い-adj.",
  "adj-na": "な-adj.",
  adverb: "adv.",
  particle: "part.",
  pronoun: "pron.",
  counter: "counter",
  conjunction: "conj.",
  interjection: "interj.",
  prefix: "prefix",
  suffix: "suffix",
  expression: "expr.",
  numeral: "num.",
  adnominal: "adn.",
};

/** The warning sign as a drawing, since text fonts lack it. */
export const warningSign =
  '<svg class="warning-sign" viewBox="0 0 24 22" role="img" aria-label="Safety"><path d="M12 1.5 23 20.5H1Z" fill="#fff3c4" stroke="#b45309" stroke-width="1.8" stroke-linejoin="round"/><path d="M12 8v6M12 16.6v1.6" stroke="#b45309" stroke-width="2.2" stroke-linecap="round"/></svg>';

type Render<K extends SectionKind> = (content: SectionContent<K>, style: TextStyle) => string;

const renderers: { [K in SectionKind]: Render<K> } = {
  opening: ({ goals, scene, overview }, style) => `
<div class="goals"><h3>${japanese("この課[か]でできるようになること", style.titles)} <span class="en">What you will be able to do</span></h3>
<ul>${goals.map((goal) => `<li>${bilingual(goal, style)}</li>`).join("")}</ul></div>
${paragraphs(overview, style)}
<div class="scene">${scene.map((line) => bilingual(line, style, "p")).join("\n")}</div>`,

  vocabulary: ({ groups }, style) =>
    groups
      .map(
        (group) => `
<h3>${japanese(group.topic.ja, style.titles)} <span class="en">${escapeHtml(group.topic.en)}</span></h3>
<table class="words"><tbody>${group.words.map((word) => wordRow(word, style)).join("\n")}</tbody></table>`,
      )
      .join("\n"),

  kanji: renderKanji,

  grammar: ({ points }, style) =>
    points
      .map(
        (point) => `
<div class="point" id="${escapeHtml(grammarAnchor(point.id))}"><h3><span class="pattern" lang="ja">${rubyHtml(point.pattern, style.titles)}</span> <span class="en">${rubyHtml(point.meaning, style)}</span> <span class="level">${point.level}</span></h3>
<p class="formation">${point.formation.map((form) => `<span lang="ja">${rubyHtml(form, style)}</span>`).join(" ")}</p>
${paragraphs(point.explanation, style)}
<ol class="examples">${point.examples.map((example) => `<li>${bilingual(example, style)}</li>`).join("\n")}</ol>
<div class="mistake"><p class="pairs"><span><span class="wrong">×</span> ${japanese(point.mistake.wrong, style)}</span> <span><span class="right">○</span> ${japanese(point.mistake.right, style)}</span></p><p class="en">${rubyHtml(point.mistake.why, style)}</p></div>
${point.contrast === null ? "" : `<p class="contrast en"><span class="label">Compare</span> <span lang="ja">${rubyHtml(point.contrast.with, style)}</span>: ${rubyHtml(point.contrast.note, style)}</p>`}
</div>`,
      )
      .join("\n"),

  dialogue: ({ dialogues }, style) =>
    dialogues
      .map((dialogue) => {
        const names = new Map(dialogue.roles.map((role) => [role.id, role.name]));
        return `
<div class="dialogue" id="${escapeHtml(dialogue.id)}"><h3>${bilingual(dialogue.title, style.titles, "span")}</h3>
<p class="setting">${bilingual(dialogue.setting, style, "span")}<br/>${dialogue.roles.map((role) => `<span class="role">${japanese(role.name, style)}：${japanese(role.ja, style)} <span class="en">${escapeHtml(role.en)}</span></span>`).join(" ")}</p>
<table class="lines"><tbody>${dialogue.lines.map((line) => `<tr><th scope="row" lang="ja">${rubyHtml(names.get(line.role) ?? line.role, style)}</th><td>${bilingual(line, style)}</td></tr>`).join("\n")}</tbody></table>
<div class="phrases"><h4>Key phrases</h4><ul>${dialogue.keyPhrases.map((phrase) => `<li>${bilingual(phrase, style)} <span class="use">${rubyHtml(phrase.use, style)}</span></li>`).join("")}</ul></div>
<div class="note">${paragraphs(dialogue.culture, style)}</div></div>`;
      })
      .join("\n"),

  procedure: ({ procedures }, style) =>
    procedures
      .map(
        (procedure) => `
<div class="procedure" id="${escapeHtml(procedure.id)}"><h3>${bilingual(procedure.title, style.titles, "span")}</h3>
<p class="when">${bilingual(procedure.when, style, "span")}</p>
${procedure.tools.length === 0 ? "" : `<p class="tools"><span class="label">Tools</span> ${procedure.tools.map((tool) => bilingual(tool, style, "span")).join("、")}</p>`}
<ol class="steps">${procedure.steps
          .map(
            (step) =>
              `<li${step.safety ? ' class="safety"' : ""}>${step.safety ? warningSign : ""}${bilingual(step, style)}${step.say === null ? "" : `<div class="say">${bilingual({ ja: `「${step.say.ja.replace(/^「|」$/gu, "")}」`, en: step.say.en }, style)}</div>`}</li>`,
          )
          .join("\n")}</ol>
${procedure.warning === null ? "" : `<div class="warning">${warningSign}${bilingual(procedure.warning, style)}</div>`}</div>`,
      )
      .join("\n"),

  reading: ({ readings }, style) =>
    readings
      .map(
        (reading) => `
<div class="reading" id="${escapeHtml(reading.id)}"><h3>${bilingual(reading.title, style.titles, "span")}</h3>
<div class="passage ${escapeHtml(reading.kind)}">${reading.lines.map((line) => `<p lang="ja">${rubyHtml(line.ja, style)}</p>`).join("\n")}</div>
<ol class="questions">${reading.questions.map((question) => `<li>${japanese(question.ask, style)} <span class="en">${rubyHtml(question.en, style)}</span><ol class="options">${question.options.map((option) => `<li>${japanese(option, style)}</li>`).join("")}</ol></li>`).join("\n")}</ol>
<details class="translation" open="open"><summary>Translation</summary><p class="en">${reading.lines.map((line) => rubyHtml(line.en, style)).join(" ")}</p></details></div>`,
      )
      .join("\n"),

  culture: ({ notes }, style) =>
    notes
      .map(
        (note) => `
<div class="culture"><h3>${bilingual(note.title, style.titles, "span")}</h3>
${paragraphs(note.body, style)}
<ul class="phrase-list">${note.phrases.map((phrase) => `<li>${bilingual(phrase, style)}</li>`).join("")}</ul>
<p class="tip en">${rubyHtml(note.tip, style)}</p></div>`,
      )
      .join("\n"),

  interview: ({ questions }, style) =>
    questions
      .map(
        (question) => `
<div class="interview"><h3>${bilingual(question.ask, style.titles, "span")}</h3>
<p class="en">${rubyHtml(question.purpose, style)}</p>
<ol class="model-answers">${question.answers.map((answer) => `<li>${bilingual(answer, style)}</li>`).join("\n")}</ol>
<ul class="phrase-list">${question.phrases.map((phrase) => `<li>${bilingual(phrase, style, "span")}</li>`).join("")}</ul>
<p class="avoid en"><span class="wrong">×</span> ${rubyHtml(question.avoid, style)}</p></div>`,
      )
      .join("\n"),

  review: renderExercises,
  exercises: renderExercises,
  test: renderTest,
};

/** The markup of a section's content, without its title. */
export function renderSection<K extends SectionKind>(kind: K, content: SectionContent<K>, style: TextStyle): string {
  return (renderers[kind] as Render<K>)(content, style).trim();
}

/** The word with its meaning on the left, how it is used on the right; a word without an example takes a single line. */
function wordRow(word: SectionContent<"vocabulary">["groups"][number]["words"][number], style: TextStyle): string {
  const gloss = `<span class="gloss en">${rubyHtml(word.gloss, style)}</span> <span class="pos">${partOfSpeechMarks[word.pos]}</span>`;
  const head = `${word.safety ? warningSign : ""}${rubyHtml(annotate(word.word, word.reading), style.titles)}`;
  const note = word.note === null ? "" : `<div class="usage en">${rubyHtml(word.note, style)}</div>`;
  const safety = `${word.safety ? ' class="safety"' : ""} id="${wordAnchor(word.word, word.reading)}"`;
  if (word.example === null) return `<tr${safety}><th scope="row"><span lang="ja">${head}</span></th><td class="plain">${gloss}${note}</td></tr>`;
  return `<tr${safety}><th scope="row"><span lang="ja">${head}</span><br/>${gloss}</th><td>${bilingual(word.example, style)}${note}</td></tr>`;
}

function renderKanji({ kanji }: SectionContent<"kanji">, style: TextStyle): string {
  const boxes = kanji.map(
    (entry) => `<div class="kanji-box"><p class="glyph" lang="ja">${escapeHtml(entry.kanji)}</p>
<div><p class="meaning en">${escapeHtml(entry.meaning.join(", "))} <span class="strokes">${entry.strokes}画</span></p>
<p class="readings" lang="ja">${escapeHtml([...entry.on, ...entry.kun].join("　"))}</p>
<ul>${entry.words.map((word) => `<li><span lang="ja">${rubyHtml(annotate(word.word, word.reading), style.titles)}</span> <span class="en">${escapeHtml(word.gloss)}</span></li>`).join("")}</ul></div></div>`,
  );
  return `<div class="kanji-boxes">${boxes.join("\n")}</div>`;
}
