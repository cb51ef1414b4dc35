import type { Graph } from 'schema-dts';
import site from '../../../site.config';
import type { Front } from '../../front/compose-front';
import { listNode } from './lists';
import { publisherNode, siteNode } from './publisher';
import { graphOf } from './script-json';

/** The front: the site, who publishes it, and what it leads with. */
export function frontGraph({ lead, beside, briefs }: Front): Graph {
  const stories = [...(lead ? [lead] : []), ...beside, ...briefs];
  return graphOf(
    siteNode(),
    listNode({ address: { at: 'front' }, name: site.name, items: stories.map(({ path }) => path) }),
    publisherNode(),
  );
}
