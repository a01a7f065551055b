/** Everything in a chapter that is answered, in one shape: exercise items, questions on readings, questions of tests. */
import { type Chapter, type ExerciseItem, type ExerciseKind, exerciseKinds, sectionsOf } from "../book/sections/section.ts";

export interface PlacedItem {
  section: string;
  path: string;
  /** Path of the exercise, reading or test part that the item stands in. */
  group: string;
  kind: ExerciseKind | "reading" | "test";
  form: (typeof exerciseKinds)[ExerciseKind]["answer"];
  /** The item pattern of a test (`kanji-reading`, `form`); null elsewhere. */
  pattern: string | null;
  /** Whether it asks about a text, which its reason may then point into. */
  onText: boolean;
  item: ExerciseItem;
}

/** The items of exercises, then of reviews, readings and tests, each in order. */
export function itemsOf(chapter: Pick<Chapter, "sections">): PlacedItem[] {
  const exercises = [...sectionsOf(chapter, "exercises"), ...sectionsOf(chapter, "review")].flatMap(({ key, content }) =>
    content.exercises.flatMap((exercise, number) =>
      exercise.items.map(
        (item, index): PlacedItem => ({
          section: key,
          path: `exercises.${number}.items.${index}`,
          group: `exercises.${number}`,
          kind: exercise.kind,
          form: exerciseKinds[exercise.kind].answer,
          pattern: null,
          onText: exercise.refers !== null || exercise.script.length > 0,
          item,
        }),
      ),
    ),
  );
  const readings = sectionsOf(chapter, "reading").flatMap(({ key, content }) =>
    content.readings.flatMap((reading, number) =>
      reading.questions.map(
        (question, index): PlacedItem => ({
          section: key,
          path: `readings.${number}.questions.${index}`,
          group: `readings.${number}`,
          kind: "reading",
          form: "choice",
          pattern: null,
          onText: true,
          item: { ...question, pairs: [], order: [], text: null },
        }),
      ),
    ),
  );
  const tests = sectionsOf(chapter, "test").flatMap(({ key, content }) =>
    content.items.flatMap((test, number) =>
      test.questions.map(
        (question, index): PlacedItem => ({
          section: key,
          path: `items.${number}.questions.${index}`,
          group: "items",
          kind: "test",
          form: "choice",
          pattern: test.pattern,
          onText: test.passage.length + test.script.length > 0,
          item: { ...question, pairs: [], text: null },
        }),
      ),
    ),
  );
  return [...exercises, ...readings, ...tests];
}
