import { cpSync, rmSync } from 'node:fs';
import type { BrowserContext, Page } from '@playwright/test';
import { test as base, expect } from './browser.ts';
import { dist } from './build-site.ts';
import { ownFolder } from './own-folder.ts';
import { type ServedSite, serveDist } from './serve-dist.ts';

/** A site that can be published anew, or not be reached, while a reader has it open. */
export interface Publishing {
  url: string;
  publish(folder: string): Promise<void>;
  stop(): Promise<void>;
}

/** Playwright's test on a site of its own address, with service workers. */
export const test = base.extend<{ published: Publishing }>({
  serviceWorkers: 'allow',
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from the pattern.
  published: async ({}, use) => {
    let served: ServedSite | undefined = await serveDist(dist);
    const { url } = served;
    const stop = async () => {
      await served?.close();
      served = undefined;
    };
    const publish = async (folder: string) => {
      await stop();
      served = await serveDist(folder, { port: Number(new URL(url).port) });
    };
    await use({ url, publish, stop });
    await stop();
  },
  baseURL: async ({ published }, use) => use(published.url),
});

export { expect };

/**
 * Copies the built site without its PDFs, to be changed and published.
 * @returns the copy's folder, from the project's root
 */
export function copySite(name: string): string {
  const folder = ownFolder(name);
  rmSync(folder, { recursive: true, force: true });
  cpSync(dist, folder, { recursive: true, filter: (path) => !path.endsWith('.pdf') });
  return folder;
}

/** Opens a page for the first time and waits until the site is stored and answers for it. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}

/** Waits until the browser has tried to store the site and given up. */
export async function giveUpStoring(context: BrowserContext, page: Page): Promise<void> {
  if (context.serviceWorkers().length === 0) await context.waitForEvent('serviceworker');
  await page.waitForFunction(async () => (await navigator.serviceWorker.getRegistration()) === undefined);
}
