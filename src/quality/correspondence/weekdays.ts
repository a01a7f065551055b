/** Days of the week: 月曜日, 火曜, （水）, and their English names. */
import type { Mention } from "./mention.ts";

const japanese = "月火水木金土日";
const english = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");

/** The days as numbers from 1 for Monday. @param plain Japanese without readings */
export function japaneseWeekdays(plain: string): Mention[] {
  const named = [...plain.matchAll(/(?<day>[月火水木金土日])曜/gu)].map(({ 0: written, groups = {} }) => ({ written, day: groups["day"] ?? "", needed: true }));
  // Lists and tables write one kanji: 月・水・金, 10日（火）.
  const single = [...plain.matchAll(/(?<![\p{Script=Han}0-9０-９])[月火水木金土日](?![\p{Script=Han}])/gu)].map(({ 0: day }) => ({ written: day, day, needed: false }));
  const rest = /平日|週末|土日|祝日/u.test(plain) ? [...japanese].map((day) => ({ written: day, day, needed: false })) : [];
  return [...named, ...single, ...rest].map(({ written, day, needed }) => ({ written, values: [japanese.indexOf(day) + 1], needed }));
}

export function englishWeekdays(text: string): Mention[] {
  return english.flatMap((name, index) =>
    new RegExp(`\\b(?:${name}s?|${name.slice(0, 3)}\\.?)(?![a-z])`, "u").test(text) ? [{ written: name, values: [index + 1], needed: text.includes(name) }] : [],
  );
}
