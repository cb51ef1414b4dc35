import type { z } from 'zod';
import { WITHDRAWALS_PATH } from '../addresses/path-of';
import { whyUnreached } from '../announce/post';
import type { StandingWithdrawal } from '../archive/withdrawals';
import { type Confirmation, confirmationSchema, type Message, type Order, signMessage, standingSchema } from './order';

/** What came of asking one server. `why` says what happened there and what to do; `senseless`, that it would say so again. */
export type Asked<Answer> = { server: string } & (({ confirmed: true } & Answer) | { confirmed: false; why: string; senseless?: boolean });

export type ServerAnswer = Asked<Confirmation>;

/** Longest wait for one server, in milliseconds. */
const PATIENCE = 15_000;

/**
 * Has every server carry an order out, all at once. It is done where each has confirmed; the same order may be given again
 * to those that have not, and to those that have.
 * @param servers origins
 * @returns one answer for each, in their order
 */
export function askServers(order: Order, servers: readonly string[], key: Uint8Array): Promise<ServerAnswer[]> {
  return Promise.all(
    servers.map(async (server): Promise<ServerAnswer> => {
      const asked = await ask({ order }, server, key, confirmationSchema);
      if (asked.confirmed && asked.order !== order.id) return { server, confirmed: false, why: NOT_OURS };
      return asked;
    }),
  );
}

/** What each server takes back and the content files do not yet. */
export function listOnServers(servers: readonly string[], key: Uint8Array): Promise<Asked<{ withdrawals: StandingWithdrawal[] }>[]> {
  return Promise.all(servers.map((server) => ask({ list: true }, server, key, standingSchema)));
}

/** The status with which a server refuses an order that makes no sense there (server/withdrawal-orders.ts). */
const SENSELESS = 422;

const NOT_OURS =
  'It answered something that is no confirmation: see that the address is that of a Standfirst server, and of the same version.';

async function ask<Answer extends object>(
  message: Message,
  server: string,
  key: Uint8Array,
  schema: z.ZodType<Answer>,
): Promise<Asked<Answer>> {
  const refused = (why: string) => ({ server, confirmed: false as const, why });
  try {
    const response = await fetch(server + WITHDRAWALS_PATH, {
      method: 'POST',
      headers: { 'Content-Type': 'application/jwt' },
      body: await signMessage(message, server, key),
      redirect: 'manual',
      signal: AbortSignal.timeout(PATIENCE),
    });
    const said: unknown = await response.json().catch(() => undefined);
    if (!response.ok)
      return { ...refused(whyRefused(response.status, said)), ...(response.status === SENSELESS ? { senseless: true } : {}) };
    const answer = schema.safeParse(said);
    return answer.success ? { server, confirmed: true, ...answer.data } : refused(NOT_OURS);
  } catch (error) {
    return refused(
      `It did not answer (${whyUnreached(error)}). Start it, or see that it can be reached from here, and give the order again.`,
    );
  }
}

function whyRefused(status: number, said: unknown): string {
  if (typeof said === 'object' && said !== null && 'why' in said && typeof said.why === 'string') return said.why;
  if (status === 404) return 'It takes no orders: set WITHDRAW_KEY there, the same as here, start it again, and give the order again.';
  if (status >= 300 && status < 400) return `It answered ${status}: name the origin that it sends on to in WITHDRAW_SERVERS.`;
  return `It answered ${status}: see its log, and give the order again.`;
}
