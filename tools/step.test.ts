import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { step, type TellProgress } from './step';

let printed: string[];

beforeEach(() => {
  printed = [];
  vi.useFakeTimers({ toFake: ['performance'] });
  vi.spyOn(console, 'log').mockImplementation((line: string) => printed.push(line));
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** A hundred files in so many seconds. */
async function hundredFiles(seconds: number, progress: TellProgress): Promise<string> {
  for (let done = 1; done <= 100; done += 1) {
    vi.advanceTimersByTime(seconds * 10);
    progress(done, 100, 'files');
  }
  return 'a hundred files';
}

it('that is short says what it did and nothing else', async () => {
  await step('Work', (progress) => hundredFiles(0.5, progress));
  expect(printed).toEqual(['✓ Work: a hundred files (0.5 s)']);
});

it('that is long says in a log now and then how far it is, and how long it takes yet once that can be told', async () => {
  await step('Work', (progress) => hundredFiles(30, progress));
  expect(printed).toEqual([
    '  Work: 4 of 100 files …',
    '  Work: 38 of 100 files, about 20 s left …',
    '  Work: 72 of 100 files, about 10 s left …',
    '✓ Work: a hundred files (30.0 s)',
  ]);
});

it('that is long has one line of a terminal, which goes when it is done', async () => {
  const written: string[] = [];
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  const before = [process.stdout.isTTY, process.stdout.columns] as const;
  Object.assign(process.stdout, { isTTY: true, columns: 20 });
  try {
    await step('Work', (progress) => hundredFiles(3, progress));
  } finally {
    Object.assign(process.stdout, { isTTY: before[0], columns: before[1] });
  }
  expect(written.length).toBeGreaterThan(5);
  for (const text of written.slice(0, -1)) {
    expect(text.startsWith('\x1b[2K  Work: ')).toBe(true);
    expect(text.endsWith('\r')).toBe(true);
    expect(text.length - '\x1b[2K\r'.length).toBeLessThan(20);
  }
  expect(written.at(-1)).toBe('\x1b[2K');
  expect(printed).toEqual(['✓ Work: a hundred files (3.0 s)']);
});
