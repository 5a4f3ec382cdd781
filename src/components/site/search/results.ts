import { supportAddress } from '../../interface-words.ts';
import { find, problems } from './find.ts';
import { useKeys } from './keys.ts';
import { loadPagefind } from './pagefind.ts';
import styles from './results.css?inline';
import { element, problemRow, resultRow } from './rows.ts';
import { loadWords } from './words.ts';

/** Milliseconds without another letter before a search begins. */
const pause = 100;

let latest = 0;
let styled = false;

function addStyles(): void {
  if (styled) return;
  styled = true;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
}

/**
 * Searches for the words and shows what was found in the dialog; rejects if the search cannot be loaded.
 * @returns whether it is shown, and not what was asked for in the meantime
 */
export async function showResults(dialog: HTMLElement, words: string): Promise<boolean> {
  const list = dialog.querySelector<HTMLElement>('[data-search-results]');
  const status = dialog.querySelector('[data-search-status]');
  if (!list || !status) return false;
  latest += 1;
  const own = latest;
  addStyles();
  useKeys(dialog);
  const { lang } = document.documentElement;
  const [pagefind, said] = await Promise.all([loadPagefind(), loadWords(lang)]);
  const query = words.trim();
  if (query) await new Promise((resolve) => setTimeout(resolve, pause));
  if (own !== latest) return false;
  const rows = query ? await find(pagefind, query, lang) : [];
  const offered = rows.length === 0 ? await problems(pagefind) : [];
  if (own !== latest) return false;

  const { stillStuck, contactSupport } = said;
  const nothing = query !== '' && rows.length === 0;
  dialog.toggleAttribute('data-nothing-found', nothing);
  status.textContent = nothing ? said.nothingFound(query) : query && said.results(rows.length);
  list.replaceChildren(...rows.map((row) => resultRow(row, said)));
  list.dataset.query = query;
  dialog.querySelector('[data-search-offer]')?.remove();
  if (rows.length > 0) return true;

  const support = element('a', contactSupport);
  support.href = `mailto:${supportAddress}`;
  const offer = element(
    'div',
    ...(nothing ? [element('p', said.checkSpelling)] : []),
    ...(offered.length > 0 ? [element('h2', nothing ? said.findOut : said.commonProblems)] : []),
    element('ul', ...offered.map(problemRow)),
    ...(nothing ? [element('p', `${stillStuck} `, support)] : []),
  );
  offer.dataset.searchOffer = '';
  list.after(offer);
  return true;
}
