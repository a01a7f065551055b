/** Readings of which either is right, so that an author's choice between them is no mistake. */

/** A part of the text with the readings that may stand for one another there. */
const data = `
日本 にほん にっぽん|私 わたし わたくし|明日 あした あす みょうにち|昨日 きのう さくじつ|昨夜 さくや ゆうべ|昨晩 さくばん ゆうべ|一昨日 おととい いっさくじつ|一昨年 おととし いっさくねん|明後日 あさって みょうごにち|今日 きょう こんにち|今朝 けさ こんちょう
何 なに なん|他 ほか た|家 いえ うち|方 かた ほう|後 あと のち ご|身体 しんたい からだ|背 せ せい|市場 いちば しじょう|工場 こうじょう こうば|牧場 ぼくじょう まきば|等 など とう|側 がわ そば|上 うえ じょう|主 おも ぬし しゅ|額 がく ひたい|縁 えん ふち
七 しち なな|7 しち なな|７ しち なな|四 よん し よ|4 よん し よ|４ よん し よ|九 きゅう く|9 きゅう く|９ きゅう く|0 れい ぜろ まる|０ れい ぜろ まる|十 じゅっ じっ じゅう|十 じゅう とお|0 じゅっ じっ|０ じゅっ じっ|8 はっ はち|８ はっ はち|八 はっ はち|6 ろっ ろく|６ ろっ ろく|六 ろっ ろく
十分 じゅうぶん じゅっぷん じっぷん|人気 にんき ひとけ|紅葉 こうよう もみじ|博士 はかせ はくし|梅雨 つゆ ばいう|描 か えが|注 そそ つ|辛 から つら|空 あ す|開 あ ひら|止 と や|床 ゆか とこ|角 かど かく つの|寒気 かんき さむけ|頃 ころ ごろ|得 え う|大勢 おおぜい たいせい|生物 せいぶつ なまもの|町 まち ちょう|所 ところ しょ じょ|所 しょ じょ|河 かわ が|川 かわ がわ|頭 あたま とう|汚 よご けが|抱 だ いだ|表 おもて ひょう|間 あいだ かん ま|外 そと がい|中 なか ちゅう じゅう|下 した もと か|一日 いちにち ついたち|1日 いちにち ついたち|一月 いちがつ ひとつき|上手 じょうず うわて かみて|最中 さいちゅう もなか|風 かぜ ふう|通 とお かよ|入 はい い|行 い ゆ|行 い おこな|年 ねん とし|月 つき がつ げつ|日 ひ にち び|人 ひと にん じん|水 みず すい|火 ひ か|木 き もく|金 きん かね|土 つち ど|夜 よる よ|市 し いち|国 くに こく|店 みせ てん|道 みち どう|数 かず すう|訳 わけ やく|分 ふん ぶん|分 ぷん ぶん|者 もの しゃ|物 もの ぶつ|手 て しゅ|度 ど たび|位 くらい い|度 たび ど|言 い ゆ|良 よ い|善 よ い|寂 さび さみ|寂 さみ さび|家具 かぐ|居心地 いごこち|母音 ぼいん|依存 いそん いぞん|早急 さっきゅう そうきゅう|重複 ちょうふく じゅうふく|貼付 ちょうふ てんぷ|代替 だいたい だいがえ|発足 ほっそく はっそく|世論 よろん せろん|固執 こしつ こしゅう|出生 しゅっしょう しゅっせい|施行 しこう せこう|他人 たにん ひと|大地震 おおじしん だいじしん|大舞台 おおぶたい だいぶたい|味方 みかた|女将 おかみ じょしょう|従業員 じゅうぎょういん
`;

const alternatives: ReadonlyMap<string, readonly string[][]> = groups();

function groups(): Map<string, string[][]> {
  const table = new Map<string, string[][]>();
  for (const row of data.trim().split(/[|\n]/u)) {
    const [part = "", ...readings] = row.split(" ");
    table.set(part, [...(table.get(part) ?? []), readings]);
  }
  return table;
}

/** True when both readings may stand for the text: they are the same, or differ only where the table allows. */
export function isAcceptedReading(surface: string, authored: string, expected: string): boolean {
  if (authored === expected) return true;
  for (const [part, sets] of alternatives) {
    if (!surface.includes(part)) continue;
    for (const readings of sets) {
      for (const from of readings.filter((reading) => expected.includes(reading))) {
        for (const to of readings) if (to !== from && expected.replace(from, to) === authored) return true;
      }
    }
  }
  return false;
}
