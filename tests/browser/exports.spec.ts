import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import type { Nodes } from 'mdast';
import { markdownToMdast } from 'satteri';
import type { TroubleshooterJson } from '../../src/flow/exports/json.ts';
import { dist } from '../support/build-site.ts';

const built = (path: string) => join(dist, path);

/** The folders of the site's languages, each with a list of its articles. */
const languages = globSync('{,*/}llms.txt', { cwd: dist }).map((file) => file.replace('llms.txt', ''));

/** Every exported troubleshooter of a language. */
function exported(lang: string): TroubleshooterJson[] {
  return globSync(built(`${lang}troubleshooters/*.json`))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')))
    .filter((json) => 'hash' in json);
}

const exportsOf = (lang: string, machine: string) =>
  ['json', 'mmd', 'md'].map((ending) => `${lang}troubleshooters/${machine}.${ending}`);

function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node ? node.value : '';
}

function find<Type extends Nodes['type']>(node: Nodes, type: Type): Extract<Nodes, { type: Type }>[] {
  const below = 'children' in node ? node.children.flatMap((child) => find(child, type)) : [];
  return node.type === type ? [node as Extract<Nodes, { type: Type }>, ...below] : below;
}

test('each troubleshooter has its exports in every language', () => {
  expect(exported('').length).toBeGreaterThan(0);
  for (const lang of languages) {
    expect(exported(lang).map(({ machine }) => machine)).toEqual(exported('').map(({ machine }) => machine));
    for (const { machine } of exported(lang)) {
      const files = [`troubleshooters/${machine}.machine.json`, ...exportsOf(lang, machine)];
      expect(files.filter((file) => !existsSync(built(file)))).toEqual([]);
    }
  }
  const schemas = new Set(languages.flatMap(exported).map(({ $schema }) => new URL($schema).pathname));
  expect([...schemas].filter((path) => !existsSync(built(path)))).toEqual([]);
});

test('an article’s Markdown has every title, and every answer with where it leads', () => {
  for (const { url, states } of languages.flatMap(exported)) {
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

test('llms.txt names every article and export of its language, and only files that are there', () => {
  for (const lang of languages) {
    const list = readFileSync(built(`${lang}llms.txt`), 'utf8');
    const paths = find(markdownToMdast(list) as Nodes, 'link').map(({ url }) => new URL(url).pathname.slice(1));
    expect(paths.filter((path) => !existsSync(built(path)))).toEqual([]);
    for (const { url, machine } of exported(lang)) {
      const article = new URL(url).pathname.slice(1).replace(/\/$/, '.md');
      expect(article.startsWith(lang)).toBe(true);
      const files = [`troubleshooters/${machine}.machine.json`, ...exportsOf(lang, machine)];
      expect(paths).toEqual(expect.arrayContaining([article, ...files]));
    }
  }
});
