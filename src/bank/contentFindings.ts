/** What is wrong in the content bank beyond its schema: the checks a second reader should not have to make by eye. */
import type { z } from "zod";
import { patternsOf } from "../book/testPapers.ts";
import { hasKanji, kanaText, parseRuby, plainText, rubyFaults, toHiragana } from "../japanese/ruby.ts";
import type { BankFile } from "./bankFiles.ts";
import type { Level, TestName, testItemSchema } from "../book/entries.ts";

/** One fault of the bank: the file, the entry in it, and what to do. */
export interface ContentFinding {
  file: string;
  entry: string;
  message: string;
}

type Report = (entry: string, message: string) => void;

/** All findings over the given files, in file order; an empty list means that the bank may be printed. */
export function contentFindings(files: readonly BankFile[]): ContentFinding[] {
  const findings: ContentFinding[] = [];
  const seen = new Map<string, string>();
  const once = (key: string, file: string, report: Report, entry: string) => {
    const before = seen.get(key);
    if (before === undefined) seen.set(key, file);
    else report(entry, `already stands in ${before}`);
  };
  for (const file of files) {
    const report: Report = (entry, message) => findings.push({ file: file.path, entry, message });
    const texts = checkEntries(file, report, (key, entry) => once(key, file.path, report, entry));
    reportRepeatedSentences(texts, report);
    if (file.folder !== "tests") reportBareKanji(file.content, report);
  }
  return findings;
}

const englishKeys = new Set(["gloss", "meaning", "explanation", "why", "note", "use", "body", "tip", "culture", "purpose", "avoid", "en"]);

/** Kanji quoted in English carry their readings too; only where the word is about the character does it stand alone, as in "the reading of 来 changes". */
function reportBareKanji(node: unknown, report: Report, entry = ""): void {
  if (Array.isArray(node)) for (const item of node) reportBareKanji(item, report, entry);
  else if (typeof node === "object" && node !== null) {
    const named = node as { id?: unknown; word?: unknown };
    const name = typeof named.id === "string" ? named.id : typeof named.word === "string" ? named.word : entry;
    for (const [key, value] of Object.entries(node)) {
      if (typeof value !== "string") reportBareKanji(value, report, name);
      else if (
        englishKeys.has(key) &&
        rubyFaults(value.replaceAll(/(?:reading of|kanji|character|and) \p{Script=Han}(?![\p{Script=Han}[])/giu, "")).some(({ message }) =>
          message.endsWith("has no reading"),
        )
      )
        report(name, `a kanji in ${key} has no reading: ${value}`);
    }
  }
}

/** Checks one file's entries and returns its example sentences with the entry they belong to. */
function checkEntries(file: BankFile, report: Report, once: (key: string, entry: string) => void): [string, string][] {
  const texts: [string, string][] = [];
  switch (file.folder) {
    case "vocabulary":
      for (const word of file.content.words) {
        const entry = `${word.word}（${word.reading}）`;
        once(`word ${file.content.sector ?? "general"} ${word.word} ${word.reading}`, entry);
        if (/[[\]|]/u.test(word.word)) report(entry, "the headword carries brackets; write it plainly");
        if (word.example) {
          texts.push([word.example.ja, entry]);
          if (!containsWord(word.example.ja, word.word, word.reading)) report(entry, `the example does not contain the word: ${word.example.ja}`);
          reportReading(word.example.ja, word.word, word.reading, (message) => report(entry, message));
        } else if (word.safety || needsExample(file.content.level, file.content.sector)) report(entry, "has no example");
      }
      break;
    case "grammar":
      for (const point of file.content.points) {
        once(`grammar ${point.id}`, point.id);
        const expressions = point.match.map((source) => new RegExp(source, "u"));
        for (const text of [...point.examples.map((example) => example.ja), point.mistake.right]) {
          texts.push([text, point.id]);
          const forms = [plainText(text), kanaText(text)];
          if (!expressions.some((expression) => forms.some((form) => expression.test(form)))) report(point.id, `the pattern is not found in: ${text}`);
        }
      }
      break;
    case "dialogues":
      for (const dialogue of file.content.dialogues) {
        once(`dialogue ${dialogue.id}`, dialogue.id);
        const roles = new Set(dialogue.roles.map((role) => role.id));
        for (const line of dialogue.lines) if (!roles.has(line.role)) report(dialogue.id, `a line is spoken by ${line.role}, who is not among the roles`);
        for (const role of roles) if (!dialogue.lines.some((line) => line.role === role)) report(dialogue.id, `role ${role} says nothing`);
        const said = dialogue.lines.map((line) => plainText(line.ja)).join("\n");
        for (const phrase of dialogue.keyPhrases) {
          if (
            !said.includes(
              plainText(phrase.ja)
                .replace(/[。、？！…〜]+$/u, "")
                .replace(/^〜/u, ""),
            )
          )
            report(dialogue.id, `the key phrase is in no line: ${phrase.ja}`);
        }
      }
      break;
    case "procedures":
      for (const procedure of file.content.procedures) once(`procedure ${procedure.id}`, procedure.id);
      break;
    case "culture":
      for (const note of file.content.notes) {
        once(`culture ${note.id}`, note.id);
        const count = note.body.split(/\s+/u).length;
        if (count < 70 || count > 160) report(note.id, `the body has ${count} words; 80 to 140 are wanted`);
      }
      break;
    case "readings":
      for (const reading of file.content.readings) once(`reading ${reading.id}`, reading.id);
      break;
    case "kanji":
      for (const kanji of file.content.kanji) {
        once(`kanji ${kanji.kanji}`, kanji.kanji);
        for (const [word] of kanji.words) if (!word.includes(kanji.kanji)) report(kanji.kanji, `${word} does not contain it`);
      }
      break;
    case "kanji-lists": {
      const characters = [...file.content.characters.replaceAll(/\s/gu, "")];
      for (const kanji of characters) once(`kanji ${kanji}`, kanji);
      break;
    }
    case "tests":
      for (const item of file.content.items) {
        once(`test ${item.id}`, item.id);
        for (const message of testItemFaults(file.content.test, item)) report(item.id, message);
      }
      break;
    case "interviews":
      for (const question of file.content.questions) once(`interview ${question.id}`, question.id);
      break;
  }
  return texts;
}

/** What a test item lacks that its pattern asks for. */
function testItemFaults(test: TestName, item: z.infer<typeof testItemSchema>): string[] {
  const pattern = patternsOf(test).find(({ id }) => id === item.pattern);
  if (pattern === undefined) {
    return [
      `${test} has no pattern ${item.pattern}; known are ${patternsOf(test)
        .map(({ id }) => id)
        .join(", ")}`,
    ];
  }
  const faults: string[] = [];
  if (pattern.needs.includes("passage") && item.passage === undefined) faults.push("the pattern needs a passage");
  if (pattern.needs.includes("script") && item.script === undefined) faults.push("the pattern needs a script");
  item.questions.forEach((question, index) => {
    const place = `question ${index + 1}`;
    if (pattern.needs.includes("target") && !/【[^】]+】/u.test(question.ask)) faults.push(`${place}: the word that is asked about stands between 【 and 】`);
    if (pattern.needs.includes("order") && (question.order === undefined || !question.ask.includes("＿★＿")))
      faults.push(`${place}: needs the order and a gap ＿★＿`);
    if (question.order && question.options.length === 4) {
      const gaps = question.ask.match(/＿★＿|＿＿/gu) ?? [];
      if (gaps.length !== 4 || question.order[gaps.indexOf("＿★＿")] !== question.answer)
        faults.push(`${place}: the answer is not the option that stands at ★`);
    }
  });
  return faults;
}

function needsExample(level: Level, sector: string | undefined): boolean {
  return sector === undefined && (level === "N5" || level === "N4");
}

/** Words inflect: what stays of a word in every form is its kanji, or for words in kana all but the last kana. */
export function containsWord(notation: string, word: string, reading: string): boolean {
  const text = plainText(notation);
  if (text.includes(word)) return true;
  const stem = word.slice(0, -1);
  if (stem !== "" && (hasKanji(stem) || stem.length > 1) && text.includes(stem)) return true;
  const stemKana = toHiragana(reading).slice(0, -1);
  if (/^(?:する|.*する)$/u.test(word) && text.includes(word.slice(0, -2))) return true;
  if (/^(?:くる|来る)$/u.test(word)) return /来|[きこく](?:る|て|た|ま|な|れ|ら)/u.test(text);
  return word.length <= 2 && !hasKanji(word) && stemKana !== "" && toHiragana(text).includes(stemKana);
}

/** Where the example writes the headword's kanji as one run, its reading there must begin as the headword's does. */
function reportReading(notation: string, word: string, reading: string, report: (message: string) => void): void {
  const kanji = word.match(/^[\p{Script=Han}々]+/u)?.[0];
  if (kanji === undefined) return;
  const rest = word.slice(kanji.length);
  const expected = toHiragana(rest === "" ? reading : reading.endsWith(toHiragana(rest)) ? reading.slice(0, -rest.length) : reading);
  const readings = parseRuby(notation).flatMap((span) => (span.base === kanji && span.ruby !== undefined ? [span.ruby] : []));
  if (readings.length > 0 && !readings.some((found) => expected.startsWith(found) || found.startsWith(expected))) {
    report(`is read ${readings.join("、")} in the example, ${reading} in the entry`);
  }
}

/** The same sentence twice in a file, or more than a quarter of a file's sentences opening alike, reads like filler. */
function reportRepeatedSentences(texts: readonly [string, string][], report: Report): void {
  const seen = new Map<string, string>();
  const openings = new Map<string, string[]>();
  for (const [text, entry] of texts) {
    const before = seen.get(text);
    if (before !== undefined && before !== entry) report(entry, `has the same sentence as ${before}: ${text}`);
    seen.set(text, entry);
    const opening = plainText(text).slice(0, 4);
    openings.set(opening, [...(openings.get(opening) ?? []), entry]);
  }
  for (const [opening, entries] of openings) {
    if (entries.length > Math.max(5, texts.length / 8)) report(entries[0] ?? "", `${entries.length} of ${texts.length} sentences open with "${opening}"`);
  }
}
