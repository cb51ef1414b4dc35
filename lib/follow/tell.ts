import { createHmac } from 'node:crypto';
import { post, Refused, Unreached } from '../announce/post';
import { isoToTheMillisecond, now } from '../time';
import type { Outcome } from './progress';
import type { FollowSettings } from './settings';

/** Somebody who is told what came of a commit, once. */
interface Told {
  name: string;
  tell: (outcome: Outcome) => Promise<void>;
}

/** What GitHub takes as the description of a status, in characters. */
const LONGEST_DESCRIPTION = 140;

function listeners({ webhook, github, branch }: FollowSettings, siteUrl: string): Told[] {
  return [
    ...(webhook ? [{ name: 'webhook', tell: (outcome: Outcome) => tellWebhook(outcome, webhook, branch, siteUrl) }] : []),
    ...(github ? [{ name: 'github', tell: (outcome: Outcome) => tellGithub(outcome, github, siteUrl) }] : []),
  ];
}

/**
 * Tells everybody who has not been told.
 * @param told names of those who have
 * @returns names of those who have now; whoever did not answer is told with the next look
 */
export async function tellAll(outcome: Outcome, told: readonly string[], settings: FollowSettings, siteUrl: string): Promise<string[]> {
  const done = [...told];
  for (const { name, tell } of listeners(settings, siteUrl)) {
    if (done.includes(name)) continue;
    try {
      await tell(outcome);
      done.push(name);
    } catch (error) {
      if (error instanceof Refused) {
        console.error(`${error.message} It is not told the same again.`);
        done.push(name);
      } else if (error instanceof Unreached) console.error(`${error.message} It is told again with the next look.`);
      else throw error;
    }
  }
  return done;
}

/** The header is that of GitHub's own webhooks by another name: HMAC of the body, as hexadecimal digits. */
function tellWebhook(outcome: Outcome, { url, secret }: NonNullable<FollowSettings['webhook']>, branch: string, siteUrl: string) {
  // `text` is what chat services show.
  const body = JSON.stringify({ ...outcome, text: textOf(outcome), branch, site: siteUrl, at: isoToTheMillisecond(now()) });
  const signature = secret && `sha256=${createHmac('sha256', secret).update(body).digest('hex')}`;
  return post('The webhook', url, {
    headers: { 'Content-Type': 'application/json', ...(signature ? { 'X-Standfirst-Signature-256': signature } : {}) },
    body,
    refusals: new Map([401, 403, 404, 410].map((status) => [status, 'see FOLLOW_WEBHOOK and FOLLOW_WEBHOOK_SECRET.'])),
  });
}

function textOf({ text, problems }: Outcome): string {
  return [text, ...problems].join('\n');
}

/** https://docs.github.com/en/rest/commits/statuses */
function tellGithub({ came, commit, text }: Outcome, { token, repository, api }: NonNullable<FollowSettings['github']>, siteUrl: string) {
  const description = text.length > LONGEST_DESCRIPTION ? `${text.slice(0, LONGEST_DESCRIPTION - 1)}…` : text;
  return post('GitHub', `${api}/repos/${repository}/statuses/${commit}`, {
    headers: {
      Authorization: `Bearer ${token}`,
      Accept: 'application/vnd.github+json',
      'Content-Type': 'application/json',
      'User-Agent': 'standfirst',
    },
    body: JSON.stringify({
      state: came === 'published' ? 'success' : 'failure',
      context: 'standfirst/live',
      description,
      ...(siteUrl.startsWith('https://') ? { target_url: siteUrl } : {}),
    }),
    refusals: new Map(
      [401, 403, 404, 422].map((status) => [status, 'see that GITHUB_TOKEN may write commit statuses of GITHUB_REPOSITORY.']),
    ),
  });
}
