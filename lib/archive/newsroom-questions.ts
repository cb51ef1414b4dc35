import site from '../../site.config';
import { pathOf } from '../addresses/path-of';
import type { ArticleFields } from '../content/schema/article';
import type { AuthorFields, PageFields, SectionFields, SeriesFields, SponsoredFields, TopicFields } from '../content/schema/newsroom';
import type { BodyTree } from '../content/story-parts';
import { visibleSql } from '../content/visibility';
import type { Rendering } from '../freshness/rendering';
import { documentTag, PEOPLE, type Tag } from '../freshness/tags';
import type { Instant } from '../time';
import type { SqlParameters } from './database';
import type { MaterialKind } from './materials';
import { Remembered } from './remembered';
import {
  type Byline,
  type Named,
  type Picture,
  type PictureMeasures,
  pictureAs,
  type Section,
  type ShownPicture,
  type SponsoredLink,
} from './stories';
import { ownerKey, ownerOf, tagsInArchive } from './take-document';
import { notWithdrawnSql, withdrawnHashes } from './withdrawals';

const PICTURES = new Remembered<PictureMeasures>();
const DOCUMENTS = new Remembered<object>();

/**
 * What can be asked of the newsroom's own documents and of its pictures and recordings. `Edition` adds stories; pages
 * ask that.
 */
export abstract class NewsroomQuestions {
  protected readonly rendering: Rendering;
  protected readonly visible: string;
  /** Hashes of what is taken back, once that was asked. */
  #withdrawn: ReadonlySet<string> | undefined;

  constructor(rendering: Rendering) {
    this.rendering = rendering;
    this.visible = this.visibleAs('s');
  }

  /** What holds of a story, under its name in the question, that may be seen now. */
  protected visibleAs(story: string): string {
    return this.#notTakenBack(story, `${story}.id`, '');
  }

  /**
   * What may be seen and was not taken back in an emergency, which holds for the invited too.
   * @param owner column that holds the id of the story, after `prefix`
   */
  #notTakenBack(table: string, owner: string, prefix: string): string {
    const { audience } = this.rendering;
    if (audience === 'newsroom') return visibleSql(table, audience);
    const shown =
      audience === 'reader' ? visibleSql(table, audience) : `(${visibleSql(table, audience)} OR ${owner} = '${prefix}' || :invitedTo)`;
    return `${shown} AND ${owner} NOT IN (SELECT '${prefix}' || w.story FROM overlay.withdrawal w WHERE w.at <= :now)`;
  }

  /** What every question may name. */
  get #always(): SqlParameters {
    const { audience } = this.rendering;
    return { now: this.now, ...(typeof audience === 'object' ? audience : {}) };
  }

  get now(): Instant {
    return this.rendering.now;
  }

  // The newsroom's own documents

  sections(): Section[] {
    return this.all<{ id: string; fields: string }>(`SELECT id, fields FROM document WHERE type = 'Section'`)
      .map(({ id, fields }) => ({ slug: id, ...(JSON.parse(fields) as SectionFields) }))
      .sort((a, b) => a.order - b.order)
      .map(({ slug, name, description, hue }) => ({ slug, name, description, hue }));
  }

  section(slug: string): Section | undefined {
    const fields = this.document<SectionFields>('Section', slug);
    return fields && { slug, name: fields.name, description: fields.description, hue: fields.hue };
  }

  topic(slug: string): (TopicFields & Named) | undefined {
    return this.named<TopicFields>('Topic', slug);
  }

  series(slug: string): (SeriesFields & Named) | undefined {
    return this.named<SeriesFields>('Series', slug);
  }

  author(slug: string): (Omit<AuthorFields, 'portrait'> & Byline & { body: BodyTree }) | undefined {
    const found = this.whole<AuthorFields>('Author', slug);
    return found && { ...found.fields, slug, portrait: this.picture(found.fields.portrait), body: found.body };
  }

  /** Everybody whom the masthead names, in its order. */
  people(): (Omit<AuthorFields, 'portrait'> & Byline)[] {
    this.note(PEOPLE);
    return this.all<{ id: string; fields: string }>(`SELECT id, fields FROM document WHERE type = 'Author' ORDER BY id`)
      .map(({ id, fields }) => {
        const author = JSON.parse(fields) as AuthorFields;
        return { ...author, slug: id, portrait: this.picture(author.portrait) };
      })
      .sort((a, b) => (a.order ?? Number.MAX_SAFE_INTEGER) - (b.order ?? Number.MAX_SAFE_INTEGER));
  }

  page(slug: string): (PageFields & { slug: string; body: BodyTree }) | undefined {
    const found = this.whole<PageFields>('Page', slug);
    return found && { ...found.fields, slug, body: found.body };
  }

  footerPages(): { title: string; slug: string }[] {
    return site.footerPages.flatMap((slug) => {
      const page = this.document<PageFields>('Page', slug);
      return page ? [{ slug, title: page.title }] : [];
    });
  }

  sponsoredPage(slug: string): (Omit<SponsoredFields, 'image'> & { slug: string; image: Picture | undefined; body: BodyTree }) | undefined {
    const found = this.sponsored(slug);
    return found && { ...found.fields, slug, image: this.picture(found.fields.image), body: found.body };
  }

  /** The labelled links of a section's stories. Sponsored material stands in no other list. */
  sponsoredLinks(section: string): SponsoredLink[] {
    return this.all<{ id: string; fields: string }>(
      `SELECT s.id, s.fields FROM document s WHERE s.type = 'Sponsored' AND ${visibleSql('s', this.rendering.audience)} ORDER BY s.live_from DESC, s.id`,
    ).flatMap(({ id, fields: text }) => {
      const fields = JSON.parse(text) as SponsoredFields;
      if (fields.sections && !fields.sections.includes(section)) return [];
      return [{ headline: fields.headline, sponsor: fields.sponsor.name, href: fields.link ?? pathOf({ at: 'sponsored', slug: id }) }];
    });
  }

  // Pictures and recordings

  recording(src: string): { hash: string } | undefined {
    return this.get<{ hash: string }>(
      `SELECT m.hash FROM material m WHERE m.kind = 'recording' AND m.src = :src AND ${notWithdrawnSql('m')}`,
      { src },
    );
  }

  /**
   * The original behind a content hash, if anything that may be seen now is made with it. Who asks depends on all that is:
   * a CDN forgets a picture with the story that is taken back.
   */
  material(hash: string): { kind: MaterialKind; src: string; width: number } | undefined {
    this.#noteUses(hash);
    return this.get<{ kind: MaterialKind; src: string; width: number }>(
      `SELECT m.kind, m.src, m.width FROM material m WHERE m.hash = :hash AND ${notWithdrawnSql('m')} AND EXISTS (
         SELECT 1 FROM material_use s WHERE s.kind = m.kind AND s.src = m.src AND ${this.#visibleUse()})`,
      { hash },
    );
  }

  /**
   * The pictures of a content hash as the documents that may be seen now stand behind them: as the lead of a story, a
   * portrait, the picture of sponsored material, each with its focus, credit and licence.
   */
  standingPictures(hash: string): Picture[] {
    this.#noteUses(hash);
    return this.all<{ src: string; owner: string }>(
      `SELECT DISTINCT s.src, s.owner FROM material m JOIN material_use s ON s.kind = m.kind AND s.src = m.src
       WHERE m.hash = :hash AND m.kind = 'picture' AND ${this.#visibleUse()}`,
      { hash },
    ).flatMap(({ src, owner }) => {
      const picture = this.#standingPicture(owner);
      return picture?.src === src ? [picture] : [];
    });
  }

  #noteUses(hash: string): void {
    const uses = this.all<{ owner: string }>(
      'SELECT DISTINCT u.owner FROM material m JOIN material_use u ON u.kind = m.kind AND u.src = m.src WHERE m.hash = :hash',
      { hash },
    );
    // The first of its tags is its own; the others are of lists that show it.
    for (const { owner } of uses) this.note(...tagsInArchive(this.rendering.generation.database, ownerKey(owner)).slice(0, 1));
  }

  #standingPicture(owner: string): Picture | undefined {
    const { type, id } = ownerKey(owner);
    if (type !== 'Article') {
      const fields = this.document<Pick<AuthorFields, 'portrait'> & Pick<SponsoredFields, 'image'>>(type, id);
      return this.picture(fields?.portrait ?? fields?.image);
    }
    const row = this.get<{ fields: string }>('SELECT fields FROM story WHERE id = :id', { id });
    return row && this.leadImage(JSON.parse(row.fields) as ArticleFields);
  }

  /** What holds of a use, named `s`, that may be seen now. */
  #visibleUse(): string {
    const shown = this.#notTakenBack('s', 's.owner', 'Article:');
    // Whoever is shown a story before or after its time is not shown a picture beyond its rights.
    const expired = `EXISTS (SELECT 1 FROM story x WHERE 'Article:' || x.id = s.owner AND x.fields ->> '$.leadImage.src' = s.src
      AND x.fields ->> '$.leadImage.rights.expires' <= :now)`;
    return typeof this.rendering.audience === 'object' ? `(${shown}) AND NOT ${expired}` : shown;
  }

  protected note(...tags: Tag[]): void {
    this.rendering.dependOn(...tags);
  }

  protected all<Row>(sql: string, parameters: SqlParameters = {}): Row[] {
    return this.rendering.generation.database.all<Row>(sql, { ...this.#always, ...parameters });
  }

  protected get<Row>(sql: string, parameters: SqlParameters = {}): Row | undefined {
    return this.rendering.generation.database.get<Row>(sql, { ...this.#always, ...parameters });
  }

  protected byline(slug: string): Byline {
    this.note(documentTag('Author', slug));
    const fields = this.document<AuthorFields>('Author', slug);
    return {
      slug,
      name: fields?.name ?? slug,
      role: fields?.role ?? '',
      portrait: this.picture(fields?.portrait),
      fediverse: fields?.fediverse,
    };
  }

  protected leadImage(fields: ArticleFields): Picture | undefined {
    const { leadImage } = fields;
    const expires = leadImage?.rights?.expires;
    return expires !== undefined && this.now >= expires ? undefined : this.picture(leadImage);
  }

  /** A picture with its measures and the names of what is derived from it; `undefined` where there is none. */
  picture(shown: ShownPicture | undefined): Picture | undefined {
    if (!shown) return undefined;
    const { src } = shown;
    const file = PICTURES.of(this.rendering.generation.database, src, () =>
      this.get<PictureMeasures>(`SELECT hash, width, height, tone FROM material WHERE kind = 'picture' AND src = :src`, { src }),
    );
    if (!file) return undefined;
    this.#withdrawn ??= withdrawnHashes(this.rendering.generation.database, this.now);
    return this.#withdrawn.has(file.hash) ? undefined : pictureAs(shown, file);
  }

  protected document<Fields>(type: string, id: string): Fields | undefined {
    return DOCUMENTS.of(this.rendering.generation.database, ownerOf({ type, id }), () => {
      const row = this.get<{ fields: string }>('SELECT fields FROM document WHERE type = :type AND id = :id', { type, id });
      return row && (JSON.parse(row.fields) as object);
    }) as Fields | undefined;
  }

  protected named<Fields extends { name: string }>(type: string, slug: string): (Fields & Named) | undefined {
    this.note(documentTag(type, slug));
    const fields = this.document<Fields>(type, slug);
    return fields && { ...fields, slug };
  }

  protected whole<Fields>(type: string, slug: string): { fields: Fields; body: BodyTree } | undefined {
    this.note(documentTag(type, slug));
    const row = this.get<{ fields: string; body: string }>('SELECT fields, body FROM document WHERE type = :type AND id = :slug', {
      type,
      slug,
    });
    return row && { fields: JSON.parse(row.fields) as Fields, body: (JSON.parse(row.body) as { tree: BodyTree }).tree };
  }

  protected sponsored(slug: string): { fields: SponsoredFields; body: BodyTree } | undefined {
    const row = this.get<{ fields: string; body: string | null }>(
      `SELECT s.fields, s.body FROM document s WHERE s.type = 'Sponsored' AND s.id = :slug AND ${visibleSql('s', this.rendering.audience)}`,
      { slug },
    );
    if (!row?.body) return undefined;
    return { fields: JSON.parse(row.fields) as SponsoredFields, body: (JSON.parse(row.body) as { tree: BodyTree }).tree };
  }
}
