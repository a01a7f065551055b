import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { sectionKinds, sectionSchemas } from "../../../src/book/sections/section.ts";
import { strictJsonSchema } from "../../../src/llm/strictSchema.ts";
import { sectionsOfEveryKind } from "../quality/rules/chapterWith.ts";

type Node = Record<string, unknown>;

/** Every object inside a JSON Schema that is itself a schema or a keyword's value, with its place. */
function nodesOf(node: unknown, path = "#"): [path: string, node: Node][] {
  if (Array.isArray(node)) return node.flatMap((item, index) => nodesOf(item, `${path}/${index}`));
  if (typeof node !== "object" || node === null) return [];
  return [[path, node as Node], ...Object.entries(node).flatMap(([key, value]) => nodesOf(value, `${path}/${key}`))];
}

describe.each([...sectionKinds])("the schema of %s", (kind) => {
  const nodes = nodesOf(strictJsonSchema(sectionSchemas[kind]));
  const objects = nodes.filter(([, node]) => node["type"] === "object");

  test("forbids further properties in every object", () => {
    expect(objects.length).toBeGreaterThan(0);
    expect(objects.filter(([, node]) => node["additionalProperties"] !== false).map(([path]) => path)).toEqual([]);
  });

  test("requires every property of every object", () => {
    for (const [path, node] of objects) expect([...(node["required"] as string[])].sort(), path).toEqual(Object.keys(node["properties"] as Node).sort());
  });

  test("uses no keyword that strict mode refuses", () => {
    const refused = ["oneOf", "allOf", "not", "$schema", "default", "patternProperties", "propertyNames", "if", "minimum", "maximum"];
    const used = nodes.flatMap(([path, node]) =>
      path.endsWith("/properties") ? [] : refused.filter((keyword) => keyword in node).map((keyword) => `${path}/${keyword}`),
    );
    expect(used).toEqual([]);
  });

  test("takes a sound section, and refuses one with a property left out or added", () => {
    const validate = new Ajv({ strict: false }).compile(strictJsonSchema(sectionSchemas[kind]));
    const content = sectionsOfEveryKind().find((section) => section.kind === kind)?.content ?? {};
    expect(validate(content), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...content, remark: "added" })).toBe(false);
    expect(validate(Object.fromEntries(Object.entries(content).slice(1)))).toBe(false);
  });
});

describe("details of the subset", () => {
  const inside = (schema: z.ZodType): Node => (strictJsonSchema(z.strictObject({ value: schema }))["properties"] as { value: Node }).value;

  test("unions are anyOf", () => {
    expect(inside(z.discriminatedUnion("kind", [z.strictObject({ kind: z.literal("a") }), z.strictObject({ kind: z.literal("b") })]))).toHaveProperty("anyOf");
  });

  test("what may be null says so", () => {
    expect(inside(z.string().nullable())).toEqual({ type: ["string", "null"] });
    expect(inside(z.strictObject({}).nullable())).toMatchObject({ anyOf: [{ type: "object" }, { type: "null" }] });
  });

  test("integers carry only bounds that somebody set", () => {
    expect(inside(z.int())).toEqual({ type: "integer" });
    expect(inside(z.int().min(0))).toEqual({ type: "integer", minimum: 0 });
  });

  test("descriptions and enums stay", () => {
    expect(inside(z.enum(["a", "b"]).describe("one of two"))).toEqual({ type: "string", enum: ["a", "b"], description: "one of two" });
  });
});
