import type { Island } from './mount.tsx';
import { decode, type EntryState, entryState, followedLink, startsWalk, stepOf, type Tap, tapOf } from './tap.ts';

/*
 * The only script a reader gets before asking for a walk. A tap is never prevented and never waits: the link jumps as
 * it would without script, the tap is kept in the history entry it made, and the walk takes it from there once its
 * code has come. If the code does not come, the page still works by its links, and the next tap asks again.
 */
const root = document.querySelector<HTMLElement>('[data-troubleshooter]');

let island: Island | undefined;
let loading: Promise<void> | undefined;
/** The tap whose jump the browser has not made yet. */
let pending: { tap: Tap; before: EntryState } | undefined;
let seen = '';

function load(): void {
  if (!root || island || loading) return;
  loading = import('./mount.tsx')
    .then(({ mount }) => mount(root))
    .then((mounted) => {
      island = mounted;
      arrive(true);
    })
    .catch(() => {
      loading = undefined;
    });
}

/** Whether the current entry is a walk, or a step that was not reached by reading. */
function opensWalk(): boolean {
  const fragment = location.hash.slice(1);
  if (fragment.startsWith('walk?')) return true;
  const { reading, taps } = entryState();
  if (reading) return false;
  const step = stepOf(decode(fragment));
  return Boolean(taps) || (step !== undefined && step !== root?.dataset.initial);
}

/** Stands at another entry: by a tap, by Back and Forward, or by an address typed or opened. */
function arrive(first = false): void {
  const tapped = pending;
  pending = undefined;
  if (tapped && !island) {
    const { tap, before } = tapped;
    const kept: EntryState = tap.kind === 'link' ? { reading: true } : { taps: [...(before.taps ?? []), tap] };
    history.replaceState({ ...entryState(), ...kept }, '');
  }
  const here = `${location.href} ${JSON.stringify(history.state)}`;
  if (here === seen && !first && !tapped) return;
  if (island) island.arrive(tapped?.tap, first);
  else if (opensWalk()) load();
  seen = `${location.href} ${JSON.stringify(history.state)}`;
}

if (root) {
  for (const type of ['pointerdown', 'keydown', 'focusin'] as const) {
    document.addEventListener(type, ({ target }) => {
      if (target instanceof Element && target.closest(startsWalk)) load();
    });
  }
  document.addEventListener('click', (event) => {
    const link = followedLink(event);
    if (!link) return;
    const tap = tapOf(link);
    const acts = tap.kind !== 'link' || island?.walking();
    // A link to where the page already is makes no entry of its own.
    const stays = link.href === location.href;
    if (stays && !acts) return;
    pending = { tap, before: entryState() };
    if (tap.kind !== 'link') load();
    island?.tap(tap);
    if (!stays) return;
    history.pushState(null, '');
    arrive();
  });
  addEventListener('popstate', () => arrive());
  addEventListener('hashchange', () => arrive());
  arrive(true);
}
