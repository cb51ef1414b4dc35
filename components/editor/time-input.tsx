import { Field } from '@keystar/ui/field';
import { VStack } from '@keystar/ui/layout';
import { Radio, RadioGroup } from '@keystar/ui/radio';
import { tokenSchema } from '@keystar/ui/style';
import { heldTime } from '#lib/editor/stored-values';
import type { InputProps } from '#lib/editor/widget';
import { instantsAt, isoToTheMillisecond, offsetName, parseInstant, wallClockOf } from '#lib/time';
import site from '#site';

/**
 * A time on the newsroom's clock, whatever the clock of the machine says. A time that the newsroom's clock leaps over is
 * refused, and of one that it shows twice the editor says which is meant.
 */
export function TimeInput({ label, description, required, value, onChange, autoFocus, message, onBlur }: InputProps<string>) {
  const instant = parseInstant(value);
  const clock = instant === undefined ? value : wallClockOf(instant);
  const instants = instantsAt(clock) ?? [];
  const zone = `Time in ${site.timeZone}.`;
  return (
    <VStack gap="regular">
      <Field
        label={label}
        description={description === undefined ? zone : `${description} ${zone}`}
        isRequired={required}
        errorMessage={complaintOfClock(clock) ?? message}
      >
        {(inputProps) => (
          <input
            {...inputProps}
            type="datetime-local"
            step={1}
            // biome-ignore lint/a11y/noAutofocus: the form says which field it opens with.
            autoFocus={autoFocus}
            value={clock}
            onChange={(event) => onChange(heldTime(event.target.value))}
            onBlur={onBlur}
            style={{
              fontFamily: 'inherit',
              fontSize: tokenSchema.typography.text.regular.size,
              color: 'inherit',
              colorScheme: 'inherit',
              boxSizing: 'border-box',
              width: '100%',
              maxWidth: '16rem',
              height: tokenSchema.size.element.regular,
              padding: `0 ${tokenSchema.size.space.medium}`,
              border: `1px solid ${tokenSchema.color.alias.borderIdle}`,
              borderRadius: tokenSchema.size.radius.regular,
              background: tokenSchema.color.background.canvas,
            }}
          />
        )}
      </Field>
      {instants.length > 1 && (
        <RadioGroup label="The clocks are put back, and show this time twice. Which is meant?" value={value} onChange={onChange}>
          {instants.map((each, index) => (
            <Radio key={each} value={isoToTheMillisecond(each)}>
              {`The ${index === 0 ? 'first' : 'second'} time, ${offsetName(each)}`}
            </Radio>
          ))}
        </RadioGroup>
      )}
    </VStack>
  );
}

/** What is wrong with a time that somebody set, where the newsroom's clock never shows it. */
export function complaintOfClock(clock: string): string | undefined {
  if (clock === '' || (instantsAt(clock) ?? []).length > 0) return undefined;
  return `There is no such time in ${site.timeZone}: the clocks are put forward over it. Give one before or after.`;
}
