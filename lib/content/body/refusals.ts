/** What Markdown and MDX can say and an article may not, each with what to write in its place. */
export const REFUSED_NODES = {
  mdxjsEsm: ['import/export', 'is code', 'remove the line; a paragraph cannot begin with a small “import” or “export”'],
  mdxFlowExpression: ['{expression}', 'is code', 'remove the braces; to show a brace, write \\{'],
  mdxTextExpression: ['{expression}', 'is code', 'remove the braces; to show a brace, write \\{'],
  html: ['HTML', 'is not part of an article', 'use Markdown or a story part'],
  image: ['Markdown image', 'has no credit and no caption', 'use <Figure src alt caption credit />'],
  imageReference: ['Markdown image', 'has no credit and no caption', 'use <Figure src alt caption credit />'],
  table: ['Markdown table', 'loses its alignment in the editor', 'use <Table title columns rows />'],
  footnoteReference: ['Markdown footnote', 'is lost in the editor', 'use <Footnote text="…" /> in the sentence'],
  footnoteDefinition: ['Markdown footnote', 'is lost in the editor', 'use <Footnote text="…" /> in the sentence'],
  definition: ['link definition', 'is lost in the editor', 'write the address in the link: [text](https://…)'],
  linkReference: ['reference link', 'is lost in the editor', 'write the address in the link: [text](https://…)'],
} as const satisfies Record<string, readonly [field: string, wrong: string, remedy: string]>;

export function isRefusedNode(type: string): type is keyof typeof REFUSED_NODES {
  return Object.hasOwn(REFUSED_NODES, type);
}
