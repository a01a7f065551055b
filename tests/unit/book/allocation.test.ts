import { describe, expect, test } from "vitest";
import { appearsIn } from "../../../src/book/allocation.ts";
import { levels, type PartOfSpeech } from "../../../src/book/entries.ts";
import { kanaText, plainText } from "../../../src/japanese/ruby.ts";
import { bank, planOf, templateIds, templateOf } from "../realBank.ts";

/** A line as allocation sees it: as written and in kana. */
const both = (notation: string): string => `${plainText(notation)}\n${kanaText(notation)}`;

describe("a word is found in a text in any inflection", () => {
  test.each<[word: string, pos: PartOfSpeech, line: string]>([
    ["食堂", "noun", "食堂[しょくどう]へ行[い]きましょう。"],
    ["食べる", "verb-ru", "もう食[た]べましたか。"],
    ["食べる", "verb-ru", "何[なに]も食[た]べないでください。"],
    ["出かける", "verb-ru", "これから出[で]かけます。"],
    ["手伝う", "verb-u", "手伝[てつだ]ってくれませんか。"],
    ["飲む", "verb-u", "水[みず]を飲[の]んでください。"],
    ["飲む", "verb-u", "コーヒーを飲[の]みますか。"],
    ["行く", "verb-u", "昨日[きのう]、病院[びょういん]へ行[い]った。"],
    ["話す", "verb-u", "ゆっくり話[はな]してください。"],
    ["帰る", "verb-u", "家[いえ]に帰[かえ]りたいです。"],
    ["見る", "verb-ru", "テレビを見[み]て、寝[ね]ました。"],
    ["来る", "verb-irregular", "田中[たなか]さんは来[き]ません。来[こ]られますか。来[き]ますか。"],
    ["持って来る", "verb-irregular", "タオルを持[も]って来[き]てください。"],
    ["お待たせする", "verb-irregular", "お待[ま]たせしました。"],
    ["高い", "adj-i", "高[たか]くないです。"],
    ["高い", "adj-i", "高[たか]かったですか。"],
    ["新しい", "adj-i", "新[あたら]しく買[か]いました。"],
    ["静か", "adj-na", "静[しず]かにしてください。"],
    ["とても", "adverb", "とても寒[さむ]いです。"],
    ["する", "verb-irregular", "宿題[しゅくだい]をする。"],
    ["ある", "verb-u", "駅[えき]の前[まえ]にある。"],
    ["きょう", "noun", "今日[きょう]は休[やす]みです。"],
  ])("%s (%s) in %s", (word, pos, line) => {
    expect(appearsIn({ word, pos }, both(line))).toBe(true);
  });
});

describe("a word is not found where another stands", () => {
  test.each<[word: string, pos: PartOfSpeech, line: string]>([
    ["食堂", "noun", "食事[しょくじ]の時間[じかん]です。"],
    ["食べる", "verb-ru", "食事[しょくじ]をします。"],
    ["飲む", "verb-u", "飲食店[いんしょくてん]で会[あ]いましょう。"],
    ["行く", "verb-u", "銀行[ぎんこう]の前[まえ]です。"],
    ["見る", "verb-ru", "見学[けんがく]の日[ひ]です。"],
    ["高い", "adj-i", "高校[こうこう]の先生[せんせい]です。"],
    ["出る", "verb-ru", "出口[でぐち]はどこですか。"],
    ["する", "verb-irregular", "少[すこ]し休[やす]みます。"],
    ["目", "noun", "目玉焼[めだまや]きです。"],
    ["え", "interjection", "え、本当[ほんとう]ですか。"],
    ["傘", "noun", ""],
  ])("%s (%s) in %s", (word, pos, line) => {
    expect(appearsIn({ word, pos }, both(line))).toBe(false);
  });
});

/** Every template in a small book, and three in a whole one. */
const books: [id: string, size: number][] = [
  ...templateIds.map((id): [string, number] => [id, 5]),
  ["ssw/caregiving", 25],
  ["ssw/food_service", 25],
  ["jlpt/n3", 25],
];
describe.each(books)("the chapters of %s in %i", (id, size) => {
  const { chapters } = planOf(id, size);
  const rankOf = (kind: "dialogues" | "procedures" | "readings", entryId: string): number =>
    levels.indexOf([...bank[kind]].find((entry) => entry.id === entryId)?.level ?? "N1");

  test("go from easier to harder dialogues, procedures and readings", () => {
    for (const { number, materials } of chapters) {
      for (const kind of ["dialogues", "procedures", "readings"] as const) {
        const ranks = materials[kind].map((entryId) => rankOf(kind, entryId));
        expect(ranks, `${kind} of chapter ${number}`).toEqual([...ranks].sort((a, b) => a - b));
      }
    }
  });

  test("teach a word that each of their dialogues uses, unless earlier chapters taught all that it uses", () => {
    const textOf = new Map(bank.dialogues.map(({ id: dialogueId, lines }) => [dialogueId, lines.map((line) => both(line.ja)).join("\n")]));
    const { levels: taughtLevels, sector } = templateOf(id);
    const pool = bank.words.filter((word) => (word.sector === undefined ? taughtLevels.includes(word.level) : word.sector === sector));
    const nameOf = new Map(pool.map((word) => [word.id, `${word.word}（${word.reading}）`]));
    const before = new Set<string | undefined>();
    for (const { number, materials } of chapters) {
      const taught = new Set(materials.words.map((wordId) => nameOf.get(wordId)));
      for (const dialogueId of materials.dialogues) {
        const used = pool.filter((word) => appearsIn(word, textOf.get(dialogueId) ?? "")).map((word) => nameOf.get(word.id));
        const free = used.filter((name) => !before.has(name));
        expect(free.length === 0 || free.some((name) => taught.has(name)), `chapter ${number}, ${dialogueId}: ${free.join("、")}`).toBe(true);
      }
      for (const name of taught) before.add(name);
    }
  });
});
