/** Model calls as rows: the ledger of tokens and money, and the memory that makes every answer paid for once. */
import { type Database, isUniqueViolation, withDatabaseErrors } from "./database.ts";
import { appendEvent, inBook } from "./events.ts";

export interface CallUsage {
  promptTokens: number;
  completionTokens: number;
  tokensEstimated: boolean;
  costUsd: number;
}

export interface CallRecord extends CallUsage {
  bookId: string;
  chapter: number | null;
  task: string;
  provider: string;
  model: string;
  requestHash: string;
  latencyMs: number;
  answered?: { idempotencyKey: string; text: string; finishReason: string };
  failed?: { code: string; message: string };
}

export interface CallStore {
  find(idempotencyKey: string): Promise<{ answer: string; finishReason: string } | null>;
  /** Records a call, adds its cost to the book and tells of it; a call recorded twice counts once. */
  record(call: CallRecord): Promise<void>;
}

export function callStore(database: Database): CallStore {
  return {
    async find(idempotencyKey) {
      return withDatabaseErrors(async () => {
        const row = await database.llmCall.findUnique({ where: { idempotencyKey }, select: { answer: true, finishReason: true } });
        return row === null || row.answer === null ? null : { answer: row.answer, finishReason: row.finishReason ?? "stop" };
      });
    },
    async record(call) {
      try {
        await inBook(database, call.bookId, async (tx) => {
          await tx.llmCall.create({
            data: {
              bookId: call.bookId,
              chapterNumber: call.chapter,
              task: call.task,
              provider: call.provider,
              model: call.model,
              requestHash: call.requestHash,
              latencyMs: call.latencyMs,
              promptTokens: call.promptTokens,
              completionTokens: call.completionTokens,
              tokensEstimated: call.tokensEstimated,
              costUsd: call.costUsd,
              ...(call.answered ? { idempotencyKey: call.answered.idempotencyKey, answer: call.answered.text, finishReason: call.answered.finishReason } : {}),
              ...(call.failed ? { errorCode: call.failed.code, errorMessage: call.failed.message } : {}),
            },
          });
          await tx.book.update({
            where: { id: call.bookId },
            data: {
              promptTokens: { increment: call.promptTokens },
              completionTokens: { increment: call.completionTokens },
              costUsd: { increment: call.costUsd },
            },
          });
          const data = {
            task: call.task,
            model: call.model,
            latencyMs: call.latencyMs,
            promptTokens: call.promptTokens,
            completionTokens: call.completionTokens,
            costUsd: call.costUsd,
          };
          await appendEvent(tx, call.bookId, {
            type: call.answered ? "GENERATION_COMPLETED" : "GENERATION_RETRY",
            ...(call.chapter === null ? {} : { chapter: call.chapter }),
            data: call.failed ? { ...data, code: call.failed.code, reason: call.failed.message.slice(0, 300) } : data,
          });
        });
      } catch (error) {
        if (!isUniqueViolation(error)) throw error;
      }
    },
  };
}
