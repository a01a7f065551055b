import { describe, expect, test } from "vitest";
import { chooseTemplate } from "../../../src/book/chooseTemplate.ts";
import { planBook } from "../../../src/book/plan.ts";
import { type BookRequestInput, bookRequestSchema } from "../../../src/book/request.ts";
import { type Template, templateSchema } from "../../../src/book/template.ts";
import { AppError } from "../../../src/errors.ts";
import { bank, templateIds, templateOf, templates } from "../realBank.ts";

const chosen = (body: BookRequestInput): Template => chooseTemplate(bookRequestSchema.parse(body), templates, bank);

function refusal(body: BookRequestInput): AppError {
  try {
    chosen(body);
  } catch (error) {
    if (error instanceof AppError) return error;
    throw error;
  }
  throw new Error("a template was chosen");
}

const namesUnder = (folder: string): string[] => templateIds.filter((id) => id.startsWith(folder)).map((id) => id.slice(folder.length));

describe("a template is found", () => {
  test.each<[name: string, body: BookRequestInput, id: string]>([
    ["by the sector", { bookType: "ssw_sector", sector: "caregiving" }, "ssw/caregiving"],
    ["by the level", { bookType: "jlpt_level", jlptLevel: "N5" }, "jlpt/n5"],
    ["by its id", { bookType: "custom", templateId: "jlpt/n5" }, "jlpt/n5"],
    ["by its id before the sector", { bookType: "ssw_sector", sector: "caregiving", templateId: "jlpt/n5" }, "jlpt/n5"],
  ])("%s", (_, body, id) => {
    expect(chosen(body)).toBe(templates.get(id));
  });
});

describe("a template that there is not", () => {
  test("an unknown sector names its field and the sectors that there are", () => {
    const error = refusal({ bookType: "ssw_sector", sector: "piracy" });
    const known = namesUnder("ssw/").join(", ");
    expect(error.code).toBe("request-invalid");
    expect(error.message).toBe(`There is no sector "piracy" with a template. Known are: ${known}.`);
    expect(error.evidence.errors).toEqual([{ path: "sector", message: `must be one of ${known}` }]);
  });

  test("a level without a template names its field and the levels that there are", () => {
    const without = new Map([...templates].filter(([id]) => id !== "jlpt/n1"));
    const request = bookRequestSchema.parse({ bookType: "jlpt_level", jlptLevel: "N1" });
    const levels = namesUnder("jlpt/").filter((name) => name !== "n1");
    expect(() => chooseTemplate(request, without, bank)).toThrow(
      expect.objectContaining({
        message: `There is no template for N1 yet. Known are: ${levels.join(", ")}.`,
        evidence: expect.objectContaining({ errors: [expect.objectContaining({ path: "jlptLevel" })] }),
      }),
    );
  });

  test("a request's own counts and sections take the place of the template's, also in its parts", () => {
    const request = bookRequestSchema.parse({
      bookType: "ssw_sector",
      sector: "caregiving",
      overrides: { content: { words: 30 }, sections: ["opening", "vocabulary", "exercises"] },
    });
    const { content, sections, parts } = chooseTemplate(request, templates, bank);
    expect([content.words, content.grammar]).toEqual([30, templateOf("ssw/caregiving").content.grammar]);
    expect(sections).toEqual(["opening", "vocabulary", "exercises"]);
    expect(parts.map((part) => part.content?.words)).toEqual([undefined, undefined, undefined, undefined, 0]);
  });

  test("an unknown id names its field and every template", () => {
    const error = refusal({ bookType: "custom", templateId: "ssw/piracy" });
    expect(error.message).toBe(`There is no template ssw/piracy. Known are: ${templateIds.join(", ")}.`);
    expect(error.evidence.errors?.[0]?.path).toBe("templateId");
  });

  test.each(["../secrets", "__proto__", "ssw/", "SSW/caregiving"])("the id %s is refused like any other", (templateId) => {
    expect(refusal({ bookType: "custom", templateId }).code).toBe("request-invalid");
  });
});

describe("a custom book on a theme of the bank", () => {
  const custom = (topic: string): BookRequestInput => ({ bookType: "custom", topic });

  test.each(["food", "Food", " food ", "n5/food", "食べ物"])("the theme written %j leads to its chapters", (topic) => {
    const themes = chosen(custom(topic)).parts.flatMap((part) => part.chapters);
    expect(themes.some((chapter) => chapter.topics.includes("n5/food"))).toBe(true);
  });

  test("every chapter touches the theme", () => {
    const matching = new Set(bank.words.filter(({ topicPath }) => /\bdementia\b/u.test(topicPath)).map(({ topicPath }) => topicPath));
    const [part] = chosen(custom("dementia")).parts;
    expect(part?.chapters.length).toBeGreaterThan(0);
    for (const { topics } of part?.chapters ?? []) expect(topics.some((path) => matching.has(path))).toBe(true);
  });

  test("a sector is a theme", () => {
    expect(chosen(custom("caregiving"))).toMatchObject({ bookType: "custom", sector: "caregiving" });
  });

  test("the template is sound, names the theme and can be planned", () => {
    const template = chosen(custom("dementia"));
    expect(templateSchema.safeParse(template).error).toBeUndefined();
    expect(template.id).toMatch(/^custom\/.*dementia/u);
    expect(template.name.en).toMatch(/: dementia$/u);
    const plan = planBook(bookRequestSchema.parse({ ...custom("dementia"), options: { targetChapters: 3 } }), template, bank, "s");
    expect(plan.chapters).toHaveLength(3);
  });

  test.each(["the history of whaling", "量子力学", "ood"])("the free topic %j needs a language model, and says what to do", (topic) => {
    const error = refusal(custom(topic));
    expect(error.code).toBe("model-needed");
    expect(error.message).toContain(`The content bank has nothing on "${topic}"`);
    expect(error.message).toContain("set OPENAI_API_KEY or LLM_BASE_URL to a language model.");
    expect(error.evidence.errors).toEqual([{ path: "topic", message: "not a theme of the content bank" }]);
  });
});
