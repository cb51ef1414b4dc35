/** What a text holds as JSON, for a schema to judge; `undefined`, which no schema takes for anything, where it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
