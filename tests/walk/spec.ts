import fc from 'fast-check';
import { type AnyStateMachine, assign, setup } from 'xstate';
import { type Graph, type Guards, graphOf, guardsOf } from '../../src/flow/graph.ts';
import { type OutcomeKind, outcomeKinds } from '../../src/machines/vocabulary/outcome.ts';

/** A guard: each key in turn must have its value; the first that has not decides. */
export type Condition = { key: string; is: string }[];

export interface SpecTarget {
  to: string;
  when?: Condition;
  sets?: Record<string, string>;
}

export interface SpecAnswer {
  id: string;
  formerly: string[];
  targets: SpecTarget[];
}

export interface SpecState {
  id: string;
  kind: OutcomeKind | 'question' | 'group';
  parent?: string;
  formerly: string[];
  answers: SpecAnswer[];
}

/** A random troubleshooter, written down in the plainest way; the first state that is a question begins. */
export interface Spec {
  states: SpecState[];
}

export const contextKeys = ['a', 'b'];
const values = ['x', 'y'];

const guardName = (when: Condition) => when.map(({ key, is }) => `${key}-is-${is}`).join('-and-');

const guardOf =
  (when: Condition) =>
  ({ context }: { context: Record<string, unknown> }): boolean =>
    when.every(({ key, is }) => context[key] === is);

const childrenOf = (spec: Spec, parent: string | undefined) => spec.states.filter((state) => state.parent === parent);

/** The spec as a statechart. */
export function machineOf(spec: Spec): AnyStateMachine {
  const all = spec.states.flatMap((state) => state.answers.flatMap((answer) => answer.targets));
  const guards = Object.fromEntries(
    all.flatMap(({ when }) => (when ? [[guardName(when), guardOf(when)]] : [])) as [
      string,
      ReturnType<typeof guardOf>,
    ][],
  );
  const path = (id: string): string => {
    const parent = spec.states.find((state) => state.id === id)?.parent;
    return parent ? `${path(parent)}.${id}` : `#random.${id}`;
  };
  const node = (state: SpecState): object => ({
    meta: { formerly: state.formerly },
    ...(state.kind === 'group' && nodes(state.id)),
    ...(state.kind !== 'group' && state.kind !== 'question' && { type: 'final', tags: state.kind }),
    on: Object.fromEntries(
      state.answers.map((answer) => [
        answer.id,
        answer.targets.map(({ to, when, sets }) => ({
          target: path(to),
          meta: { formerly: answer.formerly },
          ...(when && { guard: guardName(when) }),
          ...(sets && { actions: { type: 'know', params: sets } }),
        })),
      ]),
    ),
  });
  const nodes = (parent?: string) => {
    const children = childrenOf(spec, parent);
    return { initial: children[0]?.id, states: Object.fromEntries(children.map((child) => [child.id, node(child)])) };
  };
  return setup({ guards, actions: { know: assign((_, params: Record<string, string>) => params) } }).createMachine({
    id: 'random',
    context: { a: null, b: null, integration: null },
    ...nodes(),
  } as object) as unknown as AnyStateMachine;
}

/** What the code under test knows of a spec. */
export function chartOf(spec: Spec): { graph: Graph; guards: Guards } {
  const machine = machineOf(spec);
  return { graph: graphOf(machine), guards: guardsOf(machine) };
}

const nat = fc.nat({ max: 1000 });
const condition = fc.array(fc.record({ key: fc.constantFrom(...contextKeys), is: fc.constantFrom(...values) }), {
  minLength: 1,
  maxLength: 2,
});
const sets = fc.option(fc.dictionary(fc.constantFrom(...contextKeys), fc.constantFrom(...values), { minKeys: 1 }), {
  nil: undefined,
  freq: 2,
});
const answer = fc.record({
  guarded: fc.array(fc.record({ to: nat, when: condition, sets }), { maxLength: 2 }),
  to: nat,
  sets,
  renamed: fc.boolean(),
});
const raw = fc.record({
  questions: fc.array(
    fc.record({ group: nat, renamed: fc.boolean(), answers: fc.array(answer, { minLength: 1, maxLength: 3 }) }),
    { minLength: 1, maxLength: 6 },
  ),
  outcomes: fc.array(fc.constantFrom(...outcomeKinds), { minLength: 1, maxLength: 3 }),
  groups: fc.array(fc.array(answer, { maxLength: 2 }), { maxLength: 2 }),
  nested: fc.boolean(),
});

/** Random troubleshooters: guards, loops, groups in groups with answers of their own, renamed states and answers. */
export const anySpec: fc.Arbitrary<Spec> = raw.map(({ questions, outcomes, groups, nested }) => {
  const ids = [...questions.map((_, at) => `q${at}`), ...outcomes.map((_, at) => `o${at}`)];
  const groupOf = (at: number): string | undefined => {
    const group = (questions[at]?.group ?? 0) % (groups.length + 1);
    return group < groups.length ? `g${group}` : undefined;
  };
  const used = new Set(questions.flatMap((_, at) => groupOf(at) ?? []));
  // A target may be a group: that is its first question.
  const targets = [...ids, ...used];
  const formerly = (id: string, renamed: boolean) => (renamed ? [`old-${id}`] : []);
  const answers = (home: string, list: (typeof questions)[number]['answers']): SpecAnswer[] =>
    [...list.entries()].map(([at, one]) => ({
      id: `${home}${at}`,
      formerly: formerly(`${home}${at}`, one.renamed),
      targets: [...one.guarded, { to: one.to, sets: one.sets }].map(({ to, ...rest }) => ({
        to: targets[to % targets.length] ?? 'o0',
        ...rest,
      })),
    }));
  const outer = nested && used.size === 2 ? 'g0' : undefined;
  const states: SpecState[] = [];
  const addGroup = (id: string) => {
    if (states.some((state) => state.id === id)) return;
    const parent = id === 'g1' ? outer : undefined;
    if (parent) addGroup(parent);
    const own = groups[Number(id.slice(1))] ?? [];
    states.push({ id, kind: 'group', parent, formerly: [], answers: answers(`${id}-`, own) });
  };
  for (const [at, question] of questions.entries()) {
    const parent = groupOf(at);
    if (parent) addGroup(parent);
    const id = `q${at}`;
    states.push({
      id,
      kind: 'question',
      parent,
      formerly: formerly(id, question.renamed),
      answers: answers('a', question.answers),
    });
  }
  for (const [at, kind] of outcomes.entries())
    states.push({ id: `o${at}`, kind, formerly: [`old-o${at}`], answers: [] });
  return { states };
});
