/** What a reader tapped in the page of a troubleshooter, as it is kept in `history.state` until the walk can take it. */
export type Tap =
  | { kind: 'answer'; from: string; answer: string; target: string; guard?: string }
  | { kind: 'chip'; from: string; answer: string; target: string; guard?: string }
  | { kind: 'node'; target: string }
  /** A rail row or a link in a text: in a walk a jump, while reading a place to scroll to. */
  | { kind: 'link'; target: string };

export function isTap(held: unknown): held is Tap {
  const { kind, target, from, answer } = Object(held) as Record<string, unknown>;
  const isText = (...all: unknown[]) => all.every((one) => typeof one === 'string');
  return isText(kind, target) && (kind === 'node' || kind === 'link' || isText(from, answer));
}

export function fragmentOf(link: HTMLAnchorElement): string {
  return decode(link.hash.slice(1));
}

export function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** The link a click follows within this page; nothing if it opens elsewhere or was taken by something else. */
export function followedLink(event: MouseEvent): HTMLAnchorElement | undefined {
  if (
    event.defaultPrevented ||
    event.button !== 0 ||
    event.metaKey ||
    event.ctrlKey ||
    event.shiftKey ||
    event.altKey
  ) {
    return undefined;
  }
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
  if (!link?.hash || link.target || link.hasAttribute('download')) return undefined;
  return link.href.split('#')[0] === location.href.split('#')[0] ? link : undefined;
}

export function tapOf(link: HTMLAnchorElement): Tap {
  const target = fragmentOf(link);
  const { answer, chip, from, guard, node } = link.dataset;
  const section = link.closest<HTMLElement>('section[data-state]')?.dataset.state;
  if (answer && section) return { kind: 'answer', from: section, answer, target, ...(guard && { guard }) };
  if (chip && from) return { kind: 'chip', from, answer: chip, target, ...(guard && { guard }) };
  if (node && !link.closest('[data-chart="rail"]')) return { kind: 'node', target };
  return { kind: 'link', target };
}

/** What starts a walk when touched: answers, and chips and nodes of the figure. */
export const startsWalk =
  '[data-troubleshooter] [data-answer], [data-chip], [data-chart="map"] [data-node], [data-chart="spine"] [data-node]';

/** The step an id leads to: of a question or an outcome, by its own or a former id; never of a group. */
export function stepOf(id: string): string | undefined {
  const at = id ? document.getElementById(id) : null;
  const section = at?.closest<HTMLElement>('section[data-state]');
  if (!section || section.dataset.kind === 'group') return undefined;
  const own = section.dataset.state;
  return own && (id === own || at?.parentElement === section) && !at?.closest('[data-retired]') ? own : undefined;
}
