import type { AssetFormField } from '@keystatic/core';
import { createElement } from 'react';
import { PictureInput } from '#components/editor/picture-input';
import { checkedInput, complaintOf, type FieldOf, refuse } from './checked-field';

/** A picture of the newsroom by its path below `content/images/`, or one that somebody has just chosen. */
export interface HeldPicture {
  src: string;
  upload?: { name: string; content: Uint8Array };
}

export const PICTURES = 'content/images';

/** What can be chosen, by the ending of its name. */
export const TAKEN = ['.jpg', '.jpeg', '.png', '.webp', '.avif'];

/** A story's text is kept in pieces that do not know yet under which name the story is filed: a mark stands for its folder. */
const OWN_FOLDER = './';

/**
 * What to hold of a chosen file: its name as addresses are written, told apart from another of the same name by its bytes.
 * @returns the reason, in words, where it cannot be taken
 */
export function heldUpload(fileName: string, content: Uint8Array): NonNullable<HeldPicture['upload']> | string {
  const ending = TAKEN.find((each) => fileName.toLowerCase().endsWith(each));
  if (!ending) return `This is no picture that the site can show. Choose one that ends with ${TAKEN.join(', ')}.`;
  const name = fileName
    .slice(0, -ending.length)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return { name: `${name || 'picture'}-${fingerprint(content)}${ending}`, content };
}

/** FNV-1a over the bytes: names are to differ, and nobody is to be kept out. */
function fingerprint(content: Uint8Array): string {
  let hash = 0x811c9dc5;
  for (const byte of content) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
  return hash.toString(16).padStart(8, '0');
}

const EMPTY: HeldPicture = { src: '' };

/**
 * A picture, uploaded into a folder of the file's own below `content/images/`. What lies elsewhere is kept by its path, and
 * neither rewritten nor deleted.
 */
export function pictureField(field: FieldOf): AssetFormField<HeldPicture, HeldPicture, HeldPicture> {
  const complaint = (value: HeldPicture) => (value.upload ? undefined : complaintOf(value.src === '' ? undefined : value.src, field));
  return {
    kind: 'form',
    formKind: 'asset',
    label: field.words.label,
    directory: PICTURES,
    Input: (props) => createElement(checkedInput(PictureInput), { field, complaint, ...props }),
    defaultValue: () => EMPTY,
    filename: (stored, { slug }) => nameInOwnFolder(stored, slug),
    parse: (stored, { asset, slug }) => {
      if (stored === undefined) return EMPTY;
      if (typeof stored !== 'string') throw new Error(`${field.words.label} is no path of a picture`);
      const name = nameInOwnFolder(stored, slug);
      return name !== undefined && asset ? { src: '', upload: { name, content: asset } } : { src: stored };
    },
    serialize: ({ src, upload }, { slug }) =>
      upload
        ? { value: `${ownFolder(slug)}${upload.name}`, asset: { filename: upload.name, content: upload.content } }
        : { value: src === '' ? undefined : src, asset: undefined },
    validate: (value) => refuse(value, complaint(value)),
    reader: { parse: (stored) => ({ src: typeof stored === 'string' ? stored : '' }) },
  };
}

function ownFolder(slug: string | undefined): string {
  return slug === undefined ? OWN_FOLDER : `${slug}/`;
}

function nameInOwnFolder(stored: unknown, slug: string | undefined): string | undefined {
  if (typeof stored !== 'string' || !stored.startsWith(ownFolder(slug))) return undefined;
  const name = stored.slice(ownFolder(slug).length);
  return name.includes('/') ? undefined : name;
}
