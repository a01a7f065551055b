/** The processes that belong to an installation, told by its state folder in their command line or environment. */
import { readdir, readFile } from "node:fs/promises";

export async function processesIn(home: string): Promise<{ pid: number; command: string }[]> {
  const found: { pid: number; command: string }[] = [];
  for (const name of await readdir("/proc")) {
    if (!/^\d+$/u.test(name) || Number(name) === process.pid) continue;
    const read = (file: string) => readFile(`/proc/${name}/${file}`, "utf8").catch(() => "");
    const [command, environment] = [(await read("cmdline")).replaceAll("\0", " "), await read("environ")];
    const parent = /^PPid:\t(\d+)/mu.exec(await read("status"))?.[1];
    if (parent !== undefined && (command.includes(home) || environment.includes(`TSUZURI_HOME=${home}`)) && command !== "")
      found.push({ pid: Number(name), command });
  }
  return found;
}
