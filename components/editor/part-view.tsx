import { Text } from '@keystar/ui/typography';
import type { StoryPartName } from '#lib/content/story-parts';
import type { HeldPicture } from '#lib/editor/picture-field';
import { PictureView } from './picture-view';

/** What a story part shows of itself among the text while it is written: its picture, and its words. */
export function PartView({ name, value }: { name: StoryPartName; value: Record<string, unknown> }) {
  if (name === 'Footnote') return <sup>{`Note: ${shortened(String(value.text ?? ''))}`}</sup>;
  const pictures = [value.src, value.poster, ...(Array.isArray(value.images) ? value.images.map(({ src }: { src: unknown }) => src) : [])];
  const words = ['title', 'caption', 'provider', 'story', 'source']
    .map((key) => value[key])
    .filter((each) => typeof each === 'string' && each !== '');
  return (
    <div style={{ display: 'grid', gap: '0.5rem' }}>
      {pictures.filter(isPicture).map((picture) => (
        <PictureView key={picture.upload?.name ?? picture.src} picture={picture} />
      ))}
      <Text>{words.length > 0 ? words.join(' · ') : 'Nothing filled in yet: press Edit.'}</Text>
    </div>
  );
}

function isPicture(value: unknown): value is HeldPicture {
  return typeof value === 'object' && value !== null && 'src' in value;
}

const LONGEST = 60;

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
