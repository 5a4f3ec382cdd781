import { flushSync } from 'react-dom';
import type { AnyStateMachine } from 'xstate';
import { graphOf, guardsOf, helpState } from '../../flow/graph.ts';
import { changeAnswer, freshWalk, jumpTo, pickIntegration } from '../../flow/walk/acts.ts';
import { decodeWalk, encodeWalk, type Walk } from '../../flow/walk/link.ts';
import { outlook } from '../../flow/walk/outlook.ts';
import { integrationKey } from '../../flow/walk/presets.ts';
import { replay } from '../../flow/walk/replay.ts';
import type { Standing } from '../../flow/walk/standing.ts';
import { follow } from './follow.ts';
import { type EntryState, entryState } from './history-entry.ts';
import { pageView } from './page-view.ts';
import { pageWords } from './page-words.ts';
import { decode, stepOf, type Tap } from './tap.ts';
import { type Fields, walkActor } from './walk-actor.ts';
import type { WalkWords } from './words/en.ts';

export type Walker = ReturnType<typeof walker>;

/**
 * Keeps page, address and walk in step: what the reader does becomes a walk, the walk is replayed, and the page and
 * the history entry show what it says.
 * @param integrations names of the integrations by id
 * @param ui the words that are not the article's
 */
export function walker(
  root: HTMLElement,
  machine: AnyStateMachine,
  integrations: Record<string, string>,
  ui: WalkWords,
) {
  const graph = graphOf(machine, root.dataset.troubleshooter ?? machine.id);
  const guards = guardsOf(machine);
  const words = pageWords(root);
  const view = pageView(root, graph, guards, words, ui);
  const actor = walkActor();
  /** The reader's last choice, `null` for none; it holds across Back and Forward. */
  let picked = entryState().integration;
  /** What a tap has led to, until the browser has made the entry that gets its address. */
  let tapped: Standing | 'reading' | undefined;

  const shown = () => actor.getSnapshot().context;
  const walking = () => shown().place?.standing;
  const inQuery = () => Object.fromEntries(new URLSearchParams(location.search));
  const withPick = (walk: Walk) => (picked === undefined ? walk : pickIntegration(walk, picked ?? undefined));
  const standingOf = (walk: Walk, truncated = 0) =>
    replay(graph, guards, walk, { integrations: Object.keys(integrations), truncated });
  const fresh = () => standingOf(withPick(freshWalk(inQuery())));
  /** Where an act begins: at the step of the walk, else before the first answer. */
  const here = () => walking() ?? fresh();

  function show(standing: Standing): void {
    const place = { standing, outlook: outlook(graph, guards, standing) };
    picked = standing.walk.presets[integrationKey] ?? picked;
    view.show(place);
    flushSync(() => actor.send({ type: 'walk', place }));
  }

  function showArticle(): void {
    view.showAll(fresh().walk.presets[integrationKey] ?? null);
    flushSync(() => actor.send({ type: 'read' }));
  }

  const address = (standing: Standing) => `#${encodeWalk(standing.walk)}`;

  function kept(more: EntryState = {}): EntryState {
    return { ...more, fields: shown().fields, ...(picked !== undefined && { integration: picked }) };
  }

  function stand(standing: Standing): void {
    show(standing);
    history.replaceState(kept(), '', address(standing));
  }

  function go(walk: Walk): void {
    history.pushState(null, '');
    const standing = standingOf(walk);
    stand(standing);
    view.enter(standing.state);
  }

  /** Ends the walk and reads on at a heading. */
  function readAt(id: string): void {
    history.pushState(kept({ reading: true }), '', `#${id}`);
    showArticle();
    view.readOn(id);
  }

  /** Takes a tap before the browser follows its link. */
  function tap(one: Tap): void {
    if (one.kind === 'link' && (!walking() || one.target.startsWith('walk?'))) return;
    if (one.kind === 'link' && !stepOf(one.target)) {
      // What skips to the content leads to the step, which is all the content there is.
      tapped = view.inArticle(one.target) ? 'reading' : walking();
      if (tapped === 'reading') showArticle();
      return;
    }
    const { standing, event } = follow(graph, guards, one, here(), standingOf);
    tapped = standing;
    show(standing);
    if (event) root.dispatchEvent(event);
  }

  /** The browser stands at another entry: by a tap, or in any other way. */
  function arrive(by: Tap | undefined, first: boolean): void {
    const led = tapped;
    tapped = undefined;
    const standing = typeof led === 'object' ? led : undefined;
    const reads = led === 'reading' || (by?.kind === 'link' && !by.target.startsWith('walk?'));
    if (standing) history.replaceState(kept(), '', address(standing));
    else if (reads) history.replaceState(kept({ reading: true }), '');
    else open(first);
    if (!standing) return;
    view.enter(standing.state);
    // A link that leads elsewhere takes the focus along.
    if (by && stepOf(by.target) !== standing.state) setTimeout(view.enter, 0, standing.state);
  }

  /** The walk of a link's fragment; nothing if it is none. */
  function linked(fragment: string): Standing | undefined {
    const decoded = decodeWalk(fragment);
    if (!decoded) return undefined;
    const walk = { ...decoded.walk, presets: { ...inQuery(), ...decoded.walk.presets } };
    // An entry of the walk's own, which keeps the fields, was here before the last choice; any other brings its own.
    return standingOf(entryState().fields ? withPick(walk) : walk, decoded.truncated);
  }

  /** The walk the current entry says: that of its address, of the taps it keeps, or a jump to its step. */
  function opened(first: boolean): Standing | undefined {
    const fragment = location.hash.slice(1);
    const own = linked(fragment);
    const { reading, taps, walk = '' } = entryState();
    if (own || reading) return own;
    const step = stepOf(decode(fragment));
    if (!taps) return step && step !== graph.initial ? standingOf(jumpTo(fresh(), step)) : undefined;
    return taps.reduce((from, one) => {
      const { standing, event } = follow(graph, guards, one, from, standingOf);
      if (first && event) root.dispatchEvent(event);
      return standing;
    }, linked(walk) ?? fresh());
  }

  /** Shows what the current entry says: a walk, or the article. */
  function open(first: boolean): void {
    const { fields } = entryState();
    // After a reload; from then on what was typed last holds, whatever an older entry keeps.
    if (first && fields) actor.send({ type: 'type', fields });
    const standing = opened(first);
    if (standing) {
      stand(standing);
      view.enter(standing.state);
      return;
    }
    const left = walking();
    if (left) {
      showArticle();
      view.keepFocus(left.state);
    }
    history.replaceState(kept(entryState()), '');
  }

  function pick(integration: string | null): void {
    picked = integration;
    const now = walking();
    if (now) stand(standingOf(withPick(now.walk)));
  }
  document.addEventListener('integration:pick', ({ detail }) => pick(detail.integration));

  return {
    actor,
    words,
    ui,
    graph,
    integrations,
    help: helpState(graph),
    hiddenStep: view.hiddenStep,
    hideAgain: view.hideAgain,
    tap,
    arrive,
    walking,
    /** Reads on where the walk stands. The browser scrolls on to what it has found. */
    leave: () => readAt(here().state),
    jump: (state: string) => go(jumpTo(here(), state)),
    change: (index: number) => go(changeAnswer(here(), index)),
    startAgain: () => readAt(graph.initial),
    pick,
    type: (fields: Fields) => {
      flushSync(() => actor.send({ type: 'type', fields }));
      history.replaceState(kept(), '');
    },
  };
}
