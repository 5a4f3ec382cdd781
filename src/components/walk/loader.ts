import { type EntryState, entryState } from './history-entry.ts';
import type { Island } from './mount.tsx';
import { decode, followedLink, startsWalk, stepOf, type Tap, tapOf } from './tap.ts';

/*
 * The only script a reader gets before asking for a walk. A tap is never prevented and never waits: the link jumps as
 * it would without script, the tap is kept in the history entry it made, and the walk takes it from there once its
 * code has come. If the code does not come, the page still works by its links, and the next tap asks again.
 */
const root = document.querySelector<HTMLElement>('[data-troubleshooter]');

let island: Island | undefined;
let asked = false;
/** The last choice holds on every entry; where the page shows facts, these see to that. */
const chosen = document.querySelector('integration-facts') ? undefined : entryState().integration;
/** A script that could not be loaded. */
let failed: string | undefined;
/** The tap whose jump the browser has not made yet, and what the entry it was made in waits for and keeps. */
let pending: { tap: Tap; before: EntryState } | undefined;
/**
 * Settles once the page may change: what is pressed is let go, or its tap would be lost, and the page is not just being
 * left.
 */
let released: Promise<unknown> | undefined;

/** No walk comes: a page whose head waits for one is read. */
function showArticle(): void {
  delete document.documentElement.dataset.walk;
}

function load(): void {
  if (!root || asked) return;
  asked = true;
  // Opened anew, the page gets what its entry keeps only if the entry's address is still the same. The page may stay, too.
  addEventListener('beforeunload', () => {
    released = new Promise((done) => setTimeout(done, 10_000));
  });
  import('./mount.tsx')
    .then(({ mount }) => mount(root))
    .then(
      async (mounted) => {
        await released;
        island = mounted;
        island.arrive(undefined, true);
      },
      (error) => {
        showArticle();
        failed = String(error).match(/https?:\S+\.js/)?.[0] ?? import.meta.url;
      },
    );
}

/**
 * Browsers remember that a module could not be loaded: only the page opened anew can ask for it again. That is done
 * once the script is to be had, so that no tap is met by a page that opens anew for nothing.
 */
async function loadAgain(script: string): Promise<void> {
  const answer = await fetch(script, { method: 'HEAD', cache: 'no-store' }).catch(() => undefined);
  if (answer?.ok && answer.headers.get('content-type')?.includes('javascript')) location.reload();
}

/** The walk the current entry waits for; nothing if the entry is read. */
function awaited(): EntryState | undefined {
  const fragment = location.hash.slice(1);
  if (fragment.startsWith('walk?')) return { walk: fragment };
  const { reading, taps, walk } = entryState();
  if (reading) return undefined;
  if (taps) return { taps, walk };
  const step = stepOf(decode(fragment));
  return step && step !== root?.dataset.initial ? { taps: [{ kind: 'node', target: step }] } : undefined;
}

/** Stands at another entry: by a tap, by Back and Forward, or by an address typed or opened. */
function arrive(): void {
  const tapped = pending;
  pending = undefined;
  if (island) {
    island.arrive(tapped?.tap, false);
    return;
  }
  if (chosen !== undefined) history.replaceState({ ...entryState(), integration: chosen }, '');
  if (tapped) {
    const { tap, before } = tapped;
    const { walk, taps = [], ...kept } = before;
    const said = tap.kind === 'link' ? { reading: true } : { walk, taps: [...taps, tap] };
    history.replaceState({ ...entryState(), ...kept, ...said }, '');
  }
  if (!awaited()) {
    showArticle();
    return;
  }
  if (tapped && failed) loadAgain(failed);
  else load();
}

if (root) {
  document.addEventListener('pointerdown', () => {
    released = new Promise((done) => {
      // The click comes after the release.
      for (const type of ['pointerup', 'pointercancel']) addEventListener(type, () => setTimeout(done), { once: true });
    });
  });
  for (const type of ['pointerdown', 'keydown', 'focusin'] as const) {
    document.addEventListener(type, ({ target }) => {
      if (target instanceof Element && target.closest(startsWalk)) load();
    });
  }
  document.addEventListener('click', (event) => {
    const link = followedLink(event);
    if (!link) return;
    const tap = tapOf(link);
    const { integration, fields } = entryState();
    pending = { tap, before: { ...(fields && { integration, fields }), ...awaited() } };
    if (tap.kind !== 'link') load();
    island?.tap(tap);
    // A link to where the page already is takes the place of its entry; an act is to have one of its own.
    if (tap.kind !== 'link' && link.href === location.href) history.pushState(null, '');
  });
  addEventListener('popstate', arrive);
  arrive();
}
