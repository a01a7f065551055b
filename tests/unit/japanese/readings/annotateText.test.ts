import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { annotateText, readingSpans } from "../../../../src/japanese/readings/annotateText.ts";
import { lexiconOf } from "../../../../src/japanese/readings/lexicon.ts";
import { kanaText, parseRuby, plainText, rubyFaults } from "../../../../src/japanese/ruby.ts";
import { openTokenizer } from "../../../../src/tokenizer/lindera.ts";

const tokenizer = openTokenizer();
const fixture = parse(readFileSync(join(import.meta.dirname, "../../../fixtures/readings.yaml"), "utf8")) as Record<string, string[]>;

describe.each(Object.entries(fixture))("%s", (_, sentences) => {
  test.each(sentences)("%s", (sentence) => {
    expect(annotateText(plainText(sentence), tokenizer)).toBe(sentence);
  });
});

test("the table holds at least 300 sentences, each in faultless ruby notation", () => {
  const sentences = Object.values(fixture).flat();
  expect(sentences.length).toBeGreaterThanOrEqual(300);
  expect(sentences.flatMap(rubyFaults)).toEqual([]);
});

describe("the notation", () => {
  test("holds the text as it was, and reads back as the same spans", () => {
    const text = "第3回の会議は、20日の4時半から3階で行います。";
    const notation = annotateText(text, tokenizer);
    expect(plainText(notation)).toBe(text);
    expect(parseRuby(notation)).toEqual(readingSpans(text, tokenizer));
  });

  test("keeps a number without a reading apart from the word after it", () => {
    expect(annotateText("電話03-1234-5678番号", tokenizer)).toMatch(/5678\|番号\[ばんごう\]/u);
  });

  test("gives one bracket to a compound and one to each of two words that only touch", () => {
    expect(annotateText("介護職員", tokenizer)).toBe("介護職員[かいごしょくいん]");
    expect(annotateText("今日一人で", tokenizer)).toBe("今日[きょう]一人[ひとり]で");
  });

  test.each(["", "ひらがなだけ", "コーヒー", "ABC 123", "彁"])("leaves %j as it is", (text) => {
    expect(annotateText(text, tokenizer)).toBe(text);
  });
});

describe("numbers", () => {
  test.each<[counted: string, reading: string]>([
    ["1本 2本 3本 4本 6本 8本 10本 何本", "いっぽん にほん さんぼん よんほん ろっぽん はっぽん じゅっぽん なんぼん"],
    ["1杯 3杯 6杯", "いっぱい さんばい ろっぱい"],
    ["1匹 3匹 8匹 100匹", "いっぴき さんびき はっぴき ひゃっぴき"],
    ["1分 3分 4分 6分 10分 20分 何分", "いっぷん さんぷん よんぷん ろっぷん じゅっぷん にじゅっぷん なんぷん"],
    ["1階 3階 8階 何階", "いっかい さんがい はっかい なんがい"],
    ["1冊 8冊 10冊", "いっさつ はっさつ じゅっさつ"],
    ["3足 3軒 1個 6個 10個", "さんぞく さんげん いっこ ろっこ じゅっこ"],
    ["1人 2人 3人 4人 7人 11人", "ひとり ふたり さんにん よにん しちにん じゅういちにん"],
    ["1日間 2日 3日 8日 10日 14日 20日 24日 17日", "いちにちかん ふつか みっか ようか とおか じゅうよっか はつか にじゅうよっか じゅうしちにち"],
    ["4月 7月 9月 12月", "しがつ しちがつ くがつ じゅうにがつ"],
    ["0時 4時 7時 9時 14時", "れいじ よじ しちじ くじ じゅうよじ"],
    ["4年 4円 14円 40円", "よねん よえん じゅうよえん よんじゅうえん"],
    ["1つ 2つ 3つ 8つ 9つ", "ひとつ ふたつ みっつ やっつ ここのつ"],
    ["1箱 10箱 2袋 3皿 1組", "ひとはこ じゅっぱこ ふたふくろ さんさら ひとくみ"],
    ["1羽 3羽 6羽", "いちわ さんわ ろくわ"],
    ["1泊 2泊 3泊", "いっぱく にはく さんぱく"],
    ["20歳 21歳 30歳 1歳", "はたち にじゅういっさい さんじゅっさい いっさい"],
    ["1か月 6か月 10ヶ月 3か所", "いっかげつ ろっかげつ じゅっかげつ さんかしょ"],
    ["1キロ 10キロ 10メートル 50パーセント", "いちきろ じゅっきろ じゅうめーとる ごじゅっぱーせんと"],
  ])("%s is %s", (counted, reading) => {
    const read = counted.split(" ").map((one) => kanaText(annotateText(one, tokenizer)));
    expect(read.map(hiragana)).toEqual(reading.split(" "));
  });

  test.each<[written: string, notation: string]>([
    ["1234円", "1234円[せんにひゃくさんじゅうよえん]"],
    ["3333個", "3333個[さんぜんさんびゃくさんじゅうさんこ]"],
    ["600人", "600人[ろっぴゃくにん]"],
    ["8800円", "8800円[はっせんはっぴゃくえん]"],
    ["1000万円", "1000万円[いっせんまんえん]"],
    ["3億5000万人", "3億5000万人[さんおくごせんまんにん]"],
    ["1兆円", "1兆円[いっちょうえん]"],
    ["2,500円", "2[にせん],500円[ごひゃくえん]"],
    ["1.5倍", "1[いってん].5倍[ごばい]"],
    ["３本", "３本[さんぼん]"],
    ["二〇二四年", "二〇二四年[にせんにじゅうよねん]"],
    ["三百二十円", "三百二十円[さんびゃくにじゅうえん]"],
    ["何百人", "何百人[なんびゃくにん]"],
    ["数十本", "数十本[すうじゅっぽん]"],
    ["2年3組", "2年[にねん]3組[さんくみ]"],
    ["3〜5人", "3[さん]〜5人[ごにん]"],
    ["100g", "100[ひゃく]g"],
    ["10:30", "10:30"],
    ["第2課", "第[だい]2課[にか]"],
  ])("%s is written %s", (written, notation) => {
    expect(annotateText(written, tokenizer)).toBe(notation);
  });

  test.each(["一般", "一緒に", "三角", "四国", "千葉", "万引き", "七夕", "八百屋"])("%s is a word, not a number", (word) => {
    expect(annotateText(word, tokenizer)).toMatch(new RegExp(`^${word[0]}`, "u"));
    expect(kanaText(annotateText(word, tokenizer))).not.toMatch(/^(?:いち(?!ば)|さんかど|よんこく|せんは|まんひ|ななゆう|はっぴゃく)/u);
  });
});

describe("names", () => {
  test.each<[name: string, reading: string]>([
    ["平野浩介氏", "ひらのこうすけし"],
    ["赤星憲広選手", "あかほしのりひろせんしゅ"],
    ["田中会長", "たなかかいちょう"],
    ["佐藤誠氏", "さとうまことし"],
  ])("%s is read %s", (name, reading) => {
    expect(kanaText(annotateText(name, tokenizer))).toBe(reading);
  });
});

describe("a lexicon", () => {
  test("wins over the dictionary, also where it joins several tokens or the word is inflected", () => {
    const lexicon = lexiconOf([
      { word: "見張員", reading: "みはりいん" },
      { word: "伐る", reading: "きる" },
    ]);
    expect(annotateText("見張員が木を伐ります", tokenizer, lexicon)).toBe("見張員[みはりいん]が木[き]を伐[き]ります");
  });

  test("is passed over where it gives one word two readings", () => {
    const lexicon = lexiconOf([
      { word: "下膳", reading: "さげぜん" },
      { word: "下膳", reading: "げぜん" },
    ]);
    expect(annotateText("下膳", tokenizer, lexicon)).toBe(annotateText("下膳", tokenizer));
  });

  test("leaves words that the sentence decides to the sentence", () => {
    const lexicon = lexiconOf([{ word: "人気", reading: "にんき" }]);
    expect(annotateText("人気のない道", tokenizer, lexicon)).toBe("人気[ひとけ]のない道[みち]");
  });
});

const hiragana = (text: string) => text.replaceAll(/[ァ-ヶ]/gu, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) - 0x60));
