/** Starts one PostgreSQL and one Temporal for all tests that need real ones, and a migrated database that each test copies. */
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import type { Part } from "../../src/local/part.ts";
import { freePort } from "../../src/local/ports.ts";
import { ensureDatabase, startPostgres } from "../../src/local/postgres.ts";
import { ensureTemporal, startTemporal } from "../../src/local/temporal.ts";
import { prepareDatabase } from "../../src/storage/prepareDatabase.ts";

declare module "vitest" {
  interface ProvidedContext {
    adminUrl: string;
    templateDatabase: string;
    temporalAddress: string;
  }
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const home = await mkdtemp(join(tmpdir(), "tsuzuri-test-"));
  // PostgreSQL runs as another user where the tests run as root.
  await chmod(home, 0o755);
  const started: Part[] = [];
  let data: string | undefined;
  const stop = async () => {
    for (const part of started.reverse()) await part.stop();
    await rm(home, { recursive: true, force: true });
    if (data !== undefined) await rm(data, { recursive: true, force: true });
  };
  try {
    const postgres = await startPostgres(home, await freePort(0));
    started.push(postgres);
    data = postgres.data;
    await prepareDatabase(await ensureDatabase(postgres, "tsuzuri_template"));
    const temporal = await startTemporal(home, await ensureTemporal(console.log), { port: await freePort(0), uiPort: await freePort(0) });
    started.push(temporal);
    project.provide("adminUrl", postgres.urlOf("postgres"));
    project.provide("templateDatabase", "tsuzuri_template");
    project.provide("temporalAddress", temporal.address);
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}
