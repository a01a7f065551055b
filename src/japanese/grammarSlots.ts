/**
 * What may stand before a grammar pattern. The bank says it in `formation` ("Vて + から", "A-na + な + ので"); here that is read
 * and a token of a sentence is held against it.
 */
import type { Token } from "./tokenizer.ts";

/** One way to form a pattern: what stands before, and the first words of the pattern itself, longest spelling first. */
export interface Formation {
  slot: string;
  literals: readonly string[];
}

const JAPANESE = /^[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー々]+/u;
const SLOT = /^(?:V|A-|A |A$|N|お|number|何|question|giver)/u;

/** The formations that name a slot and what follows it; what is described in other words ("する → しろ") gives none. */
export function formationsOf(lines: readonly string[]): Formation[] {
  const formations: Formation[] = [];
  for (const line of lines) {
    const parts = line
      .replace(/[（(](?:person|own thing)[^）)]*[）)]\s*/gu, "")
      .replace(/\(\+ である\)/u, "")
      .replace(/^(?:polite|casual|short|past|negative|never|asking|before a noun|polite past):\s*/u, "")
      .split(/\s*\+\s*/u);
    for (let index = 1; index < parts.length; index++) {
      const [slot, literal] = [parts[index - 1] ?? "", parts[index] ?? ""];
      const literals = literal.split(/\s*[/・／]\s*/u).flatMap(literalOf);
      // な, の and である between slot and pattern are slots themselves: A-na + な + ので.
      if (literals.length === 0 || (isLink(literal) && index + 1 < parts.length)) continue;
      const slots = slot.split(/\s*(?:\/|・)\s*/u).filter((one) => SLOT.test(one) || isLink(one));
      formations.push(...slots.map((one) => ({ slot: one, literals })));
    }
  }
  return formations;
}

const isLink = (text: string): boolean => /^(?:な|の|だ|である|な \/ である|\(?だ\)?|〜?という|な \/ という|の \/ である)$/u.test(text.trim());

function literalOf(text: string): string[] {
  const spellings = [text.replace(/^[(（]([^)）]*)[)）]/u, "$1"), text.replace(/^[(（][^)）]*[)）]/u, "")];
  return [...new Set(spellings.map((spelling) => JAPANESE.exec(spelling)?.[0]).filter((found) => found !== undefined))];
}

/** True where the tokens that end at `at` are of the class that a slot names; a slot that is described in other words fits anything. */
export function slotFits(slot: string, tokens: readonly Token[], at: number): boolean {
  const across = tokens.find((token) => token.start < at && token.start + token.surface.length > at);
  if (across !== undefined) return joinsInside(across, slot);
  const index = tokens.findIndex((token) => token.start + token.surface.length === at);
  const last = tokens[index];
  if (last === undefined) return false;
  if (isQuoteOrSymbol(last)) return true;
  const test = slotTests.find(([name]) => name.test(slot.trim()))?.[1];
  return test === undefined || test(last, tokens[index - 1]);
}

/** The form of what conjugates. Read from both fields, since some builds of the dictionary name the form 連用形 where others name the class 一段. */
const inflectionOf = (token: Token): string => `${token.conjugation} ${token.form}`;
/** 基本形, and the 体言接続 of what stands before a noun. */
const isFinalForm = (token: Token): boolean => /(?<!文語)基本形|体言接続/u.test(inflectionOf(token));

/**
 * The slot and the pattern may meet inside one token: 高[たか]く＋て, 来[き]た＋ら, 使[つか]い＋方[かた], その＋まま, 何[なん]＋で.
 * A noun or an adnominal of other letters that only runs across the place (大[おお]きな＋がら) does not count.
 */
function joinsInside(token: Token, slot: string): boolean {
  if (token.pos === "形容詞" || token.pos === "助動詞") return true;
  if (token.pos === "助詞") return /^(?:[ただ]り|だって)$/u.test(token.surface);
  if (token.pos === "動詞") return slot.startsWith("V");
  return /(?:方|たて|かけ|く)$|^(?:[そこあ]の|何|できる)/u.test(token.surface);
}

type SlotTest = (last: Token, before: Token | undefined) => boolean;

const isQuoteOrSymbol = (token: Token): boolean => /^[、」』）】ー～〜…0-9０-９A-Za-z]+$/u.test(token.surface);
const inflects = (token: Token | undefined): boolean => token !== undefined && (token.pos === "動詞" || token.pos === "助動詞" || token.pos === "形容詞");
const isNoun: SlotTest = (last, before) =>
  last.pos === "名詞" ||
  last.pos === "UNK" ||
  last.pos === "接頭詞" ||
  last.pos === "記号" ||
  last.pos === "副詞" ||
  last.pos === "感動詞" ||
  /^(?:同じ|つ)$/u.test(last.surface) ||
  (isVerbStem(last) && before?.pos !== "接頭詞");
const isPast: SlotTest = (last) => last.pos === "助動詞" && /^[ただ]$/u.test(last.surface) && (last.lemma === "た" || inflectionOf(last).includes("特殊・タ"));
const isNegative: SlotTest = (last) => last.surface === "ない" || last.surface === "ん" || last.surface === "ません";
const isDictionary: SlotTest = (last) => (last.pos === "動詞" && isFinalForm(last)) || last.surface === "ない";
const isAdjective: SlotTest = (last, before) =>
  (last.pos === "形容詞" && isFinalForm(last)) || last.surface === "いい" || isNegative(last, before) || isWish(last);
const isWish = (last: Token): boolean => (last.lemma === "たい" || last.lemma === "らしい") && isFinalForm(last);
const isPolite: SlotTest = (last) => last.surface === "ます" || last.surface === "です" || (last.surface === "ん" && last.pos === "助動詞");
const isPlain: SlotTest = (last, before) =>
  isDictionary(last, before) ||
  isPast(last, before) ||
  isAdjective(last, before) ||
  isPolite(last, before) ||
  isCopulaDa(last, before) ||
  last.surface === "という" ||
  last.surface === "何" ||
  (last.surface === "う" && last.pos === "助動詞");
const isTe: SlotTest = (last, before) =>
  /^[そこ]うして$/u.test(last.surface) ||
  (last.surface === "として" && before?.surface === "う") ||
  (/^(?:[てで]|って|ちゃ|じゃ)$/u.test(last.surface) && last.pos !== "助動詞" && inflects(before));
const isVerbStem = (last: Token): boolean => last.pos === "動詞" && inflectionOf(last).includes("連用形");
const isStem: SlotTest = (last) => (last.pos === "動詞" && /連用|未然形/u.test(inflectionOf(last))) || isNoun(last, undefined);
const isVolitional: SlotTest = (last) => last.surface.endsWith("う") && last.pos === "助動詞";
const isCopulaNa: SlotTest = (last) => last.surface === "な" && (last.pos === "助動詞" || last.pos === "助詞");
const isNo: SlotTest = (last) => (last.surface === "の" && (last.pos === "助詞" || last.pos === "名詞")) || last.pos === "連体詞";
const isCopulaDa: SlotTest = (last) => last.surface === "だ" || last.surface === "だっ";

/** The first whose name fits decides. */
const slotTests: readonly [RegExp, SlotTest][] = [
  [/^Vない \(without ない\)/u, (last) => last.pos === "動詞"],
  [/^Vない \(without い\)/u, () => false],
  [/^A-i \(without い\)/u, (last) => last.pos === "形容詞" || last.lemma === "たい" || last.lemma === "ない"],
  [/^Vなくて/u, (last) => last.surface === "て"],
  [/^Vないで/u, (last) => last.surface === "で" || last.surface === "ないで"],
  [/^Vない$/u, isNegative],
  [/^Vない/u, (last) => last.surface.startsWith("な")],
  [/^V(?:て|で)い(?:る)?$/u, (last) => last.lemma === "いる" || last.surface === "てる" || last.surface === "でる"],
  [/^V(?:て|で)$|^V\(causative/u, isTe],
  [/^Vた$/u, isPast],
  [/^Vば$/u, (last) => last.surface === "ば"],
  [/^Vたら$/u, (last) => last.surface === "たら" || last.surface === "だら"],
  [/^Vま(?:す|せん)$/u, (last) => isPolite(last, undefined)],
  [/^Vます\(stem\)|^V\(stem\)$|^V\(ない-stem\)/u, isStem],
  [/^V\(stem\)たい$/u, isWish],
  [/^V\((?:dict|potential, dict)/u, isDictionary],
  [/^V\(volitional\)/u, isVolitional],
  [/^V\(plain\)$|^V\/A\(plain\)|^V$|^S/u, isPlain],
  [/^A-i$/u, (last, before) => isAdjective(last, before) || isPast(last, before) || isPolite(last, before)],
  [/^\(だ\)$/u, (last, before) => isCopulaDa(last, before) || isNoun(last, before)],
  [/という$/u, (last) => last.surface.endsWith("いう")],
  [/な$/u, isCopulaNa],
  [/の$/u, isNo],
  [/だ\)?$/u, (last, before) => isCopulaDa(last, before) || isPast(last, before) || last.surface === "か"],
  [/^(?:である|.*である)$/u, (last) => last.lemma === "ある"],
  [/^(?:N|A-na)(?: \(.*\))?$/u, (last, before) => isNoun(last, before) || last.pos === "助詞" || last.lemma === "ある"],
];
