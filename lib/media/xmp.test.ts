import { describe, expect, it } from 'vitest';
import { create } from 'xmlbuilder2';
import { namesOwner, type PictureWords, xmpPacket } from './xmp';

const OTHERS = (inside: string) =>
  `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:lr="lens:room/" lr:edited="warmer" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:ps="http://ns.adobe.com/photoshop/1.0/" ${inside}</rdf:RDF></x:xmpmeta><?xpacket end="w"?>\n  \n\0`;

/** The text of every property and list item of a packet. */
function textsOf(packet: string): string[] {
  const texts: string[] = [];
  create(packet).each(
    ({ node }) => {
      if (node.nodeType === 3 && node.textContent?.trim()) texts.push(node.textContent);
    },
    false,
    true,
  );
  return texts;
}

const HOSTILE = [
  'Rosa & Söhne <rosa@example.org> "the \'elder\'"',
  '</rdf:li></rdf:Seq><script>alert(1)</script>]]><?xpacket end="w"?>',
  'Zeynep 🏳️‍🌈 \u202eمصور\u202c \u00a0 ছবি',
  'x'.repeat(300),
];

describe('a packet', () => {
  it.each(HOSTILE)('holds what was said word for word: %s', (words) => {
    const said: PictureWords = { creator: words, credit: words, rights: words, usageTerms: words, webStatement: words, description: words };
    expect(textsOf(xmpPacket(said))).toEqual(Array(6).fill(words));
  });

  it('leaves out what XML cannot hold', () => {
    expect(textsOf(xmpPacket({ credit: 'Ro\u0007sa\ud800\ufffe' }))).toEqual(['Rosa']);
  });

  it('keeps what the file said already, and drops properties that were left empty', () => {
    const packet = xmpPacket(
      { creator: 'Rosa', credit: 'Rosa' },
      OTHERS('ps:Credit=" "><dc:creator><rdf:Seq><rdf:li/></rdf:Seq></dc:creator></rdf:Description>'),
    );
    expect(packet).toContain('lr:edited="warmer"');
    expect(packet).not.toContain('ps:Credit');
    expect(packet.match(/<dc:creator/g)).toHaveLength(1);
    expect(textsOf(packet)).toEqual(['Rosa', 'Rosa']);
  });

  it('stands alone where what the file said cannot be read', () => {
    expect(textsOf(xmpPacket({ credit: 'Rosa' }, '<x:xmpmeta'))).toEqual(['Rosa']);
  });
});

describe('an owner is named', () => {
  it.each([
    ['as an attribute', 'ps:Credit="Rosa"/>', true],
    ['as an element', '><ps:Credit>Rosa</ps:Credit></rdf:Description>', true],
    ['as a creator', '><dc:creator><rdf:Seq><rdf:li>Rosa</rdf:li></rdf:Seq></dc:creator></rdf:Description>', true],
    ['as a notice', '><dc:rights><rdf:Alt><rdf:li xml:lang="x-default">© Rosa</rdf:li></rdf:Alt></dc:rights></rdf:Description>', true],
    [
      'by empty words: not',
      'ps:Credit=""><dc:rights><rdf:Alt><rdf:li xml:lang="x-default"> </rdf:li></rdf:Alt></dc:rights></rdf:Description>',
      false,
    ],
    ['by a description: not', '><dc:description>Rosa</dc:description></rdf:Description>', false],
  ])('%s', (_, inside, expected) => {
    expect(namesOwner(OTHERS(inside))).toBe(expected);
  });

  it('by nothing that cannot be read', () => expect(namesOwner('Credit: Rosa')).toBe(false));
});
