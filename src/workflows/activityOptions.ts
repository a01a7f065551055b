/** How long an activity may take and how it is retried, each with its reason. */
import type { ActivityOptions, LocalActivityOptions } from "@temporalio/workflow";
import { ActivityCancellationType } from "@temporalio/workflow";

/** Small checks and row changes that need no queue: they run inside the workflow's own task, which saves the server two round trips each. */
export const localWork: LocalActivityOptions = {
  // A chapter's check takes a fifth of a second of computing; many chapters may end at once on one thread.
  startToCloseTimeout: "30 s",
  // A local activity that waits longer than this between tries is turned into a timer, so that the workflow task ends.
  localRetryThreshold: "2 s",
  retry: { initialInterval: "500 ms", backoffCoefficient: 2, maximumInterval: "5 s" },
};

/**
 * Planning a book and checking its chapters against each other. A second or two of computing, and ten books may want it at
 * once on one thread: 60 s. Each is done once a book, so noticing a killed worker later costs little. Retried for ever: a
 * database that is down comes back, and no book is worth less than a wait.
 */
export const wholeBookWork = (taskQueue: string): ActivityOptions => ({
  taskQueue,
  startToCloseTimeout: "60 s",
  retry: { initialInterval: "500 ms", backoffCoefficient: 2, maximumInterval: "5 s" },
});

/**
 * Model calls. 30 min: a slow model at 20 tokens/s writes 36,000 tokens in that time, six times the longest section.
 * Heartbeat 10 s: the activity beats more often than once a second, so a dead worker is noticed within 10 s and a busy one is not
 * taken for dead. Retries only for faults of the server or the wire: doubling from 1 s to at most 1 min.
 */
export const modelCall = (taskQueue: string, maximumAttempts: number): ActivityOptions => ({
  taskQueue,
  startToCloseTimeout: "30 min",
  heartbeatTimeout: "10 s",
  cancellationType: ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
  retry: { initialInterval: "1 s", backoffCoefficient: 2, maximumInterval: "1 min", maximumAttempts },
});

/**
 * Laying out pages. 15 min: a thousand pages take under a minute on two cores, ten books at once on a loaded machine
 * some minutes. Heartbeat 60 s rather than 10: Chromium and the merge hold the process's thread for seconds at a time.
 * Four tries: a crashed browser is replaced by the next one; what fails four times fails for a reason.
 */
export const publishWork = (taskQueue: string): ActivityOptions => ({
  taskQueue,
  startToCloseTimeout: "15 min",
  heartbeatTimeout: "60 s",
  cancellationType: ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
  retry: { initialInterval: "1 s", backoffCoefficient: 2, maximumInterval: "15 s", maximumAttempts: 4 },
});
