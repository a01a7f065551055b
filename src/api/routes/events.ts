import { z } from "zod";
import { endedStatuses, type BookStatus } from "../../book/status.ts";
import { endsStream, type StoredEvent } from "../../storage/events.ts";
import type { Routes } from "../app.ts";
import { idParams, problems } from "./books.ts";

/** A comment this often keeps proxies from closing a quiet connection. */
const KEEP_ALIVE_MS = 15_000;
/** What a client waits before it connects again. */
const RECONNECT_MS = 1_000;

export const eventRoutes: Routes = (app, { books, eventsAfter, hub }) => {
  app.get(
    "/books/:id/events",
    {
      schema: {
        summary: "The book's events as server-sent events",
        description:
          "Replays from Last-Event-ID (or ?lastEventId=), then follows; ends with the book. Each event's id is its sequence number, its name the event type.",
        tags: ["books"],
        params: idParams,
        querystring: z.object({ lastEventId: z.coerce.number().int().min(0).optional() }),
        headers: z.looseObject({ "last-event-id": z.coerce.number().int().min(0).optional().catch(undefined) }),
        response: { 200: z.any(), ...problems },
      },
    },
    async (request, reply) => {
      const { id } = request.params;
      await books.get(request.userId, id);
      let last = request.headers["last-event-id"] ?? request.query.lastEventId ?? 0;
      reply.hijack();
      const response = reply.raw;
      response.writeHead(200, {
        "content-type": "text/event-stream; charset=utf-8",
        "cache-control": "no-cache, no-transform",
        connection: "keep-alive",
        "x-accel-buffering": "no",
      });
      response.write(`retry: ${RECONNECT_MS}\n\n`);
      let busy = false;
      let again = false;
      let open = true;
      const close = () => {
        if (!open) return;
        open = false;
        unsubscribe();
        clearInterval(keepAlive);
        response.end();
      };
      /** Sends everything after `last`. A wake that comes meanwhile is not lost: it runs once more. */
      const advance = async () => {
        if (busy) {
          again = true;
          return;
        }
        busy = true;
        try {
          do {
            again = false;
            const events = await eventsAfter(id, last);
            for (const event of events) {
              if (!open) return;
              response.write(format(event));
              last = event.sequence;
            }
            // The book's last event ends the stream, unless a revision follows it.
            if (events.length > 0 && endsStream(events.at(-1) as StoredEvent)) return close();
            if (events.length === 0 && (await hasEnded())) return close();
            again ||= events.length > 0;
          } while (again && open);
        } catch (error) {
          // The database is away: the client reconnects with the last id it saw.
          request.log.warn({ err: error }, "an event stream broke off");
          close();
        } finally {
          busy = false;
        }
      };
      const hasEnded = async () => endedStatuses.includes((await books.get(request.userId, id)).status as BookStatus);
      const keepAlive = setInterval(() => response.write(": keep-alive\n\n"), KEEP_ALIVE_MS);
      const unsubscribe = hub.subscribe(id, () => void advance());
      response.once("close", close);
      void advance();
    },
  );
};

function format(event: StoredEvent): string {
  const { sequence, type, ...rest } = event;
  return `id: ${sequence}\nevent: ${type}\ndata: ${JSON.stringify({ sequence, type, ...rest })}\n\n`;
}
