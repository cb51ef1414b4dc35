import { storyText } from '#lib/testing/small-edition';
import type { Newsroom } from './site';

/** As hostile as words may be that an editor can publish; no headline may be longer. */
export const WORDS = `</script></title>]]> & &amp; <b>“bold”</b> 'so' "too" 🛟\u00a0\u202Etfel\u202C %0a {x} \\n `.padEnd(200, 'ä');
/** The page that bears them. */
export const HOSTILE_STORY = '/city/2026/11/24/hostile-words';
export const NAME = 'Zoë ]]> "O’Neil" & </script> 李 🛟';
export const CAPTION = `${WORDS} ${'and so on '.repeat(10)}`.slice(0, 300).trimEnd();
export const CREDIT = `Photo: ${NAME}`;

export async function writeHostileWords(into: Newsroom): Promise<void> {
  await into.write('authors/hostile-writer.mdx', `---\nname: ${JSON.stringify(NAME)}\nrole: ${JSON.stringify(WORDS)}\n---\n\nWrites.\n`);
  await into.write('topics/hostile-topic.yml', `name: ${JSON.stringify(NAME)}\ndescription: ${JSON.stringify(WORDS)}\n`);
  const words = {
    headline: WORDS,
    standfirst: CAPTION,
    authors: ['hostile-writer', 'nadia-el-khatib'],
    topics: ['hostile-topic'],
    publishedAt: '2026-11-24T08:00:00Z',
    dateline: NAME,
    leadImage: { src: '2026/11/ballot-box.jpg', alt: WORDS, caption: CAPTION, credit: CREDIT },
    corrections: [{ at: '2026-11-24T09:00:00Z', kind: 'correction', text: CAPTION }],
    aiDisclosure: WORDS,
  };
  await into.write('articles/2026/11/hostile-words.mdx', storyText('2026/11/hostile-words', words));
}
