import './site.css';
import './styles/editor-start.css';
import { readEditorMode } from '#lib/editor/mode';
import site from '#site';

export const dynamic = 'force-dynamic';

const ITEM = '/keystatic/collection/Article';

const LINKS: readonly { href: string; name: string; description: string }[] = [
  { href: `${ITEM}/create`, name: 'A new story', description: 'It stays a draft until you say otherwise.' },
  { href: ITEM, name: 'The newest stories', description: 'To go on writing, to correct, to take back.' },
  { href: '/keystatic/singleton/Front', name: 'The front page', description: 'What stands on top, and the order of the sections.' },
  { href: '/keystatic', name: 'Everything else', description: 'Authors, sections, topics, series, pages, house style, sponsored.' },
];

const GITHUB_LINKS = [
  { href: '/keystatic', name: 'Sign in with GitHub', description: 'Then make a branch for your story, and write.' },
] as const satisfies typeof LINKS;

/** Where editors begin: a new story, the newest ones, or an older one by its address. It looks as the site does. */
export default function StartPage() {
  const local = readEditorMode(process.env).kind === 'local';
  return (
    <main className="editor-start">
      <header>
        <p className="nameplate">{site.name}</p>
        <h1 className="label">The editor</h1>
      </header>
      <nav aria-label="Write">
        <ul>
          {(local ? LINKS : GITHUB_LINKS).map(({ href, name, description }) => (
            <li key={href}>
              <a href={href}>{name}</a>
              <p>{description}</p>
            </li>
          ))}
        </ul>
      </nav>
      <form action="/open">
        <h2>
          <label htmlFor="story">Open an older story</label>
        </h2>
        <p id="story-hint">
          Paste its address on the site, such as https://news.example/city/2017/05/02/its-name, or give the name of its file, such as
          2017/05/its-name.
        </p>
        <p className="asked">
          <input id="story" name="story" required aria-describedby="story-hint" autoComplete="off" spellCheck={false} />
          <button type="submit">Open</button>
        </p>
      </form>
    </main>
  );
}
