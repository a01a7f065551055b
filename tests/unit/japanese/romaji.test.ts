import { describe, expect, test } from "vitest";
import { loadBank } from "../../../src/bank/loadBank.ts";
import { romaji } from "../../../src/japanese/romaji.ts";
import { romajiOfText } from "../../../src/japanese/romajiOfText.ts";
import { openTokenizer } from "../../../src/tokenizer/lindera.ts";

const bank = await loadBank();
const tokenizer = openTokenizer();

describe("kana in modified Hepburn, with macrons and without length", () => {
  test.each([
    ["さしすせそ", "sashisuseso", "sashisuseso"],
    ["たちつてと", "tachitsuteto", "tachitsuteto"],
    ["はひふへほ", "hahifuheho", "hahifuheho"],
    ["ざじずぜぞ", "zajizuzezo", "zajizuzezo"],
    ["ぢづ", "jizu", "jizu"],
    ["きゃきゅきょ", "kyakyukyo", "kyakyukyo"],
    ["しゃじゃちゃ", "shajacha", "shajacha"],
    ["しんぶん", "shinbun", "shinbun"],
    ["しんよう", "shin'yō", "shin'yo"],
    ["せんえん", "sen'en", "sen'en"],
    ["ほんや", "hon'ya", "hon'ya"],
    ["こんにちわ", "konnichiwa", "konnichiwa"],
    ["がっこう", "gakkō", "gakko"],
    ["ざっし", "zasshi", "zasshi"],
    ["まっちゃ", "matcha", "matcha"],
    ["いっつう", "ittsū", "ittsu"],
    ["あっ", "a'", "a'"],
    ["とうきょう", "tōkyō", "tokyo"],
    ["おおさか", "ōsaka", "osaka"],
    ["くうき", "kūki", "kuki"],
    ["おかあさん", "okāsan", "okasan"],
    ["おねえさん", "onēsan", "onesan"],
    ["おにいさん", "oniisan", "oniisan"],
    ["せんせい", "sensei", "sensei"],
    ["おも|う", "omou", "omou"],
    ["コーヒー", "kōhī", "kohi"],
    ["パーティー", "pātī", "pati"],
    ["ファックス", "fakkusu", "fakkusu"],
    ["ヴァイオリン", "vaiorin", "vaiorin"],
    ["ウィルス", "wirusu", "wirusu"],
    ["チェック", "chekku", "chekku"],
    ["シェフ", "shefu", "shefu"],
    ["ジェット", "jetto", "jetto"],
    ["フォーク", "fōku", "foku"],
    ["ディスク", "disuku", "disuku"],
    ["デュエット", "dyuetto", "dyuetto"],
    ["トゥ", "tu", "tu"],
    ["ツァ", "tsa", "tsa"],
    ["クォーツ", "kwōtsu", "kwotsu"],
    ["ｺｰﾋｰ", "kōhī", "kohi"],
    ["いすゞ", "isuzu", "isuzu"],
    ["Tシャツ", "Tshatsu", "Tshatsu"],
    ["", "", ""],
  ])("%s → %s, %s", (kana, long, plain) => {
    expect(romaji(kana)).toBe(long);
    expect(romaji(kana, { macrons: false })).toBe(plain);
  });
});

test("every reading of the bank's words is written without a kana left over", () => {
  const left = bank.words.map(({ reading }) => romaji(reading)).filter((latin) => /[\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(latin));
  expect(left).toEqual([]);
});

describe("a text, word by word", () => {
  test.each([
    ["私[わたし]は東京[とうきょう]へ行[い]きます。", "Watashi wa Tōkyō e ikimasu."],
    ["学校[がっこう]へは行[い]こうと思[おも]う。", "Gakkō e wa ikō to omou."],
    ["パンを食[た]べました。", "Pan o tabemashita."],
    ["母[はは]はへやにいます。", "Haha wa heya ni imasu."],
    ["田中[たなか]さんは学生[がくせい]ですか。", "Tanaka-san wa gakusei desu ka."],
    ["タパさん、お茶[ちゃ]をどうぞ。", "Tapa-san, ocha o dōzo."],
    ["こんにちは。", "Konnichiwa."],
    ["これでは、行[い]けません。", "Kore de wa, ikemasen."],
    ["「はい」と言[い]いました。", "“Hai” to iimashita."],
    ["場合[ばあい]によります。", "Baai ni yorimasu."],
    ["3時[さんじ]に来[き]てください。", "Sanji ni kite kudasai."],
    ["介護職員[かいごしょくいん]として働[はたら]いています。", "Kaigoshokuin to shite hataraite imasu."],
    ["仕事[しごと]について聞[き]きました。", "Shigoto ni tsuite kikimashita."],
    ["全部[ぜんぶ]食[た]べちゃった！", "Zenbu tabechatta!"],
    ["食[た]べながら話[はな]しました。", "Tabenagara hanashimashita."],
    ["本[ほん]を読[よ]んだり、歌[うた]ったりします。", "Hon o yondari, utattari shimasu."],
    ["大変[たいへん]だったね。", "Taihen datta ne."],
    ["", ""],
  ])("%s → %s", (notation, latin) => {
    expect(romajiOfText(notation, tokenizer)).toBe(latin);
  });

  test("without macrons", () => {
    expect(romajiOfText("東京[とうきょう]へ行[い]こう。", tokenizer, { macrons: false })).toBe("Tokyo e iko.");
  });

  test("every line of the bank's dialogues comes out in Latin letters", () => {
    const left = bank.dialogues
      .flatMap(({ lines }) => lines.map(({ ja }) => romajiOfText(ja, tokenizer)))
      .filter((latin) => /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}ー]/u.test(latin));
    expect(left).toEqual([]);
  });
});
