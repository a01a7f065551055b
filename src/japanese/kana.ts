/** Kana and their widths: one spelling for what is typed in several. Hiragana from katakana is {@link toHiragana} of ruby.ts. */

/** Hiragana to katakana; other characters stay. */
export function toKatakana(text: string): string {
  return text.replace(/[ぁ-ゖ]/gu, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) + 0x60));
}

/**
 * Text in the widths of the house: digits, Latin letters and the signs between them half width, katakana and Japanese punctuation full
 * width, the wave dash 〜 for its look-alikes. Half-width voicing marks join their kana: ｶﾞ → ガ. A `!` or `?` after Japanese becomes ！ or ？.
 */
export function normalizeWidth(text: string): string {
  return text
    .replace(/[\uff61-\uff9f]+/gu, (kana) => kana.normalize("NFKC"))
    .replace(/[\u3099\u309b]/gu, "\u3099")
    .replace(/[\u309a\u309c]/gu, "\u309a")
    .normalize("NFC")
    .replace(/[０-９Ａ-Ｚａ-ｚ％＋＠＃＆＝＊／：]/gu, (character) => character.normalize("NFKC"))
    .replace(/\u3000/gu, " ")
    .replace(/[～∼∾]|(?<=[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}])~/gu, "〜")
    .replace(/(?<=[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー」！？])[!?]+/gu, (marks) => marks.replaceAll("!", "！").replaceAll("?", "？"));
}

/** The repeat marks of kana written out: いすゞ → いすず, すゝめ → すすめ, バナヽ → バナナ. 々 repeats kanji and stays. */
export function expandIterationMarks(text: string): string {
  let expanded = "";
  for (const character of text) {
    const previous = [...expanded].at(-1);
    const repeats = /[ゝゞヽヾ]/u.test(character) && previous !== undefined && /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(previous);
    expanded += repeats ? repeated(previous, /[ゞヾ]/u.test(character)) : character;
  }
  return expanded;
}

/** The kana without its voicing mark, or with it. */
function repeated(kana: string, voiced: boolean): string {
  const bare = kana.normalize("NFD").replace(/\u3099/gu, "");
  const marked = `${bare}\u3099`.normalize("NFC");
  return voiced && marked.length === 1 ? marked : bare.normalize("NFC");
}
