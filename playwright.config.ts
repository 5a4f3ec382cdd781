import { defineConfig } from '@playwright/test';
import { chromiumLaunch } from './tests/support/chromium.ts';

export default defineConfig({
  testDir: 'tests/browser',
  globalSetup: './tests/support/build-site.ts',
  // One more than the cores of CI: two leave a fourth of them idle.
  workers: 3,
  fullyParallel: true,
  // A test may look at many pages, and machines may be busy.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env.CI),
  // `npm test` names those that passed only when tried again.
  retries: process.env.CI ? 1 : 0,
  reporter: 'list',
  // What a test before stored would answer in place of the server; tests of that allow it.
  use: { serviceWorkers: 'block', launchOptions: await chromiumLaunch() },
});
