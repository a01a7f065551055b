/** What the bank holds, as the table that `npm run check:content` prints and the README shows. */
import type { BankFile } from "./bankFiles.ts";

const kinds: readonly (readonly [folder: BankFile["folder"], name: string])[] = [
  ["vocabulary", "Words"],
  ["kanji", "Kanji, taught one by one"],
  ["kanji-lists", "Kanji, as level lists"],
  ["grammar", "Grammar points"],
  ["dialogues", "Dialogues"],
  ["procedures", "Procedures"],
  ["readings", "Readings"],
  ["culture", "Notes on culture and life"],
  ["tests", "Test questions"],
  ["interviews", "Interview questions"],
];
const order = ["N5", "N4", "N3", "N2", "N1", "general", "work", "caregiving", "food_service", "jft", "n5", "n4", "n3", "n2", "n1"];

/** A Markdown table, a row for each kind of entry: counts by level, sector or test; the smaller trades as one range. */
export function countTable(files: readonly BankFile[]): string {
  const rows = kinds.map(([folder, name]) => {
    const counts = new Map<string, number>();
    for (const file of files) if (file.folder === folder) counts.set(groupOf(file), (counts.get(groupOf(file)) ?? 0) + sizeOf(file));
    const named = order.flatMap((group) => (counts.has(group) ? [`${group.replace("_", " ")} ${counts.get(group)?.toLocaleString("en")}`] : []));
    const others = [...counts].filter(([group]) => !order.includes(group) && group !== "all").map(([, count]) => count);
    const range = others.length === 0 ? [] : [`${others.length} more trades with ${rangeOf(others)} each`];
    const whole = counts.has("all") ? [String(counts.get("all"))] : [];
    return `| ${name} | ${[...whole, ...named].join(", ")}${range.length > 0 && named.length > 0 ? "; " : ""}${range.join("")} |`;
  });
  return ["| What | Counts |", "|---|---|", ...rows].join("\n");
}

function groupOf({ content }: BankFile): string {
  if ("sector" in content && content.sector !== undefined) return content.sector;
  if ("test" in content) return content.test;
  return "level" in content ? content.level : "all";
}

function sizeOf(file: BankFile): number {
  switch (file.folder) {
    case "kanji-lists":
      return [...file.content.characters.replaceAll(/\s/gu, "")].length;
    case "tests":
      return file.content.items.reduce((sum, item) => sum + item.questions.length, 0);
    default:
      return (Object.values(file.content).find((value) => Array.isArray(value)) ?? []).length;
  }
}

function rangeOf(counts: readonly number[]): string {
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  return least === most ? String(least) : `${least} to ${most}`;
}
