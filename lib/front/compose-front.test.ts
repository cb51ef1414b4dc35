import { describe, expect, it } from 'vitest';
import type { StoryCard } from '../archive/stories';
import { composeFront, type FrontMaterial, type SectionMaterial } from './compose-front';

const HOUR = 3_600_000;
const NOON = Date.UTC(2026, 10, 25, 12);

const city = { slug: 'city', name: 'City', description: 'The city.' };
const culture = { slug: 'culture', name: 'Culture', description: 'Stage and page.' };
const picture = { src: 'a.jpg', hash: 'a', width: 2400, height: 1350, alt: 'A.', credit: 'C.' };

/** A live news story of the site's language with a picture, so many hours old. */
function story(id: string, hoursOld: number, with_: Partial<StoryCard> = {}): StoryCard {
  return {
    id,
    path: `/city/${id}`,
    firstPath: `/city/${id}`,
    section: city,
    kind: 'news',
    weight: 'normal',
    headline: id,
    standfirst: '',
    lang: 'en',
    publishedAt: NOON - hoursOld * HOUR,
    authors: [],
    image: picture,
    state: 'live',
    ...with_,
  };
}

function compose(newest: StoryCard[], rest: Partial<FrontMaterial> = {}) {
  return composeFront({ top: [], newest, sections: [], language: 'en', ...rest });
}

const ids = (stories: readonly StoryCard[]) => stories.map(({ id }) => id);

describe('a front that nobody composed', () => {
  it('is led by the newest report with a picture', () => {
    expect(compose([story('a', 1, { image: undefined }), story('b', 2), story('c', 3)]).lead?.id).toBe('b');
  });

  it('is led by what has no picture where nothing has', () => {
    expect(compose([story('a', 1, { image: undefined })]).lead?.id).toBe('a');
  });

  it('is led by a major story of yesterday rather than by a normal one of today, but not by one of the week before', () => {
    expect(compose([story('today', 1), story('yesterday', 30, { weight: 'major' })]).lead?.id).toBe('yesterday');
    expect(compose([story('today', 1), story('last-week', 170, { weight: 'major' })]).lead?.id).toBe('today');
  });

  it('is never led by a brief, by argument where there is a report, or by another language', () => {
    const { lead, briefs, opinion, elsewhere } = compose([
      story('brief', 0, { weight: 'minor' }),
      story('column', 0, { kind: 'opinion' }),
      story('deutsch', 0, { lang: 'de' }),
      story('report', 90),
    ]);
    expect(lead?.id).toBe('report');
    expect(ids(briefs)).toEqual(['brief']);
    expect(ids(opinion)).toEqual(['column']);
    expect(ids(elsewhere)).toEqual(['deutsch']);
  });

  it('fills its briefs with what has no picture, and takes other stories only where the column would be short', () => {
    const pictured = Array.from({ length: 20 }, (_, index) => story(`pictured${index}`, index));
    const plain = Array.from({ length: 20 }, (_, index) => story(`plain${index}`, 40 + index, { image: undefined }));
    expect(ids(compose([...pictured, ...plain]).briefs)).toEqual(ids(plain.slice(0, 9)));
    expect(ids(compose([...pictured, ...plain.slice(0, 2)]).briefs)).toEqual([...ids(pictured.slice(7, 13)), 'plain0', 'plain1']);
  });

  it('shows every story once, whatever it could stand under', () => {
    const stories = Array.from({ length: 40 }, (_, index) => story(`s${index}`, index, index % 5 === 0 ? { weight: 'minor' } : {}));
    const front = compose(stories, { sections: [{ section: city, pinned: [], newest: stories }] });
    const shown = [front.lead, ...front.beside, ...front.briefs, ...front.opinion, ...front.blocks.flatMap((block) => block.stories)];
    expect(new Set(shown).size).toBe(shown.length);
  });

  it('is empty where there is nothing', () => {
    expect(compose([])).toEqual({ lead: undefined, beside: [], briefs: [], opinion: [], blocks: [], elsewhere: [], recent: [] });
  });
});

describe('what editors chose', () => {
  it('stands at the top in their order, before anything newer', () => {
    const front = compose([story('new', 0), story('first', 90), story('second', 80)], { top: [story('first', 90), story('second', 80)] });
    expect(front.lead?.id).toBe('first');
    expect(ids(front.beside)).toEqual(['second', 'new']);
  });

  it('leads whatever it is: a brief, argument, without a picture', () => {
    const column = story('column', 300, { kind: 'opinion', image: undefined });
    expect(compose([story('new', 0)], { top: [column] }).lead?.id).toBe('column');
  });

  it('is pinned first in its section, and not there when it stands higher up', () => {
    const stories = Array.from({ length: 20 }, (_, index) => story(`s${index}`, index));
    const section: SectionMaterial = { section: city, pinned: [story('pinned', 900)], newest: stories };
    const block = (top: StoryCard[]) => compose(stories, { top, sections: [section] }).blocks[0];
    expect(block([])?.stories[0]?.id).toBe('pinned');
    const major = compose([story('pinned', 1, { weight: 'major' }), ...stories], {
      sections: [{ ...section, pinned: [story('pinned', 1)] }],
    });
    expect(ids(major.beside)).not.toContain('pinned');
    expect(major.blocks[0]?.stories[0]?.id).toBe('pinned');
    expect(ids(block([story('pinned', 900)])?.stories ?? [])).not.toContain('pinned');
  });
});

describe('sections', () => {
  const many = (prefix: string) => Array.from({ length: 20 }, (_, index) => story(`${prefix}${index}`, 100 + index));

  it('are laid out so that no two neighbours look alike', () => {
    const sections = ['a', 'b', 'c', 'd', 'e', 'f'].map((slug) => ({ section: { ...city, slug }, pinned: [], newest: many(slug) }));
    const { blocks } = compose([], { sections });
    blocks.slice(1).forEach((block, index) => {
      expect(block.arrangement).not.toBe(blocks[index]?.arrangement);
    });
  });

  it('are laid out as editors say', () => {
    const { blocks } = compose([], { sections: [{ section: city, arrangement: 'numbered', pinned: [], newest: many('a') }] });
    expect(blocks[0]?.arrangement).toBe('numbered');
  });

  it('with one story stand, and with none are left out', () => {
    const { blocks } = compose([], {
      sections: [
        { section: city, pinned: [], newest: [story('only', 1)] },
        { section: culture, pinned: [], newest: [] },
      ],
    });
    expect(blocks.map(({ section, stories }) => [section.slug, stories.length])).toEqual([['city', 1]]);
  });
});
