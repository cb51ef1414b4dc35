import { randomUUID } from 'node:crypto';
import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { type Instant, now } from '../time';

/** Nobody's reason is longer: an order has to fit into a request. */
export const LONGEST_REASON = 2000;
const LONGEST_ADDRESS = 1000;

/** One instruction to a server: take something back at once, or give it back. */
const orderSchema = z
  .discriminatedUnion('does', [
    z.object({ does: z.literal('withdraw'), reason: z.string().trim().min(1).max(LONGEST_REASON) }),
    z.object({ does: z.literal('restore') }),
  ])
  .and(
    z.object({
      /** The same order may come more than once, and is carried out once. */
      id: z.uuid(),
      /** When it was given. */
      at: z.number(),
      /** A picture or recording is material: it goes wherever it stands. */
      of: z.enum(['story', 'material']),
      /** As readers see it, or of material its file below `content/images/` or `content/media/`. */
      address: z.string().trim().min(1).max(LONGEST_ADDRESS),
    }),
  );

export type Order = z.infer<typeof orderSchema>;

/** What is asked for, before it is an order. */
export type Wish = { of: Order['of']; address: string } & ({ does: 'withdraw'; reason: string } | { does: 'restore' });

export function newOrder(wish: Wish): Order {
  return orderSchema.parse({ ...wish, id: randomUUID(), at: now() });
}

const messageSchema = z.union([z.object({ order: orderSchema }), z.object({ list: z.literal(true) })]);

/** What a server is asked: to carry out an order, or to list what it takes back and the content does not. */
export type Message = z.infer<typeof messageSchema>;

/** Seconds for which a message can be given in, by the clocks of two machines that may differ by as many as the tolerance. */
const LASTS = 60;
const TOLERANCE = 30;

/** Tells these tokens from any other that somebody may sign with the same key. */
const TYPE = 'withdrawal+jwt';
const ALGORITHM = 'HS256';

/** A message for one server by its name, which nobody can alter, and which no later minute accepts. @param server its origin */
export function signMessage(message: Message, server: string, key: Uint8Array): Promise<string> {
  return new SignJWT({ ...message })
    .setProtectedHeader({ alg: ALGORITHM, typ: TYPE })
    .setAudience(server)
    .setJti('order' in message ? message.order.id : randomUUID())
    .setIssuedAt()
    .setExpirationTime(`${LASTS}s`)
    .sign(key);
}

/**
 * @param audiences every origin under which this server may be asked
 * @throws JOSEError of jose where it is not signed with the key, is for another server, or too old
 * @throws ZodError where it was signed by other code than this
 */
export async function readMessage(token: string, audiences: readonly string[], key: Uint8Array): Promise<Message> {
  const { payload } = await jwtVerify(token, key, {
    algorithms: [ALGORITHM],
    typ: TYPE,
    audience: [...audiences],
    requiredClaims: ['exp', 'iat', 'jti'],
    maxTokenAge: LASTS,
    clockTolerance: TOLERANCE,
  });
  return messageSchema.parse(payload);
}

/** That an order is carried out: what it was about, and what readers get there now. */
export const confirmationSchema = z.object({
  order: z.uuid(),
  /** Address of the story, or file of the picture or recording. */
  name: z.string(),
  /** Id of the story, or content hash. */
  subject: z.string(),
  status: z.literal([200, 404, 410]),
});

export type Confirmation = z.infer<typeof confirmationSchema>;

export const standingSchema = z.object({
  withdrawals: z.array(
    z.object({
      of: z.enum(['story', 'material']),
      name: z.string(),
      subject: z.string(),
      at: z.number() satisfies z.ZodType<Instant>,
      reason: z.string(),
    }),
  ),
});
