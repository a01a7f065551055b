/** Publishing: books into files. In: structured chapters. Out: artifacts. To add a format, add a row to `formats`. */
import { createHash } from "node:crypto";
import type { BookPlan } from "../book/plan.ts";
import type { BookRequest, ExportFormat } from "../book/request.ts";
import type { Chapter } from "../book/sections/section.ts";
import type { Template } from "../book/template.ts";
import type { FuriganaChoice } from "../japanese/furigana.ts";
import { plainText } from "../japanese/ruby.ts";
import type { ArtifactStore } from "../storage/artifacts.ts";
import type { ReadyExport } from "../storage/exports.ts";
import type { Browser } from "./chromium.ts";
import { makeEpub } from "./epub/epub.ts";
import { makeMarkdown } from "./markdown/markdown.ts";
import { layOutChapter, makePdf } from "./pdf/pdf.ts";

/** A book as it is published: its finished chapters, in order. */
export interface PublishableBook {
  id: string;
  title: string;
  plan: BookPlan;
  template: Template;
  request: BookRequest;
  model: string;
  /** YYYY-MM-DD, printed in the colophon. */
  madeOn: string;
  chapters: Chapter[];
}

export interface PublishingParts {
  artifacts: ArtifactStore;
  browser: Browser;
  furiganaOf(book: PublishableBook): FuriganaChoice;
}

interface Made {
  content: Uint8Array;
  pages: number | null;
}

interface Format {
  extension: string;
  mediaType: string;
  make(book: PublishableBook, parts: PublishingParts, signal: AbortSignal): Promise<Made>;
}

export const formats: Record<ExportFormat, Format> = {
  pdf: { extension: "pdf", mediaType: "application/pdf", make: makePdf },
  epub: {
    extension: "epub",
    mediaType: "application/epub+zip",
    make: async (book, { furiganaOf }) => ({ content: await makeEpub(book, furiganaOf(book)), pages: null }),
  },
  markdown: {
    extension: "md",
    mediaType: "text/markdown; charset=utf-8",
    make: async (book) => ({ content: new TextEncoder().encode(makeMarkdown(book)), pages: null }),
  },
};

export interface Publisher {
  /** Makes a chapter's pages ahead of the book; kept by content, so that the book finds them. */
  layOutChapter(book: PublishableBook, chapter: number, signal: AbortSignal): Promise<void>;
  publish(book: PublishableBook, format: ExportFormat, signal: AbortSignal): Promise<ReadyExport>;
}

export function createPublisher(parts: PublishingParts): Publisher {
  return {
    async layOutChapter(book, number, signal) {
      const chapter = book.chapters.find((other) => other.number === number);
      if (chapter) await layOutChapter(book, chapter, parts, signal);
    },
    async publish(book, format, signal) {
      const { extension, mediaType, make } = formats[format];
      const { content, pages } = await make(book, parts, signal);
      const name = createHash("sha256").update(content).digest("hex").slice(0, 16);
      const stored = await parts.artifacts.put(`books/${book.id}/exports/${name}.${extension}`, content);
      return { artifact: stored.key, fileName: `${fileNameOf(book.title)}.${extension}`, mediaType, bytes: stored.bytes, pages, sha256: stored.sha256 };
    },
  };
}

/** A title as a file name: no character that a file system or a header trips over. */
export function fileNameOf(title: string): string {
  const name = plainText(title)
    .replace(/[\p{Cc}/\\:*?"<>|]+/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
  return name.slice(0, 80) || "book";
}
