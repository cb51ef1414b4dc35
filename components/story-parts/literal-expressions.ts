import type { Program } from 'estree';
import { visit } from 'unist-util-visit';
import type { BodyTree } from '#lib/content/story-parts';

/**
 * Gives every attribute in braces the form in which `hast-util-to-jsx-runtime` asks for a value: a syntax tree, which
 * here is always one literal, read as JSON. It changes the tree, which belongs to the answer under way alone.
 */
export function literalExpressions(tree: BodyTree): BodyTree {
  visit(tree, (node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    for (const attribute of node.attributes) {
      if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'object' || attribute.value === null) continue;
      attribute.value.data = { estree: literalProgram(JSON.parse(attribute.value.value)) };
    }
  });
  return tree;
}

function literalProgram(value: unknown): Program {
  return {
    type: 'Program',
    sourceType: 'module',
    // A literal of ESTree is a string, number or the like; lists and objects pass through it all the same, as data.
    body: [{ type: 'ExpressionStatement', expression: { type: 'Literal', value: value as string } }],
  };
}
