import { expect, test } from "vitest";
import type { Section } from "../../../../src/book/sections/section.ts";
import { overlap } from "../../../../src/quality/rules/overlap.ts";
import { referenceShingles } from "../../../../src/quality/shingles.ts";
import { chapterWith, culture, dialogue, judged, line, note, passage, reading, talk, vocabulary, word } from "./chapterWith.ts";

/** A text by others, made up for this test. */
const known =
  "山の上の小さな村に、夜になると青く光る古い時計がありました。村の人たちは、その時計が鳴るたびに、遠い海のことを思い出しました。ある冬の朝、一人の子供が時計の針を反対に回してみました。";
const knownEnglish =
  "On the hill stood a clock that shone blue at night, and whenever it struck, the villagers remembered the distant sea they had left behind.";
const references = referenceShingles([known, knownEnglish]);
const sentences = known
  .split("。")
  .filter((sentence) => sentence !== "")
  .map((sentence) => `${sentence}。`);
const own = Array.from(
  { length: 12 },
  (_, index) => `今日は${index + 1}番の部屋で、新しい機械の使い方を、先輩といっしょに${"一二三四五六七八九十百千"[index]}回練習しました。`,
);

const text = (...lines: string[]): Section => reading([passage({ title: line("題"), lines: lines.map((ja) => line(ja)), questions: [] })]);
const beside = (section: Section, texts: typeof references | null = references) => ({ ...chapterWith([section]), references: texts ?? undefined });

test.each<[name: string, input: ReturnType<typeof beside>]>([
  ["a text of one's own", beside(text(...own))],
  ["a copy where no texts are known", beside(text(known), null)],
  ["a copy where the folder is empty", beside(text(known), referenceShingles([]))],
  ["a sentence of twenty characters that others have too", beside(text(...own, "村の人たちは、その時計が鳴るたびに、歌います。"))],
  ["thirty-nine characters in a row", beside(text(...own, known.replaceAll(/[、。]/gu, "").slice(0, 39)))],
  ["set phrases", beside(dialogue([talk(["おはようございます。", "よろしくお願いします。"])]))],
  ["a short section with one clause of it, too short to judge", beside(text("村の人たちは、その時計が鳴るたびに、歌います。"))],
  ["an English sentence about the same thing", beside(culture([note({ body: "A blue clock on a hill made the villagers think of the sea." })]))],
  ["a word of it", beside(vocabulary([word({ example: line("古い時計がありました。") })]))],
])("%s passes", (_, input) => {
  expect(judged(overlap, input)).toEqual([]);
});

const run = /^“.+…” stands in a text by others: (\d+) characters in a row\.$/u;
const part = /^\d\d % of the section stands in texts by others\.$/u;

test.each<[name: string, input: ReturnType<typeof beside>, path: string, message: RegExp]>([
  ["the whole text", beside(text(known)), "readings.0.lines.0.ja", run],
  ["the text cut into its sentences", beside(text(...sentences)), "readings.0.lines.0.ja", run],
  ["two sentences among one's own", beside(text(...own, ...sentences.slice(0, 2))), "readings.0.lines.0.ja", run],
  ["the text with readings added", beside(text(known.replaceAll("時計", "時計[とけい]"))), "readings.0.lines.0.ja", run],
  ["the text with other marks and spaces", beside(text(known.replaceAll("、", " ").replaceAll("。", "！"))), "readings.0.lines.0.ja", run],
  ["forty characters in a row", beside(text(...own, known.replaceAll(/[、。]/gu, "").slice(0, 40))), "readings.0.lines.0.ja", run],
  ["the lines of a dialogue", beside(dialogue([talk(sentences)])), "dialogues.0.lines.0.ja", run],
  ["an example", beside(vocabulary([word({ example: line(sentences.slice(0, 2).join("")) })])), "groups.0.words.0.example.ja", run],
  ["an English sentence", beside(culture([note({ body: knownEnglish })])), "notes.0.body", run],
  [
    "clauses here and there",
    beside(
      text(
        "山の上の小さな村に、夜になると青く光る店があります。",
        "村の人たちは、その時計が鳴るたびに、遠い海へ行きます。",
        "ある冬の朝、一人の子供が時計の針を直しました。",
        ...own.slice(0, 2),
      ),
    ),
    "",
    part,
  ],
])("%s is found", (_, input, path, message) => {
  expect(judged(overlap, input)).toEqual([["error", path, expect.stringMatching(message) as string]]);
});
