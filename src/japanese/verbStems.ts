/**
 * The stems of a verb, from which every form is made by adding an ending: 書[か]く has 書[か]か, 書[か]き, 書[か]い(て) …
 * Written in ruby notation throughout. Facts: the conjugation classes of the school grammar (五段, 一段, カ変, サ変) and their exceptions.
 */
import { annotate, kanaText, plainText } from "./ruby.ts";

/** A word as the bank writes it: `word` in normal spelling or in ruby notation, `reading` in kana where the spelling has bare kanji. */
export interface ConjugableWord {
  word: string;
  reading?: string;
  /** A part of speech of the bank: verb-u, verb-ru, verb-irregular, suru-noun, adj-i, adj-na, noun …; any other has no forms. */
  pos: string;
}

/** What the forms of a verb begin with; null where the verb has no such form (分かる has no potential). */
export interface VerbStems {
  dictionary: string;
  /** What ます follows: 食[た]べ, 書[か]き, いらっしゃい. */
  masu: string;
  /** What たい, すぎる, そう, やすい follow; differs from `masu` for いらっしゃる alone and its like (いらっしゃり). */
  compound: string;
  /** What ない, なかった, ずに follow; "" for ある. */
  negative: string;
  zu: string | null;
  te: string;
  ta: string;
  ba: string;
  potential: string | null;
  passive: string | null;
  causative: string | null;
  causativePassive: string | null;
  /** The short causative-passive of 五段 verbs: 書[か]かされる. */
  causativePassiveShort: string | null;
  volitional: string | null;
  imperative: string | null;
}

interface Row {
  a: string;
  i: string;
  e: string;
  o: string;
  te: string;
  ta: string;
}
const row = (a: string, i: string, e: string, o: string, te: string, ta: string): Row => ({ a, i, e, o, te, ta });

/** The rows of the 五段 verbs by the last kana of the dictionary form. */
const godanRows: Readonly<Record<string, Row>> = {
  う: row("わ", "い", "え", "お", "って", "った"),
  く: row("か", "き", "け", "こ", "いて", "いた"),
  ぐ: row("が", "ぎ", "げ", "ご", "いで", "いだ"),
  す: row("さ", "し", "せ", "そ", "して", "した"),
  つ: row("た", "ち", "て", "と", "って", "った"),
  ぬ: row("な", "に", "ね", "の", "んで", "んだ"),
  ぶ: row("ば", "び", "べ", "ぼ", "んで", "んだ"),
  む: row("ま", "み", "め", "も", "んで", "んだ"),
  る: row("ら", "り", "れ", "ろ", "って", "った"),
};

/** The word in ruby notation, whichever way it came. */
export function notationOf({ word, reading }: ConjugableWord): string {
  if (word.includes("[") || reading === undefined) return word;
  return annotate(word, reading);
}

/** The stems of a verb or of a noun that takes する; null for every other word and for a word that does not end as its part of speech must. */
export function verbStems(word: ConjugableWord): VerbStems | null {
  const notation = notationOf(word);
  if (word.pos === "suru-noun") return suruStems(notation, plainText(notation));
  if (word.pos === "verb-irregular") return irregularStems(notation);
  if (word.pos === "verb-ru") return withoutWhatIsNotSaid(ichidanStems(notation), notation, word.pos);
  if (word.pos === "verb-u") return withoutWhatIsNotSaid(godanStems(notation), notation, word.pos);
  return null;
}

function ichidanStems(notation: string): VerbStems | null {
  if (!notation.endsWith("る")) return null;
  const stem = notation.slice(0, -1);
  if (stem.endsWith("得[う]")) {
    const e = `${stem.slice(0, -2)}え]`;
    return { ...ichidanOn(e), dictionary: notation, ba: `${stem}れば`, potential: null };
  }
  const giver = /(?:^|[てで])くれる$/u.test(plainText(notation));
  return { ...ichidanOn(stem), ...(giver ? { imperative: stem } : {}) };
}

function ichidanOn(stem: string): VerbStems {
  return {
    dictionary: `${stem}る`,
    masu: stem,
    compound: stem,
    negative: stem,
    zu: `${stem}ず`,
    te: `${stem}て`,
    ta: `${stem}た`,
    ba: `${stem}れば`,
    potential: `${stem}られる`,
    passive: `${stem}られる`,
    causative: `${stem}させる`,
    causativePassive: `${stem}させられる`,
    causativePassiveShort: null,
    volitional: `${stem}よう`,
    imperative: `${stem}ろ`,
  };
}

/** 来[く]る changes its reading with every form, and するs its sound; 〜ます verbs such as ございます are said in the polite forms only, see politeOnly in conjugation.ts. */
function irregularStems(notation: string): VerbStems | null {
  if (notation.endsWith("来[く]る")) return kuruStems((vowel) => `${notation.slice(0, -3)}${vowel}]`);
  if (notation === "来る" || /[てで]来る$/u.test(notation)) return kuruStems((vowel) => notation.replace(/来る$/u, `来[${vowel}]`));
  if (/(?:^|[てで])くる$/u.test(notation)) return kuruStems((vowel) => notation.replace(/くる$/u, vowel));
  if (notation.endsWith("する")) return suruStems(notation.slice(0, -2), plainText(notation).slice(0, -2));
  return null;
}

function kuruStems(readAs: (vowel: string) => string): VerbStems {
  const [ki, ku, ko] = [readAs("き"), readAs("く"), readAs("こ")];
  return {
    dictionary: `${ku}る`,
    masu: ki,
    compound: ki,
    negative: ko,
    zu: `${ko}ず`,
    te: `${ki}て`,
    ta: `${ki}た`,
    ba: `${ku}れば`,
    potential: `${ko}られる`,
    passive: `${ko}られる`,
    causative: `${ko}させる`,
    causativePassive: `${ko}させられる`,
    causativePassiveShort: null,
    volitional: `${ko}よう`,
    imperative: `${ko}い`,
  };
}

/** One kanji and する: these take the forms of a 五段 verb in す where they can (愛さない, 愛せる). */
const halfGodan = new Set(["愛", "訳", "略", "属", "適", "託", "課"]);

function suruStems(base: string, plainBase: string): VerbStems {
  const common = {
    dictionary: `${base}する`,
    masu: `${base}し`,
    compound: `${base}し`,
    negative: `${base}し`,
    zu: `${base}せず`,
    te: `${base}して`,
    ta: `${base}した`,
    ba: `${base}すれば`,
    causativePassiveShort: null,
  };
  const causal = { causative: `${base}させる`, causativePassive: `${base}させられる`, passive: `${base}される` };
  if (halfGodan.has(plainBase)) {
    return { ...common, ...causal, negative: `${base}さ`, zu: `${base}さず`, potential: `${base}せる`, volitional: `${base}そう`, imperative: `${base}せ` };
  }
  const ordinary = { ...common, ...causal, volitional: `${base}しよう`, imperative: `${base}しろ` };
  // 達する, 接する, 関する: the sound change shows that the noun is not one by itself; できる does not follow it.
  if (/^\p{Script=Han}$/u.test(plainBase) && /[っん]$/u.test(kanaText(base))) return { ...ordinary, potential: null, passive: `${base}せられる` };
  return { ...ordinary, potential: `${base}できる` };
}

/** くださる and its like: ます and the imperative take い for り. */
const honorificRu = /(?:くださ|下さ|(?:^|[^はかこ])なさ|為さ|いらっしゃ|おっしゃ|仰|ござ)る$/u;

function godanStems(notation: string): VerbStems | null {
  const last = notation.slice(-1);
  const stem = notation.slice(0, -1);
  const rows = godanRows[last];
  if (rows === undefined || stem === "") return null;
  const plain = plainText(notation);
  const honorific = isHonorificRu({ word: notation, pos: "verb-u" });
  const [te, ta] = soundChange(plain, kanaText(notation), rows);
  const isAru = last === "る" && /^(?:ある|有る|在る)$/u.test(plain);
  return {
    dictionary: notation,
    masu: honorific ? `${stem}い` : stem + rows.i,
    compound: stem + rows.i,
    negative: isAru ? "" : stem + rows.a,
    zu: isAru ? null : `${stem}${rows.a}ず`,
    te: stem + te,
    ta: stem + ta,
    ba: `${stem}${rows.e}ば`,
    potential: `${stem}${rows.e}る`,
    passive: `${stem}${rows.a}れる`,
    causative: `${stem}${rows.a}せる`,
    causativePassive: `${stem}${rows.a}せられる`,
    causativePassiveShort: last === "す" ? null : `${stem}${rows.a}される`,
    volitional: `${stem}${rows.o}う`,
    imperative: honorific ? `${stem}い` : stem + rows.e,
  };
}

/** 行く says いって, 問う says とうて; all others follow their row. */
function soundChange(plain: string, kana: string, rows: Row): [string, string] {
  if (plain.endsWith("行く") || /(?:^|[てで])[いゆ]く$/u.test(plain) || (plain.endsWith("逝く") && kana.endsWith("いく"))) return ["って", "った"];
  if (/[問請乞]う$/u.test(plain)) return ["うて", "うた"];
  return [rows.te, rows.ta];
}

const undone = ["potential", "passive", "causative", "causativePassive", "causativePassiveShort", "imperative"] as const;

/** Verbs of which some forms are not said; `state` marks those that state what is so rather than what somebody does. */
const defective: readonly { verb: RegExp; pos?: string; state?: true; missing: readonly (keyof VerbStems)[] }[] = [
  { verb: /^(?:ある|有る|在る)$/u, pos: "verb-u", state: true, missing: undone },
  { verb: /^(?:要る|いる)$/u, pos: "verb-u", state: true, missing: [...undone, "volitional"] },
  { verb: /(?:分かる|わかる|解る|判る)$/u, pos: "verb-u", state: true, missing: undone.filter((form) => form !== "causative") },
  { verb: /(?:できる|出来る|見える|みえる|聞こえる|きこえる)$/u, pos: "verb-ru", state: true, missing: [...undone, "volitional"] },
  { verb: honorificRu, pos: "verb-u", missing: ["passive", "causative", "causativePassive", "causativePassiveShort"] },
  { verb: /(?:足りる|似る|優れる|似合う|違う|役立つ)$/u, missing: ["potential"] },
];

function defectOf(notation: string, pos: string): (typeof defective)[number] | undefined {
  const plain = plainText(notation);
  return defective.find((entry) => (entry.pos === undefined || entry.pos === pos) && entry.verb.test(plain));
}

/** True of a verb that states what is so (ある, 分かる, できる), of which "want to", "don't!" and "while doing" are not said. */
export function saysAState(word: ConjugableWord): boolean {
  return defectOf(notationOf(word), word.pos)?.state === true;
}

/** True of くださる, なさる, いらっしゃる, おっしゃる, ござる: nobody is told to do them by 〜なさい. */
export function isHonorificRu(word: ConjugableWord): boolean {
  return word.pos === "verb-u" && (honorificRu.test(word.word) || honorificRu.test(kanaText(notationOf(word))));
}

function withoutWhatIsNotSaid(stems: VerbStems | null, notation: string, pos: string): VerbStems | null {
  if (stems === null) return null;
  const missing = defectOf(notation, pos)?.missing ?? [];
  return { ...stems, ...Object.fromEntries(missing.map((form) => [form, null])) };
}
