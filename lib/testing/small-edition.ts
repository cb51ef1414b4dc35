import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import site from '../../site.config';
import { type PublishReport, publishContent } from '../archive/publish-content';
import { pagesNamed } from '../site/define-site';

/** Front matter as an editor writes it: instants are text. */
export interface StoryFields {
  headline?: string;
  section?: string;
  authors?: string[];
  topics?: string[];
  publishedAt?: string;
  unpublishAt?: string;
  withdrawn?: { at: string; reason: string };
  status?: 'draft' | 'ready';
  [field: string]: unknown;
}

/** What every small edition holds besides stories: two of everything that a story names. */
const NEWSROOM: Readonly<Record<string, string>> = {
  'front.yml': '{}\n',
  'sections/city.yml': 'name: City\ndescription: The city.\norder: 1\n',
  'sections/culture.yml': 'name: Culture\ndescription: Stage and page.\norder: 2\n',
  'topics/trams.yml': 'name: Trams\ndescription: On rails.\n',
  'topics/harbour.yml': 'name: Harbour\ndescription: On water.\n',
  'authors/anna.mdx': '---\nname: Anna\nrole: Reporter\n---\n\nAnna reports.\n',
  'authors/ben.mdx': '---\nname: Ben\nrole: Critic\n---\n\nBen reviews.\n',
  ...Object.fromEntries(
    Array.from(pagesNamed(site).keys(), (page) => [
      `pages/${page}.mdx`,
      `---\ntitle: ${page}\ndescription: The page ${page}.\n---\n\nWords of it.\n`,
    ]),
  ),
};

/** A story as a file, with everything that a test does not care about filled in. */
export function storyText(id: string, fields: StoryFields = {}, body = 'The first paragraph.'): string {
  const written = {
    headline: `Headline of ${id}`,
    standfirst: `Standfirst of ${id}.`,
    kind: 'news',
    section: 'city',
    authors: ['anna'],
    topics: ['trams'],
    publishedAt: `${id.slice(0, 7).replace('/', '-')}-10T10:00:00Z`,
    status: 'ready',
    ...fields,
  };
  const lines = Object.entries(written).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${JSON.stringify(value)}`]));
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

/**
 * The smallest content folder that the house accepts, in a temporary folder with a state folder of its own: a newsroom
 * and the stories that a test gives it. Publishing it compiles for real, about two seconds for each slice that changed.
 */
export class SmallEdition {
  readonly contentDir: string;
  readonly stateDir: string;

  private constructor(readonly folder: string) {
    this.contentDir = join(folder, 'content');
    this.stateDir = join(folder, 'state');
  }

  /** @param stories by id, such as `2026/11/slug` */
  static async open(stories: Readonly<Record<string, StoryFields>> = {}): Promise<SmallEdition> {
    const edition = new SmallEdition(await mkdtemp(join(tmpdir(), 'standfirst-edition-')));
    for (const [path, text] of Object.entries(NEWSROOM)) await edition.write(path, text);
    for (const [id, fields] of Object.entries(stories)) await edition.writeStory(id, fields);
    return edition;
  }

  /** The same content and state in folders of their own, so that a test can break them; what is compiled stays compiled. */
  async copy(): Promise<SmallEdition> {
    const copy = new SmallEdition(await mkdtemp(join(tmpdir(), 'standfirst-edition-')));
    await cp(this.folder, copy.folder, { recursive: true, preserveTimestamps: true });
    return copy;
  }

  /** @param path below `content/` */
  async write(path: string, content: string | Buffer): Promise<void> {
    const file = join(this.contentDir, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }

  async writeStory(id: string, fields?: StoryFields, body?: string): Promise<void> {
    await this.write(`articles/${id}.mdx`, storyText(id, fields, body));
  }

  async remove(path: string): Promise<void> {
    await rm(join(this.contentDir, path));
  }

  publish(): Promise<PublishReport> {
    return publishContent({ contentDir: this.contentDir, stateDir: this.stateDir });
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
