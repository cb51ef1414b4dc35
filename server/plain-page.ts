import site from '../site.config';
import { type Answer, makeAnswer, NEVER_STORED } from './answer';

/**
 * A page that needs nothing but itself, for when rendering is what failed: no archive, no framework, no style sheet.
 */
export function plainPage(
  status: 200 | 400 | 401 | 403 | 405 | 410 | 413 | 415 | 500 | 502 | 503,
  heading: string,
  text: string | readonly string[],
): Promise<Answer> {
  const body = Buffer.from(plainHtml(heading, text));
  return makeAnswer({ status, type: 'text/html; charset=utf-8', body, cacheControl: NEVER_STORED });
}

/** @param text one paragraph, or several */
export function plainHtml(heading: string, text: string | readonly string[]): string {
  const paragraphs = [text].flat().map((paragraph) => `<p>${escapeHtml(paragraph)}</p>`);
  return `<!doctype html>
<html lang="${escapeHtml(site.language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(heading)} – ${escapeHtml(site.name)}</title><meta name="robots" content="noindex"></head>
<body><main><p><a href="/">${escapeHtml(site.name)}</a></p><h1>${escapeHtml(heading)}</h1>${paragraphs.join('')}</main></body></html>
`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
}
