/** Thrown when somebody outside did not answer, or asks for patience. */
export class Unreached extends Error {
  override readonly name = 'Unreached';

  /** @param wait how long it asked to be left alone, in milliseconds */
  constructor(
    message: string,
    readonly wait?: number,
  ) {
    super(message);
  }
}

/** Thrown when somebody outside would answer the same to the same message. The message says what to do. */
export class Refused extends Error {
  override readonly name = 'Refused';
}

interface Message {
  headers?: Record<string, string>;
  body: string | URLSearchParams;
  /** What an answer means, and what to do, where more is known than that it is a refusal. */
  refusals?: ReadonlyMap<number, string>;
}

/** Longest wait for an answer, in milliseconds. */
const PATIENCE = 15_000;

/**
 * Sends a message to somebody outside.
 * @param who as the errors call it
 * @throws Unreached | Refused
 */
export async function post(who: string, url: string, { headers = {}, body, refusals }: Message): Promise<void> {
  let answer: Response;
  try {
    answer = await fetch(url, { method: 'POST', headers, body, redirect: 'manual', signal: AbortSignal.timeout(PATIENCE) });
    await answer.body?.cancel();
  } catch (error) {
    throw new Unreached(`${who} did not answer (${whyUnreached(error)}).`);
  }
  const { status } = answer;
  if (answer.ok) return;
  if (status >= 500 || status === 408 || status === 429) throw new Unreached(`${who} answered ${status}.`, waitOf(answer));
  throw new Refused(`${who} answered ${status}: ${refusals?.get(status) ?? 'see that its address is right.'}`);
}

/** What went wrong by its name alone: the words of such an error may repeat a header, and with it a secret. */
export function whyUnreached(error: unknown): string {
  if (!(error instanceof Error)) return 'for no known reason';
  const { cause } = error;
  if (!(cause instanceof Error)) return error.name;
  return 'code' in cause && typeof cause.code === 'string' ? cause.code : cause.name;
}

/** `Retry-After` in seconds or as a date (RFC 9110 §10.2.3). */
function waitOf({ headers }: Response): number | undefined {
  const asked = headers.get('Retry-After');
  if (asked === null) return undefined;
  const wait = /^\d+$/.test(asked) ? Number(asked) * 1000 : Date.parse(asked) - Date.now();
  return Number.isFinite(wait) ? Math.max(wait, 0) : undefined;
}
