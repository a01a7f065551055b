/** A listener as a browser's EventSource is: it reconnects by itself with the id of the last event it saw. */
import { createParser } from "eventsource-parser";
import { pause } from "./world.ts";

export interface SeenEvent {
  id: number;
  type: string;
}

/** Listens until the stream says that the book has ended. @param url asked for at every connection, since a restarted API may move */
export async function listen(url: () => string, key: string, onConnection: (lastEventId: number) => void = () => undefined): Promise<SeenEvent[]> {
  const seen: SeenEvent[] = [];
  const parser = createParser({ onEvent: ({ id, event }) => seen.push({ id: Number(id), type: event ?? "" }) });
  while (!/^BOOK_(?:COMPLETED|FAILED|CANCELLED)$/u.test(seen.at(-1)?.type ?? "")) {
    const last = seen.at(-1)?.id ?? 0;
    try {
      const response = await fetch(url(), { headers: { authorization: `Bearer ${key}`, ...(last === 0 ? {} : { "last-event-id": String(last) }) } });
      onConnection(last);
      const decoder = new TextDecoder();
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) parser.feed(decoder.decode(chunk, { stream: true }));
    } catch {
      // The API is away for a moment.
    }
    parser.reset();
    await pause(200);
  }
  return seen;
}
