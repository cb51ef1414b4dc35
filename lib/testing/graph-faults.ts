import { schemaVocabulary } from './schema-vocabulary';

type Node = { [property: string]: unknown };

const vocabulary = schemaVocabulary();

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(Z|[+-]\d{2}:\d{2})$/;
const WHOLE_ADDRESS = /^https?:\/\/[^/\s]+(\/\S*)?$/;

/** Properties whose value is an address wherever they stand: JSON-LD takes it for the thing that is there. */
const ADDRESSES = new Set(['url', 'contentUrl', 'thumbnailUrl', 'item', 'sameAs', 'license', 'masthead']);

/** Google, “Article”: the smallest area of a picture of an article, in pixels. */
const LEAST_AREA = 50_000;

/** Google, “Get on Discover”: the least width of a picture that is shown large, in pixels. */
const LEAST_WIDTH = 1200;

/**
 * What is wrong with the structured data of a page: types and properties that schema.org does not know, values of the wrong
 * form, references to nothing, and what Google asks of lists, pictures and dates.
 */
export function graphFaults(graph: unknown): string[] {
  const faults: string[] = [];
  const { '@context': context, '@graph': nodes } = graph as { '@context'?: unknown; '@graph'?: unknown };
  if (context !== 'https://schema.org') faults.push(`@context is ${String(context)}`);
  if (!Array.isArray(nodes)) return [...faults, 'there is no @graph'];
  const all = nodes.flatMap((node) => nodesIn(node));
  const described = new Map<unknown, Node>();
  for (const node of all) {
    if (!('@type' in node) || node['@id'] === undefined) continue;
    // A thing may be named again where somebody speaks of it, in the same words.
    const before = described.get(node['@id']);
    for (const [property, value] of Object.entries(node))
      if (before && property in before && JSON.stringify(before[property]) !== JSON.stringify(value))
        faults.push(`${String(node['@id'])} has two values of ${property}`);
    described.set(node['@id'], { ...before, ...node });
  }
  for (const node of all) {
    if ('@type' in node) checkNode(node, faults);
    else if (!described.has(node['@id'])) faults.push(`${String(node['@id'])} is referred to and not described`);
  }
  const claims = all.filter((node) => node['@type'] === 'ClaimReview');
  if (claims.length > 1) faults.push('there is more than one ClaimReview');
  return faults;
}

/** Every node in a value, itself included. */
export function nodesIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap((each) => nodesIn(each));
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap((each) => nodesIn(each))];
}

function checkNode(node: Node, faults: string[]): void {
  const type = String(node['@type']);
  const properties = vocabulary.propertiesOf(type);
  if (!properties) {
    faults.push(`schema.org knows no ${type}`);
    return;
  }
  if (node['@id'] !== undefined && !WHOLE_ADDRESS.test(String(node['@id'])))
    faults.push(`${type} @id is no whole address: ${String(node['@id'])}`);
  for (const [property, value] of Object.entries(node)) {
    if (property.startsWith('@')) continue;
    const range = properties.get(property);
    if (!range) faults.push(`${type} has no ${property}`);
    else if (Array.isArray(value) && value.length === 0) faults.push(`${type}.${property} is empty`);
    else for (const each of Array.isArray(value) ? value : [value]) checkValue({ type, property, range }, each, faults);
  }
  checkMeaning(type, node, faults);
}

function checkValue(
  { type, property, range }: { type: string; property: string; range: string[] },
  value: unknown,
  faults: string[],
): void {
  const fault = (what: string) => faults.push(`${type}.${property} ${what}: ${JSON.stringify(value)}`);
  if (typeof value === 'object' && value !== null) {
    const of = (value as Node)['@type'];
    if (of === undefined) {
      if (typeof (value as Node)['@id'] !== 'string' || Object.keys(value).length > 1) fault('is neither a thing nor a reference');
    } else if (!range.some((each) => vocabulary.isA(String(of), each))) fault(`may be ${range.join(' or ')}`);
    return;
  }
  if (value === '' || value === null || value === undefined) fault('is empty');
  else if (typeof value === 'boolean') {
    if (!range.includes('Boolean')) fault('is no truth value');
  } else if (typeof value === 'number') {
    if (!range.some((each) => ['Number', 'Integer', 'Float'].includes(each))) fault('is no number');
  } else if (typeof value === 'string') {
    const dated = range.some((each) => each === 'Date' || each === 'DateTime');
    const needsTime =
      !range.includes('Date') || /^(dateModified|uploadDate)$/.test(property) || (property === 'datePublished' && type !== 'Claim');
    if (dated && !(DATE_TIME.test(value) || (!needsTime && DATE.test(value)))) fault('is no date with an offset');
    else if (ADDRESSES.has(property) || (range.includes('URL') && !range.includes('Text'))) {
      if (!WHOLE_ADDRESS.test(value)) fault('is no whole address');
    } else if (!dated && !range.some((each) => each === 'Text' || vocabulary.isText(each) || vocabulary.isMember(value, each)))
      fault(`may be ${range.join(' or ')}`);
  }
}

function checkMeaning(type: string, node: Node, faults: string[]): void {
  if (type === 'BreadcrumbList' || type === 'ItemList') {
    const items = (node.itemListElement ?? []) as Node[];
    if (items.some(({ position }, index) => position !== index + 1)) faults.push(`${type} does not count from 1`);
    if (type === 'BreadcrumbList') {
      if (items.length < 2) faults.push('BreadcrumbList has fewer than two items');
      if (items.some((item, index) => !item.name || (item.item === undefined) !== (index === items.length - 1)))
        faults.push('BreadcrumbList has an item without name or address');
    } else if (items.some(({ url }) => url === undefined)) faults.push('ItemList has an item without address');
  }
  if (type === 'ImageObject' && (!node.contentUrl || !pixels(node.width) || !pixels(node.height)))
    faults.push(`ImageObject lacks address or measures: ${JSON.stringify(node)}`);
  if (vocabulary.isA(type, 'Article') && node.headline !== undefined) {
    for (const picture of [node.image ?? []].flat() as Node[]) {
      if (pixels(picture.width) * pixels(picture.height) < LEAST_AREA)
        faults.push(`${type}.image is too small: ${JSON.stringify(picture)}`);
      if (pixels(picture.width) < LEAST_WIDTH) faults.push(`${type}.image is too narrow for large previews: ${JSON.stringify(picture)}`);
      if (!picture.creditText) faults.push(`${type}.image says nothing of whose it is: ${JSON.stringify(picture)}`);
    }
    const { datePublished, dateModified = datePublished } = node;
    if (!datePublished) faults.push(`${type} lacks datePublished`);
    else if (Date.parse(String(dateModified)) < Date.parse(String(datePublished)))
      faults.push(`${type} was changed before it was published`);
  }
}

function pixels(value: unknown): number {
  return Number(/^(\d+) px$/.exec(String(value))?.[1] ?? 0);
}
