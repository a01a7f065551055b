/** The book as one Markdown file. */
import { chapterMarkdown } from "../../book/chapterMarkdown.ts";
import { originOf } from "../../book/origin.ts";
import { plainText } from "../../japanese/ruby.ts";
import type { PublishableBook } from "../publisher.ts";

export function makeMarkdown(book: PublishableBook): string {
  return [`# ${plainText(book.title)}`, originOf(book.model), ...book.chapters.map(chapterMarkdown)].join("\n\n") + "\n";
}
