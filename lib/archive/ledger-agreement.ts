import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parsedJson } from '../parsed-json';
import { readEnvironment } from '../site/environment';
import { type Instant, now } from '../time';
import type { LedgerFolders } from './address-ledger';
import { ledgerText } from './ledger-file';
import { generationsFolder } from './pointer';
import { newestWithdrawal } from './withdrawals';

const standingSchema = z.object({
  /** Of the ledgers that hold here. */
  hash: z.string(),
  /** Number of the newest withdrawal that was known: what is given back may come out after all. */
  withdrawal: z.int(),
});

const agreementSchema = standingSchema.extend({
  /** Name of the generation. */
  generation: z.string(),
  at: z.number(),
  /** Whether what was out then is written down. */
  isRecorded: z.boolean(),
});

/** The ledgers as they are at a moment. */
export type LedgerStanding = z.infer<typeof standingSchema>;
export type Agreement = z.infer<typeof agreementSchema>;

/**
 * Notes that ledgers and generation agree: each address that was published leads somewhere. Then the next publication need
 * look only at what changed: to read every address takes seconds in a large archive.
 */
export function noteAgreement(generation: string, folders: LedgerFolders, at: Instant, isRecorded: boolean): void {
  const agreement: Agreement = { generation, ...ledgerStanding(folders), at, isRecorded };
  writeFileSync(pathIn(folders.stateDir), `${JSON.stringify(agreement)}\n`);
}

/** That a generation and the ledgers, as they stand, agree; `undefined` where they do not, or that is not known. */
export function agreementOf(generation: string, { stateDir }: LedgerFolders, standing: LedgerStanding): Agreement | undefined {
  const path = pathIn(stateDir);
  if (!existsSync(path)) return undefined;
  const { success, data } = agreementSchema.safeParse(parsedJson(readFileSync(path, 'utf8')));
  return success && data.generation === generation && data.at <= now() && isSame(data, standing) ? data : undefined;
}

export function isSame(one: LedgerStanding, other: LedgerStanding): boolean {
  return one.hash === other.hash && one.withdrawal === other.withdrawal;
}

export function ledgerStanding({ contentDir, stateDir }: LedgerFolders): LedgerStanding {
  const { siteEnv } = readEnvironment();
  const hash = createHash('sha256').update(siteEnv).update(ledgerText(contentDir));
  if (siteEnv === 'production') hash.update('\0').update(ledgerText(stateDir));
  return { hash: hash.digest('hex'), withdrawal: newestWithdrawal(stateDir) };
}

const pathIn = (stateDir: string) => join(generationsFolder(stateDir), 'ledger.json');
