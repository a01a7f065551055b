import { describe, expect, test } from "vitest";
import { loadBank } from "../../../src/bank/loadBank.ts";
import { type ConjugationForm, conjugate, conjugationForms } from "../../../src/japanese/conjugation.ts";
import { plainText, rubyFaults } from "../../../src/japanese/ruby.ts";
import { openTokenizer } from "../../../src/tokenizer/lindera.ts";

const bank = await loadBank();
type Row = [word: string, reading: string, pos: string, form: ConjugationForm, expected: string | null];
const kaku = ["書く", "かく", "verb-u"] as const;
const taberu = ["食べる", "たべる", "verb-ru"] as const;
const kuru = ["来る", "くる", "verb-irregular"] as const;
const suru = ["する", "する", "verb-irregular"] as const;

describe("every form of the four kinds of verb", () => {
  test.each([
    ["dictionary", "書[か]く", "食[た]べる", "来[く]る", "する"],
    ["stem", "書[か]き", "食[た]べ", "来[き]", "し"],
    ["masu", "書[か]きます", "食[た]べます", "来[き]ます", "します"],
    ["masen", "書[か]きません", "食[た]べません", "来[き]ません", "しません"],
    ["mashita", "書[か]きました", "食[た]べました", "来[き]ました", "しました"],
    ["masendeshita", "書[か]きませんでした", "食[た]べませんでした", "来[き]ませんでした", "しませんでした"],
    ["mashou", "書[か]きましょう", "食[た]べましょう", "来[き]ましょう", "しましょう"],
    ["te", "書[か]いて", "食[た]べて", "来[き]て", "して"],
    ["ta", "書[か]いた", "食[た]べた", "来[き]た", "した"],
    ["negative", "書[か]かない", "食[た]べない", "来[こ]ない", "しない"],
    ["nakatta", "書[か]かなかった", "食[た]べなかった", "来[こ]なかった", "しなかった"],
    ["nakute", "書[か]かなくて", "食[た]べなくて", "来[こ]なくて", "しなくて"],
    ["naide", "書[か]かないで", "食[た]べないで", "来[こ]ないで", "しないで"],
    ["zuni", "書[か]かずに", "食[た]べずに", "来[こ]ずに", "せずに"],
    ["nakereba", "書[か]かなければ", "食[た]べなければ", "来[こ]なければ", "しなければ"],
    ["potential", "書[か]ける", "食[た]べられる", "来[こ]られる", "できる"],
    ["passive", "書[か]かれる", "食[た]べられる", "来[こ]られる", "される"],
    ["causative", "書[か]かせる", "食[た]べさせる", "来[こ]させる", "させる"],
    ["causativePassive", "書[か]かせられる", "食[た]べさせられる", "来[こ]させられる", "させられる"],
    ["causativePassiveShort", "書[か]かされる", null, null, null],
    ["volitional", "書[か]こう", "食[た]べよう", "来[こ]よう", "しよう"],
    ["imperative", "書[か]け", "食[た]べろ", "来[こ]い", "しろ"],
    ["nasai", "書[か]きなさい", "食[た]べなさい", "来[き]なさい", "しなさい"],
    ["prohibitive", "書[か]くな", "食[た]べるな", "来[く]るな", "するな"],
    ["ba", "書[か]けば", "食[た]べれば", "来[く]れば", "すれば"],
    ["tara", "書[か]いたら", "食[た]べたら", "来[き]たら", "したら"],
    ["tari", "書[か]いたり", "食[た]べたり", "来[き]たり", "したり"],
    ["tai", "書[か]きたい", "食[た]べたい", "来[き]たい", "したい"],
    ["nagara", "書[か]きながら", "食[た]べながら", "来[き]ながら", "しながら"],
    ["sugiru", "書[か]きすぎる", "食[た]べすぎる", "来[き]すぎる", "しすぎる"],
    ["sou", "書[か]きそう", "食[た]べそう", "来[き]そう", "しそう"],
    ["yasui", "書[か]きやすい", "食[た]べやすい", "来[き]やすい", "しやすい"],
    ["nikui", "書[か]きにくい", "食[た]べにくい", "来[き]にくい", "しにくい"],
    ["teiru", "書[か]いている", "食[た]べている", "来[き]ている", "している"],
  ] as [ConjugationForm, ...(string | null)[]][])("%s", (form, ...expected) => {
    const forms = [kaku, taberu, kuru, suru].map(([word, reading, pos]) => conjugate({ word, reading, pos }, form));
    expect(forms).toEqual(expected);
  });
});

describe("the rows of the 五段 verbs", () => {
  test.each([
    ["買う", "かう", "買[か]って", "買[か]わない", "買[か]います", "買[か]える", "買[か]おう"],
    ["急ぐ", "いそぐ", "急[いそ]いで", "急[いそ]がない", "急[いそ]ぎます", "急[いそ]げる", "急[いそ]ごう"],
    ["話す", "はなす", "話[はな]して", "話[はな]さない", "話[はな]します", "話[はな]せる", "話[はな]そう"],
    ["待つ", "まつ", "待[ま]って", "待[ま]たない", "待[ま]ちます", "待[ま]てる", "待[ま]とう"],
    ["死ぬ", "しぬ", "死[し]んで", "死[し]なない", "死[し]にます", "死[し]ねる", "死[し]のう"],
    ["呼ぶ", "よぶ", "呼[よ]んで", "呼[よ]ばない", "呼[よ]びます", "呼[よ]べる", "呼[よ]ぼう"],
    ["飲む", "のむ", "飲[の]んで", "飲[の]まない", "飲[の]みます", "飲[の]める", "飲[の]もう"],
    ["帰る", "かえる", "帰[かえ]って", "帰[かえ]らない", "帰[かえ]ります", "帰[かえ]れる", "帰[かえ]ろう"],
  ])("%s", (word, reading, ...expected) => {
    const of = (form: ConjugationForm) => conjugate({ word, reading, pos: "verb-u" }, form);
    expect([of("te"), of("negative"), of("masu"), of("potential"), of("volitional")]).toEqual(expected);
  });
});

describe("exceptions", () => {
  test.each<Row>([
    ["行く", "いく", "verb-u", "te", "行[い]って"],
    ["行く", "いく", "verb-u", "ta", "行[い]った"],
    ["持って行く", "もっていく", "verb-u", "te", "持[も]って行[い]って"],
    ["出ていく", "でていく", "verb-u", "tara", "出[で]ていったら"],
    ["置く", "おく", "verb-u", "te", "置[お]いて"],
    ["ある", "ある", "verb-u", "negative", "ない"],
    ["ある", "ある", "verb-u", "nakatta", "なかった"],
    ["ある", "ある", "verb-u", "naide", null],
    ["ある", "ある", "verb-u", "potential", null],
    ["ある", "ある", "verb-u", "teiru", null],
    ["問う", "とう", "verb-u", "te", "問[と]うて"],
    ["問う", "とう", "verb-u", "ta", "問[と]うた"],
    ["手伝う", "てつだう", "verb-u", "te", "手伝[てつだ]って"],
    ["くれる", "くれる", "verb-ru", "imperative", "くれ"],
    ["暮れる", "くれる", "verb-ru", "imperative", "暮[く]れろ"],
    ["得る", "える", "verb-ru", "negative", "得[え]ない"],
    ["得る", "うる", "verb-ru", "dictionary", "得[う]る"],
    ["得る", "うる", "verb-ru", "negative", "得[え]ない"],
    ["くださる", "くださる", "verb-u", "masu", "くださいます"],
    ["くださる", "くださる", "verb-u", "imperative", "ください"],
    ["なさる", "なさる", "verb-u", "masu", "なさいます"],
    ["なさる", "なさる", "verb-u", "tai", "なさりたい"],
    ["いらっしゃる", "いらっしゃる", "verb-u", "stem", "いらっしゃい"],
    ["いらっしゃる", "いらっしゃる", "verb-u", "te", "いらっしゃって"],
    ["おっしゃる", "おっしゃる", "verb-u", "masen", "おっしゃいません"],
    ["おっしゃる", "おっしゃる", "verb-u", "negative", "おっしゃらない"],
    ["話さる", "はなさる", "verb-u", "masu", "話[はな]さります"],
    ["ございます", "ございます", "verb-irregular", "masen", "ございません"],
    ["ございます", "ございます", "verb-irregular", "te", null],
    ["できる", "できる", "verb-ru", "potential", null],
    ["できる", "できる", "verb-ru", "tai", null],
    ["できる", "できる", "verb-ru", "ta", "できた"],
    ["分かる", "わかる", "verb-u", "potential", null],
    ["分かる", "わかる", "verb-u", "causative", "分[わ]からせる"],
    ["要る", "いる", "verb-u", "imperative", null],
    ["いる", "いる", "verb-ru", "potential", "いられる"],
    ["話す", "はなす", "verb-u", "causativePassiveShort", null],
    ["待つ", "まつ", "verb-u", "causativePassiveShort", "待[ま]たされる"],
    ["連れて来る", "つれてくる", "verb-irregular", "te", "連[つ]れて来[き]て"],
    ["連れて来る", "つれてくる", "verb-irregular", "negative", "連[つ]れて来[こ]ない"],
    ["持ってくる", "もってくる", "verb-irregular", "potential", "持[も]ってこられる"],
    ["拝見する", "はいけんする", "verb-irregular", "masu", "拝見[はいけん]します"],
    ["びっくりする", "びっくりする", "verb-irregular", "te", "びっくりして"],
    ["愛する", "あいする", "verb-irregular", "negative", "愛[あい]さない"],
    ["愛する", "あいする", "verb-irregular", "ba", "愛[あい]すれば"],
    ["達する", "たっする", "verb-irregular", "negative", "達[たっ]しない"],
    ["達する", "たっする", "verb-irregular", "potential", null],
    ["運転", "うんてん", "suru-noun", "te", "運転[うんてん]して"],
    ["運転", "うんてん", "suru-noun", "potential", "運転[うんてん]できる"],
    ["取り扱う", "とりあつかう", "verb-u", "ta", "取[と]り扱[あつか]った"],
    ["サボる", "サボる", "verb-u", "te", "サボって"],
    ["食[た]べる", "", "verb-ru", "te", "食[た]べて"],
  ])("%s (%s, %s) %s: %s", (word, reading, pos, form, expected) => {
    expect(conjugate({ word, ...(reading === "" ? {} : { reading }), pos }, form)).toBe(expected);
  });
});

describe("adjectives and nouns", () => {
  test.each<Row>([
    ["高い", "たかい", "adj-i", "negative", "高[たか]くない"],
    ["高い", "たかい", "adj-i", "ta", "高[たか]かった"],
    ["高い", "たかい", "adj-i", "nakatta", "高[たか]くなかった"],
    ["高い", "たかい", "adj-i", "te", "高[たか]くて"],
    ["高い", "たかい", "adj-i", "ku", "高[たか]く"],
    ["高い", "たかい", "adj-i", "ba", "高[たか]ければ"],
    ["高い", "たかい", "adj-i", "tara", "高[たか]かったら"],
    ["高い", "たかい", "adj-i", "sa", "高[たか]さ"],
    ["高い", "たかい", "adj-i", "sou", "高[たか]そう"],
    ["高い", "たかい", "adj-i", "sugiru", "高[たか]すぎる"],
    ["高い", "たかい", "adj-i", "desu", "高[たか]いです"],
    ["高い", "たかい", "adj-i", "masu", null],
    ["いい", "いい", "adj-i", "dictionary", "いい"],
    ["いい", "いい", "adj-i", "desu", "いいです"],
    ["いい", "いい", "adj-i", "negative", "よくない"],
    ["いい", "いい", "adj-i", "sou", "よさそう"],
    ["いい", "いい", "adj-i", "sugiru", "よすぎる"],
    ["良い", "いい", "adj-i", "te", "良[よ]くて"],
    ["良い", "よい", "adj-i", "sou", "良[よ]さそう"],
    ["かっこいい", "かっこいい", "adj-i", "ta", "かっこよかった"],
    ["かわいい", "かわいい", "adj-i", "ta", "かわいかった"],
    ["強い", "つよい", "adj-i", "sou", "強[つよ]そう"],
    ["つよい", "つよい", "adj-i", "sou", "つよそう"],
    ["ない", "ない", "adj-i", "sou", "なさそう"],
    ["仕方がない", "しかたがない", "adj-i", "sou", "仕方[しかた]がなさそう"],
    ["少ない", "すくない", "adj-i", "sou", "少[すく]なそう"],
    ["危ない", "あぶない", "adj-i", "sugiru", "危[あぶ]なすぎる"],
    ["静か", "しずか", "adj-na", "na", "静[しず]かな"],
    ["静か", "しずか", "adj-na", "da", "静[しず]かだ"],
    ["静か", "しずか", "adj-na", "negative", "静[しず]かじゃない"],
    ["静か", "しずか", "adj-na", "negativeFormal", "静[しず]かではない"],
    ["静か", "しずか", "adj-na", "ta", "静[しず]かだった"],
    ["静か", "しずか", "adj-na", "ni", "静[しず]かに"],
    ["静か", "しずか", "adj-na", "sou", "静[しず]かそう"],
    ["静か", "しずか", "adj-na", "no", null],
    ["同じ", "おなじ", "adj-na", "na", "同[おな]じ"],
    ["学生", "がくせい", "noun", "no", "学生[がくせい]の"],
    ["学生", "がくせい", "noun", "deshita", "学生[がくせい]でした"],
    ["学生", "がくせい", "noun", "ba", "学生[がくせい]なら"],
    ["学生", "がくせい", "noun", "na", null],
    ["学生", "がくせい", "noun", "potential", null],
    ["とても", "とても", "adverb", "te", null],
    ["書き", "かき", "verb-u", "te", null],
    ["高", "たか", "adj-i", "te", null],
  ])("%s (%s, %s) %s: %s", (word, reading, pos, form, expected) => {
    expect(conjugate({ word, reading, pos }, form)).toBe(expected);
  });
});

test("every form of every verb and adjective of the bank is ruby notation without a fault and is what a dictionary takes back to the word", () => {
  const tokenizer = openTokenizer();
  const changing = bank.words.filter((word) => /^(?:verb-u|verb-ru|adj-i)$/u.test(word.pos));
  const strange: string[] = [];
  for (const word of changing) {
    for (const { form } of conjugationForms) {
      const made = conjugate(word, form);
      if (made !== null && rubyFaults(made).length > 0) strange.push(made);
    }
    const past = conjugate(word, "ta");
    const single = tokenizer.tokenize(word.word).length === 1;
    if (past === null) strange.push(`${word.word} has no past`);
    else if (
      single &&
      tokenizer
        .tokenize(plainText(past))
        .at(-1)
        ?.surface.match(/^[ただ]$/u) === null
    )
      strange.push(past);
  }
  expect(changing.length).toBeGreaterThan(700);
  expect(strange).toEqual([]);
});

test("the list of forms names each in Japanese and English, for tables and drills", () => {
  expect(conjugationForms.find(({ form }) => form === "masu")).toEqual({ form: "masu", ja: "ます形[けい]", en: "polite form", level: "N5", of: ["verb"] });
  expect(conjugationForms.find(({ form }) => form === "te")?.of).toEqual(["verb", "adj-i", "adj-na", "noun"]);
  expect(conjugationForms.flatMap(({ ja }) => rubyFaults(ja))).toEqual([]);
});
