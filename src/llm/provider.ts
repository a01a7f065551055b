/** The one small interface behind which every model stands. */

export interface Message {
  role: "system" | "user" | "assistant";
  content: string;
}

/** How JSON is asked for: by schema, as an object, or in words only. */
export type JsonMode = "schema" | "object" | "text";

export interface ModelRequest {
  model: string;
  messages: readonly Message[];
  /** JSON Schema of the answer, in the strict subset: every property required, none additional. */
  schema: Record<string, unknown>;
  schemaName: string;
}

export interface ModelUsage {
  promptTokens: number;
  completionTokens: number;
}

/** A whole answer as the provider sent it. */
export interface ModelAnswer {
  text: string;
  /** stop | length | content_filter, as the provider said; a provider may say stop and have cut all the same. */
  finishReason: string;
  /** Null where the provider reports none. */
  usage: ModelUsage | null;
}

export interface ModelProvider {
  readonly id: string;
  /**
   * Asks once, streaming. Never retries: that is the workflow's.
   * @param onToken called for every piece of text that arrives
   * @throws AppError `model-…`; whatever is thrown after `signal` fired is the signal's reason
   */
  ask(request: ModelRequest, signal: AbortSignal, onToken: (text: string) => void): Promise<ModelAnswer>;
}
