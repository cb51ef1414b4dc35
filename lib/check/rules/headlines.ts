import type { Remark, Rule } from '../story-to-check';

/** Search results cut a title at about 600 pixels, which is some 65 characters of a news headline. */
const SEARCH = 70;
/** Cards of social networks show two lines. */
const SOCIAL = 100;

/** Titles that would be cut where they are shown. */
export const headlines: Rule = ({ fields }) => {
  const { headline, seo } = fields;
  const remarks: Remark[] = [];
  const title = seo?.title ?? headline;
  if (length(title) > SEARCH)
    remarks.push({
      rule: 'headline-for-search',
      at: { in: 'front matter', path: seo?.title === undefined ? ['headline'] : ['seo', 'title'] },
      says: `has ${length(title)} characters, and search results cut it after about ${SEARCH}`,
      todo: seo?.title === undefined ? 'put what matters first, or write a shorter seo.title' : 'shorten it',
    });
  if (length(headline) > SOCIAL)
    remarks.push({
      rule: 'headline-for-social',
      at: { in: 'front matter', path: ['headline'] },
      says: `has ${length(headline)} characters, and cards on social networks cut it after about ${SOCIAL}`,
      todo: 'shorten it; the standfirst has room for the rest',
    });
  return remarks;
};

/** A standfirst that is there because every story needs one. */
export const standfirst: Rule = ({ fields }) => {
  if (!sameWords(fields.standfirst, fields.headline)) return [];
  return [
    {
      rule: 'standfirst-repeats',
      at: { in: 'front matter', path: ['standfirst'] },
      says: 'says what the headline says',
      todo: 'say in a sentence or two what else a reader should know; it stands below the headline and in search results',
    },
  ];
};

function length(text: string): number {
  return [...text].length;
}

/** Whether two texts are the same but for case, punctuation and blanks. */
export function sameWords(one: string, other: string): boolean {
  return bare(one) === bare(other);
}

function bare(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
