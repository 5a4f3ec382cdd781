import path from 'node:path';
import { expect, test } from 'vitest';
import { integrationFindings } from '../../src/astro/facts.ts';
import { findingText } from '../../src/flow/finding.ts';
import { withCopy } from './broken-project.ts';

const folder = 'src/content/integrations';
const found = await withCopy(path.resolve('tests/lint/fixtures/integrations'), [], async (root) =>
  integrationFindings(root).map(findingText),
);
const of = (name: string) =>
  found.filter((text) => text.startsWith(`${folder}/${name}:`)).map((text) => text.slice(folder.length + 1));

test('the integrations of this site have no findings', () => {
  expect(integrationFindings('.')).toEqual([]);
});

test('a well written file has none', () => {
  expect(of('good.yaml')).toEqual([]);
});

test('all faults of a file are reported at once, each at its place', () => {
  expect(of('acme.yaml')).toMatchInlineSnapshot(`
    [
      "acme.yaml:7:12  "2026-02-30" is no day.  Write a day of the calendar as year-month-day, with two digits for month and day: 2026-11-25.",
      "acme.yaml:3:12  \`firstSync\` does not fit: it is "unknown".  Write \`firstSync: { text: "15 to 30 minutes after you connect", source: 2.0/aspire-setup, checked: 2026-11-25 }\` or \`firstSync: not-published\` (how long the first sync takes).",
      "acme.yaml:6:11  \`manualResync.source\` does not fit: it is [], too small: expected array to have >=1 items.  Write \`source: 2.0/aspire-setup\` (the path of the page under help.protiv.com).",
      "acme.yaml:9:9  \`job.text\` does not fit: it is empty.  Write \`text: About every 20 minutes\` (the fact in one line).",
      "acme.yaml:8:1  \`job.source\` is missing.  Write \`source: 2.0/aspire-setup\` (the path of the page under help.protiv.com).",
      "acme.yaml:10:12  \`job.checked\` does not fit: it is "yesterday".  Write \`checked: 2026-11-25\` (the day it was last held against its source).",
      "acme.yaml:11:3  \`job.wage\` is no key of an integration.  Write one of text, source, checked, or take it out.",
      "acme.yaml:2:1  \`syncfrequency\` is no key of an integration.  Write \`syncFrequency\`.",
    ]
  `);
});

test('what is no YAML is said so, at its place', () => {
  expect(of('beta.yaml')).toMatchInlineSnapshot(`
    [
      "beta.yaml:1:7  This is no YAML: Nested mappings are not allowed in compact mappings.  Write \`key: value\`, one to a line; text that holds a colon or begins with a sign goes in quotes.",
    ]
  `);
});

test('a list is no integration', () => {
  expect(of('delta.yaml')).toMatchInlineSnapshot(`
    [
      "delta.yaml:1:1  This does not fit: it is ["Delta"], expected object, received array.  Write a value of that kind, or take it out.",
    ]
  `);
});

test('an empty file lacks every key', () => {
  expect(of('empty.yml').map((text) => text.split('  ')[1])).toMatchInlineSnapshot(`
    [
      "\`name\` is missing.",
      "\`syncFrequency\` is missing.",
      "\`firstSync\` is missing.",
      "\`manualResync\` is missing.",
      "\`job\` is missing.",
      "\`milestone\` is missing.",
      "\`worker\` is missing.",
      "\`wages\` is missing.",
    ]
  `);
});
