/** Which readings are printed over kanji. Every text carries all of them (see ruby.ts); a policy only leaves some out. */
import type { FuriganaPolicy } from "../book/request.ts";
import { hasKanji } from "./ruby.ts";

/** A policy with what it needs to decide. */
export interface FuriganaChoice {
  policy: FuriganaPolicy;
  /** Kanji that the reader knows; with `above-level` a run made of these alone carries no reading. */
  knownKanji: ReadonlySet<string>;
}

/** Whether a run of kanji prints its reading. To be asked once for every run, in the order in which the text is read. */
export type ShowsReading = (base: string, reading: string) => boolean;

/**
 * The rule for the running text of one chapter. With `first-in-chapter` it remembers what it was asked: a run shows its
 * reading where it first stands with that reading (今日[きょう] and 今日[こんにち] are two), so every chapter needs a rule of its own.
 */
export function furiganaPolicy({ policy, knownKanji }: FuriganaChoice): ShowsReading {
  switch (policy) {
    case "all":
      return () => true;
    case "none":
      return () => false;
    case "above-level":
      return (base) => [...base].some((character) => hasKanji(character) && !knownKanji.has(character));
    case "first-in-chapter": {
      const seen = new Set<string>();
      return (base, reading) => {
        const run = `${base}[${reading}]`;
        if (seen.has(run)) return false;
        seen.add(run);
        return true;
      };
    }
  }
}

/**
 * The rule for headwords and titles, which stand by themselves: they are looked up, not read in order. So with
 * `first-in-chapter` they always show their readings, and are no first occurrence of the running text.
 */
export function titlePolicy({ policy, knownKanji }: FuriganaChoice): ShowsReading {
  return furiganaPolicy({ policy: policy === "first-in-chapter" ? "all" : policy, knownKanji });
}
