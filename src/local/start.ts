/** `npm start`: serves until stopped. */
import { parseArgs } from "node:util";
import { readConfig } from "../config.ts";
import { messageOf } from "../errors.ts";
import { startAll } from "./supervisor.ts";
import { stopAll, whenAsked } from "./untilStopped.ts";

const help = `npm start

Starts Tsuzuri and serves until Ctrl-C: PostgreSQL, Temporal with its Web UI, the composer, a worker and the API.
State is kept in .tsuzuri (TSUZURI_HOME); a second start goes on with it.
DATABASE_URL, TEMPORAL_ADDRESS, LLM_BASE_URL or OPENAI_API_KEY put your own in place of a part.`;

const say = (line: string) => console.log(line);

try {
  const { values } = parseArgs({ options: { help: { type: "boolean", short: "h" } } });
  if (values.help) say(help);
  else {
    const asked = whenAsked();
    const running = await startAll(readConfig(), say);
    for (const [name, address] of running.addresses) say(`${name.padEnd(20)} ${address}`);
    say(`${"API key".padEnd(20)} ${running.key}`);
    say("Ready. Ctrl-C stops everything; books that are being written go on at the next start.");
    await asked;
    say("Stopping …");
    await stopAll(running);
  }
  process.exit(0);
} catch (error) {
  console.error(messageOf(error));
  process.exit(1);
}
