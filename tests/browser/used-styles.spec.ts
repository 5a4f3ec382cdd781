import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { wordsOfPage, wordsOfScript } from '../../src/astro/used-styles/selectors.ts';
import { encodeWalk } from '../../src/flow/walk/link.ts';
import { outcomeKinds } from '../../src/machines/vocabulary/outcome.ts';
import { expect, test } from '../support/browser.ts';
import { dist } from '../support/build-site.ts';
import { pagesOf } from '../support/pages.ts';
import { stepsOf, wayTo } from '../support/walk-acts.ts';
import { walkables } from '../support/walkable.ts';

const texts = (extension: string) =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.extname(file) === extension)
    .map((file) => readFileSync(path.join(dist, file), 'utf8'));

/** What the style sheets keep a selector for. */
const known = new Set([...pagesOf().flatMap(({ html }) => wordsOfPage(html)), ...texts('.js').flatMap(wordsOfScript)]);

/** Elements, classes and attributes of what the page now is, with the values that style sheets ask for. */
function standing(page: Page): Promise<string[]> {
  const asked = texts('.css').flatMap((css) => [...css.matchAll(/\[([\w-]+)[~|^$*]?=/g)]);
  return page.evaluate(
    (valued) =>
      [...document.querySelectorAll('body, body *')].flatMap((element) => [
        element.localName,
        ...element.classList,
        ...element.getAttributeNames(),
        ...valued.flatMap((name) => element.getAttribute(name) ?? []),
      ]),
    [...new Set(asked.map(([, name = '']) => name))].filter((name) => !['class', 'href'].includes(name)),
  );
}

async function expectKnown(page: Page, where: string): Promise<void> {
  const strange = (await standing(page)).filter((name) => name !== '' && !known.has(name));
  expect([...new Set(strange)], where).toEqual([]);
}

for (const one of walkables) {
  test(`a walk of ${one.name} is made of what the style sheets were kept for`, async ({ page }) => {
    for (const kind of outcomeKinds) {
      const state = stepsOf(one).find(({ outcome }) => outcome === kind);
      if (!state) continue;
      await page.goto(`${one.path}?${kind}#${encodeWalk(wayTo(one, state.id).walk)}`);
      await expect(page.locator('[data-troubleshooter]')).toHaveAttribute('data-mode', 'walk');
      await expectKnown(page, kind);
    }
  });
}

test('results of a search are made of what the style sheets were kept for', async ({ page }) => {
  await page.goto('');
  await page.locator('[data-search-open]').first().click();
  await page.locator('dialog input').fill(walkables.flatMap(stepsOf)[0]?.title ?? '');
  await expect(page.locator('[data-search-results] li').first()).toBeVisible();
  await expectKnown(page, 'search');
});
