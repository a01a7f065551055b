/** The API alone, under a hundred connections: no worker runs, so that nothing else takes the processor. */
import { Agent, request } from "node:http";
import { percentile } from "./figures.ts";
import { createWorld, type World } from "./world.ts";

const CONNECTIONS = 100;
const POSTS = 300;
const GETS = 2_000;

export async function api(): Promise<void> {
  const world = await createWorld({ latencyMs: 0, workers: 0 });
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  try {
    const body = { bookType: "ssw_sector", sector: "caregiving", options: { targetChapters: 1, formats: ["markdown"] } };
    // Both routes are used some times before they are timed.
    await load(100, () => call(world, agent, "POST", "/books", body));
    const posts = await load(POSTS, () => call(world, agent, "POST", "/books", body));
    const ids = posts.answers.map((answer) => (JSON.parse(answer) as { id: string }).id);
    await load(200, (index) => call(world, agent, "GET", `/books/${ids[index % ids.length]}`));
    const gets = await load(GETS, (index) => call(world, agent, "GET", `/books/${ids[index % ids.length]}`));
    console.log(`api     ${CONNECTIONS} connections: POST /books ${posts.figures}; GET /books/:id ${gets.figures}`);
  } finally {
    agent.destroy();
    await world.close();
  }
}

/** Calls so often, a hundred at a time. */
async function load(count: number, one: (index: number) => Promise<string>): Promise<{ answers: string[]; figures: string }> {
  const answers: string[] = [];
  const times: number[] = [];
  const startedAt = performance.now();
  let next = 0;
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (next < count) {
        const index = next++;
        const before = performance.now();
        answers.push(await one(index));
        times.push(performance.now() - before);
      }
    }),
  );
  const perSecond = count / ((performance.now() - startedAt) / 1000);
  return {
    answers,
    figures: `p50 ${percentile(times, 0.5).toFixed(0)} ms, p99 ${percentile(times, 0.99).toFixed(0)} ms (${count}, ${perSecond.toFixed(0)}/s)`,
  };
}

/** @returns the answer's body @throws when it is not a success */
function call({ url, key }: World, agent: Agent, method: string, path: string, body?: object): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${key}`, ...(body === undefined ? {} : { "content-type": "application/json" }) };
    const sent = request(`${url}${path}`, { method, agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () => {
        const text = Buffer.concat(chunks).toString("utf8");
        if ((response.statusCode ?? 500) < 300) resolve(text);
        else reject(new Error(`${method} ${path} answered ${response.statusCode}: ${text}`));
      });
    });
    sent.on("error", reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}
