/** The dictionary forms that a word of a text may stand for, likeliest first: what a learner would look up. */
import { hasKanji, toHiragana } from "./ruby.ts";

/** A form to look up; `reading` in hiragana where it is known. */
export interface Form {
  written: string;
  reading: string | null;
}

const U_ROW = "うくぐすつぬぶむる";
const E_ROW = "えけげせてねべめれ";
const A_ROW = "わかがさたなばまら";
const I_ROW = "いきぎしちにびみり";

/**
 * The reading of a dictionary form, from the surface, its reading in the text and the dictionary form as written: what
 * stands for the kanji is kept, and the kana at the end exchanged. 行っ, いっ, 行く → いく. Null where they do not line up.
 */
export function readingOfLemma(surface: string, reading: string | null, lemma: string): string | null {
  if (reading === null) return hasKanji(lemma) ? null : toHiragana(lemma);
  if (surface === lemma) return toHiragana(reading);
  if (lemma.endsWith("来る")) return lemma === "来る" ? "くる" : null;
  let same = 0;
  while (same < surface.length && surface[same] === lemma[same]) same += 1;
  const spoken = toHiragana(reading);
  const ending = toHiragana(surface.slice(same));
  if (hasKanji(ending) || hasKanji(lemma.slice(same)) || !spoken.endsWith(ending)) return null;
  return spoken.slice(0, spoken.length - ending.length) + toHiragana(lemma.slice(same));
}

/** Verbs whose e-stem makes another verb, so that 並べる is not "can line up": the pairs a learner must tell apart. */
const hasPartner = new Set(
  "開く 付く 立つ 建つ 続く 進む 並ぶ 育つ 緩む 縮む 痛む 傷む 沈む 向く 届く 片付く 近づく 浮かぶ 整う 揃う 空く 焼く 切る 割る 折る 破る 抜く 砕く 裂く".split(
    " ",
  ),
);

/** What may follow a stem in a form of each part of speech: the ending of the form, and of the word to look up. */
const endings: Readonly<Record<string, readonly [RegExp, (ending: string) => string][]>> = {
  動詞: [
    // 書ける → 書く
    [/[えけげせてねべめれ]る$/u, (ending) => U_ROW[E_ROW.indexOf(ending[0] ?? "")] ?? ""],
    // 笑わせる, 休まれる → 笑う, 休む
    [/[わかがさたなばまら][せれ]る$/u, (ending) => U_ROW[A_ROW.indexOf(ending[0] ?? "")] ?? ""],
  ],
  名詞: [
    // 洗い → 洗う, 答え → 答える, 食べ過ぎ → 食べ過ぎる
    [/[いきぎしちにびみり]$/u, (ending) => U_ROW[I_ROW.indexOf(ending)] ?? ""],
    [/[いきぎしちにびみりえけげせてねべめれ]$/u, (ending) => `${ending}る`],
    // 多く, 早め, 赤み → 多い, 早い, 赤い
    [/[くめみ]$/u, () => "い"],
  ],
  副詞: [[/に$|と$|は$|から$/u, () => ""]],
  連体詞: [[/な$/u, () => "い"]],
};

/**
 * Forms of one word, itself first: without a polite お or ご, and 様; a verb that can, lets or suffers (書ける, 笑わせる, 休まれる); a noun made of a
 * verb or adjective (洗い, 答え, 早め); an adverb without に, と, は or から; 大きな → 大きい; よい → いい.
 */
export function dictionaryForms(form: Form, pos: string): Form[] {
  const forms = [form];
  const add = ({ written, reading }: Form, cut: number, ending: string) => {
    const stem = written.slice(0, written.length - cut);
    if (stem !== "") forms.push({ written: stem + ending, reading: reading === null ? null : reading.slice(0, reading.length - cut) + ending });
  };
  if (/^(?:よい|良い)$/u.test(form.written)) forms.push({ written: "いい", reading: "いい" });
  if (/^[おご御]./u.test(form.written)) forms.push({ written: form.written.slice(1), reading: form.reading?.slice(1) ?? null });
  const [, person, title] = /^お?(.+?)(様|さん|さま)$/u.exec(form.written) ?? [];
  if (person !== undefined && title !== undefined) forms.push({ written: person, reading: form.reading?.replace(/^お|(?:さま|さん)$/gu, "") ?? null });
  for (const from of forms.slice()) {
    for (const [shape, ending] of endings[pos] ?? []) {
      const found = shape.exec(from.written)?.[0];
      if (found !== undefined) add(from, found.length, ending(found));
    }
  }
  return forms.filter(({ written }, index) => index === 0 || ((written.length > 1 || hasKanji(written)) && !(pos === "動詞" && hasPartner.has(written))));
}
