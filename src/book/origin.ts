/** Where the text of a book comes from, said as it is in the colophon and by the API. */

/** The name under which the built-in composer answers. It is not a language model. */
export const composerModel = "tsuzuri-composer";

export function originOf(model: string): string {
  return model === composerModel
    ? "Composed from the Tsuzuri content bank, no language model."
    : `Written with the language model ${model} and checked by Tsuzuri.`;
}

/** Who writes with the given model: the composer has only the bank, a language model can be asked for more. */
export function authorOf(model: string): "bank" | "model" {
  return model === composerModel ? "bank" : "model";
}
