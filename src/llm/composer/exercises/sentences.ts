/** Exercises on the grammar of a chapter: its items, its particles, the order of its sentences. */
import { asExerciseItem, type ExerciseItem } from "../../../book/sections/section.ts";
import { pick } from "../../../book/brief.ts";
import type { Bilingual, GrammarPoint } from "../../../book/entries.ts";
import { plainText, sliceRuby } from "../../../japanese/ruby.ts";
import type { Token } from "../../../japanese/tokenizer.ts";
import { choice, ITEMS, type Makers, mixedUp, open, roundOf, type Source } from "./makers.ts";

const WRITING_LINE = "＿＿＿＿＿＿＿＿";

export const sentenceMakers: Makers = {
  "grammar-choice": (source, round) => ({ items: roundInTurn(source, ({ items }) => items, round).map(({ part }) => asExerciseItem(part)) }),

  "particle-choice": (source, round) => {
    const items = examplesOf(source).flatMap(({ example }) => particleItem(example, source));
    return { items: roundOf(items, round) };
  },

  "sentence-order": (source, round) => {
    const items = examplesOf(source).flatMap(({ example, point }) => orderItem(example, point, source));
    return { items: roundOf(items, round).slice(0, 3) };
  },

  "translate-to-japanese": (source, round) => ({
    items: roundInTurn(source, ({ examples }) => examples, round).map(({ part: { ja, en }, point: { pattern, meaning } }) =>
      open(WRITING_LINE, `${en} (${pattern})`, ja, `${pattern} means “${meaning}”.`),
    ),
  }),
};

function pointsOf({ materials, bank }: Source): GrammarPoint[] {
  return pick(
    bank.grammar,
    materials.grammar.map(({ id }) => id),
  );
}

/** The first part of every point, then the second of every point, …, so that neighbouring items practise different points. */
function inTurn<T>(points: readonly GrammarPoint[], parts: (point: GrammarPoint) => readonly T[]): { part: T; point: GrammarPoint }[] {
  const most = Math.max(0, ...points.map((point) => parts(point).length));
  return Array.from({ length: most }, (_, place) =>
    points.flatMap((point) =>
      parts(point)
        .slice(place, place + 1)
        .map((part) => ({ part, point })),
    ),
  ).flat();
}

/** A round holds one part of every point; where a chapter teaches more points than fit, the next round begins with those left over. */
function roundInTurn<T>(source: Source, parts: (point: GrammarPoint) => readonly T[], round: number): { part: T; point: GrammarPoint }[] {
  const points = pointsOf(source);
  const size = Math.min(ITEMS, points.length);
  return inTurn(points, parts).slice(round * size, (round + 1) * size);
}

/** The examples after the first, which is the model. */
function examplesOf(source: Source): { example: Bilingual; point: GrammarPoint }[] {
  return inTurn(pointsOf(source), ({ examples }) => examples.slice(1)).map(({ part, point }) => ({ example: part, point }));
}

/**
 * Particles that cannot stand in each other's place, given the translation. は and へ are never asked for, since が and に
 * would do as well; a particle with a rival in its sentence (see `rivals` and `rivalNouns`) is left alone.
 */
const wrongParticles: Readonly<Record<string, readonly string[]>> = {
  を: ["に", "へ", "と"],
  に: ["を", "で", "が"],
  で: ["を", "が", "へ"],
  が: ["に", "で", "へ"],
  と: ["を", "で", "が"],
  から: ["を", "が", "へ"],
  まで: ["を", "が", "と"],
};
/** 事故であったために is right as well, so で is no wrong answer before ある. */
const wrongBeforeExistence: readonly string[] = ["に", "へ", "を"];
/** Lemmas of what follows with which another particle would be right too: 山に登る as well as 山を登る, 仕事で忙しい as well as 仕事が忙しい. */
const rivals: Readonly<Record<string, RegExp>> = {
  を: /^(?:たい|られる|れる|せる|させる|できる|歩く|通る|渡る|走る|飛ぶ|出る|降りる|下りる|登る|上る|上がる|触る|過ぎる|曲がる|離れる|待つ|なる|会う|結婚)/u,
  に: /^(?:行く|来る|帰る|着く|入る|戻る|向かう|会う|相談|似る|住む|もらう|いただく|習う|聞く|借りる|分ける|代わる|替える|頼む|変わる|座る|寝る|泊まる|立つ|並ぶ|触る|ぶつかる|れる|られる|せる|させる|書く|出る|通る|合格|迷う|咲く|近い|遠い|悪い)/u,
  で: /^(?:座る|寝る|泊まる|立つ|生まれる|降りる|働く|勤める|作る|できる|待つ|滑る)/u,
  が: /^(?:たい|分かる|わかる|できる|好き|嫌い|上手|下手|欲しい|ほしい|られる|れる|せる|させる|もらう|いただく|言う|思う|つながる|滑る|塗る|近い|遠い|忙しい|うるさい|大変|疲れる|困る|話せる|書ける|読める|使える|見える)/u,
  と: /^(?:会う|話す|相談|似る|違う|同じ|比べる|なる|ぶつかる|別れる)/u,
  から: /^(?:もらう|いただく|習う|借りる|聞く|作る|出る|降りる|れる|られる|始まる|始める|近い|遠い)/u,
  まで: /^(?:行く|来る|帰る|着く|戻る|送る|届く|届ける)/u,
};
/** Those who act as one (本社で調べている, みんなで並べる) may take で or が; times and spans of time take several particles. */
const actsAsOne = "会社|本社|支社|支店|店|工場|施設|学校|病院|警察|市役所|役所|事務所|国|チーム|グループ|クラス|家族|みんな|皆|皆さん|全員|自分";
const rivalNouns: Readonly<Record<string, RegExp>> = {
  に: /^(?:一日|日|年|週間|週|月|か月|時間)$/u,
  で: new RegExp(`^(?:${actsAsOne})$`, "u"),
  が: new RegExp(`^(?:${actsAsOne}|春|夏|秋|冬|朝|昼|夜)$`, "u"),
};

function particleItem(example: Bilingual, { tokenizer, random }: Source): ExerciseItem[] {
  const tokens = tokenizer.tokenize(plainText(example.ja));
  const lemmas = tokens.map(({ lemma }) => lemma);
  // A particle inside another one's phrase (には, とは, からの) or next to quotation marks is a matter of its own.
  const place = tokens.findIndex(
    (token, index) =>
      token.pos === "助詞" &&
      token.detail[0] === "格助詞" &&
      token.detail[1] === "一般" &&
      token.surface in wrongParticles &&
      tokens[index - 1]?.pos === "名詞" &&
      tokens[index - 1]?.detail[0] !== "非自立" &&
      !rivalNouns[token.surface]?.test(tokens[index - 1]?.surface ?? "") &&
      !["助詞", "記号"].includes(tokens[index + 1]?.pos ?? "記号") &&
      !lemmas.slice(index + 1).some((lemma) => rivals[token.surface]?.test(lemma)),
  );
  const particle = tokens[place];
  if (particle === undefined) return [];
  const before = sliceRuby(example.ja, 0, particle.start);
  const after = sliceRuby(example.ja, particle.start + particle.surface.length);
  if (before === null || after === null) return [];
  const beforeExistence = particle.surface === "が" && ["ある", "ない"].includes(lemmas[place + 1] ?? "");
  return choice(
    {
      ask: `${before}＿＿${after}`,
      en: example.en,
      right: particle.surface,
      wrong: beforeExistence ? wrongBeforeExistence : (wrongParticles[particle.surface] ?? []),
      why: `Here ${particle.surface} ${setPhrase(example.ja, tokens, place) ?? `marks ${particleRole[particle.surface] ?? "its noun"}`}.`,
    },
    random,
  );
}

/** Verbs that have become one phrase with a に in front of them: ニュースによると, 人に対して. */
const afterNi: ReadonlySet<string> = new Set(["よる", "関する", "対する", "比べる", "基づく", "沿う", "伴う", "つれる"]);

/** What is said of a particle that belongs to such a phrase; null for any other. */
function setPhrase(ja: string, tokens: readonly Token[], place: number): string | null {
  const [particle, verb, joined] = tokens.slice(place);
  if (particle?.surface !== "に" || verb === undefined || !afterNi.has(verb.lemma)) return null;
  const end = joined?.pos === "助詞" ? joined : verb;
  return `belongs to the phrase 〜${sliceRuby(ja, particle.start, end.start + end.surface.length) ?? particle.surface}`;
}

const particleRole: Readonly<Record<string, string>> = {
  を: "the object",
  に: "the goal, the time or the place where something is",
  で: "the place of an action, the means, the reason or the range",
  が: "the subject",
  と: "the companion or what is said or thought",
  から: "the starting point",
  まで: "the end point",
};

/**
 * Four pieces that end a clause and can stand in one order only: what the noun is described by, the noun, its particle,
 * the predicate; or noun, particle, て-form and what hangs on it.
 */
function orderItem(example: Bilingual, point: GrammarPoint, { tokenizer, random }: Source): ExerciseItem[] {
  const tokens = tokenizer.tokenize(plainText(example.ja));
  for (let index = 0; index < tokens.length - 2; index++) {
    const bounds = boundsAt(tokens, index);
    if (bounds === null) continue;
    const [from, , , , to] = bounds;
    const pieces = bounds.slice(0, 4).map((start, piece) => sliceRuby(example.ja, start, bounds[piece + 1]));
    const before = sliceRuby(example.ja, 0, from);
    const after = sliceRuby(example.ja, to);
    if (before === null || after === null || pieces.some((piece) => piece === null || piece === "")) continue;
    const mixed = mixedUp([0, 1, 2, 3], random);
    const star = Math.floor(random() * 4);
    const gaps = [0, 1, 2, 3].map((place) => (place === star ? "＿★＿" : "＿＿")).join(" ");
    return [
      {
        ask: `${before} ${gaps} ${after}`.trim(),
        en: example.en,
        options: mixed.map((piece) => pieces[piece] ?? ""),
        pairs: [],
        answer: mixed.indexOf(star),
        order: [0, 1, 2, 3].map((piece) => mixed.indexOf(piece)),
        text: example.ja,
        why: `What describes a noun stands before it, its particle after it, and the predicate ends the clause (${point.pattern}).`,
      },
    ];
  }
  return [];
}

type Bounds = readonly [number, number, number, number, number];

/** The bounds of four pieces around the noun at `index`; null where the sentence does not divide in such a way there. */
function boundsAt(tokens: readonly Token[], index: number): Bounds | null {
  const [noun, particle, verb] = tokens.slice(index) as [Token, Token, Token | undefined];
  if (verb === undefined || noun.pos !== "名詞" || !["一般", "固有名詞", "サ変接続"].includes(noun.detail[0] ?? "")) return null;
  if (!["を", "に", "が", "で", "と"].includes(particle.surface) || particle.detail[0] !== "格助詞") return null;
  if (verb.pos !== "動詞" || verb.detail[0] !== "自立") return null;
  const end = clauseEnd(tokens, index + 3);
  if (end === null) return null;
  const modifier = modifierStart(tokens, index);
  if (modifier !== null) return [modifier, noun.start, particle.start, verb.start, end];
  // A noun in front would make a compound, and the piece a part of a word.
  if (["名詞", "接頭詞", "形容詞", "連体詞", "動詞", "助動詞"].includes(tokens[index - 1]?.pos ?? "") || tokens[index - 1]?.surface === "の") return null;
  const [te, auxiliary] = tokens.slice(index + 3);
  if (te === undefined || !/^[てで]$/u.test(te.surface) || auxiliary?.pos !== "動詞" || auxiliary.detail[0] !== "非自立") return null;
  return [noun.start, particle.start, verb.start, auxiliary.start, end];
}

/** Where the word that describes the noun begins: この, 新しい, 友達の with nothing before it that would belong to it. */
function modifierStart(tokens: readonly Token[], index: number): number | null {
  const before = tokens[index - 1];
  if (before === undefined) return null;
  if (before.pos === "連体詞" || (before.pos === "形容詞" && before.form === "基本形")) return before.start;
  const owner = tokens[index - 2];
  const opensClause = ["記号", "助詞", undefined].includes(tokens[index - 3]?.pos);
  return before.surface === "の" && owner?.pos === "名詞" && opensClause && tokens[index - 3]?.surface !== "の" ? owner.start : null;
}

/** Where the predicate stops, when the clause or the sentence ends there; null when it goes on. */
function clauseEnd(tokens: readonly Token[], from: number): number | null {
  let index = from;
  while (
    index < tokens.length &&
    (["助動詞", "助詞"].includes(tokens[index]?.pos ?? "") || (tokens[index]?.pos === "動詞" && tokens[index]?.detail[0] !== "自立"))
  ) {
    index++;
  }
  const next = tokens[index];
  return index > from && next !== undefined && /^[。、？！」]$/u.test(next.surface) ? next.start : null;
}
