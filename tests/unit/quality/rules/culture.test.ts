import { expect, test } from "vitest";
import type { Section } from "../../../../src/book/sections/section.ts";
import { culture } from "../../../../src/quality/rules/culture.ts";
import { chapterWith, culture as notes, dialogue, judged, line, note, passage, reading, talk, vocabulary, word } from "./chapterWith.ts";

const ja = (sentence: string): Section => reading([passage({ lines: [line(sentence)], questions: [] })]);
const en = (body: string): Section => notes([note({ body })]);

test.each<[name: string, section: Section]>([
  ["時差ぼけ, which is no illness", ja("時差[じさ]ぼけで眠[ねむ]いです。")],
  ["a photograph out of focus", ja("写真[しゃしん]がぼけています。")],
  ["老人ホーム, the name of a kind of home", ja("老人[ろうじん]ホームで働[はたら]いています。")],
  ["盲導犬", ja("盲導犬[もうどうけん]と歩[ある]いている人[ひと]がいます。")],
  ["pages that nobody turns (めくらない)", ja("まだ次[つぎ]のページはめくらないでください。")],
  ["外 and 人 of two other words", ja("海外人材[かいがいじんざい]の会社[かいしゃ]です。日本人以外人[にほんじんいがいじん]はいません。")],
  ["a difference of mood (雰囲気違い)", ja("雰囲気違[ふんいきちが]いの店[みせ]です。")],
  ["a chip of Indochina", ja("インドシナ人[じん]の友達[ともだち]がいます。")],
  ["that people differ", ja("ベトナム人[じん]は時間[じかん]を守[まも]らないと言[い]う人[ひと]がいますが、偏見[へんけん]です。")],
  ["one person who is late", ja("リンさんは今日[きょう]、時間[じかん]を守[まも]りませんでした。")],
  ["奥さん of somebody", ja("田中[たなか]さんの奥[おく]さんは家[いえ]にいます。")],
  ["elderly before a noun", en("Many elderly people live here. It is a home for the elderly.")],
  ["a disabled toilet", en("The disabled toilet is on the first floor; the disabled parking is outside.")],
  ["a word that the note advises against", en("Avoid the word gaijin: it is rude. Do not say “normal people”.")],
  ["what residents from abroad are asked to do", en("Foreigners are asked to carry their residence card.")],
  ["suffering from something else", en("He suffered from the heat.")],
])("%s passes", (_, section) => {
  expect(judged(culture, chapterWith([section]))).toEqual([]);
});

const hurts = (found: string) => `「${found}」 is disrespectful or out of date.`;
const generalises = (found: string) => `「${found}」 says of all what is true of some.`;

test.each<[name: string, section: Section, severity: string, message: string]>([
  ["外人", ja("あの外人[がいじん]さんはだれですか。"), "error", hurts("外人")],
  ["外人 at the beginning of a line in a dialogue", dialogue([talk(["外人[がいじん]が来[き]ました。"])]), "error", hurts("外人")],
  ["痴呆", ja("痴呆[ちほう]の利用者[りようしゃ]です。"), "error", hurts("痴呆")],
  ["ぼけ of a person", ja("ぼけた人[ひと]の世話[せわ]をします。"), "error", hurts("ぼけた人")],
  ["めくら", ja("めくらの人[ひと]を案内[あんない]します。"), "error", hurts("めくらの人")],
  ["後進国", vocabulary([word({ example: line("後進国[こうしんこく]から来[き]ました。") })]), "error", hurts("後進国")],
  ["気違い", ja("まるで気違[きちが]いのように走[はし]りました。"), "error", hurts("気違い")],
  ["片手落ち", ja("それは片手落[かたてお]ちです。"), "warning", hurts("片手落ち")],
  ["老人 for a resident", ja("この老人[ろうじん]は歩[ある]けません。"), "warning", hurts("老人")],
  ["看護婦", ja("看護婦[かんごふ]に聞[き]きます。"), "warning", hurts("看護婦")],
  ["a wife's place", ja("奥[おく]さんは家[いえ]にいるものです。"), "error", generalises("奥さんは家にいるもの")],
  ["a people called unpunctual", ja("ベトナム人[じん]は時間[じかん]を守[まも]りません。"), "error", generalises("ベトナム人は時間を守りませ")],
  ["a people called all alike", ja("日本人[にほんじん]はみんなまじめです。"), "warning", generalises("日本人はみんな")],
  ["a people called lazy", en("Thai workers are often lazy."), "error", generalises("Thai workers are often lazy")],
  ["what foreigners are", en("Foreigners are difficult to train."), "warning", generalises("Foreigners are")],
  ["normal people", en("Speak to them as to normal people."), "warning", hurts("normal people")],
  ["the disabled", en("The disabled need your help."), "warning", hurts("The disabled")],
  ["the elderly as a noun", en("Be patient with the elderly."), "warning", hurts("the elderly")],
  ["suffering from dementia", en("Mrs Kobayashi suffers from dementia."), "warning", hurts("suffers from dementia")],
  ["a woman's place in English", en("Women should stay at home."), "error", generalises("Women should stay at home")],
  ["an insult", en("He is a cripple now."), "error", hurts("cripple")],
])("%s is found", (_, section, severity, message) => {
  expect(judged(culture, chapterWith([section])).map(([found, , said]) => [found, said])).toEqual([[severity, message]]);
});
