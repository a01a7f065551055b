/** Small lists for tests of levels. */
import { type Bank, type Level, levels, type Word } from "../../../src/book/entries.ts";

/** Words as `word/reading word/reading` by level or, for the words of a trade, by sector. */
export function wordsOf(lists: Readonly<Record<string, string>>): Word[] {
  return Object.entries(lists).flatMap(([list, words]) =>
    words.split(" ").map((entry): Word => {
      const [word = "", reading = ""] = entry.split("/");
      const level = levels.find((known) => known === list);
      return {
        id: `${list}-${word}`,
        word,
        reading,
        pos: partOfSpeech(word),
        gloss: "",
        senses: [],
        register: "neutral",
        collocations: [],
        frequency: "daily",
        safety: false,
        level: level ?? "N3",
        sector: level === undefined ? list : undefined,
        topic: { id: "test", ja: "テスト", en: "Test" },
        topicPath: "test/test",
      };
    }),
  );
}

function partOfSpeech(word: string): Word["pos"] {
  if (word.endsWith("ください")) return "expression";
  if (/[うくぐすつぬぶむる]$/u.test(word)) return "verb-u";
  return word === "すぐに" ? "adverb" : "noun";
}

/** Grammar points that have a pattern and a level alone. */
export function grammarOf(patterns: Readonly<Record<string, Level>>): Bank["grammar"] {
  return Object.entries(patterns).map(([pattern, level]) => ({ pattern, level })) as unknown as Bank["grammar"];
}
