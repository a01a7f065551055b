/**
 * Every form of a verb, an adjective or a noun with だ that is taught up to N3, in ruby notation.
 *
 * @example conjugate({ word: "食べる", reading: "たべる", pos: "verb-ru" }, "te") // 食[た]べて
 * @example conjugate({ word: "来る", reading: "くる", pos: "verb-irregular" }, "negative") // 来[こ]ない
 */
import { type ConjugableWord, isHonorificRu, notationOf, saysAState, type VerbStems, verbStems } from "./verbStems.ts";

export type { ConjugableWord } from "./verbStems.ts";

/** What a form is a form of. A suru-noun has the forms of "verb" and of "noun". */
type Inflection = "verb" | "adj-i" | "adj-na" | "noun";

interface FormDefinition {
  /** The name in Japanese as a textbook says it, in ruby notation. */
  ja: string;
  en: string;
  /** The level at which textbooks teach it. */
  level: "N5" | "N4" | "N3";
  verb?: (stems: VerbStems, word: ConjugableWord) => string | null;
  /** Takes the adjective without い. `yosa` is the same, but with さ where そう and すぎる want it: よさ(そう), なさ(すぎる). */
  adjI?: (stem: string, yosa: string) => string;
  /** Takes the adjective without な. */
  adjNa?: (base: string) => string;
  noun?: (base: string) => string;
}

const add = (stem: string | null, ending: string): string | null => (stem === null ? null : stem + ending);
/** Of ある, 分かる, できる such a form is not said. */
const unlessState = (ending: (stems: VerbStems) => string | null) => (stems: VerbStems, word: ConjugableWord) => (saysAState(word) ? null : ending(stems));
const copula = (ending: string) => (base: string) => base + ending;
const copulaForms = (ending: string) => ({ adjNa: copula(ending), noun: copula(ending) });
const kei = "形[けい]";

const definitions = {
  dictionary: { ja: `辞書[じしょ]${kei}`, en: "dictionary form", level: "N5", verb: (v) => v.dictionary, adjI: (a) => `${a}い` },
  stem: { ja: "ますの前[まえ]の形[かたち]", en: "masu-stem", level: "N5", verb: (v) => v.masu },
  masu: { ja: `ます${kei}`, en: "polite form", level: "N5", verb: (v) => `${v.masu}ます` },
  masen: { ja: `ません${kei}`, en: "polite negative", level: "N5", verb: (v) => `${v.masu}ません` },
  mashita: { ja: `ました${kei}`, en: "polite past", level: "N5", verb: (v) => `${v.masu}ました` },
  masendeshita: { ja: `ませんでした${kei}`, en: "polite past negative", level: "N5", verb: (v) => `${v.masu}ませんでした` },
  mashou: { ja: `ましょう${kei}`, en: "polite volitional (let's)", level: "N5", verb: unlessState((v) => `${v.masu}ましょう`) },
  te: { ja: `て${kei}`, en: "te-form", level: "N5", verb: (v) => v.te, adjI: (a) => `${a}くて`, ...copulaForms("で") },
  ta: { ja: `た${kei}`, en: "plain past", level: "N5", verb: (v) => v.ta, adjI: (a) => `${a}かった`, ...copulaForms("だった") },
  negative: {
    ja: `ない${kei}`,
    en: "plain negative",
    level: "N5",
    verb: (v) => `${v.negative}ない`,
    adjI: (a) => `${a}くない`,
    ...copulaForms("じゃない"),
  },
  negativeFormal: { ja: `ではない${kei}`, en: "plain negative, written", level: "N5", ...copulaForms("ではない") },
  nakatta: {
    ja: `なかった${kei}`,
    en: "plain past negative",
    level: "N5",
    verb: (v) => `${v.negative}なかった`,
    adjI: (a) => `${a}くなかった`,
    ...copulaForms("じゃなかった"),
  },
  nakute: {
    ja: `なくて${kei}`,
    en: "negative te-form (not …, and so)",
    level: "N4",
    verb: (v) => `${v.negative}なくて`,
    adjI: (a) => `${a}くなくて`,
    ...copulaForms("じゃなくて"),
  },
  naide: { ja: `ないで${kei}`, en: "without doing", level: "N5", verb: (v) => (v.negative === "" ? null : `${v.negative}ないで`) },
  zuni: { ja: `ずに${kei}`, en: "without doing, written", level: "N4", verb: (v) => add(v.zu, "に") },
  nakereba: {
    ja: `なければ${kei}`,
    en: "negative conditional",
    level: "N5",
    verb: (v) => `${v.negative}なければ`,
    adjI: (a) => `${a}くなければ`,
    ...copulaForms("じゃなければ"),
  },
  potential: { ja: `可能[かのう]${kei}`, en: "potential (can)", level: "N4", verb: (v) => v.potential },
  passive: { ja: `受身[うけみ]${kei}`, en: "passive", level: "N4", verb: (v) => v.passive },
  causative: { ja: `使役[しえき]${kei}`, en: "causative (make or let do)", level: "N4", verb: (v) => v.causative },
  causativePassive: { ja: `使役受身[しえきうけみ]${kei}`, en: "causative-passive (be made to do)", level: "N4", verb: (v) => v.causativePassive },
  causativePassiveShort: {
    ja: `短[みじか]い使役受身[しえきうけみ]${kei}`,
    en: "causative-passive, short",
    level: "N4",
    verb: (v) => v.causativePassiveShort,
  },
  volitional: { ja: `意向[いこう]${kei}`, en: "volitional (let's; I will)", level: "N4", verb: (v) => v.volitional },
  imperative: { ja: `命令[めいれい]${kei}`, en: "imperative", level: "N4", verb: (v) => v.imperative },
  nasai: { ja: "〜なさい", en: "mild imperative", level: "N4", verb: (v, word) => (saysAState(word) || isHonorificRu(word) ? null : `${v.compound}なさい`) },
  prohibitive: { ja: `禁止[きんし]${kei}`, en: "prohibitive (don't)", level: "N4", verb: unlessState((v) => `${v.dictionary}な`) },
  ba: { ja: `ば${kei}`, en: "conditional ば", level: "N4", verb: (v) => v.ba, adjI: (a) => `${a}ければ`, ...copulaForms("なら") },
  tara: { ja: `たら${kei}`, en: "conditional たら", level: "N4", verb: (v) => `${v.ta}ら`, adjI: (a) => `${a}かったら`, ...copulaForms("だったら") },
  tari: { ja: `たり${kei}`, en: "doing such things as", level: "N5", verb: (v) => `${v.ta}り`, adjI: (a) => `${a}かったり`, ...copulaForms("だったり") },
  tai: { ja: "〜たい", en: "want to", level: "N5", verb: unlessState((v) => `${v.compound}たい`) },
  nagara: { ja: "〜ながら", en: "while doing", level: "N4", verb: unlessState((v) => `${v.compound}ながら`) },
  sugiru: { ja: "〜すぎる", en: "too much", level: "N4", verb: (v) => `${v.compound}すぎる`, adjI: (_, yosa) => `${yosa}すぎる`, adjNa: copula("すぎる") },
  sou: {
    ja: "〜そう（様子[ようす]）",
    en: "looks as if",
    level: "N4",
    verb: (v) => `${v.compound}そう`,
    adjI: (_, yosa) => `${yosa}そう`,
    adjNa: copula("そう"),
  },
  yasui: { ja: "〜やすい", en: "easy to", level: "N4", verb: (v, word) => (isAru(word) ? null : `${v.compound}やすい`) },
  nikui: { ja: "〜にくい", en: "hard to", level: "N4", verb: (v, word) => (isAru(word) ? null : `${v.compound}にくい`) },
  teiru: { ja: "〜ている", en: "be doing; be in a state", level: "N5", verb: (v, word) => (isAru(word) ? null : `${v.te}いる`) },
  ku: { ja: "〜く", en: "adverb form", level: "N5", adjI: (a) => `${a}く` },
  ni: { ja: "〜に", en: "adverb form", level: "N5", ...copulaForms("に") },
  na: { ja: "〜な", en: "before a noun", level: "N5", adjNa: (base) => (/同(?:\[おな\])?じ$|おなじ$/u.test(base) ? base : `${base}な`) },
  no: { ja: "〜の", en: "before a noun", level: "N5", noun: copula("の") },
  sa: { ja: "〜さ", en: "noun of degree", level: "N4", adjI: (a) => `${a}さ`, adjNa: copula("さ") },
  da: { ja: "〜だ", en: "plain", level: "N5", ...copulaForms("だ") },
  desu: { ja: "〜です", en: "polite", level: "N5", adjI: (a) => `${a}いです`, ...copulaForms("です") },
  deshita: { ja: "〜でした", en: "polite past", level: "N5", adjI: (a) => `${a}かったです`, ...copulaForms("でした") },
  dewaArimasen: { ja: "〜ではありません", en: "polite negative", level: "N5", adjI: (a) => `${a}くありません`, ...copulaForms("ではありません") },
} as const satisfies Record<string, FormDefinition>;

export type ConjugationForm = keyof typeof definitions;

/** The forms in teaching order, for tables and drills: names in Japanese (ruby notation) and English, the level, and what has the form. */
export const conjugationForms: readonly { form: ConjugationForm; ja: string; en: string; level: "N5" | "N4" | "N3"; of: readonly Inflection[] }[] = (
  Object.entries(definitions) as [ConjugationForm, FormDefinition][]
).map(([form, { ja, en, level, verb, adjI, adjNa, noun }]) => ({
  form,
  ja,
  en,
  level,
  of: [verb && "verb", adjI && "adj-i", adjNa && "adj-na", noun && "noun"].filter((name): name is Inflection => name !== undefined),
}));

/** A form of the word in ruby notation; null where the word has no such form or is of no part of speech that changes. */
export function conjugate(word: ConjugableWord, form: ConjugationForm): string | null {
  const definition: FormDefinition = definitions[form];
  if (politeOnly.test(word.word)) return politeForm(notationOf(word), form);
  const stems = verbStems(word);
  if (stems !== null && definition.verb !== undefined) return definition.verb(stems, word);
  if (word.pos === "adj-i") return adjectiveForm(notationOf(word), definition);
  if (word.pos === "adj-na") return definition.adjNa?.(notationOf(word)) ?? null;
  if (word.pos === "noun" || word.pos === "suru-noun") return definition.noun?.(notationOf(word)) ?? null;
  return null;
}

/** Verbs listed in the polite form because they are said in no other: ございます. */
const politeOnly = /ございます$/u;
const politeEndings: Partial<Record<ConjugationForm, string>> = { stem: "", masu: "ます", masen: "ません", mashita: "ました", masendeshita: "ませんでした" };

function politeForm(notation: string, form: ConjugationForm): string | null {
  const ending = politeEndings[form];
  return ending === undefined ? null : notation.slice(0, -2) + ending;
}

function adjectiveForm(notation: string, definition: FormDefinition): string | null {
  if (!notation.endsWith("い") || definition.adjI === undefined) return null;
  if (definition === definitions.dictionary) return notation;
  if (definition === definitions.desu) return `${notation}です`;
  const stem = adjectiveStem(notation);
  // よい and ない take さ: よさそう, なさそう. 少ない, 危ない and the ない of a verb do not.
  const isNai = /(?:^|[がもはに、])(?:な|無\[な\]|無)$/u.test(stem);
  const isYoi = definition !== definitions.sugiru && /(?:(?<![つき])よ|[良善好]\[よ\])$/u.test(stem);
  return definition.adjI(stem, isNai || isYoi ? `${stem}さ` : stem);
}

/** いい conjugates as よい, in かっこいい and 都合[つごう]がいい too; かわいい does not. */
function adjectiveStem(notation: string): string {
  if (notation.endsWith("いい") && !/か[わあ]いい$/u.test(notation)) return `${notation.slice(0, -2)}よ`;
  return notation.slice(0, -1).replace(/([良善好])\[い\]$/u, "$1[よ]");
}

function isAru({ word, reading, pos }: ConjugableWord): boolean {
  return pos === "verb-u" && (word === "ある" || reading === "ある");
}
