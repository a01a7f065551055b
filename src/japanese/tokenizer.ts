/** What a Japanese sentence is cut into; everything in this room that needs words takes a tokenizer as an argument. */

/** One morpheme. Part of speech and conjugation carry the names of the IPA dictionary (名詞, 動詞, 助詞 …). */
export interface Token {
  /** As it stands in the text. */
  surface: string;
  /** Hiragana; null for what the dictionary does not know. Particles as they are written: は is "は". */
  reading: string | null;
  /** Dictionary form as written: 食べ → 食べる; the surface itself for what the dictionary does not know. */
  lemma: string;
  pos: string;
  /** Subcategories 1 to 3, as in ["非自立", "助動詞語幹", "*"]; empty for what the dictionary does not know. */
  detail: readonly string[];
  /** As in 一段, 五段・ラ行, 形容詞・アウオ段, 特殊・マス; "*" for what does not conjugate. */
  conjugation: string;
  /** As in 連用形, 未然形, 基本形; "*" for what does not conjugate. */
  form: string;
  /** Place of the first character in the text, in UTF-16 units. */
  start: number;
}

export interface Tokenizer {
  /** Cuts plain text (no ruby notation). The surfaces joined give the text again. */
  tokenize(text: string): Token[];
}
