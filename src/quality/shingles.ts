/** Texts compared by shingles: every run of twelve characters, marks and spaces left out, as a number. A copied sentence shares nearly all of them, two sentences about one thing nearly none. */
import { plainText } from "../japanese/ruby.ts";

/** Characters in a shingle: longer than a set phrase (よろしくお願いします), shorter than a sentence. */
export const SHINGLE_LENGTH = 12;

/** The letters and digits of a text in ruby notation or plain, one width, lower case. */
export function bareText(notation: string): string {
  return plainText(notation)
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}ー]/gu, "");
}

/** The shingles of a bare text in their order; none where it is too short. */
export function shinglesOf(bare: string): number[] {
  const shingles: number[] = [];
  for (let start = 0; start + SHINGLE_LENGTH <= bare.length; start++) {
    // FNV-1a over the characters' UTF-16 units, 32 bits.
    let hash = 0x811c9dc5;
    for (let index = start; index < start + SHINGLE_LENGTH; index++) hash = Math.imul(hash ^ bare.charCodeAt(index), 0x01000193);
    shingles.push(hash >>> 0);
  }
  return shingles;
}

/** Known texts, of which only the shingles are kept. */
export interface ReferenceShingles {
  has(shingle: number): boolean;
}

/** The shingles of known texts. 4 bytes a character; a look-up takes some twenty steps in ten million. */
export function referenceShingles(texts: Iterable<string>): ReferenceShingles {
  const sorted = Uint32Array.from([...texts].flatMap((text) => shinglesOf(bareText(text)))).sort();
  return {
    has(shingle) {
      let low = 0;
      let high = sorted.length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((sorted[middle] ?? 0) < shingle) low = middle + 1;
        else high = middle;
      }
      return sorted[low] === shingle;
    },
  };
}
