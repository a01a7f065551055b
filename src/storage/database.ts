/** The connection to PostgreSQL through Prisma. */
import { PrismaPg } from "@prisma/adapter-pg";
import { AppError, messageOf } from "../errors.ts";
import { Prisma, PrismaClient } from "./prisma/client.ts";

export type Database = PrismaClient;
export type Transaction = Prisma.TransactionClient;
export { Prisma };

/** Opens a pool of connections. Connecting happens with the first query. @param poolSize connections at most */
export function openDatabase(url: string, poolSize = 10): Database {
  // A database that is being restarted answers within seconds; a query waits that long for a connection and then fails for its caller to retry.
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString: url, max: poolSize, connectionTimeoutMillis: 10_000 }),
    // Transactions on one book wait for each other; fifty chapters at once need some patience.
    transactionOptions: { maxWait: 10_000, timeout: 10_000 },
  });
}

/** The codes of Prisma and PostgreSQL that mean: no connection now, try later. */
const connectionCodes = new Set([
  "P1001",
  "P1002",
  "P1008",
  "P1017",
  "P2024",
  "P2028",
  "ECONNREFUSED",
  "ECONNRESET",
  "57P01",
  "57P02",
  "57P03",
  "08006",
  "08001",
]);

/** Runs `work`, turning a lost connection into `database-unavailable`, which callers may retry. */
export async function withDatabaseErrors<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isConnectionError(error))
      throw new AppError(
        "database-unavailable",
        "PostgreSQL does not answer. It is asked again by itself; if this lasts, see that the server behind DATABASE_URL runs.",
        { cause: error },
      );
    throw error;
  }
}

export function isConnectionError(error: unknown): boolean {
  if (typeof error !== "object" || error === null) return false;
  const code = "code" in error ? String(error.code) : "";
  return (
    connectionCodes.has(code) ||
    /Can't reach database|connection terminated|Connection terminated|ECONNREFUSED|the database system is (?:starting|shutting)|Server has closed the connection/iu.test(
      messageOf(error),
    )
  );
}

/** True when a unique constraint forbade the write. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002";
}

/** Plain data as Prisma takes it for a JSON column. */
export function asJson(value: unknown): Prisma.InputJsonValue {
  return value as Prisma.InputJsonValue;
}
