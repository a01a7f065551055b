/** Faults that can be asked of the composer, for tests and drills: by COMPOSER_FAULTS, by PUT /faults, or for one request by the header x-composer-faults. */
import { AppError } from "../../errors.ts";

/** Faults that a request may meet; each value is a probability from 0 to 1. */
export const faultKinds = {
  "rate-limit": "429 with Retry-After",
  "server-error": "500",
  unauthorized: "401",
  hang: "headers, then silence",
  reset: "the connection is cut in the middle of the stream",
  length: "the answer is cut, finish_reason length",
  cut: "the answer is cut, finish_reason stop",
  malformed: "JSON that does not parse",
  fenced: "right JSON in a code fence with chatter around it",
  missing: "items left out",
  unread: "kanji without their readings",
  refusal: "the model refuses",
} as const;
export type FaultKind = keyof typeof faultKinds;

export interface FaultPlan {
  /** Milliseconds that every answer takes. */
  latencyMs: number;
  /** Milliseconds by which the latency varies, up. */
  jitterMs: number;
  /** Seconds named in Retry-After. */
  retryAfterSeconds: number;
  /** Only requests about this chapter meet faults; null for all. */
  chapter: number | null;
  /** Whether response_format is refused: schema (json_schema only) or all. */
  refuseFormat: "none" | "schema" | "all";
  rates: Partial<Record<FaultKind, number>>;
}

/**
 * Reads `latency=2000,jitter=500,rate-limit=0.05,chapter=3,…`.
 * @throws AppError `request-invalid` naming what is not known
 */
export function parseFaults(text: string): FaultPlan {
  const plan: FaultPlan = { latencyMs: 0, jitterMs: 0, retryAfterSeconds: 1, chapter: null, refuseFormat: "none", rates: {} };
  for (const part of text
    .split(",")
    .map((entry) => entry.trim())
    .filter((entry) => entry !== "")) {
    const [name = "", value = ""] = part.split("=");
    const number = value === "" ? Number.NaN : Number(value);
    const isFault = Object.hasOwn(faultKinds, name);
    const known = isFault || ["latency", "jitter", "retry-after", "chapter", "refuse-format"].includes(name);
    if (!known)
      throw new AppError(
        "request-invalid",
        `The composer knows no fault "${name}". It knows latency, jitter, retry-after, chapter, refuse-format, ${Object.keys(faultKinds).join(", ")}.`,
      );
    if (name === "refuse-format") {
      plan.refuseFormat = value === "all" ? "all" : "schema";
      continue;
    }
    if (!Number.isFinite(number) || number < 0 || (isFault && number > 1)) {
      throw new AppError("request-invalid", `The composer's fault "${name}" needs a number${isFault ? " from 0 to 1" : ""}, not "${value}".`);
    }
    if (name === "latency") plan.latencyMs = number;
    else if (name === "jitter") plan.jitterMs = number;
    else if (name === "retry-after") plan.retryAfterSeconds = number;
    else if (name === "chapter") plan.chapter = number;
    else plan.rates[name as FaultKind] = number;
  }
  return plan;
}

/** Draws the fault of one request, or none. */
export function drawFault(plan: FaultPlan, chapter: number | null, random: () => number): FaultKind | null {
  if (plan.chapter !== null && plan.chapter !== chapter) return null;
  let drawn = random();
  for (const [kind, rate] of Object.entries(plan.rates) as [FaultKind, number][]) {
    if (drawn < rate) return kind;
    drawn -= rate;
  }
  return null;
}

/** The text of an answer with a fault of content in it. */
export function spoil(kind: FaultKind | null, text: string): string {
  switch (kind) {
    case "length":
    case "cut":
      return text.slice(0, Math.floor(text.length * 0.6));
    case "malformed":
      return text.replace(/,"/u, ',,"').replace(/":/u, '" ');
    case "fenced":
      return `Here is the section you asked for:\n\n\`\`\`json\n${text}\n\`\`\`\n\nI hope this helps!`;
    case "missing":
      return JSON.stringify(dropLast(JSON.parse(text)));
    case "unread":
      return text.replace(/\[[\p{Script=Hiragana}ー]+\]/gu, "");
    default:
      return text;
  }
}

/** Leaves the last item out of every list that has more than one. */
function dropLast(node: unknown): unknown {
  if (Array.isArray(node)) return (node.length > 1 ? node.slice(0, -1) : node).map(dropLast);
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, dropLast(value)]));
}
