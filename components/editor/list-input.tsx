import { ActionButton } from '@keystar/ui/button';
import { HStack, VStack } from '@keystar/ui/layout';
import { Text } from '@keystar/ui/typography';
import type { FieldOf } from '#lib/editor/checked-field';
import type { HeldGroup, PlainField } from '#lib/editor/group-field';
import { titleOf } from '#lib/editor/title-of-entry';
import type { Held } from '#lib/editor/widget';
import { Complaint, Inset } from './group-input';

interface ListInputProps {
  field: FieldOf;
  element: PlainField;
  complaint: (value: readonly Held[]) => string | undefined;
  value: readonly Held[];
  onChange: (value: readonly Held[]) => void;
  forceValidation: boolean;
}

/** A list of groups: each can be moved and removed by buttons, so that it works with a thumb and with a keyboard. */
export function ListInput({ field, element, complaint, value, onChange, forceValidation }: ListInputProps) {
  const { label, description } = field.words;
  const put = (index: number, ...items: Held[]) => onChange([...value.slice(0, index), ...items, ...value.slice(index + 1)]);
  const swap = (index: number) => {
    const [first = null, second = null] = value.slice(index, index + 2);
    onChange([...value.slice(0, index), second, first, ...value.slice(index + 2)]);
  };
  return (
    <VStack gap="xlarge" role="group" aria-label={label}>
      <VStack gap="regular">
        <Text weight="semibold">{label}</Text>
        {description === undefined ? null : (
          <Text size="small" color="neutralSecondary">
            {description}
          </Text>
        )}
      </VStack>
      {value.map((item, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the items of a list are told apart by nothing but their place.
        <VStack key={index} gap="large" role="group" aria-label={`${label} ${index + 1}`}>
          <Text weight="semibold" truncate>
            {`${index + 1}. ${titleOf(item as HeldGroup, field) ?? 'New entry'}`}
          </Text>
          <Inset>
            <element.Input value={item} onChange={(next) => put(index, next)} autoFocus={false} forceValidation={forceValidation} />
            <HStack gap="regular" wrap="wrap">
              <ActionButton isDisabled={index === 0} aria-label={`Move up: ${label} ${index + 1}`} onPress={() => swap(index - 1)}>
                Up
              </ActionButton>
              <ActionButton
                isDisabled={index === value.length - 1}
                aria-label={`Move down: ${label} ${index + 1}`}
                onPress={() => swap(index)}
              >
                Down
              </ActionButton>
              <ActionButton aria-label={`Remove: ${label} ${index + 1}`} onPress={() => put(index)}>
                Remove
              </ActionButton>
            </HStack>
          </Inset>
        </VStack>
      ))}
      <ActionButton alignSelf="start" aria-label={`Add: ${label}`} onPress={() => onChange([...value, element.defaultValue()])}>
        Add
      </ActionButton>
      {forceValidation ? <Complaint text={complaint(value)} /> : null}
    </VStack>
  );
}
