import { describe, expect, test } from "vitest";
import type { FuriganaPolicy } from "../../../src/book/request.ts";
import { furiganaPolicy, titlePolicy } from "../../../src/japanese/furigana.ts";
import { parseRuby } from "../../../src/japanese/ruby.ts";

const knownKanji = new Set("日本今手");

/** The runs of a text that show their readings, in order. */
function shown(policy: FuriganaPolicy, text: string, rule = furiganaPolicy): string[] {
  const shows = rule({ policy, knownKanji });
  return parseRuby(text).flatMap(({ base, ruby }) => (ruby !== undefined && shows(base, ruby) ? [`${base}[${ruby}]`] : []));
}

describe("furiganaPolicy", () => {
  const text = "日本[にほん]の薬[くすり]を、3日[みっか]、薬局[やっきょく]で買[か]う。薬[くすり]は日本[にほん]のです。";
  test.each<[FuriganaPolicy, string[]]>([
    ["all", ["日本[にほん]", "薬[くすり]", "3日[みっか]", "薬局[やっきょく]", "買[か]", "薬[くすり]", "日本[にほん]"]],
    ["above-level", ["薬[くすり]", "薬局[やっきょく]", "買[か]", "薬[くすり]"]],
    ["none", []],
    ["first-in-chapter", ["日本[にほん]", "薬[くすり]", "3日[みっか]", "薬局[やっきょく]", "買[か]"]],
  ])("%s", (policy, runs) => {
    expect(shown(policy, text)).toEqual(runs);
  });

  test("above-level shows a digit's reading only where a kanji of the run is unknown", () => {
    expect(shown("above-level", "3日[みっか]と3階[さんがい]と3[さん]")).toEqual(["3階[さんがい]"]);
  });

  test("first-in-chapter counts another reading, and another run with the same kanji, by itself", () => {
    expect(shown("first-in-chapter", "今日[きょう]と今日[こんにち]と今[いま]と今日[きょう]")).toEqual(["今日[きょう]", "今日[こんにち]", "今[いま]"]);
  });

  test("a new rule has seen nothing: each chapter shows its first occurrences again", () => {
    expect(shown("first-in-chapter", text)).toEqual(shown("first-in-chapter", text));
  });
});

describe("titlePolicy", () => {
  test.each<[FuriganaPolicy, string[]]>([
    ["all", ["手[て]", "薬[くすり]", "薬[くすり]"]],
    ["above-level", ["薬[くすり]", "薬[くすり]"]],
    ["none", []],
    ["first-in-chapter", ["手[て]", "薬[くすり]", "薬[くすり]"]],
  ])("%s", (policy, runs) => {
    expect(shown(policy, "手[て]と薬[くすり]と薬[くすり]", titlePolicy)).toEqual(runs);
  });
});
