/**
 * The way every question to a model takes: look for the stored answer, ask, store, parse, examine, and where the
 * answer will not do, ask again with the exact faults.
 */
import { createHash } from "node:crypto";
import type { z } from "zod";
import { AppError } from "../errors.ts";
import type { CallStore } from "../storage/calls.ts";
import { readAnswerJson } from "./answerJson.ts";
import { costUsd, estimateTokens, type Price, priceOf } from "./prices.ts";
import type { Message, ModelAnswer, ModelProvider } from "./provider.ts";
import { strictJsonSchema } from "./strictSchema.ts";

export interface Question<T> {
  bookId: string;
  chapter: number | null;
  /** What is asked for, as shown to the operator: `grammar-1`. */
  task: string;
  /** Names the question for good: the same key and words find the stored answer. */
  key: string;
  model: string;
  messages: readonly Message[];
  schema: z.ZodType<T>;
  schemaName: string;
  /** Faults of a parsed answer in sentences for the model; empty when it will do. */
  examine(value: T): string[];
}

export interface Answered<T> {
  value: T;
  /** What `examine` still found when the tries were used up; empty when all is well. */
  faults: string[];
  /** Questions it took, the stored ones included. */
  tries: number;
}

export interface GatewayParts {
  provider: ModelProvider;
  calls: CallStore;
  priceOverride: Price | undefined;
  /** Called before every paid call; throws when the book's budget is spent. */
  beforeCall?(): Promise<void>;
  /** Told when a stored answer was used. */
  onStoredAnswer?(): Promise<void>;
}

/**
 * Asks at most this often within one activity. With a server whose answers are faulty one time in five, six faulty
 * ones in a row happen once in 15,000 questions.
 */
const MAX_TRIES = 6;
/** The rejected answer goes back to the model up to this length, in characters; more than that teaches it nothing. */
const QUOTED_ANSWER = 6_000;
/** Faults told at once: more would bury the important ones. */
const MAX_FAULTS = 20;

/**
 * Asks until an answer follows the schema and `examine` finds nothing.
 * @returns the best answer; one that follows the schema but was still faulted at the last try comes with its faults
 * @throws AppError `model-answer-unusable` when no answer could be parsed; whatever the provider threw otherwise
 */
export async function ask<T>(parts: GatewayParts, question: Question<T>, signal: AbortSignal, onToken: (text: string) => void): Promise<Answered<T>> {
  const schema = strictJsonSchema(question.schema);
  let messages = [...question.messages];
  let best: { value: T; faults: string[] } | undefined;
  let lastFault = "";
  for (let attempt = 1; attempt <= MAX_TRIES; attempt++) {
    const answer = await answerOf(parts, question, { messages, schema, attempt }, signal, onToken);
    const { value, faults } = judge(question, answer);
    if (value !== undefined && (best === undefined || faults.length <= best.faults.length)) best = { value, faults };
    if (value !== undefined && faults.length === 0) return { value, faults: [], tries: attempt };
    lastFault = faults[0] ?? "";
    messages = [...question.messages, { role: "assistant", content: answer.text.slice(0, QUOTED_ANSWER) }, { role: "user", content: correction(faults) }];
  }
  if (best !== undefined) return { ...best, tries: MAX_TRIES };
  throw new AppError(
    "model-answer-unusable",
    `After ${MAX_TRIES} tries the model's answer for ${question.task} could not be used. ${lastFault} Retry the chapter, or choose another model.`,
  );
}

async function answerOf<T>(
  { provider, calls, priceOverride, beforeCall, onStoredAnswer }: GatewayParts,
  question: Question<T>,
  { messages, schema, attempt }: { messages: Message[]; schema: Record<string, unknown>; attempt: number },
  signal: AbortSignal,
  onToken: (text: string) => void,
): Promise<{ text: string; finishReason: string }> {
  const requestHash = createHash("sha256")
    .update(JSON.stringify([question.model, messages, schema]))
    .digest("hex");
  const idempotencyKey = createHash("sha256").update(`${question.bookId}\n${question.key}\n${attempt}\n${requestHash}`).digest("hex");
  const stored = await calls.find(idempotencyKey);
  if (stored !== null) {
    await onStoredAnswer?.();
    return { text: stored.answer, finishReason: stored.finishReason };
  }
  await beforeCall?.();
  const started = Date.now();
  let received = "";
  const ledger = (answer: ModelAnswer | null) => {
    const promptTokens = answer?.usage?.promptTokens ?? estimateTokens(messages.map((message) => message.content).join(""));
    const completionTokens = answer?.usage?.completionTokens ?? estimateTokens(received);
    return {
      bookId: question.bookId,
      chapter: question.chapter,
      task: question.task,
      provider: provider.id,
      model: question.model,
      requestHash,
      latencyMs: Date.now() - started,
      promptTokens,
      completionTokens,
      tokensEstimated: answer?.usage == null,
      costUsd: costUsd(priceOf(question.model, priceOverride), promptTokens, completionTokens),
    };
  };
  let answer: ModelAnswer;
  try {
    answer = await provider.ask({ model: question.model, messages, schema, schemaName: question.schemaName }, signal, (text) => {
      received += text;
      onToken(text);
    });
  } catch (error) {
    const failed = error instanceof AppError ? { code: error.code, message: error.message } : { code: "aborted", message: "the call was stopped" };
    // A call that failed before a token came costs nothing; one that broke off is estimated.
    const record = ledger(null);
    await calls.record({ ...record, failed, ...(received === "" ? { promptTokens: 0, completionTokens: 0, costUsd: 0 } : {}) });
    throw error;
  }
  await calls.record({ ...ledger(answer), answered: { idempotencyKey, text: answer.text, finishReason: answer.finishReason } });
  return answer;
}

function judge<T>(question: Question<T>, answer: { text: string; finishReason: string }): { value?: T; faults: string[] } {
  const reading = readAnswerJson(answer.text);
  if (!reading.ok) {
    const shorter =
      reading.fault === "cut" || answer.finishReason === "length"
        ? " Answer again, whole, and keep every text as short as the task allows."
        : " Answer with one JSON object and nothing else.";
    return { faults: [reading.message + shorter] };
  }
  const parsed = question.schema.safeParse(reading.value);
  if (!parsed.success) return { faults: parsed.error.issues.map((issue) => `${issue.path.join(".") || "whole answer"}: ${issue.message}`) };
  return { value: parsed.data, faults: question.examine(parsed.data) };
}

function correction(faults: readonly string[]): string {
  const shown = faults.slice(0, MAX_FAULTS).map((fault) => `- ${fault}`);
  const more = faults.length > MAX_FAULTS ? [`- and ${faults.length - MAX_FAULTS} more of the same kind`] : [];
  return [
    "Your answer cannot be used. These faults were found:",
    ...shown,
    ...more,
    "Answer again with the whole corrected JSON object. Change nothing that was right.",
  ].join("\n");
}
