/** English glosses compared part by part, as `work, job` says two things. */

/** The parts of a gloss, without articles and the `to` of verbs; with what stands in brackets, which tells two alike words apart. */
export function glossParts(gloss: string): Set<string> {
  const parts: string[] = [];
  let depth = 0;
  let part = "";
  for (const character of gloss.toLowerCase()) {
    if (character === "(") depth++;
    if (character === ")") depth--;
    if (depth === 0 && /[,;/]/u.test(character)) {
      parts.push(part);
      part = "";
    } else part += character;
  }
  return new Set([...parts, part].map((one) => one.trim().replace(/^(?:to|a|an|the)\s+/u, "")).filter((one) => one !== ""));
}

/** "same" where all of one gloss is said by the other, "shared" where a part is, null where they have nothing in common. */
export function glossOverlap(a: string, b: string): "same" | "shared" | null {
  const [left, right] = [glossParts(a), glossParts(b)];
  const shared = [...left].filter((part) => right.has(part)).length;
  if (shared === 0) return null;
  return shared === left.size || shared === right.size ? "same" : "shared";
}
