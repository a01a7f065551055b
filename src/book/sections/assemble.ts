/** Puts the bank's facts into what a model wrote: a word's reading, a pattern's formation and the like are never the model's to decide. */
import type { SectionBrief } from "../brief.ts";
import type { SectionContent } from "./section.ts";

/** The content with facts taken from the brief; items that the brief does not know stay, for the checks to find. */
export function assemble(brief: SectionBrief, content: SectionContent): SectionContent {
  if (brief.section.kind === "vocabulary") {
    const { words } = brief.materials as Extract<SectionBrief, { section: { kind: "vocabulary" } }>["materials"];
    const { groups } = content as SectionContent<"vocabulary">;
    return {
      groups: groups.map((group) => ({
        ...group,
        words: group.words.map((word) => {
          const fact = words.find((other) => other.word === word.word && other.reading === word.reading) ?? words.find((other) => other.word === word.word);
          return fact === undefined ? word : { ...word, reading: fact.reading, pos: fact.pos, gloss: fact.gloss, safety: fact.safety };
        }),
      })),
    };
  }
  if (brief.section.kind === "grammar") {
    const { points } = brief.materials as Extract<SectionBrief, { section: { kind: "grammar" } }>["materials"];
    const written = (content as SectionContent<"grammar">).points;
    return {
      points: written.map((point) => {
        const fact = points.find((other) => other.id === point.id);
        return fact === undefined ? point : { ...point, pattern: fact.pattern, level: fact.level, meaning: fact.meaning, formation: fact.formation };
      }),
    };
  }
  if (brief.section.kind === "kanji") {
    const facts = (brief.materials as Extract<SectionBrief, { section: { kind: "kanji" } }>["materials"]).kanji;
    const written = (content as SectionContent<"kanji">).kanji;
    return {
      kanji: written.map((entry) => {
        const fact = facts.find((other) => other.kanji === entry.kanji);
        return fact === undefined ? entry : { ...entry, on: fact.on, kun: fact.kun, meaning: fact.meaning, strokes: fact.strokes };
      }),
    };
  }
  if (brief.section.kind === "test") {
    const { test, section, firstNumber, whole, scores, items } = brief.materials as Extract<SectionBrief, { section: { kind: "test" } }>["materials"];
    const patterns = new Map(items.map(({ id, pattern }) => [id, pattern]));
    const written = (content as SectionContent<"test">).items;
    return { test, section, firstNumber, whole, scores, items: written.map((item) => ({ ...item, pattern: patterns.get(item.id) ?? item.pattern })) };
  }
  return content;
}
