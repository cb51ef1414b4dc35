import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces';

/** The namespaces of the properties below (ISO 16684-1; IPTC Photo Metadata Standard). */
const NAMESPACES = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
} as const;

type Prefix = keyof typeof NAMESPACES;

/** What a picture says of itself to whoever finds it alone. */
export interface PictureWords {
  creator?: string | undefined;
  /** Credit line: how whoever shows the picture is to name its owner. */
  credit?: string | undefined;
  /** Copyright notice. */
  rights?: string | undefined;
  usageTerms?: string | undefined;
  /** Web statement of rights: the address of the licence. */
  webStatement?: string | undefined;
  description?: string | undefined;
  /** A concept of http://cv.iptc.org/newscodes/digitalsourcetype/ */
  digitalSourceType?: string | undefined;
}

/**
 * A packet of XMP with these words.
 * @param beside a packet whose words stay beside them; one that cannot be read is left out
 */
export function xmpPacket(words: PictureWords, beside?: string): string {
  const { packet, rdf } = readPacket(beside) ?? emptyPacket();
  for (const { said, remove } of propertiesOf(rdf, OWNER)) if (!said) remove();
  if (words.digitalSourceType) for (const { remove } of propertiesOf(rdf, [DIGITAL_SOURCE])) remove();
  const description = rdf.ele(NAMESPACES.rdf, 'rdf:Description').att(NAMESPACES.rdf, 'rdf:about', '');
  const property = (prefix: Prefix, name: string) => description.ele(NAMESPACES[prefix], `${prefix}:${name}`);
  const listed = (prefix: Prefix, name: string, kind: 'Seq' | 'Alt') =>
    property(prefix, name).ele(NAMESPACES.rdf, `rdf:${kind}`).ele(NAMESPACES.rdf, 'rdf:li');
  const inEveryLanguage = (prefix: Prefix, name: string) => listed(prefix, name, 'Alt').att('xml:lang', 'x-default');
  if (words.creator) listed('dc', 'creator', 'Seq').txt(words.creator);
  if (words.credit) property('photoshop', 'Credit').txt(words.credit);
  if (words.rights) inEveryLanguage('dc', 'rights').txt(words.rights);
  if (words.usageTerms) inEveryLanguage('xmpRights', 'UsageTerms').txt(words.usageTerms);
  if (words.webStatement) property('xmpRights', 'WebStatement').txt(words.webStatement);
  if (words.description) inEveryLanguage('dc', 'description').txt(words.description);
  if (words.digitalSourceType) property('Iptc4xmpExt', 'DigitalSourceType').txt(words.digitalSourceType);
  return packet.end({ headless: true });
}

/** Whether a packet says who made the picture, whom to name or whose it is. */
export function namesOwner(xmp: string): boolean {
  const rdf = readPacket(xmp)?.rdf;
  return rdf !== undefined && propertiesOf(rdf, OWNER).some(({ said }) => said);
}

/** A property, which cameras also write without words in it. */
interface Property {
  said: boolean;
  remove: () => void;
}

const OWNER = [
  [NAMESPACES.dc, 'creator'],
  [NAMESPACES.dc, 'rights'],
  [NAMESPACES.photoshop, 'Credit'],
] as const;

const DIGITAL_SOURCE = [NAMESPACES.Iptc4xmpExt, 'DigitalSourceType'] as const;

/** A property is an element within a description, or, where it is plain text, also an attribute of it. */
function propertiesOf(rdf: XMLBuilder, names: readonly (readonly [namespace: string, name: string])[]): Property[] {
  const descriptions = rdf.filter(({ node }) => isNamed(node, NAMESPACES.rdf, 'Description'), false, true);
  return descriptions.flatMap((description) =>
    names.flatMap(([namespace, name]): Property[] => {
      const elements = description.filter(({ node }) => isNamed(node, namespace, name), false, false);
      const attribute = attributeOf(description.node, namespace, name);
      return [
        ...elements.map((element) => ({
          said: element.node.textContent?.trim() !== '',
          remove: () => {
            element.remove();
          },
        })),
        ...(attribute === undefined
          ? []
          : [
              {
                said: attribute.trim() !== '',
                remove: () => {
                  description.removeAtt(namespace, name);
                },
              },
            ]),
      ];
    }),
  );
}

interface Packet {
  packet: XMLBuilder;
  rdf: XMLBuilder;
}

/** Characters that XML cannot hold are left out. */
const OPTIONS = { invalidCharReplacement: '' };

function emptyPacket(): Packet {
  // The identifier is the standard's own, the same in every packet; it begins with a byte order mark (ISO 16684-1, 7.3.2).
  const packet = create(OPTIONS).ins('xpacket', 'begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"');
  const rdf = packet.ele('adobe:ns:meta/', 'x:xmpmeta').ele(NAMESPACES.rdf, 'rdf:RDF');
  packet.ins('xpacket', 'end="w"');
  return { packet, rdf };
}

function readPacket(xmp: string | undefined): Packet | undefined {
  if (!xmp) return undefined;
  try {
    // Padding after the packet, for editing in place, ends with a zero byte in some files.
    const packet = create(OPTIONS, xmp.replaceAll('\0', '').trim());
    const rdf = packet.find(({ node }) => isNamed(node, NAMESPACES.rdf, 'RDF'), true, true);
    return rdf && { packet, rdf };
  } catch {
    return undefined;
  }
}

type XmlNode = XMLBuilder['node'];

function isNamed(node: XmlNode, namespace: string, name: string): boolean {
  return 'namespaceURI' in node && 'localName' in node && node.namespaceURI === namespace && node.localName === name;
}

function attributeOf(node: XmlNode, namespace: string, name: string): string | undefined {
  const read = 'getAttributeNS' in node ? node.getAttributeNS : undefined;
  const value: unknown = typeof read === 'function' ? read.call(node, namespace, name) : undefined;
  return typeof value === 'string' ? value : undefined;
}
