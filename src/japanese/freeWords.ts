/** Words that need no list: names, numbers, pointing words, loanwords that only have to be sounded out. */
import type { Token } from "./tokenizer.ts";

/** The people of the bank's dialogues and examples (content/README.md, section 4). Those in kanji are words, or parts of words, too. */
const inKatakana = new Set("リン ファム ミン ラム スリ サントス アウン グエン タパ デウィ カマル".split(" "));
const inKanji = new Set("田中 佐藤 鈴木 高橋 山本 木村 林 中村 小林 伊藤".split(" "));

/** Made-up firms and places of the bank, in kana: あおぞらホーム, みどり市, つばめ運送. The words they come from are written in kanji. */
const places = ["あおぞら", "あさひ", "アオバ", "さくら", "つばめ", "ひかり", "ひまわり", "ふじみざか", "みどり", "やまと"];

/** The name of a firm or place that a text has at a place; a dictionary may cut it to pieces. */
export function placeNameAt(text: string, start: number): string | undefined {
  return places.find((name) => text.startsWith(name, start));
}

const pointing = new Set(
  ["こ", "そ", "あ", "ど"]
    .flatMap((head) => ["れ", "の", "ちら", "っち", "んな", "いつ"].map((tail) => head + tail))
    .concat("ここ", "そこ", "あそこ", "どこ", "こう", "そう", "ああ", "どう", "何", "なに", "なん", "いつ"),
);

/** Whether a token is somebody's name: one of the bank's people, or an unknown word that さん, 様 or 君 follows. */
export function isPerson(token: Token, next: Token | undefined): boolean {
  if (inKatakana.has(token.surface)) return true;
  return inKanji.has(token.surface)
    ? token.detail[0] === "固有名詞" || isTitle(next)
    : isTitle(next) && (token.pos === "UNK" || token.detail[0] === "固有名詞");
}

function isTitle(token: Token | undefined): boolean {
  return token !== undefined && /^(?:さん|さま|様|くん|君|ちゃん|氏)$/u.test(token.surface) && token.detail[0] === "接尾";
}

/** これ, その, あちら, どんな, 何 …, and with a particle that the dictionary takes for a part of it (これから). */
export function isPointing(word: string): boolean {
  return pointing.has(word.replace(/(?:から|まで|ほど|だけ|でも|か|も|と|いう)$/u, ""));
}

/** A day of the week by its first kanji, as in a shift table: 月[げつ]・火[か]. */
export function isWeekday(word: string, reading: string | null): boolean {
  return reading !== null && ["月げつ", "火か", "水すい", "木もく", "金きん", "土ど", "日にち"].includes(word + reading);
}

/** Plants that are often written in katakana and end like loanwords. */
const nativeInKatakana = new Set(["ニンジン", "ダイコン", "レンコン", "インゲン"]);

/**
 * Whether a word in katakana that no list has can be understood by sounding it out, as far as spelling tells: it has three
 * kana or more and a sound that only loanwords have (a long vowel with ー, a small vowel, パ行, ヴ, a doubled voiced consonant) or
 * ends as English words end in Japanese (ト, ド, ル, ム, ス, ズ, ク, グ, ブ, フ, ン). Short and clipped words, and plants and animals
 * (ネギ, サバ) fail and must be taught.
 */
export function isTransparentLoan(word: string): boolean {
  if (!/^[ァ-ヴー・]{3,}$/u.test(word) || nativeInKatakana.has(word)) return false;
  return (
    /[ーァィゥェォヴパピプペポ]|ッ[ガ-ヂヅデドバ-ボ]/u.test(word) ||
    (word.length >= 4 && /[トドルムスズクグブフン]$/u.test(word)) ||
    /[トドムスズグブ]$/u.test(word)
  );
}
