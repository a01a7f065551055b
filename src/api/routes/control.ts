import type { BookStatus } from "../../book/status.ts";
import { AppError } from "../../errors.ts";
import { bookWorkflowId } from "../../workflows/contract.ts";
import type { Routes } from "../app.ts";
import { acceptedSchema, bookLinks } from "../views.ts";
import { idParams, problems } from "./books.ts";

type Control = "pause" | "resume" | "cancel" | "retry";

/** In which states each control makes sense, and what to say where it does not. */
const controls: Record<Control, { summary: string; states: readonly BookStatus[]; otherwise: string }> = {
  pause: {
    summary: "Pause: no new model call starts, running ones finish and are kept",
    states: ["pending", "initializing", "generating", "validating", "publishing", "attention"],
    otherwise: "Only a running book can be paused.",
  },
  resume: { summary: "Go on where the book was paused", states: ["paused"], otherwise: "Only a paused book can be resumed." },
  cancel: {
    summary: "Cancel: running model calls are stopped, finished chapters are kept",
    states: ["pending", "initializing", "generating", "paused", "attention", "validating", "publishing"],
    otherwise: "The book has ended already.",
  },
  retry: {
    summary: "Retry everything that failed in a book that waits for attention",
    states: ["attention", "generating", "publishing"],
    otherwise: "Nothing is waiting to be retried.",
  },
};

export const controlRoutes: Routes = (app, { books, workflows, workflowLink }) => {
  for (const [name, { summary, states, otherwise }] of Object.entries(controls) as [Control, (typeof controls)[Control]][]) {
    app.post(
      `/books/:id/${name}`,
      { schema: { summary, tags: ["control"], params: idParams, response: { 202: acceptedSchema, ...problems } } },
      async (request, reply) => {
        const book = await books.get(request.userId, request.params.id);
        if (!states.includes(book.status as BookStatus))
          throw new AppError("state-conflict", `The book is ${book.status}. ${otherwise}`, {
            errors: [{ path: "status", message: `must be ${states.join(" or ")}` }],
          });
        if (name === "cancel") await workflows.cancel(book);
        else await workflows.signal(book, name);
        return reply.code(202).send({ id: book.id, status: book.status, links: bookLinks(book.id, workflowLink(bookWorkflowId(book.id))) });
      },
    );
  }
};
