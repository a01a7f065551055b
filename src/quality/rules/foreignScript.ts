import type { ChapterRule } from "../finding.ts";
import { japaneseTexts } from "../texts.ts";

/** Scripts that never stand in a Japanese sentence, and forms of characters that only Chinese uses (simplified forms outside JIS X 0208). */
const foreign = /[\p{Script=Hangul}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Hebrew}]/u;
const simplified = /[们这对时说话请问谢语车东书见长门马鸟鱼习级给让还过开关读吗呢吧么为进远达运难欢种样构业务员护实验检测标]/u;
/** Japanese is written in kana, kanji, digits and Latin letters only. */
export const foreignScript: ChapterRule = {
  id: "foreign-script",
  scope: "chapter",
  dimension: "language",
  severity: "error",
  check({ chapter }) {
    return chapter.sections.flatMap((section) =>
      japaneseTexts(section).flatMap(({ path, text, section: key }) => {
        const found = [...text].find((character) => foreign.test(character) || simplified.test(character));
        return found === undefined
          ? []
          : [{ section: key, path, message: `${found} in "${text.slice(0, 40)}" is not Japanese.`, remedy: "Write it in Japanese characters." }];
      }),
    );
  },
};
