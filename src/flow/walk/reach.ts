import type { Context, Graph, Guards, Target } from '../graph.ts';
import { type Judge, judgeOf, offerOf } from './guards.ts';
import { stepOf } from './ids.ts';
import type { Position } from './standing.ts';

/** A step in one context, as far as guards tell contexts apart. */
export interface Configuration {
  state: string;
  /** Where each target on offer leads. */
  next: Configuration[];
}

/** What can still be reached. */
export interface Reach {
  /** The first is where it starts. */
  configurations: Configuration[];
  states: Set<string>;
  /** The targets that can be taken: those of the graph, each of which belongs to one answer of one question. */
  targets: Set<Target>;
}

/** A context seen on the way, with what its guards say and where the walk may stand in it. */
interface Known {
  context: Context;
  judge: Judge;
  at: Map<string, Configuration>;
}

/** Twenty thousand take a phone about a tenth of a second. */
const mostConfigurations = 20_000;

function settableKeys(graph: Graph): Set<string> {
  const targets = Object.values(graph.states).flatMap(({ answers }) => answers.flatMap((answer) => answer.targets));
  return new Set(targets.flatMap(({ sets = {} }) => Object.keys(sets)));
}

/**
 * Everything that can be reached from a position: guards that are known applied, undecided ones open all ways.
 *
 * Contexts that no guard on the way tells apart count as one; which keys guards read is found by starting anew with
 * each key found. Where there are too many contexts all the same, the keys that answers set count as unknown: then
 * more may seem to be within reach than is, never less.
 */
export function reach(graph: Graph, guards: Guards, from: Position): Reach {
  const settable = settableKeys(graph);
  const fixed = Object.keys(from.context).filter((key) => !settable.has(key));
  const read = new Set<string>();
  for (;;) {
    const before = read.size;
    const found = explore(graph, guards, from, [...fixed, ...read], mostConfigurations, (key) => {
      if (settable.has(key)) read.add(key);
    });
    if (found.configurations.length > mostConfigurations) return explore(graph, guards, from, fixed, Infinity);
    if (read.size === before) return found;
  }
}

function explore(
  graph: Graph,
  guards: Guards,
  from: Position,
  keys: string[],
  most: number,
  onUnknown?: (key: string) => void,
): Reach {
  const contexts = new Map<string, Known>();
  const found: (Configuration & { known: Known })[] = [];
  const targets = new Set<Target>();

  const knownIn = (context: Context): Known => {
    const values = keys.map((key) => context[key] ?? null);
    const id = JSON.stringify(values);
    let known = contexts.get(id);
    if (!known) {
      const told = Object.fromEntries(keys.map((key, at) => [key, values[at] ?? null]));
      known = { context: told, judge: judgeOf(guards, told, onUnknown), at: new Map() };
      contexts.set(id, known);
    }
    return known;
  };

  const enter = (state: string, known: Known): Configuration => {
    let configuration = known.at.get(state);
    if (!configuration) {
      configuration = { state, next: [] };
      known.at.set(state, configuration);
      found.push(Object.assign(configuration, { known }));
    }
    return configuration;
  };

  enter(from.state, knownIn(from.context));
  for (const { state, known, next } of found) {
    if (found.length > most) break;
    for (const answer of stepOf(graph, state)?.answers ?? []) {
      for (const target of offerOf(answer, known.judge).targets) {
        targets.add(target);
        next.push(enter(target.state, target.sets ? knownIn({ ...known.context, ...target.sets }) : known));
      }
    }
  }
  return { configurations: found, states: new Set(found.map(({ state }) => state)), targets };
}
