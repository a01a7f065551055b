import { describe, expect, test } from "vitest";
import { type FaultKind, type FaultPlan, drawFault, faultKinds, parseFaults, spoil } from "../../../../src/llm/composer/faults.ts";
import { readAnswerJson } from "../../../../src/llm/answerJson.ts";

const none: FaultPlan = { latencyMs: 0, jitterMs: 0, retryAfterSeconds: 1, chapter: null, refuseFormat: "none", rates: {} };

describe("faults are read from a line of text", () => {
  test.each<[text: string, plan: Partial<FaultPlan>]>([
    ["", {}],
    [" , ,", {}],
    ["latency=2000", { latencyMs: 2000 }],
    ["latency=2000,jitter=500", { latencyMs: 2000, jitterMs: 500 }],
    ["retry-after=30", { retryAfterSeconds: 30 }],
    ["retry-after=0.5", { retryAfterSeconds: 0.5 }],
    ["chapter=3,hang=1", { chapter: 3, rates: { hang: 1 } }],
    ["rate-limit=0.05, server-error=0.02", { rates: { "rate-limit": 0.05, "server-error": 0.02 } }],
    ["refuse-format=schema", { refuseFormat: "schema" }],
    ["refuse-format=all", { refuseFormat: "all" }],
    ["refuse-format", { refuseFormat: "schema" }],
    ["cut=0", { rates: { cut: 0 } }],
    ["cut=0.1,cut=0.2", { rates: { cut: 0.2 } }],
  ])("%j", (text, plan) => {
    expect(parseFaults(text)).toEqual({ ...none, ...plan });
  });

  test("every kind of fault can be asked for", () => {
    for (const kind of Object.keys(faultKinds)) expect(parseFaults(`${kind}=1`).rates).toEqual({ [kind]: 1 });
  });

  test.each<[text: string, message: RegExp]>([
    ["slow=1", /^The composer knows no fault "slow"\. It knows latency, jitter, retry-after, chapter, refuse-format, rate-limit, .*refusal\.$/u],
    ["=1", /knows no fault ""/u],
    ["Cut=1", /knows no fault "Cut"/u],
    ["toString=1", /knows no fault "toString"/u],
    ["cut=often", /^The composer's fault "cut" needs a number from 0 to 1, not "often"\.$/u],
    ["cut=1.5", /"cut" needs a number from 0 to 1, not "1\.5"/u],
    ["cut=-0.1", /"cut" needs a number from 0 to 1/u],
    ["latency=-1", /^The composer's fault "latency" needs a number, not "-1"\.$/u],
    ["latency=Infinity", /"latency" needs a number/u],
    ["chapter=three", /"chapter" needs a number, not "three"/u],
  ])("%s is refused by name", (text, message) => {
    expect(() => parseFaults(text)).toThrow(expect.objectContaining({ code: "request-invalid", message: expect.stringMatching(message) }));
  });
});

describe("the fault of a request is drawn by its rate", () => {
  const drawn = (text: string, number: number, chapter: number | null = 1): FaultKind | null => drawFault(parseFaults(text), chapter, () => number);

  test.each<[text: string, number: number, fault: FaultKind | null]>([
    ["", 0, null],
    ["cut=1", 0.999, "cut"],
    ["cut=0", 0, null],
    ["cut=0.2", 0.19, "cut"],
    ["cut=0.2", 0.2, null],
    ["cut=0.2,hang=0.3", 0.1, "cut"],
    ["cut=0.2,hang=0.3", 0.4, "hang"],
    ["cut=0.2,hang=0.3", 0.6, null],
  ])("%j with %f", (text, number, fault) => {
    expect(drawn(text, number)).toBe(fault);
  });

  test("only the named chapter meets it", () => {
    expect(drawn("chapter=3,cut=1", 0, 3)).toBe("cut");
    expect(drawn("chapter=3,cut=1", 0, 2)).toBeNull();
    expect(drawn("chapter=3,cut=1", 0, null)).toBeNull();
  });
});

describe("an answer is spoilt", () => {
  const content = { groups: [{ words: ["水[みず]", "お茶[ちゃ]"] }, { words: ["米[こめ]"] }], note: null };
  const text = JSON.stringify(content);

  test.each<[kind: FaultKind | null]>([[null], ["hang"], ["reset"], ["rate-limit"], ["refusal"]])("not at all by %s", (kind) => {
    expect(spoil(kind, text)).toBe(text);
  });

  test.each<[kind: FaultKind, fault: string]>([
    ["cut", "cut"],
    ["length", "cut"],
    ["malformed", "malformed"],
  ])("by %s so that it is read as %s", (kind, fault) => {
    expect(readAnswerJson(spoil(kind, text))).toMatchObject({ ok: false, fault });
  });

  test("by a fence and chatter, through which it can still be read", () => {
    expect(spoil("fenced", text)).not.toBe(text);
    expect(readAnswerJson(spoil("fenced", text))).toEqual({ ok: true, value: content });
  });

  test("by items left out of every list that has more than one", () => {
    expect(JSON.parse(spoil("missing", text))).toEqual({ groups: [{ words: ["水[みず]"] }], note: null });
  });

  test("by readings left out", () => {
    expect(JSON.parse(spoil("unread", text))).toEqual({ groups: [{ words: ["水", "お茶"] }, { words: ["米"] }], note: null });
  });
});
