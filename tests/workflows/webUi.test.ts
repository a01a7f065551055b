import { afterEach, expect, test } from "vitest";
import { createWorld, type World } from "../helpers/world.ts";

let world: World;
afterEach(() => world.close());

test("an operator finds a run by its search attributes and sees in it what the book does", async () => {
  world = await createWorld();
  const id = await world.startBook({ options: { targetChapters: 2 } });
  await world.completed(id);
  const client = await world.temporal();
  const query = `BookType = 'ssw_sector' AND Sector = 'caregiving' AND Stage = 'completed' AND ChaptersDone = 2 AND WorkflowId = '${world.workflowId(id)}'`;
  // The server's index follows a moment later.
  const found: string[] = [];
  for (let attempt = 0; attempt < 50 && found.length === 0; attempt++) {
    for await (const execution of client.workflow.list({ query })) found.push(execution.type);
    if (found.length === 0) await new Promise((resolve) => setTimeout(resolve, 100));
  }
  expect(found).toEqual(["bookWorkflow"]);
  const progress = await client.workflow.getHandle(world.workflowId(id)).query("progress");
  expect(progress).toMatchObject({
    stage: "completed",
    paused: false,
    chapters: [
      { number: 1, status: "completed" },
      { number: 2, status: "completed" },
    ],
  });
});
