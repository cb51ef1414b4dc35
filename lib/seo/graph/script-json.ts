import type { Graph, Thing } from 'schema-dts';

/** What a page says to machines: one graph, its nodes joined by their `@id`s. */
export function graphOf(...nodes: Thing[]): Graph {
  return { '@context': 'https://schema.org', '@graph': nodes };
}

/** JSON for a script element: no `<`, so that nothing in it can end the element. */
export function scriptJson(value: object): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}
