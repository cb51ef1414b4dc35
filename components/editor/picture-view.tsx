import { tokenSchema } from '@keystar/ui/style';
import { useState } from 'react';
import type { HeldPicture } from '#lib/editor/picture-field';
import { usePictureAddress } from './picture-input';

/** A picture as it is; nothing where it cannot be had, which the check of the content says. */
export function PictureView({ picture, alt = '' }: { picture: HeldPicture; alt?: string }) {
  const address = usePictureAddress(picture);
  const [missing, setMissing] = useState<string>();
  if (address === undefined || missing === address) return null;
  return (
    // biome-ignore lint/performance/noImgElement: a local file as it lies on disk, which nothing is to derive sizes of.
    <img
      src={address}
      alt={alt}
      onError={() => setMissing(address)}
      style={{ display: 'block', maxWidth: '100%', maxHeight: '16rem', borderRadius: tokenSchema.size.radius.small }}
    />
  );
}
