import { readEditorMode } from '#lib/editor/mode';
import site from '#site';

export const dynamic = 'force-dynamic';

const BOX = { display: 'grid', gap: '0.5rem', padding: '1.25rem', border: '1px solid #c9c9c9', borderRadius: '0.5rem' } as const;
const ITEM = '/keystatic/collection/Article';

/** Where editors begin: a new story, the newest ones, or an older one by its address. */
export default function StartPage() {
  const local = readEditorMode(process.env).kind === 'local';
  return (
    <main
      style={{
        font: '1.0625rem/1.5 system-ui, sans-serif',
        maxWidth: '40rem',
        margin: '0 auto',
        padding: '2rem 1rem',
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr)',
        gap: '1.25rem',
      }}
    >
      <h1 style={{ margin: 0 }}>{site.name}: the editor</h1>
      {local ? (
        <section style={BOX}>
          <h2 style={{ margin: 0, fontSize: '1.25rem' }}>Write</h2>
          <a href={`${ITEM}/create`}>A new story</a>
          <a href={ITEM}>The newest stories</a>
          <a href="/keystatic/singleton/Front">The front page</a>
          <a href="/keystatic">Everything else: authors, sections, topics, pages</a>
        </section>
      ) : (
        <section style={BOX}>
          <h2 style={{ margin: 0, fontSize: '1.25rem' }}>Write</h2>
          <a href="/keystatic">Sign in with GitHub, and make a branch for your story</a>
        </section>
      )}
      <form action="/open" style={BOX}>
        <h2 style={{ margin: 0, fontSize: '1.25rem' }}>
          <label htmlFor="story">Open an older story</label>
        </h2>
        <p id="story-hint" style={{ margin: 0, overflowWrap: 'anywhere' }}>
          Its address on the site, such as https://news.example/city/2017/05/02/its-name, or the name of its file, such as 2017/05/its-name.
        </p>
        <input
          id="story"
          name="story"
          required
          aria-describedby="story-hint"
          style={{ font: 'inherit', padding: '0.5rem', width: '100%', boxSizing: 'border-box' }}
        />
        <button type="submit" style={{ font: 'inherit', padding: '0.5rem 1rem', justifySelf: 'start' }}>
          Open
        </button>
      </form>
    </main>
  );
}
