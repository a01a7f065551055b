import type { Chapter, SectionContent } from "./section.ts";

type Group = SectionContent<"vocabulary">["groups"][number];

/** A chapter's sections as they are printed: word lists that follow each other are one list, so that a topic cut in two has one title. */
export function joinWords(sections: Chapter["sections"]): Chapter["sections"] {
  const joined: Chapter["sections"] = [];
  for (const section of sections) {
    const last = joined.at(-1);
    if (section.kind !== "vocabulary" || last?.kind !== "vocabulary") joined.push(section);
    else joined[joined.length - 1] = { ...last, content: { groups: oneOfEachTopic([...last.content.groups, ...section.content.groups]) } };
  }
  return joined;
}

/** Groups of one topic become one, in the place of the last. */
function oneOfEachTopic(groups: readonly Group[]): Group[] {
  const byTopic = new Map<string, Group>();
  for (const { topic, words } of groups) {
    const key = `${topic.ja}\n${topic.en}`;
    const before = byTopic.get(key)?.words ?? [];
    byTopic.delete(key);
    byTopic.set(key, { topic, words: [...before, ...words] });
  }
  return [...byTopic.values()];
}
