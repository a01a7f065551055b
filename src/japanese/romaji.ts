/**
 * Kana in Latin letters, modified Hepburn: shi, chi, tsu, fu, ji; n' before vowels and y; tch for っち; long vowels as ō, ū.
 * Source of the spelling: the ALA-LC romanization table for Japanese (n stays n before b, m and p).
 */
import { expandIterationMarks, normalizeWidth } from "./kana.ts";
import { toHiragana } from "./ruby.ts";

export interface RomajiOptions {
  /** True (the default) writes long vowels as ō ū ā ē ī; false leaves the length out, as on station signs abroad: Tokyo. いい and えい stay ii and ei. */
  macrons?: boolean;
}

const rows: readonly [kana: string, consonant: string][] = [
  ["あいうえお", ""],
  ["かきくけこ", "k"],
  ["がぎぐげご", "g"],
  ["さしすせそ", "s"],
  ["ざじずぜぞ", "z"],
  ["たちつてと", "t"],
  ["だぢづでど", "d"],
  ["なにぬねの", "n"],
  ["はひふへほ", "h"],
  ["ばびぶべぼ", "b"],
  ["ぱぴぷぺぽ", "p"],
  ["まみむめも", "m"],
  ["らりるれろ", "r"],
];
const vowels = "aiueo";
const single = new Map<string, string>(
  rows.flatMap(([kana, consonant]) => [...kana].map((character, index) => [character, consonant + vowels.charAt(index)] as const)),
);
const irregular: Readonly<Record<string, string>> = {
  し: "shi",
  じ: "ji",
  ち: "chi",
  つ: "tsu",
  ぢ: "ji",
  づ: "zu",
  ふ: "fu",
  や: "ya",
  ゆ: "yu",
  よ: "yo",
  わ: "wa",
  ゐ: "i",
  ゑ: "e",
  を: "o",
  ん: "n",
  ゔ: "vu",
  ゕ: "ka",
  ゖ: "ke",
  ぁ: "a",
  ぃ: "i",
  ぅ: "u",
  ぇ: "e",
  ぉ: "o",
  ゃ: "ya",
  ゅ: "yu",
  ょ: "yo",
  ゎ: "wa",
};
for (const [kana, latin] of Object.entries(irregular)) single.set(kana, latin);

const glides: Readonly<Record<string, string>> = {
  き: "ky",
  ぎ: "gy",
  し: "sh",
  じ: "j",
  ち: "ch",
  ぢ: "j",
  に: "ny",
  ひ: "hy",
  び: "by",
  ぴ: "py",
  み: "my",
  り: "ry",
  ゔ: "vy",
  て: "ty",
  で: "dy",
  ふ: "fy",
};
/** Kana of foreign words, two to a sound. */
const foreign: Readonly<Record<string, string>> = {
  しぇ: "she",
  じぇ: "je",
  ちぇ: "che",
  つぁ: "tsa",
  つぃ: "tsi",
  つぇ: "tse",
  つぉ: "tso",
  てぃ: "ti",
  でぃ: "di",
  とぅ: "tu",
  どぅ: "du",
  ふぁ: "fa",
  ふぃ: "fi",
  ふぇ: "fe",
  ふぉ: "fo",
  うぃ: "wi",
  うぇ: "we",
  うぉ: "wo",
  ゔぁ: "va",
  ゔぃ: "vi",
  ゔぇ: "ve",
  ゔぉ: "vo",
  くぁ: "kwa",
  くぃ: "kwi",
  くぇ: "kwe",
  くぉ: "kwo",
  ぐぁ: "gwa",
  いぇ: "ye",
  すぃ: "si",
  ずぃ: "zi",
  くゎ: "kwa",
  ぐゎ: "gwa",
};
const macron: Readonly<Record<string, string>> = { a: "ā", i: "ī", u: "ū", e: "ē", o: "ō" };

/**
 * Kana in Hepburn; what is no kana stays. A long vowel inside one word of Chinese or Japanese is joined (とうきょう → tōkyō);
 * `|` parts two vowels that only meet (おも|う → omou). は and へ are ha and he: particles are told by {@link romajiOfText}.
 *
 * @example romaji("しんよう") // shin'yō
 */
export function romaji(kana: string, { macrons = true }: RomajiOptions = {}): string {
  const sounds = soundsOf(toHiragana(expandIterationMarks(normalizeWidth(kana))));
  let written = "";
  for (const [index, sound] of sounds.entries()) {
    const previous = sounds[index - 1] ?? "";
    const next = latinOf(sounds[index + 1] ?? "");
    if (sound === "|") continue;
    if (sound === "っ") written += doubled(next);
    else if (lengthens(sound, previous, latinOf(previous)))
      written = macrons ? written.slice(0, -1) + (macron[written.slice(-1)] ?? written.slice(-1)) : written;
    else if (sound === "ん" && /^[aiueoy]/u.test(next)) written += "n'";
    else if (sound !== "ー") written += latinOf(sound) ?? sound;
  }
  return written;
}

/** One or two kana to a sound: きゃ, ふぁ; small っ, ー and ん alone. */
function soundsOf(hiragana: string): string[] {
  return hiragana.match(/[きぎしじちぢにひびぴみりゔてでふ][ゃゅょ]|[しじちつてでとどふうゔくぐいすず][ぁぃぅぇぉゎ]|./gsu) ?? [];
}

function latinOf(sound: string): string {
  const [first = "", small = ""] = sound;
  const glide = glides[first];
  if (/^[ゃゅょ]$/u.test(small) && glide !== undefined) return glide + ({ ゃ: "a", ゅ: "u", ょ: "o" }[small] ?? "");
  return foreign[sound] ?? single.get(sound) ?? sound;
}

/** っ: tch before ch, nothing said before a mark or at the end, where an apostrophe stands for the stop. */
function doubled(next: string): string {
  if (next.startsWith("ch")) return "t";
  return /^[bcdfghjklmpqrstvwyz]/u.test(next) ? next.charAt(0) : "'";
}

/** True where the sound only makes the vowel before it longer: ー, おう, おお, うう, ああ, ええ; えい and いい are written out. */
function lengthens(sound: string, previous: string, previousLatin: string): boolean {
  const vowel = previousLatin.slice(-1);
  if (!/[aiueo]/u.test(vowel) || previous === "") return false;
  if (sound === "ー") return true;
  if (sound === "う") return vowel === "o" || vowel === "u";
  return (sound === "お" && vowel === "o") || (sound === "あ" && vowel === "a") || (sound === "え" && vowel === "e");
}
