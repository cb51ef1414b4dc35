import { parseAddress, settledPath } from '../addresses/read-path';
import { Edition } from '../archive/edition';
import type { Generation } from '../archive/generations';
import { hashOfMaterial, latestWithdrawal, materialOfHash, noteWithdrawal, pathOfStory, storyAtAddress } from '../archive/withdrawals';
import { nearestName } from '../content/nearest-name';
import { acquireGeneration, Rendering } from '../freshness/rendering';
import { parseCropName } from '../media/crops';
import { parseDerivativeName } from '../media/derivatives';
import { parseRecordingName } from '../media/recordings';
import { readEnvironment } from '../site/environment';
import { now } from '../time';
import type { Confirmation, Order } from './order';

/** Thrown where an order makes no sense here. The message says why, and what to do. */
export class OrderRefused extends Error {
  override readonly name = 'OrderRefused';
}

/**
 * Carries an order out on this machine: what it says is on the disk, and every server on the same state folder answers by
 * it, when this returns. The same order again changes nothing.
 * @throws OrderRefused
 */
export function carryOut(order: Order): Confirmation {
  const generation = acquireGeneration();
  try {
    const { subject, name } = found(order, generation);
    // An order given by a clock that is ahead holds at once all the same.
    const at = Math.min(order.at, now());
    const reason = order.does === 'withdraw' ? order.reason : null;
    noteWithdrawal(readEnvironment().stateDir, { of: order.of, subject, at, reason }, order.id);
    const status = statusFor(order.of, subject, name, generation);
    if (order.does === 'withdraw' && status === 200)
      throw new OrderRefused(`${name} was given back after this order, which is not carried out a second time: give a new one.`);
    return { order: order.id, name, subject, status };
  } finally {
    generation.release();
  }
}

interface Found {
  subject: string;
  name: string;
}

function found({ of, address }: Order, generation: Generation): Found {
  switch (of) {
    case 'story':
      return foundStory(address, generation);
    case 'material':
      return foundMaterial(address, generation);
    default:
      return of satisfies never;
  }
}

function foundStory(address: string, { database }: Generation): Found {
  const path = settledPath(pathIn(address));
  const subject = storyAtAddress(database, path);
  const name = subject && pathOfStory(database, subject);
  if (!subject || !name) throw new OrderRefused(`No story has the address ${path}. ${nearestAddress(database, path)}`);
  return { subject, name };
}

/** The address that was probably meant: that of a story by the same name, or of almost the same. */
function nearestAddress(database: Generation['database'], path: string): string {
  const folder = path.split('/').slice(0, -1).join('/');
  const slug = path.slice(folder.length + 1);
  const rows = database.all<{ path: string }>(
    `SELECT path FROM story WHERE path LIKE :name ESCAPE '!' OR path LIKE :day ESCAPE '!' LIMIT 1000`,
    {
      name: `%/${escaped(slug)}`,
      day: `${escaped(folder)}/%`,
    },
  );
  const near =
    nearestName(
      path,
      rows.map((row) => row.path),
    ) ?? rows.find((row) => row.path.endsWith(`/${slug}`))?.path;
  return near === undefined ? 'Give it as readers see it.' : `Did you mean ${near}?`;
}

function escaped(text: string): string {
  return text.replace(/[!%_]/g, '!$&');
}

function foundMaterial(address: string, { database }: Generation): Found {
  const media = parseAddress(pathIn(address));
  const subject =
    media?.at === 'media' ? hashIn(media.name) : hashOfMaterial(database, address.replace(/^\/?(content\/)?(images|media)\//, ''));
  const name = subject && materialOfHash(database, subject);
  if (!subject || !name)
    throw new OrderRefused(
      `No picture and no recording is ${address}. Give its address, such as /media/0123…-800-1.jpg, or its file, such as 2026/11/tram.jpg.`,
    );
  return { subject, name };
}

function hashIn(name: string): string | undefined {
  return parseCropName(name) ?? parseDerivativeName(name)?.hash ?? parseRecordingName(name);
}

function pathIn(address: string): string {
  return URL.canParse(address) ? new URL(address).pathname : address;
}

/** What readers get now, asked as their pages ask. */
function statusFor(of: Order['of'], subject: string, name: string, generation: Generation): Confirmation['status'] {
  const edition = new Edition(new Rendering(generation, now(), 'reader', latestWithdrawal(generation.database)));
  if (of === 'material') return edition.material(subject) ? 200 : 404;
  const { leads } = edition.resolve(name);
  return leads === 'to-gone' ? 410 : leads === 'nowhere' ? 404 : 200;
}
