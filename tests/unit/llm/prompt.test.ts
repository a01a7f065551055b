import { describe, expect, test } from "vitest";
import { briefFor } from "../../../src/book/brief.ts";
import { sectionKinds } from "../../../src/book/sections/section.ts";
import { briefIn, loadPrompts, repairMessages, sectionMessages } from "../../../src/llm/prompt.ts";
import { opening } from "../quality/rules/chapterWith.ts";
import { bank, planOf } from "../realBank.ts";

const prompts = await loadPrompts();
const plan = planOf("ssw/caregiving", 2);
const [chapter] = plan.chapters;
const briefs = (chapter?.sections ?? []).map((section) =>
  briefFor({ plan, chapter: plan.chapters[0] as NonNullable<typeof chapter>, section, bank, written: [] }),
);

test("there is an instruction for every kind of section", () => {
  for (const kind of sectionKinds) expect(prompts.sections[kind].length, kind).toBeGreaterThan(100);
});

test.each(briefs.map((brief) => [brief.section.key, brief] as const))("the brief of %s is found again in its messages", (_, brief) => {
  expect(briefIn(sectionMessages(prompts, brief))).toEqual(brief);
});

test("a model gets the rules, the section's instruction and the brief", () => {
  const brief = briefs[0] as (typeof briefs)[number];
  const messages = sectionMessages(prompts, brief);
  expect(messages.map(({ role }) => role)).toEqual(["system", "user"]);
  expect(messages[0]?.content).toBe(prompts.system);
  expect(messages[1]?.content.startsWith(prompts.sections[brief.section.kind])).toBe(true);
});

test("a repair shows the section and every fault of it, after the brief", () => {
  const brief = briefs[0] as (typeof briefs)[number];
  const { content } = opening();
  const messages = repairMessages(prompts, brief, content, ["goals: There are 2 can-do goals; 3 are asked for.", "scene.0.ja: 食 has no reading."]);
  expect(messages.map(({ role }) => role)).toEqual(["system", "user", "assistant", "user"]);
  expect(JSON.parse(messages[2]?.content ?? "")).toEqual(content);
  expect(messages[3]?.content.split("\n").slice(1, 3)).toEqual(["- goals: There are 2 can-do goals; 3 are asked for.", "- scene.0.ja: 食 has no reading."]);
  expect(briefIn(messages)).toEqual(brief);
});

describe("a conversation without a readable brief has none", () => {
  test.each<[name: string, messages: { content?: unknown }[]]>([
    ["no messages", []],
    ["free text", [{ content: "Write me a poem." }]],
    ["other JSON", [{ content: "```json\n{}\n```" }]],
    ["content in parts", [{ content: [{ type: "text", text: "hello" }] }]],
    ["a message without content", [{}]],
    ["a brief that is not JSON", [{ content: "```json brief\n{not json}\n```" }]],
    ["a brief cut in the middle", [{ content: '```json brief\n{"book":{"ti' }]],
  ])("%s", (_, messages) => {
    expect(briefIn(messages)).toBeNull();
  });
});
