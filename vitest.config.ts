import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{lib,server,tools,components,deploy}/**/*.test.{ts,tsx}'],
    // By itself Vitest leaves one core alone, and with it half of a machine of two.
    maxWorkers: '100%',
    // Content is compiled in processes of its own, which take their time on a busy machine.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    reporters: ['default', ['json', { outputFile: 'test-results/unit.json' }]],
  },
});
