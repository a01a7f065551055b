/** API keys: shown once when made, kept as a SHA-256. */
import { createHash, randomBytes } from "node:crypto";
import { type Database, withDatabaseErrors } from "./database.ts";

const hash = (key: string) => createHash("sha256").update(key).digest("hex");

export interface KeyStore {
  /** The user that a key belongs to, or null. */
  userOf(key: string): Promise<string | null>;
  /**
   * Makes the first user and key when there is none; a given key is registered if it is not yet known.
   * @returns the key when one was made or given now, null when keys exist and none was given
   */
  ensureFirst(given: string | undefined): Promise<string | null>;
}

export function keyStore(database: Database): KeyStore {
  const known = new Map<string, string>();
  return {
    async userOf(key) {
      const keyHash = hash(key);
      const cached = known.get(keyHash);
      if (cached !== undefined) return cached;
      const row = await withDatabaseErrors(() => database.apiKey.findUnique({ where: { keyHash } }));
      if (row === null || row.revokedAt !== null) return null;
      known.set(keyHash, row.userId);
      return row.userId;
    },
    async ensureFirst(given) {
      return withDatabaseErrors(async () => {
        const existing = await database.apiKey.count();
        if (existing > 0 && given === undefined) return null;
        const key = given ?? `tsz_${randomBytes(24).toString("base64url")}`;
        if ((await database.apiKey.findUnique({ where: { keyHash: hash(key) } })) !== null) return key;
        const user = (await database.user.findFirst({ orderBy: { createdAt: "asc" } })) ?? (await database.user.create({ data: { name: "owner" } }));
        await database.apiKey.create({ data: { userId: user.id, name: "first", prefix: key.slice(0, 8), keyHash: hash(key) } });
        return key;
      });
    },
  };
}
