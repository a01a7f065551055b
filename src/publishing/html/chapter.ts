/** A chapter as one piece of markup, shared by PDF and EPUB. */
import { joinWords } from "../../book/sections/joinWords.ts";
import type { Chapter, SectionKind } from "../../book/sections/section.ts";
import { sectionTitles } from "../../book/sections/titles.ts";
import { renderSection } from "./sections.ts";
import type { FuriganaChoice } from "../../japanese/furigana.ts";
import { escapeHtml, freshStyle, japanese } from "./text.ts";

/** Sections of one kind that follow each other stand under one title. */
export interface TitledSections {
  id: string;
  kind: SectionKind;
  title: { ja: string; en: string };
  sections: Chapter["sections"];
}

/** A chapter's sections in order, under their titles. */
export function titledSections(chapter: Chapter): TitledSections[] {
  const titled: TitledSections[] = [];
  for (const section of joinWords(chapter.sections)) {
    const last = titled.at(-1);
    if (last?.kind === section.kind) last.sections.push(section);
    else titled.push({ id: `ch${chapter.number}-${section.kind}`, kind: section.kind, title: sectionTitles[section.kind], sections: [section] });
  }
  return titled;
}

/** Rendered from the first line to the last with a fresh style, since a furigana policy may go by what the chapter has shown already. */
export function renderChapter(chapter: Chapter, part: { ja: string; en: string }, furigana: FuriganaChoice): string {
  const style = freshStyle(furigana);
  return `<article class="chapter" id="ch${chapter.number}">
<header class="chapter-head"><p class="part">${japanese(part.ja, style.titles)} <span class="en">${escapeHtml(part.en)}</span></p>
<p class="chapter-number" aria-hidden="true">${chapter.number}</p>
<h1>${japanese(chapter.title.ja, style.titles)}<span class="en">${escapeHtml(chapter.title.en)}</span></h1></header>
${titledSections(chapter)
  .map(
    (
      group,
    ) => `<section class="${group.kind}" id="${group.id}">${group.kind === "opening" ? "" : `<h2>${japanese(group.title.ja, style.titles)} <span class="en">${escapeHtml(group.title.en)}</span></h2>`}
${group.sections.map((section) => renderSection(section.kind, section.content as never, style)).join("\n")}</section>`,
  )
  .join("\n")}
</article>`;
}
