/** Numbers as they are read: `3`, `2,500`, `１万２`, `三百`, `二〇二四`, `数十`, `何`. */

/** A number of a text as written, cut in the parts that are read one after the other. */
export interface Numeral {
  /** Its value; null where it has none, as 何 and 数十. */
  value: number | null;
  /** Its words in hiragana, the last of which may change before a counter: ["にせん", "ごひゃく"]. */
  words: readonly string[];
}

/** Matches a number at `lastIndex`: Arabic digits with thousands commas and a fraction, kanji digits, 数 and 何. */
export const NUMERAL =
  /(?:[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+|[0-9０-９]+)(?:[.．][0-9０-９]+)?[十百千万億兆]*(?:(?:[0-9０-９]{1,3}(?:[,，][0-9０-９]{3})+|[0-9０-９]+)[十百千万億兆]*)*|[一二三四五六七八九十百千万億兆〇零数何]+/uy;

const DIGITS = ["", "いち", "に", "さん", "よん", "ご", "ろく", "なな", "はち", "きゅう"];
const HUNDREDS = ["", "ひゃく", "にひゃく", "さんびゃく", "よんひゃく", "ごひゃく", "ろっぴゃく", "ななひゃく", "はっぴゃく", "きゅうひゃく"];
const THOUSANDS = ["", "せん", "にせん", "さんぜん", "よんせん", "ごせん", "ろくせん", "ななせん", "はっせん", "きゅうせん"];
const MYRIADS: readonly [size: number, name: string][] = [
  [1e12, "ちょう"],
  [1e8, "おく"],
  [1e4, "まん"],
];
const KANJI_DIGITS = "〇一二三四五六七八九";
const SMALL_UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const LARGE_UNITS: Readonly<Record<string, number>> = { 万: 1e4, 億: 1e8, 兆: 1e12 };
const UNIT_NAMES: Readonly<Record<string, string>> = { 十: "じゅう", 百: "ひゃく", 千: "せん", 万: "まん", 億: "おく", 兆: "ちょう" };

/** Reads a number as {@link NUMERAL} finds it; null for what is none, as 十一千. */
export function readNumeral(written: string): Numeral | null {
  const plain = written.normalize("NFKC").replaceAll(",", "");
  if (/[数何]/u.test(plain) || isApproximate(plain)) return readVague(plain);
  const fraction = /^([0-9]+)\.([0-9]+)([万億兆]?)$/u.exec(plain);
  if (fraction !== null) return readFraction(fraction[1] ?? "", fraction[2] ?? "", fraction[3] ?? "");
  const value = valueOf(plain);
  return value === null ? null : { value, words: value === 0 ? ["れい"] : integerWords(value) };
}

function readFraction(whole: string, fraction: string, unit: string): Numeral {
  const words = Number(whole) === 0 ? ["れい"] : integerWords(Number(whole));
  const beforePoint = [...words.slice(0, -1), beforeTen(words.at(-1) ?? "")].join("");
  const places = [...fraction].map((digit) => (digit === "0" ? "ぜろ" : (DIGITS[Number(digit)] ?? "")));
  const last = unit === "" ? [] : [UNIT_NAMES[unit] ?? ""];
  return { value: null, words: [`${beforePoint}てん`, ...places, ...last] };
}

/** 一 and 八 and 十 close before てん: いってん, はってん, じゅってん. */
const beforeTen = (word: string) =>
  word
    .replace(/いち$/u, "いっ")
    .replace(/はち$/u, "はっ")
    .replace(/じゅう$/u, "じゅっ");

/** Two kanji digits that follow one another are "two or three": 二三日. */
const isApproximate = (plain: string) => /^[一二三四五六七八九]{2}$/u.test(plain) && KANJI_DIGITS.includes(plain);

/** 何百, 数十, 十数, 何. */
function readVague(plain: string): Numeral | null {
  if (plain === "四五") return { value: null, words: ["し", "ご"] };
  const words: string[] = [];
  for (const character of plain) {
    const before = words.at(-1);
    if (character === "数") words.push("すう");
    else if (character === "何") words.push("なん");
    else if (character in UNIT_NAMES) words.push(voicedUnit(UNIT_NAMES[character] ?? "", before));
    else if (KANJI_DIGITS.includes(character)) words.push(DIGITS[KANJI_DIGITS.indexOf(character)] ?? "");
    else return null;
  }
  return { value: null, words };
}

/** なんびゃく, なんぜん. */
function voicedUnit(name: string, before: string | undefined): string {
  if (before !== "なん") return name;
  return name === "ひゃく" ? "びゃく" : name === "せん" ? "ぜん" : name;
}

function valueOf(plain: string): number | null {
  if (/^[0-9]+$/u.test(plain)) return Number(plain);
  if (/^[〇一二三四五六七八九]{2,}$/u.test(plain)) return Number([...plain].map((digit) => KANJI_DIGITS.indexOf(digit)).join(""));
  let total = 0;
  let group = 0;
  let digits: number | null = null;
  for (const piece of plain.match(/[0-9]+|./gu) ?? []) {
    const small = SMALL_UNITS[piece];
    const large = LARGE_UNITS[piece];
    if (small !== undefined) {
      group += (digits ?? 1) * small;
      digits = null;
    } else if (large !== undefined) {
      total += (group + (digits ?? (group === 0 ? 1 : 0))) * large;
      group = 0;
      digits = null;
    } else {
      if (digits !== null) return null;
      digits = /^[0-9]+$/u.test(piece) ? Number(piece) : piece === "零" ? 0 : KANJI_DIGITS.indexOf(piece);
      if (digits < 0) return null;
    }
  }
  return total + group + (digits ?? 0);
}

/** The words of a whole number above zero. */
function integerWords(value: number): string[] {
  const words: string[] = [];
  let rest = value;
  for (const [size, name] of MYRIADS) {
    const count = Math.floor(rest / size);
    rest %= size;
    if (count > 0) words.push(myriad(count, name));
  }
  return [...words, ...belowMyriad(rest)];
}

/** いちまん, いっせんまん, いっちょう, はっちょう, じゅっちょう. */
function myriad(count: number, name: string): string {
  const words = belowMyriad(count);
  const last = words.at(-1) ?? "";
  const spoken = count % 10_000 === 1000 ? "いっせん" : name === "ちょう" ? beforeTen(last) : last;
  return [...words.slice(0, -1), spoken, name].join("");
}

function belowMyriad(value: number): string[] {
  const tens = Math.floor(value / 10) % 10;
  return [
    THOUSANDS[Math.floor(value / 1000) % 10] ?? "",
    HUNDREDS[Math.floor(value / 100) % 10] ?? "",
    tens === 0 ? "" : `${tens === 1 ? "" : DIGITS[tens]}じゅう`,
    DIGITS[value % 10] ?? "",
  ].filter((word) => word !== "");
}
