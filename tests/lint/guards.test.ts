import { expect, test } from 'vitest';
import { article, type Edit, edit, findingsAfter, guardedAnswer, machine } from './broken-project.ts';

/** Another guard on the answer that has one. */
const guarded = (guard: string, ...more: Edit[]) =>
  findingsAfter(guardedAnswer(`[{ guard: ${guard}, target: 'pressure' }, { target: 'restart' }]`), ...more);
const setup = (find: string, put: string) => edit(machine, find, put);

test('a guard without a name, combined ones among them', async () => {
  expect(await guarded("({ context }) => context.heater === 'boiler'")).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹red: [{ guard: ({ context }) => cont…›
      The answer "red" of "lamp" has a guard without a name.
      Write it in \`setup({ guards })\` and name it, a combined one too: the reader needs words for it."
  `);
  const imported = setup('import { assign, setup }', 'import { and, assign, not, setup }');
  expect(await guarded("and(['isBoiler', 'wasRestarted'])", imported)).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹red: [{ guard: and(['isBoiler', 'was…›
      The answer "red" of "lamp" has a guard without a name.
      Write it in \`setup({ guards })\` and name it, a combined one too: the reader needs words for it."
  `);
  expect(await guarded("not('isBoiler')", imported)).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹red: [{ guard: not('isBoiler'), targ…›
      The answer "red" of "lamp" has a guard without a name.
      Write it in \`setup({ guards })\` and name it, a combined one too: the reader needs words for it."
  `);
});

test('a guard with params', async () => {
  expect(await guarded("{ type: 'isBoiler', params: { of: 'gas' } }")).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹red: [{ guard: { type: 'isBoiler', p…›
      The answer "red" of "lamp" has the guard "isBoiler" with params.
      Give each condition a guard of its own: its words go by its name."
  `);
});

test('a guard that is not in setup', async () => {
  const words = edit(article, 'guard="isBoiler"', 'guard="isBroiler"');
  expect(await guarded("'isBroiler'", words)).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹red: [{ guard: 'isBroiler', target: …›
      The guard "isBroiler" is not a function in \`setup({ guards })\` (answer "red" of "lamp").
      Write "isBoiler", or write it there, as a function of the context."
  `);
});

test('a guard that reads the event', async () => {
  const guard = "isBoiler: ({ context }) => context.heater === 'boiler',";
  expect(
    await findingsAfter(
      setup(guard, "isBoiler: ({ context, event }) => context.heater === 'boiler' && event.type === 'red',"),
    ),
  ).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹isBoiler: ({ context, event }) => co…›
      The guard "isBoiler" reads the event (answer "red" of "lamp", no-heat.ts‹red: [{ guard: 'isBoiler', target: '…›).
      Let it read the context alone: answers set there what they say."
  `);
});

test('a guard that is called as the target without guard is', async () => {
  expect(
    await guarded(
      "'otherwise'",
      setup('isBoiler: (', 'otherwise: ('),
      edit(article, 'guard="isBoiler"', 'guard="otherwise"'),
      edit(article, ' <Condition guard="otherwise">this was the first time</Condition>', ''),
    ),
  ).toMatchInlineSnapshot(`
    "forbidden-construct: no-heat.ts‹otherwise: ({ context }) => context.…›
      The guard "otherwise" has the name of the target without guard (answer "red" of "lamp", no-heat.ts‹red: [{ guard: 'otherwise', target: …›).
      Give it another name."
  `);
});
