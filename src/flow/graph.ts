import type { AnyStateMachine, AnyStateNode } from 'xstate';
import { type OutcomeKind, outcomeKinds } from '../machines/vocabulary/outcome.ts';

/** A value a machine keeps of what the reader said. Context starts as `null`s: nothing is known yet. */
export type Value = string | number | boolean | null;
export type Context = Readonly<Record<string, Value>>;

/** The machine's guards by name, as pure functions of the context. */
export type Guards = Readonly<Record<string, (context: Context) => boolean>>;

export type StateKind = 'question' | 'outcome' | 'group';

/** Where an answer leads, on one of its conditions. */
export interface Target {
  /** A question or an outcome; a target that is a compound is its initial child. */
  state: string;
  /** The guard's name; without one the target holds otherwise. */
  guard?: string;
  /** The context keys this transition sets. */
  sets?: Record<string, Value>;
}

export interface Answer {
  id: string;
  /** The compound that gives this answer to every step in it, if it is not the question's own. */
  group?: string;
  formerly: string[];
  targets: Target[];
}

export interface State {
  id: string;
  kind: StateKind;
  outcome?: OutcomeKind;
  /** The compound around it. */
  parent?: string;
  formerly: string[];
  /**
   * A question: every answer offered there, its own first, then those of the compounds around it.
   * A group: the answers it gives to its steps. An outcome: none.
   */
  answers: Answer[];
}

/** What a machine decides, as plain data: which answer leads where. States stand in the machine's order. */
export interface Graph {
  machine: string;
  /** The first question. */
  initial: string;
  context: Context;
  states: Record<string, State>;
}

/** Old ids a state or a transition lists in `meta.formerly`. */
function formerlyOf(meta: unknown): string[] {
  const listed = (meta as { formerly?: unknown } | undefined)?.formerly;
  return Array.isArray(listed) ? listed.filter((id) => typeof id === 'string') : [];
}

/** The question or outcome entered when `node` is. */
export function entered(node: AnyStateNode): AnyStateNode {
  const siblings = Object.values<AnyStateNode>((node.type === 'history' ? node.parent : node)?.states ?? {});
  const first = node.type === 'compound' ? node.initial.target?.[0] : siblings.find((one) => one.type !== 'history');
  return first && first !== node ? entered(first) : node;
}

/** What a guard is called that was written without a name. */
export const unnamedGuard = '(inline)';

function guardName(guard: unknown): string | undefined {
  if (guard === undefined) return undefined;
  return typeof guard === 'string' ? guard : ((guard as { type?: string }).type ?? unnamedGuard);
}

function setsOf(actions: readonly unknown[]): Record<string, Value> | undefined {
  const all = actions.map((action) => (action as { params?: Record<string, Value> }).params);
  const sets = Object.assign({}, ...all.filter((params) => typeof params === 'object'));
  return Object.keys(sets).length > 0 ? sets : undefined;
}

/** Whether an event is an answer, and not one that XState sends itself or one that stands for any. */
export const isAnswer = (event: string) => !event.startsWith('xstate.') && !event.includes('*');

function answersOf(node: AnyStateNode, group?: string): Answer[] {
  return [...node.transitions]
    .filter(([id]) => isAnswer(id))
    .map(([id, transitions]) => ({
      id,
      ...(group && { group }),
      formerly: [...new Set(transitions.flatMap((one) => formerlyOf(one.meta)))],
      targets: transitions.flatMap((one) => {
        const node = one.target?.[0];
        if (!node) return [];
        const guard = guardName(one.guard);
        const sets = setsOf(one.actions);
        return [{ state: entered(node).key, ...(guard && { guard }), ...(sets && { sets }) }];
      }),
    }));
}

/** The nodes of a machine below its root, in its order, each compound before what it holds. */
export function nodesOf(machine: AnyStateMachine): AnyStateNode[] {
  const below = (node: AnyStateNode): AnyStateNode[] =>
    Object.values<AnyStateNode>(node.states).flatMap((child) => [child, ...below(child)]);
  return below(machine.root);
}

/**
 * Reads what a machine decides. Never throws: what the rules forbid (`lint/constructs.ts`) is left out or read as
 * well as it can be.
 */
export function graphOf(machine: AnyStateMachine, name: string = machine.id): Graph {
  const states: Record<string, State> = {};
  for (const node of nodesOf(machine)) {
    if (node.type === 'history' || Object.hasOwn(states, node.key)) continue;
    const kind = node.type === 'final' ? 'outcome' : Object.keys(node.states).length > 0 ? 'group' : 'question';
    const outcome = outcomeKinds.find((tag) => node.tags.includes(tag));
    const parent = node.parent === machine.root ? undefined : node.parent?.key;
    const answers = kind === 'group' ? answersOf(node, node.key) : answersOf(node);
    if (kind === 'question') {
      for (let up = node.parent; up && up !== machine.root; up = up.parent) answers.push(...answersOf(up, up.key));
    }
    states[node.key] = {
      id: node.key,
      kind,
      ...(kind === 'outcome' && outcome && { outcome }),
      ...(parent && { parent }),
      formerly: formerlyOf(node.meta),
      answers: kind === 'outcome' ? [] : answers,
    };
  }
  return {
    machine: name,
    initial: entered(machine.root).key,
    context: typeof machine.config.context === 'object' ? (machine.config.context as Context) : {},
    states,
  };
}

/** The machine's guards, ready to be asked with a context alone. */
export function guardsOf(machine: AnyStateMachine): Guards {
  const guards = machine.implementations.guards as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(guards).flatMap(([name, guard]) =>
      typeof guard === 'function'
        ? [[name, (context: Context) => Boolean(guard({ context, event: { type: '' } }, undefined))]]
        : [],
    ),
  );
}

/** The questions and outcomes, in the machine's order. */
export function stepsOf(graph: Graph): State[] {
  return Object.values(graph.states).filter((state) => state.kind !== 'group');
}

/** The compounds around a state, from the inside out. */
export function groupsAround(graph: Graph, id: string): string[] {
  const parent = graph.states[id]?.parent;
  return parent ? [parent, ...groupsAround(graph, parent)] : [];
}

/** The one state where the reader asks for help, if the machine has it. */
export function helpState(graph: Graph): string | undefined {
  return stepsOf(graph).find((state) => state.outcome === 'help')?.id;
}
