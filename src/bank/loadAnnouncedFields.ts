/** Fields of work that are decided but do not hire yet: templates/announced-fields.yaml. There is no book for them, and a client should know why. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { AppError } from "../errors.ts";
import { templateRoot } from "./loadTemplates.ts";

export const announcedFieldSchema = z.strictObject({
  ja: z.string(),
  en: z.string(),
  decided: z.iso.date().describe("date of the cabinet decision"),
  expected: z.string().describe("year in which hiring is expected to begin"),
  source: z.string(),
});
export type AnnouncedField = z.infer<typeof announcedFieldSchema>;

/** @throws AppError `setup-failed` when the file does not follow its schema */
export async function loadAnnouncedFields(file: string = join(templateRoot, "announced-fields.yaml")): Promise<AnnouncedField[]> {
  const parsed = z.strictObject({ announced: z.array(announcedFieldSchema) }).safeParse(parse(await readFile(file, "utf8")));
  if (!parsed.success) throw new AppError("setup-failed", `${file}: ${parsed.error.issues[0]?.path.join(".")}: ${parsed.error.issues[0]?.message}`);
  return parsed.data.announced;
}
