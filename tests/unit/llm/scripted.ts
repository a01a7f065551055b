/** A model that answers from a script, and the memory of calls beside it. */
import { z } from "zod";
import type { Answered, GatewayParts, Question } from "../../../src/llm/gateway.ts";
import { ask } from "../../../src/llm/gateway.ts";
import type { ModelAnswer, ModelProvider, ModelRequest } from "../../../src/llm/provider.ts";
import type { CallRecord, CallStore } from "../../../src/storage/calls.ts";

/** One answer: a text, a text with what the provider says of it, or what it throws after sending `before`. */
type Scripted = string | ({ text: string } & Partial<ModelAnswer>) | { throws: unknown; before?: string };

interface Script extends ModelProvider {
  requests: ModelRequest[];
}

/** A provider that gives the answers in turn and fails the test when it is asked once more. */
export function scripted(...answers: Scripted[]): Script {
  const requests: ModelRequest[] = [];
  return {
    id: "scripted",
    requests,
    ask(request, _signal, onToken) {
      const answer = answers[requests.length];
      requests.push({ ...request, messages: [...request.messages] });
      if (answer === undefined) throw new Error(`the script has no answer ${requests.length}`);
      if (typeof answer === "object" && "throws" in answer) {
        if (answer.before !== undefined) onToken(answer.before);
        return Promise.reject(answer.throws);
      }
      const whole = { finishReason: "stop", usage: { promptTokens: 100, completionTokens: 50 }, ...(typeof answer === "string" ? { text: answer } : answer) };
      onToken(whole.text);
      return Promise.resolve(whole);
    },
  };
}

interface CallMemory extends CallStore {
  records: CallRecord[];
}

/** A call store in memory, which keeps every record and finds the answered ones again. */
export function callMemory(): CallMemory {
  const records: CallRecord[] = [];
  return {
    records,
    find(idempotencyKey) {
      const found = records.find((record) => record.answered?.idempotencyKey === idempotencyKey)?.answered;
      return Promise.resolve(found === undefined ? null : { answer: found.text, finishReason: found.finishReason });
    },
    record(call) {
      records.push(call);
      return Promise.resolve();
    },
  };
}

const answerSchema = z.strictObject({ words: z.array(z.string()) });
export type Answer = z.infer<typeof answerSchema>;

/** A question for a list of three words; every word fewer is a fault. */
export const question = (over: Partial<Question<Answer>> = {}): Question<Answer> => ({
  bookId: "book-1",
  chapter: 2,
  task: "vocabulary",
  key: "write/2/vocabulary/r0/a1",
  model: "gpt-4.1-mini",
  messages: [
    { role: "system", content: "You write." },
    { role: "user", content: "Three words, please." },
  ],
  schema: answerSchema,
  schemaName: "vocabulary_section",
  examine: ({ words }) => Array.from({ length: Math.max(0, 3 - words.length) }, (_, index) => `words: word ${words.length + index + 1} is missing.`),
  ...over,
});

export const words = (...list: string[]): string => JSON.stringify({ words: list });
export const whole = words("水", "米", "茶");

/** Asks the question; what is left out of the parts is an empty memory. */
export function asked(provider: ModelProvider, parts: Partial<GatewayParts> = {}, over: Partial<Question<Answer>> = {}): Promise<Answered<Answer>> {
  return ask({ provider, calls: callMemory(), priceOverride: undefined, ...parts }, question(over), new AbortController().signal, () => {});
}

/** What the model was told last in a request. */
export const lastWords = (request: ModelRequest | undefined): string => request?.messages.at(-1)?.content ?? "";
