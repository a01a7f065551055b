/**
 * Errors as data: every expected failure is an {@link AppError} with a stable code. It is made where the fault is
 * known, and converted once: to problem details in `api/problem.ts`, to a Temporal failure in `activities/failure.ts`,
 * to a line and an exit code in `local/cli.ts`.
 */

/** Every code with the HTTP status it answers with, its title, and whether the same call may succeed later unchanged. */
export const errorTable = {
  "request-invalid": { status: 400, retryable: false, title: "The request is not valid" },
  "body-malformed": { status: 400, retryable: false, title: "The body is not valid JSON" },
  "body-too-large": { status: 413, retryable: false, title: "The body is too large" },
  "media-type-unsupported": { status: 415, retryable: false, title: "The body is not application/json" },
  unauthorized: { status: 401, retryable: false, title: "An API key is needed" },
  "not-found": { status: 404, retryable: false, title: "There is no such thing" },
  "method-not-allowed": { status: 405, retryable: false, title: "That method is not allowed here" },
  "not-acceptable": { status: 406, retryable: false, title: "No such representation" },
  "state-conflict": { status: 409, retryable: false, title: "The book's state forbids it" },
  "idempotency-conflict": { status: 409, retryable: false, title: "The idempotency key was used for another request" },
  "range-not-satisfiable": { status: 416, retryable: false, title: "The range lies outside the file" },
  "plan-impossible": { status: 422, retryable: false, title: "Such a book cannot be planned" },
  "model-needed": { status: 422, retryable: false, title: "A language model is needed for this book" },
  "content-invalid": { status: 422, retryable: false, title: "The content does not pass its checks" },
  "budget-exceeded": { status: 422, retryable: false, title: "The book's budget is spent" },
  "temporal-unavailable": { status: 503, retryable: true, title: "The workflow server cannot be reached" },
  "database-unavailable": { status: 503, retryable: true, title: "The database cannot be reached" },
  "model-rate-limited": { status: 503, retryable: true, title: "The model asks for fewer requests" },
  "model-unavailable": { status: 503, retryable: true, title: "The model's server failed" },
  "model-stalled": { status: 504, retryable: true, title: "The model stopped answering" },
  "model-answer-cut": { status: 502, retryable: true, title: "The model's answer broke off" },
  "model-answer-unusable": { status: 502, retryable: false, title: "The model's answers could not be used" },
  "model-unauthorized": { status: 502, retryable: false, title: "The model's server refused the API key" },
  "model-unknown": { status: 502, retryable: false, title: "The model's server does not know the model" },
  "model-refused": { status: 502, retryable: false, title: "The model refused the request" },
  "publishing-failed": { status: 500, retryable: true, title: "A file could not be made" },
  "setup-failed": { status: 500, retryable: false, title: "Tsuzuri could not start" },
  internal: { status: 500, retryable: true, title: "Something went wrong inside Tsuzuri" },
} as const satisfies Record<string, { status: number; retryable: boolean; title: string }>;

export type ErrorCode = keyof typeof errorTable;

/** A fault at a place in the input: `path` is dotted, as in `options.targetPages`. */
export interface FieldFault {
  path: string;
  message: string;
}

/** What an {@link AppError} may carry besides its sentence. */
export interface ErrorEvidence {
  /** Faults by field, for `errors` of the problem details. */
  errors?: FieldFault[];
  /** How long to wait before another try, in milliseconds, where the other side said so. */
  retryAfterMs?: number;
  /** Facts for the log and for the operator; never a secret. */
  details?: Record<string, unknown>;
  cause?: unknown;
}

/** An expected failure: `message` is a sentence for the user that says what to do. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly evidence: ErrorEvidence;

  constructor(code: ErrorCode, message: string, evidence: ErrorEvidence = {}) {
    super(message, { cause: evidence.cause });
    this.name = "AppError";
    this.code = code;
    this.evidence = evidence;
  }

  get retryable(): boolean {
    return errorTable[this.code].retryable;
  }
}

/** The message of anything thrown, for logs and `cause` lines. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
