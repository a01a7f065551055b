import { describe, expect, test } from "vitest";
import { polledQueue, pollsFrom } from "../../../deploy/workerHealth.ts";
import { workerRoles } from "../../../src/config.ts";

describe("a worker's health check", () => {
  test("asks for the queue that each role polls", () => {
    expect(workerRoles.map((role) => polledQueue(role, "books"))).toEqual([
      { name: "books", type: 1 },
      { name: "books-llm", type: 2 },
      { name: "books-publish", type: 2 },
    ]);
  });

  test.each([
    ["its own process", [{ identity: "7@4f1c09d2a7be" }], true],
    ["one of several", [{ identity: "7@aaaaaaaaaaaa" }, { identity: "9@4f1c09d2a7be" }], true],
    ["another container of the same kind", [{ identity: "7@aaaaaaaaaaaa" }], false],
    ["a host whose name only ends alike", [{ identity: "7@x4f1c09d2a7be" }], false],
    ["a poller without a name", [{ identity: null }, {}], false],
    ["nobody", [], false],
  ])("is well when Temporal sees this container: %s", (_case, pollers, well) => {
    expect(pollsFrom("4f1c09d2a7be", pollers)).toBe(well);
  });
});
