import { Enhancement } from '#components/site/enhancement';
import { countdown } from '#lib/desk/countdown';
import type { Instant } from '#lib/time';

/** How long it is until then; it goes on counting where scripts run. */
export function CountDown({ now, until }: { now: Instant; until: Instant }) {
  return (
    <>
      <count-down data-now={String(now)} data-until={String(until)}>
        {countdown(now, until)}
      </count-down>
      <Enhancement element="count-down" />
    </>
  );
}
