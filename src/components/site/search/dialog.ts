import { importAgain } from '../../import-again.ts';

/**
 * Opens and closes the search. The field stands in the page from the start, so that nothing typed is lost; what
 * searches (Pagefind, its index, the list of results) is loaded when the dialog opens, not before.
 */
export function startSearch(): void {
  const search = document.querySelector('site-search');
  const dialog = search?.querySelector('dialog');
  const field = search?.querySelector('input');
  const status = search?.querySelector<HTMLElement>('[data-search-status]');
  if (!dialog || !field || !status) return;

  const update = async () => {
    try {
      const { showResults } = await importAgain(() => import('./results.ts'));
      return await showResults(dialog, field.value);
    } catch {
      const { failed = '', notStored = '' } = status.dataset;
      status.textContent = navigator.onLine ? failed : notStored;
      return false;
    }
  };
  const open = () => {
    dialog.showModal();
    field.focus();
    field.select();
    void update();
  };

  for (const opener of document.querySelectorAll<HTMLButtonElement>('[data-search-open]')) {
    if (/Mac|iPhone|iPad|iPod/.test(navigator.platform)) {
      opener.setAttribute('aria-keyshortcuts', 'Meta+K');
      opener.querySelector('kbd')?.setAttribute('data-keys', '⌘ K');
    }
    opener.disabled = false;
    opener.addEventListener('click', open);
  }
  field.addEventListener('input', update);
  field.addEventListener('keydown', async (event) => {
    // A search field would take the first Escape for itself and only empty.
    if (event.key === 'Escape') {
      event.preventDefault();
      dialog.close();
    }
    // Opens what is best for the words that stand there now, not for those before the last letter.
    if (event.key === 'Enter' && (await update()))
      dialog.querySelector<HTMLElement>('[data-search-results] a')?.click();
  });
  dialog.addEventListener('click', ({ target }) => {
    const chosen = target instanceof Element && target.closest('a, [data-search-close]');
    if (chosen || target === dialog) dialog.close();
  });
  window.addEventListener('keydown', (event) => {
    if (event.key !== 'k' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (dialog.open) dialog.close();
    else open();
  });
}
