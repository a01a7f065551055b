import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readBankFiles } from "../../../src/bank/bankFiles.ts";
import { countTable } from "../../../src/bank/countTable.ts";
import { contentRoot } from "../../../src/bank/loadBank.ts";

test("the README shows what the bank holds", async () => {
  const { files } = await readBankFiles(contentRoot);
  expect(await readFile(join(contentRoot, "../README.md"), "utf8")).toContain(countTable(files));
});
