import type { Element, Nodes } from 'hast';
import { visit } from 'unist-util-visit';
import { partAt } from '../../content/story-parts';
import type { VisibilityState } from '../../content/visibility';
import { baseOf } from '../../site/language';
import { type Remark, type Rule, type Spot, whenRead } from '../story-to-check';

/** Words of a link that say nothing of where it leads, by language. Screen readers list links without the sentence around them. */
const EMPTY_WORDS: Readonly<Record<string, readonly string[]>> = {
  en: [
    'here',
    'click here',
    'see here',
    'read here',
    'link',
    'this link',
    'this',
    'more',
    'read more',
    'this page',
    'this article',
    'this story',
  ],
  de: ['hier', 'hier klicken', 'klicken sie hier', 'link', 'dieser link', 'mehr', 'mehr lesen', 'weiterlesen', 'dieser artikel'],
};

export const linkWords: Rule = ({ body, lang }) => {
  const empty = new Set(EMPTY_WORDS[baseOf(lang)] ?? []);
  return linksOf(body).flatMap((link): Remark[] => {
    const text = textOf(link).trim();
    const at: Spot = { in: 'body', field: 'link', node: link };
    if (empty.has(text.toLowerCase().replace(/[.:…→>» ]+$/u, '')))
      return [
        {
          rule: 'link-words',
          at,
          says: `says “${text}”, which is nowhere by itself`,
          todo: 'let the link be the words that name where it leads',
        },
      ];
    if (/^(https?:\/\/|www\.)\S+$/i.test(text))
      return [
        {
          rule: 'link-words',
          at,
          says: 'shows a bare address, which is read out letter by letter',
          todo: 'let the link be the words that name where it leads',
        },
      ];
    return [];
  });
};

/** Links within the site that readers will not be able to follow. What leads to nothing at all is refused by the build. */
export const deadLinks: Rule = (story, facts) => {
  const when = whenRead(story, facts);
  const remarks: Remark[] = [];
  const note = (at: Spot, what: string, state: VisibilityState | undefined) => {
    const said = state && STATES[state];
    if (said) remarks.push({ rule: said.rule, at, says: `leads to ${what}, ${said.says}`, todo: said.todo });
  };
  for (const link of linksOf(story.body)) {
    const href = String(link.properties.href ?? '');
    if (href.startsWith('/'))
      note({ in: 'body', field: 'link', node: link }, href, facts.stateAtAddress(href.replace(/[?#].*$/s, ''), when));
  }
  visit(story.body, (node) => {
    const part = partAt(node);
    if (part?.name === 'Related')
      note(
        { in: 'body', field: 'Related story', node: part.node, words: part.props.story },
        part.props.story,
        facts.stateOf(part.props.story, when),
      );
  });
  story.fields.related?.forEach((id, index) => {
    note({ in: 'front matter', path: ['related', index] }, id, facts.stateOf(id, when));
  });
  return remarks;
};

const DEAD = 'lead to something that is out, or remove it';

const STATES: Record<VisibilityState, { rule: 'dead-link' | 'early-link'; says: string; todo: string } | undefined> = {
  live: undefined,
  draft: {
    rule: 'dead-link',
    says: 'which is a draft',
    todo: 'publish that one first, or remove the link; until then its words stand without it',
  },
  scheduled: {
    rule: 'early-link',
    says: 'which goes live only later',
    todo: 'nothing, if that is meant: until then its words stand without the link',
  },
  withdrawn: { rule: 'dead-link', says: 'which is withdrawn', todo: DEAD },
  ended: { rule: 'dead-link', says: 'which has ended', todo: DEAD },
};

function linksOf(body: Nodes): Element[] {
  const links: Element[] = [];
  visit(body, 'element', (node) => {
    if (node.tagName === 'a') links.push(node);
  });
  return links;
}

function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map((child) => textOf(child)).join('') : '';
}
