import { NEXT_PAGE_RULES } from '#lib/site/next-page-rules';

/** Never for readers who save data. It is data and no script: a browser that does not know it passes over it. */
export function NextPage() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a script element takes no children; scriptJson left no `<` in it
  return <script type="speculationrules" dangerouslySetInnerHTML={{ __html: NEXT_PAGE_RULES }} />;
}
