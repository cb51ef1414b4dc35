import type { Comparison, Piece } from '#lib/desk/compare-texts';
import type { AgainstPublished } from '#lib/desk/published-version';
import { directionOf } from '#lib/site/language';

/** What an editor has changed against the published version. @param lang of the story */
export function Changes({ changes, lang }: { changes: AgainstPublished; lang: string }) {
  switch (changes.is) {
    case 'new':
      return <p>Nothing is published at its address: all of it is new.</p>;
    case 'taken back':
      return <p>At its address readers are told that it is gone.</p>;
    case 'unknown':
      return <p>This cannot be said now. {changes.why}</p>;
    case 'compared':
      return <Compared comparison={changes.comparison} lang={lang} />;
    default:
      return changes satisfies never;
  }
}

function Compared({ comparison, lang }: { comparison: Comparison; lang: string }) {
  if (comparison.every((part) => 'unchanged' in part)) return <p>It is the same as what readers have.</p>;
  return (
    <div className="desk-changes">
      {comparison.map((part, place) =>
        'unchanged' in part ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, drawn once
          <p key={place} className="desk-unchanged">
            {part.unchanged === 1 ? '1 paragraph' : `${part.unchanged} paragraphs`} unchanged
          </p>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, drawn once
          <p key={place} lang={lang} dir={directionOf(lang)}>
            {part.pieces.map((piece, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: parts of one text, drawn once
              <PieceOfLine key={index} piece={piece} />
            ))}
          </p>
        ),
      )}
    </div>
  );
}

function PieceOfLine({ piece: { is, text } }: { piece: Piece }) {
  switch (is) {
    case 'same':
      return text;
    case 'added':
      return <ins>{text}</ins>;
    case 'removed':
      return <del>{text}</del>;
    default:
      return is satisfies never;
  }
}
