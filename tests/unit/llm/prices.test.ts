import { describe, expect, test } from "vitest";
import { costUsd, estimateTokens, type Price, priceOf } from "../../../src/llm/prices.ts";

describe("the price of a model", () => {
  test.each<[name: string, model: string, override: Price | undefined, expected: Price | null]>([
    ["a known one", "gpt-4.1-mini", undefined, { input: 0.4, output: 1.6 }],
    ["another known one", "gpt-4o", undefined, { input: 2.5, output: 10 }],
    ["the composer, which is free", "tsuzuri-composer", undefined, { input: 0, output: 0 }],
    ["a dated name", "gpt-4.1-mini-2025-04-14", undefined, { input: 0.4, output: 1.6 }],
    ["a dated name whose family has a longer name too", "gpt-4o-2024-08-06", undefined, { input: 2.5, output: 10 }],
    ["an override", "my-model", { input: 1, output: 2 }, { input: 1, output: 2 }],
    ["an override of a known one", "gpt-4.1-mini", { input: 9, output: 9 }, { input: 9, output: 9 }],
    ["an override of nothing at all", "my-model", { input: 0, output: 0 }, { input: 0, output: 0 }],
    ["an unknown one", "my-model", undefined, null],
    ["an unknown one with a date", "my-model-2025-01-01", undefined, null],
    ["a known name with something else behind it", "gpt-4.1-mini-preview", undefined, null],
    ["an empty name", "", undefined, null],
    ["a name that every object has", "constructor", undefined, null],
    ["a name that every object has, with a date", "toString-2025-01-01", undefined, null],
  ])("%s", (_, model, override, expected) => {
    expect(priceOf(model, override)).toEqual(expected);
  });
});

test.each<[name: string, price: Price | null, prompt: number, completion: number, usd: number]>([
  ["a million of each", { input: 0.4, output: 1.6 }, 1_000_000, 1_000_000, 2],
  ["prompt only", { input: 2, output: 8 }, 500_000, 0, 1],
  ["completion only", { input: 2, output: 8 }, 0, 250_000, 2],
  ["nothing", { input: 2, output: 8 }, 0, 0, 0],
  ["an unknown price", null, 1_000_000, 1_000_000, 0],
])("the cost of %s", (_, price, prompt, completion, usd) => {
  expect(costUsd(price, prompt, completion)).toBeCloseTo(usd, 12);
});

test.each<[text: string, tokens: number]>([
  ["", 0],
  ["a", 1],
  ["four", 1],
  ["hello", 2],
  ["食べる", 3],
  ["ｱ", 1],
  ["食べるfour", 4],
  ["。「」", 3],
])("%j is estimated at %i tokens", (text, tokens) => {
  expect(estimateTokens(text)).toBe(tokens);
});
