import { oneOfEach } from '../support/assorted.ts';
import { expect, test } from '../support/browser.ts';
import { openWalk, stepsOf, wayTo } from '../support/walk-acts.ts';

for (const one of oneOfEach) {
  test(`${one.name}: in a walk a screen reader comes upon no heading without words`, async ({ page }) => {
    const reader = await page.context().newCDPSession(page);
    for (const { id } of stepsOf(one).filter((step) => step.id !== one.flow.initial)) {
      await openWalk(page, one, wayTo(one, id));
      const { nodes } = await reader.send('Accessibility.getFullAXTree');
      const headings = nodes.filter(({ role, ignored }) => role?.value === 'heading' && !ignored);
      expect(headings.map(({ name }) => String(name?.value ?? '')).filter((words) => words.trim() === '')).toEqual([]);
      expect(headings.map(({ name }) => name?.value)).toContain(one.flow.states[id]?.title);
    }
  });
}
