import type { Page } from '@playwright/test';

/** What stands far below the screen is laid out after the first paint, part by part (app/styles/drawn-later.css): waits for the last. */
export function untilLaidOut(page: Page): Promise<void> {
  return page.evaluate(async () => {
    // A part within one of these begins when that is laid out.
    for (let seen = -1; seen !== document.getAnimations().length; ) {
      seen = document.getAnimations().length;
      await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {})));
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    }
  });
}
