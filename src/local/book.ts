/** `npm run book`: starts what is needed, makes a book while showing its progress, and leaves the files in a folder. */
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { readConfig } from "../config.ts";
import { AppError, messageOf } from "../errors.ts";
import { type ApiClient, apiClient, type BookAnswer } from "./apiClient.ts";
import { progressBars } from "./progressBars.ts";
import { findRunning, startAll } from "./supervisor.ts";
import { stopAll, whenAsked } from "./untilStopped.ts";

const help = `npm run book -- [what] [options]

What (one of):
  --sector ID       a course for one trade, such as caregiving (default)
  --jlpt LEVEL      a course for one JLPT level: N5 to N1
  --topic TEXT      a course on a theme of the content bank
  --template ID     any template, such as ssw/caregiving

Options:
  --chapters N      chapters, 1 to 60 (default one for 20 pages)
  --pages N         pages wanted, 10 to 1000 (default 500, or 20 a chapter)
  --title TEXT      title (default: the template's)
  --formats LIST    of pdf, epub, markdown (default all)
  --furigana P      all, above-level, first-in-chapter or none (default all)
  --parallel N      chapters written at once (default 10)
  --model NAME      model of your provider
  --budget USD      no model call starts once this is spent
  --seed TEXT       the same seed gives the same plan
  --out FOLDER      where the files go (default books/<title>)
  --plan            show the plan and stop

Without OPENAI_API_KEY or LLM_BASE_URL the book is composed from the content bank, without a language model.`;

const options = {
  sector: { type: "string" },
  jlpt: { type: "string" },
  topic: { type: "string" },
  template: { type: "string" },
  chapters: { type: "string" },
  pages: { type: "string" },
  title: { type: "string" },
  formats: { type: "string" },
  furigana: { type: "string" },
  parallel: { type: "string" },
  model: { type: "string" },
  budget: { type: "string" },
  seed: { type: "string" },
  out: { type: "string" },
  plan: { type: "boolean" },
  help: { type: "boolean", short: "h" },
} as const;
type Values = ReturnType<typeof parseArgs<{ options: typeof options }>>["values"];

const say = (line: string) => console.log(line);

try {
  const { values } = parseArgs({ options });
  if (values.help) say(help);
  else process.exitCode = await main(values);
  process.exit();
} catch (error) {
  console.error(messageOf(error));
  process.exit(1);
}

async function main(values: Values): Promise<number> {
  const config = readConfig();
  const body = requestOf(values);
  const asked = whenAsked();
  const other = await findRunning(config.local.home);
  if (other === null) say("Starting Tsuzuri …");
  const running = other === null ? await startAll(config, say) : { ...other, stop: async () => undefined };
  const aborted = new AbortController();
  void asked.then(() => aborted.abort());
  try {
    return await makeBook(apiClient(running.apiUrl, running.key, aborted.signal), body, values);
  } catch (error) {
    if (!aborted.signal.aborted) throw error;
    say("\nStopping. The book goes on when Tsuzuri is started again (npm start); POST /books/<id>/cancel ends it.");
    return 130;
  } finally {
    await stopAll(running);
  }
}

async function makeBook(api: ApiClient, body: object, values: Values): Promise<number> {
  const plan = await api.plan(body);
  const { estimate } = plan;
  say(`\n${plan.title.ja.replace(/\[[^\]]*\]|\|/gu, "")} / ${plan.title.en}`);
  say(
    `${plan.chapters.length} chapters, about ${estimate.pages} pages, ${estimate.calls} model calls${estimate.costUsd === null ? "" : `, about ${estimate.costUsd.toFixed(2)} USD`}. ${plan.origin}`,
  );
  for (const { what, wanted, planned } of plan.shortfalls) say(shortfallLine(what, wanted, planned));
  if (values.plan) {
    for (const chapter of plan.chapters)
      say(
        `${String(chapter.number).padStart(3)}  ${chapter.title.en.padEnd(48)} ${chapter.words} words, ${chapter.grammar.length} patterns, ${chapter.dialogues.length} dialogues`,
      );
    return 0;
  }
  const { id, links } = await api.start(body);
  if (links["workflow"] !== undefined) say(`Watch the run in Temporal's Web UI: ${links["workflow"]}`);
  const bars = progressBars(plan.chapters.map(({ number, title, sections }) => ({ number, title: title.en, sections: sections.length })));
  try {
    await api.follow(id, (event) => bars.show(event));
  } finally {
    bars.stop();
  }
  return finish(api, await api.book(id), values);
}

function shortfallLine(what: string, wanted: number, planned: number): string {
  return what === "pages"
    ? `The content bank fills ${planned} of the ${wanted} pages; a language model (OPENAI_API_KEY or LLM_BASE_URL) would be asked to write the rest.`
    : `A book of that size would hold ${wanted} ${countedAs[what] ?? what}; the content bank has ${planned}. A model would have to add ${wanted - planned}.`;
}

const countedAs: Readonly<Record<string, string>> = { grammar: "grammar points", culture: "notes on culture" };

/** Says how the book ended and fetches its files. @returns the exit code */
async function finish(api: ApiClient, book: BookAnswer, values: Values): Promise<number> {
  if (book.status !== "completed") {
    say(`\nThe book ended as ${book.status}. ${book.error?.message ?? ""}`);
    return 1;
  }
  const folder = resolve(values.out ?? join("books", book.title.replace(/[/\\:*?"<>|]/gu, " ")));
  await mkdir(folder, { recursive: true });
  say("");
  for (const file of book.files) {
    if (file.status !== "ready") continue;
    const path = join(folder, file.fileName ?? `book.${file.format}`);
    await writeFile(path, await api.file(file.href));
    say(`${path}  (${file.pages === null ? "" : `${file.pages} pages, `}${((file.bytes ?? 0) / 1_000_000).toFixed(1)} MB)`);
  }
  const { promptTokens, completionTokens, costUsd } = book.usage;
  const seconds = (Date.parse(book.endedAt ?? "") - Date.parse(book.createdAt ?? "")) / 1000;
  say(`\nMade in ${Math.round(seconds)} s. Cost ${costUsd.toFixed(4)} USD (${promptTokens} tokens sent, ${completionTokens} received). ${book.origin}`);
  if (book.links["workflow"] !== undefined) say(`The run in Temporal's Web UI (npm start opens it again): ${book.links["workflow"]}`);
  return 0;
}

function requestOf(values: Values): object {
  const number = (name: "chapters" | "pages" | "parallel" | "budget") => {
    const text = values[name];
    if (text === undefined) return {};
    const value = Number(text);
    if (!Number.isFinite(value)) throw new AppError("request-invalid", `--${name} needs a number, not "${text}".`);
    return { [{ chapters: "targetChapters", pages: "targetPages", parallel: "parallelChapters", budget: "budgetUsd" }[name]]: value };
  };
  const text = (name: "furigana" | "model" | "seed") => (values[name] === undefined ? {} : { [name]: values[name] });
  const what =
    values.template !== undefined
      ? { bookType: "custom", templateId: values.template }
      : values.jlpt !== undefined
        ? { bookType: "jlpt_level", jlptLevel: values.jlpt.toUpperCase() }
        : values.topic !== undefined
          ? { bookType: "custom", topic: values.topic }
          : { bookType: "ssw_sector", sector: values.sector ?? "caregiving" };
  return {
    ...what,
    ...(values.title === undefined ? {} : { title: values.title }),
    options: {
      ...number("chapters"),
      ...number("pages"),
      ...number("parallel"),
      ...number("budget"),
      ...text("furigana"),
      ...text("model"),
      ...text("seed"),
      ...(values.formats === undefined ? {} : { formats: values.formats.split(",").map((format) => format.trim()) }),
    },
  };
}
