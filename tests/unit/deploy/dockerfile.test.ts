/** The Dockerfile and .dockerignore, held against the repository and docker-compose.yml. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

const root = join(import.meta.dirname, "../../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");

interface Instruction {
  stage: string;
  name: string;
  text: string;
}

/** The instructions with the stage each belongs to; comments and line continuations are gone. */
function instructions(): Instruction[] {
  const lines = read("Dockerfile")
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .join("\n")
    .replaceAll(/\s*\\\n\s*/gu, " ")
    .split("\n");
  let stage = "";
  return lines.map((line) => {
    const [, name = "", text = ""] = line.match(/^([A-Z]+) (.+)$/u) ?? [];
    if (name === "FROM") stage = text.split(" AS ")[1] ?? "";
    return { stage, name, text };
  });
}

const all = instructions();
const of = (name: string, stage?: string) => all.filter((instruction) => instruction.name === name && (stage === undefined || instruction.stage === stage));
/** What is copied from the repository, as [source, destination]. */
const copied = of("COPY")
  .filter(({ text }) => !text.startsWith("--from="))
  .flatMap(({ text }) => {
    const paths = text.split(" ");
    const destination = paths.pop() ?? "";
    return paths.map((source) => ({ source, destination }));
  });
const compose = parse(read("docker-compose.yml"), { merge: true }) as {
  services: Record<string, { build?: { target: string }; command?: string[]; healthcheck?: { test: string[] } }>;
};
const targets = new Set(Object.values(compose.services).flatMap(({ build }) => build?.target ?? []));

describe("Dockerfile", () => {
  test("starts from the Node that the project is tested with, in its full version", () => {
    const { dependencies } = JSON.parse(read("package.json")) as { dependencies: Record<string, string> };
    const stages = of("FROM").map(({ stage }) => stage);
    const outside = of("FROM")
      .map(({ text }) => text.split(" ")[0] ?? "")
      .filter((image) => !stages.includes(image));
    expect(outside).toEqual([`node:${dependencies["node"]}-trixie-slim`]);
  });

  test("copies only what exists, and what .dockerignore lets through", () => {
    const [first, ...patterns] = read(".dockerignore")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"));
    expect(first).toBe("*");
    const allowed = patterns.filter((pattern) => pattern.startsWith("!")).map((pattern) => pattern.slice(1));
    expect(copied.length).toBeGreaterThan(0);
    for (const { source } of copied) {
      expect(existsSync(join(root, source)), source).toBe(true);
      expect(allowed, source).toContain(source);
    }
    expect(allowed.toSorted()).toEqual(copied.map(({ source }) => source).toSorted());
  });

  test("contains every program that docker-compose.yml or the image itself runs", () => {
    const commands = [
      ...of("CMD").map(({ text }) => JSON.parse(text) as string[]),
      ...Object.values(compose.services).flatMap(({ build, command, healthcheck }) => (build ? [command ?? [], healthcheck?.test.slice(1) ?? []] : [])),
    ];
    const programs = new Set(commands.flatMap(([program, script]) => (program === "node" && script?.endsWith(".ts") ? [script] : [])));
    expect(programs).toEqual(new Set(["worker.ts", "src/api/server.ts", "prisma/migrate.ts", "src/local/composer.ts", "deploy/workerHealth.ts"]));
    for (const program of programs) {
      expect(existsSync(join(root, program)), program).toBe(true);
      expect(
        copied.some(({ source }) => program === source || program.startsWith(`${source}/`)),
        program,
      ).toBe(true);
    }
  });

  test("installs by the lock file, without development tools and install scripts", () => {
    const installs = all.filter(({ text }) => /\bnpm (?:ci|install)\b/u.test(text));
    expect(installs).toHaveLength(1);
    for (const { text } of installs) for (const option of ["--omit=dev", "--ignore-scripts"]) expect(text).toContain(option);
    const before = all.slice(0, all.indexOf(installs[0] as Instruction));
    expect(before.some(({ name, text }) => name === "COPY" && text.includes("package-lock.json"))).toBe(true);
  });

  test("has the stages that docker-compose.yml builds, running as no more than a user", () => {
    expect([...targets].toSorted()).toEqual(["app", "publish"]);
    for (const target of targets) {
      expect(
        of("USER", target).map(({ text }) => text),
        target,
      ).toEqual(["node"]);
      expect(of("CMD", target), target).toHaveLength(1);
    }
  });

  test("makes the API when no stage is named", () => {
    expect(of("FROM").at(-1)?.stage).toBe("app");
    expect(of("CMD", "app").map(({ text }) => text)).toEqual(['["node", "src/api/server.ts"]']);
  });

  test("gives the image that publishes a Chromium, and tells where it is", () => {
    expect(of("FROM", "publish").map(({ text }) => text)).toEqual(["chromium AS publish"]);
    expect(of("RUN", "chromium").some(({ text }) => text.includes("chromium-headless-shell"))).toBe(true);
    expect(of("ENV", "chromium").map(({ text }) => text)).toEqual(["PUPPETEER_EXECUTABLE_PATH=/usr/bin/chromium-headless-shell"]);
  });

  test("makes the artifacts' folder, owned by the user, where docker-compose.yml mounts the volume", () => {
    const folder = /^ +ARTIFACTS_DIR: (.+)$/mu.exec(read("docker-compose.yml"))?.[1];
    expect(of("RUN", "base").some(({ text }) => text === `install --directory --owner=node --group=node ${folder}`)).toBe(true);
  });
});
