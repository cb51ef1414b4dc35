import site from '../../site.config';

/** Whether the site's configuration lets a story show this address in a frame. */
export function mayFrame(address: string): boolean {
  return URL.canParse(address) && site.embeds.frames.includes(new URL(address).origin);
}
