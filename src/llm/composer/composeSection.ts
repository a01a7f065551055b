/** Composes a section out of the content bank: no neural network, every sentence written by an author. */
import { kanjiOf, pick, procedureContent, type SectionBrief, type SectionMaterials } from "../../book/brief.ts";
import type { Bank } from "../../book/entries.ts";
import { seededRandom } from "../../book/random.ts";
import type { SectionContent, SectionKind } from "../../book/sections/section.ts";
import type { Tokenizer } from "../../japanese/tokenizer.ts";
import { composeExercises, composeReview } from "./composeExercises.ts";

type Compose<K extends SectionKind> = (materials: SectionMaterials[K], bank: Bank, random: () => number, tokenizer: Tokenizer) => SectionContent<K>;

/** The content of the section that the brief asks for. @throws AppError `internal` when the brief names what the bank does not hold */
export function composeSection(brief: SectionBrief, bank: Bank, tokenizer: Tokenizer): SectionContent {
  const random = seededRandom(`${brief.book.seed}/${brief.chapter.number}/${brief.section.key}`);
  const compose = composers[brief.section.kind] as Compose<SectionKind>;
  return compose(brief.materials, bank, random, tokenizer);
}

/** A group of fewer words is no group: such words stand together at the end. */
const SMALL_GROUP = 3;

function withoutTinyGroups(groups: SectionContent<"vocabulary">["groups"]): SectionContent<"vocabulary">["groups"] {
  const rest = groups.filter(({ words }) => words.length < SMALL_GROUP).flatMap(({ words }) => words);
  const others = groups.filter(({ words }) => words.length >= SMALL_GROUP);
  return rest.length === 0 ? others : [...others, { topic: { ja: "そのほかのことば", en: "More words" }, words: rest }];
}

const composers: { [K in SectionKind]: Compose<K> } = {
  opening: ({ goals, scene, overview }) => ({ goals, scene, overview }),

  vocabulary: ({ words }, bank) => {
    const groups = new Map<string, SectionContent<"vocabulary">["groups"][number]>();
    for (const word of pick(
      bank.words,
      words.map(({ id }) => id),
    )) {
      const group = groups.get(word.topicPath) ?? { topic: { ja: word.topic.ja, en: word.topic.en }, words: [] };
      groups.set(word.topicPath, group);
      const { reading, pos, gloss, register, safety } = word;
      group.words.push({ word: word.word, reading, pos, gloss, register, safety, example: word.example ?? null, note: word.note ?? null });
    }
    return { groups: withoutTinyGroups([...groups.values()]) };
  },

  grammar: ({ points, examples }, bank) => ({
    points: pick(
      bank.grammar,
      points.map(({ id }) => id),
    ).map((point) => ({
      id: point.id,
      pattern: point.pattern,
      level: point.level,
      meaning: point.meaning,
      formation: point.formation,
      explanation: point.explanation,
      mistake: point.mistake,
      contrast: point.contrast ?? null,
      examples: point.examples.slice(0, Math.max(examples, 1)),
    })),
  }),

  dialogue: ({ scenarios }, bank) => ({
    dialogues: pick(
      bank.dialogues,
      scenarios.map(({ id }) => id),
    ).map(({ id, title, setting, roles, lines, keyPhrases, culture }) => ({ id, title, setting, roles, lines, keyPhrases, culture })),
  }),

  procedure: ({ procedures }, bank) => ({
    procedures: pick(
      bank.procedures,
      procedures.map(({ id }) => id),
    ).map(procedureContent),
  }),

  reading: ({ readings }, bank) => ({
    readings: pick(
      bank.readings,
      readings.map(({ id }) => id),
    ).map(({ id, kind, title, lines, questions }) => ({ id, kind, title, lines, questions })),
  }),

  culture: ({ notes }, bank) => ({
    notes: pick(
      bank.culture,
      notes.map(({ id }) => id),
    ).map(({ id, title, body, phrases, tip }) => ({ id, title, body, phrases, tip })),
  }),

  kanji: ({ kanji }, bank) => ({
    kanji: kanjiOf(
      kanji.map((entry) => entry.kanji),
      bank,
    ).map(({ kanji: character, on, kun, meaning, strokes, words }) => ({
      kanji: character,
      on,
      kun,
      meaning,
      strokes,
      words: words.map(([word, reading, gloss]) => ({ word, reading, gloss })),
    })),
  }),

  interview: ({ questions }, bank) => ({
    questions: pick(
      bank.interviews,
      questions.map(({ id }) => id),
    ).map(({ id, ask, purpose, answers, phrases, avoid }) => ({ id, ask, purpose, answers, phrases, avoid })),
  }),

  review: composeReview,
  exercises: composeExercises,

  test: ({ test, section, firstNumber, whole, scores, items }, bank) => ({
    test,
    section,
    firstNumber,
    whole,
    scores,
    items: pick(
      bank.tests,
      items.map(({ id }) => id),
    ).map(({ id, pattern, passage, script, questions }) => ({
      id,
      pattern,
      passage: passage ?? [],
      script: script ?? [],
      questions: questions.map(({ ask, en, options, answer, order, why }) => ({ ask, en, options, answer, order: order ?? [], why })),
    })),
  }),
};
