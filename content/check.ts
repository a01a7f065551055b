/**
 * `npm run check:content [-- PATH_PART …]`: prints what is wrong in the content bank and how much it holds.
 * With arguments, only findings of files whose path contains one of them are printed. Exits 1 on any finding.
 */
import { type BankFile, readBankFiles } from "../src/bank/bankFiles.ts";
import { contentFindings } from "../src/bank/contentFindings.ts";

const only = process.argv.slice(2);
const chosen = (path: string) => only.length === 0 || only.some((part) => path.includes(part));
const { files, unreadable } = await readBankFiles(import.meta.dirname);

let faults = 0;
for (const file of unreadable.filter(({ path }) => chosen(path))) {
  for (const fault of file.faults) {
    console.log(`${file.path}  ${fault}`);
    faults++;
  }
}
for (const finding of contentFindings(files).filter(({ file }) => chosen(file))) {
  console.log(`${finding.file}  ${finding.entry}  ${finding.message}`);
  faults++;
}
printCounts(files);
console.log(faults === 0 ? "The bank is clean." : `${faults} findings.`);
process.exitCode = faults === 0 ? 0 : 1;

function printCounts(files: readonly BankFile[]): void {
  const counts = new Map<string, number>();
  for (const file of files) {
    const of = "sector" in file.content && file.content.sector !== undefined ? file.content.sector : "level" in file.content ? file.content.level : "all";
    const entries = Object.values(file.content).find((value) => Array.isArray(value)) ?? [];
    const key = `${file.folder.padEnd(12)} ${of}`;
    counts.set(key, (counts.get(key) ?? 0) + entries.length);
  }
  for (const [key, count] of [...counts].sort()) console.log(`${key.padEnd(40)} ${String(count).padStart(5)}`);
}
