/** Where a dialogue breaks the style that its roles declare: a polite speaker who ends plainly, a plain one who keeps saying ます, an honorific one without keigo. */
import { type Politeness, politenessOf, sentencesOf } from "./politeness.ts";
import { plainText } from "./ruby.ts";
import type { Tokenizer } from "./tokenizer.ts";

export interface StyleFault {
  /** Index of the line. */
  line: number;
  role: string;
  /** The sentence in ruby notation. */
  sentence: string;
  kind: "plain-ending" | "polite-ending" | "no-keigo";
  /** A sentence for the reader of the finding. */
  message: string;
}

interface Said {
  line: number;
  sentence: string;
  politeness: Politeness;
}

/**
 * The faults of a dialogue in the order of its lines. Lines of a role that is not declared are not judged.
 *
 * A teacher's view: fragments, endings that trail off, cries and words said to oneself belong to every style; a plain speaker may say
 * ください, でしょう and the fixed greetings, and switch to ます once or twice.
 */
export function styleFaults(
  lines: readonly { role: string; ja: string }[],
  roles: readonly { id: string; style: "plain" | "polite" | "honorific" }[],
  tokenizer: Tokenizer,
): StyleFault[] {
  const faults = roles.flatMap(({ id, style }) => {
    const said = lines.flatMap(({ role, ja }, line) =>
      role === id && !isReadBack(ja) ? sentencesOf(ja).map((sentence) => ({ line, sentence, politeness: politenessOf(sentence, tokenizer) })) : [],
    );
    const found = style === "plain" ? tooPolite(said) : tooPlain(said);
    return [...found, ...(style === "honorific" ? withoutKeigo(said) : [])].map((fault) => ({ ...fault, role: id }));
  });
  return faults.toSorted((a, b) => a.line - b.line);
}

/** 確認[かくにん]します。8時[はちじ]に起[お]きる。… : an instruction read back is said as it was noted down. */
function isReadBack(ja: string): boolean {
  return /(?:^|。)(?:確認|復唱)(?:し|いたし)ます。.+。/u.test(plainText(ja));
}

type Found = Omit<StyleFault, "role">;

function tooPlain(said: readonly Said[]): Found[] {
  return said
    .filter(({ sentence, politeness }) => politeness.style !== "fragment" && !politeness.polite && !politeness.soft && !isAllowedPlainly(sentence))
    .map(({ line, sentence }) => ({ line, sentence, kind: "plain-ending", message: `a polite speaker ends plainly: ${plainText(sentence)}` }));
}

/** Cries (危ない！), words said to oneself (どこかな, うれしいな, 戸よし) and single words of relief (よかった) are said plainly by the politest. */
function isAllowedPlainly(sentence: string): boolean {
  const text = plainText(sentence).replace(/^(?:(?:あ|ああ|あっ|あら|えっ|え|わあ|うわ|お|おお|はい|いいえ|ええ|ああ、そう|なるほど|よし)[、。…ー]*)+/u, "");
  if (/[！!]$/u.test(text)) return true;
  if (/(?:な|なあ|っけ|かしら|そうか|か…+|てよかった|[よな]し|せーの)[。？?…]*$/u.test(text)) return true;
  return /^(?:本当に?)?(?:よかった|助かった|おいしい|うまい|痛い|熱い|冷たい|暑い|寒い|重い|すごい|危ない|うれしい|きれい|あった|できた|しまった|本当だ|そうだ|懐かしい|痛た|痛っ|かわいい|早い)[。…]*$/u.test(
    text,
  );
}

const fixedPolite =
  /(?:ございます|ございました|お願いします|すみません|すいません|いただきます|ごちそうさまでした|お疲れさまです|お疲れさまでした|失礼します|いってきます|行ってきます|でしょ|でしょう|ですか|ください|ごめんなさい)[かねよ]*[。！？!?…]*$/u;

function tooPolite(said: readonly Said[]): Found[] {
  const judged = said.filter(({ politeness }) => politeness.style !== "fragment");
  const polite = judged.filter(({ sentence, politeness }) => politeness.polite && !fixedPolite.test(plainText(sentence)));
  if (polite.length < 3 || polite.length * 3 <= judged.length) return [];
  return polite.map(({ line, sentence }) => ({
    line,
    sentence,
    kind: "polite-ending",
    message: `a plain speaker ends politely, not for the first time: ${plainText(sentence)}`,
  }));
}

function withoutKeigo(said: readonly Said[]): Found[] {
  const judged = said.filter(({ politeness }) => politeness.style !== "fragment");
  const [first] = judged;
  // Of one or two sentences there is nothing to judge.
  if (first === undefined || judged.length < 3 || said.some(({ sentence, politeness }) => isKeigo(sentence, politeness))) return [];
  return [
    { line: first.line, sentence: first.sentence, kind: "no-keigo", message: "an honorific speaker uses no honorific or humble form in the whole dialogue" },
  ];
}

function isKeigo(sentence: string, politeness: Politeness): boolean {
  return (
    politeness.style === "honorific" ||
    politeness.style === "humble" ||
    /ございま|いらっしゃ|よろしい|お客様|いただ|くださ[るりっ]|おっしゃ|いたし/u.test(plainText(sentence))
  );
}
