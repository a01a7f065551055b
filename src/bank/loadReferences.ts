/** Known texts that no book may copy from: textbooks and papers that the operator has put into a folder. Only their shingles are kept. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError, messageOf } from "../errors.ts";
import { type ReferenceShingles, referenceShingles } from "../quality/shingles.ts";

/**
 * Reads every .txt and .md file of the folder and of those in it, as UTF-8.
 * @param folder undefined where none is configured: nothing is compared then
 * @throws AppError `setup-failed` when the folder or a file in it cannot be read
 */
export async function loadReferences(folder: string | undefined): Promise<ReferenceShingles | undefined> {
  if (folder === undefined) return undefined;
  try {
    const names = (await readdir(folder, { recursive: true })).filter((name) => /\.(?:txt|md)$/iu.test(name)).sort();
    return referenceShingles(await Promise.all(names.map((name) => readFile(join(folder, name), "utf8"))));
  } catch (cause) {
    throw new AppError("setup-failed", `The texts of REFERENCE_TEXTS_DIR cannot be read: ${messageOf(cause)}`, { cause });
  }
}
