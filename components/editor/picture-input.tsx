import { ActionButton } from '@keystar/ui/button';
import { Field } from '@keystar/ui/field';
import { HStack, VStack } from '@keystar/ui/layout';
import { TextField } from '@keystar/ui/text-field';
import { useEffect, useId, useState } from 'react';
import { type HeldPicture, heldUpload, TAKEN } from '#lib/editor/picture-field';
import type { InputProps } from '#lib/editor/widget';
import { PictureView } from './picture-view';

/** A picture: taken from the machine, or named where it lies in the newsroom's folder already. */
export function PictureInput({ label, description, required, value, onChange, message, onBlur }: InputProps<HeldPicture>) {
  const [refused, setRefused] = useState<string>();
  const id = useId();
  return (
    <VStack gap="regular">
      <Field label={label} description={description} isRequired={required} errorMessage={refused ?? message} labelElementType="span">
        {(inputProps) => (
          <VStack
            gap="regular"
            role="group"
            aria-labelledby={inputProps['aria-labelledby']}
            data-faulty={(refused ?? message) === undefined ? undefined : label}
          >
            <PictureView picture={value} />
            <HStack gap="regular" alignItems="center" wrap="wrap">
              <ActionButton onPress={() => document.getElementById(id)?.click()}>
                {value.src === '' && !value.upload ? 'Choose a picture' : 'Choose another'}
              </ActionButton>
              {value.src !== '' || value.upload ? (
                <ActionButton onPress={() => onChange({ src: '' })}>Remove the picture</ActionButton>
              ) : null}
              <input
                id={id}
                type="file"
                aria-label={`${label}: a file of this machine`}
                accept={TAKEN.join(',')}
                hidden
                onChange={async (event) => {
                  const [file] = event.target.files ?? [];
                  event.target.value = '';
                  if (!file) return;
                  const upload = heldUpload(file.name, new Uint8Array(await file.arrayBuffer()));
                  setRefused(typeof upload === 'string' ? upload : undefined);
                  if (typeof upload !== 'string') onChange({ src: '', upload });
                  onBlur();
                }}
              />
            </HStack>
          </VStack>
        )}
      </Field>
      {value.upload ? null : (
        <TextField
          label="Or a picture that is here already"
          description="Its name in the newsroom’s folder of pictures, with the month: 2026/11/tram.jpg."
          value={value.src}
          onChange={(src) => onChange({ src })}
          onBlur={onBlur}
          width="100%"
        />
      )}
    </VStack>
  );
}

/** The address of a picture as this page can show it: of what was just chosen, one of its own. */
export function usePictureAddress({ src, upload }: HeldPicture): string | undefined {
  const [made, setMade] = useState<{ of: Uint8Array; address: string }>();
  const content = upload?.content;
  useEffect(() => {
    if (!content) return;
    const address = URL.createObjectURL(new Blob([content.slice().buffer]));
    setMade({ of: content, address });
    return () => URL.revokeObjectURL(address);
  }, [content]);
  if (content) return made?.of === content ? made.address : undefined;
  return src === '' ? undefined : `/pictures/${src}${ofBranch()}`;
}

/** On GitHub a picture may lie on the branch of its story alone, which stands in the editor's address. */
function ofBranch(): string {
  const [, branch] = /^\/keystatic\/branch\/([^/]+)/.exec(window.location.pathname) ?? [];
  return branch === undefined ? '' : `?branch=${branch}`;
}
