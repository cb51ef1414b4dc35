import type { SnippetPiece } from '#lib/search/snippet';

/** A place of a story's text, with the words that were asked for marked. */
export function Snippet({ pieces, lang }: { pieces: readonly SnippetPiece[]; lang: string }) {
  return (
    <p className="snippet" lang={lang}>
      {pieces.map(({ text, found }, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one line, drawn once
        found ? <mark key={index}>{text}</mark> : text,
      )}
    </p>
  );
}
