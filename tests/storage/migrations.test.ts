import pg from "pg";
import { expect, inject, test } from "vitest";
import { applyMigrations, schemaDifference } from "../../src/storage/migrations.ts";

test("the migrations bring an empty database to prisma/schema.prisma, once", async () => {
  const admin = new pg.Client({ connectionString: inject("adminUrl") });
  await admin.connect();
  await admin.query("CREATE DATABASE migrations_test");
  await admin.end();
  const url = new URL(inject("adminUrl"));
  url.pathname = "/migrations_test";
  expect(await applyMigrations(url.href)).toContain("20261121000000_first");
  expect(await applyMigrations(url.href)).toEqual([]);
  expect((await schemaDifference(url.href)).trim()).toBe("-- This is an empty migration.");
});
