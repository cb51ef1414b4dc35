import { isReservedSegment, isSlug } from '../addresses/segments';
import { monthOf, parseInstant } from '../time';
import type { Place, Problem } from './problem';
import { DOCUMENT_TYPE_NAMES, DOCUMENT_TYPES, type DocumentType, documentAt } from './schema/document-types';
import { IN_FRONT_MATTER, problemsOfIssues } from './schema/problem-of-issue';
import { readSourceFile, type SourceFile } from './source-file';

/** A document whose front matter holds what it must; its body has not been read yet. */
export interface CheckedDocument {
  type: DocumentType;
  id: string;
  source: SourceFile;
  /** The fields as the schema reads them: instants are numbers. */
  fields: Record<string, unknown>;
}

/**
 * Checks one file: that it lies where a document lies, that its front matter can be read, and every field of it.
 * @param path below `content/`, with forward slashes
 */
export function checkDocument(path: string, text: string): { document?: CheckedDocument; source?: SourceFile; problems: Problem[] } {
  const file = `content/${path}`;
  const start: Place = { file, line: 1, column: 1 };
  const found = documentAt(path);
  if (!found) return { problems: [misplaced(path, start)] };
  const { type, id, slug } = found;
  const { source, problems: unreadable } = readSourceFile(text, file);
  const problems = [...checkName(type, slug, start), ...unreadable];
  if (!source) return { problems };
  const { schema, noun, body } = DOCUMENT_TYPES[type];
  if (body) problems.push(...checkPresence(type, source));
  if (type === 'Article') problems.push(...checkFolder(id, source));
  const checked = schema.safeParse(source.data);
  if (!checked.success) {
    problems.push(
      ...problemsOfIssues(checked.error.issues, { noun, schema, data: source.data, place: source.place, writing: IN_FRONT_MATTER }),
    );
    return { source, problems };
  }
  if (problems.length > 0) return { source, problems };
  return { document: { type, id, source, fields: checked.data }, source, problems };
}

function misplaced(path: string, start: Place): Problem {
  if (!/\.(mdx|yml)$/.test(path))
    return {
      ...start,
      field: 'file',
      wrong: 'is no document',
      remedy: 'documents end in .mdx or .yml; pictures belong in content/images/, recordings in content/media/',
    };
  const places = DOCUMENT_TYPE_NAMES.map((type) => DOCUMENT_TYPES[type].where).join(', ');
  return { ...start, field: 'file', wrong: 'lies where no document belongs', remedy: `move it to one of ${places}` };
}

function checkName(type: DocumentType, slug: string, start: Place): Problem[] {
  if (type === 'Front') return [];
  if (!isSlug(slug))
    return [
      {
        ...start,
        field: 'file name',
        wrong: `“${slug}” is no slug`,
        remedy: 'rename it with lower-case letters a–z, digits and single hyphens',
      },
    ];
  if ((type === 'Section' || type === 'Page') && isReservedSegment(slug))
    return [{ ...start, field: 'file name', wrong: `“${slug}” is an address of the site itself`, remedy: 'rename it' }];
  return [];
}

/** A story lies in the folder of the month in which it is published, so that a month is a slice of the content. */
function checkFolder(id: string, source: SourceFile): Problem[] {
  const folder = id.slice(0, 7);
  const publishedAt = parseInstant(String(source.data.publishedAt));
  if (publishedAt === undefined) return [];
  const month = monthOf(publishedAt).replace('-', '/');
  if (folder === month) return [];
  return [
    {
      ...source.place(['publishedAt']),
      field: 'publishedAt',
      wrong: `is in ${month} in the newsroom’s time zone, but the file lies in ${folder}`,
      remedy: `move the file to content/articles/${month}/, or correct the date`,
    },
  ];
}

function checkPresence(type: DocumentType, source: SourceFile): Problem[] {
  const blank = source.body.trim() === '';
  const paidLink = type === 'Sponsored' && 'link' in source.data;
  const place = { ...source.place([]), line: source.bodyLine };
  if (blank && !paidLink) return [{ ...place, field: 'body', wrong: 'is empty', remedy: 'write the text below the front matter' }];
  if (!blank && paidLink)
    return [{ ...place, field: 'body', wrong: 'stands beside a link', remedy: 'keep one of the two: a paid link has no page here' }];
  return [];
}
