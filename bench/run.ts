/** Timed work on real parts, never in tests: `npm run bench -- [names]`. */
import { parseArgs } from "node:util";
import { messageOf } from "../src/errors.ts";
import { api } from "./api.ts";
import { book } from "./book.ts";
import { japanese } from "./japanese.ts";
import { many } from "./many.ts";
import { pages } from "./pages.ts";
import { resume } from "./resume.ts";

const benches: Record<string, (workerFlags: string[]) => Promise<void>> = { book, many, resume, api, pages, japanese };

const help = `npm run bench -- [options] [book] [many] [resume] [api] [pages] [japanese]

Times Tsuzuri on this machine and prints a line for each; all four when none is named. The model is the composer, made
to take 2 s a call. Processor time and memory are read from /proc, so they are there on Linux only.

  book     one book of 25 chapters, all at once: wall time from POST /books to completed ÷ the longest path
           (2 calls of 2 s), as Markdown and in all formats; target 1.3
  many     ten such books at once: wall time ÷ the longest path of one, activities a second, peak memory (PSS) of all
           processes but the model; targets 2.5 and 2 GB
  resume   a book whose worker is killed with SIGKILL at 40 %: stored calls that were repeated (target 0), seconds until
           a new worker makes progress
  api      p50 and p99 of POST /books (300) and GET /books/:id (2,000) over 100 connections, no worker running
  pages    the heights of sections that the planner reckons with against those that Chromium lays out, by kind
  japanese tokens a second, share of right readings on the fixture table and on the bank's sentences, memory of the tokenizer

  --profile FOLDER   writes a CPU profile of each worker there, to be opened in a browser's developer tools`;

try {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { help: { type: "boolean" }, profile: { type: "string" } } });
  if (values.help) {
    console.log(help);
  } else {
    const unknown = positionals.find((name) => !(name in benches));
    if (unknown !== undefined) throw new Error(`there is no bench "${unknown}"; known are ${Object.keys(benches).join(", ")}`);
    const flags = values.profile === undefined ? [] : ["--cpu-prof", "--cpu-prof-dir", values.profile];
    for (const name of positionals.length === 0 ? Object.keys(benches) : positionals) await benches[name]?.(flags);
  }
} catch (error) {
  console.error(`The bench stopped: ${messageOf(error)}`);
  process.exit(1);
}
