import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { yamlFindings } from '../../src/astro/yaml-findings.ts';
import { checkedWithin, day } from '../../src/content/day.ts';

const length = 24 * 60 * 60 * 1000;
const today = new Date('2026-11-25T09:30:00Z');
const written = (days: number) => new Date(today.getTime() - days * length).toISOString().slice(0, 10);
const schema = z.object({ checked: day.optional(), day: day.optional(), more: z.object({ checked: day }).optional() });
const findings = (text: string) =>
  yamlFindings({ file: 'a.yaml', text, schema, what: 'a fact' }, today).map(({ place, message }) => [
    place.line,
    message,
  ]);

describe('a day on which something was last checked', () => {
  test('may be any of the last year', () => {
    for (const days of [0, 1, checkedWithin]) expect(findings(`checked: ${written(days)}`)).toEqual([]);
  });

  test('is not to lie further back, wherever it stands', () => {
    const late = `This was last checked ${checkedWithin + 1} days ago.`;
    expect(findings(`checked: ${written(checkedWithin + 1)}`)).toEqual([[1, late]]);
    expect(findings(`checked: ${written(1)}\nmore: { checked: ${written(checkedWithin + 1)} }`)).toEqual([[2, late]]);
  });

  test('is held to that in quotes too', () => {
    expect(findings(`checked: "${written(checkedWithin + 1)}"`)).toHaveLength(1);
    expect(findings(`checked: '${written(checkedWithin)}'`)).toEqual([]);
  });

  test('is not to lie ahead, and neither is one on which something changed', () => {
    expect(findings(`checked: ${written(-2)}`)).toEqual([[1, `${written(-2)} has not come yet.`]]);
    expect(findings(`checked: ${written(-2)}\nday: "${written(-30)}"`)).toEqual([
      [1, `${written(-2)} has not come yet.`],
      [2, `${written(-30)} has not come yet.`],
    ]);
    expect(findings(`day: ${written(checkedWithin + 1)}`)).toEqual([]);
  });

  test('may be tomorrow once it has begun somewhere', () => {
    const at = (hour: string) => new Date(`2026-11-25T${hour}:00:00Z`);
    const tomorrow = { file: 'a.yaml', text: 'checked: 2026-11-26', schema, what: 'a fact' };
    expect(yamlFindings(tomorrow, at('09'))).toHaveLength(1);
    expect(yamlFindings(tomorrow, at('10'))).toEqual([]);
  });

  test('that is not in the calendar is one fault', () => {
    expect(findings('checked: 2099-02-30')).toEqual([[1, '"2099-02-30" is no day.']]);
  });
});
