import type { ExerciseItem } from "../../book/sections/section.ts";
import { plainText } from "../../japanese/ruby.ts";
import type { ChapterRule, Fault } from "../finding.ts";
import { itemsOf, type PlacedItem } from "../items.ts";

/** Every exercise item can be answered in exactly one way, and the key says how and why. */
export const exerciseAnswers: ChapterRule = {
  id: "exercise-answers",
  scope: "chapter",
  dimension: "exercises",
  severity: "error",
  check({ chapter }) {
    return itemsOf(chapter).flatMap(({ section, path, kind, form, item }): Fault[] => {
      // The pieces of a test's item with ★ are put in order and then chosen from.
      const forms: Form[] = kind === "test" && item.order.length > 0 ? [form, "order"] : [form];
      return forms.flatMap((each) => itemFaults(each, item).map(([message, remedy]) => ({ section, path, message, remedy })));
    });
  },
};

type Form = PlacedItem["form"];

function itemFaults(form: Form, item: ExerciseItem): [message: string, remedy: string][] {
  const faults: [string, string][] = [];
  if (item.why.trim() === "") faults.push(["The key gives no reason.", "Say in one sentence why the answer is right."]);
  const options = item.options.map((option) => plainText(option).trim());
  if (options.includes("")) faults.push(["An option is empty.", "Write it, or leave it out."]);
  if (form !== "text" && new Set(options).size !== options.length) faults.push(["Two options are the same.", "Make every option different."]);
  if (form === "choice") {
    if (options.length < 3) faults.push([`There are ${options.length} options.`, "Give three or four."]);
    if (item.answer === null || item.answer < 0 || item.answer >= options.length)
      faults.push(["No option is marked as the answer.", "Set answer to the index of the right option."]);
  } else if (form === "text") {
    if (item.text === null || item.text.trim() === "") faults.push(["The key has no answer.", "Write the answer in text."]);
  } else {
    const targets = form === "match" ? item.pairs : item.options;
    const isPermutation =
      item.order.length === targets.length && new Set(item.order).size === targets.length && item.order.every((index) => index >= 0 && index < targets.length);
    if (options.length < 3) faults.push([`There are ${options.length} pieces.`, "Give at least three."]);
    if (form === "match" && item.pairs.length !== item.options.length)
      faults.push(["The two columns are not equally long.", "Give one partner for each option."]);
    if (form === "match" && new Set(item.pairs).size !== item.pairs.length)
      faults.push(["Two partners are the same, so that two answers are right.", "Make every partner different."]);
    if (!isPermutation) faults.push(["The key does not name every piece once.", "Let order name the index of every piece once."]);
  }
  return faults;
}
