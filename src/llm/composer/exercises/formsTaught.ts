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

/** Forms of what somebody wants, can or is told to do: nobody is told to choke, or wants to. */
const asksForWill: ReadonlySet<string> = new Set(["mashou", "volitional", "imperative", "prohibitive", "potential", "tai"]);
/** Common verbs of what one does of one's own will. */
const ofWill: ReadonlySet<string> = new Set(
  "行く 来る 帰る 入る 出る 歩く 走る 急ぐ 止まる 曲がる 登る 泳ぐ 乗る 降りる 立つ 座る 並ぶ 集まる 起きる 寝る 休む 遊ぶ 働く 食べる 飲む 見る 聞く 話す 言う 読む 書く 教える 習う 覚える 考える 調べる 答える 呼ぶ 待つ 会う 作る 使う 洗う 切る 焼く 開ける 閉める つける 消す 入れる 出す 置く 取る 持つ 運ぶ 押す 引く 着る 脱ぐ 履く 買う 売る 払う 貸す 借りる 返す 送る 捨てる 拾う 集める 並べる 片付ける 直す 変える 止める やめる 始める 続ける 手伝う 助ける 守る 選ぶ 決める 比べる 探す 伝える 知らせる 確かめる 頑張る 渡す 渡る 触る 吸う 撮る 弾く 歌う".split(
    " ",
  ),
);

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
      if (asksForWill.has(form) && !ofWill.has(word.word)) return [];
      // 〜でした and 〜ではありません are no names for 高かったです and 高くありません: they would invite 高いでした.
      if (word.pos === "adj-i" && (form === "deshita" || form === "dewaArimasen")) return [];
      const place = places.get((adjective ? taughtToAdjectivesWith[form] : undefined) ?? taughtWith[form] ?? "");
      const text = conjugate(word, form);
      return place === undefined || place > reached || text === null || plainText(text) === word.word ? [] : [{ ja, en, text, place }];
    })
    .sort((a, b) => b.place - a.place);
}
