/**
 * The first step of every npm script: a plain script without dependencies, run by whatever Node is there. It installs
 * what package-lock.json asks for when it is missing, makes the Prisma client, and goes on under the project's own
 * Node 24 with the command it was given: `node src/local/bootstrap.mjs <program> [arguments]`.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const bin = (name) => join(root, "node_modules", ".bin", name);
const [program, ...args] = process.argv.slice(2);

install();
makeClient();
const command = program === "vitest" ? [bin("vitest"), ...args] : [join(root, program ?? ""), ...args];
const child = spawn(bin("node"), command, {
  cwd: root,
  stdio: "inherit",
  env: { ...process.env, PATH: `${join(root, "node_modules", ".bin")}:${process.env.PATH ?? ""}` },
});
// The terminal sends Ctrl-C to the whole group; here it is only waited for.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => signal === "SIGTERM" && child.kill(signal));
child.on("exit", (code, signal) => process.exit(signal === null ? (code ?? 1) : 130));

/**
 * Installs unless this very package-lock.json was installed before. Not by `npm ci`, which refuses a lock that lacks the
 * binaries of other platforms, as locks made behind a registry mirror do; the lock's versions are kept all the same.
 */
function install() {
  const wanted = fingerprint(join(root, "package-lock.json"));
  const marker = join(root, "node_modules", ".tsuzuri-installed");
  if (existsSync(marker) && readFileSync(marker, "utf8") === wanted && existsSync(bin("node"))) return;
  say("Installing packages (once, a minute or two) …");
  run("npm", ["install", "--no-save", "--no-fund", "--no-audit", "--loglevel=error"], "Installing packages failed");
  writeFileSync(marker, wanted);
}

/** `prisma generate` asks for an engine binary that it does not use; any existing file will do. */
function makeClient() {
  const wanted = fingerprint(join(root, "prisma", "schema.prisma"));
  const folder = join(root, "src", "storage", "prisma");
  const marker = join(folder, ".schema");
  if (existsSync(marker) && readFileSync(marker, "utf8") === wanted) return;
  say("Making the database client …");
  run(bin("node"), [join(root, "node_modules", "prisma", "build", "index.js"), "generate"], "Making the database client failed", {
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(marker, wanted);
}

function run(name, parameters, failure, environment = {}) {
  const result = spawnSync(name, parameters, { cwd: root, encoding: "utf8", env: { ...process.env, ...environment }, shell: process.platform === "win32" });
  if (result.status === 0) return;
  console.error(`${failure}: ${result.error?.message ?? `${result.stdout ?? ""}${result.stderr ?? ""}`.trim().split("\n").slice(-12).join("\n")}`);
  process.exit(1);
}

function fingerprint(file) {
  return createHash("sha256").update(readFileSync(file)).digest("hex");
}

function say(line) {
  console.error(line);
}
