/** Sums over books and calls: for GET /usage and GET /metrics. */
import { type Database, withDatabaseErrors } from "./database.ts";

export interface Usage {
  since: string;
  books: number;
  calls: number;
  failedCalls: number;
  promptTokens: number;
  completionTokens: number;
  costUsd: number;
}
export interface Totals {
  booksByStatus: Record<string, number>;
  calls: number;
  failedCalls: number;
  promptTokens: number;
  completionTokens: number;
  costUsd: number;
}
export type Ledger = ReturnType<typeof ledger>;

export function ledger(database: Database) {
  return {
    /** What a user has used since the first of the month (UTC). */
    async usage(userId: string, now: Date): Promise<Usage> {
      const since = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), 1));
      return withDatabaseErrors(async () => {
        const where = { createdAt: { gte: since }, book: { userId } };
        const [books, failedCalls, sums] = await Promise.all([
          database.book.count({ where: { userId, createdAt: { gte: since } } }),
          database.llmCall.count({ where: { ...where, errorCode: { not: null } } }),
          database.llmCall.aggregate({ where, _count: true, _sum: { promptTokens: true, completionTokens: true, costUsd: true } }),
        ]);
        return { since: since.toISOString(), books, failedCalls, ...summed(sums) };
      });
    },
    async totals(): Promise<Totals> {
      return withDatabaseErrors(async () => {
        const [byStatus, failedCalls, sums] = await Promise.all([
          database.book.groupBy({ by: ["status"], _count: true }),
          database.llmCall.count({ where: { errorCode: { not: null } } }),
          database.llmCall.aggregate({ _count: true, _sum: { promptTokens: true, completionTokens: true, costUsd: true } }),
        ]);
        return { booksByStatus: Object.fromEntries(byStatus.map((row) => [row.status, row._count])), failedCalls, ...summed(sums) };
      });
    },
  };
}

function summed(sums: { _count: number; _sum: { promptTokens: number | null; completionTokens: number | null; costUsd: { toString(): string } | null } }) {
  return {
    calls: sums._count,
    promptTokens: sums._sum.promptTokens ?? 0,
    completionTokens: sums._sum.completionTokens ?? 0,
    costUsd: Number(sums._sum.costUsd ?? 0),
  };
}
