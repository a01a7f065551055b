/** Who is spoken of, where Japanese says it outright: 私, 彼女, 田中さん. */

/** [Japanese, English that it is said with, what it is called]. */
const pronouns: readonly [RegExp, RegExp, string][] = [
  [
    /(?:私|僕|俺)(?![たちど]|達|ら|\p{Script=Han})|わた(?:くし)?し?(?<=し)(?=[はがのもにをとへ、])/u,
    /\b(?:i|i'\w+|me|my|mine|myself|we|us|our|ours|ourselves|yours|writer|speaker|narrator)\b/iu,
    "the speaker",
  ],
  [/(?:私|わたし|僕|俺|わたくし)(?:たち|達|ども|ら(?!し))|我々|われわれ/u, /\b(?:we|we'\w+|us|our|ours|ourselves|let's)\b/iu, "the speaker's side"],
  [/彼女(?!ら)/u, /\b(?:she|she'\w+|her|hers|herself|girlfriend)\b/iu, "a woman"],
  [/彼(?!女|ら|岸|方|此)/u, /\b(?:he|he'\w+|him|his|himself|boyfriend)\b/iu, "a man"],
  [/彼ら|彼女ら/u, /\b(?:they|they'\w+|them|their|theirs|themselves)\b/iu, "they"],
  [/あなた|貴方/u, /\b(?:you|you'\w+|your|yours|yourself|dear|darling)\b/iu, "you"],
];

/** Names of the people in the bank (content/README.md), and common family names, with the letters that they begin with in English. */
const names = (
  [
    ["リン", "Linh"],
    ["ファム", "Pham"],
    ["ミン", "Minh"],
    ["ラム", "Lam"],
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
  ] as const
).map(([name, letters]) => ({
  name,
  who: letters,
  japanese: new RegExp(`(?<!小)${name}(?:さん|様|君|くん|先生)`, "u"),
  english: new RegExp(`\\b(?:${letters})\\b`, "u"),
}));

/** What stands in the place of a name: "you" to the person, "she" of the person, "I" of oneself. */
const standIn = /\b(?:you|your|yours|he|him|his|she|her|hers|they|them|their|i|i'm|my|me|we|us|our|sir|madam|ma'am)\b|'re\b/iu;

export interface PersonFault {
  /** As it stands in the Japanese. */
  written: string;
  /** Who that is, for the English. */
  who: string;
  /** Whom the English names in that place. */
  instead: string | undefined;
}

/** @param plain Japanese without readings */
export function personFaults(plain: string, english: string): PersonFault[] {
  const faults: PersonFault[] = [];
  for (const [japanese, said, who] of pronouns) {
    const written = japanese.exec(plain)?.[0];
    if (written !== undefined && !said.test(english)) faults.push({ written, who, instead: undefined });
  }
  return [...faults, ...nameFaults(plain, english)];
}

/** A name that neither stands in the English nor is stood in for, or for which another person's stands there. */
function nameFaults(plain: string, english: string): PersonFault[] {
  const lost = names.filter((person) => person.japanese.test(plain) && !person.english.test(english));
  if (lost.length === 0) return [];
  const others = names.flatMap((person) => (plain.includes(person.name) ? [] : (person.english.exec(english)?.[0] ?? [])));
  return lost.flatMap(({ name, who }, index) => {
    const instead = others[index];
    return instead !== undefined || !standIn.test(english) ? [{ written: name, who, instead }] : [];
  });
}
