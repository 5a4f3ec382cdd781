import fc from 'fast-check';

/** A state as a machine's config writes it, as far as these tests do. */
export interface StateConfig {
  type?: 'final';
  tags?: string | string[];
  initial?: string;
  meta?: object;
  entry?: unknown;
  always?: unknown;
  on?: Record<string, unknown>;
  states?: Record<string, StateConfig>;
}

export interface Section {
  state: string;
  title: string;
  /** What stands before the answers. */
  text: string[];
  answers: { id: string; words: string }[];
  sections: Section[];
}

/** A machine and its article before they are written down: faults can be planted in either. */
export interface Draft {
  machine: { id: string; context: Record<string, unknown>; initial: string; states: Record<string, StateConfig> };
  guards: Record<string, unknown>;
  conditions: { guard: string; words: string }[];
  sections: Section[];
  /** What stands behind the sections, in the troubleshooter and behind it. */
  inside: string[];
  behind: string[];
}

const trees = 'alder birch cedar dogwood ebony fir ginkgo hazel ironwood juniper kapok larch maple nutmeg'.split(' ');
const stones = 'agate basalt chalk diorite emerald flint gneiss'.split(' ');

interface Group {
  id: string;
  /** The questions in it, by number: from one up to another. */
  from: number;
  to: number;
  answer: boolean;
}

/** Groups that lie side by side or in each other, the outer first. */
function nested(groups: Group[], questions: number): Group[] {
  const kept: Group[] = [];
  for (const { from, to: end, ...more } of groups) {
    const to = Math.min(end, questions);
    const fits = ({ from: a, to: b }: Group) => to <= a || from >= b || (from >= a && to <= b && to - from < b - a);
    if (to - from > 1 && kept.every(fits)) kept.push({ ...more, from, to });
  }
  return kept.toSorted((a, b) => a.from - b.from || b.to - a.to);
}

const group = (id: string) =>
  fc
    .record({ from: fc.nat(12), size: fc.integer({ min: 2, max: 7 }), answer: fc.boolean() })
    .map(({ from, size, answer }): Group => ({ id, from, to: from + size, answer }));

/** What a draft is made from. */
export const plans = fc.record({
  questions: fc.integer({ min: 9, max: trees.length }),
  outcomes: fc.integer({ min: 4, max: stones.length }),
  groups: fc.tuple(group('copse'), group('forest'), group('grove'), group('orchard')),
  /** More answers: of which question, to which states, each but the last on a guard, and what they set. */
  answers: fc.array(
    fc.record({
      from: fc.nat(13),
      to: fc.array(fc.nat(40), { minLength: 1, maxLength: 3 }),
      sets: fc.constantFrom(undefined, { wood: 'oak' }, { wood: 'ash' }, { size: 'large' }, { wood: null, size: 1 }),
    }),
    { maxLength: 14 },
  ),
  /** Behind which question the section of each outcome stands. */
  places: fc.array(fc.nat(13), { minLength: stones.length, maxLength: stones.length }),
});

type Plan = typeof plans extends fc.Arbitrary<infer T> ? T : never;

/**
 * A machine in which every state is reached and every question leads on to an outcome, with loops, guards and groups
 * in groups, and an article that says all of it. It has no fault.
 */
export function draftOf(plan: Plan): Draft {
  const questions = trees.slice(0, plan.questions);
  const outcomes = stones.slice(0, plan.outcomes);
  const always: Group = { id: 'park', from: 1, to: 6, answer: true };
  const groups = nested([always, ...plan.groups], questions.length);
  const around = (at: number) => groups.filter(({ from, to }) => from <= at && at < to);
  const target = (id: string) => {
    const at = questions.indexOf(id);
    const inside = groups.find((one) => one.id === id);
    const path = inside ? around(inside.from).slice(0, around(inside.from).indexOf(inside)) : at < 0 ? [] : around(at);
    return `#${['made', ...path.map((one) => one.id), id].join('.')}`;
  };

  const configs = new Map<string, StateConfig>();
  const answer = (from: string, id: string, to: unknown) => Object.assign(configs.get(from)?.on ?? {}, { [id]: to });
  for (const [at, id] of questions.entries()) {
    configs.set(id, { on: { [`next-${id}`]: target(questions[at + 1] ?? stones[0] ?? '') } });
  }
  for (const [at, id] of outcomes.entries()) {
    configs.set(id, { type: 'final', tags: ['help', 'fix', 'wait', 'found', 'solved', 'fix', 'wait'][at] ?? 'fix' });
    const from = questions[(at * 3) % questions.length] ?? '';
    answer(from, `${id}-${from}`, { target: target(id) });
  }
  const targets = [...questions, ...outcomes, ...groups.map(({ id }) => id)];
  for (const [number, { from, to, sets }] of [{ from: 0, to: [1, 2, 3], sets: undefined }, ...plan.answers].entries()) {
    const id = questions[from % questions.length] ?? '';
    const all = to.map((at, index) => ({
      target: target(targets[at % targets.length] ?? ''),
      ...(index < to.length - 1 && { guard: ['isOak', 'isLarge'][index] }),
      ...(sets && { actions: { type: 'note', params: sets } }),
    }));
    answer(id, `more-${number}-${id}`, all);
  }

  const sectionOf = (state: string, on: object | undefined, sections: Section[] = []): Section => ({
    state,
    title: `About ${state}`,
    text: [`Some text on ${state}.`, ...(on ? [`What of ${state}?`] : [])],
    answers: Object.keys(on ?? {}).map((id) => ({ id, words: `Say ${id}` })),
    sections,
  });
  const build = (from: number, to: number, inner: Group[]) => {
    const states: Record<string, StateConfig> = {};
    const sections: Section[] = [];
    for (let at = from; at < to; at++) {
      const next = inner.find((one) => one.from === at);
      const id = next?.id ?? questions[at] ?? '';
      if (next) {
        const within = build(
          at,
          next.to,
          groups.filter((one) => one !== next && one.from >= at && one.to <= next.to),
        );
        const on = next.answer ? { [`enough-${id}`]: target(outcomes[1] ?? '') } : {};
        states[id] = { initial: Object.keys(within.states)[0] ?? '', on, states: within.states };
        sections.push(sectionOf(id, on, within.sections));
        at = next.to - 1;
      } else {
        states[id] = configs.get(id) ?? {};
        sections.push(sectionOf(id, states[id]?.on));
        for (const [number, place] of plan.places.slice(0, outcomes.length).entries()) {
          if (place % questions.length === at) sections.push(sectionOf(outcomes[number] ?? '', undefined));
        }
      }
    }
    return { states, sections };
  };
  const { states, sections } = build(0, questions.length, groups);
  for (const id of outcomes) states[id] = configs.get(id) ?? {};
  return {
    machine: { id: 'made', context: { wood: null, size: null }, initial: Object.keys(states)[0] ?? '', states },
    guards: {
      isOak: ({ context }: { context: Record<string, unknown> }) => context.wood === 'oak',
      isLarge: ({ context }: { context: Record<string, unknown> }) => context.size === 'large',
    },
    conditions: [
      { guard: 'isOak', words: 'it is oak' },
      { guard: 'isLarge', words: 'it is large' },
    ],
    sections,
    inside: ['## An end', 'See <StepLink state="birch" />, or [the first question](#alder).'],
    behind: ['## Another end', '## Another end'],
  };
}
