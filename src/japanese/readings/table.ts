/** The notations in which the tables of this folder are written: rows end with | or a new line. */

/** Rows of words with spaces between them: `本 ほん b|杯 はい b`. */
export function rowsOf(data: string): string[][] {
  return pieces(data).map((row) => row.split(" "));
}

/** Rows of a reading and the kanji that have it: `あい哀挨|あつ圧`; of a kanji that comes twice, the first reading counts. */
export function kanjiReadings(data: string): ReadonlyMap<string, string> {
  const readings = new Map<string, string>();
  for (const row of pieces(data)) {
    const reading = row.match(/^\p{Script=Hiragana}+/u)?.[0] ?? "";
    for (const kanji of row.slice(reading.length)) if (!readings.has(kanji)) readings.set(kanji, reading);
  }
  return readings;
}

const pieces = (data: string) => data.trim().split(/[|\n]/u);
