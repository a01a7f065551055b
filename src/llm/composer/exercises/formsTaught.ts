/** Which forms of a word a chapter may ask for: those whose grammar the book has taught by then. */
import type { GrammarPoint, Word } from "../../../book/entries.ts";
import { conjugate, type ConjugationForm, conjugationForms } from "../../../japanese/conjugation.ts";
import { plainText } from "../../../japanese/ruby.ts";
import type { Source } from "./makers.ts";

export interface TaughtForm {
  ja: string;
  en: string;
  /** The word in this form, in ruby notation. */
  text: string;
}

/** The grammar point with which a form is taught; the dictionary form, 〜だ and 〜です, which change nothing in the word, are left out. */
export const taughtWith: Readonly<Partial<Record<ConjugationForm, string>>> = {
  stem: "n5-masu",
  masu: "n5-masu",
  masen: "n5-masu",
  mashita: "n5-mashita",
  masendeshita: "n5-mashita",
  mashou: "n5-mashou",
  te: "n5-te-te",
  ta: "n5-ta-koto-ga-aru",
  negative: "n5-naide-kudasai",
  negativeFormal: "n5-plain-speech",
  nakatta: "n5-plain-speech",
  nakute: "n4-te-reason",
  naide: "n5-naide",
  zuni: "n4-zuni",
  nakereba: "n5-nakereba-narimasen",
  potential: "n4-potential",
  passive: "n4-passive",
  causative: "n4-causative",
  causativePassive: "n4-causative-passive",
  causativePassiveShort: "n4-causative-passive",
  volitional: "n4-volitional",
  imperative: "n4-imperative",
  nasai: "n4-nasai",
  prohibitive: "n4-prohibition",
  ba: "n4-ba",
  tara: "n4-tara",
  tari: "n5-tari-tari",
  tai: "n5-tai",
  nagara: "n4-nagara",
  sugiru: "n4-sugiru",
  sou: "n4-sou-appearance",
  yasui: "n4-yasui-nikui",
  nikui: "n4-yasui-nikui",
  teiru: "n5-te-iru-action",
  ku: "n5-adverb-ku-ni",
  ni: "n5-adverb-ku-ni",
  na: "n5-na-adjective",
  no: "n5-no",
  sa: "n4-sa",
  deshita: "n5-na-adjective",
  dewaArimasen: "n5-na-adjective",
};
/** Where adjectives learn a form at another point than verbs. */
const taughtToAdjectivesWith: Partial<Record<ConjugationForm, string>> = {
  te: "n5-kute-de",
  ta: "n5-plain-speech",
  negative: "n5-plain-speech",
  nakereba: "n4-ba",
};

const levels = ["N5", "N4", "N3", "N2", "N1"];
/** A number that grows in the order of teaching, through all levels. */
const placeOf = ({ level, order }: GrammarPoint): number => levels.indexOf(level) * 1000 + order;

/** The forms of the word that have been taught when the chapter's grammar has, the newest first. */
export function formsTaught(word: Word, { materials, bank }: Pick<Source, "materials" | "bank">): TaughtForm[] {
  const places = new Map(bank.grammar.map((point) => [point.id, placeOf(point)]));
  const reached = Math.max(-1, ...materials.grammar.map(({ id }) => places.get(id) ?? -1));
  const adjective = word.pos.startsWith("adj");
  return conjugationForms
    .flatMap(({ form, ja, en }) => {
      // 〜でした and 〜ではありません are no names for 高かったです and 高くありません: they would invite 高いでした.
      if (word.pos === "adj-i" && (form === "deshita" || form === "dewaArimasen")) return [];
      const place = places.get((adjective ? taughtToAdjectivesWith[form] : undefined) ?? taughtWith[form] ?? "");
      const text = conjugate(word, form);
      return place === undefined || place > reached || text === null || plainText(text) === word.word ? [] : [{ ja, en, text, place }];
    })
    .sort((a, b) => b.place - a.place);
}
