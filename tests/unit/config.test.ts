import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { environmentNames, readConfig } from "../../src/config.ts";
import { AppError } from "../../src/errors.ts";

/** The sentence by which an environment is refused. */
function refusal(environment: NodeJS.ProcessEnv): string {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof AppError && error.code === "setup-failed") return error.message;
    throw error;
  }
  throw new Error("the environment was taken");
}

const defaults = readConfig({});

test("nothing set is a whole configuration", () => {
  expect(defaults).toEqual({
    databaseUrl: undefined,
    temporal: { address: undefined, namespace: "default", apiKey: undefined, tls: false, uiUrl: undefined, taskQueue: "tsuzuri" },
    llm: {
      baseUrl: undefined,
      apiKey: "none",
      model: "tsuzuri-composer",
      jsonMode: "auto",
      stallTimeoutMs: 120_000,
      concurrency: 64,
      maxAttempts: 12,
      price: undefined,
    },
    api: { host: "127.0.0.1", port: 8400, key: undefined },
    artifactsDir: resolve(".tsuzuri/artifacts"),
    referenceTextsDir: undefined,
    worker: { roles: ["workflows", "llm", "publish"], publishConcurrency: 2 },
    attentionDays: 7,
    chromiumPath: undefined,
    composer: { port: 8401, faults: "" },
    local: { home: resolve(".tsuzuri"), postgresPort: 8402, temporalPort: 8403, temporalUiPort: 8404 },
    logLevel: "info",
  });
});

test("a variable set to nothing is as if it were not set", () => {
  expect(readConfig(Object.fromEntries(environmentNames.map((name) => [name, ""])))).toEqual(defaults);
});

test("variables that are not Tsuzuri's do not matter", () => {
  expect(readConfig({ PATH: "/bin", NODE_ENV: "test" })).toEqual(defaults);
});

describe("a variable that is set is taken", () => {
  test.each<[environment: Record<string, string>, expected: object]>([
    [{ DATABASE_URL: "postgresql://u:p@db:5432/tsuzuri" }, { databaseUrl: "postgresql://u:p@db:5432/tsuzuri" }],
    [{ DATABASE_URL: "postgres://u:p@db/tsuzuri" }, { databaseUrl: "postgres://u:p@db/tsuzuri" }],
    [{ TEMPORAL_ADDRESS: "temporal:7233", TEMPORAL_NAMESPACE: "books" }, { temporal: { address: "temporal:7233", namespace: "books" } }],
    [{ TEMPORAL_TLS: "true" }, { temporal: { tls: true } }],
    [{ TEMPORAL_TLS: "1" }, { temporal: { tls: true } }],
    [{ TEMPORAL_TLS: "0" }, { temporal: { tls: false } }],
    [{ TEMPORAL_API_KEY: "key" }, { temporal: { apiKey: "key", tls: true } }],
    [{ API_PORT: "0", API_HOST: "0.0.0.0" }, { api: { port: 0, host: "0.0.0.0" } }],
    [{ WORKER_ROLES: "llm" }, { worker: { roles: ["llm"] } }],
    [{ WORKER_ROLES: " publish , llm ," }, { worker: { roles: ["publish", "llm"] } }],
    [{ ATTENTION_DAYS: "0.5" }, { attentionDays: 0.5 }],
    [{ COMPOSER_FAULTS: "cut=0.1" }, { composer: { faults: "cut=0.1" } }],
    [{ ARTIFACTS_DIR: "/var/books" }, { artifactsDir: resolve("/var/books") }],
    [{ REFERENCE_TEXTS_DIR: "texts" }, { referenceTextsDir: resolve("texts") }],
    [{ LLM_PRICE_INPUT: "0.5", LLM_PRICE_OUTPUT: "0" }, { llm: { price: { input: 0.5, output: 0 } } }],
    [{ LOG_LEVEL: "debug" }, { logLevel: "debug" }],
  ])("%j", (environment, expected) => {
    expect(readConfig(environment)).toMatchObject(expected);
  });
});

describe("which model is asked follows from what is set", () => {
  test.each<[environment: Record<string, string>, llm: { baseUrl: string | undefined; apiKey: string; model: string }]>([
    [{}, { baseUrl: undefined, apiKey: "none", model: "tsuzuri-composer" }],
    [{ OPENAI_API_KEY: "sk-1" }, { baseUrl: "https://api.openai.com/v1", apiKey: "sk-1", model: "gpt-4.1-mini" }],
    [
      { OPENAI_API_KEY: "sk-1", LLM_MODEL: "gpt-5" },
      { baseUrl: "https://api.openai.com/v1", apiKey: "sk-1", model: "gpt-5" },
    ],
    [
      { LLM_BASE_URL: "http://localhost:11434/v1", LLM_MODEL: "qwen3" },
      { baseUrl: "http://localhost:11434/v1", apiKey: "none", model: "qwen3" },
    ],
    [
      { LLM_BASE_URL: "https://gateway.example/v1", OPENAI_API_KEY: "sk-1", LLM_MODEL: "m" },
      { baseUrl: "https://gateway.example/v1", apiKey: "sk-1", model: "m" },
    ],
    [{ LLM_BASE_URL: "http://composer:8401/v1" }, { baseUrl: "http://composer:8401/v1", apiKey: "none", model: "tsuzuri-composer" }],
    [
      { LLM_BASE_URL: "", OPENAI_API_KEY: "sk-1", LLM_MODEL: "" },
      { baseUrl: "https://api.openai.com/v1", apiKey: "sk-1", model: "gpt-4.1-mini" },
    ],
  ])("%j", (environment, llm) => {
    expect(readConfig(environment).llm).toMatchObject(llm);
  });
});

describe("a variable that is wrong is named", () => {
  test.each<[name: string, value: string]>([
    ["DATABASE_URL", "mysql://db/tsuzuri"],
    ["TEMPORAL_ADDRESS", "http://temporal:7233"],
    ["TEMPORAL_ADDRESS", "temporal"],
    ["TEMPORAL_TLS", "yes"],
    ["TEMPORAL_UI_URL", "temporal ui"],
    ["LLM_BASE_URL", "localhost"],
    ["LLM_JSON_MODE", "xml"],
    ["LLM_STALL_TIMEOUT_MS", "0"],
    ["LLM_CONCURRENCY", "0"],
    ["LLM_MAX_ATTEMPTS", "often"],
    ["LLM_PRICE_INPUT", "-1"],
    ["API_PORT", "65536"],
    ["API_PORT", "84.5"],
    ["TSUZURI_API_KEY", "short"],
    ["TASK_QUEUE", "my queue"],
    ["WORKER_ROLES", "llm,cook"],
    ["WORKER_ROLES", ","],
    ["ATTENTION_DAYS", "366"],
    ["LOG_LEVEL", "loud"],
  ])("%s=%s", (name, value) => {
    expect(refusal({ [name]: value })).toMatch(new RegExp(`^The environment is not valid\\. ${name}[.:]`, "u"));
  });

  test("all of them at once, each with what was expected", () => {
    const message = refusal({ API_PORT: "http", TEMPORAL_ADDRESS: "temporal", DATABASE_URL: "db", OPENAI_API_KEY: "sk-1" });
    for (const name of ["API_PORT", "TEMPORAL_ADDRESS: expected host:port", "DATABASE_URL: expected postgresql://"]) expect(message).toContain(name);
    expect(message).not.toContain("sk-1");
  });
});

test("the configuration cannot be changed, at any depth", () => {
  const config = readConfig({ LLM_PRICE_INPUT: "1", LLM_PRICE_OUTPUT: "2" });
  const open = (node: unknown, path: string): string[] =>
    typeof node !== "object" || node === null
      ? []
      : [...(Object.isFrozen(node) ? [] : [path]), ...Object.entries(node).flatMap(([key, value]) => open(value, `${path}.${key}`))];
  expect(open(config, "config")).toEqual([]);
});
