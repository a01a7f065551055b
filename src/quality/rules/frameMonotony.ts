import type { SectionKind } from "../../book/sections/section.ts";
import { plainText } from "../../japanese/ruby.ts";
import type { Token, Tokenizer } from "../../japanese/tokenizer.ts";
import type { ChapterRule, Fault } from "../finding.ts";
import { bilingualTexts } from "../texts.ts";

/** Of fewer sentences nothing can be said. */
const LEAST = 8;
const MANY = 0.3;
const MOST = 0.6;
/** Pieces of the shortest frame that says anything, NはNです; answers of two or three words are alike by nature. In the bank's sections no frame and no opening reaches 26 %. */
const LEAST_PIECES = 4;

/** Exercises are built alike on purpose. */
const exempt: ReadonlySet<SectionKind> = new Set(["exercises", "review", "test", "kanji"]);
/** Places whose sentences are set: what one can do, names, settings, tools, phrases to take over. */
const setForm = /(?:^|\.)(?:goals|keyPhrases|phrases|tools)\.\d+$|(?:^|\.)(?:title|setting|when|topic)$/u;

/** The sentences of a section are not all cut after one pattern, and do not all begin alike. */
export const frameMonotony: ChapterRule = {
  id: "frame-monotony",
  scope: "chapter",
  dimension: "variety",
  severity: "warning",
  check({ chapter, language }) {
    return chapter.sections.flatMap((section): Fault[] => {
      if (exempt.has(section.kind)) return [];
      const sentences = bilingualTexts(section).flatMap(({ path, ja }) => (setForm.test(path) ? [] : sentencesIn(ja, language.tokenizer)));
      if (sentences.length < LEAST) return [];
      const frames = sentences.map(frameOf);
      const openings = sentences.map(openingOf);
      return [
        ...monotony(section.key, frames, sentences, (frame, part) => `${part} of the sentences are cut alike: ${frame}`, "Vary how the sentences are built."),
        ...monotony(
          section.key,
          openings,
          sentences,
          (opening, part) => `${part} of the sentences begin with ${opening}`,
          "Let the sentences begin in different ways.",
        ),
      ];
    });
  },
};

/** The sentences of a text that end in 。！ or ？, as tokens; what ends otherwise is a label. */
function sentencesIn(ja: string, tokenizer: Tokenizer): Token[][] {
  const sentences: Token[][] = [];
  let sentence: Token[] = [];
  for (const token of tokenizer.tokenize(plainText(ja))) {
    sentence.push(token);
    if (!/[。！？]$/u.test(token.surface)) continue;
    sentences.push(sentence);
    sentence = [];
  }
  return sentences;
}

/** The finding when one form stands too often among those of all sentences; sentences that have none count for the whole. */
function monotony(
  section: string,
  forms: readonly (string | null)[],
  sentences: readonly Token[][],
  say: (form: string, part: string) => string,
  remedy: string,
): Fault[] {
  const counts = new Map<string, number>();
  for (const form of forms) if (form !== null) counts.set(form, (counts.get(form) ?? 0) + 1);
  const [form, count] = [...counts].reduce((most, entry) => (entry[1] > most[1] ? entry : most), ["", 0]);
  const part = count / sentences.length;
  if (part <= MANY) return [];
  const example = (sentences[forms.indexOf(form)] ?? []).map(({ surface }) => surface).join("");
  return [
    {
      severity: part > MOST ? "error" : "warning",
      section,
      path: "",
      message: `${say(form, `${Math.round(part * 100)} %`)}, as in 「${example.slice(0, 40)}」.`,
      remedy,
    },
  ];
}

/** The sentence with its content words as slots: N, V, A, D for 名詞, 動詞, 形容詞, 副詞; null where it is too short to have a form of its own. */
function frameOf(sentence: readonly Token[]): string | null {
  const pieces: string[] = [];
  for (const token of sentence) {
    const slot = slotOf(token);
    if (slot !== null && slot !== pieces.at(-1)) pieces.push(slot === "" ? unvoiced(token) : slot);
  }
  return pieces.length < LEAST_PIECES ? null : pieces.join("");
}

/** "" for a word that stays as it is, null for what does not count. */
function slotOf({ pos, detail, surface }: Token): string | null {
  if (pos === "記号" || pos === "フィラー" || pos === "感動詞" || pos === "接頭詞" || /^[\p{P}\p{S}\s]+$/u.test(surface)) return null;
  if (detail[0] === "非自立") return "";
  if (pos === "名詞") return detail[0] === "接尾" ? null : "N";
  if (pos === "動詞") return detail[0] === "接尾" ? "" : "V";
  if (pos === "形容詞") return "A";
  if (pos === "副詞" || pos === "連体詞") return "D";
  return pos === "UNK" ? "N" : "";
}

/** 読んで and 読んだ have the endings of 食べて and 食べた. */
function unvoiced({ surface, lemma, detail }: Token): string {
  if (surface === "で" && detail[0] === "接続助詞") return "て";
  return surface === "だ" && lemma === "た" ? "た" : surface;
}

/** The words up to the first particle: 利用者は, 朝は; null where the sentence begins with anything but a noun and its particle. */
function openingOf(sentence: readonly Token[]): string | null {
  const tokens = sentence.filter(({ pos }) => pos !== "感動詞" && pos !== "フィラー" && pos !== "記号");
  const end = tokens.findIndex(({ pos }) => pos === "助詞");
  const head = tokens.slice(0, end + 1);
  return end > 0 && end <= 4 && head.slice(0, -1).every(({ pos }) => pos === "名詞" || pos === "接頭詞") ? head.map(({ surface }) => surface).join("") : null;
}
