import { z } from "zod";
import { exportFormats } from "../../book/request.ts";
import { AppError } from "../../errors.ts";
import type { Routes } from "../app.ts";
import { acceptedSchema, bookLinks } from "../views.ts";
import { idParams, problems } from "./books.ts";

const formatParams = idParams.extend({ format: z.enum(exportFormats) });

export const exportRoutes: Routes = (app, { books, artifacts, workflows }) => {
  app.post(
    "/books/:id/exports",
    {
      schema: {
        summary: "Make a file from the chapters that are finished",
        tags: ["files"],
        params: idParams,
        body: z.strictObject({ format: z.enum(exportFormats) }),
        response: { 202: acceptedSchema, ...problems },
      },
    },
    async (request, reply) => {
      const book = await books.get(request.userId, request.params.id);
      if (!book.chapters.some((chapter) => chapter.status === "completed"))
        throw new AppError("state-conflict", "No chapter of the book is finished yet, so there is nothing to make a file of.");
      await workflows.export(book, request.body.format);
      return reply
        .code(202)
        .send({ id: book.id, status: book.status, links: { ...bookLinks(book.id, null), file: `/books/${book.id}/exports/${request.body.format}` } });
    },
  );

  app.get(
    "/books/:id/exports/:format",
    {
      schema: {
        summary: "Download a file; ranges and If-None-Match are honoured",
        tags: ["files"],
        params: formatParams,
        response: { 200: z.any(), 206: z.any(), 304: z.any(), ...problems },
      },
    },
    async (request, reply) => {
      const { format } = request.params;
      const book = await books.get(request.userId, request.params.id);
      const file = book.exports.find((other) => other.format === format);
      if (file?.artifact == null || file.bytes === null) {
        const reason =
          file?.status === "making"
            ? "It is being made."
            : file?.status === "failed"
              ? `Making it failed: ${file.error}`
              : `POST /books/${book.id}/exports {"format":"${format}"} makes it.`;
        throw new AppError("not-found", `There is no ${format} file of this book yet. ${reason}`);
      }
      const etag = `"${file.sha256}"`;
      const name = encodeURIComponent(file.fileName ?? `book.${format}`);
      reply.headers({
        etag,
        "accept-ranges": "bytes",
        "cache-control": "private, no-cache",
        "content-disposition": `attachment; filename="book-${book.id.slice(0, 8)}.${format === "markdown" ? "md" : format}"; filename*=UTF-8''${name}`,
      });
      if (request.headers["if-none-match"] === etag) return reply.code(304).send();
      reply.type(file.mediaType ?? "application/octet-stream");
      const range = parseRange(request.headers.range, file.bytes);
      const conditional = request.headers["if-range"];
      if (range === undefined || (conditional !== undefined && conditional !== etag))
        return reply.header("content-length", file.bytes).send(artifacts.stream(file.artifact));
      if (range === "unsatisfiable") {
        reply.header("content-range", `bytes */${file.bytes}`);
        throw new AppError("range-not-satisfiable", `The file has ${file.bytes} bytes; the range lies outside it.`);
      }
      return reply
        .code(206)
        .headers({ "content-range": `bytes ${range.start}-${range.end}/${file.bytes}`, "content-length": range.end - range.start + 1 })
        .send(artifacts.stream(file.artifact, range));
    },
  );
};

/** A single byte range (RFC 9110, 14.2); several ranges, and what does not parse, are answered with the whole file. */
function parseRange(header: string | undefined, size: number): { start: number; end: number } | "unsatisfiable" | undefined {
  const match = header?.match(/^bytes=(\d*)-(\d*)$/u);
  if (!match || (match[1] === "" && match[2] === "")) return undefined;
  const start = match[1] === "" ? Math.max(0, size - Number(match[2])) : Number(match[1]);
  const end = match[1] === "" || match[2] === "" ? size - 1 : Math.min(Number(match[2]), size - 1);
  return start > end || start >= size ? "unsatisfiable" : { start, end };
}
