import { readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { checkArticles } from '../../src/astro/check.ts';
import { findingText } from '../../src/flow/finding.ts';
import { article, edit, integration, machine, otherArticle } from './broken-project.ts';
import { astro, copySite, run } from './site-copy.ts';

vi.setConfig({ testTimeout: 240_000 });

let root: string;

/** Faults of every kind of file, none of which may hide another. */
const faults = [
  edit(integration, 'name: Aqua\n', ''),
  edit(otherArticle, 'category: Water', 'categroy: Water'),
  edit(otherArticle, 'state="heater"', 'state="heatr"'),
  edit(article, '### Check the pressure', '### Check the lamp'),
  edit(article, '<Answer id="dead">', '<Answer id="daed">'),
  edit(article, '</Troubleshooter>\n', '</Troubleshooter>\n\n## Power\n'),
  edit(machine, 'pressure: {', "pressure: {\n          entry: 'beep',"),
  edit(machine, "    'bleed-radiator': {", "    attic: { type: 'final', tags: 'wait' },\n    'bleed-radiator': {"),
];

beforeAll(() => {
  root = copySite(...faults);
});
afterAll(() => rmSync(root, { recursive: true }));

test.for([
  ['astro build', astro, 'build'],
  ['the check of articles', 'scripts/check-articles.ts'],
] as const)(
  '%s fails and prints every finding at once',
  { timeout: 120_000 },
  async ([, script, ...args], { expect }) => {
    const { findings } = await checkArticles(root);
    expect(findings).toHaveLength(faults.length + 1);
    const running = run(root, script, ...args);
    expect(await running.ended).toBe(1);
    for (const finding of findings) {
      const text = findingText(finding);
      expect(text).toMatch(/^src\/[\w./-]+:\d+:\d+ {2}\S.* {2}\S.*$/);
      expect(running.printed().split('\n')).toContain(text);
    }
  },
);

/** Headings that are no states', with all that their words may hold. */
const headings = [
  "## At 9:30 “on the dot” & *never* `before` {'ten'}",
  '### Émile’s "own" — ½ _way_ &amp; [back](/)',
  '## At 9:30',
  '## At 9:30',
  ':::note\n## Careful: hot\n:::',
  '> ## In a quote',
  '## Lamp!?-',
  '## Contents',
  '<div>\n## In an element\n</div>',
];

test('a site without findings is built, its headings in order and with the ids that were checked', async () => {
  const healthy = copySite(
    edit(article, '<Step state="timer">', '<Flowchart />\n\n<Step state="timer">'),
    edit(
      article,
      '</Troubleshooter>\n',
      `</Troubleshooter>\n\n<StepLink state="lamp">The lamp</StepLink>\n\n${headings.join('\n\n')}\n`,
    ),
    (root) => renameSync(path.join(root, article), path.join(root, 'src/content/docs/heating/No Heat.mdx')),
  );
  try {
    const running = run(healthy, astro, 'build');
    expect(await running.ended, running.printed()).toBe(0);
    expect(running.printed()).not.toMatch(/warn|satteri/i);
    const { flows } = await checkArticles(healthy);
    const flow = flows['en']?.['no-heat'];
    const page = readFileSync(path.join(healthy, `dist${flow?.path}index.html`), 'utf8');
    expect(page).toContain('<p><a href="#lamp">The lamp</a></p>');
    const content = page.slice(page.indexOf('sl-markdown-content'), page.indexOf('</main>'));
    const built = [...content.matchAll(/<h[2-6][^>]* id="([^"]*)"/g)].map(([, id]) => id);
    expect(content.match(/<h\d id="flowchart"/g)).toEqual(['<h4 id="flowchart"']);
    // Two landmarks of a kind need a name each, and the contents are one.
    expect(content.match(/<aside(?![^>]* aria-label)[^>]*>/g)).toBeNull();
    const known = flow?.headings.map(({ id }) => id);
    expect(built.filter((id) => id !== 'flowchart' && !id?.startsWith('_'))).toEqual(known);
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  } finally {
    rmSync(healthy, { recursive: true });
  }
});
