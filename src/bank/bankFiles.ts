/** Reads the content bank's YAML files from disk and parses each by its folder's schema. */
import { readFile, readdir } from "node:fs/promises";
import { join, relative } from "node:path";
import { parse, YAMLParseError } from "yaml";
import type { z } from "zod";
import { type BankFolder, fileSchemas } from "../book/entries.ts";

/** A parsed file of the bank: its path relative to the bank's root, and its content by folder. */
export type BankFile = { [F in BankFolder]: { folder: F; path: string; content: z.infer<(typeof fileSchemas)[F]> } }[BankFolder];

/** A file that could not be read into the bank, with every fault and its place. */
export interface UnreadableFile {
  path: string;
  faults: string[];
}

/**
 * Parses every `*.yaml` under `root`, in path order.
 * @returns the files that follow their schema, and those that do not with what is wrong in them.
 */
export async function readBankFiles(root: string): Promise<{ files: BankFile[]; unreadable: UnreadableFile[] }> {
  const files: BankFile[] = [];
  const unreadable: UnreadableFile[] = [];
  for (const path of await yamlFiles(root)) {
    const folder = path.split("/")[0] as BankFolder;
    const schema = fileSchemas[folder];
    if (schema === undefined) {
      unreadable.push({ path, faults: [`no such folder in the bank: ${folder}; known are ${Object.keys(fileSchemas).join(", ")}`] });
      continue;
    }
    const source = await readFile(join(root, path), "utf8");
    const parsed = schema.safeParse(parseYaml(source));
    if (parsed.success) files.push({ folder, path, content: parsed.data } as BankFile);
    else unreadable.push({ path, faults: parsed.error.issues.map((issue) => `${issue.path.join(".") || "(file)"}: ${issue.message}`) });
  }
  return { files, unreadable };
}

function parseYaml(source: string): unknown {
  try {
    return parse(source);
  } catch (error) {
    if (error instanceof YAMLParseError) return `not YAML: ${error.message}`;
    throw error;
  }
}

async function yamlFiles(root: string): Promise<string[]> {
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(".yaml"))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}
