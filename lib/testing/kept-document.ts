import { parseAddress } from '../addresses/read-path';
import type { Generation } from '../archive/generations';
import { latestWithdrawal } from '../archive/withdrawals';
import { Rendering, withRendering } from '../freshness/rendering';
import type { Provenance } from '../freshness/validity';
import { type MachineDocument, machineDocument } from '../machine/machine-document';
import type { Instant } from '../time';

/** A document for programs, with what it notes of itself when it is kept. */
export interface KeptDocument {
  document: MachineDocument | undefined;
  provenance: Provenance;
  /** Whether it may be kept at all. */
  keep: boolean;
}

/** What stands at an address of a generation at an instant, made as the server makes it. @param path with its question */
export function keptDocument(generation: Generation, path: string, now: Instant): KeptDocument {
  const { pathname, searchParams } = new URL(path, 'http://localhost');
  const address = parseAddress(pathname);
  if (!address) throw new Error(`${path} is no address.`);
  const rendering = new Rendering(generation, now, 'reader', latestWithdrawal(generation.database));
  const document = withRendering(rendering, () => machineDocument(address, searchParams));
  return {
    document,
    keep: rendering.keep,
    provenance: {
      generation: generation.name,
      generationNumber: generation.number,
      renderedAt: now,
      withdrawal: rendering.withdrawal,
      validUntil: rendering.validUntil ?? null,
      validSince: rendering.validSince,
      tags: [...rendering.tags],
    },
  };
}
