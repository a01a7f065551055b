/** docker-compose.yml and .env.example, held against the Compose Specification, the configuration and each other. */
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { environmentNames, readConfig, workerRoles } from "../../../src/config.ts";

interface Service {
  image: string;
  build?: { context: string; target: string };
  command?: string[];
  container_name?: string;
  environment?: Record<string, string | null>;
  configs?: { source: string }[];
  volumes?: string[];
  ports?: string[];
  networks?: string[];
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
  restart?: string;
  init?: boolean;
  read_only?: boolean;
  cap_drop?: string[];
  profiles?: string[];
  deploy?: { replicas?: string; resources?: { limits?: { memory?: string } } };
}

interface ComposeFile {
  name: string;
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean }>;
  volumes: Record<string, object>;
  configs: Record<string, { file: string }>;
}

type Variables = Record<string, string>;

const root = join(import.meta.dirname, "../../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const compose = parse(read("docker-compose.yml"), { merge: true }) as ComposeFile;
const services = Object.entries(compose.services);
const own = services.filter(([, service]) => service.build !== undefined);
const workers = own.filter(([name]) => name.startsWith("worker"));
/** Services that run to their end: somebody waits for that. */
const jobs = new Set(
  services.flatMap(([, service]) =>
    Object.entries(service.depends_on ?? {})
      .filter(([, { condition }]) => condition === "service_completed_successfully")
      .map(([name]) => name),
  ),
);

const service = (name: string): Service => {
  const found = compose.services[name];
  if (found === undefined) throw new Error(`docker-compose.yml has no service ${name}`);
  return found;
};

/** Compose's own substitution: $$, ${NAME}, ${NAME:-default} and ${NAME:?message}, nested. `seen` is told every name and its default. */
function substitute(text: string, variables: Variables, seen?: (name: string, fallback: string | null) => void): string {
  let result = "";
  for (let at = 0; at < text.length; at++) {
    if (text[at] !== "$") {
      result += text[at];
    } else if (text[at + 1] === "$") {
      result += "$";
      at++;
    } else {
      const end = closingBrace(text, at + 1);
      const expression = text.slice(at + 2, end).match(/^([A-Z][A-Z0-9_]*)(?:(:[-?])(.*))?$/u);
      if (text[at + 1] !== "{" || expression === null) throw new Error(`not a substitution that these tests know: ${text}`);
      const [, name = "", operator, argument = ""] = expression;
      seen?.(name, operator === ":-" ? argument : null);
      const value = variables[name] ?? "";
      if (operator === ":-") {
        // When nobody needs it, it is gone through all the same for `seen`, to be told of the names inside.
        const fallback = value === "" || seen !== undefined ? substitute(argument, variables, seen) : "";
        result += value === "" ? fallback : value;
      } else if (operator === ":?" && value === "") {
        throw new Error(`${name}: ${argument}`);
      } else {
        result += value;
      }
      at = end;
    }
  }
  return result;
}

function closingBrace(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === "{") depth++;
    if (text[at] === "}" && --depth === 0) return at;
  }
  throw new Error(`a brace is not closed in ${text}`);
}

/** Every text of the file with the key it stands under. */
function* texts(node: unknown, key = ""): Generator<[key: string, text: string]> {
  if (typeof node === "string") yield [key, node];
  else if (Array.isArray(node)) for (const item of node) yield* texts(item, key);
  else if (typeof node === "object" && node !== null) for (const [name, child] of Object.entries(node)) yield* texts(child, name);
}

/** The variables of .env.example: those that are set, and those that a "# NAME=default" line explains. */
function exampleVariables(): { set: Variables; defaults: Variables } {
  const example = { set: {} as Variables, defaults: {} as Variables };
  for (const line of read(".env.example").split("\n")) {
    const [, comment, name, value] = line.match(/^(# )?([A-Z][A-Z0-9_]*)=(.*)$/u) ?? [];
    if (name !== undefined && value !== undefined) (comment === undefined ? example.set : example.defaults)[name] = value;
  }
  return example;
}

const example = exampleVariables();
/** What an operator who chose OpenAI has filled in. */
const filledIn: Variables = { ...example.set, POSTGRES_PASSWORD: "3f9c", TSUZURI_API_KEY: "0123456789abcdef", OPENAI_API_KEY: "sk-example" };

/** The environment of a service's process, as Compose makes it. */
function environmentOf({ environment = {} }: Service, variables: Variables): Variables {
  const made: Variables = {};
  for (const [name, value] of Object.entries(environment)) {
    const passed = value === null ? variables[name] : substitute(value, variables);
    if (passed !== undefined) made[name] = passed;
  }
  return made;
}

/** Substitutes the whole file, as every `docker compose` command does first. */
const substituteAll = (variables: Variables) => [...texts(compose)].map(([, text]) => substitute(text, variables));

const usedNames = new Set<string>();
/** Every `${NAME:-default}` of the file. */
const fallbacks: [name: string, fallback: string][] = [];
for (const [, text] of texts(compose)) {
  substitute(text, filledIn, (name, fallback) => {
    usedNames.add(name);
    if (fallback !== null) fallbacks.push([name, fallback]);
  });
}
for (const [, { environment = {} }] of services) for (const [name, value] of Object.entries(environment)) if (value === null) usedNames.add(name);

describe("docker-compose.yml", () => {
  test("follows the Compose Specification", () => {
    const validate = new Ajv({ allErrors: true, strict: true, strictTuples: false, allowUnionTypes: true }).compile(
      JSON.parse(readFileSync(join(import.meta.dirname, "compose-schema.json"), "utf8")) as object,
    );
    validate(compose);
    expect(validate.errors ?? []).toEqual([]);
  });

  test("names only services, networks, volumes and files that exist", () => {
    for (const [name, { depends_on = {}, networks = ["default"], volumes = [], configs = [] }] of services) {
      expect(Object.keys(compose.services), name).toEqual(expect.arrayContaining(Object.keys(depends_on)));
      expect(Object.keys(compose.networks), name).toEqual(expect.arrayContaining(networks));
      expect(Object.keys(compose.volumes), name).toEqual(expect.arrayContaining(volumes.map((volume) => volume.split(":")[0])));
      expect(Object.keys(compose.configs), name).toEqual(expect.arrayContaining(configs.map(({ source }) => source)));
    }
    for (const { file } of Object.values(compose.configs)) expect(existsSync(join(root, file)), file).toBe(true);
  });

  test("sets for Tsuzuri's own services only variables that the configuration reads", () => {
    expect(own.length).toBeGreaterThan(0);
    for (const [name, { environment = {} }] of own) {
      expect(
        Object.keys(environment).filter((variable) => !environmentNames.includes(variable)),
        name,
      ).toEqual([]);
    }
  });

  test("gives every own service an environment that the configuration accepts", () => {
    for (const [name, definition] of own) expect(() => readConfig(environmentOf(definition, filledIn)), name).not.toThrow();
    const { llm } = readConfig(environmentOf(service("worker-llm"), filledIn));
    expect(llm).toMatchObject({ baseUrl: "https://api.openai.com/v1", apiKey: "sk-example" });
  });

  test("makes the API and the workers agree on database, Temporal and model", () => {
    const shared = ({ databaseUrl, temporal, llm, attentionDays }: ReturnType<typeof readConfig>) => ({
      databaseUrl,
      temporal: { ...temporal, uiUrl: undefined },
      llm,
      attentionDays,
    });
    const api = shared(readConfig(environmentOf(service("api"), filledIn)));
    expect(api.databaseUrl).toBe("postgresql://tsuzuri:3f9c@postgres:5432/tsuzuri");
    for (const [name, worker] of workers) expect(shared(readConfig(environmentOf(worker, filledIn))), name).toEqual(api);
  });

  test("has each worker role served by exactly one service", () => {
    const roles = workers.flatMap(([, worker]) => readConfig(environmentOf(worker, filledIn)).worker.roles);
    expect(roles.toSorted()).toEqual([...workerRoles].sort());
  });

  test("reaches the composer under the address that .env.example gives", () => {
    const [, port] = read(".env.example").match(/^# +LLM_BASE_URL=http:\/\/composer:(\d+)\/v1 and COMPOSE_PROFILES=composer$/mu) ?? [];
    expect(service("composer")).toMatchObject({ profiles: ["composer"], environment: { COMPOSER_PORT: port } });
  });

  test.each(["POSTGRES_PASSWORD", "TSUZURI_API_KEY", "OPENAI_API_KEY"])("refuses to start without %s", (name) => {
    expect(() => substituteAll(filledIn)).not.toThrow();
    expect(() => substituteAll({ ...filledIn, [name]: "" })).toThrow(name);
  });

  test("needs no key when the model has another address", () => {
    expect(() => substituteAll({ ...filledIn, OPENAI_API_KEY: "", LLM_BASE_URL: "http://composer:8401/v1" })).not.toThrow();
  });

  test("contains no secret", () => {
    for (const [key, text] of texts(compose)) {
      if (/(?:PASSWORD|PWD|SECRET|TOKEN|API_KEY)$/u.test(key)) expect(text, key).toMatch(/^\$\{[A-Z_]+:\?[^}]+\}$/u);
      for (const [, password] of text.matchAll(/\/\/[^/\s:@]+:(.*)@/gu)) expect(password, key).toMatch(/^\$\{[A-Z_]+:\?[^}]+\}$/u);
    }
  });

  test("pins every image", () => {
    const { version } = JSON.parse(read("package.json")) as { version: string };
    for (const [name, { image, build }] of services) {
      const tag = substitute(image, {}).match(/^[a-z][a-z0-9/-]*:(.+)$/u)?.[1];
      if (build === undefined) expect(tag, name).toMatch(/^\d+\.\d+(?:\.\d+)?(?:-[a-z]+)?$/u);
      else expect(tag, name).toBe(version);
    }
    expect(service("temporal-schema").image.split(":")[1]).toBe(service("temporal").image.split(":")[1]);
    expect(service("temporal-namespace").image).toBe(service("temporal-schema").image);
  });

  test("watches the health of everything that runs on, and restarts it", () => {
    for (const [name, { healthcheck, restart }] of services) {
      if (jobs.has(name)) expect({ healthcheck, restart }, name).toEqual({ healthcheck: undefined, restart: "no" });
      else expect({ watched: healthcheck !== undefined, restart }, name).toEqual({ watched: true, restart: "unless-stopped" });
    }
    const check = service("api").healthcheck?.test.join(" ");
    expect(check).toContain("/healthz");
    expect(check).toContain("/readyz");
    expect(check).toContain(`127.0.0.1:${service("api").environment?.["API_PORT"]}`);
  });

  test("lets workers be scaled", () => {
    expect(workers.map(([name]) => name)).toEqual(["worker", "worker-llm", "worker-publish"]);
    for (const [name, { container_name, ports, deploy }] of workers) {
      expect({ container_name, ports }, name).toEqual({ container_name: undefined, ports: undefined });
      expect(deploy?.replicas, name).toMatch(/^\$\{[A-Z_]+_REPLICAS:-1\}$/u);
    }
  });

  test("publishes the API and Temporal's Web UI only, and unless asked otherwise on this machine only", () => {
    const published = services.flatMap(([name, { ports = [] }]) => ports.map((port) => `${name} ${substitute(port, {})}`));
    expect(published).toEqual(["temporal-ui 127.0.0.1:8404:8080", "api 127.0.0.1:8400:8400"]);
  });

  test("keeps the database, Temporal and Chromium off the internet", () => {
    expect(compose.networks["backend"]).toEqual({ internal: true });
    for (const name of ["postgres", "temporal", "worker", "worker-publish", "composer"]) expect(service(name).networks, name).toEqual(["backend"]);
  });

  test("starts own services only on a migrated database and a ready Temporal", () => {
    const before = (name: string): string[] => Object.keys(service(name).depends_on ?? {}).flatMap((needed) => [...before(needed), needed]);
    for (const name of ["api", "worker", "worker-llm", "worker-publish"]) {
      expect(service(name).depends_on, name).toMatchObject({ migrate: { condition: "service_completed_successfully" } });
      const started = [...new Set(before(name))].filter((needed) => needed !== "composer");
      expect(started, name).toEqual(["postgres", "temporal-schema", "temporal", "temporal-namespace", "migrate"]);
    }
    for (const [name, { depends_on = {} }] of services) {
      for (const [needed, { condition }] of Object.entries(depends_on)) {
        expect(condition, `${name} needs ${needed}`).toBe(jobs.has(needed) ? "service_completed_successfully" : "service_healthy");
      }
    }
  });

  test("shares the artifacts between the API and the workers that publish", () => {
    for (const name of ["api", "worker-publish"]) {
      expect(service(name).volumes, name).toEqual([`artifacts:${service(name).environment?.["ARTIFACTS_DIR"]}`]);
    }
  });

  test("runs own services with no more rights than they need", () => {
    for (const [name, { init, read_only, cap_drop }] of own) {
      expect({ init, read_only, cap_drop }, name).toEqual({ init: true, read_only: true, cap_drop: ["ALL"] });
    }
  });

  test("limits the memory of everything that runs on", () => {
    for (const [name, { deploy }] of services) if (!jobs.has(name)) expect(deploy?.resources?.limits?.memory, name).toBeDefined();
  });
});

describe(".env.example", () => {
  test("explains every variable of docker-compose.yml, and no other", () => {
    // COMPOSE_PROFILES is read by Compose itself.
    const explained = Object.keys({ ...example.set, ...example.defaults }).filter((name) => name !== "COMPOSE_PROFILES");
    expect(explained.toSorted()).toEqual([...usedNames].toSorted());
  });

  test("contains no value that must be the operator's own", () => {
    expect(Object.entries(example.set).filter(([, value]) => value !== "")).toEqual([]);
  });

  test("shows the defaults that hold", () => {
    for (const [name, value] of Object.entries(example.defaults)) {
      if (environmentNames.includes(name)) expect(readConfig({ [name]: value }), name).toEqual(readConfig({}));
      for (const [used, fallback] of fallbacks) if (used === name) expect(fallback, name).toBe(value);
    }
  });
});

describe("deploy/temporal", () => {
  test("has shell scripts that parse", () => {
    for (const script of ["schema.sh", "namespace.sh"]) expect(() => execFileSync("sh", ["-n", join(root, "deploy/temporal", script)])).not.toThrow();
  });

  test("gives the server the settings of the embedded default", () => {
    const settings = parse(read("deploy/temporal/dynamicconfig.yaml")) as Record<string, { value: unknown }[]>;
    const embedded = [...read("src/local/temporal.ts").matchAll(/"((?:matching|system)\.\w+)=(\w+)"/gu)].map(([, key, value]) => `${key}=${value}`);
    expect(embedded.length).toBeGreaterThan(0);
    expect(Object.entries(settings).map(([key, values]) => `${key}=${values.map(({ value }) => String(value)).join()}`)).toEqual(embedded);
  });
});
