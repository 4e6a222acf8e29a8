/** Reads JSON in which null and absent mean the same, as the contract has it: what is null is left out. */
export function parseJson(text: string): unknown {
  return JSON.parse(text, (_, value: unknown) => (value === null ? undefined : value));
}
