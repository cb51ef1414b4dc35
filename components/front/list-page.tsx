import type { ReactNode } from 'react';
import type { StoryCard } from '#lib/archive/stories';
import { StoryList } from './story-list';

interface Props {
  label?: string;
  title: string;
  description?: string;
  stories: StoryCard[];
  children?: ReactNode;
}

/** A list of stories under a name: a section, a topic, a month. */
export function ListPage({ label, title, description, stories, children }: Props) {
  return (
    <>
      <header className="list-header">
        {label ? <p className="label">{label}</p> : null}
        <h1>{title}</h1>
        {description ? <p className="standfirst">{description}</p> : null}
      </header>
      {children}
      <StoryList stories={stories} />
    </>
  );
}
