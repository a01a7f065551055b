import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadReferences } from "../../../src/bank/loadReferences.ts";
import { AppError } from "../../../src/errors.ts";
import { bareText, shinglesOf } from "../../../src/quality/shingles.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "references-"));
  await mkdir(join(folder, "older"));
  await writeFile(join(folder, "one.txt"), "山の上の小さな村に、青く光る時計がありました。\n");
  await writeFile(join(folder, "older", "two.md"), "# 海\n\n遠[とお]い海[うみ]のことを思[おも]い出[だ]しました。\n");
  await writeFile(join(folder, "picture.svg"), "これは文章ではないので、読まれません。");
});
afterAll(() => rm(folder, { recursive: true }));

test.each([
  ["a text file", "小さな村に青く光る時計がありました", true],
  ["a Markdown file in a folder, with its readings in place", "遠い海のことを思い出しました", true],
  ["a text with other marks", "小さな村に、青く光る――時計がありました！", true],
  ["nothing else in the folder", "文章ではないので、読まれません", false],
])("%s is known", async (_, sentence, expected) => {
  const references = await loadReferences(folder);
  const shingles = shinglesOf(bareText(sentence));
  expect(shingles.length).toBeGreaterThan(0);
  expect(shingles.every((shingle) => references?.has(shingle) ?? false)).toBe(expected);
});

test("nothing is known where no folder is configured", async () => {
  expect(await loadReferences(undefined)).toBeUndefined();
});

test("a folder that is not there stops the start, with the variable's name", async () => {
  const loading = loadReferences(join(folder, "missing"));
  await expect(loading).rejects.toThrow(AppError);
  await expect(loading).rejects.toMatchObject({ code: "setup-failed", message: expect.stringContaining("REFERENCE_TEXTS_DIR") as string });
});
