/** A number with its counter, read as one: 3本 さんぼん, 二十日 はつか, 1万2,500円 いちまんにせんごひゃくえん. */
import { type Counter, counters, latinUnits, longestCounter } from "./counterTable.ts";
import { NUMERAL, type Numeral, readNumeral } from "./numerals.ts";

/** A stretch of text with the reading of the whole of it. */
export interface Counted {
  surface: string;
  reading: string;
  /** What the number alone contributes where it has a comma or a point: the part up to it. */
  parts: readonly { surface: string; reading: string }[];
}

const DIGIT_WORDS = ["れい", "いち", "に", "さん", "よん", "ご", "ろく", "なな", "はち", "きゅう"];
/** Numbers that may close into っ: いち, ろく, はち, じゅう, ひゃく with its voiced forms. */
const CLOSING = /(?:いち|ろく|はち|じゅう|[ひびぴ]ゃく)$/u;
const VOICED: Readonly<Record<string, string>> = { か: "が", き: "ぎ", く: "ぐ", け: "げ", こ: "ご", さ: "ざ", し: "じ", す: "ず", せ: "ぜ", そ: "ぞ" };
const H_ROW = "はひふへほ";

/**
 * The number that begins at `start`, with its counter where it has one.
 *
 * @param isBoundary says whether a word may end at a place in the text
 * @returns null where no number begins, or it is one that is not read, as that of a telephone
 */
export function countedAt(text: string, start: number, isBoundary: (place: number) => boolean): Counted | null {
  NUMERAL.lastIndex = start;
  const found = NUMERAL.exec(text)?.[0];
  if (found === undefined) return null;
  const isArabic = /[0-9０-９]/u.test(found);
  // A counter may end inside what the tokenizer took for a word, as in 9時の間, 1つと and 3月末.
  const mayEnd = (place: number) =>
    isBoundary(place) || /[のとにはがをでもへ]/u.test(text[place] ?? "") || (/[年月日時]/u.test(text[place - 1] ?? "") && text[place] !== "曜");
  for (let length = found.length; length > 0; length--) {
    if (isArabic || /^[何数]/u.test(found) ? length !== found.length : !isBoundary(start + length)) continue;
    const written = found.slice(0, length);
    const numeral = readNumeral(written);
    if (numeral === null) continue;
    const counted = withCounter(text, start, written, numeral, mayEnd);
    if (counted !== null) return counted;
  }
  return null;
}

function withCounter(text: string, start: number, written: string, numeral: Numeral, isBoundary: (place: number) => boolean): Counted | null {
  const end = start + written.length;
  for (let length = Math.min(longestCounter, text.length - end); length > 0; length--) {
    const name = text.slice(end, end + length);
    const counter = counters.get(name);
    if (counter === undefined || !isBoundary(end + length)) continue;
    const inContext = counterInContext(name, counter, text.slice(0, start), text.slice(end + length), written);
    const reading = spoken(numeral, inContext);
    return { surface: written + name, reading, parts: parts(written, name, reading, numeral, inContext) };
  }
  return withoutCounter(text, start, written, numeral);
}

/** Counters that are read otherwise next to certain words. */
function counterInContext(name: string, counter: Counter, before: string, after: string, written: string): Counter {
  if (name === "分" && /^の[0-9０-９一二三四五六七八九十]/u.test(after)) return { reading: "ぶん" };
  if ((name === "歳" || name === "才") && /^(?:未満|以上|以下|前後|代)/u.test(after)) return { reading: "さい" };
  if (name === "組" && before.endsWith("年")) return { reading: "くみ", steady: true };
  if (name === "分" && /[0-9０-９]勝$/u.test(before)) return { reading: "わけ", steady: true };
  if (name === "分" && before.endsWith("度")) return { reading: "ぶ", steady: true };
  if (name === "日" && /[一二三四五六七八1-8１-８][、・]$/u.test(before) && /^[二三五六七八九235-9２３５-９]$/u.test(written))
    return { reading: "にち", steady: true };
  if (name === "日" && isDayOfMonth(before, after)) return { ...counter, whole: { ...counter.whole, 1: "ついたち" } };
  if (name === "日" && /^数$/u.test(written)) return { reading: "じつ" };
  return counter;
}

/** 1日 as a date: after a month, or as newspapers begin: 政府は1日、… */
function isDayOfMonth(before: string, after: string): boolean {
  return /月の?$/u.test(before) || /^(?:付|現在|午[前後]|未明|早朝|夕方|深夜|夜)/u.test(after) || (/[はが]$/u.test(before) && after.startsWith("、"));
}

/** A number by itself: with kanji it has a reading; digits have one before a Latin unit, before 〜 with another number, after 第 and 要介護, and in addresses. */
function withoutCounter(text: string, start: number, written: string, numeral: Numeral): Counted | null {
  if (/^[何数]$/u.test(written)) return null;
  const after = text.slice(start + written.length);
  const before = text.slice(0, start);
  if (/^[0-9０-９]+$/u.test(written)) {
    if (/[-−‐–/:：.,][0-9]*$/u.test(before) || /[A-Za-zＡ-Ｚａ-ｚ]$/u.test(before) || /^[-−‐–/:：][0-9]/u.test(after)) return null;
  }
  if (!/[0-9０-９]/u.test(written)) {
    // "Four or five" is しご, whether written 四五日 or 四、五日.
    const reading = written === "四" && after.startsWith("、五") && !/[、第]$/u.test(before) ? "し" : numeral.words.join("");
    return { surface: written, reading, parts: [{ surface: written, reading }] };
  }
  const unit = /^\s?(?:[a-zA-Zａ-ｚＡ-Ｚ]+|[%％℃])/u.exec(after)?.[0]?.normalize("NFKC");
  const isRange = /^[〜~・、][0-9０-９.]+(?:[\p{Script=Han}つ%％]|か[月所国])/u.test(after);
  const isPlace = /(?:[町村区]|丁目)(?:[0-9０-９]+の)*$/u.test(before) && (before.endsWith("の") || /^の[0-9０-９]/u.test(after));
  const isRead =
    isRange ||
    isPlace ||
    /(?:第|要介護|要支援)$/u.test(before) ||
    /[十百千万億兆.．,，]/u.test(written) ||
    (unit !== undefined && (latinUnits.has(unit) || /^℃|^%/u.test(unit)));
  if (!isRead && !/^[\p{Script=Han}ァ-ヶ]/u.test(after)) return null;
  const initial = unit === undefined ? "" : (latinUnits.get(unit) ?? "");
  const reading = spoken(numeral, { reading: initial, loan: true }).slice(0, initial === "" ? undefined : -initial.length);
  return { surface: written, reading, parts: parts(written, "", reading, numeral, { reading: "" }) };
}

/** The number and the counter said together, with the changes of sound between them. */
function spoken(numeral: Numeral, counter: Counter): string {
  const { value, words } = numeral;
  const whole = value === null ? undefined : counter.whole?.[value];
  if (whole !== undefined) return whole;
  if (counter.native && (value === 1 || value === 2)) return `${value === 1 ? "ひと" : "ふた"}${counter.reading}`;
  const head = words.slice(0, -1).join("");
  const last = words.at(-1) ?? "";
  const digit = DIGIT_WORDS.indexOf(last);
  const unit = counter.units?.[digit];
  if (unit !== undefined) return head + unit;
  if (value === 0) return `${/^(?:じ|ど|てん|さい|ふん)/u.test(counter.reading) ? "れい" : "ぜろ"}${counter.reading}`;
  const own = counter.digits?.[digit];
  if (own !== undefined) return head + own + counter.reading;
  if (counter.steady) return head + last + counter.reading;
  return head + joined(last, counter);
}

function joined(last: string, counter: Counter): string {
  const { reading, afterN } = counter;
  const initial = reading[0] ?? "";
  if (CLOSING.test(last) && closes(last, initial, counter)) return `${last.slice(0, -1)}っ${H_ROW.includes(initial) ? moved(reading, "ぱぴぷぺぽ") : reading}`;
  const nasal = /(?:さん|せん|ぜん|まん|なん)$/u.test(last) || (counter.fourToo === true && last === "よん");
  if (!nasal || afterN === undefined) return last + reading;
  if (afterN === "voiced") return last + (VOICED[initial] ?? initial) + reading.slice(1);
  return last + moved(reading, afterN === "b" ? "ばびぶべぼ" : "ぱぴぷぺぽ");
}

/** Whether the number closes into っ before the counter: いっかい, ろっかい, いっさい, but ろくさい. */
function closes(last: string, initial: string, counter: Counter): boolean {
  if (counter.loan) return last.endsWith("じゅう") && /[かきくけこさしすせそたちつてとぱぴぷぺぽ]/u.test(initial);
  if (/[かきくけこ]/u.test(initial) || H_ROW.includes(initial)) return true;
  return /[さしすせそたちつてとぱぴぷぺぽ]/u.test(initial) && !last.endsWith("く");
}

const moved = (reading: string, row: string) => (row[H_ROW.indexOf(reading[0] ?? "")] ?? "") + reading.slice(1);

/** Cuts the reading where the written number has a comma or a point, which belong to no run: 2,500円 is 2[にせん],500円[ごひゃくえん]. */
function parts(written: string, name: string, reading: string, numeral: Numeral, counter: Counter): { surface: string; reading: string }[] {
  const pieces = (written + name).split(/([,，.．])/u);
  if (pieces.length === 1) return [{ surface: written + name, reading }];
  const last = pieces.at(-1) ?? "";
  const lastNumber = last.slice(0, last.length - name.length);
  const tail = /[.．]/u.test(written) ? reading.slice(numeral.words[0]?.length ?? 0) : tailReading(lastNumber, counter, reading);
  const head = reading.slice(0, reading.length - tail.length);
  return pieces.map((surface, index) => ({ surface, reading: index === 0 ? head : index === pieces.length - 1 ? tail : "" }));
}

function tailReading(digits: string, counter: Counter, whole: string): string {
  const numeral = readNumeral(digits.replace(/^[0０]+(?=[^0０])/u, ""));
  if (numeral === null || numeral.value === 0) return whole.slice(whole.length - counter.reading.length, whole.length);
  const tail = spoken(numeral, counter);
  return whole.endsWith(tail) ? tail : "";
}
