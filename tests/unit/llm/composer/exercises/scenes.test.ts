import { describe, expect, test } from "vitest";
import type { Dialogue } from "../../../../../src/book/entries.ts";
import { plainText } from "../../../../../src/japanese/ruby.ts";
import type { Maker } from "../../../../../src/llm/composer/exercises/makers.ts";
import { sceneMakers } from "../../../../../src/llm/composer/exercises/scenes.ts";
import { emptyBank, line, question, sixLines, step, steps, talk } from "../../../quality/rules/chapterWith.ts";
import { sourceOf } from "./source.ts";

const make = (kind: keyof typeof sceneMakers, source: ReturnType<typeof sourceOf>, round = 0) => (sceneMakers[kind] as Maker)(source, round);
const lunch = talk([...sixLines]);
const inBank = { ...lunch, level: "N5", topic: "food", difficulty: 1, sector: "general", questions: [question()] } as unknown as Dialogue;
const bank = { ...emptyBank, dialogues: [inBank] };

describe("listening", () => {
  const scenario = { id: lunch.id } as ReturnType<typeof sourceOf>["materials"]["listening"][number];

  test("carries what is read aloud: the setting, then the lines under the speakers' names", () => {
    const exercise = make("listening", sourceOf({ bank, listening: [scenario] }));
    expect(exercise?.refers).toBe(lunch.id);
    expect(exercise?.script).toHaveLength(7);
    expect(exercise?.script?.[0]).toEqual({ speaker: "場面[ばめん]", ja: lunch.setting.ja, en: lunch.setting.en });
    expect(exercise?.script?.slice(1, 3)).toEqual([
      { speaker: "リン", ja: sixLines[0], en: lunch.lines[0]?.en },
      { speaker: "田中[たなか]", ja: sixLines[1], en: lunch.lines[1]?.en },
    ]);
  });

  test("asks the author's questions, and nothing where no scene is left to be heard", () => {
    expect(make("listening", sourceOf({ bank, listening: [scenario] }))?.items).toMatchObject([{ ask: question().ask, answer: 1 }]);
    expect(make("listening", sourceOf({ bank, listening: [scenario] }), 1)).toBeNull();
    expect(make("listening", sourceOf({ bank }))).toBeNull();
  });
});

describe("dialogues of the chapter", () => {
  const source = sourceOf({ bank, dialogues: [lunch] });

  test("are asked about with the author's questions", () => {
    expect(make("dialogue-questions", source)).toMatchObject({ refers: lunch.id, items: [{ ask: question().ask }] });
  });

  test("a dialogue that the bank does not hold, as a model writes it, has no author's questions", () => {
    expect(make("dialogue-questions", sourceOf({ bank: emptyBank, dialogues: [lunch] }))).toBeNull();
  });

  test("the third and the fifth line are left out; the wrong ones are other lines, not the one before", () => {
    const items = make("dialogue-completion", source)?.items ?? [];
    expect(items.map(({ ask }) => ask)).toEqual([`${sixLines[1]}→＿＿`, `${sixLines[3]}→＿＿`]);
    expect(items.map(({ options, answer }) => options[answer ?? -1])).toEqual([sixLines[2], sixLines[4]]);
    for (const { options, ask } of items) {
      expect(new Set(options).size).toBe(options.length);
      expect(options.some((option) => ask.startsWith(option))).toBe(false);
    }
  });
});

describe("the steps of a procedure", () => {
  const order = (count: number) => {
    const procedure = steps({ steps: Array.from({ length: count }, (_, index) => step(`${index + 1}番[ばん]です。`)) });
    return make("step-order", sourceOf({ procedures: [procedure] }))?.items[0];
  };

  test.each([4, 6, 9])("of %i steps at most six are mixed, and the key puts them back", (count) => {
    const item = order(count);
    const wanted = Array.from({ length: Math.min(6, count) }, (_, index) => `${index + 1}番です。`);
    expect(item?.order.map((index) => plainText(item.options[index] ?? ""))).toEqual(wanted);
    expect(item?.options.map(plainText)).not.toEqual(wanted);
  });

  test("three steps are too few", () => {
    expect(order(3)).toBeUndefined();
  });
});

test("a line with its reading cut off is the same line, so that it is no wrong answer", () => {
  const doubled = talk([...sixLines.slice(0, 5), plainText(sixLines[2] as string)]);
  const items = make("dialogue-completion", sourceOf({ dialogues: [{ ...doubled, setting: line("食堂[しょくどう]") }] }))?.items ?? [];
  for (const { options } of items) expect(new Set(options.map(plainText)).size).toBe(options.length);
});
