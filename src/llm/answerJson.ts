/** Finds the JSON in a model's answer, whatever stands around it. */

/** Why no JSON could be read: `cut` when the text ends in the middle of a value, `malformed` otherwise. */
export type JsonReading = { ok: true; value: unknown } | { ok: false; fault: "cut" | "malformed" | "none"; message: string };

/**
 * Reads the JSON object of an answer: bare, in a code fence, or with chatter before and after it.
 * An answer that stops in the middle is told from one that is wrong, since it happens with `finish_reason: stop` too.
 */
export function readAnswerJson(text: string): JsonReading {
  const whole = tryParse(text.trim());
  if (whole !== undefined) return { ok: true, value: whole };
  let cut = false;
  let found = false;
  for (let start = text.indexOf("{"); start !== -1; start = text.indexOf("{", start + 1)) {
    found = true;
    const end = endOfObject(text, start);
    if (end === undefined) {
      cut = true;
      break;
    }
    const value = tryParse(text.slice(start, end));
    if (value !== undefined) return { ok: true, value };
    start = end - 1;
  }
  if (!found) return { ok: false, fault: "none", message: "The answer holds no JSON object." };
  return cut
    ? { ok: false, fault: "cut", message: `The answer breaks off after ${text.length} characters, in the middle of the JSON.` }
    : { ok: false, fault: "malformed", message: `The answer is not valid JSON: ${parseMessage(text)}` };
}

/** Index just past the object that opens at `start`, or undefined when it never closes. */
function endOfObject(text: string, start: number): number | undefined {
  let depth = 0;
  let inString = false;
  for (let index = start; index < text.length; index++) {
    const character = text[index];
    if (inString) {
      if (character === "\\") index++;
      else if (character === '"') inString = false;
    } else if (character === '"') inString = true;
    else if (character === "{") depth++;
    else if (character === "}" && --depth === 0) return index + 1;
  }
  return undefined;
}

function tryParse(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}

function parseMessage(text: string): string {
  try {
    JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1));
    return "";
  } catch (error) {
    return error instanceof Error ? error.message.slice(0, 200) : "";
  }
}
