/**
 * `npm run check:content [-- PATH_PART …]`: prints what is wrong in the content bank and how much it holds.
 * With arguments, only findings of files whose path contains one of them are printed. Exits 1 on any finding.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { readBankFiles } from "../src/bank/bankFiles.ts";
import { contentFindings } from "../src/bank/contentFindings.ts";
import { countTable } from "../src/bank/countTable.ts";
import { exceptionsSchema, languageFindings } from "../src/bank/languageFindings.ts";
import { openTokenizer } from "../src/tokenizer/lindera.ts";

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
const exceptions = exceptionsSchema.parse(parse(await readFile(join(import.meta.dirname, "exceptions.yml"), "utf8")));
const findings = [...contentFindings(files), ...languageFindings(files, exceptions, openTokenizer())];
for (const finding of findings.filter(({ file }) => chosen(file))) {
  console.log(`${finding.file}  ${finding.entry}  ${finding.message}`);
  faults++;
}
console.log(`\n${countTable(files)}\n`);
console.log(faults === 0 ? "The bank is clean." : `${faults} findings.`);
process.exitCode = faults === 0 ? 0 : 1;
