import type { EditorRequest } from './answer';

/**
 * Whether a request comes from the editor's own pages. A page of another site can make a browser send requests to this
 * machine, under a name of its own that leads here (DNS rebinding), or straight to it (CSRF).
 * @param hosts under which the editor is reached, with port
 * @returns the reason why not
 */
export function refusalOf({ method, headers }: Pick<EditorRequest, 'method' | 'headers'>, hosts: readonly string[]): string | undefined {
  const host = headers.host;
  if (typeof host !== 'string' || !hosts.includes(host)) return 'The editor is not reached under this name.';
  if (method === 'GET' || method === 'HEAD') return undefined;
  const { origin } = headers;
  if (typeof origin !== 'string' || !URL.canParse(origin) || new URL(origin).host !== host) return 'Only the editor’s own pages write.';
  return undefined;
}
