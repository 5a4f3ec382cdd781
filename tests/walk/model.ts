import type { Entry, Walk } from '../../src/flow/walk/link.ts';
import { contextKeys, type Spec, type SpecAnswer, type SpecState, type SpecTarget } from './spec.ts';

/** The rules of a walk once more, over the spec and with nothing of the code under test: slow, and easy to check. */

type Known = Record<string, string | null>;

export interface ModelStanding {
  state: string;
  context: Known;
  /** Places of the entries in force. */
  inForce: number[];
  /** Where each of them led. */
  ways: string[];
  changing?: number;
  stale: boolean;
  walk: Walk;
}

const find = (spec: Spec, id: string) => spec.states.find((state) => state.id === id);

const isStep = (state: SpecState | undefined): state is SpecState => state !== undefined && state.kind !== 'group';

/** What is entered: of a group its first child, and so on. */
function entered(spec: Spec, id: string): string {
  const child = spec.states.find((state) => state.parent === id);
  return child ? entered(spec, child.id) : id;
}

export const initialOf = (spec: Spec) => entered(spec, spec.states[0]?.id ?? '');

export function groupsOf(spec: Spec, id: string): string[] {
  const parent = find(spec, id)?.parent;
  return parent ? [parent, ...groupsOf(spec, parent)] : [];
}

export function answersAt(spec: Spec, id: string): SpecAnswer[] {
  const state = find(spec, id);
  if (state?.kind !== 'question') return [];
  return [state, ...groupsOf(spec, id).map((group) => find(spec, group))].flatMap((one) => one?.answers ?? []);
}

/** What an answer may lead to: the targets left, and whether the reader must choose. */
export function choices(spec: Spec, context: Known, answer: SpecAnswer): { left: SpecTarget[]; choose: boolean } {
  const left: SpecTarget[] = [];
  let choose = false;
  for (const target of answer.targets) {
    let says: 'true' | 'false' | 'open' = 'true';
    for (const { key, is } of target.when ?? []) {
      if (says === 'true' && context[key] === null) says = 'open';
      else if (says === 'true' && context[key] !== is) says = 'false';
    }
    if (says === 'false') continue;
    left.push({ ...target, to: entered(spec, target.to) });
    if (says === 'true') break;
    choose = true;
  }
  return { left, choose };
}

/** Today's entry for one that may hold old ids. */
function renamed(spec: Spec, entry: Entry): Entry {
  const today = (list: { id: string; formerly: string[] }[], id: string) =>
    list.some((one) => one.id === id) ? id : (list.find((one) => one.formerly.includes(id))?.id ?? id);
  const state = today(spec.states, entry.state);
  if (entry.kind === 'jump') return { kind: 'jump', state };
  const answer = today(answersAt(spec, state), entry.answer);
  return { ...entry, state, answer, target: entry.target === undefined ? undefined : today(spec.states, entry.target) };
}

function isUnknown(spec: Spec, entry: Entry): boolean {
  if (!isStep(find(spec, entry.state))) return true;
  if (entry.kind === 'jump') return false;
  if (!answersAt(spec, entry.state).some((one) => one.id === entry.answer)) return true;
  return entry.target !== undefined && !isStep(find(spec, entry.target));
}

function presetsThatCount(spec: Spec, presets: Walk['presets'], integrations: string[]): Walk['presets'] {
  const set = spec.states.flatMap((state) =>
    state.answers.flatMap((answer) => answer.targets.flatMap((target) => Object.entries(target.sets ?? {}))),
  );
  const counts = ([key, text]: [string, string]) =>
    key === 'integration' ? integrations.includes(text) : set.some(([k, value]) => k === key && value === text);
  return Object.fromEntries(Object.entries(presets).filter(counts));
}

type Placed = { entry: Entry; at: number };

export function modelReplay(spec: Spec, walk: Walk, integrations: string[]): ModelStanding {
  const entries = walk.entries.map((entry) => renamed(spec, entry));
  const presets = presetsThatCount(spec, walk.presets, integrations);
  const start: Known = { ...Object.fromEntries(contextKeys.map((key) => [key, null])), integration: null, ...presets };
  const applied: { at: number; to: string; entry: Entry }[] = [];

  function lead(state: string, context: Known, entry: Entry): { to: SpecTarget; choose: boolean } | undefined {
    if (entry.kind === 'jump' || entry.state !== state) return undefined;
    const answer = answersAt(spec, state).find((one) => one.id === entry.answer);
    if (!answer) return undefined;
    const { left, choose } = choices(spec, context, answer);
    const to = choose ? left.find((target) => target.to === entry.target) : left[0];
    return to && { to, choose };
  }

  function go(state: string, context: Known, queue: Placed[]): { state: string; context: Known; changing?: number } {
    const [first] = queue;
    if (!first) return { state, context };
    if (first.entry.kind === 'jump') {
      if (!isStep(find(spec, first.entry.state))) return { state, context };
      applied.push({ at: first.at, to: first.entry.state, entry: first.entry });
      return go(first.entry.state, context, queue.slice(1));
    }
    const wall = queue.findIndex(({ entry }) => entry.kind === 'jump' || entry.changing);
    const free = wall < 0 ? queue : queue.slice(0, wall);
    const lost = free.findIndex(
      ({ entry }) =>
        entry.kind === 'answer' &&
        entry.state === state &&
        !answersAt(spec, state).some((one) => one.id === entry.answer),
    );
    const hit = (lost < 0 ? free : free.slice(0, lost)).findIndex(({ entry }) => lead(state, context, entry));
    const found = queue[hit];
    const way = found && lead(state, context, found.entry);
    if (found?.entry.kind === 'answer' && way) {
      const { target: _, ...entry } = found.entry;
      applied.push({
        at: found.at,
        to: way.to.to,
        entry: way.choose ? { ...entry, target: way.to.to } : entry,
      });
      return go(way.to.to, { ...context, ...way.to.sets }, queue.slice(hit + 1));
    }
    const changed = lost < 0 ? queue[wall] : undefined;
    const asks = changed?.entry.kind === 'answer' && changed.entry.state === state;
    return { state, context, ...(asks && { changing: changed.at }) };
  }

  const end = go(
    initialOf(spec),
    start,
    entries.map((entry, at) => ({ entry, at })),
  );
  const inForce = applied.map(({ at }) => at);
  return {
    ...end,
    inForce,
    ways: applied.map(({ to }) => to),
    stale: entries.some((entry, at) => !inForce.includes(at) && isUnknown(spec, entry)),
    walk: {
      ...walk,
      presets,
      entries: entries.map((entry, at) => applied.find((one) => one.at === at)?.entry ?? entry),
    },
  };
}

/** What a tap on an answer or chip makes of a walk. */
export function modelTap(spec: Spec, standing: ModelStanding, from: string, id: string, target: string): Walk {
  const { walk, inForce, changing } = standing;
  const kept = inForce.flatMap((at) => walk.entries[at] ?? []);
  const jumpTo = (state: string): Walk => ({ ...walk, entries: [...kept, { kind: 'jump', state }] });
  const isGroup = find(spec, from)?.kind === 'group';
  if (isGroup && !groupsOf(spec, standing.state).includes(from)) return jumpTo(target);
  const state = isGroup ? standing.state : from;
  const answer = answersAt(spec, state).find((one) => one.id === id);
  if (!answer) throw new Error(`There is no answer ${id} at ${state}.`);
  const { left, choose } = choices(spec, standing.context, answer);
  if (!left.some((one) => one.to === target)) return jumpTo(target);
  const entry: Entry = { kind: 'answer', state, answer: id, ...(choose && { target }) };
  if (state !== standing.state) return { ...walk, entries: [...kept, { kind: 'jump', state }, entry] };
  const last = inForce.at(-1) ?? -1;
  const before = walk.entries.filter((_, at) => at <= last || (changing !== undefined && at < changing));
  const after = walk.entries.filter((_, at) => at > (changing ?? last));
  return { ...walk, entries: [...before, entry, ...after].filter((one) => !isUnknown(spec, one)) };
}
