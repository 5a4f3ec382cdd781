import type { Context, Graph, Guards, Target } from '../graph.ts';
import { type Judge, judgeOf, offerOf } from './guards.ts';
import { stepOf } from './ids.ts';
import type { Position } from './standing.ts';

/** What can still be reached. A configuration is a step in one context, as far as guards tell contexts apart. */
export interface Reach {
  /** The step of each configuration, by its number. It starts at number 0. */
  steps: string[];
  /** The configurations each leads to, one a target on offer. */
  next: number[][];
  states: Set<string>;
  /** The targets that can be taken: those of the graph, each of which belongs to one answer of one question. */
  targets: Set<Target>;
}

/** A context met on the way. */
interface Known {
  context: Context;
  judge: Judge;
  /** The contexts that targets make of it, by what they set. */
  after: Map<Target['sets'], Known>;
  /** The numbers of the configurations in it, by step. */
  at: Map<string, number>;
}

/** Beyond so many contexts, or ways from configuration to configuration, a reader would wait. */
const mostContexts = 2_000;
const mostWays = 100_000;

/**
 * Everything that can be reached from a position: guards that are known applied, undecided ones open all ways.
 *
 * Contexts that no guard on the way tells apart count as one; which keys guards read is found by starting anew with
 * each key found. Where there are too many contexts all the same, the keys that answers on the way set count as
 * unknown: then more may seem to be within reach than is, never less.
 */
export function reach(graph: Graph, guards: Guards, from: Position): Reach {
  const { targets } = explore(graph, guards, from, []);
  const settable = new Set([...targets].flatMap(({ sets = {} }) => Object.keys(sets)));
  const fixed = Object.keys(from.context).filter((key) => !settable.has(key));
  const read = new Set<string>();
  for (;;) {
    const before = read.size;
    const found = explore(graph, guards, from, [...fixed, ...read], (key) => settable.has(key) && read.add(key));
    if (found.gaveUp) return explore(graph, guards, from, fixed);
    if (read.size === before) return found;
  }
}

/** @param onUnknown hears of the keys that guards read in vain; with it, too much is given up */
function explore(
  graph: Graph,
  guards: Guards,
  from: Position,
  keys: string[],
  onUnknown?: (key: string) => void,
): Reach & { gaveUp?: boolean } {
  const contexts = new Map<string, Known>();
  const inContext: Known[] = [];
  const found: Reach = { steps: [], next: [], states: new Set(), targets: new Set() };

  // Keys that are not told apart stand there as unknown: a guard may also ask which keys there are.
  const nothing = Object.fromEntries(Object.keys(from.context).map((key) => [key, null]));
  const knownIn = (context: Context): Known => {
    const values = keys.map((key) => [key, context[key] ?? null]);
    const id = JSON.stringify(values);
    const told: Context = { ...nothing, ...Object.fromEntries(values) };
    const known = contexts.get(id) ?? {
      context: told,
      judge: judgeOf(guards, told, onUnknown),
      after: new Map(),
      at: new Map(),
    };
    contexts.set(id, known);
    return known;
  };

  const after = (known: Known, sets: Target['sets']): Known => {
    if (!sets) return known;
    const next = known.after.get(sets) ?? knownIn({ ...known.context, ...sets });
    known.after.set(sets, next);
    return next;
  };

  const enter = (state: string, known: Known): number => {
    const number = known.at.get(state) ?? found.steps.length;
    if (number === found.steps.length) {
      known.at.set(state, number);
      inContext.push(known);
      found.steps.push(state);
      found.states.add(state);
    }
    return number;
  };

  enter(from.state, knownIn(from.context));
  let ways = 0;
  for (const [number, known] of inContext.entries()) {
    const next: number[] = [];
    found.next.push(next);
    for (const answer of stepOf(graph, found.steps[number] ?? '')?.answers ?? []) {
      for (const target of offerOf(answer, known.judge).targets) {
        found.targets.add(target);
        next.push(enter(target.state, after(known, target.sets)));
      }
    }
    ways += next.length;
    if (onUnknown && (ways > mostWays || contexts.size > mostContexts)) return { ...found, gaveUp: true };
  }
  return found;
}
