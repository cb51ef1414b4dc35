/** Shortest time after which a step tells that it is under way, in milliseconds. */
const PATIENCE = 1000;

/**
 * Runs one step of a command and says what it did. One that takes more than a second shows how far it is.
 * @param work is given a function that takes the newest progress, and returns what was done, or what was not
 */
export async function step(name: string, work: (progress: (text: string) => void) => Promise<string | { failed: string }>): Promise<void> {
  const began = performance.now();
  let shown = began;
  const done = await work((text) => {
    if (performance.now() - shown < PATIENCE) return;
    shown = performance.now();
    console.log(`  ${name}: ${text} …`);
  });
  const [mark, said] = typeof done === 'string' ? ['✓', done] : ['✗', done.failed];
  console.log(`${mark} ${name}: ${said} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
}
