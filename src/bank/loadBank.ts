/** The content bank in memory: every file parsed once, entries given their ids and places. */
import { join } from "node:path";
import type { Bank } from "../book/entries.ts";
import { AppError } from "../errors.ts";
import { type BankFile, readBankFiles } from "./bankFiles.ts";

/** The bank that comes with Tsuzuri. */
export const contentRoot = join(import.meta.dirname, "../../content");

/**
 * Loads the bank from its folder.
 * @throws AppError `setup-failed` when a file does not follow its schema; `npm run check:content` shows all faults
 */
export async function loadBank(root: string = contentRoot): Promise<Bank> {
  const { files, unreadable } = await readBankFiles(root);
  const first = unreadable[0];
  if (first) {
    throw new AppError("setup-failed", `The content bank cannot be read: ${first.path}: ${first.faults[0]}. Run "npm run check:content" to see every fault.`);
  }
  return bankOf(files);
}

/** The bank made of the given files. */
export function bankOf(files: readonly BankFile[]): Bank {
  const of = <F extends BankFile["folder"]>(folder: F) => files.filter((file): file is Extract<BankFile, { folder: F }> => file.folder === folder);
  return {
    words: of("vocabulary").flatMap(({ path, content }) =>
      content.words.map((word) => ({
        ...word,
        id: `${content.sector ?? content.level}:${word.word}:${word.reading}`,
        level: word.level ?? content.level,
        sector: content.sector,
        topic: content.topic,
        topicPath: `${path.split("/")[1]}/${content.topic.id}`,
      })),
    ),
    grammar: of("grammar").flatMap(({ content }) => content.points.map((point) => ({ ...point, level: content.level }))),
    dialogues: of("dialogues").flatMap(({ content }) => content.dialogues.map((dialogue) => ({ ...dialogue, sector: content.sector }))),
    procedures: of("procedures").flatMap(({ content }) => content.procedures.map((procedure) => ({ ...procedure, sector: content.sector }))),
    culture: of("culture").flatMap(({ content }) => content.notes),
    readings: of("readings").flatMap(({ content }) => content.readings.map((reading) => ({ ...reading, level: content.level }))),
    kanji: of("kanji").flatMap(({ content }) => content.kanji.map((kanji) => ({ ...kanji, level: content.level }))),
    kanjiLevels: new Map([
      ...of("kanji-lists").flatMap(({ content }) => [...content.characters.replaceAll(/\s/gu, "")].map((kanji) => [kanji, content.level] as const)),
      ...of("kanji").flatMap(({ content }) => content.kanji.map(({ kanji }) => [kanji, content.level] as const)),
    ]),
    tests: of("tests").flatMap(({ content }) => content.items.map((item) => ({ ...item, test: content.test, paper: content.paper }))),
    interviews: of("interviews").flatMap(({ content }) => content.questions.map((question) => ({ ...question, sector: content.sector }))),
  };
}
