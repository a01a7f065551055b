/** Words that a reader can make out from their parts: how hard the parts are. */
import type { Level } from "../book/entries.ts";
import { dictionaryForms } from "./dictionaryForms.ts";
import type { GrammarWords } from "./grammarWords.ts";
import { hasKanji, toHiragana } from "./ruby.ts";
import { type WordIndex, type WordLevel, wordRank } from "./wordIndex.ts";

/** The parts of the first characters of a compound, so far. */
interface Parts {
  level: WordLevel;
  /** Whether a part of two characters or more is among them. */
  whole: boolean;
  /** What the parts are read by themselves; null once one has no reading of its own. */
  reading: string | null;
}

/**
 * The level of the hardest part of a noun or adverb that is made of listed words: 会議|室, もう|少し, 作り|方, 木|の|下. A single kanji
 * counts as a part with the level of the kanji beside a longer part; by itself only where the whole is read as the
 * words are (右|足 みぎあし, but not 人|数 にんずう). Undefined where there is no such division.
 */
export function compoundLevel(written: string, reading: string | null, lists: { index: WordIndex; kanji: ReadonlyMap<string, Level> }): WordLevel | undefined {
  const best: Parts[][] = [[{ level: "N5", whole: false, reading: "" }]];
  for (let end = 1; end <= written.length; end++) {
    const here: Parts[] = [];
    for (let start = 0; start < end; start++) {
      const parts = (best[start] ?? []).length === 0 ? [] : partsOf(written.slice(start, end), lists);
      for (const before of best[start] ?? []) for (const part of parts) here.push(joined(before, part));
    }
    best[end] = here.filter(
      (parts, index) => here.findIndex((other) => other.reading === parts.reading && other.level === parts.level && other.whole === parts.whole) === index,
    );
  }
  const fitting = (best[written.length] ?? []).filter(
    (parts) => parts.whole || (parts.reading !== null && reading !== null && soundsAs(parts.reading, toHiragana(reading))),
  );
  return fitting.sort((a, b) => wordRank(a.level) - wordRank(b.level))[0]?.level;
}

function joined(before: Parts, part: Parts): Parts {
  return {
    level: wordRank(part.level) > wordRank(before.level) ? part.level : before.level,
    whole: before.whole || part.whole,
    reading: before.reading === null || part.reading === null ? null : before.reading + part.reading,
  };
}

function partsOf(part: string, { index, kanji }: { index: WordIndex; kanji: ReadonlyMap<string, Level> }): Parts[] {
  if (/^[のとや]$/u.test(part)) return [{ level: "N5", whole: false, reading: part }];
  if (part.length === 1 && !hasKanji(part)) return [];
  const words = dictionaryForms({ written: part, reading: null }, "名詞").flatMap((form) => index.find(form.written, null).map((word) => ({ word, form })));
  const whole = part.length > 1;
  const found = words.map(({ word, form }): Parts => ({ level: word.level, whole, reading: form.written === part ? toHiragana(word.reading) : null }));
  const ofKanji = whole ? undefined : kanji.get(part);
  return ofKanji === undefined ? found : [...found, { level: ofKanji, whole, reading: null }];
}

/** Whether two readings are the same but for a first sound made voiced (て → で, は → ば), as in the second part of a compound. */
function soundsAs(parts: string, whole: string): boolean {
  const plain = (text: string) => text.normalize("NFD").replace(/[\u3099\u309A]/gu, "");
  return plain(parts) === plain(whole);
}

/** The level of a verb or adjective that ends as patterns teach: 入れ|忘れる by 〜忘れる, 黒|っぽい by 〜っぽい. Undefined for any other. */
export function levelOfVerbs(lemma: string, index: WordIndex, patterns: Pick<GrammarWords, "levelOfVerb">): WordLevel | undefined {
  for (let cut = 1; cut < lemma.length - 1; cut++) {
    const second = patterns.levelOfVerb(lemma.slice(cut));
    const head = lemma.slice(0, cut);
    const forms = [...dictionaryForms({ written: head, reading: null }, "名詞"), { written: `${head}い`, reading: null }];
    const first = forms.flatMap((form) => index.find(form.written, null))[0]?.level;
    if (first !== undefined && second !== undefined) return wordRank(first) > wordRank(second) ? first : second;
  }
  return undefined;
}
