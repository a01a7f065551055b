/** Readings of which either is right, so that an author's choice between them is no mistake. */
import { rowsOf } from "./table.ts";

/** Words with the readings that may stand for one another, wherever in a stretch they are. */
const words = tableOf(`
日本 にほん にっぽん|私 わたし わたくし|明日 あした あす みょうにち|昨日 きのう さくじつ|昨夜 さくや ゆうべ|昨晩 さくばん ゆうべ
一昨日 おととい いっさくじつ|一昨年 おととし いっさくねん|明後日 あさって みょうごにち|今日 きょう こんにち|今朝 けさ こんちょう
身体 しんたい からだ|市場 いちば しじょう|工場 こうじょう こうば|牧場 ぼくじょう まきば|洗面所 せんめんじょ せんめんしょ
脱衣所 だついじょ だついしょ|研究所 けんきゅうじょ けんきゅうしょ|休憩所 きゅうけいじょ きゅうけいしょ|悪口 わるくち わるぐち
会社 がいしゃ かいしゃ|不足 ぶそく ふそく|十分 じゅうぶん じゅっぷん じっぷん|人気 にんき ひとけ|紅葉 こうよう もみじ|博士 はかせ はくし
梅雨 つゆ ばいう|大勢 おおぜい たいせい|生物 せいぶつ なまもの|上手 じょうず うわて かみて|最中 さいちゅう もなか|寒気 かんき さむけ
一月 いちがつ ひとつき|一日 いちにち ついたち|1日 いちにち ついたち|何色 なにいろ なんしょく|何曜日 なんようび なにようび|行 い ゆ
依存 いそん いぞん|早急 さっきゅう そうきゅう|重複 ちょうふく じゅうふく|貼付 ちょうふ てんぷ|代替 だいたい だいがえ|発足 ほっそく はっそく
世論 よろん せろん|固執 こしつ こしゅう|出生 しゅっしょう しゅっせい|施行 しこう せこう|他人 たにん ひと|大地震 おおじしん だいじしん
女将 おかみ じょしょう|年月 ねんげつ としつき|宝物 たからもの ほうもつ|残存 ざんそん ざんぞん|船底 ふなぞこ せんてい|下膳 げぜん さげぜん|甲板 かんぱん こうはん
天板 てんばん てんぱん てんいた|口腔 こうくう こうこう|119番 ひゃくじゅうきゅうばん いちいちきゅうばん
110番 ひゃくとおばん ひゃくじゅうばん|木の葉 このは きのは|7 しち なな|７ しち なな|七 しち なな|0 れい ぜろ まる
０ れい ぜろ まる|0 じゅっ じっ|０ じゅっ じっ|十 じゅっ じっ|十 じゅう とお|8 はっ はち|８ はっ はち|八 はっ はち|6 ろっ ろく
６ ろっ ろく|六 ろっ ろく|9 きゅう く|９ きゅう く|九 きゅう く
`);

/** Kanji with the readings that may stand for one another where the stretch is nothing else and only the sentence's meaning decides. */
const alone = tableOf(`
何 なに なん|他 ほか た|家 いえ うち|方 かた ほう|後 あと のち ご|背 せ せい|側 がわ そば|上 うえ じょう|主 おも ぬし しゅ
額 がく ひたい|縁 えん ふち|描 か えが|注 そそ つ|辛 から つら|空 あ す|開 あ ひら|止 と や|床 ゆか とこ|角 かど かく つの
頃 ころ ごろ|得 え う|所 ところ しょ|川 かわ がわ|頭 あたま とう|汚 よご けが|抱 だ いだ|表 おもて ひょう|間 あいだ かん ま
外 そと がい|中 なか ちゅう じゅう|下 した もと か|下 お くだ|風 かぜ ふう|通 とお かよ|入 はい い|行 い ゆ|行 い おこな
年 ねん とし|月 つき がつ げつ|日 ひ にち び|人 ひと にん じん|水 みず すい|火 ひ か|木 き もく|金 きん かね|土 つち ど
夜 よる よ|市 し いち|国 くに こく|店 みせ てん|道 みち どう|数 かず すう|訳 わけ やく|分 ぶん ふん ぶ|者 もの しゃ
物 もの ぶつ|度 ど たび|位 くらい い|言 い ゆ|良 よ い|善 よ い|寂 さび さみ|等 など とう|札 ふだ さつ|柄 がら え
管 くだ かん|米 こめ べい|値 あたい ね|便 びん べん|端 はし はじ|降 ふ お|触 さわ ふ|鶏 とり にわとり|父 ちち とう|母 はは かあ
兄 あに にい|姉 あね ねえ|十 じゅう とお
`);

function tableOf(data: string): readonly (readonly [part: string, readings: readonly string[]])[] {
  return rowsOf(data).map(([part = "", ...readings]) => [part, readings] as const);
}

/** True when both readings may stand for the text: they are the same, or differ only where a table allows. */
export function isAcceptedReading(surface: string, authored: string, expected: string): boolean {
  if (authored === expected) return true;
  if (alone.some(([part, readings]) => part === surface && readings.includes(authored) && readings.includes(expected))) return true;
  if (digitByDigit(surface).includes(authored)) return true;
  // The names of the months and of the hours have one reading each: しちがつ, くじ.
  if (/[79７９七九][月時](?!間)/u.test(surface)) return false;
  return words.some(
    ([part, readings]) => surface.includes(part) && readings.some((from) => readings.some((to) => from !== to && expected.replace(from, to) === authored)),
  );
}

/** The number of a room or a telephone read digit by digit: 203号室 にまるさんごうしつ, 4177番 よんいちななななばん; empty for any other text. */
function digitByDigit(surface: string): string[] {
  const [, digits, counter] = /^([0-9]{3,})(号室|番)$/u.exec(surface) ?? [];
  if (digits === undefined) return [];
  const names = ["まる", "いち", "に", "さん", "よん", "ご", "ろく", "なな", "はち", "きゅう"];
  const read = Array.from(digits, (digit) => names[Number(digit)]).join("") + (counter === "番" ? "ばん" : "ごうしつ");
  return [read, read.replaceAll("まる", "ぜろ")];
}
