import { expect, test } from "vitest";
import { loadBank } from "../../../src/bank/loadBank.ts";
import { kenjougo, sonkeigo } from "../../../src/japanese/keigo.ts";
import { rubyFaults } from "../../../src/japanese/ruby.ts";

const bank = await loadBank();
test.each([
  ["行く", "いく", "verb-u", "いらっしゃる", "参[まい]る"],
  ["来る", "くる", "verb-irregular", "いらっしゃる", "参[まい]る"],
  ["いる", "いる", "verb-ru", "いらっしゃる", "おる"],
  ["食べる", "たべる", "verb-ru", "召[め]し上[あ]がる", "いただく"],
  ["飲む", "のむ", "verb-u", "召[め]し上[あ]がる", "いただく"],
  ["言う", "いう", "verb-u", "おっしゃる", "申[もう]す"],
  ["見る", "みる", "verb-ru", "ご覧[らん]になる", "拝見[はいけん]する"],
  ["する", "する", "verb-irregular", "なさる", "いたす"],
  ["くれる", "くれる", "verb-ru", "くださる", undefined],
  ["もらう", "もらう", "verb-u", undefined, "いただく"],
  ["知る", "しる", "verb-u", "ご存[ぞん]じ", "存[ぞん]じている"],
  ["会う", "あう", "verb-u", "お会[あ]いになる", "お目[め]にかかる"],
  ["聞く", "きく", "verb-u", "お聞[き]きになる", "伺[うかが]う"],
  ["訪ねる", "たずねる", "verb-ru", "お訪[たず]ねになる", "伺[うかが]う"],
  ["着る", "きる", "verb-ru", "お召[め]しになる", undefined],
  ["寝る", "ねる", "verb-ru", "お休[やす]みになる", undefined],
  ["死ぬ", "しぬ", "verb-u", "亡[な]くなる", undefined],
  ["待つ", "まつ", "verb-u", "お待[ま]ちになる", "お待[ま]ちする"],
  ["帰る", "かえる", "verb-u", "お帰[かえ]りになる", undefined],
  ["出る", "でる", "verb-ru", "出[で]られる", undefined],
  ["起きる", "おきる", "verb-ru", "起[お]きられる", undefined],
  ["利用", "りよう", "suru-noun", "ご利用[りよう]になる", "利用[りよう]いたす"],
  ["案内", "あんない", "suru-noun", "ご案内[あんない]になる", "ご案内[あんない]する"],
  ["電話", "でんわ", "suru-noun", "電話[でんわ]なさる", "お電話[でんわ]する"],
  ["運転", "うんてん", "suru-noun", "運転[うんてん]なさる", "運転[うんてん]いたす"],
  ["要る", "いる", "verb-u", undefined, undefined],
  ["サボる", "サボる", "verb-u", "サボられる", undefined],
  ["本", "ほん", "noun", undefined, undefined],
])("%s (%s, %s): honorific %s, humble %s", (word, reading, pos, honorific, humble) => {
  expect(sonkeigo({ word, reading, pos })[0]).toBe(honorific);
  expect(kenjougo({ word, reading, pos })[0]).toBe(humble);
});

test("a special honorific stands before 〜られる, and お食べになる is not offered", () => {
  expect(sonkeigo({ word: "行く", reading: "いく", pos: "verb-u" })).toEqual(["いらっしゃる", "おいでになる", "行[い]かれる"]);
  expect(sonkeigo({ word: "食べる", reading: "たべる", pos: "verb-ru" })).toEqual(["召[め]し上[あ]がる"]);
});

test("what is made from the bank's verbs is ruby notation without a fault", () => {
  const made = bank.words.flatMap((word) => [...sonkeigo(word), ...kenjougo(word)]);
  expect(made.length).toBeGreaterThan(1000);
  expect(made.flatMap(rubyFaults)).toEqual([]);
});
