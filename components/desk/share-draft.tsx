import { Enhancement } from '#components/site/enhancement';
import { newsroomTime } from '#lib/desk/say-standing';
import { currentRendering } from '#lib/freshness/rendering';
import { SHARE_DAYS, type ShareDays, shareLink } from '#lib/share/share-link';
import { readEnvironment } from '#lib/site/environment';
import { absolute } from '#lib/site/whole-address';

/** A link to this one story for somebody who has no other way to see it. @param story its id */
export async function ShareDraft({ story, days }: { story: string; days: ShareDays }) {
  const { shareKey } = readEnvironment();
  return (
    <section aria-labelledby="share">
      <h2 id="share">Share this one story</h2>
      {shareKey === undefined ? (
        <p>Links to single stories cannot be made here yet. Ask whoever runs the site to set SHARE_KEY.</p>
      ) : (
        <Link story={story} days={days} shareKey={shareKey} />
      )}
    </section>
  );
}

async function Link({ story, days, shareKey }: { story: string; days: ShareDays; shareKey: Uint8Array }) {
  const { path, until } = await shareLink(story, shareKey, currentRendering().now, days);
  const url = absolute(path);
  return (
    <>
      <p>
        This link is ready to be sent. Whoever has it sees this story and nothing else, until {newsroomTime(until)}. Nobody can take back a
        single link; a new SHARE_KEY takes back all.
      </p>
      <p className="desk-link">
        <code>{url}</code>
        <copy-address data-address={url} data-copy="Copy" data-copied="Copied." />
        <Enhancement element="copy-address" />
      </p>
      <form className="desk-days">
        <label>
          Another that holds for{' '}
          <select name="days" defaultValue={String(days)}>
            {[...SHARE_DAYS]
              .sort((a, b) => a - b)
              .map((each) => (
                <option key={each} value={String(each)}>
                  {each === 1 ? '1 day' : `${each} days`}
                </option>
              ))}
          </select>
        </label>
        <button type="submit">Make it</button>
      </form>
    </>
  );
}
