import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { supportAddress } from '../../src/components/interface-words.ts';
import { supportFormWords } from '../../src/components/walk/support-form-words.ts';
import { helpState } from '../../src/flow/graph.ts';
import { jumpTo, pickIntegration } from '../../src/flow/walk/acts.ts';
import { encodeWalk } from '../../src/flow/walk/link.ts';
import { mailto } from '../../src/flow/walk/mailto.ts';
import type { Standing } from '../../src/flow/walk/standing.ts';
import { assorted } from '../support/assorted.ts';
import { expect, test } from '../support/browser.ts';
import { type Fields, supportRequest } from '../support/expected.ts';
import { openWalk, stepsOf, tapOn, typeAddress, wayTo } from '../support/walk-acts.ts';
import { integrations, type Walkable } from '../support/walkable.ts';
import { answerLink, expectReading, expectWalk } from '../support/walking.ts';

const typed = {
  record: 'Maple St. cleanup & “Oak” 100 %',
  status: 'Scheduled',
  errors: 'none seen; <b>bold</b>\u{1F6E0}',
};

const form = (page: Page) => page.locator('form[data-support-request]');
const field = (page: Page, name: string) => form(page).locator(`[name="${name}"]`);
const text = (page: Page) => page.locator('[data-support-text]').evaluate((element) => element.textContent ?? '');
const email = (page: Page) => form(page).locator('a[href^="mailto:"]');

async function type(page: Page, fields: Fields): Promise<void> {
  for (const [name, value] of Object.entries(fields)) await field(page, name).fill(value);
}

/** Walks that end where help is asked for: answered all the way, and over every result on the way. */
function walksToHelp(one: Walkable, help: string): Standing[] {
  const results = stepsOf(one).filter(({ kind, id }) => kind === 'outcome' && id !== help);
  const tried = results.reduce((from, { id }) => one.standing(jumpTo(from, id)), wayTo(one, results[0]?.id ?? ''));
  return [wayTo(one, help), one.standing(jumpTo(one.start, help)), one.standing(jumpTo(tried, help))];
}

for (const one of assorted) {
  const { flow } = one;
  const ui = supportFormWords(flow.lang);
  const help = helpState(flow) ?? '';
  const walks = walksToHelp(one, help);
  const [walk = one.start, , long = one.start] = walks;
  const [first = '', second = ''] = Object.keys(integrations);
  const link = (page: Page, standing: Standing) => `${page.url().split('#')[0]}#${encodeWalk(standing.walk)}`;

  test.describe(`${one.name}: the request to support`, () => {
    test.skip(help === '', 'There is nowhere to ask for help.');

    test('holds what was checked, and says each field only once it is filled in', async ({ page }) => {
      for (const standing of walks) {
        await page.goto(one.path);
        await openWalk(page, one, standing);
        const fields: Fields = {};
        for (const [name, value] of Object.entries(typed)) {
          Object.assign(fields, { [name]: value });
          await type(page, { [name]: value });
          await expectText(page, standing, fields);
        }
        await type(page, { record: '' });
        await expectText(page, standing, { ...fields, record: '' });
      }
    });

    async function expectText(page: Page, standing: Standing, fields: Fields): Promise<void> {
      const request = supportRequest(one, standing, fields, link(page, standing));
      const said = await text(page);
      const lines = said.split('\n');
      const labels = Object.values(ui.text.fields).filter((label) =>
        lines.some((line) => line.startsWith(`${label}: `)),
      );
      expect(said.endsWith(`\n\n${ui.text.open} ${request.link}`)).toBe(true);
      expect(lines.slice(0, labels.length).every((line, at) => line.startsWith(labels[at] ?? ''))).toBe(true);
      expect(await email(page).getAttribute('href')).toBe(mailto(supportAddress, flow.title, request));
      for (const value of Object.values(request.fields)) expect(said).toContain(value ?? '');
    }

    test('names the integration that was picked, here or before', async ({ page }) => {
      await openWalk(page, one, one.standing(pickIntegration(walk.walk, first)));
      await expect(field(page, 'integration')).toHaveValue(first);
      const options = await field(page, 'integration').locator('option').allTextContents();
      expect(options).toEqual([ui.chooseOne, ...Object.values(integrations), ui.otherIntegration]);
      await field(page, 'integration').selectOption(second);
      await expectSaid(one.standing(pickIntegration(walk.walk, second)), {});
      await field(page, 'integration').selectOption({ label: ui.otherIntegration });
      await expectSaid(walk, { integration: ui.otherIntegration });
      await page.reload();
      await expectSaid(walk, { integration: ui.otherIntegration });
      await field(page, 'integration').selectOption('');
      await expectSaid(walk, {});

      async function expectSaid(standing: Standing, fields: Fields): Promise<void> {
        await expect(page).toHaveURL(link(page, standing));
        const { integration } = supportRequest(one, standing, fields, '').fields;
        const [line] = (await text(page)).split('\n');
        expect(line).toBe(integration ? `${ui.text.fields.integration}: ${integration}` : ui.text.checked);
      }
    });

    test('fits in an email draft however long it is, and the draft is to support', async ({ page }) => {
      await openWalk(page, one, long);
      await type(page, { ...typed, errors: `${typed.errors} `.repeat(80) });
      const href = (await email(page).getAttribute('href')) ?? '';
      expect(href.length).toBeLessThanOrEqual(1900);
      const url = new URL(href);
      expect(url.pathname).toBe(supportAddress);
      expect(url.searchParams.get('subject')).toBe(flow.title);
      const body = url.searchParams.get('body') ?? '';
      expect(body).toContain(`${ui.text.fields.record}: ${typed.record}\r\n`);
      expect(body.endsWith(ui.text.rest)).toBe(true);
    });

    test('is copied and saved as it stands', async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await openWalk(page, one, walk);
      await type(page, typed);
      const whole = await text(page);
      await form(page).getByRole('button', { name: ui.copyText }).click();
      await expect(form(page).getByRole('status')).toHaveText(ui.textCopied);
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(whole);
      const download = page.waitForEvent('download');
      await form(page).getByRole('link', { name: ui.downloadFile }).click();
      expect((await download).suggestedFilename()).toBe(ui.fileName);
      expect(readFileSync(await (await download).path(), 'utf8')).toBe(whole);
    });

    test('stands selected, to be copied by hand, where a browser does not copy', async ({ page }) => {
      await page.addInitScript(() => {
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
      });
      await openWalk(page, one, walk);
      await form(page).getByRole('button', { name: ui.copyText }).click();
      await expect.poll(() => page.evaluate(() => String(getSelection()))).toBe(await text(page));
    });

    test('keeps its fields over Back, Forward and reload, and in the next walk to it', async ({ page }) => {
      await page.goto(one.path);
      await expectReading(page, one);
      await typeAddress(page, encodeWalk(walk.walk));
      await expectWalk(page, one, walk);
      await type(page, typed);
      await page.reload();
      await expectWalk(page, one, walk, typed);
      await page.goBack();
      await expectReading(page, one);
      await page.goForward();
      await expectWalk(page, one, walk, typed);
      await page.goBack();
      await page.reload();
      await page.goForward();
      await expectWalk(page, one, walk, typed);
      await page.locator('[data-restart]:visible').click();
      await expectReading(page, one);
      await typeAddress(page, help);
      await expectWalk(page, one, one.standing(jumpTo(one.start, help)), typed);
    });

    test('keeps its fields when the page is opened anew and an answer is tapped before the walk has come', async ({
      page,
    }) => {
      await openWalk(page, one, walk);
      await type(page, typed);
      await page.locator('[data-restart]:visible').click();
      await page.reload();
      await expectReading(page, one);
      const tap = tapOn(one, flow.initial);
      await answerLink(page, tap).click();
      await expectWalk(page, one, one.after(one.start, tap));
      await typeAddress(page, help);
      await expectWalk(page, one, one.standing(jumpTo(one.start, help)), typed);
    });

    test('sends nothing and leaves nothing behind', async ({ page, context }) => {
      await openWalk(page, one, walk);
      await page.waitForLoadState('networkidle');
      const requests: string[] = [];
      context.on('request', (request) => requests.push(request.url()));
      await type(page, typed);
      await field(page, 'integration').selectOption(first);
      await form(page).getByRole('button', { name: ui.copyText }).click();
      await field(page, 'record').press('Enter');
      await page.evaluate(() => new Promise(requestAnimationFrame));
      expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([]);
      expect(page.url()).not.toContain('Maple');
      const stored = await page.evaluate(() =>
        JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
      );
      expect(stored).not.toContain('Maple');
    });
  });
}
