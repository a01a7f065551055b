/** Nouns that also stand as suffix, prefix or counter, or name a place or a day of the week, and are read otherwise there. Order matters: the first rule that holds wins. */
import { AFTER_NAME, AFTER_NOUN, AFTER_VERB_STEM, ALONE, type Rule } from "./rule.ts";

/** Days of the week in lists and brackets: （月）, 月・水・金. */
const DAY_LEFT = /(?:[（(]|[月火水木金土日][・、〜~]|[月火水木金土日])$/u;
const DAY_RIGHT = /^(?:[）)]|[・、〜~]?[月火水木金土日](?:[）)・、〜~]|$))/u;
const dayOfWeek = (reading: string, standing: string): readonly Rule[] => [
  { reading, left: /(?:^|[：:、\s])$/u, right: /^・/u },
  { reading, left: /[（(・〜~]$/u, right: /^[）)・〜~]/u },
  { reading, left: /[月火水木金土日][・〜~]$/u, right: /^(?!\p{Script=Han})/u },
  { reading, right: /^[・〜~][月火水木金土日](?!\p{Script=Han})/u },
  { reading, left: DAY_LEFT, right: /^[）)]/u },
  { reading, left: /[（(]$/u, right: DAY_RIGHT },
  { reading: standing, previous: ALONE },
];

export const suffixRules: Readonly<Record<string, readonly Rule[]>> = {
  月: [...dayOfWeek("げつ", "つき")],
  火: [...dayOfWeek("か", "ひ")],
  水: [...dayOfWeek("すい", "みず")],
  木: [...dayOfWeek("もく", "き")],
  土: [...dayOfWeek("ど", "つち")],
  日: [
    { reading: "にち", right: /^(?:米|韓|英|仏|独|露|ロ(?![ー])|中(?!に|は|の|も|、)|朝|豪|欧)/u, left: /(?:^|[、。「はがの])$/u },
    { reading: "び", previous: /\/名詞,(?:サ変接続|一般|形容動詞語幹|接尾)/u },
    { reading: "び", left: /(?:休み|締め切り|締切|振替|書き入れ|支払い|払い込み)$/u },
    ...dayOfWeek("にち", "ひ"),
  ],
  家: [
    { reading: "うち", left: /お$/u },
    { reading: "け", left: /[ァ-ヶー]$/u },
    { reading: "け", left: /一門$/u },
    { reading: "け", previous: /\/名詞,固有名詞,人名/u },
    { reading: "け", left: /(?:天皇|将軍|宮|王|皇|公爵|伯爵|本|分)$/u },
    { reading: "いえ", previous: ALONE },
  ],
  間: [
    { reading: "かん", left: /[一二三四五六七八九十数両0-9０-９]か?[国者社校駅県市点]$/u },
    { reading: "かん", left: /半[年日]$/u },
    { reading: "ま", left: /(?:いつの|という|束の|つかの|あっと言う|合)$/u },
    { reading: "ま", right: /^(?:を(?:置|おい|取|空け)|が(?:悪|空|持)|抜け)/u },
    { reading: "あいだ", previous: ALONE },
    { reading: "かん", previous: AFTER_NOUN },
  ],
  後: [
    { reading: "ご", left: /(?:その)$/u },
    { reading: "のち", left: /(?:晴れ|曇り|くもり|雨|雪)$/u },
    { reading: "のち", left: /(?:^|[、。はて])$/u, right: /^(?:に(?!つ)|の(?!祭り|こと|方))/u },
    { reading: "あと", left: /(?:すぐ|ずっと|この|人の|彼の|私の|の|た|だ|る|い)$/u },
    { reading: "ご", previous: /\/名詞,(?!非自立|代名詞)/u },
    { reading: "あと" },
  ],
  中: [
    { reading: "なか", left: /全[員部]$/u, right: /^[にへで]/u },
    { reading: "ちゅう", right: /^(?:会議室|規模|距離|ジョッキ|サイズ)/u },
    { reading: "ちゅう", left: /(?:午前|今月|来月|先月|今週|来週|年度|休み)$/u },
    {
      reading: "じゅう",
      left: /(?:世界|一日|1日|一年|1年|一晩|ひと晩|家|町|国|日本|アメリカ|ヨーロッパ|アジア|全国|全身|体|身体|からだ|部屋|村|学校|会社|クラス|島|今日|明日|今年|年|夜|一夏|冬|夏|そこら|そこいら|店|市|県|顔|心|山|[都道府県市]内)$/u,
    },
    { reading: "ちゅう", previous: /\/(?:名詞,(?!非自立|代名詞)|UNK)/u },
    { reading: "ちゅう", left: /[（(大]$/u },
    { reading: "なか" },
  ],
  上: [
    { reading: "うえ", left: /(?:右|左|一番|一段|すぐ|一つ|ひとつ|真|斜め)$/u },
    {
      reading: "じょう",
      left: /(?:事実|歴史|便宜|表面|形式|立場|仕事|健康|安全|都合|手続き|統計|理論|法律|教育|経営|政治|経済|道義|外交|軍事|制度|構造|性質)$/u,
    },
    { reading: "じょう", previous: /\/名詞,(?:一般|サ変接続|固有名詞|形容動詞語幹|接尾)/u },
    { reading: "うえ" },
  ],
  下: [
    { reading: "した", left: /(?:右|左|一番|一段|すぐ|一つ|ひとつ|真|斜め)$/u },
    {
      reading: "もと",
      left: /(?:指導|監督|支配|管理|条件|法|名|教え|協力|統治|政権|占領|体制|監視|命令|合意|前提|方針|理念|旗|白日|制度|憲法|庇護|状況|[師親王])の$/u,
      right: /^(?:で|に|の平等|、)/u,
    },
    { reading: "か", previous: /\/名詞,(?:一般|サ変接続|固有名詞|形容動詞語幹|接尾)/u },
    { reading: "した" },
  ],
  前: [
    {
      reading: "ぜん",
      right:
        /^(?:首相|大統領|社長|知事|市長|会長|議員|監督|代表|長官|大臣|世紀|年度|期|半|シーズン|国会|作|世代|委員長|総裁|町長|頭取|総理|所長|院長|校長|理事長|議長|王者|年比|月比|年同)/u,
    },
    { reading: "ぜん", left: /紀元$/u },
    { reading: "まえ" },
  ],
  外: [
    { reading: "ほか", left: /(?:思いの|殊の|ことの|もっての)$/u },
    { reading: "そと", left: /全[員部]$/u, right: /^[にへで]/u },
    { reading: "がい", left: /(?:時間|期間)$/u },
    { reading: "がい", previous: /\/名詞,(?:一般|サ変接続|固有名詞|形容動詞語幹|接尾)/u },
    { reading: "そと" },
  ],
  人: [
    { reading: "じん", previous: /\/名詞,固有名詞,地域/u },
    { reading: "にん", previous: /\/名詞,サ変接続/u },
    {
      reading: "じん",
      previous:
        /^(?:現代|社会|文化|芸能|一般|民間|宇宙|地球|関西|経済|知識|国際|財界|業界|古代|原始|系|外国|自由|有名|著名|原|火星|アラブ|ユダヤ|[ァ-ヶー]+)\//u,
    },
    { reading: "にん", previous: /^(?:代理|苦労|保証|料理|見物|張本|後見|票|支配|立会|仕掛|下手|案内|町|商|犯|受取|付添|付き添い|相続|使用|当事|勤め)\//u },
    { reading: "ひと", previous: ALONE },
  ],
  風: [
    { reading: "ふう", left: /(?:こんな|そんな|あんな|どんな|という|といった|ような|[てで]いる|知らぬ)$/u, right: /^(?:に|な|だ|で|の|を)/u },
    { reading: "ふう", previous: /\/名詞,(?:一般|固有名詞|接尾|サ変接続)/u },
    { reading: "かぜ" },
  ],
  金: [
    {
      reading: "きん",
      right: /^(?:メダル|の(?:指輪|延べ棒|メダル|卵|価格|時計|ネックレス|像|装飾|鎖|刺繍|含|アクセサリー|相場)|色|と銀|や銀|を(?:採掘|含|掘|獲得))/u,
    },
    { reading: "きん", left: /(?:銀と|銀や|純)$/u },
    ...dayOfWeek("きん", "かね"),
  ],
  君: [
    { reading: "くん", previous: /\/名詞,固有名詞/u },
    { reading: "くん", left: /[ァ-ヶー]$/u },
  ],
  側: [
    { reading: "そば", left: /(?:母|父|あなた|君|私|彼|彼女|子|親|妻|夫|窓|川|海|駅|池|湖|ベッド|火)の(?:すぐ)?$|すぐ$/u, right: /^[にでへ]/u },
    { reading: "がわ" },
  ],
  者: [{ reading: "もの", previous: /\/(?:動詞|形容詞|助動詞|助詞|連体詞)/u }],
  店: [
    { reading: "てん", previous: /\/名詞,(?!非自立|代名詞|副詞可能|数)/u },
    { reading: "みせ", previous: ALONE },
  ],
  数: [
    { reading: "すう", previous: AFTER_NOUN },
    { reading: "かず", previous: ALONE, right: /^[^0-9０-９一二三四五六七八九十百千万億名人個回本年日週分時か]/u },
  ],
  訳: [{ reading: "やく", left: /(?:語|文|日本|和|英|現代|邦|[ァ-ヶー])$/u }, { reading: "やく", right: /^(?:文|語|者|本|詞)/u }, { reading: "わけ" }],
  術: [{ reading: "すべ", right: /^(?:が|も|は)(?:な|無)|^を知/u, previous: ALONE }],
  末: [{ reading: "まつ", left: /[月年週]$/u }, { reading: "まつ", previous: AFTER_NOUN }, { reading: "すえ" }],
  頃: [{ reading: "ごろ", previous: /\/(?:名詞,(?!非自立|代名詞)|UNK)/u }, { reading: "ころ" }],
  位: [{ reading: "い", previous: /\/(?:名詞,数|UNK)/u }, { reading: "くらい" }],
  様: [{ reading: "よう", right: /^(?:に|な|だ|です|である)/u, previous: /\/(?:助詞|動詞|助動詞|連体詞|形容詞)/u }, { reading: "さま" }],
  毎: [{ reading: "ごと", right: /^に/u, previous: /\/(?:名詞|UNK|動詞)/u }],
  度: [
    { reading: "たび", left: /(?:この|その)$/u },
    { reading: "たび", previous: /\/動詞,.*(?:基本形|体言接続)/u, right: /^(?:に|、|ごと)/u },
  ],
  際: [{ reading: "さい", previous: /\/(?:助詞|動詞|助動詞|連体詞)|^＿/u }],
  都: [{ reading: "みやこ", left: /(?:の|た|い|る)$/u, previous: /\/(?:助詞,連体化|動詞|助動詞|形容詞)/u }, { reading: "と" }],
  川: [{ reading: "がわ", previous: AFTER_NAME }, { reading: "がわ", left: /[ァ-ヶー]$/u }, { reading: "かわ" }],
  山: [
    { reading: "やま", previous: ALONE, left: /(?:[^ァ-ヶー]|^)$/u },
    { reading: "さん", left: /[ァ-ヶー]$/u },
  ],
  島: [
    { reading: "しま", previous: ALONE, left: /(?:[^ァ-ヶー]|^)$/u },
    { reading: "とう", left: /[ァ-ヶー]$/u },
  ],
  湖: [{ reading: "こ", previous: AFTER_NAME }, { reading: "こ", left: /[ァ-ヶー]$/u }, { reading: "みずうみ" }],
  城: [{ reading: "じょう", previous: AFTER_NAME }, { reading: "じょう", left: /[ァ-ヶー]$/u }, { reading: "しろ" }],
  版: [{ reading: "ばん", previous: AFTER_NOUN }, { reading: "はん" }],
  道: [{ reading: "みち", previous: ALONE }],
  国: [{ reading: "くに", previous: ALONE }],
  力: [{ reading: "ちから", previous: ALONE }],
  話: [
    { reading: "はな", right: /^(?:やす|にく|し[たてまな])/u },
    { reading: "はなし", previous: /^(?!.*\/名詞,(?:数|一般))/u },
  ],
  種: [{ reading: "たね", previous: ALONE }],
  町: [{ reading: "まち", previous: ALONE }],
  村: [{ reading: "むら", previous: ALONE }],
  場: [{ reading: "ば", previous: ALONE }],
  品: [
    { reading: "しな", previous: ALONE },
    { reading: "ひん", previous: AFTER_NOUN },
  ],
  内: [{ reading: "ない", previous: /\/名詞,(?:一般|サ変接続|固有名詞|形容動詞語幹|接尾|数)/u }, { reading: "うち" }],
  札: [
    { reading: "さつ", left: /(?:お|円|[千万]円|新)$/u },
    { reading: "ふだ", previous: ALONE },
  ],
  端: [{ reading: "はし", previous: ALONE }],
  便: [
    { reading: "べん", left: /(?:尿|血|吐|おむつ|下痢|トイレ|硬い|柔らかい|黒い|泥状の?)[^。]*$/u, previous: ALONE },
    {
      reading: "べん",
      right: /^(?:の(?:薬|こと|色)|は、?(?:量|硬|柔)|が(?:何日|出)|を(?:し|出)|が(?:出|硬|柔|ゆる|黒)|や(?:尿|血)|と尿|の(?:色|様子|回数|量))/u,
    },
  ],
  辺: [{ reading: "へん", previous: ALONE, right: /^(?!り)/u }],
  気味: [{ reading: "ぎみ", previous: /\/(?:名詞|動詞)|^＿/u }],
  目: [{ reading: "め" }],
  手: [{ reading: "て", right: /^[をがにはもでとの]/u }],
  行き: [{ reading: "ゆき", previous: AFTER_NOUN }],
  薬: [
    { reading: "ぐすり", left: /(?:かぜ|風邪|飲み|のみ|塗り|ぬり|うがい|粉|胃|目)$/u },
    { reading: "くすり", previous: ALONE },
  ],
  畑: [{ reading: "ばたけ", previous: AFTER_NOUN }],
  色: [{ reading: "いろ", left: /(?<!ローカ)[ぁ-んァ-ヶー]$/u }],
  連れ: [{ reading: "づれ", previous: AFTER_NOUN }, { reading: "つれ" }],
  切り: [{ reading: "きり", left: /(?:つめ|爪|缶|ねじ|糸|縁|水|油|湯)$/u }],
  好き: [{ reading: "ずき", left: /(?:きれい|綺麗|話|話し|世話|物|もの)$/u }],
  止め: [
    { reading: "どめ", previous: /\/名詞,(?:一般|サ変接続)/u },
    { reading: "どめ", left: /(?:すべり|滑り|開き|痛み|かゆみ|飛び|回り|抜け|緩み)$/u },
  ],
  物: [
    { reading: "もの", left: /(?:葉|丼|鍋|汁|麺|煮|揚げ|焼き|刃|布|壊れ|割れ|生|小|大|忘れ|落とし|飲み|食べ|洗い|洗濯)$/u },
    { reading: "もの", previous: ALONE },
  ],
  公: [{ reading: "こう", left: /[ァ-ヶー]$/u }],
  年: [{ reading: "ねん", right: /^に?(?:[0-9０-９一二三四五六七八九十数何]+(?:回|度|パーセント|％|%|日|万|億))/u }],
  丸: [{ reading: "まる" }],
  形: [{ reading: "けい", left: /(?:ない|[てた]|ます|辞書|普通|意向|可能|受身|使役|命令|条件|[ァ-ヶー])$/u, right: /^(?!の|を|が|に(?!な))/u }],
  台: [{ reading: "だい", previous: ALONE }],
  車: [{ reading: "くるま", previous: ALONE }],
  箱: [{ reading: "はこ", previous: ALONE }],
  顔: [{ reading: "かお", right: /^[をがにはもでとの]/u }],
  会社: [{ reading: "がいしゃ", previous: /^(?!.*(?:前|旧|同|新|小|大)\/).*\/名詞,(?:一般|サ変接続|固有名詞,組織)/u }, { reading: "かいしゃ" }],
  不足: [{ reading: "ぶそく", previous: /\/名詞,(?:一般|サ変接続)/u }, { reading: "ふそく" }],
  口: [
    { reading: "ぐち", left: /(?:入り|出入り|改札|東|西|南|北|中央|非常|裏|表|窓|勝手|乗車|降車|傷|切り|糸|通用)$/u },
    { reading: "ぐち", previous: /[いきしちりえけせてれげみ]\/(?:動詞|名詞)/u },
    { reading: "くち", previous: ALONE },
  ],
  方: [
    { reading: "がた", left: /(?:先生|あなた|皆様|みなさま|奥様|客様|者様|親御さん|殿様|親|敵|夕|大)$/u },
    { reading: "かた", previous: AFTER_VERB_STEM },
    { reading: "かた", previous: /^[^/]*[いきしちにみりぎびえけせてねべめれげじ]\/名詞,(?!非自立)/u },
    { reading: "かた", right: /^がい(?:たら|れば|る|て|な)/u },
    {
      reading: "かた",
      right:
        /^(?:々|たち|がた|はいらっしゃ|がいらっしゃ|もいらっしゃ|がおられ|でいらっしゃ|でしょうか|ですか|のみ|のお名前|ですね|が亡くな|からの(?:電話|ご|お|問)|からお|に(?:お|ご|聞|会|伺|見|な)|とお会|へのご|をご|をお)/u,
    },
    {
      reading: "ほう",
      right: /^(?:が|向|へ|角|を(?:見|向|指|振|選|好))/u,
      left: /(?:[ぁ-ん]の|より[、]?[^。]*|た|る|い|な|ない|う|く|ぐ|す|つ|ぬ|ぶ|む)$/u,
      previous: /\/(?:動詞|形容詞|助動詞)/u,
    },
    { reading: "ほう", right: /^(?:へ|に(?:向|行|歩|進|走|来|逃|近|曲|動|倒|傾|移|出)|を(?:見|向|指|振|選|好|優先))/u },
    { reading: "ほう", left: /より[もは]?、?[^。、]{0,14}(?:の|た|る|い|な)$/u },
    {
      reading: "かた",
      left: /(?:この|あの|どの|女性の|男性の|女の|男の|年配の|お年寄りの|高齢の|担当の|目上の|家族の|係の|[初始]めての|希望の|客様の|お持ちの|お越しの|連れの|利用の|参加の|障害の|認知症の|受付の|多くの|すべての|全ての|一般の|隣の|大勢の|外国の|海外の|地元の|近所の|若い|妊娠中の|お待ちの|関係の|ご購入の|経験者の|以上の|以下の|未満の|用の|の付いた|見えない|聞こえない|不自由な|お困りの|詳しい|ご存じの|いらっしゃる|お住まいの|お勤めの|親切な|立派な|[人名様者課]の|がある|のある|している|要(?:介護|支援)[0-9０-９]の|をお持ちの|前の|次の|ほかの|他の|病の|痺の|アレルギーの|食の|いすの|面会の|銀行の|会社の|役所の|店の|さんの|くださった|ていない|転んだ|転倒した|歩ける|できる|参加する|持っている|来た|座っていた)$/u,
    },
    { reading: "かた", right: /^(?:[：:へ]|は、|には|でも?、|にも)/u, previous: /\/(?:動詞|形容詞|助動詞)/u },
    { reading: "かた", left: /その$/u, right: /^(?:[はにとのもを]|が(?:自分|お|[^。]*(?:られ|なさ|くださ)))/u },
    { reading: "ほう" },
  ],
};
