/** `npm run migrate`: brings the database behind DATABASE_URL and the Temporal server behind TEMPORAL_ADDRESS up to date. */
import { readConfig } from "../src/config.ts";
import { messageOf } from "../src/errors.ts";
import { registerSearchAttributes } from "../src/local/searchAttributes.ts";
import { prepareDatabase } from "../src/storage/prepareDatabase.ts";

try {
  const config = readConfig();
  if (config.databaseUrl === undefined) throw new Error("set DATABASE_URL; the embedded database is brought up to date by npm start");
  const { migrations, seeded } = await prepareDatabase(config.databaseUrl);
  console.log(migrations.length === 0 ? "The schema is up to date." : `Applied: ${migrations.join(", ")}.`);
  console.log(seeded ? "Templates, words and dialogues were written anew." : "Templates, words and dialogues are up to date.");
  if (config.temporal.address !== undefined) await registerSearchAttributes(config);
} catch (error) {
  console.error(`The migration failed: ${messageOf(error)}`);
  process.exit(1);
}
