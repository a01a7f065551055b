import { describe, expect, test, vi } from "vitest";
import { AppError } from "../../../src/errors.ts";
import { ask } from "../../../src/llm/gateway.ts";
import { asked, callMemory, lastWords, question, scripted, whole, words } from "./scripted.ts";

describe("a good answer", () => {
  test("is taken at the first try", async () => {
    const provider = scripted(whole);
    expect(await asked(provider)).toEqual({ value: { words: ["水", "米", "茶"] }, faults: [], tries: 1 });
    expect(provider.requests).toHaveLength(1);
  });

  test("is asked for with the question's words, its schema and its name", async () => {
    const provider = scripted(whole);
    await asked(provider);
    expect(provider.requests[0]).toMatchObject({
      model: "gpt-4.1-mini",
      messages: question().messages,
      schemaName: "vocabulary_section",
      schema: { type: "object", required: ["words"], additionalProperties: false },
    });
  });

  test("is handed on piece by piece while it comes", async () => {
    const pieces: string[] = [];
    const parts = { provider: scripted(whole), calls: callMemory(), priceOverride: undefined };
    await ask(parts, question(), new AbortController().signal, (text) => pieces.push(text));
    expect(pieces.join("")).toBe(whole);
  });

  test("is recorded with its tokens, its cost and its text", async () => {
    const calls = callMemory();
    await asked(scripted({ text: whole, usage: { promptTokens: 1_000_000, completionTokens: 500_000 } }), { calls });
    expect(calls.records).toHaveLength(1);
    expect(calls.records[0]).toMatchObject({
      bookId: "book-1",
      chapter: 2,
      task: "vocabulary",
      provider: "scripted",
      model: "gpt-4.1-mini",
      promptTokens: 1_000_000,
      completionTokens: 500_000,
      tokensEstimated: false,
      answered: { text: whole, finishReason: "stop" },
    });
    expect(calls.records[0]?.costUsd).toBeCloseTo(1.2, 10);
    expect(calls.records[0]?.failed).toBeUndefined();
  });

  test("is estimated where the provider counts no tokens, and says so", async () => {
    const calls = callMemory();
    await asked(scripted({ text: whole, usage: null }), { calls });
    expect(calls.records[0]).toMatchObject({ tokensEstimated: true });
    expect(calls.records[0]?.promptTokens).toBeGreaterThan(0);
    expect(calls.records[0]?.completionTokens).toBeGreaterThan(0);
  });

  test("costs what the operator said where that was said", async () => {
    const calls = callMemory();
    await asked(scripted(whole), { calls, priceOverride: { input: 10_000, output: 20_000 } }, { model: "own-model" });
    expect(calls.records[0]?.costUsd).toBeCloseTo(2, 10);
  });
});

describe("a stored answer", () => {
  test("is never asked for again", async () => {
    const calls = callMemory();
    await asked(scripted(whole), { calls });
    const silent = scripted();
    expect(await asked(silent, { calls })).toEqual({ value: { words: ["水", "米", "茶"] }, faults: [], tries: 1 });
    expect(silent.requests).toEqual([]);
    expect(calls.records).toHaveLength(1);
  });

  test("is told of, and costs no look at the budget", async () => {
    const calls = callMemory();
    await asked(scripted(whole), { calls });
    const beforeCall = vi.fn(() => Promise.resolve());
    const onStoredAnswer = vi.fn(() => Promise.resolve());
    await asked(scripted(), { calls, beforeCall, onStoredAnswer });
    expect(onStoredAnswer).toHaveBeenCalledTimes(1);
    expect(beforeCall).not.toHaveBeenCalled();
  });

  test("takes the conversation up where it stood, the faulty answer included", async () => {
    const calls = callMemory();
    const broken = scripted(words("水"), { throws: new AppError("model-unavailable", "The server failed.") });
    await expect(asked(broken, { calls })).rejects.toThrow("The server failed.");
    const second = scripted(whole);
    expect(await asked(second, { calls })).toMatchObject({ faults: [], tries: 2 });
    expect(second.requests).toHaveLength(1);
    expect(lastWords(second.requests[0])).toContain("- words: word 2 is missing.");
  });

  test.each<[name: string, over: Parameters<typeof asked>[2]]>([
    ["another key", { key: "write/2/vocabulary/r0/a2" }],
    ["another book", { bookId: "book-2" }],
    ["another model", { model: "gpt-4.1" }],
    ["other words", { messages: [{ role: "user", content: "Three other words, please." }] }],
  ])("does not serve %s", async (_, over) => {
    const calls = callMemory();
    await asked(scripted(whole), { calls });
    const provider = scripted(whole);
    await asked(provider, { calls }, over);
    expect(provider.requests).toHaveLength(1);
  });
});

describe("a faulty answer", () => {
  test("goes back to the model with every fault, word for word", async () => {
    const provider = scripted(words("水"), whole);
    expect(await asked(provider)).toMatchObject({ faults: [], tries: 2 });
    expect(provider.requests[1]?.messages).toEqual([
      ...question().messages,
      { role: "assistant", content: words("水") },
      {
        role: "user",
        content: [
          "Your answer cannot be used. These faults were found:",
          "- words: word 2 is missing.",
          "- words: word 3 is missing.",
          "Answer again with the whole corrected JSON object. Change nothing that was right.",
        ].join("\n"),
      },
    ]);
  });

  test("goes back alone: the third question holds the second answer and not the first", async () => {
    const provider = scripted(words("水"), words("水", "米"), whole);
    expect(await asked(provider)).toMatchObject({ tries: 3 });
    expect(provider.requests[2]?.messages).toHaveLength(question().messages.length + 2);
    expect(provider.requests[2]?.messages.at(-2)?.content).toBe(words("水", "米"));
    expect(lastWords(provider.requests[2])).not.toContain("word 2 is missing");
  });

  test("of the wrong shape is told where", async () => {
    const provider = scripted('{"words":["水",3]}', '{"word":[]}', whole);
    await asked(provider);
    expect(lastWords(provider.requests[1])).toMatch(/^- words\.1: .*expected string/mu);
    expect(lastWords(provider.requests[2])).toMatch(/^- words: .*expected array/mu);
  });

  test.each<[name: string, text: string, finishReason: string, told: RegExp]>([
    [
      "cut off",
      whole.slice(0, 12),
      "stop",
      /- The answer breaks off after 12 characters.* Answer again, whole, and keep every text as short as the task allows\./u,
    ],
    ["cut off by its length before the object began", "Well", "length", /- The answer holds no JSON object\. Answer again, whole/u],
    ["not JSON", "{words}", "stop", /- The answer is not valid JSON: .* Answer with one JSON object and nothing else\./u],
    ["only words", "I would rather not.", "stop", /- The answer holds no JSON object\. Answer with one JSON object and nothing else\./u],
  ])("that is %s is told so", async (_, text, finishReason, told) => {
    const provider = scripted({ text, finishReason }, whole);
    expect(await asked(provider)).toMatchObject({ tries: 2 });
    expect(lastWords(provider.requests[1])).toMatch(told);
  });

  test("with very many faults is told twenty of them and how many more there are", async () => {
    const provider = scripted(words(), whole);
    const examine = ({ words: given }: { words: string[] }) => (given.length > 0 ? [] : Array.from({ length: 25 }, (_, index) => `fault ${index + 1}`));
    await asked(provider, {}, { examine });
    const lines = lastWords(provider.requests[1]).split("\n");
    expect(lines.filter((line) => line.startsWith("- fault "))).toHaveLength(20);
    expect(lines).toContain("- and 5 more of the same kind");
  });

  test("that is very long goes back by its beginning", async () => {
    const long = `{"words":["${"あ".repeat(10_000)}"`;
    const provider = scripted(long, whole);
    await asked(provider);
    expect(provider.requests[1]?.messages.at(-2)?.content).toBe(long.slice(0, 6_000));
  });
});

describe("when the tries are used up", () => {
  test("the answer with the fewest faults is returned with them", async () => {
    const tries = [words(), words("水"), words("水", "米"), words("茶"), words(), words()];
    const provider = scripted(...tries);
    expect(await asked(provider)).toEqual({ value: { words: ["水", "米"] }, faults: ["words: word 3 is missing."], tries: 6 });
    expect(provider.requests).toHaveLength(6);
  });

  test("of equally good answers the last is returned", async () => {
    const provider = scripted(words("一"), words("二"), words("三"), words("四"), words("五"), words("六"));
    expect(await asked(provider)).toMatchObject({ value: { words: ["六"] } });
  });

  test("a faulty answer is better than five that cannot be read", async () => {
    const provider = scripted("no", words("水"), "no", "no", "no", "no");
    expect(await asked(provider)).toMatchObject({ value: { words: ["水"] }, tries: 6 });
  });

  test("six answers that cannot be read are an error that says what to do", async () => {
    const provider = scripted("no", "no", "no", "no", "no", "{");
    await expect(asked(provider)).rejects.toMatchObject({
      code: "model-answer-unusable",
      message: expect.stringMatching(
        /^After 6 tries the model's answer for vocabulary could not be used\. The answer breaks off .* Retry the chapter, or choose another model\.$/u,
      ),
    });
    expect(provider.requests).toHaveLength(6);
  });
});

describe("a call that fails", () => {
  const limited = new AppError("model-rate-limited", "The model's server asks for fewer requests.", { retryAfterMs: 2_000 });

  test("throws what the provider threw and is not repeated here", async () => {
    const provider = scripted({ throws: limited });
    await expect(asked(provider)).rejects.toBe(limited);
    expect(provider.requests).toHaveLength(1);
  });

  test("is recorded with its code, and with no key by which it could be taken for an answer", async () => {
    const calls = callMemory();
    await asked(scripted({ throws: limited }), { calls }).catch(() => {});
    expect(calls.records).toHaveLength(1);
    expect(calls.records[0]?.failed).toEqual({ code: "model-rate-limited", message: "The model's server asks for fewer requests." });
    expect(calls.records[0]).not.toHaveProperty("answered");
  });

  test("costs nothing when no token came", async () => {
    const calls = callMemory();
    await asked(scripted({ throws: limited }), { calls }).catch(() => {});
    expect(calls.records[0]).toMatchObject({ promptTokens: 0, completionTokens: 0, costUsd: 0 });
  });

  test("is estimated when it broke off in the middle", async () => {
    const calls = callMemory();
    const cut = new AppError("model-answer-cut", "The connection ended.");
    await asked(scripted({ throws: cut, before: '{"words":["水"' }), { calls }).catch(() => {});
    expect(calls.records[0]).toMatchObject({ tokensEstimated: true, failed: { code: "model-answer-cut" } });
    expect(calls.records[0]?.completionTokens).toBeGreaterThan(0);
    expect(calls.records[0]?.costUsd).toBeGreaterThan(0);
  });

  test("that was stopped is recorded as aborted", async () => {
    const calls = callMemory();
    const stop = new Error("cancelled by the workflow");
    await expect(asked(scripted({ throws: stop }), { calls })).rejects.toBe(stop);
    expect(calls.records[0]?.failed).toEqual({ code: "aborted", message: "the call was stopped" });
  });

  test("is asked again the next time", async () => {
    const calls = callMemory();
    await asked(scripted({ throws: limited }), { calls }).catch(() => {});
    const provider = scripted(whole);
    await asked(provider, { calls });
    expect(provider.requests).toHaveLength(1);
  });
});

describe("the budget", () => {
  test("is looked at before each paid call", async () => {
    const seen: number[] = [];
    const provider = scripted(words(), words("水"), whole);
    await asked(provider, { beforeCall: () => Promise.resolve(void seen.push(provider.requests.length)) });
    expect(seen).toEqual([0, 1, 2]);
  });

  test("stops the call when it is spent, and nothing is recorded", async () => {
    const calls = callMemory();
    const spent = new AppError("budget-exceeded", "The budget is spent.");
    const provider = scripted(whole);
    await expect(asked(provider, { calls, beforeCall: () => Promise.reject(spent) })).rejects.toBe(spent);
    expect(provider.requests).toEqual([]);
    expect(calls.records).toEqual([]);
  });
});
