import { type Bank, barePatterns, type PartOfSpeech, type Word } from "../../book/entries.ts";
import { oncePer } from "../../book/once.ts";
import { kanaText, plainText, toHiragana } from "../../japanese/ruby.ts";
import type { Tokenizer } from "../../japanese/tokenizer.ts";
import type { ChapterRule, ChapterUnderCheck, Fault, Severity } from "../finding.ts";
import { glossOverlap } from "../glosses.ts";
import { itemsOf, type PlacedItem } from "../items.ts";
import { readingsOf } from "../otherReadings.ts";
import { rightToo } from "../particles.ts";

/** Choice items of this many in a row with the answer in one place can be answered without reading. */
const SAME_PLACE = 4;
const MOST_OPTIONS = 4;
/** An answer this many times as long as the longest other option, and longer by so many characters, gives itself away. */
const LONGER = 2.2;
const LONGER_BY = 10;

/** An item under check: its options plain and as said, and which is right. */
interface Choice extends PlacedItem {
  plain: string[];
  kana: string[];
  answer: number;
}
type Said = [severity: Severity, option: number, message: string, remedy: string];

/** The options of a choice item are of one class, and only one of them is right. */
export const distractors: ChapterRule = {
  id: "distractors",
  scope: "chapter",
  dimension: "exercises",
  severity: "error",
  check(input) {
    const choices = itemsOf(input.chapter).flatMap((placed) => asChoice(placed));
    const faults = choices.flatMap((choice) =>
      checks
        .flatMap((check) => check(choice, input))
        .map(
          ([severity, option, message, remedy]): Fault => ({
            severity,
            section: choice.section,
            path: option < 0 ? `${choice.path}.options` : `${choice.path}.options.${option}`,
            message,
            remedy,
          }),
        ),
    );
    return [...faults, ...samePlace(choices), ...itemsOf(input.chapter).flatMap(samePartners)];
  },
};

/** What cannot be answered at all is another rule's finding. */
function asChoice(placed: PlacedItem): Choice[] {
  const { item, form } = placed;
  if (form !== "choice" || item.order.length > 0 || item.answer === null || item.options[item.answer] === undefined) return [];
  return [
    { ...placed, plain: item.options.map((option) => plainText(option).trim()), kana: item.options.map((option) => bareKana(option)), answer: item.answer },
  ];
}

const bareKana = (notation: string): string => toHiragana(kanaText(notation)).replaceAll(/[\s。、！？「」]/gu, "");
const others = ({ plain, answer }: Choice): number[] => plain.flatMap((_, index) => (index === answer ? [] : [index]));

const checks: readonly ((choice: Choice, input: ChapterUnderCheck) => Said[])[] = [
  tooMany,
  notReadings,
  otherReading,
  sameInKana,
  sameMeaning,
  otherMeaning,
  otherParticle,
  synonym,
  otherClass,
  oddSentence,
  longAnswer,
];

function tooMany({ plain }: Choice): Said[] {
  return plain.length > MOST_OPTIONS ? [["warning", -1, `There are ${plain.length} options.`, "Keep three or four."]] : [];
}

const asksReading = ({ kind, pattern }: Choice): boolean => kind === "word-reading" || pattern === "kanji-reading";

function notReadings(choice: Choice): Said[] {
  if (!asksReading(choice)) return [];
  return choice.plain.flatMap((option, index): Said[] =>
    /^[\p{Script=Hiragana}\p{Script=Katakana}ー・〜]+$/u.test(option)
      ? []
      : [["error", index, `「${option}」 is not a reading.`, "Write every option in kana."]],
  );
}

/** A word asked for by itself can be read in every way it has; a sentence around it may decide. */
function otherReading(choice: Choice, { bank }: ChapterUnderCheck): Said[] {
  if (!asksReading(choice)) return [];
  const asked = plainText(choice.item.ask);
  const word = /【([^】]+)】/u.exec(asked)?.[1] ?? asked;
  const readings = readingsOf(word.trim(), bank);
  const severity = choice.kind === "word-reading" ? "error" : "warning";
  return others(choice).flatMap((index): Said[] =>
    readings.has(choice.kana[index] ?? "")
      ? [[severity, index, `${word} is read ${choice.plain[index]} too.`, "Replace it with a reading that the word does not have."]]
      : [],
  );
}

function sameInKana(choice: Choice): Said[] {
  if (choice.pattern !== null && barePatterns.has(choice.pattern)) return [];
  return others(choice).flatMap((index): Said[] => {
    const [option = "", answer = ""] = [choice.plain[index], choice.plain[choice.answer]];
    if (option === answer || choice.kana[index] !== choice.kana[choice.answer] || !/[\p{L}]/u.test(option)) return [];
    // Two words written with different kanji can be told apart by them; one of them in kana cannot.
    const severity = /\p{Script=Han}/u.test(option) && /\p{Script=Han}/u.test(answer) ? "warning" : "error";
    return [[severity, index, `「${option}」 is said like the answer 「${answer}」.`, "Replace it with another wrong option."]];
  });
}

function sameMeaning(choice: Choice): Said[] {
  if (choice.kind !== "word-meaning") return [];
  const answer = choice.plain[choice.answer] ?? "";
  return others(choice).flatMap((index): Said[] => overlapSaid(choice.plain[index] ?? "", answer, index));
}

function overlapSaid(option: string, answer: string, index: number): Said[] {
  const overlap = option === answer ? null : glossOverlap(option, answer);
  if (overlap === null) return [];
  return [
    [overlap === "same" ? "error" : "warning", index, `“${option}” means what the answer “${answer}” means.`, "Replace it with a meaning that is wrong."],
  ];
}

/** A wrong option of a question for a meaning is not another sense of the word. */
function otherMeaning(choice: Choice, { bank }: ChapterUnderCheck): Said[] {
  if (choice.kind !== "word-meaning") return [];
  const spelling = plainText(choice.item.ask);
  const entries = (wordsOf(bank).get(spelling) ?? []).filter(({ word, reading }) => word === spelling && isReadSo(reading, choice.item.ask));
  return others(choice).flatMap((index): Said[] => {
    const option = choice.plain[index] ?? "";
    const sense = entries.flatMap(({ gloss, senses }) => [gloss, ...senses]).find((meaning) => glossOverlap(option, meaning) === "same");
    return sense === undefined || glossOverlap(option, choice.plain[choice.answer] ?? "") !== null
      ? []
      : [["error", index, `${spelling} means “${option}” too.`, "Replace it with a meaning that the word does not have."]];
  });
}

const isReadSo = (reading: string, ask: string): boolean => !ask.includes("[") || toHiragana(reading) === toHiragana(kanaText(ask));

function otherParticle(choice: Choice, { language }: ChapterUnderCheck): Said[] {
  const parts = plainText(choice.item.ask).split(/＿+/u);
  const [before, after] = parts;
  if (parts.length !== 2 || before === undefined || after === undefined) return [];
  const gap = { before: before.split(/[。！？「]/u).at(-1) ?? "", after };
  const answer = choice.plain[choice.answer] ?? "";
  return others(choice).flatMap((index): Said[] => {
    const option = choice.plain[index] ?? "";
    const found = option.length > 4 ? null : rightToo(gap, answer, option, language.tokenizer);
    return found === null
      ? []
      : [
          [
            found.certain ? "error" : "warning",
            index,
            `${option} would be right beside ${answer}: ${found.why}.`,
            "Replace it with a particle that is wrong here.",
          ],
        ];
  });
}

/** The bank's words by spelling and by reading. */
const wordsOf = oncePer((bank: Bank) => {
  const found = new Map<string, Word[]>();
  for (const word of bank.words) for (const name of new Set([word.word, word.reading])) found.set(name, [...(found.get(name) ?? []), word]);
  return found;
});
const classOf = (pos: PartOfSpeech): string => (pos.startsWith("verb") ? "verb" : pos === "suru-noun" || pos === "pronoun" || pos === "numeral" ? "noun" : pos);

/** A word that is the answer's synonym by its gloss fits the gap wherever nothing else decides. */
function synonym(choice: Choice, { bank }: ChapterUnderCheck): Said[] {
  if (choice.kind !== "cloze" && choice.pattern !== "context") return [];
  const words = wordsOf(bank);
  const right = words.get(choice.plain[choice.answer] ?? "") ?? [];
  return others(choice).flatMap((index): Said[] => {
    if (choice.kana[index] === choice.kana[choice.answer]) return [];
    const wrong = words.get(choice.plain[index] ?? "") ?? [];
    const alike = wrong.some((one) => right.some((other) => classOf(one.pos) === classOf(other.pos) && glossOverlap(one.gloss, other.gloss) === "same"));
    return alike
      ? [
          [
            "warning",
            index,
            `${choice.plain[index]} means what the answer ${choice.plain[choice.answer]} means.`,
            "Replace it with a word that does not fit the gap.",
          ],
        ]
      : [];
  });
}

/** A gap for a word shows by its grammar alone which option fits when the others are of another part of speech. */
function otherClass(choice: Choice, { bank, language }: ChapterUnderCheck): Said[] {
  if (choice.kind !== "cloze") return [];
  const classes = choice.plain.map((option) => classesOf(option, bank, language.tokenizer));
  const right = classes[choice.answer] ?? new Set();
  const odd = others(choice).filter((index) => ![...(classes[index] ?? [])].some((one) => right.has(one)));
  if (right.size === 0 || odd.length < others(choice).length) return [];
  return [["warning", choice.answer, `${choice.plain[choice.answer]} is the only option of its part of speech.`, "Give options of the same part of speech."]];
}

/** Parts of speech that an option can have: the bank's for a word that it holds, otherwise that of its last content word. */
function classesOf(option: string, bank: Bank, tokenizer: Tokenizer): Set<string> {
  const known = wordsOf(bank).get(option);
  if (known !== undefined) return new Set(known.map(({ pos }) => classOf(pos)));
  const last = tokenizer.tokenize(option).findLast(({ pos }) => /^(?:名詞|動詞|形容詞|副詞)$/u.test(pos));
  const names: Record<string, string> = { 名詞: "noun", 動詞: "verb", 形容詞: "adj-i", 副詞: "adverb" };
  return new Set(last === undefined ? [] : [names[last.pos] ?? ""]);
}

function oddSentence(choice: Choice): Said[] {
  const isSentence = choice.plain.map((option) => /[。！？]$/u.test(option));
  const right = isSentence[choice.answer];
  return others(choice).every((index) => isSentence[index] !== right)
    ? [["warning", choice.answer, `The answer is the only option that is ${right === true ? "a" : "no"} whole sentence.`, "Give options of one form."]]
    : [];
}

function longAnswer(choice: Choice): Said[] {
  const length = (choice.plain[choice.answer] ?? "").length;
  const longest = Math.max(...others(choice).map((index) => (choice.plain[index] ?? "").length));
  // Glosses are as long as the words need.
  return choice.kind !== "word-meaning" && length > longest * LONGER && length - longest >= LONGER_BY
    ? [["warning", choice.answer, "The answer is far longer than the other options.", "Give options of about one length."]]
    : [];
}

function samePlace(choices: readonly Choice[]): Fault[] {
  const groups = Map.groupBy(choices, ({ section, group }) => `${section} ${group}`);
  return [...groups.values()].flatMap((group): Fault[] => {
    const [first] = group;
    if (first === undefined || group.length < SAME_PLACE || group.some(({ answer }) => answer !== first.answer)) return [];
    return [
      {
        severity: "warning",
        section: first.section,
        path: first.group,
        message: `All ${group.length} answers are option ${first.answer + 1}.`,
        remedy: "Put the answers in different places.",
      },
    ];
  });
}

/** Two partners of a matching exercise with one meaning can be exchanged. */
function samePartners({ form, section, path, item }: PlacedItem): Fault[] {
  if (form !== "match") return [];
  return item.pairs.flatMap((pair, index) =>
    item.pairs.slice(0, index).flatMap((before) =>
      overlapSaid(pair, before, index).map(
        ([severity, place, , remedy]): Fault => ({
          severity,
          section,
          path: `${path}.pairs.${place}`,
          message: `“${pair}” means what “${before}” means, so that the two can be exchanged.`,
          remedy,
        }),
      ),
    ),
  );
}
