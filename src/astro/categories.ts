import path from 'node:path';
import { slug } from 'github-slugger';
import { isArticle } from '../content/article.ts';
import { categorySchema } from '../content/categories/schema.ts';
import { type Finding, placeText } from '../flow/finding.ts';
import { nearest } from '../flow/lint/near.ts';
import type { CategoryPage } from '../flow/lint/paths.ts';
import { inLanguage } from '../flow/phrases.ts';
import type { Words } from '../flow/words.ts';
import { filesOf, originalOf, readSource } from './articles.ts';
import { frontmatterText } from './frontmatter.ts';
import { yamlFileFindings } from './yaml-findings.ts';
import { readYaml } from './yaml-text.ts';

const categoryFiles = (root: string) => filesOf(root, 'src/content/categories/*.{yaml,yml}');

/** The pages of the categories that articles name, each address once. */
export function categoryPages(words: Words[]): CategoryPage[] {
  const pages = words.flatMap(({ lang, category }) =>
    category ? [{ category, path: `/${inLanguage(lang, slug(category))}/` }] : [],
  );
  return [...new Map(pages.map((page) => [page.path, page])).values()];
}

/**
 * What is wrong with the categories' files, and with what articles call their categories.
 * @param words of all articles that can be read
 */
export function categoryFindings(root: string, words: Words[]): Finding[] {
  const files = categoryFiles(root);
  const findings = yamlFileFindings(root, files, { schema: categorySchema, what: 'a category' });
  const titles = new Map<string, string>();
  const orders = new Map<number, string>();
  for (const file of files) {
    const { document, valuePlace } = readYaml(file, readSource(root, file));
    const { title, order } = Object(document.toJS()) as Record<string, unknown>;
    for (const one of [path.parse(file).name, ...Object.values(Object(title))]) {
      titles.set(slug(String(one)), path.parse(file).name);
    }
    if (typeof order !== 'number') continue;
    const first = orders.get(order);
    if (first === undefined) orders.set(order, placeText(valuePlace(['order'])));
    else {
      findings.push({
        rule: 'same-order',
        place: valuePlace(['order']),
        message: `The order ${order} is also that at ${first}.`,
        fix: 'Write another number: which of the two stands first is to be said.',
      });
    }
  }
  const named = nameFindings(root, words, titles);
  return [...findings, ...named, ...translatedFindings(root, words, named)];
}

/**
 * Categories that articles call by another name than their file's, or by two names that make one address.
 * @param titles the names of the files, by what slugs may mean them
 */
function nameFindings(root: string, words: Words[], titles: ReadonlyMap<string, string>): Finding[] {
  const names = new Set(titles.values());
  const firsts = new Map<string, string>();
  return words.flatMap(({ file, lang, category }) => {
    if (!category || names.has(category)) return [];
    const id = slug(category);
    const known = titles.get(id) ?? titles.get(nearest(id, [...titles.keys()]) ?? '');
    const key = `${lang} ${id}`;
    const first = firsts.get(key) ?? category;
    firsts.set(key, first);
    const meant = known ?? (first === category ? undefined : first);
    if (meant === undefined) return [];
    const text = frontmatterText(readSource(root, file)) ?? '';
    const free = known !== undefined && slug(known) !== id;
    return [
      {
        rule: 'category-name',
        place: readYaml(file, text).valuePlace(['category']),
        message: `"${category}" would be a category of its own, beside "${meant}".`,
        fix: `Write \`category: ${meant}\`${free ? `, or give it a file: src/content/categories/${id}.yaml` : ''}.`,
      },
    ];
  });
}

/**
 * Translations that stand in another category than the article they were made from.
 * @param named what is wrong with the names of categories: of a wrong one nothing is to be made
 */
function translatedFindings(root: string, words: Words[], named: Finding[]): Finding[] {
  const byFile = new Map(words.map((one) => [one.file, one]));
  return words.flatMap(({ file, category }) => {
    const original = byFile.get(originalOf(file) ?? '');
    if (!original || category === original.category) return [];
    // Articles without one are reported for that.
    if (isArticle(file) && !(category && original.category)) return [];
    if (named.some(({ place }) => [file, original.file].includes(place.file))) return [];
    const said = (name: string) => (name ? `"${name}"` : 'none');
    const placeIn = (one: string) =>
      readYaml(one, frontmatterText(readSource(root, one)) ?? '').valuePlace(['category']);
    return [
      {
        rule: 'translation',
        place: placeIn(file),
        message: `The category here is ${said(category)}, in the original (${placeText(placeIn(original.file))}) ${said(original.category)}.`,
        fix: original.category ? `Write \`category: ${original.category}\`.` : 'Take `category` out.',
      },
    ];
  });
}
