import type { ReactNode } from 'react';
import type { StoryCard } from '#lib/archive/stories';
import { StoryList } from './story-list';
import { Teaser } from './teaser';

interface Props {
  label?: string;
  title: string;
  description?: string;
  stories: StoryCard[];
  /** Whether the first story opens the list with its picture large: where the newest counts for more than the others. */
  opening?: boolean;
  /** What stands beside the title. */
  children?: ReactNode;
  /** How the list goes on. */
  after?: ReactNode;
}

/** A list of stories under a name: a section, a topic, a month. */
export function ListPage({ label, title, description, stories, opening = false, children, after }: Props) {
  const [first, ...others] = stories;
  const opens = opening && first?.image !== undefined;
  return (
    <div className="list-page">
      <header className="list-header">
        {label ? <p className="label">{label}</p> : null}
        <h1>{title}</h1>
        {description ? <p>{description}</p> : null}
        {children}
      </header>
      <div className="list-body">
        {opens ? <Teaser story={first} weight="big" first /> : null}
        {opens && others.length === 0 ? null : <StoryList stories={opens ? others : stories} />}
        {after}
      </div>
    </div>
  );
}
