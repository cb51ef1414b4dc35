import { crawlersAllowed } from './crawlers';

/** Whether rights to text and data mining are reserved, for everything here (W3C Community Group, TDMRep §6). */
export function tdmrepJson(allowed = crawlersAllowed()): string {
  return `${JSON.stringify([{ location: '/*', 'tdm-reservation': allowed.training ? 0 : 1 }])}\n`;
}
