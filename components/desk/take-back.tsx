import { TAKE_BACK_PATH } from '#lib/addresses/path-of';
import type { DeskStory } from '#lib/archive/desk';
import { readEnvironment } from '#lib/site/environment';
import { LONGEST_REASON } from '#lib/withdraw/order';

/** The emergency brake: a story off every server at once, or back on. What lasts is written into its file. */
export function TakeBack({ found }: { found: DeskStory }) {
  const { standing } = found;
  if (standing.state === 'draft' || standing.state === 'ended' || (standing.state === 'withdrawn' && !standing.inEmergency)) return null;
  return (
    <section aria-labelledby="take-back">
      <h2 id="take-back">{standing.state === 'withdrawn' ? 'Give it back' : 'Take it back at once'}</h2>
      <Form found={found} restore={standing.state === 'withdrawn'} />
    </section>
  );
}

function Form({ found: { card, file }, restore }: { found: DeskStory; restore: boolean }) {
  const { previewLogin, withdrawal } = readEnvironment();
  if (!previewLogin || !withdrawal || withdrawal.servers.length === 0)
    return (
      <p>
        This can be done here once the preview asks for a login (PREVIEW_USER, PREVIEW_PASSWORD) and knows the servers and their key
        (WITHDRAW_KEY, WITHDRAW_SERVERS). Until then: <code>npm run withdraw</code>.
      </p>
    );
  const servers = withdrawal.servers.join(', ');
  return (
    <form method="post" action={TAKE_BACK_PATH} className="desk-take-back">
      <input type="hidden" name="address" value={card.path} />
      {restore ? (
        <>
          <input type="hidden" name="does" value="restore" />
          <p>It will be as its file says again, on {servers}.</p>
          <button type="submit">Give it back</button>
        </>
      ) : (
        <>
          <p>
            It goes from every list, feed and search, with its pictures, on {servers}. Its address tells readers the note. Write the same
            into <code>{file}</code> afterwards.
          </p>
          <label>
            Note for readers
            <textarea name="reason" required maxLength={LONGEST_REASON} rows={3} />
          </label>
          <button type="submit">Take it back</button>
        </>
      )}
    </form>
  );
}
