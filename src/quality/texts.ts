/** Every text of a section with its place, so that a rule about texts need not know the section kinds. */
import { oncePer } from "../book/once.ts";
import type { Section } from "../book/sections/section.ts";

export interface PlacedText {
  section: string;
  path: string;
  text: string;
}

/** All Japanese strings (ruby notation) of a section: those under `ja`, `ask`, `wrong`, `right`, role names, and options, pairs and answers in Japanese. */
export const japaneseTexts = oncePer((section: Section): readonly PlacedText[] =>
  collect(section, (key, parent, text) => japaneseKeys.has(key) || (key === "name" && "style" in parent) || (eitherKeys.has(key) && !isEnglish(text))),
);

/** All English strings of a section, options, pairs and answers in English among them. */
export const englishTexts = oncePer((section: Section): readonly PlacedText[] =>
  collect(section, (key, _, text) => englishKeys.has(key) || (eitherKeys.has(key) && isEnglish(text))),
);

/** Japanese with its translation, wherever both stand side by side. */
export function bilingualTexts(section: Section): { section: string; path: string; ja: string; en: string }[] {
  const pairs: { section: string; path: string; ja: string; en: string }[] = [];
  walk(section.content, "", (node, path) => {
    if (typeof node["ja"] === "string" && typeof node["en"] === "string") pairs.push({ section: section.key, path, ja: node["ja"], en: node["en"] });
  });
  return pairs;
}

const japaneseKeys = new Set(["ja", "ask", "wrong", "right"]);
const englishKeys = new Set(["en", "gloss", "meaning", "explanation", "why", "note", "use", "body", "tip", "culture", "overview", "purpose", "avoid"]);
/** Keys of exercises and questions whose strings may be in either language. */
const eitherKeys = new Set(["options", "pairs", "text"]);

/** English may quote a kanji (`platform number … (3番線: platform 3)`), but Japanese here holds no word in small Latin letters. */
const isEnglish = (text: string): boolean => /[a-z]{2}/u.test(text) || /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u.test(text);

function collect(section: Section, wanted: (key: string, parent: Record<string, unknown>, text: string) => boolean): PlacedText[] {
  const texts: PlacedText[] = [];
  walk(section.content, "", (node, path) => {
    for (const [key, value] of Object.entries(node)) {
      const isList = Array.isArray(value);
      (isList ? (value as unknown[]) : [value]).forEach((text, index) => {
        if (typeof text !== "string" || !wanted(key, node, text)) return;
        texts.push({ section: section.key, path: isList ? join(join(path, key), String(index)) : join(path, key), text });
      });
    }
  });
  return texts;
}

function walk(node: unknown, path: string, visit: (node: Record<string, unknown>, path: string) => void): void {
  if (Array.isArray(node)) {
    node.forEach((item, index) => walk(item, join(path, String(index)), visit));
  } else if (typeof node === "object" && node !== null) {
    visit(node as Record<string, unknown>, path);
    for (const [key, value] of Object.entries(node)) walk(value, join(path, key), visit);
  }
}

function join(path: string, key: string): string {
  return path === "" ? key : `${path}.${key}`;
}
