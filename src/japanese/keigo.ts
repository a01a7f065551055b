/**
 * Honorific (尊敬語[そんけいご]) and humble (謙譲語[けんじょうご]) verbs: the special ones first, then those made by rule. In ruby notation.
 * Facts: 敬語の指針 (Council for Cultural Affairs, 2007) names the special verbs and the patterns お〜になる, お〜する, 〜られる.
 */
import { type ConjugableWord, notationOf, verbStems } from "./verbStems.ts";
import { kanaText, plainText } from "./ruby.ts";

interface SpecialVerbs {
  /** Dictionary forms of the plain verb, as written with and without kanji. */
  plain: readonly string[];
  sonkeigo: readonly string[];
  kenjougo: readonly string[];
}

/** Where a special honorific exists, お〜になる of the same verb is wrong or clumsy (お食べになる), and the rule adds nothing. */
const specialVerbs: readonly SpecialVerbs[] = [
  { plain: ["行く", "いく"], sonkeigo: ["いらっしゃる", "おいでになる"], kenjougo: ["参[まい]る", "伺[うかが]う"] },
  { plain: ["来る"], sonkeigo: ["いらっしゃる", "おいでになる", "お見[み]えになる", "お越[こ]しになる"], kenjougo: ["参[まい]る", "伺[うかが]う"] },
  { plain: ["いる"], sonkeigo: ["いらっしゃる", "おいでになる"], kenjougo: ["おる"] },
  { plain: ["食べる", "飲む"], sonkeigo: ["召[め]し上[あ]がる"], kenjougo: ["いただく"] },
  { plain: ["言う", "いう"], sonkeigo: ["おっしゃる"], kenjougo: ["申[もう]す", "申[もう]し上[あ]げる"] },
  { plain: ["見る"], sonkeigo: ["ご覧[らん]になる"], kenjougo: ["拝見[はいけん]する"] },
  { plain: ["見せる"], sonkeigo: [], kenjougo: ["ご覧[らん]に入[い]れる", "お目[め]にかける"] },
  { plain: ["する"], sonkeigo: ["なさる"], kenjougo: ["いたす"] },
  { plain: ["くれる"], sonkeigo: ["くださる"], kenjougo: [] },
  { plain: ["もらう"], sonkeigo: [], kenjougo: ["いただく"] },
  { plain: ["あげる"], sonkeigo: [], kenjougo: ["差[さ]し上[あ]げる"] },
  { plain: ["知る", "知っている"], sonkeigo: ["ご存[ぞん]じ"], kenjougo: ["存[ぞん]じている", "存[ぞん]じ上[あ]げる"] },
  { plain: ["思う"], sonkeigo: ["お思[おも]いになる"], kenjougo: ["存[ぞん]じる"] },
  { plain: ["会う", "あう"], sonkeigo: ["お会[あ]いになる"], kenjougo: ["お目[め]にかかる", "お会[あ]いする"] },
  { plain: ["聞く"], sonkeigo: ["お聞[き]きになる"], kenjougo: ["伺[うかが]う", "お聞[き]きする"] },
  { plain: ["尋ねる"], sonkeigo: ["お尋[たず]ねになる"], kenjougo: ["伺[うかが]う", "お尋[たず]ねする"] },
  { plain: ["訪ねる", "訪問する"], sonkeigo: ["お訪[たず]ねになる"], kenjougo: ["伺[うかが]う"] },
  { plain: ["着る"], sonkeigo: ["お召[め]しになる"], kenjougo: [] },
  { plain: ["寝る"], sonkeigo: ["お休[やす]みになる"], kenjougo: [] },
  { plain: ["死ぬ"], sonkeigo: ["亡[な]くなる", "お亡[な]くなりになる"], kenjougo: [] },
  { plain: ["読む"], sonkeigo: ["お読[よ]みになる"], kenjougo: ["拝読[はいどく]する"] },
  { plain: ["借りる"], sonkeigo: ["お借[か]りになる"], kenjougo: ["拝借[はいしゃく]する", "お借[か]りする"] },
  { plain: ["引き受ける"], sonkeigo: ["お引[ひ]き受[う]けになる"], kenjougo: ["承[うけたまわ]る", "お引[ひ]き受[う]けする"] },
  { plain: ["分かる", "わかる"], sonkeigo: ["お分[わ]かりになる"], kenjougo: ["かしこまる", "承知[しょうち]する"] },
  { plain: ["ある"], sonkeigo: [], kenjougo: [] },
];

/** Verbs done towards another person, the only ones of which お〜する is said: お待[ま]ちする, but not お食[た]べする. */
const towardsSomebody = new Set(
  "待つ 持つ 送る 届ける 渡す 伝える 知らせる 教える 話す 呼ぶ 返す 貸す 手伝う 願う 預かる 預ける 受ける 断る 勧める 調べる 作る 出す 取る 運ぶ 誘う 迎える 招く 包む 入れる 示す 任せる 答える 書く 開ける 閉める 下げる 温める 配る 決める 探す 見せる 読む 問い合わせる 受け取る 取り替える 付き合う 助ける 支える 守る 譲る 移す 合わせる 待たせる 祝う 借りる 聞く 尋ねる 会う".split(
    " ",
  ),
);
/** Nouns with する done towards another person: ご案内[あんない]する, but not ご結婚[けっこん]する. */
const nounsTowardsSomebody = new Set(
  "案内 説明 連絡 報告 相談 紹介 用意 準備 招待 協力 返事 質問 依頼 挨拶 提案 注文 提供 返却 返金 請求 通知 支援 回答 電話 約束 邪魔 世話 手配 対応 予約 確認 送付 指摘 伝言 同行".split(
    " ",
  ),
);
/** Nouns of which ご〜になる is said; of others (運転, 勉強, 掃除) 〜なさる. */
const nounsWithNaru = new Set(
  "利用 出席 結婚 旅行 出発 到着 卒業 入院 退院 参加 使用 心配 乗車 購入 予約 記入 確認 搭乗 検討 希望 帰国 来店 帰宅 入場 退場 出勤 説明 相談 紹介 連絡 用意 準備 招待 注文 質問 案内 決定 指定 選択 入力 提出 試着 宿泊 滞在 休憩 安心 理解 活躍 出産 入浴".split(
    " ",
  ),
);
/** Nouns with する that take お, not ご. */
const nounsWithO = new Set("電話 掃除 料理 洗濯 食事 約束 世話 邪魔 勉強 返事 支払い 買い物 手伝い 散歩 仕事".split(" "));

/** The honorific verbs to say of what a respected person does, best first; empty where there are none. Whether a person does it at all (閉まる) is not known here. */
export function sonkeigo(word: ConjugableWord): string[] {
  const special = specialOf(word);
  if (special !== undefined) return [...special.sonkeigo, ...lightHonorific(word, special)];
  if (word.pos === "suru-noun") {
    const noun = notationOf(word);
    return [...(nounsWithNaru.has(plainText(noun)) ? [`ご${noun}になる`] : []), `${noun}なさる`, `${noun}される`];
  }
  const stem = politeStem(word);
  return [...(stem === null ? [] : [`お${stem}になる`]), ...lightHonorific(word, undefined)];
}

/** The humble verbs to say of one's own doing towards a respected person, best first; empty where the doing touches nobody. */
export function kenjougo(word: ConjugableWord): string[] {
  const special = specialOf(word);
  if (special !== undefined) return [...special.kenjougo];
  const plain = plainText(word.word);
  if (word.pos === "suru-noun") {
    const noun = notationOf(word);
    const prefix = nounsWithO.has(plain) ? "お" : "ご";
    return nounsTowardsSomebody.has(plain) ? [`${prefix}${noun}する`, `${prefix}${noun}いたす`] : [`${noun}いたす`];
  }
  const stem = politeStem(word);
  return stem !== null && towardsSomebody.has(plain) ? [`お${stem}する`] : [];
}

function specialOf(word: ConjugableWord): SpecialVerbs | undefined {
  if (!/^(?:verb|suru|expression)/u.test(word.pos)) return undefined;
  const plain = plainText(word.word);
  if (plain === "いる" && word.pos !== "verb-ru") return undefined;
  return specialVerbs.find((entry) => entry.plain.includes(plain));
}

/** 〜られる, which is the passive; not of verbs whose passive cannot be taken for respect. */
function lightHonorific(word: ConjugableWord, special: SpecialVerbs | undefined): string[] {
  const plain = plainText(word.word);
  if (special !== undefined && /^(?:いる|くれる|もらう|あげる|知|死ぬ|見せる|分かる|わかる|ある|食べる|見る)/u.test(plain)) return [];
  const passive = verbStems(word)?.passive ?? null;
  return passive === null ? [] : [passive];
}

/** What お〜になる and お〜する go round: a stem of two sounds or more that does not begin with お and is no katakana slang. */
function politeStem(word: ConjugableWord): string | null {
  if (word.pos !== "verb-u" && word.pos !== "verb-ru") return null;
  const stem = verbStems(word)?.masu ?? "";
  const spoken = kanaText(stem);
  if ([...spoken].length < 2 || spoken.startsWith("お") || /\p{Script=Katakana}/u.test(spoken) || verbStems(word)?.passive === null) return null;
  return stem;
}
