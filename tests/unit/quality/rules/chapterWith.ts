/** Small chapters for the tests of the rules: what a test does not name is filled with sound content. */
import { languageOf } from "../../../../src/quality/language.ts";
import { openTokenizer } from "../../../../src/tokenizer/lindera.ts";
import type { Bank, GrammarPoint, Level, Procedure, Word } from "../../../../src/book/entries.ts";
import type { ChapterPlan, SectionPlan } from "../../../../src/book/plan.ts";
import type { ExerciseItem, ExerciseKind, Section, SectionContent } from "../../../../src/book/sections/section.ts";
import type { ChapterRule, ChapterUnderCheck, Fault, Severity } from "../../../../src/quality/finding.ts";

export type TaughtWord = SectionContent<"vocabulary">["groups"][number]["words"][number];
type Point = SectionContent<"grammar">["points"][number];
type Talk = SectionContent<"dialogue">["dialogues"][number];
type Steps = SectionContent<"procedure">["procedures"][number];
type Passage = SectionContent<"reading">["readings"][number];
export type Question = Passage["questions"][number];
type Note = SectionContent<"culture">["notes"][number];
type Exercise = SectionContent<"exercises">["exercises"][number];

/** What surrounds the sections; `items` replaces what the plan wants of a section, by its key. */
interface Surroundings {
  number?: number;
  items?: Record<string, string[]>;
  counts?: Record<string, number>;
  /** Ids of the words that the chapter teaches. */
  words?: string[];
  bank?: Partial<Bank>;
  sector?: string | null;
  examplesPerGrammar?: number;
  level?: Level;
  /** Plans of the whole book's chapters, for rules that ask what was taught before. */
  chapters?: ChapterPlan[];
}

/** A chapter of the given sections, with the plan that they fulfil unless `items` or `counts` say otherwise. */
export function chapterWith(sections: Section[], around: Surroundings = {}): ChapterUnderCheck {
  const number = around.number ?? 1;
  const title = { ja: "食[た]べ物[もの]", en: "Food" };
  const bank = { ...emptyBank, ...around.bank };
  return {
    chapter: { number, part: 1, title, sections },
    plan: {
      number,
      part: { number: 1, title },
      theme: "food",
      title,
      goals: [],
      scene: [],
      overview: "",
      topics: [],
      materials: {
        words: around.words ?? [],
        kanji: [],
        grammar: [],
        dialogues: [],
        procedures: [],
        readings: [],
        culture: [],
        listening: [],
        interviews: [],
        review: { chapters: [], words: [], grammar: [], procedures: [] },
      },
      sections: sections.map((section) => planned(section, around)),
    },
    book: { level: around.level ?? "N5", sector: around.sector ?? null, examplesPerGrammar: around.examplesPerGrammar ?? 1, chapters: around.chapters ?? [] },
    bank,
    language: languageOf(bank, openTokenizer()),
  };
}

function planned(section: Section, { items, counts }: Surroundings): SectionPlan {
  const wanted = items?.[section.key] ?? itemsOf(section);
  const held = heldBy(section) ?? wanted.length;
  return { key: section.key, kind: section.kind, items: wanted, count: counts?.[section.key] ?? held };
}

/** Exercises and questions are counted; of all else a section holds as many as it has items. */
function heldBy(section: Section): number | undefined {
  if (section.kind === "exercises" || section.kind === "review") return section.content.exercises.length;
  return section.kind === "test" ? section.content.items.reduce((sum, { questions }) => sum + questions.length, 0) : undefined;
}

function itemsOf(section: Section): string[] {
  switch (section.kind) {
    case "vocabulary":
      return section.content.groups.flatMap((group) => group.words.map((taught) => `${taught.word}（${taught.reading}）`));
    case "grammar":
      return section.content.points.map(({ id }) => id);
    case "dialogue":
      return section.content.dialogues.map(({ id }) => id);
    case "procedure":
      return section.content.procedures.map(({ id }) => id);
    case "reading":
      return section.content.readings.map(({ id }) => id);
    case "culture":
      return section.content.notes.map(({ id }) => id);
    case "kanji":
      return section.content.kanji.map(({ kanji: character }) => character);
    case "interview":
      return section.content.questions.map(({ id }) => id);
    case "test":
      return section.content.items.map(({ id }) => id);
    default:
      return [];
  }
}

export const emptyBank: Bank = {
  words: [],
  grammar: [],
  dialogues: [],
  procedures: [],
  culture: [],
  readings: [],
  kanji: [],
  kanjiLevels: new Map(),
  tests: [],
  interviews: [],
};

/** Faults as a table shows them: place and message. */
export const placed = (faults: readonly Fault[]): [path: string, message: string][] => faults.map(({ path, message }) => [path, message]);

export const line = (ja: string, en = "A sentence."): { ja: string; en: string } => ({ ja, en });

export const opening = (over: Partial<SectionContent<"opening">> = {}): Section => ({
  key: "opening",
  kind: "opening",
  content: {
    goals: [
      line("食[た]べ物[もの]の名前[なまえ]を言[い]うことができます。", "I can say the names of foods."),
      line("店[みせ]で注文[ちゅうもん]することができます。", "I can order in a restaurant."),
      line("好[す]きな料理[りょうり]について話[はな]すことができます。", "I can talk about the dishes that I like."),
    ],
    scene: [
      line("昼休[ひるやす]みです。", "It is the lunch break."),
      line("リンさんは食堂[しょくどう]にいます。", "Linh is in the canteen."),
      line("「今日[きょう]は何[なに]を食[た]べますか。」", "“What are you going to eat today?”"),
    ],
    overview: "Food brings people together, at work and at home.",
    ...over,
  },
});

export const word = (over: Partial<TaughtWord> = {}): TaughtWord => ({
  word: "食べる",
  reading: "たべる",
  pos: "verb-ru",
  gloss: "to eat",
  register: "neutral",
  safety: false,
  example: line("毎朝[まいあさ]、パンを食[た]べます。", "I eat bread every morning."),
  note: null,
  ...over,
});

export const vocabulary = (words: TaughtWord[], key = "vocabulary"): Section => ({
  key,
  kind: "vocabulary",
  content: { groups: [{ topic: line("食[た]べ物[もの]", "Food"), words }] },
});

export const point = (over: Partial<Point> = {}): Point => ({
  id: "n5-te-kara",
  pattern: "〜てから",
  level: "N5",
  meaning: "after doing",
  formation: ["Vて + から"],
  explanation: "It says that one thing is done after another.",
  mistake: {
    wrong: "宿題[しゅくだい]をするから、遊[あそ]びます。",
    right: "宿題[しゅくだい]をしてから、遊[あそ]びます。",
    why: "With the dictionary form から means 'because'.",
  },
  contrast: null,
  examples: [line("手[て]を洗[あら]ってから、ご飯[はん]を食[た]べます。", "I eat after washing my hands.")],
  ...over,
});

export const grammar = (points: Point[]): Section => ({ key: "grammar", kind: "grammar", content: { points } });

export const talk = (lines: string[], over: Partial<Talk> = {}): Talk => ({
  id: "lunch-break",
  title: line("昼休[ひるやす]み", "Lunch break"),
  setting: line("会社[かいしゃ]の食堂[しょくどう]", "The staff canteen"),
  roles: [
    { id: "A", name: "リン", ja: "社員[しゃいん]", en: "employee", style: "polite" },
    { id: "B", name: "田中[たなか]", ja: "先輩[せんぱい]", en: "senior colleague", style: "plain" },
  ],
  lines: lines.map((ja, index) => ({ role: index % 2 === 0 ? "A" : "B", ja, en: translations[ja] ?? "A line." })),
  keyPhrases: [{ ja: "お先[さき]に失礼[しつれい]します", en: "excuse me for leaving first", use: "when you leave before the others" }],
  culture: "People often eat with their colleagues.",
  ...over,
});

const translations: Readonly<Record<string, string>> = {
  "田中[たなか]さん、昼[ひる]ご飯[はん]はもう食[た]べましたか。": "Mr Tanaka, have you had lunch yet?",
  "ううん、まだ。": "No, not yet.",
  "いっしょに食堂[しょくどう]へ行[い]きませんか。": "Shall we go to the canteen together?",
  "いいね。何時[なんじ]に行[い]く？": "Good idea. What time shall we go?",
  "12時[じゅうにじ]はどうですか。": "How about 12 o'clock?",
  "わかった。じゃあ、あとで。": "All right. See you later, then.",
};
export const sixLines: readonly string[] = Object.keys(translations);

export const dialogue = (dialogues: Talk[]): Section => ({ key: "dialogue", kind: "dialogue", content: { dialogues } });

type Step = Steps["steps"][number];
export const step = (ja: string, over: Partial<Step> = {}): Step => ({ ja, en: "A step.", safety: false, say: null, ...over });

export const steps = (over: Partial<Steps> = {}): Steps => ({
  id: "hand-washing",
  title: line("手[て]の洗[あら]い方[かた]", "Washing your hands"),
  when: line("料理[りょうり]の前[まえ]", "Before cooking"),
  tools: [line("せっけん", "soap")],
  steps: ["水[みず]で手[て]をぬらします。", "せっけんをつけます。", "指[ゆび]の間[あいだ]を洗[あら]います。", "水[みず]で流[なが]します。"].map((ja) =>
    step(ja),
  ),
  warning: null,
  ...over,
});

export const procedure = (procedures: Steps[]): Section => ({ key: "procedure", kind: "procedure", content: { procedures } });

export const question = (over: Partial<Question> = {}): Question => ({
  ask: "店[みせ]は何時[なんじ]に開[あ]きますか。",
  en: "When does the shop open?",
  options: ["9時[くじ]", "10時[じゅうじ]", "11時[じゅういちじ]"],
  answer: 1,
  why: "The first line says so.",
  ...over,
});

export const passage = (over: Partial<Passage> = {}): Passage => ({
  id: "shop-notice",
  kind: "notice",
  title: line("お知[し]らせ", "Notice"),
  lines: [
    line("10時[じゅうじ]に開[あ]きます。", "We open at 10 o'clock."),
    line("水曜日[すいようび]は休[やす]みです。", "We are closed on Wednesdays."),
    line("電話[でんわ]でも注文[ちゅうもん]できます。", "You can also order by telephone."),
  ],
  questions: [question()],
  ...over,
});

export const reading = (readings: Passage[]): Section => ({ key: "reading", kind: "reading", content: { readings } });

export const note = (over: Partial<Note> = {}): Note => ({
  id: "itadakimasu",
  title: line("いただきます", "Before a meal"),
  body: "People say a word of thanks before they eat.",
  phrases: [line("いただきます。", "Thank you for the meal.")],
  tip: "Wait until everybody has been served.",
  ...over,
});

export const culture = (notes: Note[]): Section => ({ key: "culture", kind: "culture", content: { notes } });

/** A choice item that is sound; order, match and text items are made by overriding. */
export const item = (over: Partial<ExerciseItem> = {}): ExerciseItem => ({
  ask: "水[みず]",
  en: "",
  options: ["water", "rice", "tea", "bread"],
  pairs: [],
  answer: 0,
  order: [],
  text: null,
  why: "水 means “water”.",
  ...over,
});

export const exercise = (kind: ExerciseKind, items: ExerciseItem[]): Exercise => ({ kind, refers: null, about: null, script: [], items });

export const exercises = (list: Exercise[]): Section => ({ key: "exercises", kind: "exercises", content: { exercises: list } });

export const bankWord = (over: Partial<Word> = {}): Word => ({
  id: "N5:食べる:たべる",
  word: "食べる",
  reading: "たべる",
  pos: "verb-ru",
  gloss: "to eat",
  level: "N5",
  sector: undefined,
  topic: { id: "food", ja: "食[た]べ物[もの]", en: "Food" },
  topicPath: "n5/food",
  senses: [],
  register: "neutral",
  collocations: [],
  frequency: "daily",
  safety: false,
  ...over,
});

export const bankPoint = (over: Partial<GrammarPoint> = {}): GrammarPoint => ({
  ...point(),
  contrast: undefined,
  order: 310,
  level: "N5",
  register: "neutral",
  match: ["[てで]から"],
  items: [],
  ...over,
});

export const bankProcedure = (over: Partial<Procedure> = {}): Procedure => ({
  id: "hand-washing",
  title: line("手[て]の洗[あら]い方[かた]", "Washing your hands"),
  level: "N4",
  topic: "hygiene",
  sector: "caregiving",
  when: line("料理[りょうり]の前[まえ]", "Before cooking"),
  tools: [],
  steps: steps().steps.map(({ ja, en, safety }) => ({ ja, en, safety })),
  ...over,
});

/** The sections of an ordinary chapter, sound in every respect. */
export const soundSections = (): Section[] => [
  opening(),
  vocabulary([word()]),
  grammar([point()]),
  dialogue([talk([...sixLines])]),
  procedure([steps()]),
  reading([passage()]),
  culture([note()]),
  exercises([exercise("word-meaning", [item()])]),
];

/** What a rule finds as a table shows it, with the severity that each finding has. */
export const judged = (rule: ChapterRule, input: ChapterUnderCheck): [severity: Severity, path: string, message: string][] =>
  rule.check(input).map(({ severity, path, message }) => [severity ?? rule.severity, path, message]);

type TestPaper = SectionContent<"test">;
type TestPart = TestPaper["items"][number];
export const testItem = (over: Partial<TestPart> = {}): TestPart => ({
  id: "n5-1-form-1",
  pattern: "form",
  passage: [],
  script: [],
  questions: [{ ...question(), order: [] }],
  ...over,
});

export const paper = (items: TestPart[]): Section => ({
  key: "test",
  kind: "test",
  content: { test: "n5", section: "grammar", firstNumber: 1, whole: false, scores: false, items },
});

type KanjiBox = SectionContent<"kanji">["kanji"][number];
export const kanjiBox = (over: Partial<KanjiBox> = {}): KanjiBox => ({
  kanji: "水",
  on: ["スイ"],
  kun: ["みず"],
  meaning: ["water"],
  strokes: 4,
  words: [
    { word: "水", reading: "みず", gloss: "water" },
    { word: "水曜日", reading: "すいようび", gloss: "Wednesday" },
  ],
  ...over,
});

export const kanji = (boxes: KanjiBox[]): Section => ({ key: "kanji", kind: "kanji", content: { kanji: boxes } });

type InterviewQuestion = SectionContent<"interview">["questions"][number];
export const interviewQuestion = (over: Partial<InterviewQuestion> = {}): InterviewQuestion => ({
  id: "general-introduction",
  ask: line("自己紹介[じこしょうかい]をお願[ねが]いします。", "Please introduce yourself."),
  purpose: "The interviewer wants to know who you are and to hear how you speak.",
  answers: [
    line("リンと申[もう]します。ベトナムから来[き]ました。どうぞよろしくお願[ねが]いします。", "My name is Linh. I am from Vietnam. Nice to meet you."),
  ],
  phrases: [line("〜と申[もう]します。", "My name is …")],
  avoid: "Do not speak for longer than a minute.",
  ...over,
});

export const interview = (questions: InterviewQuestion[]): Section => ({ key: "interview", kind: "interview", content: { questions } });

export const review = (list: Exercise[]): Section => ({ key: "review", kind: "review", content: { exercises: list } });

/** An ordinary chapter's sections and those that only some chapters have: one of every kind, all sound. */
export const sectionsOfEveryKind = (): Section[] => [
  ...soundSections(),
  kanji([kanjiBox()]),
  interview([interviewQuestion()]),
  review([exercise("word-meaning", [item({ ask: "お茶[ちゃ]", options: ["tea", "water", "rice", "bread"], why: "お茶 means “tea”." })])]),
  paper([testItem()]),
];

/** The plan of another chapter of the book, with ids of the words and grammar points that it teaches. */
export const planOfChapter = (number: number, { words = [], grammar = [] }: { words?: string[]; grammar?: string[] }): ChapterPlan => {
  const { plan } = chapterWith([], { number, words });
  return { ...plan, materials: { ...plan.materials, grammar } };
};
