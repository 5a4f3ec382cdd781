const used = new WeakSet<Element>();

/** Arrows go from the field through the results and back; all else is the browser's own. */
export function useKeys(dialog: HTMLElement): void {
  if (used.has(dialog)) return;
  used.add(dialog);
  dialog.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const stops = [...dialog.querySelectorAll<HTMLElement>('input, li > a')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    const next = at < 0 ? undefined : stops[at + step];
    if (!next) return;
    event.preventDefault();
    next.focus();
  });
}
