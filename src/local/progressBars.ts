/** A progress bar per chapter on a terminal, a line per finished chapter elsewhere. */
import { MultiBar, Presets, type SingleBar } from "cli-progress";
import type { BookEvent } from "./apiClient.ts";

interface ChapterRow {
  number: number;
  title: string;
  sections: number;
}

export function progressBars(chapters: readonly ChapterRow[]): { show(event: BookEvent): void; stop(): void } {
  const terminal = process.stdout.isTTY;
  const bars = terminal
    ? new MultiBar({ format: "{name} {bar} {value}/{total} {state}", hideCursor: true, clearOnComplete: false, forceRedraw: false }, Presets.shades_classic)
    : undefined;
  const rows = new Map<number, { row: ChapterRow; bar: SingleBar | undefined; done: Set<string>; state: string }>(
    chapters.map((row) => [
      row.number,
      {
        row,
        bar: bars?.create(row.sections, 0, { name: `${String(row.number).padStart(2)} ${row.title.slice(0, 34).padEnd(34)}`, state: "" }),
        done: new Set(),
        state: "",
      },
    ]),
  );
  const log = (line: string) => (bars ? bars.log(`${line}\n`) : console.log(line));

  return {
    show({ type, chapter, data }) {
      const entry = chapter === null ? undefined : rows.get(chapter);
      if (entry) {
        const state = chapterState(type, data);
        if (state !== undefined) entry.state = state;
        if (type === "SECTION_COMPLETED") entry.done.add(String(data["section"]));
        entry.bar?.update(entry.done.size, { state: entry.state });
        if (!terminal && (type === "CHAPTER_COMPLETED" || type === "CHAPTER_FAILED")) log(`chapter ${chapter} ${entry.row.title}: ${entry.state}`);
      }
      const line = bookLine(type, data);
      if (line !== undefined) log(line);
    },
    stop: () => bars?.stop(),
  };
}

function chapterState(type: string, data: Record<string, unknown>): string | undefined {
  switch (type) {
    case "CHAPTER_STARTED":
      return "writing";
    case "GENERATION_RETRY":
      return `again: ${String(data["code"])}`;
    case "SECTION_COMPLETED":
      return "writing";
    case "CHECK_FAILED":
      return "mending";
    case "CHAPTER_COMPLETED":
      return `done, ${String(data["score"])} of 10`;
    case "CHAPTER_FAILED":
      return "failed";
    case "CHAPTER_SKIPPED":
      return "skipped";
    default:
      return undefined;
  }
}

function bookLine(type: string, data: Record<string, unknown>): string | undefined {
  if (type === "BOOK_ATTENTION") return `The book waits for you: ${String(data["reason"])}`;
  if (type === "BOOK_EXPORTED") return `${String(data["format"])} made${typeof data["pages"] === "number" ? `, ${data["pages"]} pages` : ""}`;
  if (type === "BOOK_PAUSED") return "paused";
  if (type === "BOOK_RESUMED") return "goes on";
  return undefined;
}
