/**
 * Applies prisma/migrations with Prisma's own schema engine as WebAssembly, which npm carries, so that no binary has
 * to be downloaded. The SQL and the `_prisma_migrations` table are Prisma's: `prisma migrate deploy` does the same.
 */
import { createRequire } from "node:module";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import pg from "pg";
import type * as SchemaEngineModule from "@prisma/schema-engine-wasm";
import type { MigrationList, SchemaEngine, SchemasContainer } from "@prisma/schema-engine-wasm";

const prismaFolder = join(import.meta.dirname, "../../prisma");
const noFilters = { externalTables: [], externalEnums: [] };

/** Applies the migrations that the database lacks. @returns the names of those applied, oldest first */
export async function applyMigrations(databaseUrl: string): Promise<string[]> {
  return withEngine(databaseUrl, async (engine) => {
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList: await migrationList(), filters: noFilters });
    return appliedMigrationNames;
  });
}

/** The SQL that would bring the database to prisma/schema.prisma; empty when there is nothing to do. */
export async function schemaDifference(databaseUrl: string): Promise<string> {
  return withEngine(databaseUrl, async (engine) => {
    const schema: SchemasContainer = {
      files: [{ path: join(prismaFolder, "schema.prisma"), content: await readFile(join(prismaFolder, "schema.prisma"), "utf8") }],
    };
    const { stdout } = await engine.diff({
      from: { tag: "schemaDatasource", ...schema, configDir: prismaFolder },
      to: { tag: "schemaDatamodel", ...schema },
      script: true,
      exitCode: null,
      filters: noFilters,
    });
    return stdout ?? "";
  });
}

async function withEngine<T>(databaseUrl: string, use: (engine: SchemaEngine) => Promise<T>): Promise<T> {
  loadedEngine ??= instantiateEngine();
  const { SchemaEngine } = await loadedEngine;
  const pool = cataloguePool(databaseUrl);
  try {
    const engine = await SchemaEngine.new({ datamodels: undefined }, () => undefined, bindMigrationAwareSqlAdapterFactory(new CataloguePg(pool)));
    return await use(engine);
  } finally {
    await pool.end();
  }
}

const CHAR_OID = 18;
const CHAR_ARRAY_OID = 1002;

/**
 * The engine reads catalogue columns of PostgreSQL's internal type "char" (pg_constraint.contype), which the adapter
 * does not know. They pass through it under the number of "char"[], which the engine never asks for, and are named
 * rightly behind it.
 */
function cataloguePool(connectionString: string): pg.Pool {
  const pool = new pg.Pool({ connectionString, max: 2 });
  const query = pool.query.bind(pool) as (...args: unknown[]) => Promise<pg.QueryResult | pg.QueryResult[]>;
  pool.query = (async (...args: unknown[]) => {
    const answer = await query(...args);
    for (const result of Array.isArray(answer) ? answer : [answer]) {
      for (const field of result.fields ?? []) if (field.dataTypeID === CHAR_OID) field.dataTypeID = CHAR_ARRAY_OID;
    }
    return answer;
  }) as typeof pool.query;
  return pool;
}

class CataloguePg extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (query) => {
      const result = await queryRaw(query);
      const columnTypes = result.columnTypes.map((type) => (type === ColumnTypeEnum.CharacterArray ? ColumnTypeEnum.Character : type));
      return { ...result, columnTypes };
    };
    return adapter;
  }
}

/** One instance a process: the glue code keeps the memory of the last one made. */
let loadedEngine: ReturnType<typeof instantiateEngine> | undefined;

/** The package's own entry imports its .wasm file as a module, which Node does not do everywhere: instantiated by hand instead. */
async function instantiateEngine(): Promise<typeof SchemaEngineModule> {
  const require = createRequire(import.meta.url);
  const gluePath = require.resolve("@prisma/schema-engine-wasm/schema_engine_bg");
  const glue = (await import(gluePath)) as typeof SchemaEngineModule & { __wbg_set_wasm(exports: WebAssembly.Exports): void };
  const module = await WebAssembly.compile(await readFile(gluePath.replace(/\.js$/u, ".wasm")));
  const instance = await WebAssembly.instantiate(module, { "./schema_engine_bg.js": glue as unknown as WebAssembly.ModuleImports });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports["__wbindgen_start"] as () => void)();
  return glue;
}

async function migrationList(): Promise<MigrationList> {
  const baseDir = join(prismaFolder, "migrations");
  const entries = await readdir(baseDir, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content: await readFile(join(baseDir, "migration_lock.toml"), "utf8") },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(
      names.map(async (path) => ({
        path,
        migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value: await readFile(join(baseDir, path, "migration.sql"), "utf8") } },
      })),
    ),
  };
}
