import { expect, test } from "vitest";
import { hashText, seededRandom, shuffled } from "../../../src/book/random.ts";

const draw = (seed: string, count: number): number[] => {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => random());
};

test("the same seed draws the same numbers", () => {
  expect(draw("spring", 20)).toEqual(draw("spring", 20));
});

test("another seed draws others", () => {
  expect(draw("spring", 5)).not.toEqual(draw("sprinh", 5));
});

test("numbers lie from 0 up to, not including, 1, and spread over it", () => {
  const numbers = draw("", 10_000);
  expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...numbers)).toBeLessThan(1);
  const tenths = Array.from({ length: 10 }, (_, tenth) => numbers.filter((value) => Math.floor(value * 10) === tenth).length);
  for (const count of tenths) expect(count).toBeGreaterThan(800);
});

test.each<[text: string, hash: number]>([
  ["", 0x811c9dc5],
  ["a", 0xe40c292c],
  ["foobar", 0xbf9cf968],
])("the hash of %j is FNV-1a's", (text, hash) => {
  expect(hashText(text)).toBe(hash);
});

test("a shuffled copy holds the same items and leaves the list as it was", () => {
  const list = ["水", "米", "茶", "卵", "肉"];
  const copy = shuffled(list, seededRandom("s"));
  expect(list).toEqual(["水", "米", "茶", "卵", "肉"]);
  expect([...copy].sort()).toEqual([...list].sort());
});
