import { expect, test } from "vitest";
import { completeReadings } from "../../../../src/japanese/readings/completeReadings.ts";
import { openTokenizer } from "../../../../src/tokenizer/lindera.ts";

test.each<[name: string, text: string, completed: string]>([
  ["a title in kanji", "介護の日本語", "介護[かいご]の日本語[にほんご]"],
  ["a sentence", "3時に病院へ行きます。", "3時[さんじ]に病院[びょういん]へ行[い]きます。"],
  ["a text in kana", "ミンのほん", "ミンのほん"],
  ["English", "Minh's book", "Minh's book"],
  ["a text that has its readings", "介護[かいご]の本[ほん]", "介護[かいご]の本[ほん]"],
  ["a text that has some of them", "介護[かいご]の本", "介護[かいご]の本"],
  ["a bracket that does not close", "介護[かいごの本", "介護[かいごの本"],
  ["nothing", "", ""],
])("%s", (_, text, completed) => {
  expect(completeReadings(text, openTokenizer())).toBe(completed);
});
