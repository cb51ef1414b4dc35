import type { fields } from '@keystatic/core';
import { isHistoryTransaction } from 'prosemirror-history';
import { type EditorState, NodeSelection, Plugin } from 'prosemirror-state';
import { withReadableNegatives } from './negatives';

type TextField = ReturnType<typeof fields.mdx>;

/** Keystatic's field for text, mended where a newsroom would lose by it what it has written. */
export function mendedText(field: TextField): TextField {
  const mended = (state: EditorState) => state.reconfigure({ plugins: [...state.plugins, keptParts, namedButtons] });
  return {
    ...field,
    defaultValue: () => mended(field.defaultValue()),
    parse: (stored, { content, ...extra }) =>
      mended(field.parse(stored, { ...extra, content: content && encoder.encode(withReadableNegatives(decoder.decode(content))) })),
  };
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const keptParts = new Plugin({
  /**
   * A part stays selected after its form was filled in, and what the menu brings in next, or what is typed, would take its
   * place without a word. Here it takes the place behind it; to delete a part is to delete it.
   */
  appendTransaction(transactions, { selection }, state) {
    const changes = transactions.filter(({ docChanged }) => docChanged);
    const [change] = changes;
    if (!change || changes.length > 1 || change.steps.length > 1 || isHistoryTransaction(change)) return null;
    if (!(selection instanceof NodeSelection) || selection.node.isInline) return null;
    const { from, to, node } = selection;
    const lost = change.mapping.mapResult(from, 1).deletedAfter;
    const replaced = change.mapping.map(to, 1) > change.mapping.map(from, -1);
    return lost && replaced ? state.tr.insert(change.mapping.map(from, -1), node) : null;
  },
  props: {
    handleDOMEvents: {
      // What the menu has selected while the text had no focus is unknown to the browser: a click where its caret still
      // stood would change nothing, and the next part would go elsewhere than where the caret is seen.
      focus: (view) => {
        view.focus();
        return false;
      },
    },
  },
});

/** Keystatic calls the button for links “Divider”, after its neighbour, and the one that brings in a part nothing at all. */
const namedButtons = new Plugin({
  view: ({ dom }) => {
    // The buttons are drawn with the text, in an order of React's own.
    const frame = requestAnimationFrame(() => nameButtons(dom));
    return { destroy: () => cancelAnimationFrame(frame) };
  },
});

function nameButtons(text: HTMLElement): void {
  let around: HTMLElement | null = text;
  while (around && !around.querySelector('[role="toolbar"] [aria-label="Divider"]')) around = around.parentElement;
  const toolbar = around?.querySelector('[role="toolbar"]:has([aria-label="Divider"])');
  const [, link] = toolbar?.querySelectorAll('[aria-label="Divider"]') ?? [];
  link?.setAttribute('aria-label', 'Link');
  const parts = toolbar?.parentElement?.nextElementSibling;
  if (parts?.matches('[aria-haspopup]') && !parts.textContent) parts.setAttribute('aria-label', 'Bring in a part of the story');
}
