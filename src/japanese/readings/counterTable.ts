/**
 * Counters: what is said after a number and how the two change each other's sound. The regular changes follow the counter's
 * first kana (see counted.ts); the table says only where a counter departs from them.
 */
import { toHiragana } from "../ruby.ts";
import { rowsOf } from "./table.ts";

export interface Counter {
  reading: string;
  /** What the first kana becomes after ん (3, 千, 万, 何): さんぼん is "b", さんぷん is "p", さんがい and さんぞく are "voiced". */
  afterN?: "b" | "p" | "voiced";
  /** 4 also takes the sound of `afterN`: よんぷん. */
  fourToo?: true;
  /** No sound changes at all: a word of Japanese origin, or a noun that is merely counted. */
  steady?: true;
  /** A borrowed word: only 10 closes, as じゅっキロ. */
  loan?: true;
  /** 1 and 2 are ひと, ふた. */
  native?: true;
  /** Units digits with a reading of their own: 4時 is よじ. */
  digits?: Readonly<Record<number, string>>;
  /** Whole numbers read as one word: 1人 is ひとり. */
  whole?: Readonly<Record<number, string>>;
  /** Endings that belong to the units digit and the counter together: 14日 is じゅうよっか. */
  units?: Readonly<Record<number, string>>;
}

const HOUR = { 4: "よ", 7: "しち", 9: "く" };
const YEAR = { 4: "よ" };
const PERSON = { 1: "ひとり", 2: "ふたり" };
const DAYS = {
  2: "ふつか",
  3: "みっか",
  4: "よっか",
  5: "いつか",
  6: "むいか",
  7: "なのか",
  8: "ようか",
  9: "ここのか",
  10: "とおか",
  20: "はつか",
};
const DAY_UNITS = { 4: "よっか" };
const DAY_DIGITS = { 7: "しち", 9: "く" };
const withWhole = (whole: Readonly<Record<number, string>>, ending: string) =>
  Object.fromEntries(Object.entries(whole).map(([value, reading]) => [value, reading + ending]));

/** Counters whose numbers are read as words of their own. */
const irregular: Readonly<Record<string, Counter>> = {
  つ: { reading: "つ", whole: { 1: "ひとつ", 2: "ふたつ", 3: "みっつ", 4: "よっつ", 5: "いつつ", 6: "むっつ", 7: "ななつ", 8: "やっつ", 9: "ここのつ" } },
  人: { reading: "にん", whole: PERSON, digits: { 4: "よ", 7: "しち" } },
  人組: { reading: "にんぐみ", whole: withWhole(PERSON, "ぐみ"), digits: { 4: "よ" } },
  人目: { reading: "にんめ", whole: withWhole(PERSON, "め"), digits: { 4: "よ", 7: "しち" } },
  人分: { reading: "にんぶん", whole: withWhole(PERSON, "ぶん"), digits: { 4: "よ", 7: "しち" } },
  人前: { reading: "にんまえ", digits: { 4: "よ", 7: "しち" } },
  人暮らし: { reading: "にんぐらし", whole: withWhole(PERSON, "ぐらし"), digits: { 4: "よ" } },
  人乗り: { reading: "にんのり", whole: withWhole(PERSON, "のり"), digits: { 4: "よ" } },
  人部屋: { reading: "にんべや", whole: withWhole(PERSON, "べや"), digits: { 4: "よ" } },
  人用: { reading: "にんよう", whole: withWhole(PERSON, "よう"), digits: { 4: "よ" } },
  日: { reading: "にち", whole: { 1: "いちにち", ...DAYS }, units: DAY_UNITS, digits: DAY_DIGITS },
  日間: { reading: "にちかん", whole: withWhole(DAYS, "かん"), units: { 4: "よっかかん" }, digits: DAY_DIGITS },
  日付: { reading: "にちづけ", whole: withWhole({ 1: "ついたち", ...DAYS }, "づけ"), units: { 4: "よっかづけ" }, digits: DAY_DIGITS },
  日目: { reading: "にちめ", whole: withWhole(DAYS, "め"), units: { 4: "よっかめ" }, digits: DAY_DIGITS },
  日分: { reading: "にちぶん", whole: withWhole(DAYS, "ぶん"), units: { 4: "よっかぶん" }, digits: DAY_DIGITS },
  日前: { reading: "にちまえ", whole: withWhole(DAYS, "まえ"), units: { 4: "よっかまえ" }, digits: DAY_DIGITS },
  日後: { reading: "にちご", whole: withWhole(DAYS, "ご"), units: { 4: "よっかご" }, digits: DAY_DIGITS },
  歳: { reading: "さい", whole: { 20: "はたち" } },
  才: { reading: "さい", whole: { 20: "はたち" } },
  羽: { reading: "わ", whole: { 6: "ろくわ", 8: "はちわ" } },
  箱: { reading: "はこ", native: true },
  箱分: { reading: "はこぶん", native: true },
  月: { reading: "がつ", digits: { 4: "し", 7: "しち", 9: "く" } },
  時: { reading: "じ", digits: HOUR },
  時半: { reading: "じはん", digits: HOUR },
  時頃: { reading: "じごろ", digits: HOUR },
  時過ぎ: { reading: "じすぎ", digits: HOUR },
  時前: { reading: "じまえ", digits: HOUR },
  時間: { reading: "じかん", digits: HOUR },
  時間目: { reading: "じかんめ", digits: HOUR },
  時間半: { reading: "じかんはん", digits: HOUR },
  時台: { reading: "じだい", digits: HOUR },
  時限: { reading: "じげん" },
  年: { reading: "ねん", digits: YEAR },
  年間: { reading: "ねんかん", digits: YEAR },
  年生: { reading: "ねんせい", digits: YEAR },
  年度: { reading: "ねんど", digits: YEAR },
  年代: { reading: "ねんだい", digits: YEAR },
  年目: { reading: "ねんめ", digits: YEAR },
  年前: { reading: "ねんまえ", digits: YEAR },
  年後: { reading: "ねんご", digits: YEAR },
  年半: { reading: "ねんはん", digits: YEAR },
  年余り: { reading: "ねんあまり", digits: YEAR },
  年ぶり: { reading: "ねんぶり", digits: YEAR },
  円: { reading: "えん", digits: { 4: "よ" } },
  円玉: { reading: "えんだま", digits: { 4: "よ" } },
  円札: { reading: "えんさつ", digits: { 4: "よ" } },
  番: { reading: "ばん" },
  畳: { reading: "じょう", digits: { 4: "よ" } },
  畳半: { reading: "じょうはん", digits: { 4: "よ" } },
  分: { reading: "ふん", afterN: "p", fourToo: true },
  分間: { reading: "ふんかん", afterN: "p", fourToo: true },
  分前: { reading: "ふんまえ", afterN: "p", fourToo: true },
  分後: { reading: "ふんご", afterN: "p", fourToo: true },
  分ごと: { reading: "ふんごと", afterN: "p", fourToo: true },
  分おき: { reading: "ふんおき", afterN: "p", fourToo: true },
  泊: { reading: "はく", afterN: "p", fourToo: true },
  階: { reading: "かい", afterN: "voiced" },
  階建て: { reading: "かいだて", afterN: "voiced" },
  階建: { reading: "かいだて", afterN: "voiced" },
  階席: { reading: "かいせき", afterN: "voiced" },
  軒: { reading: "けん", afterN: "voiced" },
  軒目: { reading: "けんめ", afterN: "voiced" },
  足: { reading: "そく", afterN: "voiced" },
  号室: { reading: "ごうしつ" },
};

/** Counters of Chinese origin that change by rule: written form, reading, sound after ん. */
const regular = `
本 ほん b|本目 ほんめ b|本分 ほんぶん b|杯 はい b|杯目 はいめ b|匹 ひき b|匹目 ひきめ b|票 ひょう b|遍 へん b
拍 はく p|発 はつ p|版 はん p|班 はん p|編 へん p|敗 はい p|歩 ほ p|品 ひん p|冊 さつ|冊目 さつめ|個 こ|個目 こめ
個分 こぶん|個入り こいり|コ こ|回 かい|回目 かいめ|回戦 かいせん|回分 かいぶん|回生 かいせい|回転 かいてん|枚 まい|枚目 まいめ
枚分 まいぶん|台 だい|台目 だいめ|台分 だいぶん|名 めい|名様 めいさま|名分 めいぶん|秒 びょう|秒間 びょうかん|秒後 びょうご
週間 しゅうかん|週間前 しゅうかんまえ|週間後 しゅうかんご|週間分 しゅうかんぶん|週 しゅう|週目 しゅうめ|番目 ばんめ|番線 ばんせん
番地 ばんち|番街 ばんがい|番手 ばんて|号 ごう|号車 ごうしゃ|号線 ごうせん|号機 ごうき|号店 ごうてん|号棟 ごうとう|号館 ごうかん
度 ど|度目 どめ|課 か|級 きゅう|点 てん|点差 てんさ|倍 ばい|頭 とう|着 ちゃく|着目 ちゃくめ|通 つう|通目 つうめ|件 けん
件目 けんめ|錠 じょう|包 ほう p|丁 ちょう|丁目 ちょうめ|膳 ぜん|食 しょく|食分 しょくぶん|坪 つぼ|柱リフト ちゅうりふと|曲 きょく|曲目 きょくめ
巻 かん|巻目 かんめ|缶 かん|機 き|基 き|脚 きゃく|客 きゃく|区 く|句 く|局 きょく|校 こう|校目 こうめ|項 こう|戸 こ|期 き
期生 きせい|期目 きめ|気圧 きあつ|球 きゅう|ヶ寺 かじ|世紀 せいき|世 せい|世帯 せたい|世代 せだい|周 しゅう|周年 しゅうねん
周目 しゅうめ|種 しゅ|種類 しゅるい|銭 せん|銭安 せんやす|銭高 せんだか|章 しょう|社 しゃ|社目 しゃめ|席 せき|隻 せき|勝 しょう
首 しゅ|戦 せん|戦目 せんめ|層 そう|艘 そう|升 しょう|尺 しゃく|寸 すん|歳児 さいじ|歳代 さいだい|車両 しゃりょう|車線 しゃせん
審 しん|親等 しんとう|進法 しんほう|才児 さいじ|作目 さくめ|冊分 さつぶん|店舗 てんぽ|店 てん|党 とう|等 とう|等分 とうぶん
等賞 とうしょう|島 とう|都 と|艇 てい|体 たい|隊 たい|立方 りっぽう|打席 だせき|打点 だてん|丁分 ちょうぶん|代 だい|代目 だいめ
代前半 だいぜんはん|代後半 だいこうはん|段 だん|段階 だんかい|段目 だんめ|題 だい|問 もん|問目 もんめ|列 れつ|列目 れつめ|行 ぎょう
行目 ぎょうめ|語 ご|両 りょう|両目 りょうめ|両編成 りょうへんせい|輪 りん|里 り|割 わり|割引 わりびき|割り引き わりびき|字 じ
面 めん|部 ぶ|部門 ぶもん|部作 ぶさく|場面 ばめん|話 わ|話目 わめ|門 もん|票差 ひょうさ b|例目 れいめ|塁 るい|塁打 るいだ
安打 あんだ|失点 しってん|位 い|院制 いんせい|枚入り まいいり|次 じ|次会 じかい|児 じ|乗 じょう|条 じょう|畝 せ|毛作 もうさく
音 おん|往復 おうふく|把 わ|波 は|派 は|浪 ろう|礼 れい|拝 はい|夜 や|昼夜 ちゅうや|病棟 びょうとう|病床 びょうしょう|床 しょう
馬身 ばしん|馬力 ばりき|連敗 れんぱい|連勝 れんしょう|連覇 れんぱ|連休 れんきゅう|連戦 れんせん|連続 れんぞく|本塁打 ほんるいだ b
得点 とくてん|失点目 しってんめ|州 しゅう|県 けん|国 こく|府 ふ|府県 ふけん|市 し|村 そん|道 どう|藩 はん|郡 ぐん|角形 かくけい
角 かく|会派 かいは|海里 かいり|階級 かいきゅう|階級制 かいきゅうせい|校時 こうじ|駅目 えきめ|学期 がっき|学年 がくねん
学級 がっきゅう|言語 げんご|原則 げんそく|限目 げんめ|試合目 しあいめ|弾 だん|打数 だすう|打 だ|議席 ぎせき|自治体 じちたい
地点 ちてん|地域 ちいき|地区 ちく|団 だん|重奏 じゅうそう|人称 にんしょう|次元 じげん|時点 じてん|輪車 りんしゃ|軸 じく
割強 わりきょう|割弱 わりじゃく|日制 にちせい|文 ぶん|文目 ぶんめ|勤 きん|連 れん|便 びん|便目 びんめ|隻目 せきめ|幕目 まくめ
停留所 ていりゅうじょ|棟 とう
`;

/** Counters with か between the number and the kanji, which is also written ヶ, カ, ヵ, ケ, 箇 and 個. */
const withKa = [
  "月 げつ",
  "月間 げつかん",
  "月前 げつまえ",
  "月後 げつご",
  "月分 げつぶん",
  "月目 げつめ",
  "月ぶり げつぶり",
  "所 しょ",
  "所目 しょめ",
  "国 こく",
  "国語 こくご",
  "年 ねん",
  "条 じょう",
].flatMap((row) =>
  ["か", "ヶ", "カ", "ヵ", "ケ", "箇", "個"].map((ka): [string, Counter] => [ka + (row.split(" ")[0] ?? ""), { reading: `か${row.split(" ")[1] ?? ""}` }]),
);

/** Borrowed words that are counted. */
const loans = `
パーセント|キロ|トン|ドル|ユーロ|ポンド|セント|ポイント|カロリー|カップ|コマ|ページ|クラス|ケース|セット|パック|チーム|シーズン|タイプ
グループ|メートル|センチ|センチメートル|ミリ|ミリメートル|キロメートル|キログラム|グラム|リットル|ミリリットル|ヘクタール|アール|ワット|ボルト
ボール|ゴール|ストライク|アウト|ラウンド|か年計画 かねんけいかく
`;

/** Nouns counted with no change of sound: written form and reading. */
const steady = `
試合 しあい|都市 とし|大会 たいかい|大学 だいがく|大都市 だいとし|団体 だんたい|会社 かいしゃ|企業 きぎょう|組織 そしき|項目 こうもく
候補 こうほ|施設 しせつ|品目 ひんもく|作品 さくひん|選手 せんしゅ|大陸 たいりく|拠点 きょてん|会場 かいじょう|条件 じょうけん|要素 ようそ
分野 ぶんや|系統 けいとう|方向 ほうこう|方式 ほうしき|都道府県 とどうふけん
`;

/** Counters of Japanese origin: 1 and 2 are ひと, ふた. */
const native = `
組 くみ|組目 くみめ|皿 さら|袋 ふくろ|袋分 ふくろぶん|束 たば|粒 つぶ|切れ きれ|株 かぶ|部屋 へや|桁 けた|口 くち|玉 たま|山 やま
瓶 びん|針 はり|匙 さじ|筋 すじ|晩 ばん|言 こと|文字 もじ|滴 しずく|区切り くぎり|握り にぎり|つかみ つかみ|かけら かけら|節 ふし
月半 つきはん|通り とおり|足 あし|回り まわり|塊 かたまり|枠 わく|役 やく|棟 むね|幕 まく|揃い そろい|巻き まき|口目 くちめ|色 いろ
`;

/** Every counter by its written form. */
export const counters: ReadonlyMap<string, Counter> = new Map<string, Counter>([
  ...rowsOf(native).map(([written = "", reading = written]): [string, Counter] => [written, { reading, native: true, steady: true }]),
  ...rowsOf(regular).map(([written = "", reading = written, afterN]): [string, Counter] => [
    written,
    afterN === "b" || afterN === "p" ? { reading, afterN } : { reading },
  ]),
  ...rowsOf(loans).map(([written = "", reading = written]): [string, Counter] => [written, { reading: toHiragana(reading), loan: true }]),
  ...rowsOf(steady).map(([written = "", reading = written]): [string, Counter] => [written, { reading, steady: true }]),
  ...withKa,
  ...Object.entries(irregular),
]);

/** The longest written form. */
export const longestCounter = Math.max(...[...counters.keys()].map((written) => written.length));

/** Units written in Latin letters, with the kana that their names begin with. */
export const latinUnits: ReadonlyMap<string, string> = new Map(
  rowsOf(
    "m め|cm せ|mm み|km き|g ぐ|kg き|mg み|t と|L り|l り|ml み|mL み|dl で|W わ|kW き|V ぼ|A あ|Hz へ|kHz き|MHz め|kcal き|cal か|MB め|GB ぎ|KB き|TB て|dB で|ha へ|% ぱ|℃ ど|°C ど",
  ).map(([unit = "", kana = ""]) => [unit, kana]),
);
