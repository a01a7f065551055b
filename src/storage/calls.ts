/** Model calls as rows: the ledger of tokens and money, and the memory that makes every answer paid for once. */
import { asJson, type Database, withDatabaseErrors } from "./database.ts";
import { EVENT_CHANNEL } from "./events.ts";

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
      const { bookId, chapter, task, model, latencyMs, promptTokens, completionTokens, costUsd, answered, failed } = call;
      const facts = { task, model, latencyMs, promptTokens, completionTokens, costUsd };
      const data = failed ? { ...facts, code: failed.code, reason: failed.message.slice(0, 300) } : facts;
      // One statement: it takes the book's row last and holds it for no round trip, however many sections are answered at once.
      await withDatabaseErrors(
        () => database.$queryRaw`
          WITH fresh AS (
            INSERT INTO llm_calls (job_id, chapter_number, task, provider, model, request_hash, latency_ms, prompt_tokens, completion_tokens,
              tokens_estimated, cost_usd, idempotency_key, answer, finish_reason, error_code, error_message)
            VALUES (${bookId}::uuid, ${chapter}::int, ${task}, ${call.provider}, ${model}, ${call.requestHash}, ${latencyMs}::int, ${promptTokens}::int,
              ${completionTokens}::int, ${call.tokensEstimated}::boolean, ${costUsd}::numeric, ${answered?.idempotencyKey ?? null}, ${answered?.text ?? null},
              ${answered?.finishReason ?? null}, ${failed?.code ?? null}, ${failed?.message ?? null})
            ON CONFLICT (idempotency_key) DO NOTHING RETURNING job_id
          ), counted AS (
            UPDATE book_generation_jobs job SET last_event_sequence = job.last_event_sequence + 1, prompt_tokens_used = job.prompt_tokens_used + ${promptTokens}::int,
              completion_tokens_used = job.completion_tokens_used + ${completionTokens}::int, total_cost_usd = job.total_cost_usd + ${costUsd}::numeric, updated_at = now()
            FROM fresh WHERE job.id = fresh.job_id RETURNING job.last_event_sequence
          ), told AS (
            INSERT INTO book_events (job_id, sequence, type, chapter_number, data)
            SELECT ${bookId}::uuid, last_event_sequence, ${answered ? "GENERATION_COMPLETED" : "GENERATION_RETRY"}, ${chapter}::int, ${asJson(data)}::jsonb
            FROM counted RETURNING sequence
          )
          SELECT sequence, pg_notify(${EVENT_CHANNEL}, ${bookId})::text FROM told`,
      );
    },
  };
}
