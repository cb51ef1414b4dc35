import { Checkbox } from '@keystar/ui/checkbox';
import { VStack } from '@keystar/ui/layout';
import { tokenSchema } from '@keystar/ui/style';
import { Text } from '@keystar/ui/typography';
import { type ReactNode, useState } from 'react';
import type { FieldOf } from '#lib/editor/checked-field';
import type { HeldGroup, OwnField } from '#lib/editor/group-field';
import type { HeldPicture } from '#lib/editor/picture-field';
import type { Held } from '#lib/editor/widget';
import { FocusInput } from './focus-input';

interface GroupInputProps {
  field: FieldOf;
  fields: Readonly<Record<string, OwnField>>;
  begun: (fields: Readonly<Record<string, OwnField>>) => Record<string, Held>;
  complaint: (value: HeldGroup) => string | undefined;
  value: HeldGroup;
  onChange: (value: HeldGroup) => void;
  autoFocus: boolean;
  forceValidation: boolean;
}

/** Fields that stand together. Where they may be left out, a tick brings them in. */
export function GroupInput({ field, fields, begun, complaint, value, onChange, forceValidation }: GroupInputProps) {
  const { label, description } = field.words;
  const optional = !field.required;
  const Frame = field.listed ? Stacked : Inset;
  // What was filled in comes back when somebody ticks again what they had just left out.
  const [last, setLast] = useState<HeldGroup>(null);
  return (
    <fieldset style={{ margin: 0, padding: 0, border: 0, minWidth: 0 }}>
      {field.listed ? null : (
        <legend style={{ padding: 0, marginBottom: tokenSchema.size.space.regular }}>
          {optional ? (
            <Checkbox
              isSelected={value !== null}
              onChange={(ticked) => {
                if (!ticked) setLast(value);
                onChange(ticked ? (last ?? begun(fields)) : null);
              }}
            >
              <Text weight="semibold">{label}</Text>
              {description === undefined ? null : <Text slot="description">{description}</Text>}
            </Checkbox>
          ) : (
            <Text weight="semibold">{label}</Text>
          )}
        </legend>
      )}
      {value === null ? null : (
        <Frame>
          {Object.entries(fields).map(([name, inner]) => (
            <VStack key={name} gap="regular">
              {name === 'focus' && value[name] ? (
                <FocusInput
                  picture={value.src as HeldPicture}
                  point={pointOf(value[name])}
                  onChange={(point) => onChange({ ...value, [name]: point })}
                />
              ) : null}
              <inner.Input
                value={value[name] ?? null}
                onChange={(next) => onChange({ ...value, [name]: next })}
                autoFocus={false}
                forceValidation={forceValidation}
              />
            </VStack>
          ))}
        </Frame>
      )}
      {forceValidation && value !== null ? <Complaint text={complaint(value)} /> : null}
    </fieldset>
  );
}

function pointOf(held: Held): { x: number; y: number } | undefined {
  const { x, y } = held as { x: unknown; y: unknown };
  return typeof x === 'number' && typeof y === 'number' ? { x, y } : undefined;
}

/** Fields below one another, none of them wider than the column, however wide it would like to be. */
const COLUMN = { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: tokenSchema.size.space.xlarge } as const;

function Stacked({ children }: { children: ReactNode }) {
  return <div style={COLUMN}>{children}</div>;
}

/** Shows that what is inside belongs to what stands above. */
export function Inset({ children }: { children: ReactNode }) {
  return (
    <div
      style={{
        ...COLUMN,
        paddingInlineStart: tokenSchema.size.space.large,
        borderInlineStart: `2px solid ${tokenSchema.color.alias.borderIdle}`,
      }}
    >
      {children}
    </div>
  );
}

export function Complaint({ text }: { text: string | undefined }) {
  if (text === undefined) return null;
  return (
    <div role="alert" style={{ marginTop: tokenSchema.size.space.regular }}>
      <Text color="critical">{text}</Text>
    </div>
  );
}
