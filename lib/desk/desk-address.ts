import { pathOf } from '../addresses/path-of';
import type { DeskFilter } from '../archive/desk';
import type { VisibilityState } from '../content/visibility';
import { STATE_NAMES } from './say-standing';

/** What the board is asked to show. */
export interface DeskQuestion extends DeskFilter {
  /** Counted from 1. */
  page: number;
}

const LONGEST_WORDS = 200;

function isState(text: string): text is VisibilityState {
  return Object.hasOwn(STATE_NAMES, text);
}

/** Reads what was sent with the address of the board; whatever it does not know asks for nothing. */
export function deskQuestion(sent: Readonly<Record<string, string | string[] | undefined>>): DeskQuestion {
  const one = (name: string) => {
    const value = sent[name];
    return typeof value === 'string' ? value : '';
  };
  const [state, section, page] = [one('state'), one('section'), one('page')];
  return {
    state: isState(state) ? state : undefined,
    section: /^[a-z0-9-]{1,80}$/.test(section) ? section : undefined,
    words: one('q').trim().slice(0, LONGEST_WORDS),
    page: /^[1-9]\d{0,4}$/.test(page) ? Number(page) : 1,
  };
}

/** The address at which the board answers a question. */
export function deskPath({ state, section, words, page }: Partial<DeskQuestion>): string {
  const asked = new URLSearchParams({
    ...(words ? { q: words } : {}),
    ...(state ? { state } : {}),
    ...(section ? { section } : {}),
    ...(page && page > 1 ? { page: String(page) } : {}),
  });
  const path = pathOf({ at: 'desk' });
  return asked.size > 0 ? `${path}?${asked}` : path;
}
