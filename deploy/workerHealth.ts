/**
 * A worker's health check: `node deploy/workerHealth.ts`, run inside its container. Workers listen on no port, so
 * Temporal is asked whether this container polls the task queue of each of its roles. A process that lives but has
 * lost the server, or serves another namespace, is unhealthy.
 */
import { hostname } from "node:os";
import { Connection } from "@temporalio/client";
import proto from "@temporalio/proto";
import { type Config, readConfig, type WorkerRole } from "../src/config.ts";
import { messageOf } from "../src/errors.ts";
import { taskQueues } from "../src/workflows/contract.ts";

const { TaskQueueType } = proto.temporal.api.enums.v1;

/** The task queue that each role polls; the server keeps workflow and activity tasks apart. */
export function polledQueue(role: WorkerRole, prefix: string): { name: string; type: proto.temporal.api.enums.v1.TaskQueueType } {
  const queues = taskQueues(prefix);
  const byRole = {
    workflows: { name: queues.main, type: TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW },
    llm: { name: queues.llm, type: TaskQueueType.TASK_QUEUE_TYPE_ACTIVITY },
    publish: { name: queues.publish, type: TaskQueueType.TASK_QUEUE_TYPE_ACTIVITY },
  };
  return byRole[role];
}

/**
 * Whether one of the pollers is a process of this host. The SDK names a worker `pid@hostname`, and a container's
 * hostname is its own. The server remembers a poller for five minutes, so a worker whose places are all taken, and
 * which therefore does not poll, stays healthy.
 */
export function pollsFrom(host: string, pollers: readonly { identity?: string | null }[]): boolean {
  return pollers.some(({ identity }) => identity?.endsWith(`@${host}`));
}

async function unservedRoles(config: Config): Promise<WorkerRole[]> {
  const { address, namespace, tls, apiKey, taskQueue } = config.temporal;
  const connection = await Connection.connect({
    ...(address === undefined ? {} : { address }),
    tls,
    ...(apiKey === undefined ? {} : { apiKey }),
    connectTimeout: "5 s",
  });
  try {
    const polled = await Promise.all(
      config.worker.roles.map(async (role) => {
        const { name, type } = polledQueue(role, taskQueue);
        const { pollers } = await connection.workflowService.describeTaskQueue({ namespace, taskQueue: { name }, taskQueueType: type });
        return { role, served: pollsFrom(hostname(), pollers ?? []) };
      }),
    );
    return polled.filter(({ served }) => !served).map(({ role }) => role);
  } finally {
    await connection.close();
  }
}

if (import.meta.main) {
  try {
    const unserved = await unservedRoles(readConfig());
    console.log(unserved.length === 0 ? "healthy" : `Temporal does not see this worker for: ${unserved.join(", ")}`);
    process.exit(unserved.length === 0 ? 0 : 1);
  } catch (error) {
    console.error(`Temporal could not be asked: ${messageOf(error)}`);
    process.exit(1);
  }
}
