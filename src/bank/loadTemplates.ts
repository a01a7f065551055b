/** The book templates that come with Tsuzuri: every YAML file under templates/ssw, templates/jlpt and templates/custom. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { sharedChapterSchema, type Template, type TemplateChapter, templateChapterSchema, templateSchema } from "../book/template.ts";
import { AppError, messageOf } from "../errors.ts";

export const templateRoot = join(import.meta.dirname, "../../templates");
const folders = ["ssw", "jlpt", "custom"];

const chaptersFileSchema = z.strictObject({ chapters: z.array(templateChapterSchema).min(1) });

/**
 * A part may name a chapter of templates/chapters instead of writing it: `- use: jft-listening`.
 * @returns templates by id
 * @throws AppError `setup-failed` naming the file and its first fault
 */
export async function loadTemplates(root: string = templateRoot): Promise<ReadonlyMap<string, Template>> {
  const templates = new Map<string, Template>();
  const shared = await loadChapters(root);
  for (const folder of folders) {
    const names = await readdir(join(root, folder)).catch(() => []);
    for (const name of names.filter((file) => file.endsWith(".yaml")).sort()) {
      const path = join(folder, name);
      const parsed = templateSchema.safeParse(withShared(await read(join(root, path)), shared, path));
      if (!parsed.success) throw unfit(path, parsed.error);
      if (parsed.data.id !== path.replace(/\.yaml$/u, ""))
        throw new AppError("setup-failed", `templates/${path} calls itself ${parsed.data.id}; the id must be the file's place.`);
      templates.set(parsed.data.id, parsed.data);
    }
  }
  return templates;
}

function unfit(path: string, error: z.ZodError): AppError {
  const issue = error.issues[0];
  return new AppError("setup-failed", `templates/${path}: ${issue?.path.join(".")}: ${issue?.message}`);
}

async function loadChapters(root: string): Promise<ReadonlyMap<string, TemplateChapter>> {
  const chapters = new Map<string, TemplateChapter>();
  const names = await readdir(join(root, "chapters")).catch(() => []);
  for (const name of names.filter((file) => file.endsWith(".yaml")).sort()) {
    const path = join("chapters", name);
    const parsed = chaptersFileSchema.safeParse(await read(join(root, path)));
    if (!parsed.success) throw unfit(path, parsed.error);
    for (const chapter of parsed.data.chapters) chapters.set(chapter.id, chapter);
  }
  return chapters;
}

/** The raw template with shared chapters in the places that name them. */
function withShared(raw: unknown, shared: ReadonlyMap<string, TemplateChapter>, path: string): unknown {
  const parts = (raw as { parts?: { chapters?: unknown[] }[] } | null)?.parts;
  if (!Array.isArray(parts)) return raw;
  const resolve = (chapter: unknown) => {
    const named = sharedChapterSchema.safeParse(chapter);
    if (!named.success) return chapter;
    const found = shared.get(named.data.use);
    if (found === undefined) throw new AppError("setup-failed", `templates/${path}: there is no chapter ${named.data.use} in templates/chapters.`);
    return found;
  };
  return {
    ...(raw as object),
    parts: parts.map((part) => (Array.isArray(part.chapters) ? { ...part, chapters: part.chapters.map(resolve) } : part)),
  };
}

async function read(file: string): Promise<unknown> {
  try {
    return parse(await readFile(file, "utf8"));
  } catch (error) {
    throw new AppError("setup-failed", `${file}: ${messageOf(error)}`, { cause: error });
  }
}
