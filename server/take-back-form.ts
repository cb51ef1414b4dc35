import type { IncomingMessage } from 'node:http';
import { pathOf } from '#lib/addresses/path-of';
import type { Environment } from '#lib/site/environment';
import { askServers, type ServerAnswer } from '#lib/withdraw/ask-servers';
import { carryOut, OrderRefused } from '#lib/withdraw/carry-out';
import { LONGEST_REASON, newOrder, type Order, type Wish } from '#lib/withdraw/order';
import type { Answer } from './answer';
import { readOwnForm } from './own-form';
import { plainPage } from './plain-page';

/** In bytes: the longest reason, each letter of it encoded. */
const LONGEST_FORM = 32_768;

const FORM = { longest: LONGEST_FORM, name: 'Take back', elsewhere: 'Only the desk of this site can take a story back.' };

/**
 * Takes a story back, or gives it back, on every server that the environment names and on this one, so that the desk shows
 * it. Only who logged in comes this far.
 */
export async function answerTakeBackForm(
  request: IncomingMessage,
  environment: Pick<Environment, 'siteUrl'> & { withdrawal: NonNullable<Environment['withdrawal']> },
  withdrawn: () => void,
): Promise<Answer> {
  const sent = await readOwnForm(request, environment, FORM);
  if ('refusal' in sent) return sent.refusal;
  const wish = wishIn(sent.form);
  if (!wish)
    return plainPage(
      400,
      'Say why',
      `A story is taken back with a note for its readers, of ${LONGEST_REASON} letters at most. Go back and write it.`,
    );
  const order = newOrder(wish);
  const { key, servers } = environment.withdrawal;
  const here = carriedOutHere(order);
  withdrawn();
  const answers = [here, ...(await askServers(order, servers, key))];
  const failed = answers.filter(({ confirmed }) => !confirmed);
  const done = order.does === 'withdraw' ? 'taken back' : 'given back';
  return failed.length === 0
    ? plainPage(200, `It is ${done} on every server`, [...answers.map(saidOf), ...whatNext(order, answers)])
    : plainPage(502, `It is not ${done} everywhere`, [
        `${failed.length} of ${answers.length} servers did not confirm. Mend what each says, and do it again: what is done stays done.`,
        ...answers.map(saidOf),
        ...whatNext(order, answers),
      ]);
}

/** What is left to do, and the ways back to where it was done. */
function whatNext({ does }: Order, answers: readonly ServerAnswer[]) {
  const done = answers.find((answer) => answer.confirmed);
  const desk = { href: pathOf({ at: 'desk' }), text: 'To the desk' };
  if (!done) return [desk];
  return [
    does === 'withdraw'
      ? `Now write “withdrawn” with the same note into content/articles/${done.subject}.mdx. Until the file says so, the desk reminds you.`
      : `If content/articles/${done.subject}.mdx says “withdrawn”, take that out as well.`,
    { href: pathOf({ at: 'desk-story', id: done.subject }), text: 'Back to the story on the desk' },
    desk,
  ];
}

function wishIn(form: URLSearchParams): Wish | undefined {
  if (!form.get('address')) return undefined;
  const [address, reason] = [form.get('address') ?? '', (form.get('reason') ?? '').trim()];
  if (form.get('does') === 'restore') return { of: 'story', address, does: 'restore' };
  return reason === '' || reason.length > LONGEST_REASON ? undefined : { of: 'story', address, does: 'withdraw', reason };
}

const HERE = 'This preview';

function carriedOutHere(order: Order): ServerAnswer {
  const server = HERE;
  try {
    return { server, confirmed: true, ...carryOut(order) };
  } catch (error) {
    if (!(error instanceof OrderRefused)) throw error;
    return { server, confirmed: false, why: error.message };
  }
}

function saidOf(answer: ServerAnswer): string {
  if (!answer.confirmed) return `${answer.server}: ${answer.why}`;
  // No reader comes to a preview.
  return `${answer.server}: confirmed.${answer.server === HERE ? '' : ` ${READERS[answer.status]}`}`;
}

/** What readers get now at the story's address, by its status. */
const READERS = {
  200: 'Readers have it again.',
  404: 'Readers get the page that says that nothing is there.',
  410: 'Readers are told that it is gone, and why.',
} as const;
