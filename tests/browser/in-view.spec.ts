import type { Page } from '@playwright/test';
import { jumpTo } from '../../src/flow/walk/acts.ts';
import { encodeWalk } from '../../src/flow/walk/link.ts';
import type { Standing } from '../../src/flow/walk/standing.ts';
import { assorted } from '../support/assorted.ts';
import { expect, test } from '../support/browser.ts';
import type { PathAnswer } from '../support/paths.ts';
import { laterQuestions, typeAddress } from '../support/walk-acts.ts';
import { type Walkable, walkables } from '../support/walkable.ts';
import { walkedPaths } from '../support/walked-paths.ts';
import { answerLink, expectReading, expectWalk } from '../support/walking.ts';

/** The longest simple way to each question after the first, as the answers given on it. */
function longestWays(one: Walkable): Map<string, PathAnswer[]> {
  const ways = new Map<string, PathAnswer[]>();
  for (const { answers } of walkedPaths(one.machine)) {
    for (const [at, { target }] of answers.entries()) {
      if (at + 1 > (ways.get(target)?.length ?? 0)) ways.set(target, answers.slice(0, at + 1));
    }
  }
  return ways;
}

function walked(one: Walkable, answers: PathAnswer[]): Standing {
  return answers.reduce(
    (from, { state, answer, target }) => one.after(from, { from: state, answer, target }),
    one.start,
  );
}

/** What of the question and its own answers lies outside the part of the window that nothing covers, in CSS pixels. */
function outOfView(page: Page, { flow }: Walkable, state: string): Promise<string[]> {
  const own = (flow.states[state]?.answers ?? []).filter((answer) => !answer.group).map(({ id }) => id);
  return page.evaluate(
    ([id, answers]) => {
      const section = document.querySelector(`section[data-state="${id}"]`);
      const covered = Math.max(
        ...[...document.querySelectorAll('header, .contents-bar')].map((one) =>
          one.checkVisibility() && getComputedStyle(one).position === 'fixed' ? one.getBoundingClientRect().bottom : 0,
        ),
      );
      const asked = [document.getElementById(id), document.getElementById(`${id}-question`)];
      const rows = answers.flatMap((answer) => [...(section?.querySelectorAll(`a[data-answer="${answer}"]`) ?? [])]);
      return [...asked, ...rows].flatMap((element) => {
        if (!element?.checkVisibility()) return [];
        const { top, bottom } = (element.closest('li') ?? element).getBoundingClientRect();
        const out = Math.max(covered - top, bottom - window.innerHeight);
        return out > 0.5 ? [`${id}: “${element.textContent?.trim()}” by ${Math.ceil(out)} px`] : [];
      });
    },
    [state, own] as const,
  );
}

const phone = { width: 360, height: 640 };
const screen = { width: 1440, height: 900 };

for (const one of walkables) {
  const ways = longestWays(one);

  test(`${one.name}: question and answers are in view on entering each question, and by an outgrown link`, async ({
    page,
  }) => {
    test.slow();
    const out: string[] = [];
    for (const viewport of [phone, screen]) {
      await page.setViewportSize(viewport);
      await page.goto(`${one.path}?${viewport.width}`);
      out.push(...(await outOfView(page, one, one.flow.initial)));
      for (const { id } of laterQuestions(one)) {
        const way = ways.get(id) ?? [];
        const [last] = way.slice(-1);
        if (!last) continue;
        const before = walked(one, way.slice(0, -1));
        // The first question is read where an article begins.
        await typeAddress(page, way.length > 1 ? encodeWalk(before.walk) : one.flow.initial);
        await (way.length > 1 ? expectWalk(page, one, before) : expectReading(page, one));
        await answerLink(page, { from: last.state, answer: last.answer, target: last.target }).click();
        await expectWalk(page, one, walked(one, way));
        out.push(...(await outOfView(page, one, id)));
        await typeAddress(page, `${encodeWalk(walked(one, way).walk)}&gone-step=gone-answer`);
        await expect(page.locator('[data-stale]')).toHaveCount(1);
        out.push(...(await outOfView(page, one, id)));
      }
    }
    expect(out).toEqual([]);
  });
}

for (const one of assorted) {
  const ways = longestWays(one);
  for (const [kind, viewport] of [
    ['step', phone],
    ['walk', screen],
    ['outgrown walk', phone],
  ] as const) {
    test(`${one.name}: question and answers are in view where a page opens by the link of ${kind === 'outgrown walk' ? 'an' : 'a'} ${kind}`, async ({
      page,
    }) => {
      await page.setViewportSize(viewport);
      const out: string[] = [];
      for (const { id } of laterQuestions(one)) {
        const long = walked(one, ways.get(id) ?? []);
        const standing = kind === 'step' ? one.standing(jumpTo(one.start, id)) : long;
        const link = encodeWalk(standing.walk);
        const fragment = kind === 'step' ? id : kind === 'walk' ? link : `${link}&gone-step=gone-answer`;
        await page.goto(`${one.path}?${id}#${fragment}`);
        await expect(page.locator('[data-troubleshooter]')).toHaveAttribute('data-current', id);
        await expect(page.locator('[data-stale]')).toHaveCount(kind === 'outgrown walk' ? 1 : 0);
        await page.waitForLoadState('load');
        out.push(...(await outOfView(page, one, id)));
      }
      expect(out).toEqual([]);
    });
  }
}
