import { expect, test } from "vitest";
import type { Section } from "../../../../src/book/sections/section.ts";
import { moderation } from "../../../../src/quality/rules/moderation.ts";
import { chapterWith, culture, dialogue, judged, line, note, passage, procedure, reading, step, steps, talk } from "./chapterWith.ts";

const ja = (sentence: string): Section => reading([passage({ lines: [line(sentence)], questions: [] })]);
const en = (body: string): Section => culture([note({ body })]);

test.each<[name: string, section: Section]>([
  ["the numbers for emergencies", ja("火事[かじ]は119、警察[けいさつ]は110、海[うみ]の事故[じこ]は118、相談[そうだん]は#7119です。")],
  ["a telephone number that is made up", ja("電話[でんわ]は03-0000-0000です。")],
  ["a free number that is made up", ja("0120-000-000までどうぞ。")],
  ["an address for examples", en("Write to tanaka@example.com or to info@shop.example.jp.")],
  ["a number of a card that is made up", ja("AB12345678CDと書[か]いてあります。")],
  ["dates, hours and prices", ja("2026-04-01から10:00-17:00、1200-1500円です。")],
  ["what kills germs and insects", ja("虫[むし]を殺[ころ]す薬[くすり]で、台所[だいどころ]を殺菌[さっきん]します。")],
  ["what one would do rather than die", ja("水[みず]がなくて死[し]ねば大変[たいへん]です。")],
  ["a warning of drugs", ja("大麻[たいま]は違法[いほう]です。絶対[ぜったい]に断[ことわ]ってください。")],
  ["a warning of fraud", ja("「必[かなら]ずもうかる」という話[はなし]は詐欺[さぎ]です。")],
  ["a vote among colleagues", ja("旅行[りょこう]の行[い]き先[さき]を投票[とうひょう]で決[き]めます。")],
  ["medicine as the doctor says", procedure([steps({ steps: [step("薬[くすり]を医師[いし]の指示[しじ]どおりに飲[の]んでもらいます。")] })])],
  ["water to drink in a caring home", procedure([steps({ steps: [step("水[みず]を200mlコップに入[い]れます。")] })])],
  ["that nobody can promise a visa", en("Nobody can guarantee a visa. Beware of people who promise one.")],
  ["a guarantee of a machine", en("This computer has a one-year guarantee.")],
  ["a grape", en("Grapes and therapists are harmless.")],
])("%s passes", (_, section) => {
  expect(judged(moderation, chapterWith([section]))).toEqual([]);
});

test.each<[name: string, section: Section, severity: string, message: string]>([
  ["a telephone number", ja("電話[でんわ]は03-5253-1111です。"), "error", "「03-5253-1111」 looks like a telephone number."],
  ["a mobile number in wide digits", ja("電話[でんわ]は０９０２６３４９８７１です。"), "error", "「09026349871」 looks like a telephone number."],
  ["a number with its country", en("Call +81 3-5253-1111."), "error", "「+81 3-5253-1111」 looks like a telephone number."],
  ["an e-mail address", en("Write to taro.tanaka@gmail.com."), "error", "「taro.tanaka@gmail.com」 looks like an e-mail address."],
  ["a residence card's number", ja("在留[ざいりゅう]カードはUH48213759ERです。"), "error", "「UH48213759ER」 looks like the number of a residence card."],
  ["a My Number", ja("マイナンバーは4821 9375 6024です。"), "error", "「4821 9375 6024」 looks like a My Number or card number."],
  ["pornography", en("They watched pornography."), "error", "「pornography」 is sexual."],
  ["a threat", dialogue([talk(["殺[ころ]してやる！"])]), "error", "「殺してやる」 is violent."],
  ["死ね", dialogue([talk(["もう死[し]ね！"])]), "error", "「死ね」 is violent."],
  ["driving people out", ja("外国人[がいこくじん]は出[で]て行[い]け。"), "error", "「外国人は出て行け」 is hateful."],
  ["an invitation to drugs", ja("大麻[たいま]を吸[す]ってみませんか。"), "error", "「大麻を吸ってみ」 is an invitation to drugs."],
  ["gambling", ja("休[やす]みの日[ひ]はパチンコに行[い]きます。"), "warning", "「パチンコ」 is about gambling."],
  ["a sure profit", ja("これは必[かなら]ずもうかる仕事[しごと]です。"), "error", "「必ずもうかる」 is an invitation to gambling or fraud."],
  ["campaigning", ja("みどり党[とう]に投票[とうひょう]してください。"), "error", "「り党に投票してください」 is campaigning."],
  [
    "a promise of a residence status",
    ja("必[かなら]ず在留資格[ざいりゅうしかく]がもらえます。"),
    "error",
    "「必ず在留資格がもらえ」 promises what the law and its offices decide.",
  ],
  ["a promise in English", en("You will certainly get a visa."), "error", "「You will certainly get a visa」 promises what the law and its offices decide."],
  [
    "a dose in a procedure",
    procedure([steps({ steps: [step("薬[くすり]を2錠[にじょう]|飲[の]んでもらいます。")] })]),
    "error",
    "「2錠飲」 says how much of a medicine to take.",
  ],
  ["a dose in a note", en("If you have a fever, take two tablets."), "error", "「take two tablets」 says how much of a medicine to take."],
  [
    "a dose that a pharmacist names in a dialogue",
    dialogue([talk(["一回[いっかい]に一錠[いちじょう]|飲[の]んでください。"])]),
    "warning",
    "「一錠飲」 says how much of a medicine to take.",
  ],
])("%s is found", (_, section, severity, message) => {
  expect(judged(moderation, chapterWith([section])).map(([found, , said]) => [found, said])).toEqual([[severity, message]]);
});
