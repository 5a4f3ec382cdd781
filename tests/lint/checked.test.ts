import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { yamlFindings } from '../../src/astro/yaml-findings.ts';
import { checkedWithin, day } from '../../src/content/day.ts';

const length = 24 * 60 * 60 * 1000;
const today = new Date('2026-11-25T09:30:00Z');
const written = (days: number) => new Date(today.getTime() - days * length).toISOString().slice(0, 10);
const schema = z.object({ checked: day.optional(), more: z.object({ checked: day }).optional() });
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
});
