/** What is read aloud in listening exercises and tests, printed at the end of the book. */
import { type Chapter, sectionsOf } from "../../book/sections/section.ts";
import { testPapers } from "../../book/testPapers.ts";
import type { FuriganaChoice } from "../../japanese/furigana.ts";
import { bilingual, escapeHtml, freshStyle, japanese, rubyHtml, type TextStyle } from "./text.ts";

type Script = readonly { speaker: string; ja: string; en: string }[];

/** A chapter's scripts; the empty string where nothing is heard. */
export function renderScripts(chapter: Chapter, furigana: FuriganaChoice): string {
  const style = freshStyle(furigana);
  const exercises = sectionsOf(chapter, "exercises").flatMap(({ content }) =>
    content.exercises.flatMap(({ script }, index) => (script.length === 0 ? [] : [scriptOf(`${index + 1}`, script, style)])),
  );
  const tests = sectionsOf(chapter, "test").flatMap(({ content }) => {
    let number = content.firstNumber;
    return content.items.flatMap((item) => {
      const label = `${testPapers[content.test].test.toUpperCase()} ${number}`;
      number += item.questions.length;
      return item.script.length === 0 ? [] : [scriptOf(label, item.script, style)];
    });
  });
  const scripts = [...exercises, ...tests];
  if (scripts.length === 0) return "";
  return `<section class="scripts" id="scripts-${chapter.number}"><h2>${chapter.number}. ${japanese(chapter.title.ja, style.titles)}</h2>${scripts.join("\n")}</section>`;
}

function scriptOf(label: string, script: Script, style: TextStyle): string {
  return `<div class="script"><h4>♪ ${escapeHtml(label)}</h4>${script
    .map((line) => `<div class="spoken"><span class="speaker" lang="ja">${rubyHtml(line.speaker, style)}</span>${bilingual(line, style)}</div>`)
    .join("\n")}</div>`;
}
