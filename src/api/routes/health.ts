import { z } from "zod";
import type { Routes } from "../app.ts";

/** The routes that ask for no key: a load balancer and a Prometheus server have none. */
export const healthRoutes: Routes = (app, { databaseReady, workflows, ledger }) => {
  app.get(
    "/healthz",
    { schema: { summary: "The process is alive", tags: ["operation"], security: [], response: { 200: z.object({ status: z.literal("ok") }) } } },
    async () => ({ status: "ok" as const }),
  );

  const readySchema = z.object({ status: z.enum(["ready", "unready"]), database: z.boolean(), temporal: z.boolean() });
  app.get(
    "/readyz",
    { schema: { summary: "Database and Temporal answer", tags: ["operation"], security: [], response: { 200: readySchema, 503: readySchema } } },
    async (_request, reply) => {
      const [database, temporal] = await Promise.all([databaseReady(), workflows.ready()]);
      return reply.code(database && temporal ? 200 : 503).send({ status: database && temporal ? "ready" : "unready", database, temporal });
    },
  );

  app.get("/metrics", { schema: { summary: "Counters in the Prometheus text format", tags: ["operation"], security: [] } }, async (_request, reply) => {
    const totals = await ledger.totals();
    const lines = [
      "# HELP tsuzuri_books Books by status.",
      "# TYPE tsuzuri_books gauge",
      ...Object.entries(totals.booksByStatus).map(([status, count]) => `tsuzuri_books{status="${status}"} ${count}`),
      ...counter("tsuzuri_model_calls_total", "Model calls, failed ones included.", totals.calls),
      ...counter("tsuzuri_model_calls_failed_total", "Model calls that failed.", totals.failedCalls),
      ...counter("tsuzuri_prompt_tokens_total", "Tokens sent.", totals.promptTokens),
      ...counter("tsuzuri_completion_tokens_total", "Tokens received.", totals.completionTokens),
      ...counter("tsuzuri_cost_usd_total", "Cost in USD.", totals.costUsd),
      ...counter("tsuzuri_resident_memory_bytes", "Resident memory of the API process.", process.memoryUsage.rss(), "gauge"),
    ];
    return reply.type("text/plain; version=0.0.4; charset=utf-8").send(`${lines.join("\n")}\n`);
  });
};

function counter(name: string, help: string, value: number, type = "counter"): string[] {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`, `${name} ${value}`];
}
