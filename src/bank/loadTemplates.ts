/** The book templates that come with Tsuzuri: every YAML file under templates/ssw, templates/jlpt and templates/custom. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { type Template, templateSchema } from "../book/template.ts";
import { AppError, messageOf } from "../errors.ts";

export const templateRoot = join(import.meta.dirname, "../../templates");
const folders = ["ssw", "jlpt", "custom"];

/** @returns templates by id; @throws AppError `setup-failed` naming the file and its first fault */
export async function loadTemplates(root: string = templateRoot): Promise<ReadonlyMap<string, Template>> {
  const templates = new Map<string, Template>();
  for (const folder of folders) {
    const names = await readdir(join(root, folder)).catch(() => []);
    for (const name of names.filter((file) => file.endsWith(".yaml")).sort()) {
      const path = join(folder, name);
      const parsed = templateSchema.safeParse(await read(join(root, path)));
      if (!parsed.success) {
        const issue = parsed.error.issues[0];
        throw new AppError("setup-failed", `templates/${path}: ${issue?.path.join(".")}: ${issue?.message}`);
      }
      if (parsed.data.id !== path.replace(/\.yaml$/u, ""))
        throw new AppError("setup-failed", `templates/${path} calls itself ${parsed.data.id}; the id must be the file's place.`);
      templates.set(parsed.data.id, parsed.data);
    }
  }
  return templates;
}

async function read(file: string): Promise<unknown> {
  try {
    return parse(await readFile(file, "utf8"));
  } catch (error) {
    throw new AppError("setup-failed", `${file}: ${messageOf(error)}`, { cause: error });
  }
}
