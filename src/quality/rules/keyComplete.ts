import { plainText } from "../../japanese/ruby.ts";
import type { ChapterRule } from "../finding.ts";
import { itemsOf, type PlacedItem } from "../items.ts";

const LEAST_WORDS = 3;
/** Words by which a reason only says that the answer is the answer. */
const empty = new Set(
  "the a an this that it its is are was be right correct answer answers option choice best one only because since so order of as in here must means translation".split(
    " ",
  ),
);
/** A reason that points into the text asked about: `line 4`, `Lines 8 and 9.` */
const place = /^(?:lines?|sentences?|paragraphs?|steps?)\s+\d+(?:\s*(?:,|and|to|[-–])\s*\d+)*\.?$/iu;

/** The key says of every item why its answer is right, in words of its own. That there is an answer and a reason at all is `exercise-answers`. */
export const keyComplete: ChapterRule = {
  id: "key-complete",
  scope: "chapter",
  dimension: "exercises",
  severity: "error",
  check({ chapter }) {
    return itemsOf(chapter).flatMap((placed) => {
      const message = faultOf(placed);
      return message === null
        ? []
        : [
            {
              section: placed.section,
              path: `${placed.path}.why`,
              message,
              remedy: "Say in one English sentence why the answer is right, as a teacher would.",
            },
          ];
    });
  },
};

function faultOf({ item, onText }: PlacedItem): string | null {
  const why = item.why.trim();
  if (why === "" || (onText && place.test(why))) return null;
  const words = wordsOf(why);
  if (words.length < LEAST_WORDS) return `The reason "${why}" has ${words.length} word${words.length === 1 ? "" : "s"}.`;
  const answers = [item.text, item.answer === null ? null : item.options[item.answer]].filter((answer) => answer != null).map((answer) => plainText(answer));
  const rest = answers.reduce((text, answer) => (answer === "" ? text : text.replaceAll(answer, " ")), plainText(why));
  return wordsOf(rest).some((word) => !empty.has(word)) ? null : `The reason "${why}" only repeats the answer.`;
}

/** Words in lower case; Japanese is not cut, each run of it is a word for every two characters. */
function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[\p{Script=Latin}\d'’-]+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〜]{1,2}/gu) ?? []).filter((word) =>
    /[\p{L}\d]/u.test(word),
  );
}
