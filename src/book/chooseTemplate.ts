/** Which template a request is made from. */
import { AppError } from "../errors.ts";
import { plainText } from "../japanese/ruby.ts";
import type { Bank } from "./entries.ts";
import type { BookRequest } from "./request.ts";
import { type Template, type TemplateChapter, withOverrides } from "./template.ts";

/**
 * The template that the request names, or that its sector or level leads to, or, for a custom book, one made of the
 * authored chapters that touch its theme.
 * @throws AppError `request-invalid` naming the field when there is no such template, `model-needed` for a theme the bank does not know
 */
export function chooseTemplate(request: BookRequest, templates: ReadonlyMap<string, Template>, bank: Bank): Template {
  const template = chosen(request, templates, bank);
  return request.overrides === undefined ? template : withOverrides(template, request.overrides);
}

function chosen(request: BookRequest, templates: ReadonlyMap<string, Template>, bank: Bank): Template {
  if (request.templateId !== undefined) return known(request.templateId, "templateId", `There is no template ${request.templateId}.`, templates);
  if (request.bookType === "ssw_sector") return known(`ssw/${request.sector}`, "sector", `There is no sector "${request.sector}" with a template.`, templates);
  if (request.bookType === "jlpt_level")
    return known(`jlpt/${request.jlptLevel?.toLowerCase()}`, "jlptLevel", `There is no template for ${request.jlptLevel} yet.`, templates);
  return themed(request.topic ?? "", templates, bank);
}

function known(id: string, path: string, message: string, templates: ReadonlyMap<string, Template>): Template {
  const template = templates.get(id);
  if (template) return template;
  const kind = id.slice(0, id.indexOf("/") + 1);
  const names = [...templates.keys()]
    .filter((other) => path === "templateId" || other.startsWith(kind))
    .map((other) => (path === "templateId" ? other : other.slice(kind.length)));
  throw new AppError("request-invalid", `${message} Known are: ${names.join(", ") || "none"}.`, {
    errors: [{ path, message: `must be one of ${names.join(", ")}` }],
  });
}

/** Chapters of all templates whose vocabulary topics match the theme, as a book of one part. */
function themed(topic: string, templates: ReadonlyMap<string, Template>, bank: Bank): Template {
  const wanted = topic.trim().toLowerCase();
  const matching = new Set(
    bank.words.filter((word) => matches(wanted, word.topicPath, word.topic.en, plainText(word.topic.ja), word.sector)).map((word) => word.topicPath),
  );
  const found: { template: Template; chapter: TemplateChapter }[] = [];
  for (const template of templates.values()) {
    for (const part of template.parts) {
      for (const chapter of part.chapters) if (chapter.topics.some((path) => matching.has(path))) found.push({ template, chapter });
    }
  }
  const [first] = found;
  if (first === undefined) {
    const themes = [...new Set(bank.words.map((word) => word.topicPath.slice(word.topicPath.indexOf("/") + 1)))];
    throw new AppError(
      "model-needed",
      `The content bank has nothing on "${topic}", and the composer writes only what the bank knows. Choose one of its themes (such as ${themes.slice(0, 6).join(", ")}), or set OPENAI_API_KEY or LLM_BASE_URL to a language model.`,
      {
        errors: [{ path: "topic", message: "not a theme of the content bank" }],
      },
    );
  }
  const chapters = found.filter(({ template }) => template.id === first.template.id).map(({ chapter }) => chapter);
  return {
    ...first.template,
    id: `custom/${[...matching].sort()[0]?.replace(/[^a-z0-9]+/gu, "-") ?? "theme"}`,
    bookType: "custom",
    name: { ja: first.template.name.ja, en: `${first.template.name.en}: ${topic}` },
    parts: [{ title: first.template.name, pages: chapters.length * 20, chapters }],
  };
}

function matches(wanted: string, path: string, english: string, japanese: string, sector: string | undefined): boolean {
  const id = path.slice(path.indexOf("/") + 1);
  return (
    wanted === path ||
    wanted === id ||
    wanted === sector ||
    wanted === english.toLowerCase() ||
    wanted === japanese ||
    id.split("-").includes(wanted) ||
    english
      .toLowerCase()
      .split(/[^a-z]+/u)
      .includes(wanted)
  );
}
