/** The Japanese room alone: how fast text is cut and read, how many readings are right, what the tokenizer costs in memory. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { loadBank } from "../src/bank/loadBank.ts";
import { stretchesOf } from "../src/japanese/readings/agreement.ts";
import { isAcceptedReading } from "../src/japanese/readings/alternatives.ts";
import { readingSpans } from "../src/japanese/readings/annotateText.ts";
import { type Lexicon, lexiconOf } from "../src/japanese/readings/lexicon.ts";
import { hasKanji, parseRuby, plainText } from "../src/japanese/ruby.ts";
import type { Tokenizer } from "../src/japanese/tokenizer.ts";
import { openTokenizer } from "../src/tokenizer/lindera.ts";

const MB = 1024 * 1024;

export async function japanese(): Promise<void> {
  const before = process.memoryUsage().rss;
  const startedAt = performance.now();
  const tokenizer = openTokenizer();
  tokenizer.tokenize("開く");
  const openMs = performance.now() - startedAt;
  const grown = (process.memoryUsage().rss - before) / MB;

  const bank = await loadBank();
  const sentences = authoredSentences(bank);
  const plain = sentences.map(plainText);
  const cutting = timed(() => plain.reduce((count, text) => count + tokenizer.tokenize(text).length, 0));
  const lexicon = lexiconOf(bank.words);
  const reading = timed(() => plain.reduce((count, text) => count + readingSpans(text, tokenizer, lexicon).length, 0));
  console.log(
    `japanese  tokenizer opened in ${openMs.toFixed(0)} ms, ${grown.toFixed(0)} MB RSS; ` +
      `${perSecond(cutting.result, cutting.ms)} tokens/s cut, ${perSecond(cutting.result, reading.ms)} tokens/s read (${plain.length} sentences)`,
  );
  const table = Object.values(parse(await readFile(join(import.meta.dirname, "../tests/fixtures/readings.yaml"), "utf8")) as Record<string, string[]>).flat();
  console.log(`          right readings: table ${agreement(table, tokenizer)}; bank ${agreement(sentences, tokenizer, lexicon)}`);
}

/** Every string of the bank in which kanji have readings, once. */
function authoredSentences(value: unknown): string[] {
  const found = new Set<string>();
  const visit = (part: unknown): void => {
    if (typeof part === "string") {
      if (/[\p{Script=Han}々0-9]\[\p{Script=Hiragana}+\]/u.test(part)) found.add(part);
    } else if (typeof part === "object" && part !== null) for (const inner of Object.values(part)) visit(inner);
  };
  visit(value);
  return [...found];
}

/** `99.51 % (99.77 % with accepted alternatives) of 75,000 stretches`, of the stretches that hold kanji and that the author gave a reading. */
function agreement(sentences: readonly string[], tokenizer: Tokenizer, lexicon?: Lexicon): string {
  let [all, same, accepted] = [0, 0, 0];
  for (const sentence of sentences) {
    const own = stretchesOf(readingSpans(plainText(sentence), tokenizer, lexicon));
    stretchesOf(parseRuby(sentence)).forEach(({ surface, reading: authored }, place) => {
      if (authored === null || !hasKanji(surface)) return;
      const read = own[place]?.reading ?? "";
      all++;
      if (read === authored) same++;
      if (isAcceptedReading(surface, authored, read)) accepted++;
    });
  }
  const share = (count: number) => `${((100 * count) / all).toFixed(2)} %`;
  return `${share(same)} (${share(accepted)} with accepted alternatives) of ${all.toLocaleString("en")} stretches`;
}

function timed<T>(work: () => T): { result: T; ms: number } {
  const startedAt = performance.now();
  const result = work();
  return { result, ms: performance.now() - startedAt };
}

const perSecond = (count: number, ms: number) => Math.round((count / ms) * 1000).toLocaleString("en");
