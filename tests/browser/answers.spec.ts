import { expect, test } from '../support/browser.ts';
import { troubleshooterPages } from '../support/pages.ts';

const longTitle = 'Measure the photo from edge to edge, with a ruler and not by holding it against a card';

for (const width of [320, 768]) {
  test(`a long title of where an answer leads leaves the answer its room, at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const path of troubleshooterPages()) {
      await page.goto(path);
      const shares = await page.evaluate((title) => {
        for (const place of document.querySelectorAll('.ts-place')) place.textContent = title;
        return [...document.querySelectorAll('.ts-answers a[data-answer]')].map(
          (answer) => answer.clientWidth / (answer.parentElement?.clientWidth ?? 0),
        );
      }, longTitle);
      expect(Math.min(...shares), path).toBeGreaterThan(1 / 3);
    }
  });
}

test('the first question says on phones only what can be answered', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  for (const path of troubleshooterPages()) {
    await page.goto(path);
    const initial = await page.locator('[data-troubleshooter]').getAttribute('data-initial');
    const places = page.locator(`section[data-state="${initial}"] .ts-place`);
    expect(await places.count(), path).toBeGreaterThan(0);
    for (const place of await places.all()) await expect(place).toBeHidden();
  }
});
