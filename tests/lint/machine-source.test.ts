import { describe, expect, test } from 'vitest';
import { machineSource } from '../../src/astro/machine-source.ts';
import type { Place } from '../../src/flow/finding.ts';

/** What is written at a place, to the end of its line. */
const at = (source: string, { line, column }: Place) => source.split('\n')[line - 1]?.slice(column - 1);

function located(source: string) {
  const { locate, target, states } = machineSource('machine.ts', source);
  return {
    states,
    at: (...of: Parameters<typeof locate>) => at(source, locate(...of)),
    target: (...of: Parameters<typeof target>) => {
      const place = target(...of);
      return place && at(source, place);
    },
  };
}

const config = `{
  context: { wet: null },
  initial: 'tap',
  states: {
    tap: {
      on: {
        loose: 'tighten',
        firm: [{ guard: 'isWet', target: '#drip.checks.valve' }, { target: 'plumber' }],
      },
      meta: { formerly: ['faucet'] },
    },
    checks: {
      initial: 'valve',
      on: { 'gave-up': 'plumber' },
      states: {
        valve: { id: 'old-valve', on: { stuck: '#drip.plumber' } },
      },
    },
    tighten: { type: 'final', tags: 'fix' },
    plumber: { type: 'final', tags: 'help' },
  },
}`;
const implementations = `{
  guards: {
    isWet: ({ context }) => context.wet === true,
  },
  actions: {
    note: assign((_, params: object) => params),
  },
}`;

describe.each([
  ['setup().createMachine()', `export default setup(${implementations}).createMachine(${config});`],
  ['createMachine()', `export default createMachine(${config}, ${implementations});`],
  ['a config with satisfies', `export default setup(${implementations}).createMachine(${config} satisfies Config);`],
  ['a config as const', `export default setup(${implementations}).createMachine((${config} as const));`],
  [
    'constants',
    `const config = ${config} as const;\nconst implementations = ${implementations};\nconst made = setup(implementations);\nconst machine = made.createMachine(config);\nexport default machine;`,
  ],
  [
    'an export by name',
    `const machine = setup(${implementations}).createMachine(${config});\nexport { machine as default };`,
  ],
  [
    'provided implementations',
    `export default setup(${implementations}).createMachine(${config}).provide({ actions: {} });`,
  ],
  [
    'another machine before it',
    `const other = createMachine({ initial: 'tap', states: { tap: {}, checks: {} } });\nexport default setup(${implementations}).createMachine(${config});`,
  ],
  [
    'letters of several units before it',
    `// “É” 😀\nconst é = '😀'; export default setup(${implementations}).createMachine(${config});`,
  ],
  [
    'a byte order mark and line ends of Windows',
    `\uFEFF${`export default setup(${implementations}).createMachine(${config});`.replaceAll('\n', '\r\n')}`,
  ],
])('written with %s', (_, source) => {
  const found = located(source);
  const start = (text: string | undefined) => text?.trimEnd();

  test('states, by id, by path, by their own id and as XState names them', () => {
    expect(start(found.at('tap'))).toBe('tap: {');
    expect(start(found.at('checks.valve'))).toBe("valve: { id: 'old-valve', on: { stuck: '#drip.plumber' } },");
    expect(found.at('valve')).toBe(found.at('checks.valve'));
    expect(found.at('old-valve')).toBe(found.at('checks.valve'));
    expect(found.at('drip.checks.valve')).toBe(found.at('checks.valve'));
    expect(found.states).toEqual(['tap', 'checks', 'valve', 'tighten', 'plumber']);
  });

  test('answers, those of compounds too', () => {
    expect(start(found.at('tap', 'loose'))).toBe("loose: 'tighten',");
    expect(start(found.at('checks.valve', 'stuck'))).toBe("stuck: '#drip.plumber' } },");
    expect(start(found.at('checks', 'gave-up'))).toBe("'gave-up': 'plumber' },");
  });

  test('keys of states and of the machine, guards and actions', () => {
    expect(start(found.at('tap', undefined, 'meta'))).toBe("meta: { formerly: ['faucet'] },");
    expect(start(found.at('plumber', undefined, 'tags'))).toBe("tags: 'help' },");
    expect(start(found.at(undefined, undefined, 'context'))).toBe('context: { wet: null },');
    expect(start(found.at(undefined, undefined, 'guards.isWet'))).toBe('isWet: ({ context }) => context.wet === true,');
    expect(start(found.at(undefined, undefined, 'actions.note'))).toBe('note: assign((_, params: object) => params),');
  });

  test('targets and initial states', () => {
    expect(start(found.target('tighten'))).toBe("'tighten',");
    expect(start(found.target('valve', 'drip.checks'))).toBe("'valve',");
    expect(start(found.target('valve', 'drip.tap'))).toBe("'#drip.checks.valve' }, { target: 'plumber' }],");
    expect(found.target('nothing')).toBeUndefined();
  });

  test('what is not written, at the nearest that is', () => {
    expect(found.at('tap', 'nothing')).toBe(found.at('tap'));
    expect(found.at('tap', undefined, 'entry')).toBe(found.at('tap'));
    expect(start(found.at('nothing'))).toBe(start(found.at()));
    expect(start(found.at())).toBe('{');
  });
});

test('states, answers and targets that stand in constants', () => {
  const found = located(`
const answers = { stuck: 'plumber', ...more };
const valve = { on: answers } as const;
const parts = { valve, hose: made.createStateConfig({ on: { torn: 'plumber' } }) };
const help = 'plumber';
export default createMachine({
  initial: 'valve',
  states: {
    ...parts,
    [help]: { type: 'final' },
    [\`old-\${1}\`]: {},
    [\`new\`]: { on: { ['of' + 'f']: help, on: [{ target: help }] } },
  },
});`);
  expect(found.states).toEqual(['valve', 'hose', 'plumber', 'new']);
  expect(found.at('valve')).toBe("valve, hose: made.createStateConfig({ on: { torn: 'plumber' } }) };");
  expect(found.at('valve', 'stuck')).toBe("stuck: 'plumber', ...more };");
  expect(found.at('hose', 'torn')).toBe("torn: 'plumber' } }) };");
  expect(found.at('plumber')).toBe("[help]: { type: 'final' },");
  expect(found.at('new')).toBe("[`new`]: { on: { ['of' + 'f']: help, on: [{ target: help }] } },");
  expect(found.at('new', 'off')).toBe(found.at('new'));
  // Where the text is that is wrong.
  expect(found.target('plumber', 'x.new')).toBe("'plumber';");
});

test('of what is written twice, where it counts', () => {
  const found = located(`
const base = { on: { yes: 'a' } };
export default createMachine({
  states: {
    q: { ...base, on: { no: 'b' } },
    g: { states: { q: { on: { no: 'c' } } } },
  },
});`);
  expect(found.at('q', 'no')).toBe("no: 'b' } },");
  expect(found.at('g.q', 'no')).toBe("no: 'c' } } } },");
  expect(found.at('g.q')).toBe("q: { on: { no: 'c' } } } },");
});

test('what cannot be followed is placed at the file', () => {
  for (const source of [
    "import { machine } from './elsewhere.ts';\nexport default machine;",
    'const a = b;\nconst b = a;\nexport default createMachine(a);',
    'export default createMachine({ ...(() => ({}))() });',
    'export default class {',
    '',
  ]) {
    const { locate } = machineSource('machine.ts', source);
    expect(locate('tap', 'loose')).toEqual(locate());
    expect(locate().line).toBeLessThanOrEqual(source.split('\n').length);
  }
});
