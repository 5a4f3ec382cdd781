import { siteWords } from '../words.ts';
import { loadPagefind } from './pagefind.ts';
import { rankSections, type SearchRow } from './ranking.ts';

/** Pages whose text is read for one search, and rows shown. */
const limits = { pages: 8, rows: 10 };

function element<Name extends keyof HTMLElementTagNameMap>(name: Name, text: string): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function rowElement({ title, url, excerpt, article }: SearchRow): HTMLLIElement {
  const words = document.createElement('span');
  words.innerHTML = excerpt;
  const link = document.createElement('a');
  link.href = url;
  link.append(...(article ? [element('small', article)] : []), element('strong', title), words);
  const row = document.createElement('li');
  row.append(link);
  return row;
}

/** Searches for the words and shows what was found in the dialog; rejects if the search cannot be loaded. */
export async function showResults(dialog: Element, words: string): Promise<void> {
  const list = dialog.querySelector('[data-search-results]');
  const status = dialog.querySelector('[data-search-status]');
  if (!list || !status) return;
  const pagefind = await loadPagefind();
  const query = words.trim();
  const found = await pagefind.debouncedSearch(query, {}, 120);
  if (!found) return;
  const pages = await Promise.all(found.results.slice(0, limits.pages).map((page) => page.data()));
  const rows = rankSections(pages, limits.rows);
  list.replaceChildren(...rows.map(rowElement));
  const { results, nothingFound } = siteWords(document.documentElement.lang);
  const said = rows.length === 0 ? nothingFound(query) : results(rows.length);
  status.textContent = query ? said : '';
}
