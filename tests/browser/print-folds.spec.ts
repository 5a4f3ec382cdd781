import { spawnSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { test as base, expect } from '../support/browser.ts';
import { ownFolder } from '../support/own-folder.ts';
import { type ServedSite, serveDist } from '../support/serve-dist.ts';

const folder = resolve(ownFolder('site-for-paper'));

/** This site with one article more, which folds away what it says. */
const test = base.extend<object, { site: ServedSite }>({
  site: [
    async ({ browserName: _ }, use) => {
      rmSync(folder, { recursive: true, force: true });
      for (const name of ['astro.config.mjs', 'package.json', 'tsconfig.json', 'public', 'src'])
        cpSync(name, join(folder, name), { recursive: true });
      cpSync('tests/browser/fixtures/paper.mdx', join(folder, 'src/content/docs/paper.mdx'));
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        [resolve('node_modules/astro/bin/astro.mjs'), 'build'],
        {
          cwd: folder,
          env: {
            ...process.env,
            ASTRO_TELEMETRY_DISABLED: '1',
            SITE_URL: 'https://site.example',
            PDF_ONLY: 'paper',
          },
          encoding: 'utf8',
        },
      );
      if (status !== 0) throw new Error(`The site does not build:\n${stdout}${stderr}`);
      const site = await serveDist(join(folder, 'dist'));
      await use(site);
      await site.close();
      rmSync(folder, { recursive: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

test.use({ colorScheme: 'dark' });
test.describe.configure({ mode: 'default' });

/** What stands on the paper, in its order, without white space: an address may go over the end of a line. */
async function printedText(pdf: Buffer): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    for (const item of items) if ('str' in item) texts.push(item.str);
  }
  return texts.join('').replace(/\s+/g, '');
}

test('on paper every tab is open under its label, and every fold', async ({ page }) => {
  await page.goto('paper/', { waitUntil: 'networkidle' });
  await page.getByRole('tab', { name: 'Third label' }).click();
  const text = await printedText(await page.pdf());
  const order = [
    ...['First label', 'First panel.', 'Second label', 'Second panel.'],
    ...['Inner label', 'Inner panel.', 'Last inner label', 'Last inner panel.'],
    ...['Third label', 'Third panel.', 'Fold', 'Folded text.', 'Inner fold', 'Twice folded text.'],
  ];
  expect(text).toContain(order.join('').replaceAll(' ', ''));
});

test('on paper a link says where it leads, unless its words do or it stays on the page', async ({ page }) => {
  await page.goto('paper/');
  const text = await printedText(await page.pdf());
  expect(text).toContain(
    [
      'Elsewhere(https://example.com/a?b=c),https://example.com/said,writtento(mailto:help@example.com),',
      'help@example.org,anotherpage(https://site.example/404/#top),furtherdown.',
    ].join(''),
  );
});

test('on paper code has its light colors, whatever the theme', async ({ page }) => {
  const colors = () =>
    page.locator('.ec-line span[style]').evaluateAll((words) => words.map((word) => getComputedStyle(word).color));
  await page.goto('paper/');
  const dark = await colors();
  await page.emulateMedia({ media: 'print' });
  const printed = await colors();
  await page.emulateMedia({ media: 'screen', colorScheme: 'light' });
  await page.reload();
  expect(printed).toEqual(await colors());
  expect(printed).not.toEqual(dark);
});
