import path from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { articleFields, isArticle } from '../content/article.ts';
import { type Category, categoriesOf } from '../content/categories/categories.ts';
import { categorySchema } from '../content/categories/schema.ts';
import { languages } from '../flow/phrases.ts';
import { flowIn, pagesIn } from '../flow/untranslated.ts';
import { articleFiles, filesOf, readSource, routeOf } from './articles.ts';
import type { Flows } from './check.ts';

const listedFields = articleFields
  .pick({ title: true, description: true, category: true })
  .extend({ sidebar: z.object({ label: z.string(), order: z.number() }).partial().default({}) });

/**
 * The categories of a language with their articles, in the order that the site lists them, for those who do not have
 * its collections. Frontmatter and categories are taken to be without findings.
 * @param root the project's folder
 * @throws ZodError if a file is not as its schema asks for
 */
export function listedCategories(root: string, lang: string, flows: Flows): Category[] {
  const files = articleFiles(root)
    .filter(isArticle)
    .map((file) => ({ id: routeOf(file).path.slice(1, -1), file }));
  const machines = new Set(Object.values(flows).flatMap((byMachine) => Object.keys(byMachine)));
  const flowsIn = [...machines].map((machine) => flowIn(flows, machine, lang));
  const articles = pagesIn(files, lang).map(({ id, file }) => {
    const [, frontmatter = ''] = /^\s*---\r?\n(.*?\n)---/s.exec(readSource(root, file)) ?? [];
    const { title, description, category, sidebar } = listedFields.parse(parse(frontmatter));
    const machine = flowsIn.find((flow) => flow?.path === `/${id}/`)?.machine;
    return { id, title, label: sidebar.label ?? title, description, category, machine, order: sidebar.order };
  });
  const known = filesOf(root, 'src/content/categories/*.{yaml,yml}').map((file) => {
    const fields = categorySchema.parse(parse(readSource(root, file)));
    return [path.parse(file).name, fields] as const;
  });
  return categoriesOf(articles, new Map(known), lang);
}

/** Where each article stands, by path: its category's title, and its place among all in the site's order. */
export function listedPlaces(root: string, flows: Flows): Map<string, { category: string; order: number }> {
  const listed = languages.flatMap((lang) =>
    listedCategories(root, lang, flows).flatMap(({ title, articles }) =>
      articles.map(({ id }) => ({ path: `/${id}/`, category: title })),
    ),
  );
  return new Map(listed.map(({ path, category }, order) => [path, { category, order }]));
}
