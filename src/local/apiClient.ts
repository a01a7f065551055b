/** A small client of our own API, for the command line. */
import { createParser } from "eventsource-parser";
import { AppError, type ErrorCode, errorTable } from "../errors.ts";

export interface BookEvent {
  sequence: number;
  type: string;
  chapter: number | null;
  data: Record<string, unknown>;
}
export interface PlanAnswer {
  title: { ja: string; en: string };
  origin: string;
  estimate: { pages: number; calls: number; costUsd: number | null };
  shortfalls: { what: string; wanted: number; planned: number }[];
  chapters: { number: number; title: { ja: string; en: string }; words: number; grammar: string[]; dialogues: string[]; sections: string[] }[];
}
export interface BookAnswer {
  id: string;
  title: string;
  status: string;
  error: { message: string } | null;
  origin: string;
  usage: { promptTokens: number; completionTokens: number; costUsd: number };
  createdAt: string | null;
  endedAt: string | null;
  files: { format: string; status: string; bytes: number | null; pages: number | null; fileName: string | null; href: string }[];
  links: Record<string, string>;
}
export type ApiClient = ReturnType<typeof apiClient>;

const endings = new Set(["BOOK_COMPLETED", "BOOK_FAILED", "BOOK_CANCELLED"]);

/** @param signal ends whatever is under way */
export function apiClient(baseUrl: string, key: string, signal: AbortSignal) {
  const call = async (path: string, init: { method?: string; body?: string; headers?: Record<string, string> } = {}): Promise<Response> => {
    const response = await fetch(`${baseUrl}${path}`, {
      ...init,
      signal,
      headers: { authorization: `Bearer ${key}`, ...(init.body === undefined ? {} : { "content-type": "application/json" }), ...init.headers },
    });
    if (response.ok) return response;
    const problem = (await response.json().catch(() => null)) as { type?: string; detail?: string } | null;
    const code = problem?.type?.replace("urn:tsuzuri:problem:", "") ?? "internal";
    throw new AppError(code in errorTable ? (code as ErrorCode) : "internal", problem?.detail ?? `The API answered ${response.status}.`);
  };
  const json = async <T>(path: string, body?: object): Promise<T> =>
    (await call(path, body === undefined ? {} : { method: "POST", body: JSON.stringify(body) })).json() as Promise<T>;

  return {
    plan: (body: object) => json<PlanAnswer>("/books/plan", body),
    start: (body: object) => json<{ id: string; links: Record<string, string> }>("/books", body),
    book: (id: string) => json<BookAnswer>(`/books/${id}`),
    file: async (href: string) => new Uint8Array(await (await call(href)).arrayBuffer()),

    /** Follows a book's events to its end; a broken connection is taken up again where it broke. */
    async follow(id: string, onEvent: (event: BookEvent) => void): Promise<void> {
      let last = 0;
      let ended = false;
      const parser = createParser({
        onEvent: ({ data }) => {
          const event = JSON.parse(data) as BookEvent;
          last = event.sequence;
          ended = endings.has(event.type);
          onEvent(event);
        },
      });
      while (!ended) {
        try {
          const response = await call(`/books/${id}/events`, { headers: { "last-event-id": String(last) } });
          const decoder = new TextDecoder();
          for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) parser.feed(decoder.decode(chunk, { stream: true }));
        } catch (error) {
          if (signal.aborted || (error instanceof AppError && error.code === "not-found")) throw error;
        }
        parser.reset();
        // The API may be restarting.
        if (!ended) await new Promise((resolve) => setTimeout(resolve, 500));
      }
    },
  };
}
