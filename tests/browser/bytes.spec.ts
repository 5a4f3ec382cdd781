import { gzipSync } from 'node:zlib';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser.ts';
import { troubleshooterPages } from '../support/pages.ts';

/** Bytes of bodies under gzip -9: what a first visit may cost, and what a reader's first answer may load on top. */
const limits = { visit: 36_000, intent: 92_000 };

interface Fetched {
  path: string;
  bytes: number;
}

/** Collects what the page fetches from now on. */
function fetchedBy(page: Page): () => Promise<Fetched[]> {
  const pending: Promise<Fetched>[] = [];
  page.on('response', (response) => {
    if (!response.url().startsWith('http')) return;
    const path = new URL(response.url()).pathname;
    pending.push(response.body().then((body) => ({ path, bytes: gzipSync(body, { level: 9 }).length })));
  });
  return async () => Promise.all(pending.splice(0));
}

function total(title: string, fetched: Fetched[]): number {
  const sum = fetched.reduce((all, { bytes }) => all + bytes, 0);
  const lines = fetched.map(({ path, bytes }) => `${bytes.toString().padStart(8)}  ${path}`);
  console.log([title, ...lines, `${sum.toString().padStart(8)}  in all`].join('\n'));
  return sum;
}

test.describe('a phone', () => {
  test.use({ viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true });

  // A test a page: what was kept of another would not be fetched.
  for (const path of troubleshooterPages()) {
    test(`fetches little on a first visit of ${path}, and React only once an answer is tapped`, async ({ page }) => {
      const fetched = fetchedBy(page);
      await page.goto(path, { waitUntil: 'networkidle' });
      expect(total(`First visit of ${path}`, await fetched())).toBeLessThanOrEqual(limits.visit);
      await page.locator('[data-answer]').first().tap();
      await expect(page.locator('[data-troubleshooter]')).toHaveAttribute('data-ready');
      await page.waitForLoadState('networkidle');
      expect(total('After the first answer', await fetched())).toBeLessThanOrEqual(limits.intent);
    });
  }
});
