import { addAnswer, addState, type Expected, type Fault, fix, type Victim } from './planted-faults.ts';

const home = '#made.alder';

/** The fault that any question can have, for those that cannot have another. */
function wildcard(config: Victim['config'], id: string): Expected {
  config.on['any.*'] = home;
  return { rule: 'forbidden-construct', machine: `${id} any.*` };
}

export const machineFaults: Fault[] = [
  {
    name: 'a state that no answer leads to',
    plant(draft, victim, name) {
      addState(draft, victim, name, { ...fix });
      addState(draft, victim, `${name}-first`, { on: { [`from-${name}`]: `#made.${name}` } });
      for (const id of [name, `${name}-first`]) delete victim.config.on[`to-${id}`];
      victim.section.answers.splice(-2);
      return { rule: 'unreachable-state', machine: `${name}-first` };
    },
  },
  {
    name: 'a cycle that no answer leads to',
    plant(draft, victim, name) {
      addState(draft, victim, name, { on: { [`from-${name}`]: `#made.${name}-too` } });
      addState(draft, victim, `${name}-too`, { on: { [`from-${name}-too`]: `#made.${name}`, [`home-${name}`]: home } });
      for (const id of [name, `${name}-too`]) delete victim.config.on[`to-${id}`];
      victim.section.answers.splice(-2);
      return { rule: 'unreachable-state', machine: name };
    },
  },
  {
    name: 'a dead end',
    plant(draft, victim, name) {
      addState(draft, victim, name, {});
      return { rule: 'dead-end', machine: name };
    },
  },
  {
    name: 'a state from which no outcome is reached',
    plant(draft, victim, name) {
      addState(draft, victim, name, { on: { [`again-${name}`]: `#made.${name}-too` } });
      addState(draft, victim, `${name}-too`, { on: { [`again-${name}-too`]: `#made.${name}` } });
      return { rule: 'no-outcome', machine: name };
    },
  },
  {
    name: 'an outcome that no path reaches',
    plant(draft, victim, name) {
      addState(draft, victim, name, { ...fix });
      draft.guards[`never-${name}`] = () => false;
      draft.conditions.push({ guard: `never-${name}`, words: `it is ${name}` });
      victim.config.on[`to-${name}`] = [{ guard: `never-${name}`, target: `#made.${name}` }, { target: home }];
      return { rule: 'no-path', machine: name };
    },
  },
  {
    name: 'an outcome without a kind',
    plant(draft, victim, name) {
      addState(draft, victim, name, { type: 'final' });
      return { rule: 'outcome-kind', machine: `${name} tags` };
    },
  },
  {
    name: 'a second outcome that asks for help',
    plant(draft, victim, name) {
      addState(draft, victim, name, { type: 'final', tags: 'help' });
      return { rule: 'one-help', machine: `${name} tags` };
    },
  },
  {
    name: 'a reserved id',
    plant(draft, victim) {
      addState(draft, victim, 'handbook', { ...fix });
      return { rule: 'id', machine: 'handbook' };
    },
    kind: 'reserved',
  },
  {
    name: 'two states with one id',
    plant({ machine }, { id, config }) {
      const park = machine.states['park']?.states ?? {};
      // A state is read where it stands first: the other one stands last in the machine, or in a group that comes later.
      const states = Object.hasOwn(machine.states, id) ? park : machine.states;
      if (states === park && id !== 'alder') return wildcard(config, id);
      states[id] = { on: { ...config.on } };
      return { rule: 'duplicate-id', machine: id };
    },
    kind: 'states',
  },
  {
    name: 'an answer without a default target',
    plant(_, victim, name) {
      addAnswer(victim, name, { guard: 'isOak', target: home });
      return { rule: 'no-default-target', machine: `${victim.id} ${name}` };
    },
    kind: 'conditions',
  },
  {
    name: 'a target that is never taken',
    plant(draft, victim, name) {
      addState(draft, victim, name, { ...fix });
      victim.config.on[`to-${name}`] = [{ target: home }, { guard: 'isLarge', target: `#made.${name}` }];
      return { rule: 'never-taken-target', machine: `${victim.id} to-${name}` };
    },
  },
  {
    name: 'an answer that shadows that of its group',
    plant({ machine }, { config, section, id }) {
      const shadow = 'enough-park';
      const group = machine.states['park'];
      if (group?.states && Object.hasOwn(group.states, id)) {
        config.on[shadow] = home;
        section.answers.push({ id: shadow, words: 'Say it here' });
        return { rule: 'shadowed-answer', machine: `${id} ${shadow}` };
      }
      return wildcard(config, id);
    },
    kind: 'group answers',
  },
  {
    name: 'a wildcard event',
    plant(_, { config, id }) {
      return wildcard(config, id);
    },
  },
  {
    name: 'an entry action',
    plant(_, { config, id }) {
      config.entry = { type: 'note', params: { wood: 'oak' } };
      return { rule: 'forbidden-construct', machine: `${id} entry` };
    },
  },
  {
    name: 'an eventless transition to what nothing else leads to',
    plant(draft, victim, name) {
      addState(draft, victim, name, { ...fix });
      delete victim.config.on[`to-${name}`];
      victim.section.answers.pop();
      victim.config.always = { guard: 'isOak', target: `#made.${name}` };
      return { rule: 'forbidden-construct', machine: `${victim.id} always` };
    },
  },
  {
    name: 'a transition without target',
    plant(_, victim, name) {
      addAnswer(victim, name, {});
      return { rule: 'forbidden-construct', machine: `${victim.id} ${name}` };
    },
  },
  {
    name: 'a guard without a name',
    // A condition too many would be taken for its words.
    kind: 'conditions',
    plant(_, victim, name) {
      addAnswer(victim, name, [{ guard: () => true, target: home }, { target: home }]);
      return { rule: 'forbidden-construct', machine: `${victim.id} ${name}` };
    },
  },
  {
    name: 'an action that sets what is not in the context',
    plant(_, victim, name) {
      addAnswer(victim, name, { target: home, actions: { type: 'note', params: { bark: 'rough' } } });
      return { rule: 'forbidden-construct', machine: `${victim.id} ${name}` };
    },
  },
  {
    name: 'a context that knows something',
    plant({ machine }) {
      machine.context['knot'] = false;
      return { rule: 'forbidden-construct', machine: 'context' };
    },
    kind: 'context',
  },
  {
    name: 'a former id that is in use',
    plant(_, { config, id }) {
      config.meta = { formerly: ['agate'] };
      return { rule: 'former-id', machine: `${id} meta` };
    },
    kind: 'former ids',
  },
];
