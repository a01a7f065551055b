/** How wide a section's text would run in one line: what lengths are compared by, since a kana takes the room of two or three Latin letters. */
import type { Section } from "../book/sections/section.ts";
import { plainText } from "../japanese/ruby.ts";
import { englishTexts, japaneseTexts } from "./texts.ts";

/** Widths of a kana and of an average Latin letter in the book's type, mm, as in book/pageCost.ts. */
const JA = 3.7;
const EN = 1.52;

/** Width in mm of all Japanese (without readings) and English of a section. */
export function textWidth(section: Section): number {
  const japanese = japaneseTexts(section).reduce((sum, { text }) => sum + plainText(text).length, 0);
  const english = englishTexts(section).reduce((sum, { text }) => sum + text.length, 0);
  return japanese * JA + english * EN;
}
