import { afterEach, expect, test } from "vitest";
import { listen } from "../helpers/eventStream.ts";
import { createWorld, pause, type World } from "../helpers/world.ts";

let world: World;
afterEach(() => world.close());

test("a listener whose API is restarted twice reconnects with Last-Event-ID and misses no event", async () => {
  world = await createWorld({ faults: "latency=1200" });
  const id = await world.startBook({ options: { targetChapters: 5, parallelChapters: 1 } });
  const connections: number[] = [];
  const listening = listen(
    () => `${world.url}/books/${id}/events`,
    world.key,
    (last) => connections.push(last),
  );
  for (const restart of [1, 2]) {
    const heard = (await world.book(id)).lastEventSequence;
    await world.until(id, ({ lastEventSequence }) => connections.length === restart && lastEventSequence > heard + 3);
    const { port } = new URL(world.url);
    await world.stopApi();
    await pause(1_000);
    await world.startApiAgain(port);
  }
  const seen = await listening;
  const { lastEventSequence } = await world.completed(id);
  expect(connections.length).toBeGreaterThanOrEqual(3);
  expect(connections.at(-1)).toBeGreaterThan(0);
  expect(seen.map((event) => event.id)).toEqual(Array.from({ length: lastEventSequence }, (_, index) => index + 1));
});
