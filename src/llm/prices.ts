/** What tokens cost. */

/** USD per million tokens. */
export interface Price {
  input: number;
  output: number;
}

/**
 * List prices of the standard tier as they stood about 2025-08, not read again since: check https://platform.openai.com/docs/pricing.
 * LLM_PRICE_INPUT and LLM_PRICE_OUTPUT override them; a model that is in neither costs null: unknown, not free.
 */
const listPrices: Record<string, Price> = {
  "tsuzuri-composer": { input: 0, output: 0 },
  "gpt-4.1": { input: 2, output: 8 },
  "gpt-4.1-mini": { input: 0.4, output: 1.6 },
  "gpt-4.1-nano": { input: 0.1, output: 0.4 },
  "gpt-4o": { input: 2.5, output: 10 },
  "gpt-4o-mini": { input: 0.15, output: 0.6 },
  "gpt-5": { input: 1.25, output: 10 },
  "gpt-5-mini": { input: 0.25, output: 2 },
  "gpt-5-nano": { input: 0.05, output: 0.4 },
};

/** The price of a model, or null where nobody said. */
export function priceOf(model: string, override: Price | undefined): Price | null {
  const listed = [model, model.replace(/-\d{4}-\d{2}-\d{2}$/u, "")].find((name) => Object.hasOwn(listPrices, name));
  return override ?? (listed === undefined ? null : (listPrices[listed] ?? null));
}

/** Cost in USD; 0 where the price is unknown. */
export function costUsd(price: Price | null, promptTokens: number, completionTokens: number): number {
  return price === null ? 0 : (promptTokens * price.input + completionTokens * price.output) / 1_000_000;
}

/**
 * Tokens of a text where nobody counted: Japanese takes about one token a character with today's tokenizers, Latin
 * text about one for four characters.
 */
export function estimateTokens(text: string): number {
  let tokens = 0;
  for (const character of text) tokens += character.charCodeAt(0) > 0x2e80 ? 1 : 0.25;
  return Math.ceil(tokens);
}
