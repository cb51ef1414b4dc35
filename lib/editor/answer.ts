/** An answer of the editor's own, before its pages are asked. */
export interface Answer {
  status: number;
  type?: string;
  location?: string;
  body: string | Uint8Array;
}

/** What of a request the editor looks at before its pages are asked. */
export interface EditorRequest {
  method: string;
  /** With query. */
  url: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The whole body, as it is asked for. */
  body: () => Promise<Buffer>;
}

const PICTURE_TYPES: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
};

/** A picture as the forms show it. @param src its path below `content/images/` */
export function pictureAnswer(src: string, content: Uint8Array | undefined): Answer {
  const type = PICTURE_TYPES[src.slice(src.lastIndexOf('.') + 1)];
  return content && type ? { status: 200, type, body: content } : { status: 404, body: 'There is no such picture.\n' };
}

/** @param asked what somebody asked for */
export function noStoryAt(asked: string): Answer {
  const body = `There is no story at “${asked.slice(0, 200)}”. Give its address on the site, or its file as 2017/05/its-name.\n`;
  return { status: 404, body };
}

/** The path of an address in plain letters; `undefined` where it cannot be read. */
export function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
