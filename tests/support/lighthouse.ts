import { createServer } from 'node:net';
import { type Browser, chromium } from '@playwright/test';
import lighthouse, { type RunnerResult } from 'lighthouse';
import { chromiumLaunch } from './chromium.ts';

/** A browser that Lighthouse can be led to. */
export interface MeasuredBrowser {
  browser: Browser;
  port: number;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}

export async function measuredBrowser(): Promise<MeasuredBrowser> {
  const port = await freePort();
  const { args = [], ...launch } = await chromiumLaunch();
  const browser = await chromium.launch({ ...launch, args: [...args, `--remote-debugging-port=${port}`] });
  return { browser, port };
}

/** A page's scores, 0 to 100, and what keeps one from 100: the audit's id, its title and what it found. */
export interface Scores {
  scores: Record<string, number>;
  faults: string[];
}

/**
 * Looks at a page as Lighthouse does: https://developer.chrome.com/docs/lighthouse
 * @param categories `accessibility`, `best-practices`, `seo` or `performance`
 */
export async function scoresOf(url: string, port: number, categories: string[]): Promise<Scores> {
  const result = await lighthouse(url, { port, onlyCategories: categories, logLevel: 'error' });
  if (!result) throw new Error(`Lighthouse has nothing to say of ${url}.`);
  const { lhr } = result;
  if (lhr.runtimeError) throw new Error(`${url}: ${lhr.runtimeError.message}`);
  const all = Object.entries(lhr.categories);
  return {
    scores: Object.fromEntries(all.map(([id, { score }]) => [id, Math.round((score ?? 0) * 100)])),
    faults: all.flatMap(([, { auditRefs }]) => auditRefs.flatMap(({ id, weight }) => faultOf(lhr, id, weight))),
  };
}

function faultOf({ audits }: RunnerResult['lhr'], id: string, weight: number): string[] {
  const { score = 1, title = '', details } = audits[id] ?? {};
  return weight > 0 && score !== null && score < 1 ? [`${id}: ${title} ${JSON.stringify(details ?? '')}`] : [];
}
