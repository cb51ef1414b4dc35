import type { Graph } from 'schema-dts';
import { scriptJson } from '#lib/seo/graph/script-json';

export function JsonLd({ graph }: { graph: Graph }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a script element takes no children; scriptJson leaves no `<` in it
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: scriptJson(graph) }} />;
}
