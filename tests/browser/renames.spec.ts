import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { encodeWalk } from '../../src/flow/walk/link.ts';
import { pdfPath } from '../../src/pdf/address.ts';
import { readPdf } from '../pdf/read/read-pdf.ts';
import { test as base, expect } from '../support/browser.ts';
import { pageAt } from '../support/pages.ts';
import { renamed } from '../support/renamed-machine.ts';
import { gone } from '../support/renamed-project.ts';
import { buildRenamedSite } from '../support/renamed-site.ts';
import { type ServedSite, serveDist } from '../support/serve-dist.ts';
import { laterQuestions, stepsOf } from '../support/walk-acts.ts';
import { walkables } from '../support/walkable.ts';
import { walkedPaths } from '../support/walked-paths.ts';

/** One language of each machine: what is renamed is the machine. */
const troubleshooters = walkables.filter(
  (one, at) => walkables.findIndex(({ machine }) => machine === one.machine) === at,
);

/** The renamed site, and where it was built. */
const test = base.extend<object, { folder: string; site: ServedSite }>({
  folder: [
    async ({ browserName: _ }, use) => {
      const root = buildRenamedSite(troubleshooters.map((one) => path.basename(one.path)));
      await use(path.join(root, 'dist'));
      rmSync(root, { recursive: true });
    },
    { scope: 'worker', timeout: 240_000 },
  ],
  site: [
    async ({ folder }, use) => {
      const site = await serveDist(folder);
      await use(site);
      await site.close();
    },
    { scope: 'worker' },
  ],
});

test.describe.configure({ mode: 'default' });

for (const one of troubleshooters) {
  const { flow, machine, name, path: page } = one;

  test(`every old id of ${name} is a place of the page and of its PDF`, async ({ folder }) => {
    const html = pageAt(page, folder);
    const { destinations } = await readPdf(readFileSync(path.join(folder, pdfPath(flow.path))));
    for (const id of Object.keys(flow.states)) {
      const section = html.slice(html.indexOf(`data-state="${renamed(id)}"`));
      expect(section.slice(0, section.indexOf('<h')), id).toContain(`<span id="${id}"></span>`);
      expect(destinations.get(id)?.page, id).toBe(destinations.get(renamed(id))?.page);
    }
  });

  test(`old links into ${name} open where they led`, async ({ page: browser }) => {
    const root = browser.locator('[data-troubleshooter]');
    const question = laterQuestions(one)[0]?.id;
    const outcome = stepsOf(one).find(({ kind }) => kind === 'outcome')?.id;
    for (const id of [question, outcome].filter((id) => id !== undefined)) {
      await browser.goto(`${page}?${id}#${id}`);
      await expect(root).toHaveAttribute('data-current', renamed(id));
    }
    const longest = walkedPaths(machine).reduce((a, b) => (b.answers.length > a.answers.length ? b : a));
    const entries = longest.answers.map(({ state, answer, target }) => ({
      kind: 'answer' as const,
      state,
      answer,
      target,
    }));
    await browser.goto(`${page}?walk#${encodeWalk({ presets: {}, entries })}`);
    await expect(root).toHaveAttribute('data-current', renamed(longest.outcome));
    await expect(browser.locator('[data-stale]')).toHaveCount(0);
    await expect(browser).toHaveURL((url) => !url.hash.includes(`${longest.answers[0]?.state}=`));
  });

  test(`a step that is gone from ${name} is read where it is linked to, and told of in a walk`, async ({
    page: browser,
  }) => {
    const root = browser.locator('[data-troubleshooter]');
    await browser.goto(`${page}?gone#${gone.state}`);
    await expect(root).toHaveAttribute('data-mode', 'read');
    await expect(browser.getByText(gone.words)).toBeInViewport();
    await browser.goto(
      `${page}?walk#walk?${flow.initial}=${flow.states[flow.initial]?.answers[0]?.id}&@=${gone.state}`,
    );
    await expect(browser.locator('[data-stale]')).toContainText(gone.words);
  });
}
