import { expect, test } from "vitest";
import { joinWords } from "../../../../src/book/sections/joinWords.ts";
import type { Section } from "../../../../src/book/sections/section.ts";
import { dialogue, kanji, vocabulary, word } from "../../quality/rules/chapterWith.ts";

const list = (key: string, ...groups: [topic: string, words: string[]][]): Section => ({
  key,
  kind: "vocabulary",
  content: { groups: groups.map(([en, words]) => ({ topic: { ja: en, en }, words: words.map((each) => word({ word: each, reading: each })) })) },
});
const groupsOf = (section: Section | undefined) =>
  section?.kind === "vocabulary" ? section.content.groups.map(({ topic, words }) => [topic.en, words.map((each) => each.word)]) : null;

test.each<[what: string, first: Section, second: Section, groups: ReturnType<typeof groupsOf>]>([
  [
    "a topic cut in two has one title",
    list("a", ["food", ["みず"]], ["work", ["えき"]]),
    list("b", ["work", ["みせ"]]),
    [
      ["food", ["みず"]],
      ["work", ["えき", "みせ"]],
    ],
  ],
  [
    "topics of their own stay apart",
    list("a", ["food", ["みず"]]),
    list("b", ["work", ["みせ"]]),
    [
      ["food", ["みず"]],
      ["work", ["みせ"]],
    ],
  ],
  [
    "what is left over of both stands at the end",
    list("a", ["food", ["みず"]], ["more", ["えき"]]),
    list("b", ["work", ["みせ"]], ["more", ["まち"]]),
    [
      ["food", ["みず"]],
      ["work", ["みせ"]],
      ["more", ["えき", "まち"]],
    ],
  ],
])("two word lists are one: %s", (_, first, second, groups) => {
  const joined = joinWords([first, second]);
  expect(joined).toHaveLength(1);
  expect(groupsOf(joined[0])).toEqual(groups);
});

test("sections of other kinds, and lists with something between them, stay as they are", () => {
  const sections = [vocabulary([word()]), kanji([]), vocabulary([word()], "vocabulary-2"), dialogue([]), dialogue([])];
  expect(joinWords(sections)).toEqual(sections);
});
