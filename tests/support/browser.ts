import { test as base, expect, type Page } from '@playwright/test';
import { dist } from './build-site.ts';
import { type ServedSite, serveDist } from './serve-dist.ts';

export { expect };

/** What Playwright itself says where tests are to have no service worker. */
const blocked = 'Service Worker registration blocked by Playwright';

interface Fixtures {
  /** Patterns of faults a test means to cause, such as the console's line on a 503. */
  allowedFaults: RegExp[];
  noFaults: undefined;
}

/**
 * Playwright's test on the built site. Any console error or warning, uncaught error or request to another host on any
 * page of the test fails it.
 */
export const test = base.extend<Fixtures, { site: ServedSite }>({
  site: [
    async ({ browserName: _ }, use) => {
      const site = await serveDist(dist, { kept: true });
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
  baseURL: async ({ site }, use) => use(site.url),
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern.
  allowedFaults: async ({}, use) => use([]),
  noFaults: [
    async ({ context, baseURL, allowedFaults }, use) => {
      const faults: string[] = [];
      const origin = new URL(baseURL ?? '').origin;
      const watch = (page: Page) => {
        page.on('pageerror', (error) => faults.push(`uncaught: ${error.message}`));
        page.on('console', (message) => {
          if (['error', 'warning'].includes(message.type()) && message.text() !== blocked)
            faults.push(`${message.type()}: ${message.text()}`);
        });
      };
      context.pages().forEach(watch);
      context.on('page', watch);
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (/^https?:$/.test(url.protocol) && url.origin !== origin) faults.push(`request to ${url.href}`);
      });
      await use(undefined);
      expect(faults.filter((fault) => !allowedFaults.some((pattern) => pattern.test(fault)))).toEqual([]);
    },
    { auto: true },
  ],
});
