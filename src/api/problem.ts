/** Problem details (RFC 9457): the one place where errors become answers. */
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { hasZodFastifySchemaValidationErrors, type ZodFastifySchemaValidationError } from "fastify-type-provider-zod";
import { z } from "zod";
import { AppError, type ErrorCode, errorTable, type FieldFault } from "../errors.ts";

/** The `type` of a problem: stable, one for each code of src/errors.ts. */
export const problemType = (code: ErrorCode): string => `urn:tsuzuri:problem:${code}`;

export const problemSchema = z.object({
  type: z.string().describe("stable; urn:tsuzuri:problem:<code>"),
  title: z.string(),
  status: z.int(),
  detail: z.string().describe("what happened and what to do"),
  errors: z.array(z.object({ path: z.string(), message: z.string() })),
  requestId: z.string(),
});
export type Problem = z.infer<typeof problemSchema>;

const fastifyCodes: Record<string, { code: ErrorCode; detail: string }> = {
  FST_ERR_CTP_INVALID_JSON_BODY: { code: "body-malformed", detail: "The body is not valid JSON. Check commas, quotes and brackets." },
  FST_ERR_CTP_EMPTY_JSON_BODY: { code: "body-malformed", detail: "The body is empty although its content type says JSON. Send a JSON object." },
  FST_ERR_CTP_BODY_TOO_LARGE: { code: "body-too-large", detail: "The body is larger than this route takes (4 MB)." },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: { code: "media-type-unsupported", detail: "Send Content-Type: application/json." },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: { code: "body-malformed", detail: "The Content-Length does not match the body." },
};

/** The error as its author or the framework meant it. */
export function asAppError(error: FastifyError | Error): AppError {
  if (error instanceof AppError) return error;
  if (hasZodFastifySchemaValidationErrors(error)) {
    const errors = error.validation.flatMap(fieldFaults);
    const [first] = errors;
    return new AppError("request-invalid", first === undefined ? "The request is not valid." : `${first.path}: ${first.message}`, { errors });
  }
  const code = "code" in error ? fastifyCodes[error.code] : undefined;
  if (code) return new AppError(code.code, code.detail, { cause: error });
  if (error instanceof SyntaxError) return new AppError("body-malformed", `The body is not valid JSON: ${error.message}`, { cause: error });
  if ("statusCode" in error && error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500)
    return new AppError("request-invalid", error.message, { cause: error });
  return new AppError("internal", "Something went wrong inside Tsuzuri; the log has it under this requestId. Trying again may help.", { cause: error });
}

/** A field that should not be there is named itself, not only its parent. */
function fieldFaults({ instancePath, keyword, message, params }: ZodFastifySchemaValidationError): FieldFault[] {
  const path = instancePath.split("/").filter((part) => part !== "");
  if (keyword === "unrecognized_keys") return (params["keys"] as string[]).map((key) => ({ path: [...path, key].join("."), message: "no such field" }));
  return [{ path: path.join(".") || "(body)", message: message ?? "is not valid" }];
}

export function toProblem(error: AppError, requestId: string): Problem {
  const { status, title } = errorTable[error.code];
  return { type: problemType(error.code), title, status, detail: error.message, errors: error.evidence.errors ?? [], requestId };
}

export function sendProblem(request: FastifyRequest, reply: FastifyReply, thrown: FastifyError | Error): FastifyReply {
  const error = asAppError(thrown);
  const problem = toProblem(error, request.id);
  if (problem.status >= 500) request.log.error({ err: thrown }, problem.title);
  if (error.evidence.retryAfterMs !== undefined) void reply.header("retry-after", Math.ceil(error.evidence.retryAfterMs / 1000));
  return reply.code(problem.status).type("application/problem+json").send(problem);
}
