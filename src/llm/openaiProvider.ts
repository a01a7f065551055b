/** Any server that speaks OpenAI's chat completions: OpenAI itself, a gateway, a local model, or the composer. */
import OpenAI from "openai";
import { AppError, messageOf } from "../errors.ts";
import type { JsonMode, ModelAnswer, ModelProvider, ModelRequest } from "./provider.ts";

export interface OpenAIProviderOptions {
  baseUrl: string;
  apiKey: string;
  jsonMode: "auto" | JsonMode;
  /** A stream that is silent for this long, in milliseconds, has stalled. */
  stallTimeoutMs: number;
}

const lessStrict: Record<JsonMode, JsonMode | undefined> = { schema: "object", object: "text", text: undefined };

export function openaiProvider(options: OpenAIProviderOptions): ModelProvider {
  const client = new OpenAI({ baseURL: options.baseUrl, apiKey: options.apiKey, maxRetries: 0 });
  // Learnt from the server's refusals and kept for the life of the process.
  let mode: JsonMode = options.jsonMode === "auto" ? "schema" : options.jsonMode;
  const id = new URL(options.baseUrl).host;

  async function askOnce(request: ModelRequest, asked: JsonMode, signal: AbortSignal, onToken: (text: string) => void): Promise<ModelAnswer> {
    const stalled = new AbortController();
    let timer: NodeJS.Timeout | undefined;
    const stillAlive = () => {
      clearTimeout(timer);
      timer = setTimeout(() => stalled.abort(), options.stallTimeoutMs);
    };
    stillAlive();
    try {
      const stream = await client.chat.completions.create(
        {
          model: request.model,
          messages: [...request.messages],
          stream: true,
          stream_options: { include_usage: true },
          ...responseFormat(request, asked),
        },
        { signal: AbortSignal.any([signal, stalled.signal]) },
      );
      const answer: ModelAnswer = { text: "", finishReason: "", usage: null };
      for await (const chunk of stream) {
        stillAlive();
        const choice = chunk.choices[0];
        const text = choice?.delta?.content ?? "";
        const refusal = choice?.delta?.refusal;
        if (refusal) throw new AppError("model-refused", `The model refused: ${refusal.slice(0, 200)}`);
        if (text !== "") {
          answer.text += text;
          onToken(text);
        }
        if (choice?.finish_reason) answer.finishReason = choice.finish_reason;
        if (chunk.usage) answer.usage = { promptTokens: chunk.usage.prompt_tokens, completionTokens: chunk.usage.completion_tokens };
      }
      if (signal.aborted) throw signal.reason;
      if (stalled.signal.aborted) throw stallError(options.stallTimeoutMs);
      if (answer.finishReason === "")
        throw new AppError("model-answer-cut", "The connection to the model ended before the answer did. The call is repeated by itself.");
      if (answer.finishReason === "content_filter") throw new AppError("model-refused", "The provider's content filter stopped the answer.");
      return answer;
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      if (stalled.signal.aborted) throw stallError(options.stallTimeoutMs);
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  return {
    id,
    async ask(request, signal, onToken) {
      for (;;) {
        const used = mode;
        try {
          return await askOnce(request, used, signal, onToken);
        } catch (error) {
          const next = lessStrict[used];
          if (options.jsonMode === "auto" && next !== undefined && refusesResponseFormat(error)) {
            // Calls that run at the same time learn the same refusal; only the first of them steps down.
            if (mode === used) mode = next;
            continue;
          }
          if (signal.aborted) throw error;
          throw asAppError(error, request.model, id);
        }
      }
    },
  };
}

function responseFormat(request: ModelRequest, mode: JsonMode): Pick<OpenAI.ChatCompletionCreateParams, "response_format"> {
  if (mode === "schema") return { response_format: { type: "json_schema", json_schema: { name: request.schemaName, strict: true, schema: request.schema } } };
  if (mode === "object") return { response_format: { type: "json_object" } };
  return {};
}

function refusesResponseFormat(error: unknown): boolean {
  return (
    error instanceof OpenAI.APIError &&
    (error.status === 400 || error.status === 422) &&
    /response_format|json_schema|json_object|structured output/iu.test(error.message)
  );
}

function stallError(ms: number): AppError {
  return new AppError("model-stalled", `The model sent nothing for ${ms / 1000} s. The call is repeated by itself; LLM_STALL_TIMEOUT_MS sets the patience.`);
}

/** The one place where the provider's errors become ours. */
function asAppError(error: unknown, model: string, id: string): AppError {
  if (error instanceof AppError) return error;
  if (!(error instanceof OpenAI.APIError) || error.status === undefined) {
    return new AppError("model-unavailable", `The model's server at ${id} could not be reached: ${messageOf(error).slice(0, 200)}`, { cause: error });
  }
  const evidence = { cause: error, details: { status: error.status, requestId: error.requestID ?? null } };
  const said = error.message.slice(0, 300);
  switch (error.status) {
    case 401:
    case 403:
      return new AppError("model-unauthorized", `The model's server refused the API key (${error.status}). Check OPENAI_API_KEY.`, evidence);
    case 404:
      return new AppError("model-unknown", `The server at ${id} does not know the model ${model}. Set LLM_MODEL or options.model to one it has.`, evidence);
    case 400:
    case 422:
      return new AppError("model-refused", `The model's server rejected the request: ${said}`, evidence);
    case 429:
      if (error.code === "insufficient_quota")
        return new AppError("model-unauthorized", "The account with the model's provider has no credit left. Add credit, then retry the chapter.", evidence);
      return new AppError("model-rate-limited", `The model's server asks for fewer requests: ${said}`, { ...evidence, ...retryAfter(error.headers) });
    default:
      return new AppError("model-unavailable", `The model's server failed with ${error.status}: ${said}`, { ...evidence, ...retryAfter(error.headers) });
  }
}

/** Retry-After in seconds or as a date (RFC 9110, 10.2.3), or the provider's own header in milliseconds. */
function retryAfter(headers: Headers | undefined): { retryAfterMs?: number } {
  const ms = Number(headers?.get("retry-after-ms"));
  if (ms > 0) return { retryAfterMs: ms };
  const value = headers?.get("retry-after");
  if (!value) return {};
  const wait = /^\d+(?:\.\d+)?$/u.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(wait) && wait >= 0 ? { retryAfterMs: wait } : {};
}

/** Asks a server for its models. @throws AppError `model-…` when it does not answer or refuses the key */
export async function testServer(baseUrl: string, apiKey: string): Promise<{ latencyMs: number; models: string[] }> {
  const client = new OpenAI({ baseURL: baseUrl, apiKey, maxRetries: 0, timeout: 10_000 });
  const started = Date.now();
  try {
    const page = await client.models.list();
    return { latencyMs: Date.now() - started, models: page.data.map(({ id }) => id) };
  } catch (error) {
    throw asAppError(error, "", new URL(baseUrl).host);
  }
}
