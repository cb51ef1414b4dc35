import type { z } from 'zod';
import type { Instant } from '../../time';
import { said } from './values';

/** Refuses a field for what it is beside another. */
export function refuse(context: z.RefinementCtx, path: (string | number)[], wrong: string, remedy: string): void {
  context.addIssue({ code: 'custom', path, message: said(wrong, remedy) });
}

interface RuleParameters {
  when: (payload: z.core.ParsePayload) => boolean;
}

/**
 * For a rule between fields: Zod would keep it back until nothing at all is wrong, and an editor would meet it one
 * mistake later. It needs the fields that it reads and no others.
 */
export function onceRead(fields: readonly string[]): RuleParameters {
  return { when: ({ issues }) => issues.every((issue) => !fields.includes(String(issue.path?.[0]))) };
}

interface Published {
  status: 'draft' | 'ready';
  publishedAt?: Instant | undefined;
  unpublishAt?: Instant | undefined;
}

/** What holds between the status and the dates of everything that is published. @param need why a ready one has a date */
export function publication(need: string): [rule: (fields: Published, context: z.RefinementCtx) => void, parameters: RuleParameters] {
  return [
    ({ status, publishedAt, unpublishAt }, context) => {
      if (status === 'ready' && publishedAt === undefined)
        refuse(context, ['publishedAt'], 'is missing', `${need}, such as 2026-11-20T17:00:00.000Z`);
      if (publishedAt !== undefined && unpublishAt !== undefined && unpublishAt <= publishedAt)
        refuse(context, ['unpublishAt'], 'does not lie after publishedAt', 'give a later instant, or remove it');
    },
    onceRead(['status', 'publishedAt', 'unpublishAt']),
  ];
}
