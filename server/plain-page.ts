import { createHash } from 'node:crypto';
import site from '../site.config';
import { type Answer, makeAnswer, NEVER_STORED } from './answer';

/** A paragraph, or one that leads on. */
type Paragraph = string | { href: string; text: string };

/** The house's paper, ink and rules (app/site.css), in faces that every machine has. */
const STYLE = `:root{color-scheme:light dark}
body{max-width:40rem;margin:0 auto;padding:1rem clamp(1rem,4vw,2.5rem) 3rem;background:light-dark(#fffdf9,#13110f);color:light-dark(#1b1815,#e9e4db);font:1.0625rem/1.55 system-ui,sans-serif;overflow-wrap:anywhere}
.name{margin:0 0 2rem;padding-bottom:.4rem;border-bottom:3px solid light-dark(#1b1815,#8d867b);font:700 1.75rem/1.15 Georgia,"Times New Roman",serif;letter-spacing:-.02em}
.name a{text-decoration:none}
h1{font:600 1.875rem/1.15 Georgia,"Times New Roman",serif;text-wrap:balance}
a{color:inherit;text-underline-offset:.15em}
:focus-visible{outline:3px solid light-dark(#8f2417,#f0a191);outline-offset:2px}
@media print{:root{color-scheme:light}}`;

/** Such a page may load nothing at all, and its own style is known by its hash. */
const POLICY = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`;

/**
 * A page that needs nothing but itself, for when rendering is what failed: no archive, no framework, no style sheet.
 */
export async function plainPage(
  status: 200 | 400 | 401 | 403 | 405 | 410 | 413 | 415 | 500 | 502 | 503,
  heading: string,
  text: string | readonly Paragraph[],
): Promise<Answer> {
  const body = Buffer.from(plainHtml(heading, text));
  const answer = await makeAnswer({ status, type: 'text/html; charset=utf-8', body, cacheControl: NEVER_STORED });
  return { ...answer, headers: { ...answer.headers, 'Content-Security-Policy': POLICY } };
}

/** @param text one paragraph, or several */
export function plainHtml(heading: string, text: string | readonly Paragraph[]): string {
  const paragraphs = [text].flat().map((paragraph) => `<p>${paragraphHtml(paragraph)}</p>`);
  return `<!doctype html>
<html lang="${escapeHtml(site.language)}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${escapeHtml(heading)} – ${escapeHtml(site.name)}</title><meta name="robots" content="noindex"><style>${STYLE}</style></head>
<body><main><p class="name"><a href="/">${escapeHtml(site.name)}</a></p><h1>${escapeHtml(heading)}</h1>${paragraphs.join('')}</main></body></html>
`;
}

function paragraphHtml(paragraph: Paragraph): string {
  if (typeof paragraph === 'string') return escapeHtml(paragraph);
  return `<a href="${escapeHtml(paragraph.href)}">${escapeHtml(paragraph.text)}</a>`;
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => `&#${character.codePointAt(0)};`);
}
