import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { AnyStateMachine } from 'xstate';
import { followFinds } from './find-in-page.ts';
import { loadWalkWords } from './load-words.ts';
import type { Tap } from './tap.ts';
import { WalkPanels } from './WalkPanels.tsx';
import styles from './walk.css?inline';
import { walker as walkerOf } from './walker.ts';

const machines = import.meta.glob<{ default: AnyStateMachine }>('/src/machines/*.ts');

/** The walk, as the loader knows it. */
export interface Island {
  /** Shows what a tap leads to, before the browser follows its link. */
  tap(tap: Tap): void;
  /** The browser stands at another history entry: by the tap given, or in any other way. */
  arrive(tap: Tap | undefined, first: boolean): void;
  walking(): boolean;
}

/**
 * Mounts the walk on a troubleshooter of the page.
 * @throws if its machine's code cannot be loaded
 */
export async function mount(root: HTMLElement): Promise<Island> {
  const load = machines[`/src/machines/${root.dataset.troubleshooter}.ts`];
  const [above, below] = [root.querySelector('[data-walk-top]'), root.querySelector('[data-walk-bottom]')];
  if (!load || !above || !below) throw new Error('The page of this troubleshooter is not whole.');
  const [{ default: machine }, said] = await Promise.all([load(), loadWalkWords()]);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  const walker = walkerOf(root, machine, JSON.parse(root.dataset.integrations ?? '{}'), said);
  // At once, so that the first step is never shown without what stands above it.
  flushSync(() => createRoot(above).render(<WalkPanels walker={walker} below={below} />));
  followFinds(walker);
  root.dataset.ready = '';
  return { tap: walker.tap, arrive: walker.arrive, walking: () => walker.walking() !== undefined };
}
