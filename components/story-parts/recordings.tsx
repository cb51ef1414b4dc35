import { edition } from '#lib/archive/edition';
import { currentRendering } from '#lib/freshness/rendering';
import { pictureFiles } from '#lib/media/picture-file';
import { recordingPath, recordingType } from '#lib/media/recordings';
import type { PartProps } from './part-props';

export function AudioPart({ src, title, credit, children, words }: PartProps<'Audio'>) {
  const recording = edition().recording(src);
  if (!recording) return null;
  return (
    <figure className="recording">
      {/* biome-ignore lint/a11y/useMediaCaption: the transcript below is required and says every word */}
      <audio controls preload="none" src={recordingPath(recording.hash, src)} aria-label={title} />
      <Words title={title} credit={credit} transcript={words.transcript}>
        {children}
      </Words>
    </figure>
  );
}

export function VideoPart({ src, poster, posterAlt, captions, title, credit, children, words, lang }: PartProps<'Video'>) {
  const recording = edition().recording(src);
  const track = edition().recording(captions);
  // A poster comes unasked, whatever `preload` says.
  const still = currentRendering().reading.pictures === 'lite' ? undefined : edition().picture({ src: poster, alt: posterAlt, credit });
  if (!recording || !track) return null;
  const stills = still ? pictureFiles(still) : [];
  return (
    <figure className="recording">
      <video
        controls
        preload="none"
        width={1280}
        height={720}
        poster={(stills.find(({ width }) => width >= 1280) ?? stills.at(-1))?.path}
        aria-label={title}
      >
        <source src={recordingPath(recording.hash, src)} type={recordingType(src)} />
        <track kind="captions" src={recordingPath(track.hash, captions)} srcLang={lang} label={title} default />
      </video>
      <Words title={title} credit={credit} transcript={words.transcript}>
        {children}
      </Words>
    </figure>
  );
}

function Words({ title, credit, transcript, children }: { title: string; credit: string; transcript: string; children: React.ReactNode }) {
  return (
    <figcaption>
      <strong>{title}</strong> <span className="credit">{credit}</span>
      <details>
        <summary>{transcript}</summary>
        {children}
      </details>
    </figcaption>
  );
}
