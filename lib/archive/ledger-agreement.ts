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

const agreementSchema = z.object({
  /** Name of the generation. */
  generation: z.string(),
  /** Of the ledgers that hold here. */
  hash: z.string(),
  /** Number of the newest withdrawal that was known: what is given back may come out after all. */
  withdrawal: z.int(),
  at: z.number(),
  /** Whether what was out then is written down. */
  isRecorded: z.boolean(),
});

export type Agreement = z.infer<typeof agreementSchema>;

/**
 * Notes that ledgers and generation agree: each address that was published leads somewhere. Then the next publication need
 * look only at what changed: to read every address takes seconds in a large archive.
 */
export function noteAgreement(generation: string, folders: LedgerFolders, at: Instant, isRecorded: boolean): void {
  const agreement: Agreement = { generation, ...standing(folders), at, isRecorded };
  writeFileSync(pathIn(folders.stateDir), `${JSON.stringify(agreement)}\n`);
}

/** That a generation and the ledgers, as they are now, agree; `undefined` where they do not, or that is not known. */
export function agreementOf(generation: string, folders: LedgerFolders): Agreement | undefined {
  const path = pathIn(folders.stateDir);
  if (!existsSync(path)) return undefined;
  const { success, data } = agreementSchema.safeParse(parsedJson(readFileSync(path, 'utf8')));
  if (!success || data.generation !== generation || data.at > now()) return undefined;
  const { hash, withdrawal } = standing(folders);
  return data.hash === hash && data.withdrawal === withdrawal ? data : undefined;
}

function standing({ contentDir, stateDir }: LedgerFolders): { hash: string; withdrawal: number } {
  const { siteEnv } = readEnvironment();
  const hash = createHash('sha256').update(siteEnv).update(ledgerText(contentDir));
  if (siteEnv === 'production') hash.update('\0').update(ledgerText(stateDir));
  return { hash: hash.digest('hex'), withdrawal: newestWithdrawal(stateDir) };
}

const pathIn = (stateDir: string) => join(generationsFolder(stateDir), 'ledger.json');
