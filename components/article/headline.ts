/** Letters above which a headline is set smaller: else it would push everything but itself off the first screen. */
const LONG = 120;

export function headlineClass(headline: string): string | undefined {
  return [...headline].length > LONG ? 'long-headline' : undefined;
}
