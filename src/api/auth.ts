/** Who is asking: `Authorization: Bearer <key>` or `X-Api-Key: <key>`. */
import type { FastifyRequest } from "fastify";
import { AppError } from "../errors.ts";
import type { KeyStore } from "../storage/keys.ts";

declare module "fastify" {
  interface FastifyRequest {
    userId: string;
  }
}

/** A hook that sets `request.userId`. @throws AppError `unauthorized` */
export function authenticate(keys: KeyStore) {
  return async (request: FastifyRequest): Promise<void> => {
    const key = keyOf(request);
    if (key === undefined)
      throw new AppError("unauthorized", "Send your API key as Authorization: Bearer <key>. The first one was printed when Tsuzuri first started.");
    const userId = await keys.userOf(key);
    if (userId === null) throw new AppError("unauthorized", "This API key is not known, or was revoked.");
    request.userId = userId;
  };
}

function keyOf(request: FastifyRequest): string | undefined {
  const bearer = request.headers.authorization?.match(/^Bearer\s+(\S+)$/iu)?.[1];
  const header = request.headers["x-api-key"];
  return bearer ?? (typeof header === "string" ? header : undefined);
}
