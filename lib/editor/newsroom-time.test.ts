import { describe, expect, it } from 'vitest';
import { complaintOfClock } from '#components/editor/time-input';
import { instantsAt, isoToTheMillisecond, offsetName, wallClockOf } from '../time';
import { CODECS, heldTime } from './stored-values';

const at = (clock: string) => (instantsAt(clock) ?? []).map(isoToTheMillisecond);

describe('a time is entered on the newsroom’s clock, which is that of Berlin', () => {
  it.each([
    ['in winter', '2026-11-20T18:00', ['2026-11-20T17:00:00.000Z']],
    ['in summer', '2026-07-20T18:00:30', ['2026-07-20T16:00:30.000Z']],
    ['the second before the clocks are put forward', '2026-03-29T01:59:59', ['2026-03-29T00:59:59.000Z']],
    ['in the hour that is leapt over', '2026-03-29T02:30:00', []],
    ['the second after', '2026-03-29T03:00:00', ['2026-03-29T01:00:00.000Z']],
    ['in the hour that comes twice', '2026-10-25T02:30:00', ['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z']],
    ['the second after it', '2026-10-25T03:00:00', ['2026-10-25T02:00:00.000Z']],
    ['that is none', '2026-02-30T12:00:00', []],
    ['half entered', '2026-11-20', []],
  ])('%s: %s', (_when, clock, instants) => {
    expect(at(clock)).toEqual(instants);
    for (const instant of instantsAt(clock) ?? []) expect(wallClockOf(instant)).toContain(clock);
  });

  it('says which of the two is meant by the zone of the hour', () => {
    expect(instantsAt('2026-10-25T02:30')?.map(offsetName)).toEqual(['UTC+2', 'UTC+1']);
  });

  it('holds a time that there is not as it was entered, so that it is seen and refused', () => {
    expect(heldTime('2026-03-29T02:30:00')).toBe('2026-03-29T02:30:00');
    expect(complaintOfClock('2026-03-29T02:30:00')).toContain('There is no such time');
    expect(complaintOfClock('2026-03-29T03:30:00')).toBeUndefined();
  });

  it('is written as an instant in UTC, to the millisecond that was there', () => {
    const instant = CODECS.instant('date');
    expect(instant.write(heldTime('2026-11-20T18:00:00'))).toEqual(new Date('2026-11-20T17:00:00.000Z'));
    expect(instant.write(instant.read(new Date('2026-11-20T17:00:00.123Z')))).toEqual(new Date('2026-11-20T17:00:00.123Z'));
    expect(CODECS.instant('text').write('2026-11-20T18:00:00+01:00')).toBe('2026-11-20T17:00:00.000Z');
  });
});
