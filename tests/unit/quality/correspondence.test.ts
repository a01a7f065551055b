import { expect, test } from "vitest";
import { correspondenceFaults } from "../../../src/quality/correspondence.ts";
import { openTokenizer } from "../../../src/tokenizer/lindera.ts";

const faults = (ja: string, en: string) => correspondenceFaults(ja, en, openTokenizer()).map(({ message }) => message);

test.each<[what: string, ja: string, en: string]>([
  ["an hour in words", "3時[さんじ]に会[あ]いましょう。", "Let's meet at three o'clock."],
  ["an hour of the afternoon", "15時[じゅうごじ]に始[はじ]まります。", "It starts at 3 p.m."],
  ["half past", "10時半[じゅうじはん]からです。", "It is from half past ten."],
  ["minutes before the hour", "7時[しちじ]50分[ごじゅっぷん]です。", "It is ten to eight."],
  ["a time with a point", "10時[じゅうじ]20分[にじゅっぷん]です。", "At 10.20."],
  ["a date", "5月[ごがつ]3日[みっか]に来[き]ます。", "I will come on 3 May."],
  ["ten thousands", "2万[にまん]円[えん]です。", "It is 20,000 yen."],
  ["a temperature", "熱[ねつ]が38度[さんじゅうはちど]2分[にぶ]あります。", "He has a temperature of 38.2 degrees."],
  ["both for two", "二[ふた]つともおいしいです。", "Both are delicious."],
  ["together for two people", "二人[ふたり]で運[はこ]びましょう。", "Let's carry it together."],
  ["half of something", "半分[はんぶん]食[た]べました。", "I ate half of it."],
  ["half a year", "日本[にほん]に来[き]て6か月[ろっかげつ]です。", "I have been in Japan for half a year."],
  ["an era year", "令和[れいわ]6年[ろくねん]に建[た]てました。", "It was built in 2024."],
  ["once more, which is no number", "もう一度[いちど]言[い]ってください。", "Please say it again."],
  ["the most, which is no number", "これが一番[いちばん]安[やす]いです。", "This is the cheapest."],
  ["a word that is written with a numeral", "八百屋[やおや]で十分[じゅうぶん]買[か]えます。", "You can buy enough at the greengrocer's."],
  ["the gap of a test", "［2］、サッカーをしませんでした。", "So we did not play football."],
  ["days of the week", "月曜日[げつようび]と水曜日[すいようび]です。", "On Mondays and Wednesdays."],
  ["a negative", "今日[きょう]は行[い]きません。", "I am not going today."],
  ["a negative in a word", "お金[かね]を払[はら]わないで入[はい]りました。", "He went in without paying."],
  ["must", "もう行[い]かなければなりません。", "I must go now."],
  ["may", "雨[あめ]が降[ふ]るかもしれません。", "It may rain."],
  ["may well", "事故[じこ]になりかねない。", "It may well end in an accident."],
  ["a wish without end", "幸[しあわ]せを願[ねが]ってやみません。", "I wish you every happiness."],
  ["in disregard of", "心配[しんぱい]をよそに、旅[たび]に出[で]た。", "Paying no heed to the worry, he set out."],
  ["only", "百円[ひゃくえん]しかありません。", "I have only 100 yen."],
  ["an invitation", "いっしょに行[い]きませんか。", "Shall we go together?"],
  ["sorry", "申[もう]し訳[わけ]ありません。", "I am very sorry."],
  ["looking whether", "傷[きず]がないか見[み]ます。", "Look for damage."],
  ["a prohibition", "触[さわ]るな！", "Don't touch it!"],
  ["a tag question", "寒[さむ]いですね。", "It's cold, isn't it?"],
  ["a firm's name with no in it", "みどりの家[いえ]は静[しず]かです。", "Midori no Ie is quiet."],
  ["what is not easy", "滑[すべ]りにくい靴[くつ]です。", "These are shoes that do not slip easily."],
  ["a question", "どこに住[す]んでいますか。", "Where do you live?"],
  ["I see", "そうですか。", "I see."],
  ["a request put as a question", "ここに書[か]いてください。", "Could you write it here?"],
  ["a title put as a question", "辛[から]さの好[この]み", "How spicy?"],
  ["myself", "私[わたし]は学生[がくせい]です。", "I am a student."],
  ["to hand over, which sounds like I", "わたしてください。", "Please hand it over."],
  ["a person who is spoken to", "田中[たなか]さんはどうですか。", "How about you?"],
])("%s corresponds: %s", (_, ja, en) => {
  expect(faults(ja, en)).toEqual([]);
});

test.each<[ja: string, en: string, message: string]>([
  ["3時[さんじ]に会[あ]いましょう。", "Let's meet at four o'clock.", 'The Japanese says "3時" where the English says "four".'],
  ["1000円[せんえん]です。", "It is 10,000 yen.", 'The Japanese says "1000円" where the English says "10,000".'],
  ["5月[ごがつ]3日[みっか]に来[き]ます。", "I will come on 3 June.", 'The Japanese says "5月" where the English says "June".'],
  ["二人[ふたり]で行[い]きました。", "The three of us went.", 'The English says "three", which the Japanese does not.'],
  ["10時半[じゅうじはん]に来[き]ます。", "I will come at ten.", 'The Japanese says "10時半", which the English leaves out.'],
  ["月曜日[げつようび]は休[やす]みです。", "We are closed on Tuesdays.", 'The Japanese says "月曜" where the English says "Tuesdays".'],
  ["今日[きょう]は行[い]きません。", "I am going today.", '「今日は行きません。」 is negative, and its English is not: "I am going today."'],
  [
    "このボタンを押[お]します。",
    "I do not press this button.",
    '"I do not press this button." is negative, and its Japanese is not: 「このボタンを押します。」',
  ],
  [
    "機械[きかい]を止[と]めます。手[て]を入[い]れません。",
    "I stop the machine. I put my hand in.",
    '「手を入れません。」 is negative, and its English is not: "I put my hand in."',
  ],
  ["どこに住[す]んでいますか。", "I live in Tokyo.", "The Japanese asks a question, and the English does not."],
  ["ご飯[はん]を食[た]べます。", "Do you eat rice?", "The English asks a question, and the Japanese does not."],
  ["私[わたし]は学生[がくせい]です。", "She is a student.", "「私」 is in the Japanese, but the English has no word for it."],
  ["彼女[かのじょ]は学生[がくせい]です。", "He is a student.", "「彼女」 is in the Japanese, but the English has no word for it."],
  ["田中[たなか]さんはいますか。", "Is Ms Suzuki there?", "「田中」 is in the Japanese, but the English names Suzuki."],
])("%s is not %s", (ja, en, message) => {
  expect(faults(ja, en)).toEqual([message]);
});

test("two different numbers are certain, one that is left out is not", () => {
  expect(correspondenceFaults("3時[さんじ]です。", "It is four o'clock.", openTokenizer())[0]?.certain).toBe(true);
  expect(correspondenceFaults("3時[さんじ]に来[き]ます。", "I will come.", openTokenizer())[0]?.certain).toBe(false);
});
