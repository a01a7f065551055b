/** The one place where errors become Temporal failures. */
import { ApplicationFailure, CancelledFailure } from "@temporalio/activity";
import type { ActivityInboundCallsInterceptor } from "@temporalio/worker";
import { AppError } from "../errors.ts";

/** An expected error as Temporal takes it: its code as type, final where trying again cannot help, the provider's Retry-After as the delay. */
export function asFailure(error: unknown): unknown {
  if (!(error instanceof AppError)) return error;
  const { retryAfterMs } = error.evidence;
  return ApplicationFailure.create({
    message: error.message,
    type: error.code,
    nonRetryable: !error.retryable,
    ...(retryAfterMs === undefined ? {} : { nextRetryDelay: retryAfterMs }),
  });
}

export const failureInterceptor: ActivityInboundCallsInterceptor = {
  async execute(input, next) {
    try {
      return await next(input);
    } catch (error) {
      if (error instanceof CancelledFailure) throw error;
      throw asFailure(error);
    }
  },
};
