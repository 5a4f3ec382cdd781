import type { Page } from '@playwright/test';
import type { Solved } from '../../src/components/site/solved.ts';
import { encodeWalk } from '../../src/flow/walk/link.ts';
import { outcomeKinds } from '../../src/machines/vocabulary/outcome.ts';
import { expect, test } from '../support/browser.ts';
import { pagesOf } from '../support/pages.ts';
import { stepsOf, wayTo } from '../support/walk-acts.ts';
import { walkables } from '../support/walkable.ts';

const form = (page: Page) => page.locator('form.solved');
const choose = (page: Page, value: 'yes' | 'no') => form(page).locator(`label:has([value="${value}"])`).click();

/** What the page around is told. */
async function told(page: Page): Promise<() => Promise<Solved[]>> {
  const events = await page.evaluateHandle(() => {
    const all: Solved[] = [];
    document.addEventListener('article:solved', (event) => all.push((event as CustomEvent<Solved>).detail));
    return all;
  });
  return () => events.jsonValue();
}

const asking = pagesOf().filter(({ html }) => html.includes('form class="solved'));
const plain = asking.filter(({ html }) => !html.includes('data-troubleshooter='));

for (const { path } of plain.slice(0, 1)) {
  test('an article asks if it solved it; the answer stays on the page, and "No" opens the way on', async ({ page }) => {
    await page.goto(path);
    const heard = await told(page);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await expect(form(page).locator('a').first()).toBeHidden();
    await choose(page, 'yes');
    await expect(form(page).locator('a').first()).toBeHidden();
    await choose(page, 'no');
    expect((await heard()).map(({ solved }) => solved)).toEqual([true, false]);
    expect(requests).toEqual([]);
    await form(page).locator('a').last().click();
    await expect(page.locator('form[data-support-request]')).toBeVisible();
  });

  test.describe('without script', () => {
    test.use({ javaScriptEnabled: false });

    test('"No" opens the way on too', async ({ page }) => {
      await page.goto(path);
      await choose(page, 'no');
      await form(page).locator('a').first().click();
      await expect(page.locator('[data-troubleshooter]')).toBeVisible();
    });
  });
}

for (const one of walkables) {
  test(`a walk of ${one.name} asks at results that may not have helped`, async ({ page }) => {
    for (const kind of outcomeKinds) {
      const state = stepsOf(one).find(({ outcome }) => outcome === kind)?.id;
      if (!state) continue;
      await page.goto(`${one.path}?${kind}#${encodeWalk(wayTo(one, state).walk)}`);
      await expect(page.locator('[data-troubleshooter]')).toHaveAttribute('data-current', state);
      const asked = kind !== 'wait' && kind !== 'solved';
      await expect(page.locator(`[data-state="${state}"] form.solved`)).toBeVisible({ visible: asked });
      if (!asked) await expect(form(page)).toBeHidden();
      else {
        const heard = await told(page);
        await choose(page, 'yes');
        expect(await heard()).toEqual([{ solved: true, machine: one.flow.machine, state }]);
      }
    }
    await page.locator('[data-leave]').click();
    await expect(form(page).locator(':checked')).toHaveCount(0);
    await expect(page.locator('footer form.solved')).toBeVisible();
  });
}

test('every article asks once, and not on paper', async ({ page }) => {
  expect(asking.filter(({ html }) => html.split('form class="solved').length !== 2)).toEqual([]);
  await page.emulateMedia({ media: 'print' });
  await page.goto(plain[0]?.path ?? '');
  await expect(form(page)).toBeHidden();
});
