/** Whether a Japanese text and the English beside it say the same, as far as can be told without understanding them: numbers, days, persons, yes and no, question and answer. */
import { sentencesOf } from "../japanese/politeness.ts";
import { plainText } from "../japanese/ruby.ts";
import type { Tokenizer } from "../japanese/tokenizer.ts";
import { englishNumbers } from "./correspondence/englishNumbers.ts";
import { japaneseNumbers } from "./correspondence/japaneseNumbers.ts";
import { type Mention, unmatched } from "./correspondence/mention.ts";
import { englishDenial, japaneseDenial } from "./correspondence/negation.ts";
import { personFaults } from "./correspondence/people.ts";
import { englishAsks, japaneseAsks } from "./correspondence/question.ts";
import { englishWeekdays, japaneseWeekdays } from "./correspondence/weekdays.ts";

/** What does not correspond, as one sentence, and what would mend it. */
export interface CorrespondenceFault {
  message: string;
  remedy: string;
  /** True where both texts state a number, a day or a name, and not the same: nothing else can be meant. */
  certain: boolean;
}

/**
 * Where a translation says something else than its original. It is made to be right when it speaks rather than to find everything:
 * what may be said both ways (〜なければならない is "must", もう一度 is "again") is passed over.
 *
 * @param ja ruby notation or plain; where it has a gap ＿＿ only numbers and persons are compared
 * @param en its translation
 */
export function correspondenceFaults(ja: string, en: string, tokenizer: Tokenizer): CorrespondenceFault[] {
  const plain = plainText(ja);
  // An aside in English alone explains: "(said in December)".
  const english = /[（(]/u.test(plain) ? en : en.replaceAll(/\s?\([^)]*\)/gu, "");
  const hasGap = /[＿★]|［\s?[0-9０-９]*\s?］/u.test(plain);
  return [
    ...mentionFaults(japaneseNumbers(plain), englishNumbers(english)),
    ...mentionFaults(japaneseWeekdays(plain), englishWeekdays(english)),
    ...(hasGap ? [] : [...denialFaults(plain, english, tokenizer), ...questionFaults(plain, english)]),
    ...personFaults(plain, english).map(({ written: name, who, instead }) => ({
      message: `「${name}」 is in the Japanese, but the English ${instead === undefined ? "has no word for it" : `names ${instead}`}.`,
      remedy: `Let the English speak of ${who}, or take 「${name}」 out of the Japanese.`,
      certain: instead !== undefined,
    })),
  ];
}

function mentionFaults(japanese: readonly Mention[], english: readonly Mention[]): CorrespondenceFault[] {
  const [onlyJapanese, onlyEnglish] = [unmatched(japanese, english), unmatched(english, japanese)];
  const [said, translated] = [written(onlyJapanese), written(onlyEnglish)];
  if (said !== "" && translated !== "") {
    return [
      {
        message: `The Japanese says ${said} where the English says ${translated}.`,
        remedy: `Let both say the same: ${said}, if the Japanese is right.`,
        certain: true,
      },
    ];
  }
  if (said !== "") {
    return [
      {
        message: `The Japanese says ${said}, which the English leaves out.`,
        remedy: `Say ${said} in the English too, or take it out of the Japanese.`,
        certain: false,
      },
    ];
  }
  if (translated === "") return [];
  return [
    {
      message: `The English says ${translated}, which the Japanese does not.`,
      remedy: `Let the English say no more than the Japanese, without ${translated}.`,
      certain: false,
    },
  ];
}

const written = (mentions: readonly Mention[]): string => [...new Set(mentions.map((mention) => `"${mention.written}"`))].join(" and ");

/** Sentence by sentence where both texts have as many and quote nobody, else over the whole. */
function denialFaults(plain: string, english: string, tokenizer: Tokenizer): CorrespondenceFault[] {
  const [japaneseSentences, englishSentences] = [sentencesOf(plain), sentencesIn(english)];
  const aligned = japaneseSentences.length === englishSentences.length && !/[「『…]/u.test(plain);
  const pairs = aligned
    ? japaneseSentences.map((sentence, index): [string, string] => [sentence, englishSentences[index] ?? ""])
    : [[plain, english] as [string, string]];
  const faults = pairs.flatMap(([sentence, translation]) => {
    const translated = englishDenial(translation);
    const japanese = translated === "either" ? translated : japaneseDenial(sentence, tokenizer);
    if (japanese === translated || japanese === "either") return [];
    return [
      japanese === "yes"
        ? {
            message: `「${sentence}」 is negative, and its English is not: "${translation}"`,
            remedy: "Make the English negative, or the Japanese affirmative.",
            certain: false,
          }
        : {
            message: `"${translation}" is negative, and its Japanese is not: 「${sentence}」`,
            remedy: "Make the English affirmative, or the Japanese negative.",
            certain: false,
          },
    ];
  });
  // Two of them are sentences that the translation cut elsewhere.
  return faults.length > 1 ? [] : faults;
}

/** An English text cut after . ? ! before the next capital. */
function sentencesIn(english: string): string[] {
  return english.split(/(?<=[.?!…]["'”’)]?)\s+(?=["'“‘(]?[A-Z0-9…])/u).filter((sentence) => sentence !== "");
}

function questionFaults(plain: string, english: string): CorrespondenceFault[] {
  const [japanese, translated] = [japaneseAsks(plain), englishAsks(english)];
  if (japanese === translated || japanese === "either" || translated === "either") return [];
  return [
    japanese === "yes"
      ? { message: "The Japanese asks a question, and the English does not.", remedy: "Make the English a question with a question mark.", certain: false }
      : {
          message: "The English asks a question, and the Japanese does not.",
          remedy: "Make the Japanese a question, with か or ？, or the English a statement.",
          certain: false,
        },
  ];
}
