/** Every text of the bank, for rules that ask what its authors wrote. */
import type { Bank } from "../book/entries.ts";
import { oncePer } from "../book/once.ts";

/** All strings of the bank's entries, ids and English among them; collected once. */
export const bankTexts = oncePer((bank: Bank): ReadonlySet<string> => {
  const texts = new Set<string>();
  const collect = (node: unknown): void => {
    if (typeof node === "string") texts.add(node);
    else if (typeof node === "object" && node !== null) for (const value of Object.values(node)) collect(value);
  };
  collect(bank);
  return texts;
});
