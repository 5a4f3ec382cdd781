import { storedBytes, storedFiles, storeLimit } from '../../src/astro/offline/stored-files.ts';
import { dist } from '../support/build-site.ts';
import { expect, test } from '../support/offline.ts';
import { pagesOf } from '../support/pages.ts';
import { simplePaths } from '../support/paths.ts';
import { walkables } from '../support/walkable.ts';
import { answerLink, expectWalk } from '../support/walking.ts';

const unreachable = [/Failed to load resource/];

test('the site is stored in what a first visit may cost', () => {
  const measured = storedFiles(dist);
  const bytes = storedBytes(measured);
  console.log(`${bytes} bytes under gzip -9 of ${measured.files} files`, measured.shared, measured.languages);
  expect(bytes).toBeLessThanOrEqual(storeLimit);
  // All that pages link to is among it.
  const { shared, languages, notFound } = measured.version;
  const paths = new Set([...shared, ...Object.values(languages).flat(), ...notFound].map(([path]) => path));
  expect(pagesOf().filter(({ path }) => !paths.has(path))).toEqual([]);
  expect([...paths].filter((path) => path.endsWith('.pdf'))).toEqual([]);
});

for (const one of walkables.slice(0, 1)) {
  test('after one visit every page is read, walked and searched without a network', async ({
    page,
    published,
    allowedFaults,
  }) => {
    allowedFaults.push(...unreachable);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto(one.path, { waitUntil: 'networkidle' });
    // Nothing comes for it while the page does; what shows itself comes once the site is stored.
    expect(asked.filter((path) => /offline\.js$|\.webmanifest$|\/icons\//.test(path))).toEqual([]);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    expect(asked.at(-1)).toBe('/offline.js');
    await published.stop();

    // The page that was opened before anything was stored.
    const [path] = simplePaths(one.machine).toSorted((a, b) => b.answers.length - a.answers.length);
    let standing = one.start;
    for (const { state, answer, target } of path?.answers ?? []) {
      const tap = { from: state, answer, target };
      await answerLink(page, tap).click();
      standing = one.after(standing, tap);
      await expectWalk(page, one, standing);
    }
    await page.reload();
    await expectWalk(page, one, standing);

    for (const { path: address, html } of pagesOf()) {
      const read = await page.evaluate((to) => fetch(to).then((got) => got.text()), published.url + address);
      expect(read === html, address).toBe(true);
    }
    const markdown = published.url + one.path.replace(/\/$/, '.md');
    expect(await page.evaluate((to) => fetch(to).then(({ ok }) => ok), markdown)).toBe(true);
    const kinds = new Map(pagesOf().map(({ path: address, html }) => [html.match(/<h[12]/g)?.length, address]));
    for (const address of kinds.values()) {
      await page.goto(`${address}?integration=any#_top`);
      await expect(page.locator('h1')).toBeVisible();
    }
    await page.goto(one.path.replace(/\/$/, '?integration=any'));
    expect(page.url()).toBe(`${published.url}${one.path}?integration=any`);
    expect((await page.goto('not/here/'))?.status()).toBe(404);
    await expect(page.locator('h1')).toHaveText(/not here/);

    const step = Object.values(one.flow.states).find(({ kind, id }) => kind === 'question' && id !== one.flow.initial);
    await page.keyboard.press('Control+k');
    await page.getByRole('searchbox').fill(step?.title ?? '');
    await page.locator(`[data-search-results] a[href="${one.flow.path}#${step?.id}"]`).click();
    await expect(page.locator(`[id="${step?.id}"]`)).toBeInViewport();
  });
}
