import site from '../site.config';
import { type Answer, makeAnswer, NEVER_STORED } from './answer';

/**
 * A page that needs nothing but itself, for when rendering is what failed: no archive, no framework, no style sheet.
 */
export function plainPage(status: 400 | 401 | 403 | 405 | 413 | 415 | 500 | 503, heading: string, text: string): Promise<Answer> {
  const body = `<!doctype html>
<html lang="${escapeHtml(site.language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(heading)} – ${escapeHtml(site.name)}</title><meta name="robots" content="noindex"></head>
<body><main><p><a href="/">${escapeHtml(site.name)}</a></p><h1>${escapeHtml(heading)}</h1><p>${escapeHtml(text)}</p></main></body></html>
`;
  return makeAnswer({ status, type: 'text/html; charset=utf-8', body: Buffer.from(body), cacheControl: NEVER_STORED });
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
}
