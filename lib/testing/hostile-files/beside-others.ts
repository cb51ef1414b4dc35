import sharp from 'sharp';
import { around } from '../broken-file';
import { type HostileFile, saved, stories } from './hostile-file';

const PICTURE = { alt: 'A tram.', caption: 'The first one.', credit: 'Ida Holm' };
const showing = (src: string) => saved({ leadImage: JSON.stringify({ src, ...PICTURE }) });

/** A PNG that says it is larger than any machine can hold, and holds nothing. */
const BOMB = Buffer.from(
  '89504e470d0a1a0a0000000d49484452000186a0000186a00806000000a8520bc80000000c49444154789c6360a03d00000064000186643c350000000049454e44ae426082',
  'hex',
);

/** What is known only once everything is together. Each breaks by a file of its own; the picture of it is written beside. */
export async function brokenBesideOthers(): Promise<{ rows: HostileFile[]; beside: Pick<HostileFile, 'path' | 'content'>[] }> {
  const jpeg = await sharp({ create: { width: 800, height: 600, channels: 3, background: 'navy' } })
    .composite([
      {
        input: await sharp({ create: { width: 300, height: 300, channels: 3, background: 'red' } })
          .png()
          .toBuffer(),
      },
    ])
    .jpeg()
    .toBuffer();
  const rows = stories('beside', [
    [
      'a picture that is not there',
      showing('2026/11/missing.jpg'),
      '10:13  leadImage.src — names content/images/2026/11/missing.jpg, which is not there — did you mean “2026/11/nothing.jpg”?',
    ],
    [
      'a picture under almost its name',
      showing('2026/11/halv.jpg'),
      '10:13  leadImage.src — names content/images/2026/11/halv.jpg, which is not there — did you mean “2026/11/half.jpg”?',
    ],
    [
      'a picture that is none',
      showing('2026/11/text.jpg'),
      '10:13  leadImage.src — names content/images/2026/11/text.jpg, which cannot be read — save it again, and see that it opens',
    ],
    [
      'half a picture',
      showing('2026/11/half.jpg'),
      '10:13  leadImage.src — names content/images/2026/11/half.jpg, which cannot be read — save it again, and see that it opens',
    ],
    [
      'a drawing with a script under the name of a picture',
      showing('2026/11/script.png'),
      '10:13  leadImage.src — names content/images/2026/11/script.png, which is a drawing in SVG, which can hold code — save it as PNG, WebP or JPEG',
    ],
    [
      'a picture too large for any machine',
      showing('2026/11/bomb.png'),
      '10:13  leadImage.src — names content/images/2026/11/bomb.png, which is larger than 50 MB or 100 million pixels — save it smaller; 3000 pixels of width are plenty',
    ],
    [
      'a picture that is a link out of the content',
      showing('2026/11/elsewhere.jpg'),
      '10:13  leadImage.src — names content/images/2026/11/elsewhere.jpg, which is a link to a file outside of the content — put the file itself there',
    ],
    [
      'a picture that is a link to nothing',
      showing('2026/11/nothing.jpg'),
      '10:13  leadImage.src — names content/images/2026/11/nothing.jpg, which is no file — put the file itself there',
    ],
    [
      'a picture that is a folder',
      showing('2026/11/folder.jpg'),
      '10:13  leadImage.src — names content/images/2026/11/folder.jpg, which is no file — put the file itself there',
    ],
    [
      'an unknown writer',
      saved({ authors: '[ana]' }),
      '6:11  authors[0] — names the author “ana”, which does not exist — did you mean “anna”?',
    ],
    [
      'an unknown section',
      saved({ section: 'citi' }),
      '5:1  section — names the section “citi”, which does not exist — did you mean “city”?',
    ],
    [
      'an unknown topic',
      saved({ topics: '[tram]' }),
      '7:10  topics[0] — names the topic “tram”, which does not exist — did you mean “trams”?',
    ],
    [
      'an unknown series',
      saved({ series: 'trams' }),
      '10:1  series — names the series “trams”, which does not exist — create it, or name one that exists',
    ],
    [
      'itself as related',
      saved({ related: '[2026/11/beside-14]' }),
      '10:11  related[0] — names the story in which it stands — remove it, or name another story',
    ],
    [
      'a related story that is not there',
      saved({ related: '[2026/11/beside-99]' }),
      '10:11  related[0] — names the story “2026/11/beside-99”, which does not exist — did you mean “2026/11/beside-19”?',
    ],
    [
      'a translation of itself',
      saved({ translationOf: '2026/11/beside-16' }),
      '10:1  translationOf — names the story in which it stands — remove it, or name another story',
    ],
    [
      'an address that nothing has',
      saved({}, 'See [the trams](/city/2026/11/20/besides-1).'),
      '12:5  link — leads to “/city/2026/11/20/besides-1”, where there is nothing — did you mean /city/2026/11/20/beside-1?',
    ],
    [
      'a link with a slash at its end',
      saved({}, 'See [the city](/city/).'),
      '12:5  link — leads to “/city/”, where there is nothing — did you mean /city?',
    ],
    [
      'an address that another story has',
      saved({ movedFrom: '[/city/2026/11/20/beside-1]' }),
      '10:13  movedFrom[0] — /city/2026/11/20/beside-1 also belongs to content/articles/2026/11/beside-1.mdx — remove it: an address is for ever and for one story',
    ],
    [
      'the address that it has',
      saved({ movedFrom: '[/city/2026/11/20/beside-20]' }),
      '10:13  movedFrom[0] — /city/2026/11/20/beside-20 is the address that the story has now — remove it',
    ],
    [
      'a recording that is not there',
      saved({}, around('<Audio src="2026/11/signal.mp3" title="The signal" credit="Ida">', '</Audio>')),
      '12:8  Audio src — names content/media/2026/11/signal.mp3, which is not there — put the file there, or correct the name',
    ],
    [
      'a part about a story that is not there',
      saved({}, '<Related story="2026/11/nowhere" />'),
      '12:10  Related story — names the story “2026/11/nowhere”, which does not exist — create it, or name one that exists',
    ],
  ]);
  return {
    rows: [
      ...rows,
      {
        what: 'a page with the address of a section',
        path: 'pages/city.mdx',
        content: '---\ntitle: A\ndescription: B\n---\n\nText.\n',
        said: '1:1  address — /city also belongs to the section content/sections/city.yml — rename one of the two files',
      },
      {
        what: 'a front that leads with a story that is not there',
        path: 'front.yml',
        content: 'top:\n  - story: 2026/11/beside-98\n',
        said: '2:5  top[0].story — names the story “2026/11/beside-98”, which does not exist — did you mean “2026/11/beside-18”?',
      },
      {
        what: 'a writer whose picture is not there',
        path: 'authors/ben.mdx',
        content: '---\nname: Ben\nrole: Critic\nportrait: {src: portraits/ben.jpg, alt: Ben., credit: Ida}\n---\n\nBen reviews.\n',
        said: '4:12  portrait.src — names content/images/portraits/ben.jpg, which is not there — put the file there, or correct the name',
      },
    ],
    beside: [
      { path: 'images/2026/11/text.jpg', content: 'This is no picture.' },
      { path: 'images/2026/11/half.jpg', content: jpeg.subarray(0, Math.floor(jpeg.length / 2)) },
      {
        path: 'images/2026/11/script.png',
        content: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>',
      },
      { path: 'images/2026/11/bomb.png', content: BOMB },
      { path: 'images/2026/11/elsewhere.jpg', content: { linkTo: '/etc/passwd' } },
      { path: 'images/2026/11/nothing.jpg', content: { linkTo: '/nowhere/at/all' } },
      { path: 'images/2026/11/folder.jpg/inside.txt', content: '' },
    ],
  };
}
