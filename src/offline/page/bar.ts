import { element } from './elements.ts';

interface Bar {
  title: string;
  text?: string;
  actions?: HTMLElement[];
}

let shown: HTMLElement | undefined;

/** Shows a bar at the bottom of the window in place of the one there; the page ends above it. */
export function showBar({ title, text, actions = [] }: Bar): HTMLElement {
  hideBar();
  const words = element('p', '', element('strong', '', title), ...(text ? [element('span', '', text)] : []));
  words.setAttribute('role', 'status');
  shown = element('div', 'offline-bar', words, ...actions);
  document.body.append(shown);
  document.body.style.paddingBlockEnd = `${shown.offsetHeight}px`;
  return shown;
}

/** @param bar the bar to hide if it is still the one that is shown; missing for any */
export function hideBar(bar = shown): void {
  if (!shown || bar !== shown) return;
  shown.remove();
  shown = undefined;
  document.body.style.paddingBlockEnd = '';
}

/** Whether a bar is shown that waits for an answer. */
export const barAsks = () => shown?.querySelector('button') != null;
