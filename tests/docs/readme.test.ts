import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkArticles } from '../../src/astro/check.ts';
import { findingText } from '../../src/flow/finding.ts';

/** Inside the project, so that the example finds the packages it imports. */
const root = resolve('.cache/readme-example');

afterAll(() => rmSync(root, { recursive: true, force: true }));

test('the example of the README is a whole troubleshooter', async () => {
  const readme = readFileSync('README.md', 'utf8');
  const [, machineFile = ''] = readme.match(/`(src\/machines\/[\w-]+\.ts)`/) ?? [];
  const [, articleFile = ''] = readme.match(/`(src\/content\/docs\/[\w/-]+\.mdx)`/) ?? [];
  const [, machine = ''] = readme.match(/```ts\n([\s\S]*?)```/) ?? [];
  const [, article = ''] = readme.match(/```mdx\n([\s\S]*?)```/) ?? [];
  const vocabulary = 'src/machines/vocabulary/outcome.ts';
  const files = { [machineFile]: machine, [articleFile]: article, [vocabulary]: readFileSync(vocabulary, 'utf8') };
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  const { flows, findings } = await checkArticles(root);
  expect(findings.map(findingText)).toEqual([]);
  expect(Object.keys(flows['en']?.['no-printout']?.states ?? {})).toHaveLength(5);
});
