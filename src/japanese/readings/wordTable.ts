/**
 * Words that the tokenizer cuts or reads wrongly, one a pair: written form and reading. A word is found where it begins and ends with a token;
 * longer words win.
 */
const data = `
一日中 いちにちじゅう|一年中 いちねんじゅう|一晩中 ひとばんじゅう|一人一人 ひとりひとり|一人ひとり ひとりひとり|一人前 いちにんまえ|一人暮らし ひとりぐらし|一人っ子 ひとりっこ
二十歳 はたち|大人数 おおにんずう|少人数 しょうにんずう|魚市場 うおいちば|町工場 まちこうば|船便 ふなびん|昨夜 さくや|今夏 こんか|今秋 こんしゅう|今冬 こんとう|今春 こんしゅん
一昨日 おととい|一昨年 おととし|明後日 あさって|明日 あした|昨日 きのう|日本 にほん|身体 しんたい|一つ一つ ひとつひとつ|年中 ねんじゅう|木の下 きのした|世論 よろん|申込 もうしこみ|申込み もうしこみ|申込書 もうしこみしょ|木の葉 きのは|何曜日 なんようび|何色 なにいろ|先々月 せんせんげつ|先々週 せんせんしゅう|110番 ひゃくとおばん|118番 いちいちはちばん|緑色 みどりいろ|麻婆豆腐 まーぼーどうふ|聴解 ちょうかい|真正面 ましょうめん|口腔 こうくう|食器棚 しょっきだな|本棚 ほんだな|何時 なんじ|場長 じょうちょう|見張員 みはりいん|刈払機 かりはらいき|訪室 ほうしつ|年中無休 ねんじゅうむきゅう
この間 このあいだ|その間 そのあいだ|日本銀行 にっぽんぎんこう|日本放送協会 にっぽんほうそうきょうかい|日本武道館 にっぽんぶどうかん|火傷 やけど|短編集 たんぺんしゅう|短編 たんぺん|追走 ついそう|宮古島 みやこじま|宮古 みやこ|石垣島 いしがきじま|両国国技館 りょうごくこくぎかん|松前 まつまえ|体表面 たいひょうめん|撥水 はっすい|元文 げんぶん|入り口 いりぐち|出入り口 でいりぐち|締め付け しめつけ|琴欧州 ことおうしゅう|朝青龍 あさしょうりゅう|島津家 しまづけ|伊達家 だてけ|閉社 へいしゃ|傘立て かさたて|天板 てんばん|下膳 げぜん|肩甲骨 けんこうこつ|乳 にゅう|一言 ひとこと
`;

/** Words that are found even where the tokenizer ends a word later: 今朝寝坊 is cut 今 and 朝寝坊. */
const unbroken = `今朝 けさ|保湿 ほしつ|伐倒 ばっとう|誕生日 たんじょうび|午前中 ごぜんちゅう|内容量 ないようりょう`;

/** Every word of the table with its reading. */
export const wordReadings: ReadonlyMap<string, string> = tableOf(data);
export const unbrokenWords: ReadonlyMap<string, string> = tableOf(unbroken);

function tableOf(pairs: string): Map<string, string> {
  return new Map(
    pairs
      .trim()
      .split(/[|\n]/u)
      .map((pair) => pair.split(" "))
      .map(([word = "", reading = ""]) => [word, reading]),
  );
}
