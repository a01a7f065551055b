/** A chapter as one piece of markup, shared by PDF and EPUB. */
import type { Chapter, SectionKind } from "../../book/sections/section.ts";
import { sectionTitles } from "../../book/sections/titles.ts";
import { renderSection } from "./sections.ts";
import { escapeHtml, japanese, type TextStyle } from "./text.ts";

/** Sections of one kind that follow each other stand under one title. */
export interface RenderedSection {
  id: string;
  kind: SectionKind;
  title: { ja: string; en: string };
  html: string;
}

export function renderSections(chapter: Chapter, style: TextStyle): RenderedSection[] {
  const rendered: RenderedSection[] = [];
  for (const section of chapter.sections) {
    const html = renderSection(section.kind, section.content as never, style);
    const last = rendered.at(-1);
    if (last?.kind === section.kind) last.html += `\n${html}`;
    else rendered.push({ id: `ch${chapter.number}-${section.kind}`, kind: section.kind, title: sectionTitles[section.kind], html });
  }
  return rendered;
}

export function renderChapter(chapter: Chapter, part: { ja: string; en: string }, style: TextStyle): string {
  const sections = renderSections(chapter, style);
  return `<article class="chapter" id="ch${chapter.number}">
<header class="chapter-head"><p class="part">${japanese(part.ja, style)} <span class="en">${escapeHtml(part.en)}</span></p>
<p class="chapter-number" aria-hidden="true">${chapter.number}</p>
<h1>${japanese(chapter.title.ja, style)}<span class="en">${escapeHtml(chapter.title.en)}</span></h1></header>
${sections
  .map(
    (
      section,
    ) => `<section class="${section.kind}" id="${section.id}">${section.kind === "opening" ? "" : `<h2>${japanese(section.title.ja, style)} <span class="en">${escapeHtml(section.title.en)}</span></h2>`}
${section.html}</section>`,
  )
  .join("\n")}
</article>`;
}
