import site from '../../site.config';
import type { Address } from '../addresses/address';
import { pathOf } from '../addresses/path-of';
import { CUT_SHORT, parseAddress } from '../addresses/read-path';
import type { ArticleFields } from '../content/schema/article';
import type { FrontFields, PageFields } from '../content/schema/newsroom';
import { isVisible, stateAt } from '../content/visibility';
import { currentRendering } from '../freshness/rendering';
import { authorMonthList, CORRECTED, dayList, documentTag, monthList, sectionMonthList, storyTag, topicMonthList } from '../freshness/tags';
import { composeFront, type Front } from '../front/compose-front';
import { type Instant, monthOf } from '../time';
import { wellKnownExists } from '../well-known/exists';
import { CARD_COLUMNS, type StoryRow } from './story-lists';
import { StoryQuestions } from './story-questions';
import { publicationOf } from './take-document';
import { wasVisibleSql } from './withdrawals';

/** An entry of the corrections log. A story that was taken back has no headline any longer. */
export interface LoggedCorrection {
  at: Instant;
  kind: NonNullable<ArticleFields['corrections']>[number]['kind'] | 'withdrawal';
  text: string;
  path: string;
  /** Address under which the story came out. */
  firstPath: string;
  headline: string | undefined;
  lang: string;
}

/** What an address leads to, for this audience and at this instant. */
export type Resolution =
  | { leads: 'to-page'; address: Address; language: string }
  | { leads: 'elsewhere'; path: string }
  /** Taken back: the note is for readers, on its page. A story that has run its time has none. */
  | { leads: 'to-gone'; page: string; at: Instant; reason: string | undefined; language: string }
  | { leads: 'nowhere' };

/**
 * The questions that can be asked of the archive, and the only way to ask. Who may see what is decided here, behind
 * every answer, and each question notes what its answer depends on.
 */
export class Edition extends StoryQuestions {
  /** What a path leads to. Whoever asks depends on the answer, which changes as stories go live and end. */
  resolve(path: string): Resolution {
    const meant = CUT_SHORT.get(path);
    if (meant) return { leads: 'elsewhere', path: pathOf(meant) };
    const address = parseAddress(path);
    if (!address) return { leads: 'nowhere' };
    const to = (language: string = site.language): Resolution => ({ leads: 'to-page', address, language });
    const when = (exists: boolean): Resolution => (exists ? to() : { leads: 'nowhere' });
    switch (address.at) {
      case 'front':
      case 'archive':
      case 'topics':
      case 'corrections':
      case 'masthead':
      case 'search':
      case 'search-data':
      case 'suggestions':
      case 'reading':
      case 'sitemap':
      case 'sitemap-pages':
      case 'oembed':
      case 'indexnow-key':
      case 'media':
        return to();
      case 'desk':
        return when(this.rendering.audience === 'newsroom');
      case 'desk-story':
        return when(this.rendering.audience === 'newsroom' && this.card(address.id) !== undefined);
      case 'shared':
      case 'shared-media':
        // Whoever holds a link is answered before any address is looked up; to everybody else there is nothing.
        return { leads: 'nowhere' };
      case 'well-known':
        return when(wellKnownExists(address.file));
      case 'feed': {
        const of = this.resolve(pathOf(address.of));
        return when(of.leads === 'to-page' && of.address.at === address.of.at);
      }
      case 'story-markdown': {
        const story: Address = { ...address, at: 'story' };
        const found = this.#resolveStory(pathOf(story), story);
        if (found.leads === 'elsewhere') return { leads: 'elsewhere', path: `${found.path}.md` };
        return found.leads === 'to-page' ? { ...found, address } : found;
      }
      case 'sitemap-month':
        return when(this.hasStories(monthList(address.month)));
      case 'news-sitemap':
        return to();
      case 'section': {
        this.note(documentTag('Page', address.section));
        if (this.document('Section', address.section)) return to();
        const page = this.document<PageFields>('Page', address.section);
        return page
          ? { leads: 'to-page', address: { at: 'page', page: address.section }, language: page.lang ?? site.language }
          : { leads: 'nowhere' };
      }
      case 'page':
        return when(this.named('Page', address.page) !== undefined);
      case 'topic':
        return when(this.topic(address.topic) !== undefined);
      case 'author':
        return when(this.named('Author', address.author) !== undefined);
      case 'series':
        return when(this.series(address.series) !== undefined);
      case 'section-month':
        return when(this.hasStories(sectionMonthList(address.section, address.month)));
      case 'topic-month':
        return when(this.hasStories(topicMonthList(address.topic, address.month)));
      case 'author-month':
        return when(this.hasStories(authorMonthList(address.author, address.month)));
      case 'corrections-month':
        return when(this.corrections().some(({ at }) => monthOf(at) === address.month));
      case 'archive-day':
        return when(this.hasStories(dayList(address.day)));
      case 'archive-month':
        return when(this.hasStories(monthList(address.month)));
      case 'archive-year':
        return when(this.months().some(({ period }) => period.startsWith(address.year)));
      case 'sponsored':
        return when(this.sponsored(address.slug) !== undefined);
      case 'story':
        return this.#resolveStory(path, address);
      default:
        return address satisfies never;
    }
  }

  #resolveStory(path: string, address: Address): Resolution {
    // A withdrawal that is noted again corrects its reason; the story has been gone since the first.
    const row = this.get<StoryRow & { moved: number; was_visible: number; overlay_reason: string | null; overlay_at: Instant | null }>(
      `SELECT ${CARD_COLUMNS}, a.moved, ${wasVisibleSql('s')} AS was_visible,
         (SELECT w.reason FROM overlay.withdrawal w WHERE w.story = s.id AND w.at <= :now ORDER BY w.number DESC LIMIT 1) AS overlay_reason,
         (SELECT min(w.at) FROM overlay.withdrawal w WHERE w.story = s.id AND w.at <= :now) AS overlay_at
       FROM address a JOIN story s ON s.number = a.story WHERE a.path = :path`,
      { path },
    );
    if (!row) return { leads: 'nowhere' };
    this.note(storyTag(row.id));
    const fields = JSON.parse(row.fields) as ArticleFields;
    const state = stateAt(publicationOf(fields), this.now);
    const gone = (at: Instant, reason?: string): Resolution => ({ leads: 'to-gone', page: path, at, reason, language: row.lang });
    const { audience } = this.rendering;
    if (isVisible({ id: row.id, state }, audience) && (row.overlay_reason === null || audience === 'newsroom'))
      return row.moved ? { leads: 'elsewhere', path: row.path } : { leads: 'to-page', address, language: row.lang };
    if (!row.was_visible) return { leads: 'nowhere' };
    switch (state) {
      case 'draft':
      case 'scheduled':
        return { leads: 'nowhere' };
      case 'withdrawn':
        return gone(fields.withdrawn?.at ?? row.changed_at, fields.withdrawn?.reason);
      case 'live':
      case 'ended':
        return row.overlay_reason === null
          ? gone(fields.unpublishAt ?? row.changed_at)
          : gone(row.overlay_at ?? row.changed_at, row.overlay_reason);
      default:
        return state satisfies never;
    }
  }

  /** The note for readers at the address of a story that was taken back; `undefined` where nothing was. */
  goneNote(path: string): { at: Instant; reason: string | undefined } | undefined {
    const resolution = this.resolve(path);
    return resolution.leads === 'to-gone' ? resolution : undefined;
  }

  /** Whether a link may be followed now; until then its words stand without it. What lies on other sites is theirs to say. */
  mayFollow(path: string): boolean {
    if (!path.startsWith('/')) return true;
    const [bare = path] = path.split(/[?#]/);
    const { leads } = this.resolve(bare);
    return leads === 'to-page' || leads === 'elsewhere';
  }

  /** What was put right or taken back, newest first, of stories that readers could see. */
  corrections(): LoggedCorrection[] {
    this.note(CORRECTED);
    const rows = this.all<StoryRow>(
      `SELECT ${CARD_COLUMNS} FROM story s
       WHERE s.live_from <= :now AND (s.number IN (SELECT story FROM story_list WHERE list = :list)
         OR s.id IN (SELECT story FROM overlay.withdrawal WHERE at <= :now))`,
      { list: CORRECTED },
    );
    return rows
      .flatMap((row): LoggedCorrection[] => {
        const fields = JSON.parse(row.fields) as ArticleFields;
        const { corrections = [], headline } = fields;
        const { path, first_path: firstPath, lang } = row;
        const found = this.resolve(path);
        switch (found.leads) {
          case 'to-page':
            return corrections.map(({ at, kind, text }) => ({ at, kind, text, path, firstPath, headline, lang }));
          case 'to-gone': {
            const { at, reason } = found;
            return reason === undefined ? [] : [{ at, kind: 'withdrawal', text: reason, path, firstPath, headline: undefined, lang }];
          }
          case 'elsewhere':
          case 'nowhere':
            return [];
          default:
            return found satisfies never;
        }
      })
      .filter(({ at }) => at <= this.now)
      .sort((a, b) => b.at - a.at);
  }

  /** What editors chose for the front while it holds and may be seen; the rest is composed by weight and recency. */
  front(): Front {
    this.note(documentTag('Front', 'front'));
    const { top = [], sections: chosen = [] } = this.document<FrontFields>('Front', 'front') ?? {};
    const held = (choices: NonNullable<FrontFields['top']>) =>
      choices.flatMap(({ story, until }) => (until !== undefined && this.now >= until ? [] : (this.card(story) ?? [])));
    const place = (slug: string) => chosen.findIndex(({ section }) => section === slug);
    const inOrder = this.sections().sort((a, b) => (place(a.slug) >>> 0) - (place(b.slug) >>> 0));
    return composeFront({
      top: held(top),
      newest: this.latest(site.front.latest),
      sections: inOrder.map((section) => {
        const choice = chosen[place(section.slug)];
        return {
          section,
          arrangement: choice?.arrangement,
          pinned: held(choice?.pinned ?? []),
          newest: this.inSection(section.slug, SECTION_CANDIDATES),
        };
      }),
      language: site.language,
    });
  }
}

/** Of a section's newest, some already stand higher on the front. */
const SECTION_CANDIDATES = 20;

/** The edition as the answer under way sees it. */
export function edition(): Edition {
  return new Edition(currentRendering());
}
