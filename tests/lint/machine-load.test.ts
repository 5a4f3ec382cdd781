import { expect, test } from 'vitest';
import { edit, findingsAfter, machine, otherMachine, write } from './broken-project.ts';

test('a machine that is no TypeScript, or imports some that is none', async () => {
  expect(await findingsAfter(edit(machine, "initial: 'heater',", "initial 'heater',"))).toMatchInlineSnapshot(`
    "machine-load: no-heat.ts‹'heater',›
      This is no TypeScript: Expected \`,\` or \`}\` but found \`string\`.
      Look before it for a comma, a colon, a quote or a bracket that is missing."
  `);
  const shared = write('src/machines/vocabulary/kinds.ts', "export const kinds = ['fix'\n");
  expect(
    await findingsAfter(
      shared,
      edit(machine, 'type Heater', "import { kinds } from './vocabulary/kinds.ts';\n\nvoid kinds;\n\ntype Heater"),
      edit(
        otherMachine,
        "import { createMachine } from 'xstate';",
        "import { createMachine } from 'xstate';\nimport { kinds } from './vocabulary/kinds.ts';\n\nvoid kinds;",
      ),
    ),
  ).toMatchInlineSnapshot(`
    "machine-load: kinds.ts‹›
      This is no TypeScript: Expected \`]\` but found \`EOF\`.
      Look before it for a comma, a colon, a quote or a bracket that is missing."
  `);
});

test('a machine that fails when it is run', async () => {
  expect(await findingsAfter(edit(machine, "initial: 'heater',", 'initial: heater,'))).toMatchInlineSnapshot(`
    "machine-load: no-heat.ts‹{›
      The machine cannot be loaded: heater is not defined.
      Let the file export its machine: \`export default setup({ … }).createMachine({ … })\`. Other files belong in a folder."
  `);
  expect(await findingsAfter(edit(otherMachine, "'xstate'", "'xstaet'"))).toMatchInlineSnapshot(`
    "machine-load: drip.ts‹{›
      The machine cannot be loaded: Cannot find module 'xstaet' imported from 'src/machines/drip.ts'.
      Let the file export its machine: \`export default setup({ … }).createMachine({ … })\`. Other files belong in a folder."
  `);
  expect(
    await findingsAfter(edit(otherMachine, 'export default createMachine', 'export const drip = createMachine')),
  ).toMatchInlineSnapshot(`
    "machine-load: drip.ts‹{›
      The machine cannot be loaded: The file has no machine as its default export.
      Let the file export its machine: \`export default setup({ … }).createMachine({ … })\`. Other files belong in a folder."
  `);
});

test('targets and initial states that are not there', async () => {
  expect(await findingsAfter(edit(machine, "live: 'lamp'", "live: 'lmap'"))).toMatchInlineSnapshot(`
    "machine-load: no-heat.ts‹'lmap',›
      A target names the state "lmap", which does not exist in "no-heat.checks".
      Write one that does (lamp, timer, thermostat, heater, top-up, …): one beside it by its id, others from the root, as "#machine.compound.state"."
  `);
  expect(await findingsAfter(edit(machine, "normal: 'restart'", "normal: 'warm'"))).toMatchInlineSnapshot(`
    "machine-load: no-heat.ts‹'warm',›
      A target names the state "warm", which does not exist in "no-heat.checks".
      Write "#no-heat.warm": only states beside it are named by their id alone."
  `);
  expect(
    await findingsAfter(edit(machine, "{ target: 'restart' }", "{ target: '#no-heat.checks.restrat' }")),
  ).toMatchInlineSnapshot(`
    "machine-load: no-heat.ts‹'#no-heat.checks.restrat' }],›
      A target names the state "restrat", which does not exist in "no-heat.checks".
      Write one that does (restart, reset-breaker, thermostat, pressure, heater, …): one beside it by its id, others from the root, as "#machine.compound.state"."
  `);
  expect(await findingsAfter(edit(machine, "'#holiday'", "'#holidays'"))).toMatchInlineSnapshot(`
    "machine-load: no-heat.ts‹'#holidays',›
      A target names the state "holidays", which does not exist in "no-heat".
      Write one that does (holiday-mode, lamp, call-engineer, bleed-radiator, heater, …): one beside it by its id, others from the root, as "#machine.compound.state"."
  `);
  expect(
    await findingsAfter(edit(machine, "boiler: { target: 'checks'", "boiler: { target: 'checks.lmap'")),
  ).toMatchInlineSnapshot(`
    "machine-load: no-heat.ts‹'checks.lmap', actions: { type: 'not…›
      A target names the state "lmap", which does not exist in "no-heat.checks".
      Write one that does (lamp, timer, thermostat, heater, top-up, …): one beside it by its id, others from the root, as "#machine.compound.state"."
  `);
  expect(await findingsAfter(edit(machine, "initial: 'timer'", "initial: 'timr'"))).toMatchInlineSnapshot(`
    "machine-load: no-heat.ts‹'timr',›
      The initial state "timr" of "no-heat.checks.settings" does not exist.
      Write one of its states (timer, lamp, settings, power, thermostat, …)."
  `);
  expect(await findingsAfter(edit(machine, "initial: 'heater'", "initial: 'heatr'"))).toMatchInlineSnapshot(`
    "machine-load: no-heat.ts‹'heatr',›
      The initial state "heatr" of "no-heat" does not exist.
      Write one of its states (heater, restart, checks, thermostat, bleed-radiator, …)."
  `);
  expect(await findingsAfter(edit(machine, "initial: 'timer',", ''))).toMatchInlineSnapshot(`
    "machine-load: no-heat.ts‹settings: {›
      "no-heat.checks.settings" has no initial state.
      Write \`initial: 'timer'\`, or another of its states."
  `);
  expect(await findingsAfter(edit(machine, "  initial: 'heater',\n", ''))).toMatchInlineSnapshot(`
    "machine-load: no-heat.ts‹{›
      "no-heat" has no initial state.
      Write \`initial: 'heater'\`, or another of its states."
  `);
});
