import { expect, it } from 'vitest';
import { isInstalled } from './installed.mjs';

const lock = {
  packages: {
    '': {},
    'node_modules/next': { version: '16.4.6' },
    'node_modules/vitest': { version: '4.1.12', dev: true },
    'node_modules/@libsql/darwin-arm64': { version: '0.5.0', optional: true },
  },
};

it.each([
  ['what npm ci installed', { 'node_modules/next': { version: '16.4.6' }, 'node_modules/vitest': { version: '4.1.12' } }, true],
  ['what was installed for production alone', { 'node_modules/next': { version: '16.4.6' } }, false],
  ['another version', { 'node_modules/next': { version: '16.4.5' }, 'node_modules/vitest': { version: '4.1.12' } }, false],
  ['nothing', {}, false],
])('%s is told apart', (_what, packages, expected) => {
  expect(isInstalled(lock, { packages })).toBe(expected);
});
