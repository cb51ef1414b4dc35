import { visit } from 'unist-util-visit';
import { type BodyTree, partAt } from '#lib/content/story-parts';
import type { Words } from '#lib/site/words';
import type { PartProps } from './part-props';

/** Numbers the footnotes of a body in their order and returns their texts. */
export function numberFootnotes(tree: BodyTree): string[] {
  const notes: string[] = [];
  visit(tree, (node) => {
    const part = partAt(node);
    if (part?.name !== 'Footnote') return;
    notes.push(part.props.text);
    part.node.attributes.push({ type: 'mdxJsxAttribute', name: 'number', value: String(notes.length) });
  });
  return notes;
}

/** The mark in the sentence. The whole note is its accessible name's target: one step away and back. */
export function FootnoteMark({ number = '1', words }: PartProps<'Footnote'> & { number?: string }) {
  return (
    <sup>
      <a id={`note-mark-${number}`} href={`#note-${number}`} aria-label={`${words.notes} ${number}`} className="note-mark">
        {number}
      </a>
    </sup>
  );
}

export function FootnoteList({ notes, words }: { notes: string[]; words: Words }) {
  if (notes.length === 0) return null;
  return (
    <section className="notes" aria-labelledby="notes-heading">
      <h2 id="notes-heading">{words.notes}</h2>
      <ol>
        {notes.map((note, index) => (
          <li key={note} id={`note-${index + 1}`}>
            {note}{' '}
            <a href={`#note-mark-${index + 1}`} aria-label={`↩ ${index + 1}`}>
              ↩
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}
