import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { findingText } from '../../src/flow/finding.ts';
import { answerFaults } from './planted-answer-faults.ts';
import type { Expected, Fault, Victim } from './planted-faults.ts';
import { machineFaults } from './planted-machine-faults.ts';
import { sectionFaults } from './planted-section-faults.ts';
import { type Draft, draftOf, plans, type Section, type StateConfig } from './random-project.ts';
import { articleFile, articleText, findingsIn } from './written-project.ts';

vi.setConfig({ testTimeout: 60_000 });

const faults = [...sectionFaults, ...answerFaults, ...machineFaults];

/** The questions of a draft, in its order. */
function victimsOf({ machine, sections }: Draft): Victim[] {
  const within = (states: Record<string, StateConfig>, beside: Section[]): Victim[] =>
    beside.flatMap((section) => {
      const { on, states: inner } = states[section.state] ?? {};
      if (inner) return within(inner, section.sections);
      if (!on) return [];
      const config = Object.assign(states[section.state] ?? {}, { on });
      return [{ id: section.state, config, section, beside }];
    });
  return within(machine.states, sections);
}

function plant(made: Draft, planted: Fault[], start: number): Expected[] {
  const victims = victimsOf(made);
  return planted.map((fault, index) => {
    const victim = victims[(start + index) % victims.length];
    if (!victim || index >= victims.length) throw new Error('There are more faults than questions.');
    return fault.plant(made, victim, `added-${'qwertyuiop'[index]}`);
  });
}

/** Rule and place, as they are compared: in the order of places. */
function expectedIn(text: string, { rule, text: mark, last, machine }: Expected): string {
  if (mark === undefined) return `${machine}:1:1 ${rule}`;
  const at = last ? text.lastIndexOf(mark) : text.indexOf(mark);
  if (at < 0) throw new Error(`The article does not hold ${mark}.`);
  const before = text.slice(0, at).split('\n');
  return `${articleFile}:${before.length}:${(before.at(-1)?.length ?? 0) + 1} ${rule}`;
}

function check(made: Draft, expected: Expected[]): void {
  const text = articleText(made);
  const found = findingsIn(made);
  const seen = found.map(({ rule, place: { file, line, column } }) => `${file}:${line}:${column} ${rule}`);
  expect(seen.toSorted(), found.map(findingText).join('\n')).toEqual(
    expected.map((one) => expectedIn(text, one)).toSorted(),
  );
}

function checkPlanted(plan: Parameters<typeof draftOf>[0], planted: Fault[], start: number): void {
  const made = draftOf(plan);
  check(made, plant(made, planted, start));
}

test('a machine and its article that agree have no findings', () => {
  fc.assert(
    fc.property(plans, (plan) => check(draftOf(plan), [])),
    { numRuns: 200 },
  );
});

describe('one fault is one finding', () => {
  test.each(faults.map((fault) => [fault.name, fault] as const))('%s', (_, fault) => {
    fc.assert(
      fc.property(plans, fc.nat(20), (plan, start) => checkPlanted(plan, [fault], start)),
      { numRuns: 25 },
    );
  });
});

test('faults that are independent are found all at once, and nothing else', () => {
  const several = fc
    .shuffledSubarray(faults, { minLength: 2, maxLength: 8 })
    .map((all) => all.filter(({ kind }, at) => !kind || all.findIndex((one) => one.kind === kind) === at));
  fc.assert(fc.property(plans, several, fc.nat(20), checkPlanted), { numRuns: 300 });
});
