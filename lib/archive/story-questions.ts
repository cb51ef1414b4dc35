import { visit } from 'unist-util-visit';
import { untilNow } from '../content/live-updates';
import type { ArticleFields } from '../content/schema/article';
import { type BodyTree, partAt } from '../content/story-parts';
import { storyTag, topicList, translationList } from '../freshness/tags';
import type { Instant } from '../time';
import { MachineQuestions } from './machine-questions';
import { bodyIn, type Packed } from './packed';
import { furnitureOf, type Story, type StoryCard } from './stories';
import { CARD_COLUMNS, type StoryList, type StoryRow, versionsOf } from './story-lists';

interface WholeRow extends StoryRow {
  body: Packed;
}

/** What can be asked of whole stories: the text, and what stands with it on a page. `Edition` adds addresses; pages ask that. */
export abstract class StoryQuestions extends MachineQuestions {
  story(path: string): Story | undefined {
    const row = this.get<WholeRow>(
      `SELECT ${CARD_COLUMNS}, s.body FROM address a CROSS JOIN story s ON s.number = a.story WHERE a.path = :path AND a.moved = 0 AND ${this.visible}`,
      { path },
    );
    return row && this.#wholeStory(row);
  }

  /** The newest stories of a list whole, for feeds: those that the page of the list shows, in their order of publication. */
  newestWhole(of: StoryList, limit: number): Story[] {
    const [list, choice] = this.shownIn(of);
    return this.rowsOf<WholeRow>(`${CARD_COLUMNS}, s.body`, list, limit, choice).map((row) => this.#wholeStory(row));
  }

  /** When a story last left what `newestWhole` answers, taken back or ended. */
  lastLeft(of: StoryList): Instant | undefined {
    return this.leftAt(this.shownIn(of)[0]);
  }

  #wholeStory(row: WholeRow): Story {
    this.note(storyTag(row.id));
    const fields = JSON.parse(row.fields) as ArticleFields;
    const { tree, words } = bodyIn(row.body);
    const corrections = (fields.corrections ?? []).filter(({ at }) => at <= this.now);
    const related = () => this.#related(row, fields, tree);
    return {
      ...this.cardOf(row),
      furniture: furnitureOf(fields, this.now),
      body: this.rendering.audience === 'reader' ? untilNow(tree, this.now) : tree,
      words,
      updatedAt: fields.updatedAt,
      changedAt: row.changed_at,
      unpublishAt: fields.unpublishAt,
      dateline: fields.dateline,
      topics: fields.topics.flatMap((slug) => this.topic(slug) ?? []),
      series: this.#seriesOf(fields),
      corrections,
      translations: this.#translations(row),
      // Asked when it is read: what shows no related stories does not depend on them.
      get related() {
        return related();
      },
      seo: fields.seo ?? {},
      aiDisclosure: fields.aiDisclosure,
    };
  }

  #seriesOf(fields: ArticleFields): Story['series'] {
    const series = fields.series === undefined ? undefined : this.series(fields.series);
    return series && { slug: series.slug, name: series.name, stories: this.inSeries(series.slug) };
  }

  #translations(row: StoryRow): StoryCard[] {
    const original = row.translation_of ?? row.id;
    // Of one that is not out yet, too: the page has to know when it comes out.
    this.note(storyTag(original), translationList(original));
    return this.all<StoryRow>(
      `SELECT ${CARD_COLUMNS} FROM ${versionsOf(':original')} v CROSS JOIN story s ON s.number = v.number WHERE s.id <> :id AND ${this.visible} ORDER BY s.lang`,
      { original, id: row.id },
    ).map((other) => this.cardOf(other));
  }

  /**
   * What the editor chose; otherwise the newest that share its rarest topic, then of the next. A topic that half the
   * archive carries says nothing about a story. What the story itself leads to is not offered again.
   */
  #related(row: StoryRow, fields: ArticleFields, tree: BodyTree): StoryCard[] {
    const offered = new Set([row.id, ...linkedStories(tree)]);
    if (fields.related) return fields.related.flatMap((id) => (offered.has(id) ? [] : (this.card(id) ?? [])));
    const all = this.get<{ stories: number }>('SELECT count(*) AS stories FROM story')?.stories ?? 0;
    const topics = fields.topics
      .map((topic) => ({ topic, stories: this.countIn(topicList(topic)) }))
      .filter(({ stories }) => stories * 2 < all)
      .sort((a, b) => a.stories - b.stories);
    const found = new Map<string, StoryCard>();
    for (const { topic } of topics)
      for (const story of this.onTopic(topic, RELATED * 2))
        if (!offered.has(story.id) && story.lang === row.lang) found.set(story.id, story);
    return [...found.values()].slice(0, RELATED);
  }
}

/** The stories that a body leads to by a part of its own. */
function linkedStories(tree: BodyTree): string[] {
  const ids: string[] = [];
  visit(tree, (node) => {
    const part = partAt(node);
    if (part?.name === 'Related') ids.push(part.props.story);
  });
  return ids;
}

const RELATED = 4;
