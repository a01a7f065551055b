import { describe, expect, test } from "vitest";
import { type GrammarPoint, levels, sharedSector } from "../../../src/book/entries.ts";
import { type BookPlan, type ChapterPlan, materialOf, planBook, type SectionPlan } from "../../../src/book/plan.ts";
import { sectionKinds } from "../../../src/book/sections/section.ts";
import type { Template } from "../../../src/book/template.ts";
import type { ErrorCode } from "../../../src/errors.ts";
import { bank, planFor, planOf, requestFor, templateIds, templateOf } from "../realBank.ts";

/** Every template once, and three in more sizes: one chapter, as many as themes, more than themes. */
const cases: [id: string, size: number][] = [
  ...templateIds.map((id): [string, number] => [id, 5]),
  ["jlpt/n5", 1],
  ["jlpt/n5", 60],
  ["jlpt/n3", 25],
  ["ssw/caregiving", 1],
  ["ssw/caregiving", 25],
];

const wordById = new Map(bank.words.map((word) => [word.id, word]));
const pointById = new Map(bank.grammar.map((point) => [point.id, point]));
const dialogueById = new Map(bank.dialogues.map((dialogue) => [dialogue.id, dialogue]));
const teachingOrder = ({ level, order }: GrammarPoint): number => levels.indexOf(level) * 10_000 + order;

type ListOf = "words" | "kanji" | "grammar" | "dialogues" | "procedures" | "readings" | "culture" | "listening" | "interviews";
const all = (plan: BookPlan, list: ListOf): string[] => plan.chapters.flatMap(({ materials }) => materials[list]);
const sectionsOf = (plan: BookPlan, kind: SectionPlan["kind"]): SectionPlan[] =>
  plan.chapters.flatMap(({ sections }) => sections.filter((section) => section.kind === kind));
const teaches = ({ materials }: ChapterPlan): boolean => materials.words.length + materials.grammar.length > 0;

/** A template with other counts, so that what comes of them can be foreseen. */
const withContent = (id: string, content: Partial<Template["content"]>): Template => {
  const template = templateOf(id);
  return { ...template, content: { ...template.content, ...content } };
};

describe.each(cases)("the plan of %s in %i chapters", (id, size) => {
  const plan = planOf(id, size);
  const template = templateOf(id);

  test("has the chapters that were asked for, numbered from one, its parts in order", () => {
    expect(plan.chapters.map(({ number }) => number)).toEqual(Array.from({ length: size }, (_, index) => index + 1));
    const parts = plan.chapters.map(({ part }) => part.number);
    expect(parts).toEqual([...parts].sort((a, b) => a - b));
  });

  test("teaches no word twice, whatever list it comes from", () => {
    const names = all(plan, "words").map((wordId) => `${wordById.get(wordId)?.word}（${wordById.get(wordId)?.reading}）`);
    expect(names).toHaveLength(new Set(names).size);
  });

  test("gives no entry of the bank twice, and lets no dialogue be heard that is printed", () => {
    for (const list of Object.values(materialOf)) expect(all(plan, list), list).toHaveLength(new Set(all(plan, list)).size);
    const spoken = [...all(plan, "dialogues"), ...all(plan, "listening")];
    expect(spoken).toHaveLength(new Set(spoken).size);
    const tests = sectionsOf(plan, "test").flatMap(({ items }) => items);
    expect(tests).toHaveLength(new Set(tests).size);
  });

  test("teaches words in every chapter but those that only prepare for tests", () => {
    const quiet = new Set(template.parts.filter(({ content }) => content?.words === 0).flatMap((part) => part.chapters.map((chapter) => chapter.id)));
    for (const { number, theme, materials } of plan.chapters) expect(materials.words.length > 0, `chapter ${number}`).toBe(!quiet.has(theme));
  });

  test("teaches grammar in its order", () => {
    const order = all(plan, "grammar").map((pointId) => teachingOrder(pointById.get(pointId) as GrammarPoint));
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  test("keeps to the reader's levels, to the trade and to the words of work that every trade shares", () => {
    const places = template.sector === undefined ? [] : [template.sector, sharedSector];
    for (const wordId of all(plan, "words")) {
      const word = wordById.get(wordId);
      expect(word?.sector === undefined ? template.levels.includes(word?.level ?? "N1") : places.includes(word.sector), wordId).toBe(true);
    }
    for (const dialogueId of [...all(plan, "dialogues"), ...all(plan, "listening")]) {
      const { sector, level } = dialogueById.get(dialogueId) as { sector: string; level: (typeof levels)[number] };
      expect([template.sector, "general"], dialogueId).toContain(sector);
      expect(levels.indexOf(level), dialogueId).toBeLessThanOrEqual(levels.indexOf(template.level));
    }
  });

  test("plans every item of a chapter in one section, in order", () => {
    for (const { sections, materials } of plan.chapters) {
      for (const [kind, list] of Object.entries(materialOf)) {
        const items = sections.filter((section) => section.kind === kind).flatMap((section) => section.items);
        expect(items).toEqual(template.sections.some((section) => section === kind) ? materials[list] : []);
      }
    }
  });

  test("gives every section of a chapter its own key and counts its items; kinds stand in their order", () => {
    for (const { sections } of plan.chapters) {
      const keys = sections.map(({ key }) => key);
      expect(keys).toHaveLength(new Set(keys).size);
      const places = sections.map(({ kind }) => sectionKinds.indexOf(kind));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      for (const { kind, items, count, key } of sections) {
        const questions = bank.tests.filter((item) => items.includes(item.id)).reduce((sum, item) => sum + item.questions.length, 0);
        if (kind === "opening") expect(count, key).toBe(1);
        else if (kind === "test") expect(count, key).toBe(questions);
        else if (kind === "exercises" || kind === "review") expect([items.length, count > 0], key).toEqual([0, true]);
        else expect(count, key).toBe(items.length);
      }
    }
  });

  test("practises in every chapter that teaches, and only there", () => {
    for (const chapter of plan.chapters) {
      const kinds = chapter.sections.map(({ kind }) => kind);
      expect(kinds.includes("exercises"), `chapter ${chapter.number}`).toBe(teaches(chapter));
      expect(chapter.materials.listening.length).toBeLessThanOrEqual(teaches(chapter) ? 1 : 0);
      expect(kinds.includes("review")).toBe(chapter.materials.review.words.length > 0);
    }
  });

  test("reviews the chapters one, three and seven back, as far as they taught words", () => {
    for (const { number, materials } of plan.chapters.filter(({ materials: { words } }) => words.length > 0)) {
      const back = [number - 1, number - 3, number - 7].filter((other) => (plan.chapters[other - 1]?.materials.words.length ?? 0) > 0);
      expect(materials.review.chapters).toEqual(back);
      const earlier = back.map((other) => plan.chapters[other - 1]?.materials);
      for (const wordId of materials.review.words)
        expect(
          earlier.some((one) => one?.words.includes(wordId)),
          wordId,
        ).toBe(true);
      for (const pointId of materials.review.grammar)
        expect(
          earlier.some((one) => one?.grammar.includes(pointId)),
          pointId,
        ).toBe(true);
      expect(new Set(materials.review.words).size).toBe(materials.review.words.length);
      expect(materials.review.words.length).toBeLessThanOrEqual(4 * back.length);
    }
  });

  test("counts one call for each section", () => {
    expect(plan.calls).toBe(plan.chapters.reduce((sum, chapter) => sum + chapter.sections.length, 0));
  });

  test("names a shortfall only where less is planned than wanted, with the number that is planned", () => {
    for (const { what, wanted, planned } of plan.shortfalls) {
      expect(planned, what).toBeLessThan(wanted);
      expect(planned, what).toBe(what === "pages" ? plan.pages : all(plan, what).length);
    }
  });
});

test("the same seed gives the same plan, another seed another", () => {
  expect(planFor("jlpt/n5", { targetChapters: 25 }, "spring")).toEqual(planFor("jlpt/n5", { targetChapters: 25 }, "spring"));
  expect(planFor("jlpt/n5", { targetChapters: 25 }, "spring").chapters).not.toEqual(planFor("jlpt/n5", { targetChapters: 25 }, "autumn").chapters);
});

describe("themes", () => {
  const themesOf = (plan: BookPlan): string[] => plan.chapters.map(({ theme }) => theme);
  const allThemes = (id: string): string[] => templateOf(id).parts.flatMap((part) => part.chapters.map((chapter) => chapter.id));

  test.each(["jlpt/n5", "jlpt/n3", "ssw/caregiving"])("a book of %s with a chapter for each theme has them all, in order", (id) => {
    expect(themesOf(planOf(id, allThemes(id).length))).toEqual(allThemes(id));
  });

  test.each(templateIds)("fewer chapters than themes of %s are chosen from the whole template, in order", (id) => {
    const chosen = themesOf(planOf(id, 5));
    const places = chosen.map((theme) => allThemes(id).indexOf(theme));
    expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
    expect(places[0]).toBe(0);
    expect(places.at(-1)).toBeGreaterThan(allThemes(id).length / 2);
  });

  test("more chapters than themes give the earlier themes further rounds, numbered in their titles", () => {
    const themes = allThemes("jlpt/n5");
    const plan = planOf("jlpt/n5", themes.length + 2);
    expect(themesOf(plan)).toEqual([themes[0], themes[0], themes[1], themes[1], ...themes.slice(2)]);
    const [first, second] = plan.chapters;
    const english = templateOf("jlpt/n5").parts[0]?.chapters[0]?.title.en;
    expect([first?.title.en, second?.title.en]).toEqual([`${english} 1`, `${english} 2`]);
    expect(plan.chapters[4]?.title.en).not.toMatch(/\d$/u);
  });

  test("a theme is taken twice only when more chapters are asked for than there are themes, and is opened once", () => {
    const themes = templateOf("jlpt/n1").parts.reduce((sum, part) => sum + part.chapters.length, 0);
    expect(planFor("jlpt/n1", {}).chapters).toHaveLength(themes);
    const { chapters } = planFor("jlpt/n1", { targetChapters: themes + 1, targetPages: 150 });
    expect(chapters).toHaveLength(themes + 1);
    const opened = chapters.filter(({ sections }) => sections.some(({ kind }) => kind === "opening")).map(({ theme }) => theme);
    expect(opened).toEqual([...new Set(chapters.map(({ theme }) => theme))]);
  });

  test("a theme with a test paper or interviews stands once, however many chapters there are", () => {
    const themes = themesOf(planOf("ssw/caregiving", 60));
    const practice =
      templateOf("ssw/caregiving")
        .parts.at(-1)
        ?.chapters.map((chapter) => chapter.id) ?? [];
    expect(themes.slice(-practice.length)).toEqual(practice);
    expect(themes.filter((theme) => practice.includes(theme))).toEqual(practice);
  });
});

describe("what the template asks for", () => {
  test("a part asks for other counts than the book: a chapter of words holds more of them", () => {
    const template = templateOf("ssw/caregiving");
    const [first, second] = template.parts;
    expect(second?.content?.words).toBeGreaterThan(template.content.words);
    const { chapters } = planOf("ssw/caregiving", 25);
    const wordsOfPart = (number: number) => chapters.filter(({ part }) => part.number === number).map(({ materials }) => materials.words.length);
    expect(wordsOfPart(1)).toEqual(first?.chapters.map(() => template.content.words));
    expect(wordsOfPart(2)).toEqual(second?.chapters.map(() => second.content?.words));
  });

  test("the chapters that prepare for tests hold the papers and the interviews that the template names", () => {
    const plan = planOf("ssw/caregiving", 25);
    expect(sectionsOf(plan, "test").map(({ test: paper }) => `${paper?.test} ${paper?.paper} ${paper?.section}`)).toEqual([
      "jft 1 script-vocabulary",
      "jft 1 conversation-expression",
      "jft 1 listening",
      "jft 1 reading",
      "jft 2 script-vocabulary",
      "jft 2 conversation-expression",
      "jft 2 listening",
      "jft 2 reading",
    ]);
    const interviews = all(plan, "interviews").map((questionId) => bank.interviews.find((question) => question.id === questionId)?.sector);
    expect(interviews).toEqual([...Array<string>(6).fill("general"), ...Array<string>(6).fill("caregiving")]);
    expect(sectionsOf(plan, "interview").map(({ key, count }) => [key, count])).toEqual([
      ["interview-1", 6],
      ["interview-2", 6],
    ]);
  });

  test("kanji are those of the book's levels; a chapter takes those that its words are written with before others", () => {
    const plan = planOf("jlpt/n5", 25);
    const level = new Map(bank.kanji.map((entry) => [entry.kanji, entry.level]));
    expect(new Set(all(plan, "kanji").map((kanji) => level.get(kanji)))).toEqual(new Set(["N5"]));
    const own = plan.chapters.map(({ materials }) => {
      const written = new Set(materials.words.flatMap((wordId) => [...(wordById.get(wordId)?.word ?? "")]));
      return materials.kanji.filter((kanji) => written.has(kanji)).length;
    });
    const inOwnWords = own.reduce((sum, count) => sum + count, 0);
    expect(inOwnWords / all(plan, "kanji").length).toBeGreaterThan(0.5);
  });

  test("a chapter lets one dialogue be heard, of its own topics where one is left", () => {
    const { chapters } = planOf("ssw/caregiving", 25);
    const heard = chapters.flatMap(({ materials, topics }) =>
      materials.listening.map((dialogueId) => topics.some((topic) => topic.endsWith(`/${dialogueById.get(dialogueId)?.topic}`))),
    );
    expect(heard.length).toBe(chapters.filter(teaches).length);
    expect(heard.filter(Boolean).length).toBeGreaterThan(heard.length / 3);
  });
});

describe("what the request changes", () => {
  test("a book without exercises has none, and no review", () => {
    const plan = planFor("jlpt/n5", { targetChapters: 5, includeExercises: false });
    expect([...sectionsOf(plan, "exercises"), ...sectionsOf(plan, "review")]).toEqual([]);
    expect(sectionsOf(plan, "vocabulary").length).toBeGreaterThan(0);
  });

  test("a book without notes on culture has none, and misses none", () => {
    const plan = planFor("jlpt/n5", { targetChapters: 5, includeCulturalNotes: false });
    expect(all(plan, "culture")).toEqual([]);
    expect(plan.shortfalls.filter(({ what }) => what === "culture")).toEqual([]);
  });

  test("the title of the request is the book's, and the template's where none was given", () => {
    const template = templateOf("jlpt/n5");
    const request = { ...requestFor(template, { targetChapters: 1 }), title: "ミンの本" };
    expect(planBook(request, template, bank, "s").title).toEqual({ ja: "ミンの本", en: "ミンの本" });
    expect(planOf("jlpt/n5", 1).title).toEqual(template.name);
  });

  test("long lists of words are parted into sections of at most forty", () => {
    const wordy = withContent("jlpt/n5", { words: 200 });
    const [chapter] = planBook(requestFor(wordy, { targetChapters: 1, targetPages: 25 }), wordy, bank, "s").chapters;
    const vocabulary = chapter?.sections.filter(({ kind }) => kind === "vocabulary") ?? [];
    expect(vocabulary.length).toBeGreaterThan(2);
    expect(vocabulary.map(({ key }) => key)).toEqual(vocabulary.map((_, index) => `vocabulary-${index + 1}`));
    expect(vocabulary.slice(0, -1).every(({ count }) => count === 40)).toBe(true);
  });
});

describe("where the bank holds less than the pages need", () => {
  const template = templateOf("jlpt/n5");

  test("what ran out is named with both numbers, and the pages that are missing", () => {
    const readings = bank.readings.filter(({ level }) => level === "N5").slice(0, 2);
    const plan = planBook(requestFor(template, { targetChapters: 25 }), template, { ...bank, readings }, "s");
    expect(plan.shortfalls.find(({ what }) => what === "readings")).toMatchObject({ planned: 2 });
    expect(plan.shortfalls.find(({ what }) => what === "readings")?.wanted).toBeGreaterThan(25);
    expect(plan.shortfalls.find(({ what }) => what === "pages")?.wanted).toBe(500);
  });

  test("a bank without words cannot make a book, and says so", () => {
    const plan = () => planBook(requestFor(template), template, { ...bank, words: [] }, "s");
    expect(plan).toThrow(expect.objectContaining({ code: "plan-impossible" satisfies ErrorCode, message: expect.stringContaining(template.name.en) }));
  });

  test.each<[chapters: number, pages: number, remedy: string]>([
    [4, 11, "Ask for 20 pages or more, or for 2 chapters or fewer."],
    [60, 100, "Ask for 300 pages or more, or for 20 chapters or fewer."],
  ])("%i chapters do not fit into %i pages, and the error says what would", (targetChapters, targetPages, remedy) => {
    expect(() => planFor("jlpt/n5", { targetChapters, targetPages })).toThrow(
      expect.objectContaining({
        code: "plan-impossible" satisfies ErrorCode,
        message: `${targetChapters} chapters do not fit into ${targetPages} pages: a chapter needs at least 5. ${remedy}`,
      }),
    );
  });
});

describe("a language model is asked to add what the bank lacks", () => {
  const plan = planFor("jlpt/n5", { targetPages: 500 }, "seed", "model");
  const added = plan.chapters.flatMap(({ sections }) => sections.filter(({ additions }) => additions !== undefined));

  test("in sections of their own, numbered and marked, which name no entry of the bank", () => {
    expect(added.length).toBeGreaterThan(20);
    for (const { key, kind, items, count, additions } of added) {
      expect(key).toMatch(new RegExp(`^${kind}-new-\\d+$`, "u"));
      expect(items).toEqual([]);
      expect(count).toBe(additions);
    }
  });

  test("as many as the shortfall names, of the kinds that a model can write", () => {
    const addedOf = (kind: SectionPlan["kind"]) => added.filter((section) => section.kind === kind).reduce((sum, { count }) => sum + count, 0);
    const wanting = new Map(plan.shortfalls.map(({ what, wanted, planned }) => [what, wanted - planned]));
    for (const [kind, what] of [
      ["vocabulary", "words"],
      ["grammar", "grammar"],
      ["dialogue", "dialogues"],
    ] as const)
      expect(addedOf(kind), kind).toBe(wanting.get(what));
    expect(added.some(({ kind }) => kind === "kanji" || kind === "test" || kind === "interview")).toBe(false);
  });

  test("beside the bank's own, each after its kind", () => {
    for (const { sections } of plan.chapters) {
      const places = sections.map(({ kind }) => sectionKinds.indexOf(kind));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(sections.some(({ kind, additions }) => kind === "vocabulary" && additions === undefined)).toBe(true);
    }
  });

  test("and so a book can be planned of which the bank holds no word", () => {
    const template = templateOf("jlpt/n5");
    const empty = planBook(requestFor(template, { targetChapters: 2 }), template, { ...bank, words: [] }, "s", "model");
    expect(empty.chapters.every(({ sections }) => sections.some(({ key }) => key === "vocabulary-new-1"))).toBe(true);
  });

  test("nothing is added where the bank suffices", () => {
    const enough = planFor("ssw/caregiving", { targetPages: 100 }, "seed", "model");
    expect(enough.chapters.flatMap(({ sections }) => sections.filter(({ additions }) => additions !== undefined))).toEqual([]);
  });
});
