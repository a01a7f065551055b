/**
 * What is wrong in the Japanese of the content bank: readings that the reading engine does not share, translations that
 * differ in number, negation or question, entries above their level. What is right all the same stands in
 * content/exceptions.yml with its reason.
 */
import { z } from "zod";
import { type Level, levelSchema } from "../book/entries.ts";
import { coverage } from "../japanese/coverage.ts";
import { type Levels, levelsOf } from "../japanese/levels.ts";
import { readingsAgree } from "../japanese/readings/agreement.ts";
import { type Lexicon, lexiconOf } from "../japanese/readings/lexicon.ts";
import { plainText } from "../japanese/ruby.ts";
import type { Tokenizer } from "../japanese/tokenizer.ts";
import { correspondenceFaults } from "../quality/correspondence.ts";
import type { BankFile } from "./bankFiles.ts";
import type { ContentFinding } from "./contentFindings.ts";
import { bankOf } from "./loadBank.ts";

export const exceptionsSchema = z.strictObject({
  readings: z.array(z.strictObject({ surface: z.string(), authored: z.string(), why: z.string().min(5) })),
  translations: z.array(z.strictObject({ ja: z.string(), why: z.string().min(5) })),
  levels: z.array(z.strictObject({ entry: z.string(), why: z.string().min(5) })),
});
export type Exceptions = z.infer<typeof exceptionsSchema>;

/** An entry whose sentences hold fewer words than this within its level is above it; one hard word in a short text is not yet. */
const WITHIN = 0.9;
const WORDS_BEYOND = 2;

/** All findings over the given files; exceptions that no text needs any more are findings too. */
export function languageFindings(files: readonly BankFile[], exceptions: Exceptions, tokenizer: Tokenizer): ContentFinding[] {
  const bank = bankOf(files);
  const tools: Tools = { tokenizer, lexicon: lexiconOf(bank.words), levels: levelsOf(bank) };
  const used = new Set<string>();
  const excused = (kind: keyof Exceptions, key: string): boolean => {
    const found = keysOf(exceptions, kind).has(key);
    if (found) used.add(`${kind} ${key}`);
    return found;
  };
  const findings = files.flatMap((file) =>
    entriesOf(file).flatMap((entry) => entryFaults(file, entry, tools, excused).map((message) => ({ file: file.path, entry: entry.name, message }))),
  );
  const idle = (Object.keys(exceptions) as (keyof Exceptions)[]).flatMap((kind) =>
    [...keysOf(exceptions, kind)]
      .filter((key) => !used.has(`${kind} ${key}`))
      .map((key) => ({ file: "exceptions.yml", entry: key, message: `nothing needs this exception of ${kind}; remove it` })),
  );
  return [...findings, ...idle];
}

interface Tools {
  tokenizer: Tokenizer;
  lexicon: Lexicon;
  levels: Levels;
}
interface Entry {
  name: string;
  level: Level;
  sector: string | undefined;
  content: unknown;
}

function keysOf(exceptions: Exceptions, kind: keyof Exceptions): ReadonlySet<string> {
  switch (kind) {
    case "readings":
      return new Set(exceptions.readings.map(({ surface, authored }) => `${surface} ${authored}`));
    case "translations":
      return new Set(exceptions.translations.map(({ ja }) => ja));
    case "levels":
      return new Set(exceptions.levels.map(({ entry }) => entry));
  }
}

/** The entries of a file with the level and the sector that they are written for. */
function entriesOf({ content }: BankFile): Entry[] {
  const list = Object.values(content).find((value) => Array.isArray(value)) as Record<string, unknown>[] | undefined;
  const sector = "sector" in content && content.sector !== "general" ? content.sector : undefined;
  return (list ?? []).map((entry) => {
    // Sector entries are written for a reader between N4 and N3.
    const level = levelSchema.safeParse(entry["level"] ?? ("level" in content ? content.level : undefined)).data ?? "N3";
    const written = sector !== undefined && (level === "N5" || level === "N4") ? "N3" : level;
    return {
      name: nameOf(entry),
      level: written,
      sector,
      content: entry,
    };
  });
}

/** An entry's name in a finding: its id, its word with the reading, or its kanji. */
function nameOf({ id, word, reading, kanji }: { id?: string; word?: string; reading?: string; kanji?: string }): string {
  return id ?? (word === undefined ? (kanji ?? "") : `${word}（${reading}）`);
}

function entryFaults(file: BankFile, entry: Entry, tools: Tools, excused: (kind: keyof Exceptions, key: string) => boolean): string[] {
  const faults: string[] = [];
  const sentences: string[] = [];
  walk(entry.content, (node) => {
    for (const [key, value] of Object.entries(node)) {
      if (typeof value !== "string" || !readKeys.has(key)) continue;
      for (const { surface, authored, expected } of readingsAgree(value.replaceAll(/【[^】]*】/gu, "＿＿"), tools.tokenizer, tools.lexicon)) {
        if (!excused("readings", `${surface} ${authored}`)) faults.push(`${surface} is read ${authored}, where ${expected} is expected: ${value}`);
      }
    }
    const { ja, en } = node as { ja?: unknown; en?: unknown };
    if (typeof ja !== "string" || typeof en !== "string") return;
    sentences.push(ja);
    if (excused("translations", plainText(ja))) return;
    for (const { message } of correspondenceFaults(ja, en, tools.tokenizer)) faults.push(`${message} ${ja} / ${en}`);
  });
  const above = aboveLevel(file, entry, sentences, tools);
  if (above !== null && !excused("levels", entry.name)) faults.push(above);
  return faults;
}

/** Japanese that is meant as it stands; options and wrong sentences are not. */
const readKeys = new Set(["ja", "ask", "right", "name"]);

function aboveLevel(file: BankFile, entry: Entry, sentences: readonly string[], { tokenizer, levels }: Tools): string | null {
  // Nothing is above the highest level; tests ask beyond what is taught, and culture notes explain their words in English.
  if (entry.level === "N1" || file.folder === "tests" || file.folder === "culture" || sentences.length === 0) return null;
  const word = (entry.content as { word?: string }).word;
  const reader = { level: entry.level, ...(entry.sector === undefined ? {} : { sector: entry.sector }), known: new Set(word === undefined ? [] : [word]) };
  const { share, above, unknown } = coverage(sentences, reader, tokenizer, levels);
  const beyond = [...above.map(({ lemma, level }) => `${lemma} (${level})`), ...unknown.map(({ lemma }) => lemma)];
  return share < WITHIN && beyond.length >= WORDS_BEYOND
    ? `is above ${entry.level}: ${Math.round(share * 100)} % of its words are within; not ${beyond.slice(0, 8).join(", ")}`
    : null;
}

function walk(node: unknown, visit: (node: Record<string, unknown>) => void): void {
  if (Array.isArray(node)) for (const item of node) walk(item, visit);
  else if (typeof node === "object" && node !== null) {
    visit(node as Record<string, unknown>);
    for (const value of Object.values(node)) walk(value, visit);
  }
}
