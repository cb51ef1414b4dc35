import { Text } from '@keystar/ui/typography';
import type { ReactNode } from 'react';
import { z } from 'zod';
import { STORY_PARTS, type StoryPartName } from '#lib/content/story-parts';
import type { HeldPicture } from '#lib/editor/picture-field';
import { parseInstant, wallClockOf } from '#lib/time';
import { PictureView } from './picture-view';

interface PartViewProps {
  name: StoryPartName;
  value: Record<string, unknown>;
  /** Its text, which is written in its place. */
  children?: ReactNode;
}

/** What a story part shows of itself among the text while it is written: its picture, its words, and its text. */
export function PartView({ name, value, children }: PartViewProps) {
  if (name === 'Footnote') return <sup>{`Note: ${shortened(String(value.text ?? ''))}`}</sup>;
  const pictures = [value.src, value.poster, ...(Array.isArray(value.images) ? value.images.map(({ src }: { src: unknown }) => src) : [])];
  const words = [clockOf(value.at), ...SHOWN.map((key) => value[key])].filter((each) => typeof each === 'string' && each !== '');
  return (
    <div style={{ display: 'grid', gap: '0.5rem' }}>
      <div contentEditable={false} data-ignore-content="" style={{ display: 'grid', gap: '0.5rem' }}>
        {pictures.filter(isPicture).map((picture) => (
          <PictureView key={picture.upload?.name ?? picture.src} picture={picture} />
        ))}
        {words.length > 0 ? (
          <Text color={children === undefined ? undefined : 'neutralSecondary'}>{words.join(' · ')}</Text>
        ) : mayStayOpen(name) ? null : (
          <Text>Nothing filled in yet: press Edit.</Text>
        )}
      </div>
      {children === undefined ? null : <div>{children}</div>}
    </div>
  );
}

const SHOWN = ['date', 'speaker', 'title', 'caption', 'provider', 'story', 'source'];

function mayStayOpen(name: StoryPartName): boolean {
  return Object.values(STORY_PARTS[name].schema.shape).every((field) => field instanceof z.ZodOptional);
}

/** A time on the newsroom's clock; one that the clock leaps over as somebody gave it. */
function clockOf(at: unknown): string | undefined {
  if (typeof at !== 'string' || at === '') return undefined;
  const instant = parseInstant(at);
  return (instant === undefined ? at : wallClockOf(instant)).replace('T', ' ');
}

function isPicture(value: unknown): value is HeldPicture {
  return typeof value === 'object' && value !== null && 'src' in value;
}

const LONGEST = 60;

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
