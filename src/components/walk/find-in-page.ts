import { decode, followedLink } from './tap.ts';
import type { Walker } from './walker.ts';

/**
 * What find-in-page brings up in a walk: a hidden step becomes the step the reader stands at, other text of the
 * article ends the walk. Following a link brings hidden text up too; the address has changed then.
 */
export function followFinds(walker: Walker): void {
  let following = false;
  let address = location.href;
  for (const type of ['popstate', 'hashchange'] as const) {
    addEventListener(type, () => {
      following = false;
      address = location.href;
    });
  }
  document.addEventListener('click', (event) => (following = followedLink(event) !== undefined), { capture: true });
  document.addEventListener('beforematch', ({ target }) => {
    if (!walker.walking() || !(target instanceof Element) || following) return;
    const named = document.getElementById(decode(location.hash.slice(1)));
    // An address that was typed: the page has not heard of it yet.
    if (address !== location.href && target.contains(named)) return;
    const step = walker.hiddenStep(target);
    if (step) walker.jump(step);
    else walker.readAt(headingAbove(target));
  });
}

function headingAbove(element: Element): string {
  const headings = [...document.querySelectorAll('.sl-markdown-content :is(h1, h2, h3, h4, h5, h6)[id]')];
  const inside = element.querySelector('[id]:is(h1, h2, h3, h4, h5, h6)');
  const before = headings.findLast((one) => one.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING);
  return (inside ?? before ?? headings[0])?.id ?? '';
}
