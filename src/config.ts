/** The only reader of process.env. Every variable Tsuzuri understands is a row here; docker-compose.yml and the README are held against it. */
import { resolve } from "node:path";
import { z } from "zod";
import { composerModel } from "./book/origin.ts";
import { AppError } from "./errors.ts";

const port = z.coerce.number().int().min(0).max(65_535);
const milliseconds = z.coerce.number().int().min(1).max(86_400_000);
const count = z.coerce.number().int().min(1).max(10_000);
const flag = z.enum(["true", "false", "1", "0"]).transform((value) => value === "true" || value === "1");

export const workerRoles = ["workflows", "llm", "publish"] as const;
export type WorkerRole = (typeof workerRoles)[number];

const environmentSchema = z.object({
  /** PostgreSQL; without it the embedded one is started. */
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\//u, "expected postgresql://user:password@host:port/database")
    .optional(),
  /** host:port of a Temporal server; without it the embedded one is started. */
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^/\s]+:\d+$/u, "expected host:port")
    .optional(),
  TEMPORAL_NAMESPACE: z.string().default("default"),
  /** API key for Temporal Cloud; turns TLS on. */
  TEMPORAL_API_KEY: z.string().optional(),
  TEMPORAL_TLS: flag.default(false),
  /** Where a person opens the Web UI; used in links only. */
  TEMPORAL_UI_URL: z.url().optional(),
  /** Any OpenAI-compatible address, ending in /v1; without it and without a key the composer is used. */
  LLM_BASE_URL: z.url().optional(),
  OPENAI_API_KEY: z.string().optional(),
  LLM_MODEL: z.string().optional(),
  /** How JSON is asked for; auto starts with a schema and steps down when the server refuses it. */
  LLM_JSON_MODE: z.enum(["auto", "schema", "object", "text"]).default("auto"),
  /** A model that sends nothing for this long has stalled; long enough for one that thinks before it writes. */
  LLM_STALL_TIMEOUT_MS: milliseconds.default(120_000),
  /** Model calls that one worker runs at once. */
  LLM_CONCURRENCY: count.default(64),
  /** Tries of a model call whose server fails, before the chapter asks for attention. */
  LLM_MAX_ATTEMPTS: count.default(12),
  /** USD per million tokens, for models that src/llm/prices.ts does not list. */
  LLM_PRICE_INPUT: z.coerce.number().min(0).optional(),
  LLM_PRICE_OUTPUT: z.coerce.number().min(0).optional(),
  API_HOST: z.string().default("127.0.0.1"),
  API_PORT: port.default(8400),
  /** Shared secret for the first API key; without it one is made at the first start and printed once. */
  TSUZURI_API_KEY: z.string().min(16, "at least 16 characters").optional(),
  /** The folder of the artifact store. */
  ARTIFACTS_DIR: z.string().default(".tsuzuri/artifacts"),
  /** A folder of .txt and .md files that no book may copy from; without it nothing is compared. */
  REFERENCE_TEXTS_DIR: z.string().optional(),
  /** Prefix of the task queues, so that several installations may share a Temporal namespace. */
  TASK_QUEUE: z
    .string()
    .regex(/^[\w.-]+$/u)
    .default("tsuzuri"),
  /** Comma-separated: workflows, llm, publish. */
  WORKER_ROLES: z
    .string()
    .default(workerRoles.join(","))
    .transform((list) =>
      list
        .split(",")
        .map((role) => role.trim())
        .filter((role) => role !== ""),
    )
    .pipe(z.array(z.enum(workerRoles)).min(1)),
  PUPPETEER_EXECUTABLE_PATH: z.string().optional(),
  /** Chromium tabs that one worker lays out pages in at once; each takes about 200 MB. */
  PUBLISH_CONCURRENCY: count.default(2),
  /** How long a book with failed chapters waits for a person. */
  ATTENTION_DAYS: z.coerce.number().min(0).max(365).default(7),
  COMPOSER_PORT: port.default(8401),
  /** Faults asked of the composer, for drills: see src/llm/composer/faults.ts. */
  COMPOSER_FAULTS: z.string().default(""),
  /** The embedded default's ports; another is taken when one is in use. */
  POSTGRES_PORT: port.default(8402),
  TEMPORAL_PORT: port.default(8403),
  TEMPORAL_UI_PORT: port.default(8404),
  /** Where the embedded default keeps its state. */
  TSUZURI_HOME: z.string().default(".tsuzuri"),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error"]).default("info"),
});

/** Names of all variables that are read, for the checks of docker-compose.yml and the README. */
export const environmentNames = Object.keys(environmentSchema.shape);

export type Config = ReturnType<typeof readConfig>;

/**
 * Reads and freezes the configuration. A variable set to nothing is as if it were not set: that is how docker compose hands over what nobody set.
 * @throws AppError `setup-failed` naming every variable that is wrong
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env) {
  const parsed = environmentSchema.safeParse(Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== "")));
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new AppError("setup-failed", `The environment is not valid. ${faults.join("; ")}.`);
  }
  const env = parsed.data;
  if ((env.LLM_PRICE_INPUT === undefined) !== (env.LLM_PRICE_OUTPUT === undefined)) {
    throw new AppError("setup-failed", "Set both LLM_PRICE_INPUT and LLM_PRICE_OUTPUT, or neither.");
  }
  const ownModel = env.LLM_BASE_URL !== undefined || env.OPENAI_API_KEY !== undefined;
  return Object.freeze({
    databaseUrl: env.DATABASE_URL,
    temporal: Object.freeze({
      address: env.TEMPORAL_ADDRESS,
      namespace: env.TEMPORAL_NAMESPACE,
      apiKey: env.TEMPORAL_API_KEY,
      tls: env.TEMPORAL_TLS || env.TEMPORAL_API_KEY !== undefined,
      uiUrl: env.TEMPORAL_UI_URL,
      taskQueue: env.TASK_QUEUE,
    }),
    llm: Object.freeze({
      /** Undefined means: the composer, wherever the supervisor started it. */
      baseUrl: env.LLM_BASE_URL ?? (env.OPENAI_API_KEY === undefined ? undefined : "https://api.openai.com/v1"),
      apiKey: env.OPENAI_API_KEY ?? "none",
      model: env.LLM_MODEL ?? (ownModel && env.LLM_BASE_URL === undefined ? "gpt-4.1-mini" : composerModel),
      jsonMode: env.LLM_JSON_MODE,
      stallTimeoutMs: env.LLM_STALL_TIMEOUT_MS,
      concurrency: env.LLM_CONCURRENCY,
      maxAttempts: env.LLM_MAX_ATTEMPTS,
      price:
        env.LLM_PRICE_INPUT === undefined || env.LLM_PRICE_OUTPUT === undefined
          ? undefined
          : Object.freeze({ input: env.LLM_PRICE_INPUT, output: env.LLM_PRICE_OUTPUT }),
    }),
    api: Object.freeze({ host: env.API_HOST, port: env.API_PORT, key: env.TSUZURI_API_KEY }),
    artifactsDir: resolve(env.ARTIFACTS_DIR),
    referenceTextsDir: env.REFERENCE_TEXTS_DIR === undefined ? undefined : resolve(env.REFERENCE_TEXTS_DIR),
    worker: Object.freeze({ roles: Object.freeze(env.WORKER_ROLES), publishConcurrency: env.PUBLISH_CONCURRENCY }),
    attentionDays: env.ATTENTION_DAYS,
    chromiumPath: env.PUPPETEER_EXECUTABLE_PATH,
    composer: Object.freeze({ port: env.COMPOSER_PORT, faults: env.COMPOSER_FAULTS }),
    local: Object.freeze({
      home: resolve(env.TSUZURI_HOME),
      postgresPort: env.POSTGRES_PORT,
      temporalPort: env.TEMPORAL_PORT,
      temporalUiPort: env.TEMPORAL_UI_PORT,
    }),
    logLevel: env.LOG_LEVEL,
  });
}
