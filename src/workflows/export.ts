/** Makes one file of a book from the chapters that are finished, whatever the book's state; the state stays as it is. */
import { proxyActivities } from "@temporalio/workflow";
import type { Activities } from "../activities/index.ts";
import { publishWork } from "./activityOptions.ts";
import { type ExportWorkflowInput, taskQueues } from "./contract.ts";

export async function exportWorkflow({ bookId, taskQueue, format, revision }: ExportWorkflowInput): Promise<{ bytes: number; pages: number | null }> {
  const { publishBook } = proxyActivities<Activities>(publishWork(taskQueues(taskQueue).publish));
  return publishBook({ bookId, format, revision });
}
