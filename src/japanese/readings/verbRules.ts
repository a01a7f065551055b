/** Verbs and adjectives whose kanji have more than one reading, by the kanji they begin with; `right` begins with the okurigana. */
import type { Rule } from "./rule.ts";

export const verbRules: Readonly<Record<string, readonly Rule[]>> = {
  行: [
    { reading: "おこな", right: /^(?:う|わ|い(?![きくけこっ])|お|え)/u, left: /^(?!.*(?:て|で)$)/u },
    { reading: "い", right: /^(?:[かきくけこ])/u, left: /^(?!.*過ぎ$)/u },
    {
      reading: "おこな",
      right: /^っ/u,
      left: /(?:検査|確認|作業|点検|試験|訓練|説明|会議|会談|協議|授業|手続き|申請|登録|予約|支払い|面接|研修|工事|修理|調査|治療|手術|操作|整備|記録|介助|ケア|洗浄|消毒|清掃|交換|管理|測定|準備|選挙|投票|式|大会|行事|活動|取引|実験|演説|発表|研究|改革|支援|対応)(?:は|も)、?[^。を]{0,20}(?:で|に|から|、|は|も|り|い)$/u,
    },
    { reading: "おこな", right: /^って(?:お|い[るたまなく]|き[たて])/u, left: /\p{Script=Han}{2}[もは]$/u },
    { reading: "い", right: /^っ/u, left: /(?:て|で|に|へ|まで|と|から|歩いて|上手く|うまく|連れて|一緒に|どこか|より|り|み|し|ち|び)$/u },
    { reading: "おこな", right: /^っ/u, left: /(?:を|ごとに|毎に|的に)$/u },
    { reading: "い", right: /^っ/u },
  ],
  開: [
    { reading: "あ", right: /^け/u },
    { reading: "ひら", right: /^(?:か[れせ]|こう|け(?:る|な|て)?[^ぁ-ん])/u },
    { reading: "ひら", left: /を$/u },
    { reading: "ひら", right: /^いた[^、。]{0,3}(?:会|展|式|大会|講演|集い|パーティー)/u },
    { reading: "あ", left: /(?:ふた|蓋|ドア|戸|扉|窓|鍵|びん|瓶|缶|袋|口|穴|店|門|シャッター|目|カーテン|席)(?:が|は|も)[^。を]*$/u },
    { reading: "あ", right: /^き/u, left: /(?:ゆっくり|すぐに|自動で|急に|少し|とした[がら]、)$/u },
    { reading: "ひら", left: /(?:花|つぼみ|差|会|会議|大会|会談|パーティー|展|展覧会|講座|教室|道|未来|心|パラシュート|ページ|宴)[がはも]?$/u },
    { reading: "あ", left: /(?:が|は|も|から|まで|に|と|ず|く|で)$/u },
    { reading: "あ", right: /^い(?:た|て)(?:口|窓|ドア|まま|扉|店|い)/u },
  ],
  辛: [
    {
      reading: "から",
      left: /(?:味|料理|カレー|唐辛子|とうがらし|キムチ|食べ|スープ|わさび|ワサビ|ソース|塩|ラーメン|口|舌|メニュー|スパイス|胡椒|激|マーボー|麻婆|みそ|お菓子)[^。]*$/u,
    },
    { reading: "から", right: /^[いくかさ][^。]{0,12}(?:味|料理|カレー|食べ|スープ|物|もの(?:は|が|を)|ラーメン|ソース|飲)/u },
    { reading: "つら" },
  ],
  止: [
    {
      reading: "や",
      right: /^め/u,
      left: /(?:タバコ|たばこ|煙草|仕事|会社|酒|の|こと|学校|習慣|冗談|喧嘩|けんか|口論|議論|練習|ギャンブル|いたずら)[をはも]$/u,
    },
  ],
  通: [
    { reading: "かよ", right: /^(?:っ|い|う|わ)/u, left: /(?:に|へ|にも|には|へも)$/u },
    { reading: "かよ", right: /^(?:っ|い|う)/u, left: /(?:よく|毎日|毎週|時々|ずっと|いつも|長年|回|バスで|電車で|自転車で|歩いて|車で)$/u },
    { reading: "かよ", right: /^っ/u, left: /(?:血|心|気持ち)が$/u },
    { reading: "とお", right: /^(?:っ|り|る|ら|れ|ろ|し|す|さ|せ|そ)/u },
  ],
  空: [
    {
      reading: "す",
      right: /^(?:い|か|き|く)/u,
      left: /(?:腹|おなか|お腹|小腹|電車|道|車内|店内|道路|バス|胸が?)[がはもの]?(?:少し|とても|すごく|もう|ずいぶん|かなり|まだ)?$/u,
    },
    { reading: "あ", right: /^(?:い|か|き|く|け)/u },
    { reading: "むな", right: /^し/u },
  ],
  被: [
    { reading: "こうむ", left: /(?:損害|被害|迷惑|影響|不利益|損失|恩恵|打撃)を$/u },
    { reading: "かぶ", right: /^(?:っ|り|る|ら|れ|せ|さ)/u },
  ],
  抱: [
    {
      reading: "いだ",
      right: /^(?:い|か|き|く|け)/u,
      left: /(?:疑問|希望|不安|夢|思い|印象|感情|恐怖|恐怖感|反感|期待|野心|憎しみ|好意|興味|敬意|関心|危機感|危惧|気持ち|疑い|幻想|願望|誇り|憧れ|恨み|懸念|不満|不信感|感|心|念|意|イメージ|考え)を(?:も|強く|深く)?$/u,
    },
    { reading: "だ", right: /^(?:い|き|く|か|け(?!る))/u },
  ],
  弾: [
    { reading: "はじ", left: /(?:水|そろばん|指|油|指で)[をで]?$/u, right: /^[いかきくけ]/u },
    { reading: "はず", right: /^[まみむめん]/u },
    { reading: "ひ", right: /^[いかきくけこ]/u },
  ],
  得: [
    { reading: "う", right: /^る/u, previous: /\/動詞,.*連用形/u },
    { reading: "え", right: /^(?:る|な|て|た|ら|ま|よ|れ|ず|、)/u },
  ],
  降: [
    { reading: "お", right: /^ろ/u },
    { reading: "お", left: /お$/u, right: /^り/u },
    { reading: "ふ", right: /^り/u, left: /(?:雨|雪|霜|ひょう|みぞれ|灰|あられ|にわか雨)[がはもの]?(?:[^、。を]{0,8})$/u },
    { reading: "お", right: /^り/u },
    { reading: "ふ", right: /^[るらっれ]/u },
  ],
  下: [
    { reading: "お", right: /^り(?!坂|の|線|列車|電車)/u, left: /(?:を|から|に|へ|まで)$/u },
    { reading: "お", right: /^ろ/u },
    { reading: "さ", right: /^が|^げ/u },
    { reading: "くだ", right: /^さ/u },
  ],
  入: [
    { reading: "い", right: /^れないで/u },
    { reading: "はい", right: /^れ(?:ない|ませ|なかっ|ず)/u, left: /(?:者|人|客|方|車|動物|子供|年)(?:は|しか|も)$/u },
    { reading: "い", left: /気に$/u, right: /^[らりるれっろ]/u },
    { reading: "はい", right: /^れる(?:[^ぁ-ん]|人|か|ん|よう|の)/u, left: /^(?!.*を[^、。]*$).*(?:が|一人で|まだ|中に|部屋に)$/u },
    { reading: "はい", right: /^れ(?:ない|ませ|なかっ|ず)/u, left: /^(?!.*を[^、。]*$).*(?:(?<!砂糖|塩|牛乳)(?:には|へは)|[にへばと、]|しか|ので|から|て)$/u },
    {
      reading: "はい",
      right: /^(?:っ|り(?:ま|た|、|や|に|そ|な|込|き|か|つ)|る|ら|ろ)/u,
      left: /(?:に|へ|が|は|も|の|て|で|から|を|と|く|、|^|まで|り|だ|た|い)$/u,
    },
  ],
  来: [
    { reading: "こ", right: /^(?:な(?!さ|が)|られ|させ|よう|い(?![たてで])|ざる)/u },
    { reading: "き", right: /^(?:ま|た(?!る)|て|な|そう|や|に|がち|、|つつ|ちゃ|とる|とった|てる)/u },
    { reading: "きた", right: /^る[0-9０-９一二三四五六七八九十]+(?:月|日)/u },
    { reading: "きた", right: /^(?:す|し(?:た|て|、)|さ|たる)/u, left: /を$/u },
  ],
  出: [{ reading: "だ", left: /(?:外|表|庭|廊下)に$/u, right: /^そう(?:[。、！!？?」よかね]|$)/u }],
  臭: [{ reading: "にお", right: /^い(?:が|を|は|の|も|に|で|と)/u, left: /(?:の|な|た|い|る)$/u }],
  注: [{ reading: "つ", right: /^(?:が|ぎ|ぐ|げ|い)/u, left: /(?:お茶|ビール|酒|ワイン|コーヒー|飲み物|日本酒)を$/u }],
  脅: [{ reading: "おびや", right: /^か(?:す|し|さ|せ|そ)/u }],
  汚: [
    { reading: "けが", left: /(?:名|名誉|魂|神|聖域|晩節)[をがは]$/u, right: /^(?:れ|す|し|さ)/u },
    { reading: "きたな", right: /^(?:い|く|か|さ|ら)/u, left: /^(?!.*を$)/u },
  ],
  怒: [{ reading: "おこ", right: /^(?:る|っ|ら|れ|ろ|り(?:ま|、|そ|だ|っぽ|出|や))/u }],
  細: [
    { reading: "こま", right: /^(?:か|やか)/u },
    { reading: "ほそ", right: /^(?:い|く|け|さ|長|っ|め|ま|る)/u },
  ],
  解: [{ reading: "ほど", right: /^[いかきくけ]/u, left: /(?:ひも|紐|結び目|帯|荷|髪|包み)[をがは]$/u }],
  描: [
    { reading: "か", right: /^[いかきくけこ]/u, left: /(?:絵|マンガ|漫画|似顔絵|地図|図|線|丸|眉|イラスト|顔|マーク)[をはも]$/u },
    { reading: "えが", right: /^[いかきくけこ]/u },
  ],
  経: [
    { reading: "た", right: /^[ちつっ]/u },
    { reading: "へ", right: /^[てるた]/u },
  ],
  触: [
    { reading: "さわ", right: /^(?:る|っ|ら|り)/u },
    { reading: "ふ", right: /^れ/u },
  ],
  映: [
    { reading: "は", right: /^え/u },
    { reading: "うつ", right: /^[しすさせらりるれっ]/u },
  ],
  著: [
    { reading: "いちじる", right: /^し/u },
    { reading: "あらわ", right: /^[さすせ]/u },
  ],
  幸: [
    { reading: "さいわ", right: /^い/u },
    { reading: "しあわ", right: /^せ/u },
  ],
  優: [
    { reading: "すぐ", right: /^れ/u },
    { reading: "やさ", right: /^し/u },
    { reading: "まさ", right: /^[っるり]/u },
  ],
  更: [
    { reading: "さら", right: /^(?:に|なる)/u },
    { reading: "ふ", right: /^け/u },
  ],
  集: [
    { reading: "つど", right: /^[いうえわ]/u },
    { reading: "あつ", right: /^[まめ]/u },
  ],
  増: [
    { reading: "ま", right: /^[すしさせ]/u },
    { reading: "ふ", right: /^[えや]/u },
  ],
  滑: [
    { reading: "なめ", right: /^らか/u },
    { reading: "すべ", right: /^[らりるれっ]/u },
  ],
  覚: [
    { reading: "さ", right: /^[まめ]/u },
    { reading: "おぼ", right: /^え/u },
  ],
  交: [
    { reading: "まじ", right: /^(?:わ(?:る|ら|り|っ|れ)|[えらりるっ])/u },
    { reading: "か", right: /^わ/u },
  ],
  居: [
    { reading: "い", right: /^(?:る|た|て|な|ま|られ|れば)/u },
    { reading: "お", right: /^[らりっれろ]/u },
  ],
  甘: [{ reading: "あま" }],
  剥: [{ reading: "は", right: /^[がぎぐげい]/u }],
  授: [{ reading: "さず", right: /^[けか]/u }],
  預: [{ reading: "あず", right: /^[けか]/u }],
  頷: [{ reading: "うなず" }],
  築: [{ reading: "きず" }],
  捕: [
    { reading: "つか", right: /^ま/u },
    { reading: "とら", right: /^え/u },
    { reading: "と", right: /^[らりるれっ]/u },
  ],
  弄: [
    { reading: "いじ", right: /^[らりるれっ]/u },
    { reading: "もてあそ", right: /^[ばびぶべん]/u },
  ],
  歪: [{ reading: "ゆが", right: /^[まみむめん]/u }],
  拘: [{ reading: "こだわ", right: /^[らりるれっ]/u }],
  堪: [{ reading: "た", right: /^え(?:難|られ|る|て|た|ず|な)/u }],
  漁: [{ reading: "あさ", right: /^[らりるれっ]/u }],
  破: [{ reading: "やぶ" }],
  戯: [{ reading: "たわむ" }],
  摘: [{ reading: "つ", right: /^[まみむめん]/u }],
  過: [
    { reading: "す", right: /^[ぎご]/u },
    { reading: "あやま", right: /^[ちつっ]/u },
  ],
  免: [{ reading: "まぬが" }],
  逸: [{ reading: "そ", right: /^[らりるれ]/u }],
  難: [
    { reading: "がた", previous: /\/動詞,.*連用形/u, right: /^[いくか]/u },
    { reading: "むずか", right: /^し/u },
  ],
  熱: [{ reading: "ねつ", right: /^っぽ/u }, { reading: "あつ" }],
  書: [{ reading: "か", right: /^[いかきくけこ]/u }],
  少: [
    { reading: "すく", right: /^な/u },
    { reading: "すこ", right: /^し/u },
  ],
  潜: [
    { reading: "ひそ", right: /^[むめん]/u },
    { reading: "もぐ", right: /^[らりるれっ]/u },
  ],
  擦: [{ reading: "こす", right: /^[らりるれっ]/u }],
  外: [{ reading: "はず", right: /^[しすさせそれ]/u }],
  治: [
    { reading: "なお", right: /^[らりるっすしさ]/u },
    { reading: "おさ", right: /^[め]/u },
  ],
  占: [
    { reading: "うらな", right: /^[いうわっ]/u },
    { reading: "し", right: /^[めま]/u },
  ],
  叩: [{ reading: "たた", right: /^[いかきくけこ]/u }],
  称: [
    { reading: "たた", right: /^え/u },
    { reading: "しょう", right: /^[しすさ]/u },
  ],
  教: [
    { reading: "おし", right: /^え/u },
    { reading: "おそ", right: /^わ/u },
  ],
  逃: [
    { reading: "のが", right: /^[さしすせれ]/u },
    { reading: "に", right: /^[げが]/u },
  ],
};
