import { getCollection } from 'astro:content';
import { type Category, categoriesOf, type ListedArticle } from '../../content/categories/categories.ts';
import { inLanguage, languageOf, languages } from '../../flow/phrases.ts';
import { pagesIn } from '../../flow/untranslated.ts';
import { flowAt } from '../flow-of.ts';

const root = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** The address of a page by its id. */
export function hrefOf(id: string): string {
  return id === '' ? root : `${root}${id}/`;
}

/** The id of a category's page. */
export function categoryPage(lang: string, { id }: Category): string {
  return inLanguage(lang, id);
}

async function read(lang: string): Promise<Category[]> {
  const known = new Map((await getCollection('categories')).map(({ id, data }) => [id, data]));
  const articles = pagesIn(await getCollection('docs'), lang).flatMap(({ id, data }): ListedArticle[] => {
    if (!data.category) return [];
    const { title, description = '', category, sidebar } = data;
    const machine = flowAt(`/${id}/`)?.machine;
    return [{ id, title, label: sidebar.label ?? title, description, category, machine, order: sidebar.order }];
  });
  return categoriesOf(articles, known, lang);
}

/** The languages that the site has pages in. */
export async function siteLanguages(): Promise<string[]> {
  const docs = await getCollection('docs');
  return languages.filter((lang) => docs.some(({ id }) => languageOf(id) === lang));
}

const made = new Map<string, Promise<Category[]>>();

/** The categories of a language with their articles; read once a build, anew in development. */
export function categories(lang: string): Promise<Category[]> {
  const ready = import.meta.env.DEV ? undefined : made.get(lang);
  const reading = ready ?? read(lang);
  made.set(lang, reading);
  return reading;
}
