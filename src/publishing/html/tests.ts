/** A part of a test paper, its key, and the table of scores after a whole one. */
import { testPapers, type TestSection } from "../../book/testPapers.ts";
import type { SectionContent } from "../../book/sections/section.ts";
import { escapeHtml, japanese, rubyHtml, type TextStyle } from "./text.ts";

type Test = SectionContent<"test">;
type Item = Test["items"][number];

export function renderTest(content: Test, style: TextStyle): string {
  const paper = testPapers[content.test];
  const section = paper.sections.find(({ id }) => id === content.section) as TestSection;
  const numbers = numbersOf(content);
  const groups = section.patterns.map((pattern) => {
    const items = content.items.filter((item) => item.pattern === pattern.id);
    if (items.length === 0) return "";
    const rendered = items.map((item) => renderItem(item, numbers.get(item) as number, style));
    return `<h4>${japanese(pattern.ja, style.titles)} <span class="en">${escapeHtml(pattern.en)}</span></h4>${rendered.join("\n")}`;
  });
  const minutes = section.minutes === null ? "" : `　${section.minutes}分`;
  const opening = content.whole && content.firstNumber === 1 ? renderStart(content, style) : "";
  return `${opening}<div class="test"><h3>${japanese(section.ja, style.titles)} <span class="en">${escapeHtml(`${section.en} · ${paper.en}`)}${minutes}</span></h3>
${groups.join("\n")}</div>${content.scores ? renderScores(content, style) : ""}`;
}

/** The number of each item's first question: by the section's own order, as in the key and the scripts. */
function numbersOf({ items, firstNumber }: Test): ReadonlyMap<Item, number> {
  let next = firstNumber;
  return new Map(
    items.map((item) => {
      const number = next;
      next += item.questions.length;
      return [item, number];
    }),
  );
}

/** What stands before a whole paper: its time and how to take it. */
function renderStart({ test }: Test, style: TextStyle): string {
  const { minutes, ja } = testPapers[test];
  return `<div class="mock"><h3>${japanese("模擬試験[もぎしけん]", style.titles)} <span class="en">Mock test</span></h3>
<p>${japanese(ja, style.titles)}</p>
<p class="en">Take it in one go: ${minutes} minutes, no dictionary. Have somebody read the listening scripts aloud, once, at a natural speed. The table for your score stands at the end, the answers in the key.</p></div>`;
}

function renderItem(item: Item, number: number, style: TextStyle): string {
  // What is heard is printed with the scripts at the end of the book.
  const passage =
    item.passage.length === 0 ? "" : `<div class="passage">${item.passage.map((line) => `<p lang="ja">${rubyHtml(line.ja, style)}</p>`).join("\n")}</div>`;
  const heard = item.script.length === 0 ? "" : '<p class="heard en">♪ Listen: the script stands at the end of the book.</p>';
  const questions = item.questions.map(
    (question, index) =>
      `<div class="question"><span class="number">${number + index}</span> ${japanese(question.ask, style)}<ol class="options" type="1">${question.options.map((option) => `<li>${japanese(option, style)}</li>`).join("")}</ol></div>`,
  );
  return `<div class="test-item">${passage}${heard}${questions.join("\n")}</div>`;
}

export function testKey(content: Test, style: TextStyle): string {
  const paper = testPapers[content.test];
  const section = paper.sections.find(({ id }) => id === content.section) as TestSection;
  const answers = content.items.flatMap((item) => item.questions);
  return `<div class="key titled"><h4>${japanese(section.ja, style.titles)} <span class="en">${escapeHtml(section.en)}</span></h4><ol class="test-key" start="${content.firstNumber}">${answers
    .map((question) => `<li><b>${question.answer + 1}</b> <span class="why en">${rubyHtml(question.why, style)}</span></li>`)
    .join("\n")}</ol></div>`;
}

/** The real test's scale, and a place to write one's own points. */
function renderScores({ test }: Test, style: TextStyle): string {
  const { sections, scoring, minutes, ja, en } = testPapers[test];
  const rows = sections.map((section) => {
    const count = section.patterns.reduce((sum, pattern) => sum + pattern.count, 0);
    return `<tr><th scope="row">${japanese(section.ja, style.titles)} <span class="en">${escapeHtml(section.en)}</span></th><td>　　 / ${count}</td></tr>`;
  });
  const bands = scoring.bands.map((band) => `<li>${band.from}–${band.to}: ${escapeHtml(band.name)}</li>`).join("");
  const minima = scoring.minima.map((row) => `<li>${escapeHtml(row.section)}: at least ${row.min} of ${row.max}</li>`).join("");
  return `<div class="scores"><h3>${japanese("点数[てんすう]の表[ひょう]", style.titles)} <span class="en">Your score · ${escapeHtml(en)}</span></h3>
<table><tbody>${rows.join("\n")}</tbody></table>
<p class="en">${japanese(ja, style.titles)}: ${minutes} minutes in all, ${scoring.max} points at most, ${scoring.pass} to pass.</p>
${bands === "" ? "" : `<ul class="en">${bands}</ul>`}${minima === "" ? "" : `<p class="en">And in each part:</p><ul class="en">${minima}</ul>`}
<p class="en">The real test weighs its questions, so that right answers do not turn into points one by one. As a rough guide, you are ready when you answer four in five of these rightly within the time.</p></div>`;
}
