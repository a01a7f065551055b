/** Turns a brief into the messages that a model is sent. The words stand in templates/prompts, one file a section kind. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { SectionBrief } from "../book/brief.ts";
import { type SectionContent, type SectionKind, sectionKinds } from "../book/sections/section.ts";
import type { Message } from "./provider.ts";

export interface Prompts {
  system: string;
  sections: Record<SectionKind, string>;
}

const promptRoot = join(import.meta.dirname, "../../templates/prompts");

export async function loadPrompts(root: string = promptRoot): Promise<Prompts> {
  const read = (name: string) => readFile(join(root, `${name}.md`), "utf8").then((text) => text.trim());
  const entries = await Promise.all(sectionKinds.map(async (kind) => [kind, await read(kind)] as const));
  return { system: await read("system"), sections: Object.fromEntries(entries) as Record<SectionKind, string> };
}

/** Marks the brief in the last user message; the composer finds it there. */
const BRIEF_FENCE = "```json brief";

/** Messages that ask for a section. */
export function sectionMessages(prompts: Prompts, brief: SectionBrief): Message[] {
  const { kind, wish } = brief.section;
  return [
    { role: "system", content: prompts.system },
    { role: "user", content: `${prompts.sections[kind]}${wish === undefined ? "" : `\n\n${wish}`}\n\n${BRIEF_FENCE}\n${JSON.stringify(brief)}\n\`\`\`` },
  ];
}

/** Messages that ask for a section again, with what is wrong in it. */
export function repairMessages(prompts: Prompts, brief: SectionBrief, content: SectionContent, faults: readonly string[]): Message[] {
  return [
    ...sectionMessages(prompts, brief),
    { role: "assistant", content: JSON.stringify(content) },
    {
      role: "user",
      content: [
        "A check of the whole chapter found these faults in your section:",
        ...faults.map((fault) => `- ${fault}`),
        "Answer with the whole corrected JSON object. Change nothing that was right.",
      ].join("\n"),
    },
  ];
}

/** The brief inside a conversation, or null when there is none: how the composer reads what it is asked. */
export function briefIn(messages: readonly { content?: unknown }[]): SectionBrief | null {
  for (const { content } of messages) {
    if (typeof content !== "string") continue;
    const start = content.indexOf(BRIEF_FENCE);
    if (start === -1) continue;
    const end = content.indexOf("\n```", start + BRIEF_FENCE.length);
    try {
      return JSON.parse(content.slice(start + BRIEF_FENCE.length, end === -1 ? undefined : end)) as SectionBrief;
    } catch {
      return null;
    }
  }
  return null;
}
