/** Stops what runs when the person or the system asks for it, and never leaves a child process behind. */
import type { Running } from "./supervisor.ts";

/** @returns a promise that resolves when the process is asked to end (Ctrl-C, SIGTERM, a closed terminal) */
export function whenAsked(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => resolve(signal));
  });
}

/** Stops everything; a second Ctrl-C meanwhile changes nothing, since stopping takes a few seconds at most. */
export async function stopAll(running: Pick<Running, "stop">): Promise<void> {
  const ignore = () => undefined;
  process.on("SIGINT", ignore);
  process.on("SIGTERM", ignore);
  await running.stop();
}
