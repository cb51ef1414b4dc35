import type { IncomingMessage } from 'node:http';
import { errors } from 'jose';
import { ZodError } from 'zod';
import { standingWithdrawals } from '#lib/archive/withdrawals';
import { acquireGeneration } from '#lib/freshness/rendering';
import type { Environment } from '#lib/site/environment';
import { carryOut, OrderRefused } from '#lib/withdraw/carry-out';
import { type Message, readMessage } from '#lib/withdraw/order';
import { type Answer, makeAnswer, NEVER_STORED } from './answer';
import { bodyType, readBody } from './request-body';

/** In bytes: a reason in any script, and the address. */
const LONGEST_ORDER = 32_768;

type Site = Pick<Environment, 'siteUrl'> & { withdrawal: NonNullable<Environment['withdrawal']> };

/**
 * Takes a signed order to withdraw something or to give it back (lib/withdraw/order.ts), and answers once it holds: it is on
 * the disk, and pages go by it.
 * @param withdrawn told after an order was carried out
 */
export async function answerWithdrawalOrder(request: IncomingMessage, site: Site, withdrawn: () => void): Promise<Answer> {
  if (bodyType(request) !== 'application/jwt') return json(415, { why: 'This address takes signed orders alone (application/jwt).' });
  const body = await readBody(request, LONGEST_ORDER);
  if (body === undefined) {
    const refusal = await json(413, { why: 'This is longer than an order can be: shorten the reason.' });
    return { ...refusal, headers: { Connection: 'close' } };
  }
  const { key, servers } = site.withdrawal;
  const origins = [site.siteUrl, ...servers];
  let message: Message;
  try {
    message = await readMessage(body.trim(), origins, key);
  } catch (error) {
    return json(403, { why: whyRefused(error, origins) });
  }
  if ('list' in message) return json(200, { withdrawals: standing() });
  try {
    const confirmation = carryOut(message.order);
    console.log(`Order ${message.order.id}: ${message.order.does} ${confirmation.name}. Readers get ${confirmation.status}.`);
    withdrawn();
    return await json(200, confirmation);
  } catch (error) {
    if (error instanceof OrderRefused) return json(422, { why: error.message });
    throw error;
  }
}

function standing() {
  const generation = acquireGeneration();
  try {
    return standingWithdrawals(generation);
  } finally {
    generation.release();
  }
}

/** Only who has the key learns more than that something is wrong. */
function whyRefused(error: unknown, origins: readonly string[]): string {
  if (error instanceof errors.JWTExpired)
    return 'The order came too late: see that the clocks of both machines are right, and give it again.';
  if (error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud')
    return `The order is for another server. This one is ${origins.join(' or ')}: name it so in WITHDRAW_SERVERS, here and there.`;
  if (error instanceof errors.JWTClaimValidationFailed)
    return 'The order is not dated as it should be: see that the clocks of both machines are right, and give it again.';
  if (error instanceof ZodError) return 'The order was signed by another version of Standfirst: run the same on both machines.';
  if (error instanceof errors.JOSEError)
    return 'The order is not signed with the key of this server: see that WITHDRAW_KEY is the same on both.';
  throw error;
}

function json(status: number, body: object): Promise<Answer> {
  return makeAnswer({ status, type: 'application/json', body: Buffer.from(`${JSON.stringify(body)}\n`), cacheControl: NEVER_STORED });
}
