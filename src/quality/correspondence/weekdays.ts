/** Days of the week: 月曜日, 火曜, （水）, and their English names. */
import type { Mention } from "./mention.ts";

const japanese = "月火水木金土日";
const english = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");
const DAY = new RegExp(`\\b(?:${english.map((day) => `${day}s?|${day.slice(0, 3)}\\.?`).join("|")})(?![a-z])`, "gu");

/** The days as numbers from 1 for Monday. @param plain Japanese without readings */
export function japaneseWeekdays(plain: string): Mention[] {
  const named = [...plain.matchAll(/(?<day>[月火水木金土日])曜/gu)].map(({ 0: written, groups = {} }) => ({ written, day: groups["day"] ?? "", needed: true }));
  // Lists and tables write one kanji: 月・水・金, 10日（火）.
  const single = [...plain.matchAll(/(?<![\p{Script=Han}0-9０-９])[月火水木金土日](?![\p{Script=Han}])/gu)].map(({ 0: day }) => ({
    written: day,
    day,
    needed: false,
  }));
  const rest = /平日|週末|土日|祝日/u.test(plain) ? [...japanese].map((day) => ({ written: day, day, needed: false })) : [];
  return [...named, ...single, ...rest].map(({ written, day, needed }) => ({ written, values: [japanese.indexOf(day) + 1], needed }));
}

export function englishWeekdays(text: string): Mention[] {
  return [...text.matchAll(DAY)].map(({ 0: written }) => ({
    written,
    values: [english.findIndex((day) => day.startsWith(written.slice(0, 3))) + 1],
    needed: written.endsWith("day") || written.endsWith("days"),
  }));
}
