import { flushSync } from 'react-dom';
import type { AnyStateMachine } from 'xstate';
import { graphOf, guardsOf, helpState } from '../../flow/graph.ts';
import { changeAnswer, freshWalk, giveAnswer, jumpTo, pickIntegration } from '../../flow/walk/acts.ts';
import { decodeWalk, encodeWalk, type Walk } from '../../flow/walk/link.ts';
import { outlook } from '../../flow/walk/outlook.ts';
import { integrationKey } from '../../flow/walk/presets.ts';
import { replay } from '../../flow/walk/replay.ts';
import type { Standing } from '../../flow/walk/standing.ts';
import { articleView } from './article-view.ts';
import { markCharts } from './chart-marks.ts';
import { pageWords } from './page-words.ts';
import { decode, type EntryState, entryState, stepOf, type Tap } from './tap.ts';
import { type Fields, walkActor } from './walk-actor.ts';
import { walkWords } from './walk-words.ts';

export type Walker = ReturnType<typeof walker>;

/**
 * Keeps page, address and walk in step: what the reader does becomes a walk, the walk is replayed, and the page, the
 * charts and the history entry show what it says.
 * @param integrations names of the integrations by id
 */
export function walker(root: HTMLElement, machine: AnyStateMachine, integrations: Record<string, string>) {
  const graph = graphOf(machine, root.dataset['troubleshooter'] ?? machine.id);
  const guards = guardsOf(machine);
  const view = articleView(root, graph, guards);
  const words = pageWords(root);
  const ui = walkWords(document.documentElement.lang);
  const actor = walkActor();
  const readingTitle = document.title;
  /** The reader's last choice; it holds across Back and Forward. */
  let picked = entryState().integration;
  /** A tap's walk is shown before the browser has made the entry whose address it gets. */
  let tapped: Standing | 'left' | undefined;

  const standingOf = (walk: Walk, truncated = 0) =>
    replay(graph, guards, walk, { integrations: Object.keys(integrations), truncated });
  const shown = () => actor.getSnapshot().context;
  const walking = () => shown().walk?.standing;
  const unwalked = () =>
    standingOf(
      pickedIn(freshWalk(Object.fromEntries(new URLSearchParams(location.search)))),
    );

  function pickedIn(walk: Walk): Walk {
    return picked ? pickIntegration(walk, picked) : walk;
  }

  function showWalk(standing: Standing): void {
    const ahead = outlook(graph, guards, standing);
    view.show(standing);
    flushSync(() => actor.send({ type: 'walk', standing, outlook: ahead }));
    markCharts({ standing, outlook: ahead }, ui);
    const title = words.title(standing.state);
    document.title = `${title} · ${readingTitle}`;
    const bar = document.querySelector('[data-bar-current]');
    if (bar) bar.textContent = title;
    const integration = standing.walk.presets[integrationKey] ?? null;
    picked = integration ?? picked;
    document.dispatchEvent(new CustomEvent('integration:show', { detail: { integration } }));
  }

  function showArticle(): void {
    view.showAll();
    flushSync(() => actor.send({ type: 'read' }));
    markCharts(null, ui);
    document.title = readingTitle;
  }

  /** A reader enters a step at its heading, with all of it below. */
  function enter({ state }: Standing): void {
    const heading = document.getElementById(state);
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
    scrollTo({ top: 0, behavior: 'instant' });
  }

  const address = (standing: Standing) => `#${encodeWalk(standing.walk)}`;

  function stateFor(extra: EntryState = {}): EntryState {
    const { fields } = shown();
    return {
      ...extra,
      ...(picked && { integration: picked }),
      ...(Object.keys(fields).length > 0 && { fields: { ...fields } }),
    };
  }

  function replaceEntry(standing: Standing): void {
    history.replaceState(stateFor(), '', address(standing));
  }

  function pushWalk(walk: Walk): void {
    const standing = standingOf(walk);
    history.pushState(stateFor(), '', address(standing));
    showWalk(standing);
    enter(standing);
  }

  /** Ends the walk and reads on at a heading. */
  function readAt(id: string): void {
    history.pushState(stateFor({ reading: true }), '', `#${id}`);
    showArticle();
    const heading = document.getElementById(id);
    heading?.setAttribute('tabindex', '-1');
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ behavior: 'instant' });
  }

  /** The walk after a tap, and the answer that the tap gave. */
  function after(tap: Tap, before: Standing): { standing: Standing; given?: CustomEvent } {
    if (tap.kind === 'node' || tap.kind === 'link') return { standing: standingOf(jumpTo(before, tap.target)) };
    const walk = giveAnswer(graph, guards, before, tap);
    const standing = standingOf(walk);
    const fresh = standing.taken.find((one) => {
      const entry = walk.entries[one.at];
      return one.kind === 'answer' && entry?.kind === 'answer' && !before.walk.entries.includes(entry);
    });
    if (fresh?.kind !== 'answer') return { standing };
    const { from, answer, to } = fresh;
    const detail = { machine: graph.machine, from, answer, to };
    return { standing, given: new CustomEvent('troubleshooter:transition', { bubbles: true, detail }) };
  }

  /** Takes a tap before the browser follows its link. */
  function tap(one: Tap): void {
    const now = walking();
    const leads = one.kind !== 'link' || stepOf(one.target);
    if (one.target.startsWith('walk?') || (!now && one.kind === 'link')) return;
    if (!leads) {
      tapped = 'left';
      showArticle();
      return;
    }
    const target = stepOf(one.target) ?? one.target;
    const { standing, given } = after({ ...one, target }, now ?? unwalked());
    tapped = standing;
    showWalk(standing);
    if (given) root.dispatchEvent(given);
  }

  /** Stands at the history entry the browser is at now. */
  function arrive(by: Tap | undefined, first: boolean): void {
    const standing = tapped;
    tapped = undefined;
    if (standing === 'left' || (by?.kind === 'link' && !standing && !by.target.startsWith('walk?'))) {
      history.replaceState(stateFor({ reading: true }), '');
      return;
    }
    if (standing) {
      replaceEntry(standing);
      enter(standing);
      return;
    }
    open(first);
  }

  function open(first: boolean): void {
    const entry = entryState();
    if (entry.fields && Object.keys(shown().fields).length === 0) actor.send({ type: 'fields', fields: entry.fields });
    const fragment = location.hash.slice(1);
    const decoded = decodeWalk(fragment);
    const step = stepOf(decode(fragment));
    let standing: Standing | undefined;
    if (decoded) {
      const query = Object.fromEntries(new URLSearchParams(location.search));
      const walk = { ...decoded.walk, presets: { ...query, ...decoded.walk.presets } };
      standing = standingOf(history.state ? pickedIn(walk) : walk, decoded.truncated);
    } else if (entry.taps && !entry.reading) {
      for (const one of entry.taps) {
        const { standing: next, given } = after(one, standing ?? unwalked());
        standing = next;
        if (first && given) root.dispatchEvent(given);
      }
    } else if (step && step !== graph.initial && !entry.reading) {
      standing = standingOf(jumpTo(unwalked(), step));
    }
    if (!standing) {
      if (walking()) showArticle();
      return;
    }
    showWalk(standing);
    replaceEntry(standing);
    enter(standing);
  }

  document.addEventListener('integration:pick', ({ detail }) => {
    picked = detail.integration ?? undefined;
    const now = walking();
    if (!now) return;
    const standing = standingOf(pickIntegration(now.walk, picked));
    showWalk(standing);
    replaceEntry(standing);
  });

  return {
    actor,
    words,
    ui,
    graph,
    integrations,
    help: helpState(graph),
    tap,
    arrive,
    view,
    walking,
    jump: (state: string) => pushWalk(jumpTo(walking() ?? unwalked(), state)),
    change: (index: number) => {
      const now = walking();
      if (now) pushWalk(changeAnswer(now, index));
    },
    readAt,
    startAgain: () => readAt(graph.initial),
    pick: (integration: string | null) =>
      document.dispatchEvent(new CustomEvent('integration:pick', { detail: { integration } })),
    type: (fields: Fields) => {
      actor.send({ type: 'fields', fields });
      history.replaceState(stateFor(), '');
    },
  };
}
