import { chmod, mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readConfig } from "../../src/config.ts";
import { apiClient } from "../../src/local/apiClient.ts";
import { outsideFolder } from "../../src/local/postgres.ts";
import { type Running, startAll } from "../../src/local/supervisor.ts";
import { processesIn } from "../helpers/processes.ts";
import { pause } from "../helpers/world.ts";

let home: string;
let running: Running | undefined;
const said: string[] = [];

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), "tsuzuri-home-"));
  await chmod(home, 0o755);
});
afterEach(async () => {
  await running?.stop();
  await rm(home, { recursive: true, force: true });
  await rm(outsideFolder(home), { recursive: true, force: true });
});

const start = () =>
  startAll(
    readConfig({ PATH: process.env["PATH"], HOME: process.env["HOME"], TSUZURI_HOME: home, ARTIFACTS_DIR: join(home, "artifacts"), API_PORT: "8400" }),
    (line) => said.push(line),
  );

async function makeBook(title: string): Promise<string> {
  const api = apiClient(running?.apiUrl ?? "", running?.key ?? "", new AbortController().signal);
  const { id } = await api.start({ bookType: "ssw_sector", sector: "caregiving", title, options: { targetChapters: 1, formats: ["markdown"] } });
  await api.follow(id, () => undefined);
  return (await api.book(id)).status;
}

test("one process starts everything, says when a part crashes and starts it again, stops it all, and goes on with its data", async () => {
  running = await start();
  expect(running.addresses.map(([name]) => name)).toEqual(["PostgreSQL", "Temporal", "Temporal Web UI", "Composer (model)", "API", "API documentation"]);
  expect(await makeBook("一冊目")).toBe("completed");
  await expect(start()).rejects.toThrow(/runs already here/u);

  for (const part of ["composer", "worker", "postgres", "temporal"]) {
    const victim = (await processesIn(home)).find(({ command }) =>
      command.includes({ composer: "composer.ts", worker: "worker.ts", postgres: "bin/postgres", temporal: "start-dev" }[part] ?? ""),
    );
    expect(victim, part).toBeDefined();
    process.kill(victim?.pid ?? 0, "SIGKILL");
    const before = said.length;
    for (let waited = 0; waited < 200 && !said.slice(before).some((line) => line.endsWith("runs again.")); waited++) await pause(100);
    expect(said.slice(before).join("\n")).toMatch(/ended by SIGKILL; starting it again[\s\S]*runs again/u);
  }
  expect(await makeBook("二冊目")).toBe("completed");

  const { key } = running;
  await running.stop();
  expect(await processesIn(home)).toEqual([]);
  running = await start();
  expect(running.key).toBe(key);
  const response = await fetch(`${running.apiUrl}/books`, { headers: { authorization: `Bearer ${key}` } });
  expect(((await response.json()) as { items: { title: string }[] }).items.map(({ title }) => title)).toEqual(["二冊目", "一冊目"]);
  expect(await readFile(join(home, "api-key"), "utf8")).toContain(key);
});
