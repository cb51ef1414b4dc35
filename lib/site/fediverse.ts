/** The page of somebody in the fediverse, where Mastodon and its kin have it. @param name such as `@name@server.example` */
export function fediverseProfile(name: string): string {
  const [, user = '', server = ''] = name.split('@');
  return `https://${server}/@${user}`;
}
