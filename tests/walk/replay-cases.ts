/** One link in the made-up machine, and where its walk stands. */
export interface ReplayCase {
  link: string;
  state: string;
  taken?: string;
  /** The address; the link itself unless something in it does not count. */
  address?: string;
  waiting?: number;
  context?: object;
  changing?: string;
  stale?: { fit: number; of: number };
  unknown?: string[];
}

/** By the rule each proves. */
export const replayCases: Record<string, ReplayCase[]> = {
  'answers are applied in order': [
    { link: '', state: 'start', taken: '' },
    { link: 'start=gas', state: 'power', taken: 'start gas power', context: { heater: 'gas' } },
    {
      link: 'start=electric&power=on&pressure=fine',
      state: 'thermostat',
      taken: 'start electric power, power on pressure, pressure fine thermostat',
    },
    { link: 'start=none', state: 'plumber', taken: 'start none plumber' },
  ],
  'keys repeat in loops': [
    {
      link: 'start=electric&power=on&pressure=fine&thermostat=high&power=on&pressure=low',
      state: 'refill',
      taken:
        'start electric power, power on pressure, pressure fine thermostat, thermostat high power, power on pressure, pressure low refill',
    },
  ],
  "a group's answer is keyed by the step the reader stood at": [
    { link: 'start=gas&power=warm-again', state: 'solved', taken: 'start gas power, power warm-again solved' },
    { link: 'start=gas&power=give-up', state: 'plumber' },
    { link: 'start=gas&house=warm-again', state: 'power', waiting: 1, unknown: ['house'], stale: { fit: 1, of: 2 } },
  ],
  'a jump drops no answer given and invents none': [
    { link: 'start=gas&@=pilot', state: 'pilot', taken: 'start gas power, @ pilot', context: { heater: 'gas' } },
    {
      link: '@=pilot&pilot=lit',
      state: 'thermostat',
      taken: '@ pilot, pilot lit thermostat',
      context: { heater: null },
    },
    {
      link: 'start=none&@=power&power=off',
      state: 'switch-on',
      taken: 'start none plumber, @ power, power off switch-on',
    },
    { link: '@=solved', state: 'solved', taken: '@ solved' },
    { link: '@=start&@=start', state: 'start', taken: '@ start, @ start' },
  ],
  'old ids are mapped first, in keys, answers, targets and jumps, without notice': [
    { link: 'start=no-idea', state: 'power', address: 'start=unsure' },
    { link: '@=water-pressure&water-pressure=too-low', state: 'refill', address: '@=pressure&pressure=low' },
    { link: '@=top-up', state: 'refill', address: '@=refill' },
    {
      link: 'start=no-idea&power=on&water-pressure=fine~pilot',
      state: 'pilot',
      address: 'start=unsure&power=on&pressure=fine~pilot',
    },
    { link: 'power=on&water-pressure=too-low', state: 'start', address: 'power=on&pressure=low', waiting: 2 },
  ],
  'a preset counts if some action sets it': [
    { link: '$heater=gas&@=pressure&pressure=fine', state: 'pilot', context: { heater: 'gas' } },
    { link: '$floors=3', state: 'start', context: { floors: 3 } },
    {
      link: '$heater=steam&$flors=3&$floors=4&$heater.=gas',
      state: 'start',
      address: '',
      context: { heater: null, floors: null },
    },
    { link: '$__proto__=gas&$constructor=gas&$heater=null', state: 'start', address: '' },
  ],
  'the integration counts if there is one by that id': [
    { link: '$integration=acme', state: 'start', context: { integration: 'acme' } },
    { link: '$integration=nobody', state: 'start', address: '', context: { integration: null } },
  ],
  'answers override presets': [
    { link: '$heater=electric&start=gas&power=on&pressure=fine', state: 'pilot', context: { heater: 'gas' } },
    { link: '$heater=gas&start=unsure&power=on&pressure=fine', state: 'pilot', context: { heater: 'gas' } },
  ],
  'one that does not fit is looked past, to the next that does': [
    {
      link: 'start=gas&pilot=out&power=on',
      state: 'pressure',
      taken: 'start gas power, power on pressure',
      waiting: 1,
    },
    { link: 'power=on&start=gas', state: 'power', taken: 'start gas power', waiting: 1 },
    { link: 'nowhere=x&start=gas', state: 'power', waiting: 1, unknown: ['nowhere'], stale: { fit: 1, of: 2 } },
    { link: 'start=gas&start=gas&power=on', state: 'pressure', waiting: 1 },
  ],
  'never past a jump': [
    { link: 'start=gas&pilot=out&@=pressure', state: 'power', taken: 'start gas power', waiting: 2 },
    { link: 'start=gas&pilot=out&@=pressure&power=on', state: 'power', waiting: 3 },
    { link: 'nowhere=x&@=pressure', state: 'start', waiting: 2, unknown: ['nowhere'], stale: { fit: 0, of: 1 } },
  ],
  'at an unknown answer of the current question all the rest waits': [
    {
      link: 'start=gas&power=broken&power=on',
      state: 'power',
      waiting: 2,
      unknown: ['broken'],
      stale: { fit: 1, of: 3 },
    },
    {
      link: 'start=gas&pilot=out&power=broken&power=on',
      state: 'power',
      waiting: 3,
      unknown: ['broken'],
      stale: { fit: 1, of: 4 },
    },
  ],
  'an unknown jump stops replay there': [
    { link: 'start=gas&@=gone&power=on', state: 'power', waiting: 2, unknown: ['gone'], stale: { fit: 1, of: 2 } },
    { link: '@=checks', state: 'start', waiting: 1, unknown: ['checks'], stale: { fit: 0, of: 0 } },
    {
      link: '@=__proto__&constructor=toString',
      state: 'start',
      waiting: 2,
      unknown: ['__proto__', 'constructor'],
      stale: { fit: 0, of: 1 },
    },
  ],
  'an undecided answer needs its target': [
    {
      link: 'start=unsure&power=on&pressure=fine~pilot',
      state: 'pilot',
      taken: 'start unsure power, power on pressure, pressure fine pilot?',
    },
    { link: 'start=unsure&power=on&pressure=fine~thermostat', state: 'thermostat' },
    { link: 'start=unsure&power=on&pressure=fine', state: 'pressure', waiting: 1 },
    { link: 'start=unsure&power=on&pressure=fine~relight', state: 'pressure', waiting: 1 },
    {
      link: 'start=unsure&power=on&pressure=fine~gone',
      state: 'pressure',
      waiting: 1,
      unknown: ['gone'],
      stale: { fit: 2, of: 3 },
    },
    { link: 'start=unsure&power=on&pressure=fine&pressure=low', state: 'refill', waiting: 1 },
  ],
  'a decided guard wins over a written target, without notice': [
    {
      link: 'start=gas&power=on&pressure=fine~thermostat',
      state: 'pilot',
      address: 'start=gas&power=on&pressure=fine',
    },
    { link: 'start=gas&power=on~gone', state: 'pressure', address: 'start=gas&power=on' },
  ],
  'replay stops at the answer being changed, and holds all after it': [
    { link: 'start=gas&power=!on&pressure=low', state: 'power', taken: 'start gas power', changing: 'on', waiting: 2 },
    { link: 'start=gas&pilot=out&power=!on&pressure=low', state: 'power', changing: 'on', waiting: 3 },
    { link: 'power=!on&start=gas', state: 'start', waiting: 2 },
    { link: 'start=gas&pilot=!out&power=on', state: 'power', waiting: 2 },
    { link: 'start=gas&power=on&pressure=!fine~pilot', state: 'pressure', changing: 'fine', waiting: 1 },
    {
      link: 'start=gas&power=!broken',
      state: 'power',
      changing: 'broken',
      waiting: 1,
      unknown: ['broken'],
      stale: { fit: 1, of: 2 },
    },
  ],
};
