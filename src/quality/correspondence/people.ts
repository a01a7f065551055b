/** Who is spoken of, where Japanese says it outright: 私, 彼女, 田中さん. */

/** [Japanese, English that it is said with, what it is called]. */
const pronouns: readonly [RegExp, RegExp, string][] = [
  [/(?:私|わたし|僕|俺|わたくし)(?!たち|達|ども|ら|立|鉄|服|物|用|生|有|費|書)/u, /\b(?:i|i'\w+|me|my|mine|myself|we|us|our|ours|ourselves|yours|writer|speaker|narrator)\b/iu, "the speaker"],
  [/(?:私|わたし|僕|俺|わたくし)(?:たち|達|ども|ら)|我々|われわれ/u, /\b(?:we|we'\w+|us|our|ours|ourselves|let's)\b/iu, "the speaker's side"],
  [/彼女(?!ら)/u, /\b(?:she|she'\w+|her|hers|herself|girlfriend)\b/iu, "a woman"],
  [/彼(?!女|ら|岸|方|此)/u, /\b(?:he|he'\w+|him|his|himself|boyfriend)\b/iu, "a man"],
  [/彼ら|彼女ら/u, /\b(?:they|they'\w+|them|their|theirs|themselves)\b/iu, "they"],
  [/あなた|貴方/u, /\b(?:you|you'\w+|your|yours|yourself|dear|darling)\b/iu, "you"],
];

/** Names of the people in the bank (content/README.md), and common family names, with the letters that they begin with in English. */
const names: readonly [string, string][] = [
  ["リン", "Linh"],
  ["ファム", "Pham"],
  ["ミン", "Minh"],
  ["ラム", "Lam|Ram"],
  ["スリ", "Sri"],
  ["サントス", "Santos"],
  ["アウン", "Aung"],
  ["グエン", "Nguyen"],
  ["タパ", "Thapa"],
  ["デウィ", "Dewi"],
  ["カマル", "Kamal"],
  ["田中", "Tanaka"],
  ["佐藤", "Sato"],
  ["鈴木", "Suzuki"],
  ["高橋", "Takahashi"],
  ["山本", "Yamamoto"],
  ["木村", "Kimura"],
  ["小林", "Kobayashi"],
  ["林", "Hayashi"],
  ["中村", "Nakamura"],
  ["伊藤", "Ito"],
];

/** What stands in the place of a name: "you" to the person, "she" of the person, "I" of oneself. */
const standIn = /\b(?:you|your|yours|he|him|his|she|her|hers|they|them|their|i|i'm|my|me|we|us|our|sir|madam|ma'am)\b|'re\b/iu;

export interface PersonFault {
  /** As it stands in the Japanese, or the English name that Japanese has not. */
  written: string;
  /** Who that is. */
  who: string;
  missingIn: "english" | "japanese";
}

/** @param plain Japanese without readings */
export function personFaults(plain: string, english: string): PersonFault[] {
  const faults: PersonFault[] = [];
  for (const [japanese, said, who] of pronouns) {
    const written = japanese.exec(plain)?.[0];
    if (written !== undefined && !said.test(english)) faults.push({ written, who, missingIn: "english" });
  }
  for (const [name, letters] of names) {
    const inEnglish = new RegExp(`\\b(?:${letters})\\b`, "u").exec(english)?.[0];
    if (new RegExp(`(?<!小)${name}(?:さん|様|君|くん|先生)`, "u").test(plain)) {
      if (inEnglish === undefined && !standIn.test(english)) faults.push({ written: name, who: letters.replace("|", " or "), missingIn: "english" });
    } else if (inEnglish !== undefined && !plain.includes(name)) faults.push({ written: inEnglish, who: name, missingIn: "japanese" });
  }
  return faults;
}
