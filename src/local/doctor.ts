/** `npm run doctor`: what is found, what is missing, and what to do. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { readBankFiles } from "../bank/bankFiles.ts";
import { contentRoot } from "../bank/loadBank.ts";
import { readConfig } from "../config.ts";
import { messageOf } from "../errors.ts";
import { testServer } from "../llm/openaiProvider.ts";
import { findChromium } from "../publishing/chromium.ts";
import { findRunning } from "./supervisor.ts";
import { findTemporal, temporalCache } from "./temporal.ts";

interface Finding {
  what: string;
  ok: boolean;
  found: string;
  remedy?: string;
}

const config = readConfig();
const checks: (() => Promise<Finding>)[] = [
  async () => {
    const major = Number(process.versions.node.split(".")[0]);
    return { what: "Node", ok: major >= 24, found: process.versions.node, remedy: "run it with npm run doctor, which brings Node 24" };
  },
  async () => ({
    what: "Prisma client",
    ok: existsSync(join(import.meta.dirname, "../storage/prisma/client.ts")),
    found: "src/storage/prisma",
    remedy: "npm start makes it",
  }),
  async () => {
    if (config.databaseUrl === undefined) return { what: "PostgreSQL", ok: true, found: `embedded, data in ${config.local.home}` };
    const client = new pg.Client({ connectionString: config.databaseUrl, connectionTimeoutMillis: 5_000 });
    try {
      await client.connect();
      const { rows } = await client.query<{ version: string }>("SELECT version()");
      return { what: "PostgreSQL", ok: true, found: rows[0]?.version.split(" on ")[0] ?? "" };
    } catch (error) {
      return { what: "PostgreSQL", ok: false, found: messageOf(error), remedy: "see that DATABASE_URL is right and its server runs" };
    } finally {
      await client.end().catch(() => undefined);
    }
  },
  async () => {
    if (config.temporal.address !== undefined) return { what: "Temporal", ok: true, found: `${config.temporal.address} (TEMPORAL_ADDRESS)` };
    const program = findTemporal();
    return {
      what: "Temporal",
      ok: program !== null,
      found: program ?? "not found",
      remedy: `put the temporal CLI on PATH or at ${temporalCache}; npm start tries a download and a build with Go`,
    };
  },
  async () => {
    try {
      const { path, source } = await findChromium(config.chromiumPath);
      return { what: "Chromium", ok: true, found: `${path} (${source})` };
    } catch (error) {
      return { what: "Chromium", ok: false, found: "not found", remedy: messageOf(error) };
    }
  },
  async () => {
    if (config.llm.baseUrl === undefined) return { what: "Model", ok: true, found: "the composer: books come from the content bank, no language model" };
    try {
      const { latencyMs, models } = await testServer(config.llm.baseUrl, config.llm.apiKey);
      const known = models.length === 0 || models.includes(config.llm.model);
      return {
        what: "Model",
        ok: known,
        found: `${config.llm.model} at ${config.llm.baseUrl}, ${latencyMs} ms`,
        remedy: `the server does not list ${config.llm.model}; set LLM_MODEL`,
      };
    } catch (error) {
      return { what: "Model", ok: false, found: config.llm.baseUrl, remedy: messageOf(error) };
    }
  },
  async () => {
    const { files, unreadable } = await readBankFiles(contentRoot);
    return { what: "Content bank", ok: unreadable.length === 0, found: `${files.length} files`, remedy: "npm run check:content says what is wrong" };
  },
  async () => {
    const running = await findRunning(config.local.home);
    return { what: "Tsuzuri", ok: true, found: running === null ? "not running" : `runs at ${running.apiUrl}` };
  },
];

let healthy = true;
for (const check of checks) {
  const { what, ok, found, remedy } = await check();
  healthy &&= ok;
  console.log(`${ok ? "ok     " : "missing"}  ${what.padEnd(14)} ${found}`);
  if (!ok && remedy !== undefined) console.log(`         ${"".padEnd(14)} → ${remedy}`);
}
console.log(healthy ? "All is there." : "Something is missing; see the arrows.");
process.exit(healthy ? 0 : 1);
