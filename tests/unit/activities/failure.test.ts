import { ApplicationFailure, CancelledFailure } from "@temporalio/common";
import { describe, expect, test } from "vitest";
import { asFailure, failureInterceptor } from "../../../src/activities/failure.ts";
import { AppError, type ErrorCode, errorTable } from "../../../src/errors.ts";

const codes = Object.keys(errorTable) as ErrorCode[];

/** The failure that an error becomes. */
function failureOf(error: unknown): ApplicationFailure {
  const failure = asFailure(error);
  if (!(failure instanceof ApplicationFailure)) throw new Error("it became no ApplicationFailure");
  return failure;
}

describe("an expected error as Temporal takes it", () => {
  test.each(codes)("%s keeps its code, its sentence, and whether another try can help", (code) => {
    const failure = failureOf(new AppError(code, "Say what to do."));
    expect(failure).toMatchObject({ type: code, message: "Say what to do.", nonRetryable: !errorTable[code].retryable });
  });

  test.each<[code: ErrorCode, final: boolean]>([
    ["model-rate-limited", false],
    ["model-stalled", false],
    ["database-unavailable", false],
    ["model-unauthorized", true],
    ["model-unknown", true],
    ["budget-exceeded", true],
    ["model-answer-unusable", true],
  ])("%s is final: %s", (code, final) => {
    expect(failureOf(new AppError(code, "")).nonRetryable).toBe(final);
  });

  test.each([0, 1, 2_500, 3_600_000])("the provider's wait of %i ms is the delay of the next try", (retryAfterMs) => {
    expect(failureOf(new AppError("model-rate-limited", "", { retryAfterMs })).nextRetryDelay).toBe(retryAfterMs);
  });

  test("without a wait the retry policy decides", () => {
    expect(failureOf(new AppError("model-unavailable", "")).nextRetryDelay).toBeUndefined();
  });

  test("its evidence for the log does not travel", () => {
    const failure = failureOf(new AppError("model-unavailable", "The server failed.", { details: { requestId: "r-1" }, cause: new Error("socket") }));
    expect(failure.details ?? []).toEqual([]);
    expect(failure.cause).toBeUndefined();
  });
});

test.each<[name: string, error: unknown]>([
  ["a programming fault", new TypeError("x is undefined")],
  ["a failure of Temporal's own", ApplicationFailure.nonRetryable("no", "other")],
  ["a thrown string", "no"],
  ["nothing", undefined],
])("%s is left as it is", (_, error) => {
  expect(asFailure(error)).toBe(error);
});

describe("around every activity", () => {
  const run = (next: () => Promise<unknown>): Promise<unknown> => failureInterceptor.execute?.({ args: [], headers: {} }, next) ?? Promise.resolve();

  test("a result passes", async () => {
    expect(await run(() => Promise.resolve(42))).toBe(42);
  });

  test("an expected error becomes a failure", async () => {
    await expect(run(() => Promise.reject(new AppError("plan-impossible", "No words.")))).rejects.toMatchObject({
      name: "ApplicationFailure",
      type: "plan-impossible",
      nonRetryable: true,
    });
  });

  test("a cancellation stays one", async () => {
    const cancelled = new CancelledFailure("the book was cancelled");
    await expect(run(() => Promise.reject(cancelled))).rejects.toBe(cancelled);
  });

  test("anything else passes as it was thrown", async () => {
    const fault = new TypeError("x is undefined");
    await expect(run(() => Promise.reject(fault))).rejects.toBe(fault);
  });
});
