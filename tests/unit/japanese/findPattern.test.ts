import { describe, expect, test } from "vitest";
import { loadBank } from "../../../src/bank/loadBank.ts";
import { findPattern, findPatternText } from "../../../src/japanese/findPattern.ts";
import { openTokenizer } from "../../../src/tokenizer/lindera.ts";

const bank = await loadBank();
const tokenizer = openTokenizer();
const pointOf = (id: string) => {
  const point = bank.grammar.find((one) => one.id === id);
  if (point === undefined) throw new Error(`no grammar point ${id}`);
  return point;
};

test("every example of the bank up to N3 uses its own grammar point, and nearly every one beyond", () => {
  const missedIn = (points: typeof bank.grammar) =>
    points.flatMap((point) => point.examples.filter(({ ja }) => findPattern(ja, point, tokenizer).length === 0).map(({ ja }) => `${point.id}: ${ja}`));
  const taught = bank.grammar.filter(({ level }) => level !== "N2" && level !== "N1");
  const beyond = bank.grammar.filter(({ level }) => level === "N2" || level === "N1");
  expect(taught.length).toBeGreaterThan(290);
  expect(missedIn(taught)).toEqual([]);
  expect(missedIn(beyond).length).toBeLessThan(beyond.length * 5 * 0.05);
});

test("a match says where it stands in the text without readings", () => {
  const [match] = findPattern("手[て]を洗[あら]ってから、食[た]べます。", pointOf("n5-te-kara"), tokenizer);
  expect(match).toEqual({ start: 3, end: 7, text: "ってから" });
  expect(findPattern("見[み]てから食[た]べて、寝[ね]てから行[い]く。", pointOf("n5-te-kara"), tokenizer)).toHaveLength(2);
});

describe("letters without the pattern are not a use of it", () => {
  test.each([
    ["n5-te-kara", "弟[おとうと]を見[み]てからかうのは、やめましょう。"],
    ["n5-te-kara", "相手[あいて]から電話[でんわ]がありました。"],
    ["n5-te-kara", "駅[えき]でからい料理[りょうり]を食[た]べました。"],
    ["n4-nagara", "大[おお]きながらくたが、部屋[へや]にあります。"],
    ["n4-nagara", "残念[ざんねん]ながら、今日[きょう]は休[やす]みです。"],
    ["n5-node", "安[やす]いのでいいです。"],
    ["n4-noni", "黒[くろ]いのにしました。"],
    ["n4-no-ni-use", "私[わたし]のに使[つか]い方[かた]が書[か]いてあります。"],
    ["n4-to-conditional", "ペンを1つと、紙[かみ]を買[か]いました。"],
    ["n4-to-conditional", "手紙[てがみ]が二[ふた]つと、はがきがあります。"],
    ["n4-tara", "おいしいたらの魚[さかな]を食[た]べました。"],
    ["n4-ba", "木[き]の葉[は]ばかり見[み]ています。"],
    ["n4-ba", "例[たと]えば、これはどうですか。"],
    ["n4-shi", "予約[よやく]がいります。ただし、今日[きょう]はいりません。"],
    ["n4-shi", "部屋[へや]を暖[あたた]かくし、窓[まど]を閉[し]めます。"],
    ["n4-tagaru", "今日[きょう]は雨[あめ]です。したがって、外[そと]に出[で]ません。"],
    ["n4-you-ni-suru", "ひつようにします。"],
    ["n4-you-ni-suru", "このようにしてください。"],
    ["n4-you-ni-naru", "食[た]べられるようにします。"],
    ["n4-you-ni-purpose", "いつものように、朝[あさ]ご飯[はん]を食[た]べました。"],
    ["n4-you-to-suru", "行[い]こうと思[おも]いました。"],
    ["n4-temo", "とんでもないことです。"],
    ["n4-temo", "仕事[しごと]についても話[はな]しました。"],
    ["n4-toka", "好[す]きな髪[かみ]の形[かたち]を聞[き]いて、髪[かみ]をとかします。"],
    ["n4-te-morau", "市役所[しやくしょ]でもらった紙[かみ]です。"],
    ["n4-te-morau", "友達[ともだち]の家[いえ]でもらいました。"],
    ["n4-te-itadaku", "電話[でんわ]でいただいた注文[ちゅうもん]です。"],
    ["n4-te-kureru", "店[みせ]でくれた袋[ふくろ]です。"],
    ["n4-te-ageru", "駅[えき]であげた花[はな]です。"],
    ["n4-nara", "私[わたし]は行[い]きます。なぜなら、約束[やくそく]したからです。"],
    ["n4-aida", "父[ちち]は長[なが]い間[あいだ]、働[はたら]きました。"],
    ["n4-koto-ga-aru", "体[からだ]に危[あぶ]ないことがあります。"],
    ["n4-koto-ga-aru", "日本[にほん]に行[い]ったことがあります。"],
    ["n4-hodo-nai", "なるほど、だから来[こ]なかったんですね。"],
    ["n4-mama", "わがままな人[ひと]です。"],
    ["n4-sou-hearsay", "雨[あめ]が降[ふ]りそうです。"],
    ["n4-sou-appearance", "雨[あめ]が降[ふ]るそうです。"],
    ["n4-ta-bakari", "甘[あま]い物[もの]ばかり食[た]べています。"],
    ["n4-prohibition", "静[しず]かな部屋[へや]ですね。"],
    ["n4-te-oku", "手[て]で大[おお]きい箱[はこ]を持[も]ちました。"],
    ["n4-te-miru", "駅[えき]で見[み]ました。"],
    ["n4-zuni", "魚[さかな]をたくさん、あみずに入[い]れました。"],
    ["n5-naide", "ロープをつないでください。"],
    ["n5-naide", "故障[こしょう]の機械[きかい]をつないで、調[しら]べます。"],
    ["n5-naide", "時間[じかん]が少[すく]ないです。"],
    ["n5-naide-kudasai", "線[せん]をつないでください。"],
    ["n5-dake", "少[すこ]し待[ま]っていただけますか。"],
    ["n5-dake", "名前[なまえ]を教[おし]えていただけませんか。"],
    ["n5-mo", "見積[みつ]もりを作[つく]ります。"],
    ["n5-mo", "ご飯[はん]ですか、それともパンですか。"],
    ["n5-wa-ga", "実[じつ]は、来月[らいげつ]|国[くに]へ帰[かえ]ります。"],
    ["n5-de-means", "店[みせ]の裏[うら]に駐車[ちゅうしゃ]できます。"],
    ["n5-de-place", "道[みち]が分[わ]からなくなった。そこで、交番[こうばん]で聞[き]いた。"],
    ["n5-kara-reason", "床[ゆか]がぬれています。ですから、走[はし]らないでください。"],
    ["n5-kara-reason", "明日[あした]は試験[しけん]だよ。だから、早[はや]く寝[ね]る。"],
    ["n5-te-mo-ii", "あの店[みせ]は、とてもいいです。"],
    ["n5-te-mo-ii", "カードでもいいですか。"],
    ["n5-masenka", "お忘[わす]れ物[もの]はございませんか。"],
    ["n5-ta-ato-de", "また後[あと]で来[き]ます。"],
    ["n5-mae-ni", "少[すこ]しずつ前[まえ]に進[すす]みます。"],
    ["n5-ni-goal-recipient", "この服[ふく]が気[き]に入[い]っています。"],
    ["n5-i-adjective", "よくお似合[にあ]いです。"],
    ["n5-tai", "冷[つめ]たいです。"],
    ["n5-naru", "靴[くつ]をお履[は]きになりますか。"],
    ["n5-deshita", "それでしたら、南[みなみ]の出口[でぐち]です。"],
    ["n3-muki-muke", "ゆっくり仰向[あおむ]けになりましょうか。"],
    ["n3-mo-quantity", "一日[いちにち]で5万円[ごまんえん]もらえる仕事[しごと]です。"],
    ["n3-hodo-degree", "なるほど。よく分[わ]かりました。"],
    ["n3-to-shitara", "機械[きかい]に触[さわ]って手[て]がピリッとしたら、すぐ言[い]ってください。"],
  ])("%s: %s", (id, sentence) => {
    expect(findPattern(sentence, pointOf(id), tokenizer)).toEqual([]);
  });
});

describe("a pattern that the bank does not hold is found by its own tokens", () => {
  test.each([
    ["〜てから", "手[て]を洗[あら]ってから、食[た]べます。", ["てから"]],
    ["〜てから", "本[ほん]を読[よ]んでから寝[ね]ます。", ["でから"]],
    ["〜なければならない", "行[い]かなければなりません。", ["なければなりません"]],
    ["〜なければならない", "薬[くすり]を飲[の]まなければならなかった。", ["なければならなかっ"]],
    ["〜ば〜ほど", "早[はや]ければ早[はや]いほどいいです。", ["ば早いほど"]],
    ["〜ようと思う", "国[くに]へ帰[かえ]ろうと思[おも]っています。", ["うと思っ"]],
    ["〜てもいい", "ここに座[すわ]ってもいいですか。", ["てもいい"]],
    ["〜たら", "雨[あめ]が降[ふ]ったら、休[やす]みます。", ["たら"]],
    ["〜ながら（も）", "歌[うた]いながら歩[ある]きます。", ["ながら"]],
    ["〜せいで", "雨[あめ]のせいで遅[おく]れました。", ["せいで"]],
    ["〜ざるを得ない", "休[やす]まざるを得[え]ない。", ["ざるを得ない"]],
    ["〜にあたって", "開店[かいてん]にあたって、ごあいさつします。", ["にあたって"]],
  ])("%s in %s", (pattern, sentence, found) => {
    expect(findPatternText(sentence, pattern, tokenizer).map(({ text }) => text)).toEqual(found);
  });

  test.each([
    ["〜てから", "弟[おとうと]を見[み]てからかう。"],
    ["〜てから", "相手[あいて]から電話[でんわ]が来[き]た。"],
    ["〜たら", "たらの魚[さかな]を食[た]べました。"],
    ["〜なければならない", "行[い]かなくてもいいです。"],
    ["〜なければならない", "雨[あめ]が降[ふ]らなければなります。"],
    ["〜ば〜ほど", "早[はや]ければいいです。なるほど。"],
    ["〜ながら", "きれいな柄[がら]ですね。"],
    ["〜てもいい", "とてもいい店[みせ]です。"],
    ["〜", "行[い]きます。"],
  ])("no %s in %s", (pattern, sentence) => {
    expect(findPatternText(sentence, pattern, tokenizer)).toEqual([]);
  });
});
