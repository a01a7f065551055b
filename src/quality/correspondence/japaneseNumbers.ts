/** The numbers that a Japanese text states: 3時半, 2万円, 二人, ふたつ, 半分. */
import { readNumeral } from "../../japanese/readings/numerals.ts";
import type { Mention } from "./mention.ts";

const KANJI_NUMERAL = "[一二三四五六七八九十百千万億〇]+";

const ANY_NUMERAL = new RegExp(`[0-9]+|${KANJI_NUMERAL}`, "gu");

/** Words that are written with a numeral and state no number, or state it so that English has a word of its own. */
const idioms =
  /一二三四|[一二三]者|二度と|二の[腕次足]|[一二]酸化|[二三]重|[一二三四五]目(?!の)|三日月|三日坊主|二日酔い|[三四]角|三脚|三輪|三つ葉|三つ編み|四つん這い|四つ角|四季|四[国方肢隅捨]|五目|五感|五十音|六法|七味|七夕|七五三|八百屋|八つ当たり|八方|九州|十分|十字|十代|十人十色|百貨|百科|百合|千切|千葉|千円札|万[一が引年歳全能国博]|三[菱井枚]|二枚(?:貝|目)|[二三四五六七八九]割れ|二[次人三]三脚|一石二鳥|二宮|三宅|三浦|五輪|千歳|数[十百千万]|何[十百千万]|[十百千万億][数何]|一?二[、〜・]?三|[二三四五六七八九][、〜・][三四五六七八九十]/gu;

/** What follows a kanji numeral that counts. */
const counters =
  "つ|人|名|回|度|日|時|分|秒|枚|本|個|台|杯|匹|冊|階|年|[かヶカヵケ箇]月|月|歳|才|週|円|倍|割|番|点|種類?|[かヶカヵケ箇]所|箇所|組|足|着|足|軒|通|部|行|段|列|班|頭|羽|食|口|パ|メ|キ|グ|セ|リ|ト";

const MENTION = new RegExp(
  `(?<era>令和|平成|昭和)?(?<number>[0-9][0-9,]*(?:\\.[0-9]+)?(?:[十百千万億]+(?:[0-9]+[十百千万億]*)*)?|${KANJI_NUMERAL}(?=${counters}))(?<counter>時間|[かヶカヵケ箇]月|週間|日間|年間|時|分の[0-9一二三四五六七八九十]+|分間?|月|割|番線|号室|階|歳|つ|人|名|回|度|日|枚|本|個|台|杯|匹|冊|年|点|倍|番|円|%|パーセント)?(?<half>半(?!分|額|年|日))?(?<tenths>(?<=度)[0-9]分)?`,
  "gu",
);

const eras: Readonly<Record<string, number>> = { 令和: 2018, 平成: 1988, 昭和: 1925 };

/** With these even a one is said: 1時 is never "an o'clock". */
const exactOnes = new Set(["時", "月", "階", "番線", "号室", "歳"]);

/** @param plain Japanese without readings */
export function japaneseNumbers(plain: string): Mention[] {
  // Gaps of a test are numbered ［1］, lists ①.
  const text = plain.replaceAll(/［[0-9０-９]+］|\p{No}/gu, "＊").normalize("NFKC");
  const mentions: Mention[] = [];
  for (const { 0: written, groups = {} } of text.replaceAll(idioms, (idiom) => "＊".repeat(idiom.length)).matchAll(MENTION)) {
    const number = numberOf(groups["number"] ?? "");
    if (number === null) continue;
    const counter = groups["counter"] ?? "";
    const values = valuesOf(number, counter, groups["half"] !== undefined, groups["era"]);
    // 38度5分, as a thermometer is read out.
    if (groups["tenths"] !== undefined) values.push(number + Number.parseInt(groups["tenths"], 10) / 10);
    mentions.push({ written, values, needed: isNeeded(written, number, counter) });
    if (groups["half"] !== undefined) mentions.push({ written, values: [0.5, 30, 6, number + 0.5, (number + 0.5) * 60], needed: true });
  }
  return [...mentions, ...inWords(text), ...anyNumeral(text)];
}

function numberOf(written: string): number | null {
  const plain = written.replaceAll(",", "");
  return /^[0-9.]+$/u.test(plain) ? Number(plain) : (readNumeral(plain)?.value ?? decimal(plain));
}

/** 1.5万. */
function decimal(plain: string): number | null {
  const match = /^(?<number>[0-9.]+)(?<unit>[十百千万億])$/u.exec(plain);
  return match === null ? null : Number(match.groups?.["number"]) * (readNumeral(match.groups?.["unit"] ?? "")?.value ?? 1);
}

/** 三人 may be "they" or "together", 二階 "upstairs"; a third is put together otherwise. With an exact counter even a one is said. */
function isNeeded(written: string, number: number, counter: string): boolean {
  if (number === 1) return exactOnes.has(counter) && !/^一[時月]/u.test(written);
  return number > 1 && !counter.startsWith("分の") && !(number === 2 && /[人階]$/u.test(counter)) && !(number <= 4 && /^[二三四][人つ]/u.test(written));
}

/** How a counted number may be said otherwise: 18時 is 6 p.m., 30分 half an hour, 6か月 half a year. */
function valuesOf(number: number, counter: string, half: boolean, era: string | undefined): number[] {
  const values = [number];
  if (counter === "時") values.push(number + 12, number - 12);
  if (counter === "月" || /^.月$/u.test(counter)) values.push(number / 12);
  if (counter === "週間") values.push(number * 7, number / 4);
  if (counter === "日間" || counter === "日") values.push(number / 7);
  if (counter.startsWith("分")) values.push(number / 60);
  if (counter === "時間") values.push(number * 60, number / 24);
  if (counter === "割") values.push(number * 10);
  if (counter === "年") values.push(number / 10, number / 100);
  if (half) values.push(number + 0.5, (number + 0.5) * 60);
  if (era !== undefined) values.push(number + (eras[era] ?? 0));
  return values;
}

/** Numbers that are said in words of their own: [pattern, values, needed]. */
const words: readonly [RegExp, readonly number[], boolean][] = [
  [/ふたり/u, [2], false],
  [/ふたつ/u, [2], true],
  [/みっつ/u, [3], true],
  [/よっつ/u, [4], true],
  [/いつつ/u, [5], true],
  [/(?:半分|半額)(?![にず]分)/u, [0.5, 50, 2], true],
  [/半[年日]/u, [0.5, 6, 12], true],
  [/半|ハーフ/u, [0.5, 30, 50], false],
  [/どちら|両|双|ペア|夫婦|ダブル|ツイン|対|往復|倍|再来|おととい|おととし|一昨|あさって|明後日|二重|もう一|上下|左右|前後|表と裏/u, [2], false],
  [/いち、に|せーの/u, [1, 2, 3], false],
  [/イチ|ついたち/u, [1], false],
  [/ニ[、。」]|ふつか/u, [2], false],
  [/サン[、。」]|みっか/u, [3], false],
  [/ヨン|よっか/u, [4], false],
  [/いつか/u, [5], false],
  [/ロク|むいか/u, [6], false],
  [/ナナ|シチ|なのか/u, [7], false],
  [/ハチ|ようか/u, [8], false],
  [/キュウ|ここのか/u, [9], false],
  [/とおか/u, [10], false],
  [/はつか/u, [20], false],
  [/正月/u, [1], false],
  [/ダース/u, [12, 24], false],
  [/正午|昼/u, [12, 0], false],
  [/真ん中|真夜中|深夜/u, [0.5, 2, 0, 12, 24], false],
  [/ゼロ|零/u, [0], false],
  [/しあさって/u, [3], false],
  [/四方|四隅/u, [4], false],
  [/十代/u, [10, 13], false],
  [/億/u, [100_000_000], false],
];

function inWords(text: string): Mention[] {
  return words.flatMap(([pattern, values, needed]) => {
    const written = pattern.exec(text)?.[0];
    return written === undefined ? [] : [{ written, values, needed }];
  });
}

/** Any numeral, alone and as part of a word: it may be what the English number stands for. */
function anyNumeral(text: string): Mention[] {
  return [...text.matchAll(ANY_NUMERAL)].flatMap(({ 0: written }) => {
    const values = [written, ...written].map(numberOf).filter((value) => value !== null);
    return { written, values, needed: false };
  });
}
