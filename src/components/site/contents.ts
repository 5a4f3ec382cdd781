import { keepInView } from './keep-in-view.ts';
import { headingBeingRead } from './reading.ts';

/** Marks the row of the heading being read, says it in the bar, and closes the list once a row is chosen. */
export function startContents(): void {
  const panel = document.getElementById('_contents');
  const bar = document.querySelector('[data-bar-current]');
  if (!panel || !bar) return;
  const links = new Map<Element, HTMLAnchorElement>();
  for (const link of panel.querySelectorAll<HTMLAnchorElement>('li a[href^="#"]')) {
    const heading = document.getElementById(link.getAttribute('href')?.slice(1) ?? '');
    if (heading && !links.has(heading)) links.set(heading, link);
  }

  /** In a walk the marks and the bar are the walk's. */
  const isWalk = () => document.querySelector('[data-mode="walk"]') !== null;
  let marked: HTMLAnchorElement | undefined;
  const mark = () => {
    const link = isWalk() ? undefined : links.get(headingBeingRead([...links.keys()]) ?? document.body);
    if (link === marked) return;
    marked?.removeAttribute('data-reading');
    marked = link;
    if (!link) return;
    link.setAttribute('data-reading', '');
    bar.textContent = link.querySelector('[data-title]')?.textContent ?? link.textContent;
    keepInView(panel, link);
  };

  let asked = 0;
  const markSoon = () => {
    cancelAnimationFrame(asked);
    asked = requestAnimationFrame(mark);
  };
  mark();
  for (const event of ['scroll', 'resize', 'hashchange']) window.addEventListener(event, markSoon, { passive: true });

  new MutationObserver((changes) => {
    const step = panel.querySelector('[aria-current="step"]');
    if (step) keepInView(panel, step);
    if (changes.some((change) => change.attributeName === 'data-mode')) markSoon();
  }).observe(document.body, { subtree: true, attributeFilter: ['data-mode', 'aria-current'] });

  const close = () => panel.matches(':popover-open') && panel.hidePopover();
  panel.addEventListener('click', (event) => {
    if ((event.target as Element).closest('a')) close();
  });
  panel.addEventListener('toggle', () => {
    const current = panel.querySelector('[aria-current="step"], [data-reading]');
    if (current) keepInView(panel, current);
  });
  matchMedia('(min-width: 72em)').addEventListener('change', close);
}
