/** Words that are read in more than one way, so that no other of their readings can be a wrong answer. Facts of any dictionary; the bank's own words are added to them. */
import type { Bank } from "../book/entries.ts";
import { oncePer } from "../book/once.ts";
import { toHiragana } from "../japanese/ruby.ts";

const known: Readonly<Record<string, string>> = {
  明日: "あした あす みょうにち",
  昨日: "きのう さくじつ",
  今日: "きょう こんにち",
  一昨日: "おととい いっさくじつ",
  明後日: "あさって みょうごにち",
  今朝: "けさ こんちょう",
  今年: "ことし こんねん",
  日本: "にほん にっぽん",
  私: "わたし わたくし",
  何: "なに なん",
  家: "いえ うち",
  四: "よん し よ",
  七: "なな しち",
  九: "きゅう く",
  十分: "じゅうぶん じゅっぷん じっぷん",
  一日: "ついたち いちにち いちじつ",
  一人: "ひとり いちにん",
  人気: "にんき ひとけ",
  市場: "いちば しじょう",
  工場: "こうじょう こうば",
  上手: "じょうず かみて うわて",
  下手: "へた しもて したて",
  生物: "せいぶつ なまもの",
  色紙: "いろがみ しきし",
  風車: "かざぐるま ふうしゃ",
  最中: "さいちゅう もなか さなか",
  梅雨: "つゆ ばいう",
  後: "あと のち うしろ ご",
  方: "かた ほう",
  開く: "あく ひらく",
  空く: "あく すく",
  止める: "とめる やめる",
  行く: "いく ゆく",
  言う: "いう ゆう",
  良い: "よい いい",
  他: "ほか た",
  側: "がわ そば",
  辛い: "からい つらい",
  汚れる: "よごれる けがれる",
  描く: "かく えがく",
  入る: "はいる いる",
  怒る: "おこる いかる",
  縁: "えん ふち へり",
  額: "がく ひたい",
  頭: "あたま かしら",
  顔色: "かおいろ がんしょく",
  大人: "おとな だいにん",
  お腹: "おなか おはら",
  母: "はは かあ",
  父: "ちち とう",
  博士: "はかせ はくし",
  夫婦: "ふうふ めおと",
  紅葉: "こうよう もみじ",
  山道: "やまみち さんどう",
  牧場: "ぼくじょう まきば",
  仮名: "かな かめい",
  大事: "だいじ おおごと",
  早急: "さっきゅう そうきゅう",
  重複: "ちょうふく じゅうふく",
  発足: "ほっそく はっそく",
  依存: "いぞん いそん",
  世論: "よろん せろん",
  施策: "しさく せさく",
  礼拝: "れいはい らいはい",
};

/** By spelling: every reading known, in hiragana. */
const readingsOfBank = oncePer((bank: Bank) => {
  const readings = new Map(Object.entries(known).map(([word, list]) => [word, new Set(list.split(" "))]));
  for (const { word, reading } of bank.words) readings.set(word, (readings.get(word) ?? new Set<string>()).add(toHiragana(reading)));
  return readings;
});

/** The readings of a word as it is written, in hiragana; none where it is not known. */
export function readingsOf(word: string, bank: Bank): ReadonlySet<string> {
  return readingsOfBank(bank).get(word) ?? new Set();
}
