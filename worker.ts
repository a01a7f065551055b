/** The composition root of a worker: configuration → adapters → activities → run until asked to stop. */
import { languageOf } from "./src/quality/language.ts";
import { openTokenizer } from "./src/tokenizer/lindera.ts";
import { fileURLToPath } from "node:url";
import { DefaultLogger, type LogEntry, NativeConnection, Runtime, Worker, type WorkerOptions } from "@temporalio/worker";
import { failureInterceptor } from "./src/activities/failure.ts";
import { createActivities } from "./src/activities/index.ts";
import { loadBank } from "./src/bank/loadBank.ts";
import { loadReferences } from "./src/bank/loadReferences.ts";
import { type Config, readConfig } from "./src/config.ts";
import { AppError, messageOf } from "./src/errors.ts";
import { openaiProvider } from "./src/llm/openaiProvider.ts";
import { loadPrompts } from "./src/llm/prompt.ts";
import { createBrowser } from "./src/publishing/chromium.ts";
import { createPublisher } from "./src/publishing/publisher.ts";
import { furiganaOf, kanjiOf } from "./src/publishing/style.ts";
import { folderArtifacts } from "./src/storage/artifacts.ts";
import { bookStore } from "./src/storage/books.ts";
import { callStore } from "./src/storage/calls.ts";
import { chapterStore } from "./src/storage/chapters.ts";
import { openDatabase } from "./src/storage/database.ts";
import { exportStore } from "./src/storage/exports.ts";
import { taskQueues } from "./src/workflows/contract.ts";

export interface RunningWorker {
  /** Resolves when the worker has stopped. */
  stopped: Promise<void>;
  stop(): Promise<void>;
}

/** Starts the workers of the roles that the configuration names. @throws AppError `setup-failed` when a needed address is missing */
export async function startWorker(config: Config): Promise<RunningWorker> {
  const databaseUrl = config.databaseUrl ?? missing("DATABASE_URL");
  const address = config.temporal.address ?? missing("TEMPORAL_ADDRESS");
  const baseUrl = config.llm.baseUrl ?? missing("LLM_BASE_URL or OPENAI_API_KEY");
  const database = openDatabase(databaseUrl, 16);
  const bank = await loadBank();
  const browser = createBrowser(config.chromiumPath);
  const kanji = kanjiOf(bank);
  const activities = createActivities({
    books: bookStore(database),
    chapters: chapterStore(database),
    calls: callStore(database),
    exports: exportStore(database),
    bank,
    language: languageOf(bank, openTokenizer()),
    references: await loadReferences(config.referenceTextsDir),
    prompts: await loadPrompts(),
    provider: openaiProvider({ baseUrl, apiKey: config.llm.apiKey, jsonMode: config.llm.jsonMode, stallTimeoutMs: config.llm.stallTimeoutMs }),
    priceOverride: config.llm.price,
    publisher: createPublisher({ artifacts: folderArtifacts(config.artifactsDir), browser, furiganaOf: (book) => furiganaOf(book, kanji) }),
  });
  const connection = await NativeConnection.connect({
    address,
    tls: config.temporal.tls,
    ...(config.temporal.apiKey === undefined ? {} : { apiKey: config.temporal.apiKey }),
  });
  const queues = taskQueues(config.temporal.taskQueue);
  const shared = {
    connection,
    namespace: config.temporal.namespace,
    activities,
    interceptors: { activity: [() => ({ inbound: failureInterceptor })] },
    // A cancellation reaches an activity with its heartbeat's answer, so heartbeats may be sent twice a second.
    maxHeartbeatThrottleInterval: "500 ms",
    defaultHeartbeatThrottleInterval: "500 ms",
    // Time for running activities to hear of the stop and put their work down.
    shutdownGraceTime: "3 s",
  } satisfies Partial<WorkerOptions>;
  const workers: Worker[] = [];
  for (const role of config.worker.roles) {
    if (role === "workflows") {
      workers.push(
        await Worker.create({
          ...shared,
          taskQueue: queues.main,
          workflowsPath: fileURLToPath(new URL("./src/workflows/index.ts", import.meta.url)),
          // Ten books of 25 chapters stay in memory; more are replayed from history when they are next needed.
          maxCachedWorkflows: 400,
          maxConcurrentWorkflowTaskExecutions: 40,
          maxConcurrentActivityTaskExecutions: 40,
          maxConcurrentLocalActivityExecutions: 40,
        }),
      );
    } else if (role === "llm") {
      workers.push(await Worker.create({ ...shared, taskQueue: queues.llm, maxConcurrentActivityTaskExecutions: config.llm.concurrency }));
    } else {
      workers.push(await Worker.create({ ...shared, taskQueue: queues.publish, maxConcurrentActivityTaskExecutions: config.worker.publishConcurrency }));
    }
  }
  const runs = workers.map((worker) => worker.run());
  const stopped = Promise.all(runs).then(async () => {
    await browser.close();
    await connection.close();
    await database.$disconnect();
  });
  return {
    stopped,
    stop: async () => {
      for (const worker of workers) if (worker.getState() === "RUNNING") worker.shutdown();
      await stopped;
    },
  };
}

function missing(name: string): never {
  throw new AppError("setup-failed", `A worker needs ${name}. "npm start" sets it for the embedded default; set it yourself to run a worker alone.`);
}

/** Of what the SDK has to say, what an operator needs; that a role's queue has no workflows is as it should be. */
function log({ level, message, meta }: LogEntry): void {
  if (message.startsWith("No workflows registered")) return;
  const { error, ...facts } = meta ?? {};
  console.error(`${new Date().toISOString()} ${level} ${message} ${JSON.stringify(facts)}${error === undefined ? "" : `\n  ${messageOf(error)}`}`);
}

if (import.meta.main) {
  try {
    const config = readConfig();
    Runtime.install({ logger: new DefaultLogger("WARN", log), shutdownSignals: [] });
    const worker = await startWorker(config);
    console.log(`worker ready: ${config.worker.roles.join(", ")}`);
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void worker.stop());
    await worker.stopped;
    process.exit(0);
  } catch (error) {
    console.error(`The worker stopped: ${messageOf(error)}`);
    process.exit(1);
  }
}
