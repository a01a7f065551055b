/** JSON Schema as providers take it in strict mode. */
import { z } from "zod";
import { oncePer } from "../book/once.ts";

/**
 * The JSON Schema of a zod schema in the subset of OpenAI's structured outputs: no `$schema`, unions as `anyOf`,
 * integers without the safe-integer bounds that zod adds.
 * Source: https://platform.openai.com/docs/guides/structured-outputs#supported-schemas
 */
export const strictJsonSchema: (schema: z.ZodType) => Record<string, unknown> = oncePer(
  (schema) => clean(z.toJSONSchema(schema, { target: "draft-7", io: "output" })) as Record<string, unknown>,
);

function clean(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(clean);
  if (typeof node !== "object" || node === null) return node;
  const cleaned: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(node)) {
    if (key === "$schema" || key === "default") continue;
    if ((key === "minimum" || key === "maximum") && Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER) continue;
    cleaned[key === "oneOf" ? "anyOf" : key] = clean(value);
  }
  return cleaned;
}
