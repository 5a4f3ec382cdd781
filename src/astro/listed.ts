import { globSync } from 'node:fs';
import path from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { articleFields, isArticle } from '../content/article.ts';
import { type Category, categoriesOf } from '../content/categories/categories.ts';
import { categorySchema } from '../content/categories/schema.ts';
import type { Flow } from '../flow/flow.ts';
import { articleFiles, readSource, routeOf } from './articles.ts';

const categoriesFolder = 'src/content/categories';

const listedFields = articleFields
  .pick({ title: true, description: true, category: true })
  .extend({ sidebar: z.object({ label: z.string(), order: z.number() }).partial().default({}) });

/**
 * The categories of a language with their articles, in the order that the site lists them, for those who do not have
 * its collections. Frontmatter and categories are taken to be without findings.
 * @param root the project's folder
 * @param flows of that language
 * @throws ZodError if a file is not as its schema asks for
 */
export function listedCategories(root: string, lang: string, flows: Flow[]): Category[] {
  const articles = articleFiles(root).flatMap((file) => {
    const route = routeOf(file);
    if (!isArticle(file) || route.lang !== lang) return [];
    const [, frontmatter = ''] = /^\s*---\r?\n(.*?\n)---/s.exec(readSource(root, file)) ?? [];
    const { title, description, category, sidebar } = listedFields.parse(parse(frontmatter));
    const machine = flows.find((flow) => flow.path === route.path)?.machine;
    const id = route.path.slice(1, -1);
    return [{ id, title, label: sidebar.label ?? title, description, category, machine, order: sidebar.order }];
  });
  const files = globSync('*.{yaml,yml}', { cwd: path.join(root, categoriesFolder) });
  const known = files.map((file) => {
    const fields = categorySchema.parse(parse(readSource(root, path.join(categoriesFolder, file))));
    return [path.parse(file).name, fields] as const;
  });
  return categoriesOf(articles, new Map(known), lang);
}
