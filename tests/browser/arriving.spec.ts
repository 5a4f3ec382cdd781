import { freshWalk, jumpTo, pickIntegration } from '../../src/flow/walk/acts.ts';
import { decodeWalk, encodeWalk, type Walk } from '../../src/flow/walk/link.ts';
import type { Standing } from '../../src/flow/walk/standing.ts';
import { assorted } from '../support/assorted.ts';
import { expect, test } from '../support/browser.ts';
import { presetsOf, stepsOf, typeAddress } from '../support/walk-acts.ts';
import { integrations, walkables } from '../support/walkable.ts';
import { answerLink, entryOf, expectReading, expectWalk } from '../support/walking.ts';

for (const one of walkables) {
  const renamed = stepsOf(one).flatMap((state) => state.formerly.map((old) => ({ old, state })));
  if (renamed.length === 0) continue;
  test(`${one.name}: a link to a former id of a step opens the walk at the step`, async ({ page }) => {
    for (const { old, state } of renamed) {
      await page.goto(`${one.path}?${old}#${old}`);
      if (state.id === one.flow.initial) await expectReading(page, one);
      else await expectWalk(page, one, one.standing(jumpTo(one.start, state.id)));
    }
  });
}

for (const one of assorted) {
  const { flow, path } = one;
  const straightTo = (state: string, walk: Walk = freshWalk()): Standing =>
    one.standing(jumpTo(one.standing(walk), state));
  const deep = stepsOf(one).filter(({ id }) => id !== flow.initial);

  test.describe(one.name, () => {
    test('a link to a step opens the walk there', async ({ page }) => {
      await page.goto(`${path}#${deep[0]?.id}`);
      const { index } = await entryOf(page);
      await expectWalk(page, one, straightTo(deep[0]?.id ?? ''));
      expect(await entryOf(page)).toEqual({ index, entries: index + 1 });
      // Typed over the address, in the page that is open.
      for (const [at, { id }] of deep.slice(1).entries()) {
        await typeAddress(page, id);
        await expectWalk(page, one, straightTo(id));
        expect((await entryOf(page)).index).toBe(index + at + 1);
      }
      await page.goBack();
      await expectWalk(page, one, straightTo(deep.at(-2)?.id ?? ''));
    });

    test('“Start from the first question” reads there, and Back returns', async ({ page }) => {
      const { id = '' } = deep[0] ?? {};
      await page.goto(`${path}#${id}`);
      await expectWalk(page, one, straightTo(id));
      const { index } = await entryOf(page);
      await page.locator('.ts-straight [data-restart]').click();
      await expectReading(page, one);
      expect(new URL(page.url()).hash).toBe(`#${flow.initial}`);
      await expect(page.locator(`[id="${flow.initial}"]`)).toBeFocused();
      await expect(page.locator(`[id="${flow.initial}"]`)).toBeInViewport();
      expect(await entryOf(page)).toEqual({ index: index + 1, entries: index + 2 });
      await page.goBack();
      await expectWalk(page, one, straightTo(id));
    });

    test('a link to the first question, a group or another heading is read', async ({ page }) => {
      const headings = flow.headings.filter(({ id }) => !deep.some((state) => state.id === id));
      for (const id of [...headings.map((heading) => heading.id), 'flowchart']) {
        await page.goto(`${path}?${id}#${id}`);
        await expectReading(page, one);
        await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
        await expect(page.locator('[data-troubleshooter]')).not.toHaveAttribute('data-ready');
      }
      await typeAddress(page, deep[0]?.id ?? '');
      await expectWalk(page, one, straightTo(deep[0]?.id ?? ''));
      for (const { id } of headings) {
        await typeAddress(page, id);
        await expectReading(page, one);
        await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
      }
    });

    test('what the query says is known, and goes into the walk', async ({ page }) => {
      const [[key, value] = ['', '']] = presetsOf(one);
      const [integration = ''] = Object.keys(integrations);
      const query = new URLSearchParams({ integration, ...(key && { [key]: value }), nothing: 'x', __proto__: 'y' });
      const presets = { integration, ...(key && { [key]: value }) };
      const { id = '' } = deep[0] ?? {};
      await page.goto(`${path}?${query}#${id}`);
      await expectWalk(page, one, straightTo(id, freshWalk(presets)));
      await page.goto(`${path}?${query}`);
      const [answer] = flow.states[flow.initial]?.answers ?? [];
      const tap = { from: flow.initial, answer: answer?.id ?? '', target: answer?.targets[0]?.state };
      await answerLink(page, tap).click();
      await expectWalk(page, one, one.after(one.standing(freshWalk(presets)), tap));
    });

    test('every preset of a guard decides it, and none leaves its targets on offer with their conditions', async ({
      page,
    }) => {
      const guarded = stepsOf(one).filter(({ answers }) => answers.some(({ targets }) => targets.length > 1));
      for (const { id, answers } of guarded) {
        for (const presets of [{}, ...presetsOf(one).map(([key, value]) => ({ [key]: value }))]) {
          await page.goto(`${path}?${new URLSearchParams(presets)}#${id}`);
          const standing = straightTo(id, freshWalk(presets));
          await expectWalk(page, one, standing);
          for (const answer of answers.filter(({ targets }) => targets.length > 1)) {
            for (const { state } of answer.targets) {
              const link = answerLink(page, { from: id, answer: answer.id, target: state });
              if (!(await link.isVisible())) continue;
              await link.click();
              await expectWalk(page, one, one.after(standing, { from: id, answer: answer.id, target: state }));
              await page.goBack();
              await expectWalk(page, one, standing);
            }
          }
        }
      }
    });

    test('a link the article has outgrown says how much of it fits; what is unknown leaves with the next answer', async ({
      page,
    }) => {
      const [answer] = flow.states[flow.initial]?.answers ?? [];
      const first = { from: flow.initial, answer: answer?.id ?? '', target: answer?.targets[0]?.state };
      const begun = encodeWalk(one.after(one.start, first).walk);
      for (const fragment of [
        `${begun}&gone-step=gone-answer`,
        `${begun}&gone-step=gone-answer&another=gone&@=nowhere`,
        `walk?${flow.initial}=gone-answer&${begun.slice('walk?'.length)}`,
        `${begun}&@=gone-step`,
        'walk?@=gone-step',
        'walk?a=b',
      ]) {
        await page.goto(`${path}?${fragment.length}#${fragment}`);
        const decoded = decodeWalk(fragment);
        const standing = one.standing(decoded?.walk ?? freshWalk(), decoded?.truncated);
        expect(standing.stale, fragment).toBeDefined();
        await expectWalk(page, one, standing);
        const next = flow.states[standing.state]?.answers[0];
        if (!next) continue;
        const tap = { from: standing.state, answer: next.id, target: next.targets[0]?.state };
        await answerLink(page, tap).first().click();
        const after = one.after(standing, tap);
        expect(after.stale, fragment).toBeUndefined();
        await expectWalk(page, one, after);
      }
    });

    test('a walk’s link pasted in the open page is walked, in reading and in a walk', async ({ page }) => {
      const [answer] = flow.states[flow.initial]?.answers ?? [];
      const first = { from: flow.initial, answer: answer?.id ?? '', target: answer?.targets[0]?.state };
      const begun = one.after(one.start, first);
      await page.goto(path);
      await typeAddress(page, encodeWalk(begun.walk));
      await expectWalk(page, one, begun);
      for (const { id } of deep.slice(0, 3)) {
        const there = one.standing(jumpTo(begun, id));
        await typeAddress(page, encodeWalk(there.walk));
        await expectWalk(page, one, there);
      }
      await typeAddress(page, 'walk?');
      await expectWalk(page, one, one.start);
    });

    test('a choice of integration holds across Back and Forward, and is part of the walk’s link', async ({ page }) => {
      test.skip(!one.hasFacts(), 'There is no integration to choose.');
      const [first = '', second = ''] = Object.keys(integrations);
      const picker = page.locator('integration-facts select').locator('visible=true').first();
      const withFacts = await page
        .goto(path)
        .then(() =>
          page
            .locator('section[data-kind="question"]:has(integration-facts)')
            .evaluateAll((sections) => sections.map((section) => (section as HTMLElement).dataset.state ?? '')),
        );
      const [state = '', other = state] = withFacts.filter((id) => id !== flow.initial);
      await picker.selectOption(first);
      await typeAddress(page, state);
      let standing = straightTo(state, freshWalk({ integration: first }));
      await expectWalk(page, one, standing);
      await expect(picker).toHaveValue(first);
      const { entries } = await entryOf(page);
      await picker.selectOption(second);
      standing = one.standing(pickIntegration(standing.walk, second));
      await expectWalk(page, one, standing);
      expect((await entryOf(page)).entries).toBe(entries);
      await typeAddress(page, other);
      await expectWalk(page, one, straightTo(other, freshWalk({ integration: second })));
      await picker.selectOption(first);
      await page.goBack();
      await expectWalk(page, one, one.standing(pickIntegration(standing.walk, first)));
      await expect(picker).toHaveValue(first);
      await page.reload();
      await expectWalk(page, one, one.standing(pickIntegration(standing.walk, first)));
      await page.goBack();
      await expectReading(page, one);
      await expect(picker).toHaveValue(first);
      await page.goForward();
      await picker.selectOption('');
      await expectWalk(page, one, one.standing(pickIntegration(standing.walk, undefined)));
      await page.goForward();
      await expectWalk(page, one, straightTo(other));
    });
  });
}
