/**
 * The composer: an HTTP server that speaks OpenAI's chat completions and answers from the content bank. It is not a
 * language model and says so; what it serves for is that the whole path of a paid model is run without one.
 */
import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { z } from "zod";
import type { Bank } from "../../book/entries.ts";
import { seededRandom } from "../../book/random.ts";
import { composerModel } from "../../book/origin.ts";
import { AppError, messageOf } from "../../errors.ts";
import { openTokenizer } from "../../tokenizer/lindera.ts";
import { estimateTokens } from "../prices.ts";
import { briefIn } from "../prompt.ts";
import { composeSection } from "./composeSection.ts";
import { drawFault, type FaultKind, type FaultPlan, parseFaults, spoil } from "./faults.ts";

const completionSchema = z.object({
  model: z.string(),
  messages: z.array(z.object({ role: z.string(), content: z.unknown() })).min(1),
  stream: z.boolean().default(false),
  stream_options: z.object({ include_usage: z.boolean().optional() }).nullish(),
  response_format: z.object({ type: z.string() }).nullish(),
});
type Completion = z.infer<typeof completionSchema>;

/** What the composer counted since it started; the tests' witness of what was asked and paid for. */
export interface ComposerStats {
  requests: number;
  /** Answers that were sent whole. */
  answered: number;
  /** Whole answers to a request that had been answered whole before. */
  repeated: number;
  /** Requests whose client went away before the answer ended. */
  aborted: number;
  /** Milliseconds since the epoch of the last such. */
  lastAbortedAt: number | null;
  open: number;
  faults: Partial<Record<FaultKind, number>>;
}

export interface Composer {
  /** Base address for LLM_BASE_URL, ending in /v1. */
  url: string;
  port: number;
  stats(): ComposerStats;
  setFaults(text: string): void;
  close(): Promise<void>;
}

/** A body larger than this is no section's request: bytes. */
const MAX_BODY = 4_000_000;
/** Characters a streamed piece holds. */
const PIECE = 400;

export async function startComposer(bank: Bank, options: { port: number; host?: string; faults?: string }): Promise<Composer> {
  const state = new ComposerState(bank, parseFaults(options.faults ?? ""));
  const server = createServer((request, response) => {
    handle(state, request, response).catch((error: unknown) => sendError(response, error));
  });
  // A connection kept open between calls saves a handshake per section.
  server.keepAliveTimeout = 30_000;
  await listen(server, options.port, options.host ?? "127.0.0.1");
  const port = (server.address() as AddressInfo).port;
  return {
    url: `http://${options.host ?? "127.0.0.1"}:${port}/v1`,
    port,
    stats: () => structuredClone(state.stats),
    setFaults: (text) => {
      state.faults = parseFaults(text);
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

class ComposerState {
  readonly bank: Bank;
  faults: FaultPlan;
  readonly random = seededRandom("composer");
  readonly answeredHashes = new Set<string>();
  readonly stats: ComposerStats = { requests: 0, answered: 0, repeated: 0, aborted: 0, lastAbortedAt: null, open: 0, faults: {} };

  constructor(bank: Bank, faults: FaultPlan) {
    this.bank = bank;
    this.faults = faults;
  }
}

async function handle(state: ComposerState, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = (request.url ?? "/").split("?")[0];
  if (request.method === "GET" && path === "/healthz") return sendJson(response, 200, { status: "ok" });
  if (request.method === "GET" && path === "/stats") return sendJson(response, 200, state.stats);
  if (request.method === "PUT" && path === "/faults") {
    state.faults = parseFaults(await readBody(request));
    return sendJson(response, 200, state.faults);
  }
  if (request.method === "GET" && path === "/v1/models") {
    return sendJson(response, 200, { object: "list", data: [{ id: composerModel, object: "model", created: 0, owned_by: "tsuzuri" }] });
  }
  if (request.method === "POST" && path === "/v1/chat/completions") return complete(state, request, response);
  sendJson(response, 404, { error: { message: `The composer has no ${request.method} ${path}.`, type: "invalid_request_error", code: "not_found" } });
}

async function complete(state: ComposerState, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const parsed = completionSchema.safeParse(parseJson(await readBody(request)));
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return sendJson(response, 400, { error: { message: `${issue?.path.join(".")}: ${issue?.message}`, type: "invalid_request_error", code: null } });
  }
  const completion = parsed.data;
  const header = request.headers["x-composer-faults"];
  const faults = typeof header === "string" ? parseFaults(header) : state.faults;
  const brief = briefIn(completion.messages);
  state.stats.requests++;
  state.stats.open++;
  response.once("close", () => {
    state.stats.open--;
    if (!response.writableFinished) {
      state.stats.aborted++;
      state.stats.lastAbortedAt = Date.now();
    }
  });
  const format = completion.response_format?.type;
  if ((faults.refuseFormat === "schema" && format === "json_schema") || (faults.refuseFormat === "all" && format !== undefined)) {
    return sendJson(response, 400, { error: { message: `response_format ${format} is not supported`, type: "invalid_request_error", code: null } });
  }
  const fault = drawFault(faults, brief?.chapter.number ?? null, state.random);
  if (fault !== null) state.stats.faults[fault] = (state.stats.faults[fault] ?? 0) + 1;
  if (fault === "rate-limit") {
    return sendJson(
      response,
      429,
      { error: { message: "Too many requests (asked for by a fault).", type: "rate_limit_error", code: "rate_limit_exceeded" } },
      { "retry-after": String(faults.retryAfterSeconds) },
    );
  }
  if (fault === "server-error")
    return sendJson(response, 500, { error: { message: "The server failed (asked for by a fault).", type: "server_error", code: null } });
  if (fault === "unauthorized")
    return sendJson(response, 401, { error: { message: "No such key (asked for by a fault).", type: "invalid_request_error", code: "invalid_api_key" } });
  if (brief === null) {
    return sendJson(response, 400, {
      error: {
        message: "The composer answers only requests that carry a section brief. For free text set LLM_BASE_URL or OPENAI_API_KEY to a language model.",
        type: "invalid_request_error",
        code: "model_needed",
      },
    });
  }
  const text = spoil(fault, JSON.stringify(composeSection(brief, state.bank, openTokenizer())));
  const latency = faults.latencyMs + faults.jitterMs * state.random();
  if (!completion.stream) {
    await pause(latency);
    sendJson(response, 200, {
      ...envelope("chat.completion"),
      choices: [{ index: 0, message: { role: "assistant", content: text }, finish_reason: fault === "length" ? "length" : "stop" }],
      usage: usage(completion, text),
    });
    return countAnswer(state, completion);
  }
  await stream(response, completion, text, fault, latency);
  if (response.writableFinished || response.writableEnded) countAnswer(state, completion);
}

function countAnswer(state: ComposerState, completion: Completion): void {
  const hash = createHash("sha256")
    .update(JSON.stringify([completion.model, completion.messages]))
    .digest("hex");
  state.stats.answered++;
  if (state.answeredHashes.has(hash)) state.stats.repeated++;
  state.answeredHashes.add(hash);
}

/** Streams the text as server-sent events over `latency` milliseconds: a third until the first token, the rest spread. */
async function stream(response: ServerResponse, completion: Completion, text: string, fault: FaultKind | null, latency: number): Promise<void> {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-cache" });
  response.flushHeaders();
  const send = (data: unknown) => response.write(`data: ${typeof data === "string" ? data : JSON.stringify(data)}\n\n`);
  const chunk = (delta: object, finish: string | null = null) =>
    send({ ...envelope("chat.completion.chunk"), choices: [{ index: 0, delta, finish_reason: finish }] });
  if (fault === "hang") {
    await new Promise((resolve) => response.once("close", resolve));
    return;
  }
  if (fault === "refusal") {
    chunk({ refusal: "I cannot write this (asked for by a fault)." });
    chunk({}, "stop");
    send("[DONE]");
    response.end();
    return;
  }
  await pause(latency / 3);
  const pieces = text.match(new RegExp(`[\\s\\S]{1,${PIECE}}`, "gu")) ?? [];
  const ticks = Math.max(1, Math.min(pieces.length, 10));
  for (let tick = 0; tick < ticks && !response.destroyed; tick++) {
    const from = Math.floor((tick * pieces.length) / ticks);
    const to = Math.floor(((tick + 1) * pieces.length) / ticks);
    if (latency > 0) await pause((latency * 2) / 3 / ticks);
    for (const piece of pieces.slice(from, to)) chunk({ content: piece });
    if (fault === "reset" && tick >= ticks / 2) {
      response.destroy();
      return;
    }
  }
  if (response.destroyed) return;
  chunk({}, fault === "length" ? "length" : "stop");
  if (completion.stream_options?.include_usage) send({ ...envelope("chat.completion.chunk"), choices: [], usage: usage(completion, text) });
  send("[DONE]");
  response.end();
}

function envelope(object: string): object {
  return { id: "chatcmpl-composer", object, created: Math.floor(Date.now() / 1000), model: composerModel };
}

function usage(completion: Completion, text: string): object {
  const prompt = estimateTokens(completion.messages.map(({ content }) => (typeof content === "string" ? content : "")).join(""));
  const answer = estimateTokens(text);
  return { prompt_tokens: prompt, completion_tokens: answer, total_tokens: prompt + answer };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY) throw new AppError("body-too-large", `The composer reads requests of up to ${MAX_BODY} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function sendJson(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  if (response.headersSent) return;
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(JSON.stringify(body));
}

function sendError(response: ServerResponse, error: unknown): void {
  const status = error instanceof AppError && error.code !== "internal" ? 400 : 500;
  if (response.headersSent) response.destroy();
  else sendJson(response, status, { error: { message: messageOf(error), type: status === 400 ? "invalid_request_error" : "server_error", code: null } });
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) =>
      reject(
        new AppError(
          "setup-failed",
          cause.code === "EADDRINUSE"
            ? `Port ${port} is in use. Choose another with --port.`
            : `The composer cannot listen on ${host}:${port}: ${cause.message}`,
          { cause },
        ),
      ),
    );
    server.listen(port, host, resolve);
  });
}

const pause = (ms: number): Promise<void> => (ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : Promise.resolve());
