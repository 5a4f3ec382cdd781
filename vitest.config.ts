import { defineConfig } from 'vitest/config';
import { LongFirst } from './tests/support/long-first.ts';

/** Tests of what a build has made, from the site in `dist`. */
const ofTheBuilt = ['tests/**/*-pdf.test.ts', 'tests/**/*-built.test.ts'];

/** In ms. A machine with more to do than it has cores is slow, and no less right. */
const patience = { testTimeout: 30_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    // Vitest leaves a core to others; where tests run, there are none.
    maxWorkers: '100%',
    sequence: { sequencer: LongFirst },
    projects: [
      { test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ofTheBuilt, ...patience } },
      {
        test: { name: 'built', include: ofTheBuilt, globalSetup: 'tests/support/build-site.ts', ...patience },
      },
    ],
  },
});
