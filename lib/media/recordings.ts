import { extname } from 'node:path';
import { mediaPath } from './media-path';

const TYPES: Readonly<Record<string, string>> = {
  '.mp3': 'audio/mpeg',
  '.ogg': 'audio/ogg',
  '.m4a': 'audio/mp4',
  '.webm': 'video/webm',
  '.mp4': 'video/mp4',
  '.vtt': 'text/vtt; charset=utf-8',
};

export function recordingType(src: string): string {
  return TYPES[extname(src)] ?? 'application/octet-stream';
}

/** The address of a recording, named by its content. */
export function recordingPath(hash: string, src: string): string {
  return mediaPath(`${hash}${extname(src)}`);
}

/** The content hash in a recording's name; `undefined` for any other name. */
export function parseRecordingName(name: string): string | undefined {
  return /^([0-9a-f]{20})\.[a-z0-9]+$/.exec(name)?.[1];
}
