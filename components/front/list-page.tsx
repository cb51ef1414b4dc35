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
    <div className="list-page">
      <header className="list-header">
        {label ? <p className="label">{label}</p> : null}
        <h1>{title}</h1>
        {description ? <p>{description}</p> : null}
        {children}
      </header>
      <div className="list-body">
        <StoryList stories={stories} />
      </div>
    </div>
  );
}
