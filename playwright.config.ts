import { defineConfig, devices } from '@playwright/test';

/** Set by tools/test.mjs: where the site under test listens, and which browser there is. */
const port = Number(process.env.STANDFIRST_TEST_PORT ?? 4173);
const executablePath = process.env.STANDFIRST_CHROMIUM || undefined;

export const SITE = `http://127.0.0.1:${port}`;
/** The day of the sample edition: what is live, scheduled and ended is the same whenever the tests run. */
export const TODAY = '2026-11-25T08:00:00Z';

const chromium = {
  ...devices['Desktop Chrome'],
  launchOptions: {
    executablePath,
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
  },
};

export default defineConfig({
  testDir: 'e2e',
  timeout: 60_000,
  fullyParallel: false,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
  // To draw every step for a trace takes a sixth of all the time; “--trace on” draws those of a test that is looked into.
  use: { baseURL: SITE, trace: 'off', screenshot: 'only-on-failure' },
  webServer: {
    command: 'node tools/serve.mjs',
    url: `${SITE}/robots.txt`,
    env: { PORT: String(port), HOST: '127.0.0.1', SITE_URL: SITE, SITE_ENV: 'production', SITE_EDITION: 'sample', SITE_CLOCK: TODAY },
    timeout: 60_000,
    stdout: 'ignore',
  },
  projects: [
    // First what takes minutes, so that no worker has to wait for another in the end. These compile content and start servers, which a
    // busy machine does slowly.
    { name: 'server', use: chromium, timeout: 180_000, testMatch: /server\/.*\.spec\.ts/ },
    { name: 'weight', use: chromium, testMatch: /weight\/.*\.spec\.ts/ },
    { name: 'desktop', use: chromium, testMatch: /reading\/.*\.spec\.ts/ },
    {
      name: 'phone, dark',
      use: { ...chromium, viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true, colorScheme: 'dark' },
      testMatch: /reading\/.*\.spec\.ts/,
    },
    {
      name: 'without scripts',
      use: { ...chromium, javaScriptEnabled: false },
      testMatch: /reading\/.*\.spec\.ts/,
      // How a page is dressed and gone through does not depend on scripts.
      testIgnore: /circumstances\.spec\.ts/,
      grepInvert: /needs a script/,
    },
  ],
});
