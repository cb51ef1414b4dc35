import { Checkbox } from '@keystar/ui/checkbox';
import { NumberField } from '@keystar/ui/number-field';
import { Item, Picker } from '@keystar/ui/picker';
import { TextArea, TextField } from '@keystar/ui/text-field';
import { Text } from '@keystar/ui/typography';
import { useState } from 'react';
import { type Cells, cellsAsText, textAsCells } from '#lib/editor/cells';
import type { InputProps } from '#lib/editor/widget';

/** What every input of the kit is given of a field. */
function told<V>({ label, description, required, message, autoFocus, onBlur }: InputProps<V>) {
  return { label, description, isRequired: required, errorMessage: message, autoFocus, onBlur, width: '100%' as const };
}

export function TextInput(props: InputProps<string>) {
  return <TextField {...told(props)} value={props.value} onChange={props.onChange} />;
}

export function LongTextInput(props: InputProps<string>) {
  return <TextArea {...told(props)} value={props.value} onChange={props.onChange} />;
}

export function NumberInput(props: InputProps<number | ''>) {
  return (
    <NumberField
      {...told(props)}
      hideStepper
      formatOptions={{ useGrouping: false, maximumFractionDigits: 4 }}
      value={props.value === '' ? Number.NaN : props.value}
      onChange={(value) => props.onChange(Number.isNaN(value) ? '' : value)}
    />
  );
}

export function TickInput({ label, description, value, onChange, onBlur }: InputProps<boolean>) {
  return (
    <Checkbox isSelected={value} onChange={onChange} onBlur={onBlur}>
      <Text>{label}</Text>
      {description === undefined ? null : <Text slot="description">{description}</Text>}
    </Checkbox>
  );
}

/** @param options what each value is called */
export function choiceInput(options: Record<string, string>) {
  return function ChoiceInput(props: InputProps<string>) {
    const open = props.required ? [] : [{ value: '', label: '–' }];
    const items = [...open, ...Object.entries(options).map(([value, label]) => ({ value, label }))];
    return (
      // The kit draws the complaint, and says nowhere that the field is faulty.
      <div data-faulty={props.message === undefined ? undefined : props.label}>
        <Picker
          {...told(props)}
          items={items}
          selectedKey={props.value === '' && props.required ? null : props.value}
          onSelectionChange={(key) => props.onChange(String(key ?? ''))}
        >
          {(item: { value: string; label: string }) => <Item key={item.value}>{item.label}</Item>}
        </Picker>
      </div>
    );
  };
}

export function LinesInput(props: InputProps<readonly string[]>) {
  return (
    <WrittenInput {...props} write={(lines) => lines.join('\n')} read={(text) => text.split('\n').filter((line) => line.trim() !== '')} />
  );
}

export function CellsInput(props: InputProps<Cells>) {
  return <WrittenInput {...props} write={cellsAsText} read={textAsCells} />;
}

/** A value that is edited as text. While somebody types, the text stays theirs, however it is read. */
function WrittenInput<V>({ write, read, ...props }: InputProps<V> & { write: (value: V) => string; read: (text: string) => V }) {
  const [typed, setTyped] = useState<{ text: string; value: V }>();
  const text = typed !== undefined && typed.value === props.value ? typed.text : write(props.value);
  return (
    <TextArea
      {...told(props)}
      value={text}
      onChange={(next) => {
        const value = read(next);
        setTyped({ text: next, value });
        props.onChange(value);
      }}
    />
  );
}
