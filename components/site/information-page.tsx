import { StoryBody } from '#components/story-parts/story-body';
import type { BodyTree } from '#lib/content/story-parts';
import { directionOf } from '#lib/site/language';
import site from '#site';

interface Props {
  page: { title: string; description: string; lang?: string | undefined; body: BodyTree };
}

/** About, policies, contact: the newsroom in its own words. */
export function InformationPage({ page }: Props) {
  const lang = page.lang ?? site.language;
  return (
    <article className="story story-page" lang={lang} dir={directionOf(lang)}>
      <header>
        <h1>{page.title}</h1>
        <p className="standfirst">{page.description}</p>
      </header>
      <div className="story-body">
        <StoryBody tree={page.body} lang={lang} />
      </div>
    </article>
  );
}
