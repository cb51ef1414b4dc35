import { tokenSchema } from '@keystar/ui/style';
import { useState } from 'react';
import type { HeldPicture } from '#lib/editor/picture-field';
import { usePictureAddress } from './picture-input';

interface FocusInputProps {
  picture: HeldPicture;
  point: { x: number; y: number } | undefined;
  onChange: (point: { x: number; y: number }) => void;
}

/** The picture, on which a click sets the point that stays in sight. Whoever uses no pointer gives it in the fields below. */
export function FocusInput({ picture, point, onChange }: FocusInputProps) {
  const address = usePictureAddress(picture);
  const [missing, setMissing] = useState<string>();
  if (address === undefined || missing === address) return null;
  return (
    <div style={{ position: 'relative', width: 'fit-content', maxWidth: '100%' }}>
      {/* biome-ignore lint/performance/noImgElement: a local file as it lies on disk. */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the fields below do the same by keyboard. */}
      <img
        src={address}
        alt="Click on the point that is to stay in sight"
        onError={() => setMissing(address)}
        onClick={({ currentTarget, clientX, clientY }) => {
          const { left, top, width, height } = currentTarget.getBoundingClientRect();
          onChange({ x: Math.round(((clientX - left) / width) * 100), y: Math.round(((clientY - top) / height) * 100) });
        }}
        style={{ display: 'block', maxWidth: '100%', maxHeight: '20rem', cursor: 'crosshair', borderRadius: tokenSchema.size.radius.small }}
      />
      {point ? (
        <span
          aria-hidden
          style={{
            position: 'absolute',
            left: `${point.x}%`,
            top: `${point.y}%`,
            width: 22,
            height: 22,
            margin: -11,
            borderRadius: '50%',
            border: '3px solid white',
            boxShadow: '0 0 0 2px black, inset 0 0 0 2px black',
            pointerEvents: 'none',
          }}
        />
      ) : null}
    </div>
  );
}
