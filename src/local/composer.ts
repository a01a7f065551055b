/** Runs the composer alone: `npm run composer -- --port N [--host H] [--faults LIST]`. */
import { parseArgs } from "node:util";
import { loadBank } from "../bank/loadBank.ts";
import { readConfig } from "../config.ts";
import { messageOf } from "../errors.ts";
import { startComposer } from "../llm/composer/server.ts";

const help = `npm run composer -- [options]

Serves OpenAI's chat completions from the content bank, without a language model.

  --port N        port to listen on (default: COMPOSER_PORT, 8401)
  --host H        address to listen on (default: 127.0.0.1)
  --faults LIST   faults to show, as in latency=2000,rate-limit=0.1,malformed=0.05
                  (latency, jitter, retry-after, chapter, refuse-format, rate-limit, server-error,
                  unauthorized, hang, reset, length, cut, malformed, fenced, missing, unread, refusal)

GET /stats counts requests; PUT /faults changes the faults while it runs.`;

try {
  const { values } = parseArgs({ options: { port: { type: "string" }, host: { type: "string" }, faults: { type: "string" }, help: { type: "boolean" } } });
  if (values.help) {
    console.log(help);
  } else {
    const config = readConfig();
    const port = values.port === undefined ? config.composer.port : Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port needs a number from 0 to 65535, not "${values.port}"`);
    const composer = await startComposer(await loadBank(), { port, host: values.host ?? "127.0.0.1", faults: values.faults ?? config.composer.faults });
    console.log(`The composer answers at ${composer.url}`);
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => void composer.close().then(() => process.exit(0)));
  }
} catch (error) {
  console.error(`The composer could not start: ${messageOf(error)}`);
  process.exit(1);
}
