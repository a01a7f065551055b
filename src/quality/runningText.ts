/** The Japanese that is read through in a section, for rules that weigh its words: no headwords, options or titles. */
import type { Section, SectionContent, SectionKind } from "../book/sections/section.ts";

const running: { [K in SectionKind]?: (content: SectionContent<K>) => string[] } = {
  opening: ({ goals, scene }) => [...goals, ...scene].map(({ ja }) => ja),
  vocabulary: ({ groups }) => groups.flatMap(({ words }) => words.flatMap(({ example }) => (example === null ? [] : [example.ja]))),
  grammar: ({ points }) => points.flatMap(({ examples, mistake }) => [...examples.map(({ ja }) => ja), mistake.right]),
  dialogue: ({ dialogues }) => dialogues.flatMap(({ lines }) => lines.map(({ ja }) => ja)),
  procedure: ({ procedures }) =>
    procedures.flatMap(({ steps, warning }) => [
      ...steps.flatMap(({ ja, say }) => (say === null ? [ja] : [ja, say.ja])),
      ...(warning === null ? [] : [warning.ja]),
    ]),
  reading: ({ readings }) => readings.flatMap(({ lines }) => lines.map(({ ja }) => ja)),
};

/** Sentences in ruby notation; none for the kinds that hold no running text of their own. */
export function runningText(section: Section): string[] {
  const read = running[section.kind] as ((content: Section["content"]) => string[]) | undefined;
  return read?.(section.content) ?? [];
}
