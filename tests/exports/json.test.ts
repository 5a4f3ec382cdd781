import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decisionHash, type TroubleshooterJson, troubleshooterJson } from '../../src/flow/exports/json.ts';
import schema from '../../src/flow/exports/troubleshooter.schema.json' with { type: 'json' };
import type { Flow } from '../../src/flow/flow.ts';
import { troubleshooters } from '../support/flows.ts';
import { machines } from '../support/machines.ts';
import { nestedMachine } from '../support/nested-machine.ts';
import { sampleFlow } from '../support/sample-flow.ts';
import { walkedPaths } from '../support/walked-paths.ts';
import { holding } from './holding.ts';
import { reworded } from './reworded.ts';

const nested: (typeof troubleshooters)[number] = ['nested', nestedMachine, sampleFlow(nestedMachine)];
const root = new URL('https://help.example.com/base/');
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, strictTypes: false });
ajv.addFormat('uri', { validate: (text: string) => URL.canParse(text) });
const validate = ajv.compile(schema);

const throughText = (json: TroubleshooterJson): TroubleshooterJson => JSON.parse(JSON.stringify(json));

describe.each([...troubleshooters, nested])('%s as JSON', (_, machine, flow) => {
  test('is valid by its schema', async () => {
    validate(throughText(await troubleshooterJson(flow, root)));
    expect(validate.errors).toBeNull();
  });

  test('leads every simple path to the machine’s outcome', async () => {
    const json = throughText(await troubleshooterJson(flow, root));
    for (const path of walkedPaths(machine)) {
      let state = json.initial;
      let context = {};
      for (const { answer } of path.answers) {
        const targets = json.states[state]?.answers.find((one) => one.id === answer)?.targets ?? [];
        const target = holding(machine, targets, context);
        context = { ...context, ...target.sets };
        state = target.state;
      }
      expect(state).toBe(path.outcome);
      expect(json.states[state]?.kind).toBe('outcome');
    }
  });

  test('names only states that stand in it', async () => {
    const { states, initial } = await troubleshooterJson(flow, root);
    const named = Object.values(states).flatMap(({ parent, answers }) => [
      ...(parent ? [parent] : []),
      ...answers.flatMap((answer) => answer.targets.map((target) => target.state)),
    ]);
    expect(Object.keys(states)).toEqual(expect.arrayContaining([initial, ...named]));
  });
});

describe.each([...machines, ['nested', nestedMachine] as const])('the JSON of %s', (_, machine) => {
  const flow = sampleFlow(machine);

  test('gives absolute addresses below the site’s base', async () => {
    const json = await troubleshooterJson(flow, root);
    expect(json.$schema).toBe('https://help.example.com/base/troubleshooters/troubleshooter.schema.json');
    expect(json.url).toBe(`https://help.example.com/base/troubleshooting/${flow.machine}/`);
    for (const [id, state] of Object.entries(json.states)) expect(state.url).toBe(`${json.url}#${id}`);
  });

  test('lists a group’s answers in every step of it, and not in the group', async () => {
    const { states } = await troubleshooterJson(flow, root);
    for (const state of Object.values(flow.states)) {
      const ids = state.kind === 'group' ? [] : state.answers.map((answer) => answer.id);
      expect(states[state.id]?.answers.map((answer) => answer.id)).toEqual(ids);
    }
  });

  const hashOf = async (changed: Flow) => (await troubleshooterJson(changed, root)).hash;

  test('the hash stays the same whatever the words, the address and the order of states', async () => {
    const before = await hashOf(flow);
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    await fc.assert(
      fc.asyncProperty(fc.string(), async (salt) => {
        const worded = reworded(flow, (words) => salt + words);
        const states = Object.fromEntries(Object.entries(worded.states).reverse());
        expect(await hashOf({ ...worded, states, path: `/${encodeURIComponent(salt)}/` })).toBe(before);
      }),
      { numRuns: 20 },
    );
  });

  test('the hash changes with any target', async () => {
    const { hash, ...json } = throughText(await troubleshooterJson(flow, root));
    const hashes = new Set([hash]);
    let targets = 0;
    for (const state of Object.keys(json.states)) {
      for (const [a, answer] of (json.states[state]?.answers ?? []).entries()) {
        for (const t of answer.targets.keys()) {
          const changed = structuredClone(json);
          const target = changed.states[state]?.answers[a]?.targets[t];
          if (target) target.state = `not-${target.state}`;
          hashes.add(await decisionHash(changed));
          targets += 1;
        }
      }
    }
    expect(hashes.size).toBe(targets + 1);
  });

  test('the hash changes with a guard, what is set, the kind of an outcome and the first question', async () => {
    const { hash, ...json } = throughText(await troubleshooterJson(flow, root));
    const first = json.states[json.initial];
    const target = first?.answers[0]?.targets[0];
    const outcome = Object.values(json.states).find((state) => state.outcome === 'help');
    const changes = [
      () => Object.assign(target ?? {}, { guard: 'another' }),
      () => Object.assign(target ?? {}, { sets: { another: 1 } }),
      () => Object.assign(outcome ?? {}, { outcome: 'wait' }),
      () => Object.assign(json, { initial: 'another' }),
    ];
    const hashes = new Set([hash]);
    for (const change of changes) {
      change();
      hashes.add(await decisionHash(json));
    }
    expect(hashes.size).toBe(changes.length + 1);
  });
});

test('the hash is that of the text the schema names', async () => {
  const target = { state: 'end', condition: 'if it is so', guard: 'so' };
  const answers = [{ words: 'Go', id: 'go', targets: [target] }];
  const states = {
    start: { kind: 'question', title: 'Start', question: 'Where?', url: 'https://example.com/#start', answers },
    end: { kind: 'outcome', outcome: 'help', title: 'End', url: 'https://example.com/#end', answers: [] },
  } as const;
  const text =
    '{"initial":"start","states":{"end":{"answers":[],"kind":"outcome","outcome":"help"},' +
    '"start":{"answers":[{"id":"go","targets":[{"guard":"so","state":"end"}]}],"kind":"question"}}}';
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  expect(await decisionHash({ initial: 'start', states: structuredClone(states) as never })).toBe(
    Buffer.from(digest).toString('hex'),
  );
});
