import type { FormFieldInputProps } from '@keystatic/core';
import type { ComponentType } from 'react';

interface NameInputProps<V> extends FormFieldInputProps<V> {
  Input: ComponentType<FormFieldInputProps<V>>;
  label: string;
  /** Whether nothing is named where something has to be. */
  missing: boolean;
}

/** Keystatic's picker of other documents, as wide as its column; on a phone it is a button, and says nowhere that it is faulty. */
export function NameInput<V>({ Input, label, missing, ...props }: NameInputProps<V>) {
  return (
    <div
      data-faulty={missing && props.forceValidation ? label : undefined}
      style={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)' }}
    >
      <Input {...props} />
    </div>
  );
}
