/** What the page around an article may listen to as `article:solved`: whether the article, or its result, solved it. */
export interface Solved {
  solved: boolean;
  /** In a walk: the troubleshooter, and the result the reader stands at. */
  machine?: string | undefined;
  state?: string | undefined;
}

/**
 * Tells the page what the reader says, and nobody else; and asks in a walk at the end of each result. One that waits is
 * not over yet, and one that is solved leaves nothing to ask.
 */
export function startSolved(form: HTMLFormElement): void {
  const dataOf = (selector: string) => form.closest<HTMLElement>(selector)?.dataset;
  form.onchange = ({ target }) => {
    const detail: Solved = {
      solved: (target as HTMLInputElement).value === 'yes',
      machine: dataOf('[data-troubleshooter]')?.troubleshooter,
      state: dataOf('[data-state]')?.state,
    };
    form.dispatchEvent(new CustomEvent('article:solved', { bubbles: true, detail }));
  };
  const root = document.querySelector<HTMLElement>('[data-troubleshooter]');
  const home = form.parentElement;
  const others = form.querySelector('p');
  if (!root || !others) return;
  new MutationObserver(() => {
    form.reset();
    const result = `[data-state="${root.dataset.current}"][data-outcome]:not([data-outcome=wait],[data-outcome=solved])`;
    const end = root.querySelector(result);
    (end ?? home)?.append(form);
    // A result leads to support itself.
    if (end) others.remove();
    else form.append(others);
  }).observe(root, { attributeFilter: ['data-current'] });
}
