import { describe, expect, test } from "vitest";
import { levelOfSentence, levelsOf, wordsIn } from "../../../src/japanese/levels.ts";
import { openTokenizer } from "../../../src/tokenizer/lindera.ts";
import { grammarOf, wordsOf } from "./listedWords.ts";

const tokenizer = openTokenizer();
const levels = levelsOf({
  words: wordsOf({
    N5: "手/て 洗う/あらう 書く/かく 読む/よむ 食べる/たべる 行く/いく 来る/くる 漢字/かんじ お茶/おちゃ 皿/さら ご飯/ごはん 日本語/にほんご 方/ほう 静か/しずか きれい/きれい 子供/こども 今/いま 足/あし 右/みぎ 仕事/しごと する/する 店/みせ 大きい/おおきい 時間/じかん 本/ほん 時計/とけい 入れる/いれる",
    N4: "行う/おこなう 方/かた 客/きゃく 会議/かいぎ 準備/じゅんび 分かる/わかる 続ける/つづける 忘れる/わすれる お待ちください/おまちください 待つ/まつ 職員/しょくいん くれる/くれる 並ぶ/ならぶ",
    N3: "動かす/うごかす 確認/かくにん すぐに/すぐに 利用/りよう",
    caregiving: "介護職員/かいごしょくいん 入れ歯/いれば",
    food_service: "お客様/おきゃくさま 入れ歯/いれば",
  }),
  grammar: grammarOf({ "〜が〜をくれます": "N5", "〜忘れる／〜間違える": "N3", "〜に比べて": "N3" }),
  kanjiLevels: new Map([
    ["日", "N5"],
    ["室", "N4"],
    ["者", "N4"],
  ]),
});

/** The words of a sentence that have a level, as `lemma level`. */
function levelled(text: string): string[] {
  return levelOfSentence(text, tokenizer, levels).words.flatMap(({ lemma, level }) => (level === null ? [] : [`${lemma} ${level}`]));
}

describe("levelOfWord", () => {
  test.each([
    ["手", undefined, "N5"],
    ["て", undefined, "N5"],
    ["わかる", undefined, "N4"],
    ["子ども", "こども", "N5"],
    ["方", undefined, "N5"],
    ["方", "かた", "N4"],
    ["方", "ほう", "N5"],
    ["入れ歯", undefined, "sector"],
    ["宇宙", undefined, "unknown"],
    ["くれる", undefined, "N5"],
  ])("%s (%s) is %s", (word, reading, level) => {
    expect(levels.levelOfWord(word, reading)).toBe(level);
  });
});

test("levelOfKanji is null for a kanji that no list has", () => {
  expect([levels.levelOfKanji("日"), levels.levelOfKanji("室"), levels.levelOfKanji("鬱")]).toEqual(["N5", "N4", null]);
});

describe("the words of a sentence", () => {
  test.each<[string, string, string[]]>([
    ["inflected verbs count once, by their dictionary form", "手[て]を洗[あら]いませんでした。", ["手 N5", "洗う N5"]],
    ["what one can do is what one does", "漢字[かんじ]が書[か]けます。", ["漢字 N5", "書く N5"]],
    ["but a verb is not its transitive partner", "並[なら]べます。動[うご]きます。", ["並べる unknown", "動く unknown"]],
    ["a word that takes する", "すぐに確認[かくにん]してください。", ["すぐに N3", "確認 N3"]],
    ["an adverb without the に of its entry", "すぐ来[き]ます。", ["すぐに N3", "来る N5"]],
    ["an adjective with な and with に", "静[しず]かな店[みせ]です。きれいに書[か]きます。", ["静か N5", "店 N5", "きれい N5", "書く N5"]],
    ["大きな is 大きい", "大[おお]きな本[ほん]", ["大きい N5", "本 N5"]],
    ["a polite お is no part of the word", "お皿[さら]", ["皿 N5"]],
    ["nor has one to stand where the entry has it", "茶[ちゃ]", ["お茶 N5"]],
    ["a noun made of a verb", "お仕事[しごと]の続[つづ]け方[かた]", ["仕事 N5", "続ける N4"]],
    ["kana for kanji", "こどもがわかりました。", ["子供 N5", "分かる N4"]],
    ["kanji for kana, and half of each", "綺麗[きれい]な子[こ]ども", ["きれい N5", "子供 N5"]],
    ["the longest word counts", "介護職員[かいごしょくいん]", ["介護職員 sector"]],
    ["a set phrase is as easy as its words", "お待[ま]ちください。", ["お待ちください N4"]],
    ["a trade's word may be a plain word made polite", "お客様[きゃくさま]", ["お客様 N4"]],
    ["the reading tells words of one spelling apart", "会議[かいぎ]を行[おこな]った。店[みせ]に行[い]った。", ["会議 N4", "行う N4", "店 N5", "行く N5"]],
    ["a reading that no entry has makes it another word", "飯[めし]", ["飯 unknown"]],
    ["a compound is as hard as its parts", "会議室[かいぎしつ]", ["会議 N4", "室 N4"]],
    ["two kanji are their words where they are read so", "右足[みぎあし]", ["右足 N5"]],
    ["a verb joined with one that a pattern teaches", "入[い]れ忘[わす]れた。", ["入れ忘れる N3"]],
    ["nothing is guessed", "宇宙[うちゅう]", ["宇宙 unknown"]],
  ])("%s", (_, text, words) => {
    expect(levelled(text)).toEqual(words);
  });

  test.each([
    ["particles and endings", "ので、"],
    ["names of the bank's people and of others", "リンさん、田中[たなか]さん、東京[とうきょう]、あおぞら"],
    ["numbers with their counters", "3階[さんがい]、20枚[にじゅうまい]、一度[いちど]、何人[なんにん]、6月[ろくがつ]10日[とおか]"],
    ["days of the week in a table", "月[げつ]・火[か]・水[すい]"],
    ["pointing words", "これ、その、あちら、どんな、何[なに]、これから"],
    ["interjections", "はい。ええと。うん。"],
    ["loanwords that only need sounding out", "プラットフォーム、パーテーション、ストレッチャー"],
    ["marks, gaps and Latin letters", "「＿＿」……（OK）！"],
  ])("%s need no list", (_, text) => {
    expect(levelled(text)).toEqual([]);
  });

  test("plain text is read like text with readings, where the spelling tells the word", () => {
    expect(levelled("手を洗ってから仕事をしました。")).toEqual(levelled("手[て]を洗[あら]ってから仕事[しごと]をしました。"));
  });
});

describe("levelOfSentence", () => {
  test.each([
    ["これは時計[とけい]です。", "N5"],
    ["時計[とけい]の準備[じゅんび]をします。", "N4"],
    ["リンさんが足[あし]を動[うご]かします。", "N3"],
    ["入[い]れ歯[ば]を洗[あら]います。", "sector"],
    ["宇宙[うちゅう]に行[い]きます。", "unknown"],
    ["3時[さんじ]。", "N5"],
  ])("%s is %s", (text, level) => {
    expect(levelOfSentence(text, tokenizer, levels).level).toBe(level);
  });

  test("what was taught does not count, whatever its level", () => {
    const text = "入[い]れ歯[ば]を確認[かくにん]します。";
    expect(levelOfSentence(text, tokenizer, levels, new Set(["入れ歯"])).level).toBe("N3");
    expect(levelOfSentence(text, tokenizer, levels, new Set(["入れ歯", "確認"])).level).toBe("N5");
  });

  test("every word has its place and stands as it is written", () => {
    const { words } = levelOfSentence("お茶[ちゃ]を飲[の]みます。手[て]を洗[あら]いました。", tokenizer, levels);
    expect(words.map(({ surface, start }) => [surface, start])).toEqual([
      ["お茶", 0],
      ["を", 2],
      ["飲みます", 3],
      ["手", 8],
      ["を", 9],
      ["洗いました", 10],
    ]);
  });
});

describe("wordsIn", () => {
  test.each<[string, string, string[]]>([
    ["finds a word in any form and spelling", "手[て]を洗[あら]わせた。こどもが行[い]かなかった。", ["手", "洗う", "子供", "行く"]],
    ["a longer word hides its parts", "介護職員[かいごしょくいん]です。", ["介護職員"]],
    ["kana inside another word are no word", "使[つか]いたがっている。あしたは雨[あめ]です。", []],
    ["a kanji inside another word is no word", "手紙[てがみ]", []],
    ["where the text leaves it open, every word that it may be", "方", ["方", "方"]],
    ["where the reading tells, that word alone", "この方[かた]", ["方"]],
  ])("%s", (_, text, words) => {
    expect(wordsIn(text, tokenizer, levels).map(({ word }) => word)).toEqual(words);
  });
});
