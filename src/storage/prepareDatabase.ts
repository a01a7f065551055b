/** Brings a database up to date: migrations, then the templates and the bank's words and dialogues, when they have changed. */
import { createHash } from "node:crypto";
import { loadBank } from "../bank/loadBank.ts";
import { loadTemplates } from "../bank/loadTemplates.ts";
import type { Bank } from "../book/entries.ts";
import type { Template } from "../book/template.ts";
import { plainText } from "../japanese/ruby.ts";
import { asJson, type Database, openDatabase } from "./database.ts";
import { applyMigrations } from "./migrations.ts";

/** @returns the names of the migrations that were applied, and whether the tables of the bank were written anew */
export async function prepareDatabase(databaseUrl: string): Promise<{ migrations: string[]; seeded: boolean }> {
  const migrations = await applyMigrations(databaseUrl);
  const database = openDatabase(databaseUrl, 2);
  try {
    return { migrations, seeded: await seedBank(database, await loadBank(), await loadTemplates()) };
  } finally {
    await database.$disconnect();
  }
}

const ROWS_AT_ONCE = 1_000;

async function seedBank(database: Database, bank: Bank, templates: ReadonlyMap<string, Template>): Promise<boolean> {
  const fingerprint = createHash("sha256")
    .update(JSON.stringify([bank.words, bank.dialogues, [...templates]]))
    .digest("hex");
  const marker = await database.bankState.findUnique({ where: { id: 1 } });
  if (marker?.fingerprint === fingerprint) return false;
  await database.$transaction(
    async (tx) => {
      await tx.vocabularyEntry.deleteMany();
      await tx.dialogueEntry.deleteMany();
      // In parts that fit PostgreSQL's 65,535 parameters each; Prisma would send larger ones at the same time over one connection.
      for (let from = 0; from < bank.words.length; from += ROWS_AT_ONCE) {
        await tx.vocabularyEntry.createMany({ skipDuplicates: true, data: bank.words.slice(from, from + ROWS_AT_ONCE).map(vocabularyRow) });
      }
      await tx.dialogueEntry.createMany({
        data: bank.dialogues.map((dialogue) => ({
          id: dialogue.id,
          category: dialogue.category,
          sector: dialogue.sector,
          scenarioType: dialogue.topic,
          title: plainText(dialogue.title.ja),
          setting: dialogue.setting.en,
          participants: dialogue.roles.length,
          participantRoles: asJson(dialogue.roles),
          dialogueStructure: asJson({ lines: dialogue.lines }),
          keyPhrases: asJson(dialogue.keyPhrases),
          culturalNotes: dialogue.culture,
          jlptLevel: dialogue.level,
          difficulty: dialogue.difficulty,
        })),
      });
      await tx.bookTemplate.deleteMany({ where: { id: { notIn: [...templates.keys()] } } });
      for (const template of templates.values()) {
        const row = {
          name: template.name.en,
          description: template.description,
          bookType: template.bookType,
          structure: asJson(template),
          contentRequirements: asJson(template.content),
        };
        await tx.bookTemplate.upsert({ where: { id: template.id }, create: { id: template.id, ...row }, update: row });
      }
      await tx.bankState.upsert({ where: { id: 1 }, create: { id: 1, fingerprint }, update: { fingerprint } });
    },
    // Thousands of rows on a slow disk.
    { timeout: 60_000 },
  );
  return true;
}

function vocabularyRow(word: Bank["words"][number]) {
  return {
    id: word.id,
    category: word.sector === undefined ? `jlpt_${word.level.toLowerCase()}` : `ssw_${word.sector}`,
    subcategory: word.topic.id,
    word: word.word,
    reading: word.reading,
    primaryMeaning: word.gloss,
    alternativeMeanings: word.senses,
    jlptLevel: word.level,
    partOfSpeech: word.pos,
    formalityLevel: word.register,
    usageFrequency: word.frequency,
    safetyCritical: word.safety,
    exampleSentences: asJson(word.example === undefined ? [] : [{ japanese: word.example.ja, english: word.example.en }]),
    collocations: word.collocations,
    usageNotes: word.note ?? null,
    source: "Tsuzuri content bank",
  };
}
