/** The numbers that an English text states: "half past three", "two people", "20 December", "10,000 yen". */
import type { Mention } from "./mention.ts";

const small = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split(" ");
const tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ");
const smallOrdinals =
  "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth".split(
    " ",
  );
const tenOrdinals = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split(" ");
const scales: Readonly<Record<string, number>> = { hundred: 100, thousand: 1000, million: 1_000_000 };
const months = "January February March April May June July August September October November December".split(" ");

const MONTH = new RegExp(`\\b(?:${months.map((month) => `${month}|${month.slice(0, 3)}\\.`).join("|")})(?!\\w)`, "gu");

const units = new Map<string, number>([
  ...small.map((word, value): [string, number] => [word, value]),
  ...tens.map((word, index): [string, number] => [word, (index + 2) * 10]),
  ...smallOrdinals.map((word, value): [string, number] => [word, value]),
  ...tenOrdinals.map((word, index): [string, number] => [word, (index + 2) * 10]),
]);
const names = [...units.keys(), ...Object.keys(scales)].sort((a, b) => b.length - a.length).join("|");
const SPELLED = new RegExp(`\\b(?:(?:a|an)\\s+(?=(?:hundred|thousand|million)\\b))?(?:${names})s?\\b(?!-way)(?:(?:[-\\s]|\\s?and\\s)(?:${names})\\b)*`, "giu");
const DIGITS =
  /(?<![\d.])(?<number>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:\s?(?<scale>thousand|million))?(?<clock>\s?(?:[ap]\.?m\b\.?|o'clock|noon))?/giu;

/** 10:30, and 10.30 as the British write it. */
const CLOCK = /(?<![\d.])(?<hour>[01]?\d|2[0-4])[:.](?<minute>[0-5]\d)(?![\d%])/gu;
/** "Ten to eight" and "a quarter past two". */
const TO_THE_HOUR = /\b(?<minute>five|ten|quarter|twenty|twenty-five|half)\s(?:minutes\s)?(?<side>to|past)\s(?<hour>[a-z]+|\d+)\b/iu;

/** Words that state a number without naming it: [pattern, values, needed]. */
const words: readonly [RegExp, readonly number[], boolean][] = [
  [/\b(?:once|single|alone|another|each|per|ground floor|annual|yearly|an?|every|next|one)\b/iu, [1], false],
  [/\b(?:twice|both|pairs?|couples?|double|doubled|twins?|two|each other|either|second|in half|halves|bi\w+)\b/iu, [2, 0.5], false],
  [/\b(?:triple|third|thirds|three)\b/iu, [3], false],
  [/\bhal(?:f|ves|ved|ve|fway)\b|\bhalf-/iu, [0.5, 30, 50, 6], false],
  [/\bquarters?\b/iu, [0.25, 15, 45, 4, 3], false],
  [/\bdozens?\b/iu, [12], false],
  [/\b(?:noon|midday|midnight|lunchtime)\b/iu, [0, 12, 24], false],
  [/\b(?:week|weeks|weekly)\b/iu, [7], false],
  [/\b(?:hour|hourly)\b/iu, [60], false],
  [/\b(?:day|daily|around the clock)\b/iu, [24], false],
  [/\b(?:year|annual|yearly)\b/iu, [12], false],
  [/\bfortnight\b/iu, [14, 2], false],
  [/\bdecades?\b/iu, [10], false],
  [/\bteen\w*\b/iu, [10], false],
  [/\b(?:tens|hundreds|thousands)\b/iu, [10, 100, 1000, 10_000], false],
];

export function englishNumbers(text: string): Mention[] {
  return [...inDigits(text), ...toTheHour(text), ...spelledOut(text.replace(TO_THE_HOUR, " ")), ...monthNames(text), ...inWords(text)];
}

function toTheHour(text: string): Mention[] {
  const { 0: written, groups = {} } = TO_THE_HOUR.exec(text) ?? { 0: "" };
  const named = groups["hour"]?.toLowerCase() ?? "";
  const part = groups["minute"]?.toLowerCase() ?? "";
  const hour = units.get(named) ?? Number(named);
  if (written === "" || Number.isNaN(hour)) return spelledOut(written);
  const minute = part === "quarter" ? 15 : part === "half" ? 30 : valueOf(part.split("-"));
  const before = groups["side"] === "to";
  return [
    { written, values: before ? [hour - 1, hour, hour + 11, hour + 12] : [hour, hour + 12], needed: true },
    { written, values: [minute, 60 - minute, ...(minute === 30 ? [0.5] : [])], needed: true },
  ];
}

function inDigits(text: string): Mention[] {
  const clocks = [...text.matchAll(CLOCK)].flatMap(({ 0: written, groups = {} }) => {
    const [hour, minute] = [Number(groups["hour"]), Number(groups["minute"])];
    // The 00 of 10:00 is not said in Japanese, 10:30 may be 10時半, and 9:50 十時十分前.
    return [
      { written, values: [hour, hour + 12, hour + 1], needed: true },
      { written, values: [minute, 60 - minute, ...(minute === 30 ? [0.5] : [])], needed: minute > 0 },
    ];
  });
  const numbers = [...text.replaceAll(CLOCK, " ").matchAll(DIGITS)].map(({ 0: written, groups = {} }) => {
    const scale = scales[groups["scale"]?.toLowerCase() ?? ""] ?? 1;
    const value = Number((groups["number"] ?? "").replaceAll(",", "")) * scale;
    return { written: written.trim(), values: groups["clock"] === undefined ? [value] : [value, value + 12, value - 12], needed: value > 1 };
  });
  // 7.30 may be a time or a price.
  const both = [...text.matchAll(/(?<![\d.])(?<whole>\d+)\.(?<part>\d\d?)(?!\d)/gu)].map(({ 0: written, groups = {} }) => ({
    written,
    values: [Number(written), Number(groups["whole"]), Number(groups["part"])],
    needed: false,
  }));
  return [...clocks, ...numbers, ...both];
}

function spelledOut(text: string): Mention[] {
  return [...text.matchAll(SPELLED)].map(({ 0: written, index }) => {
    const pieces = written.toLowerCase().match(/[a-z]+/gu) ?? [];
    const value = valueOf(pieces);
    // "One" is mostly a pronoun, "first" an adverb, "second" a unit of time; "the two" and "one or two" may be a few or these.
    const vague =
      value <= 1 ||
      /\bor\s$/iu.test(text.slice(0, index)) ||
      (value === 2 && /\bthe\s$/iu.test(text.slice(0, index))) ||
      pieces.at(-1) === "second" ||
      pieces.at(-1)?.endsWith("s") === true;
    const parts = pieces.length > 1 ? pieces.map((piece) => units.get(piece) ?? scales[piece] ?? 0).filter((part) => part > 0) : [];
    const isClock = /^\s?(?:o'clock|[ap]\.?m\b|in the (?:morning|afternoon|evening))/u.test(text.slice(index + written.length));
    return { written, values: [value, ...(isClock ? [value + 12] : []), ...parts], needed: !vague };
  });
}

function valueOf(pieces: readonly string[]): number {
  let total = 0;
  let group = 0;
  for (const piece of pieces) {
    const scale = scales[piece] ?? scales[piece.replace(/s$/u, "")];
    if (scale === undefined) group += units.get(piece) ?? units.get(piece.replace(/s$/u, "")) ?? 0;
    else if (scale === 100) group = Math.max(1, group) * 100;
    else {
      total += Math.max(1, group) * scale;
      group = 0;
    }
  }
  return total + group;
}

/** "May" and "March" may be verbs and are not needed. */
function monthNames(text: string): Mention[] {
  return [...text.matchAll(MONTH)].map(({ 0: written }) => ({
    written,
    values: [months.findIndex((month) => month.startsWith(written.slice(0, 3))) + 1],
    needed: written !== "May" && written !== "March",
  }));
}

function inWords(text: string): Mention[] {
  return words.flatMap(([pattern, values, needed]) => {
    const written = pattern.exec(text)?.[0];
    return written === undefined ? [] : [{ written, values, needed }];
  });
}
