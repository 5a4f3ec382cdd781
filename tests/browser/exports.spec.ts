import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Nodes } from 'mdast';
import { markdownToMdast } from 'satteri';
import type { TroubleshooterJson } from '../../src/flow/exports/json.ts';
import { dist } from '../support/build-site.ts';

const built = (path: string) => join(dist, path);

/** Every exported troubleshooter of the build. */
function exported(): TroubleshooterJson[] {
  return globSync(built('troubleshooters/*.json'))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')))
    .filter((json) => 'hash' in json);
}

function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node ? node.value : '';
}

function find<Type extends Nodes['type']>(node: Nodes, type: Type): Extract<Nodes, { type: Type }>[] {
  const below = 'children' in node ? node.children.flatMap((child) => find(child, type)) : [];
  return node.type === type ? [node as Extract<Nodes, { type: Type }>, ...below] : below;
}

test('each troubleshooter has its exports', () => {
  expect(exported().length).toBeGreaterThan(0);
  for (const { machine } of exported()) {
    for (const ending of ['machine.json', 'mmd', 'md']) {
      expect(existsSync(built(`troubleshooters/${machine}.${ending}`)), `${machine}.${ending}`).toBe(true);
    }
  }
  const schemas = new Set(exported().map(({ $schema }) => new URL($schema).pathname));
  expect([...schemas].filter((path) => !existsSync(built(path)))).toEqual([]);
});

test('an article’s Markdown has every title, and every answer with where it leads', () => {
  for (const { url, states } of exported()) {
    const article = markdownToMdast(readFileSync(built(new URL(url).pathname.replace(/\/$/, '.md')), 'utf8')) as Nodes;
    const headings = new Set(find(article, 'heading').map(textOf));
    for (const { title } of Object.values(states)) expect(headings).toContain(title);
    const answers = new Set(
      find(article, 'listItem').map((item) => `${textOf(item)}, ${find(item, 'link').map((link) => link.url)}`),
    );
    for (const { answers: given } of Object.values(states)) {
      for (const { words, targets } of given) {
        for (const { state, condition } of targets) {
          const target = states[state];
          const label = condition ? `${words}, ${condition}` : words;
          expect(answers).toContain(`${label} → ${target?.title}, ${target?.url}`);
        }
      }
    }
    expect(find(article, 'html'), 'no tags').toEqual([]);
  }
});

test('llms.txt names every article and export, and only files that are there', () => {
  const list = readFileSync(built('llms.txt'), 'utf8');
  const paths = find(markdownToMdast(list) as Nodes, 'link').map(({ url }) => new URL(url).pathname);
  expect(paths.filter((path) => !existsSync(built(path)))).toEqual([]);
  for (const { url, machine } of exported()) {
    const article = new URL(url).pathname.replace(/\/$/, '.md');
    const files = ['md', 'json', 'mmd', 'machine.json'].map((ending) => `/troubleshooters/${machine}.${ending}`);
    expect(paths).toEqual(expect.arrayContaining([article, ...files]));
  }
});
