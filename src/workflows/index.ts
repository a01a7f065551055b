/** Workflows: deterministic orchestration. In: ids. Out: commands to Temporal. No I/O, no content, no clock but Temporal's. */
export { bookWorkflow, revisionWorkflow } from "./book.ts";
export { chapterWorkflow } from "./chapter.ts";
export { exportWorkflow } from "./export.ts";
