/** Activities: everything a workflow asks for that touches the world. In: ids. Out: summaries of a few hundred bytes. */
import { bookActivities } from "./book.ts";
import { chapterActivities } from "./chapters.ts";
import type { ActivityDeps } from "./deps.ts";
import { planBookActivity } from "./planBook.ts";
import { publishingActivities } from "./publishing.ts";
import { sectionActivities } from "./sections.ts";

export function createActivities(deps: ActivityDeps) {
  return {
    planBook: planBookActivity(deps),
    ...bookActivities(deps),
    ...chapterActivities(deps),
    ...sectionActivities(deps),
    ...publishingActivities(deps),
  };
}
export type Activities = ReturnType<typeof createActivities>;
