import { defineConfig } from 'vitest/config';

/** Tests of what a build has made, from the site in `dist`. */
const ofTheBuilt = ['tests/**/*-pdf.test.ts', 'tests/**/*-built.test.ts'];

export default defineConfig({
  test: {
    // Vitest leaves a core to others; where tests run, there are none.
    maxWorkers: '100%',
    projects: [
      { test: { name: 'unit', include: ['tests/**/*.test.ts'], exclude: ofTheBuilt } },
      {
        test: { name: 'built', include: ofTheBuilt, globalSetup: 'tests/support/build-site.ts', testTimeout: 20_000 },
      },
    ],
  },
});
