import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Check } from '../../src/flow/walk/checks.ts';
import { mailto } from '../../src/flow/walk/mailto.ts';
import { type SupportRequest, supportText } from '../../src/flow/walk/support.ts';
import { supportWords as words } from '../../src/flow/walk/support-words.ts';
import { checks, request } from './support-example.ts';

describe('the email draft', () => {
  const draft = (parts: Partial<SupportRequest>, subject = 'Cold water') => {
    const url = mailto('help@example.com', subject, request(parts));
    const read = new URL(url);
    const body = /&body=(.*)$/.exec(url)?.[1] ?? '';
    return { url, to: read.pathname, body: decodeURIComponent(body).replaceAll('\r\n', '\n'), encoded: body };
  };
  const many = (count: number): Check[] =>
    Array.from({ length: count }, (_, at) => ({ question: `Question ${at}?`, answer: 'No' }));

  test('holds the whole text if it can', () => {
    const parts = { fields: { record: '50% & more' }, checks };
    const { url, to, body, encoded } = draft(parts);
    expect(to).toBe('help@example.com');
    expect(url).toMatch(
      /^mailto:help@example\.com\?subject=Cold%20water&body=Record%3A%2050%25%20%26%20more%0D%0A%0D%0AWhat/,
    );
    expect(body).toBe(supportText(request(parts)));
    expect(encoded.replaceAll('%0D%0A', '')).not.toMatch(/%0[AD]/);
  });

  test('else fields, link, the latest checks that fit, and where the rest is', () => {
    const { url, body } = draft({ fields: { record: '12' }, checks: many(100) });
    expect(url.length).toBeLessThanOrEqual(1900);
    expect(url.length).toBeGreaterThan(1800);
    const [fields, link, list = '', rest, ...more] = body.split('\n\n');
    expect([fields, link, rest, more]).toEqual(['Record: 12', `Open this walk: ${request().link}`, words.rest, []]);
    const lines = list.split('\n');
    expect(lines[0]).toBe('What I checked:');
    const kept = lines.slice(1);
    expect(kept).toEqual(
      many(100)
        .slice(-kept.length)
        .map((_, at) => `- Question ${100 - kept.length + at}? No`),
    );
  });

  test('leaves out a link that does not fit, and keeps the checks', () => {
    const { url, body } = draft({
      fields: { record: '12' },
      checks,
      link: `https://help.example/#${'walk'.repeat(500)}`,
    });
    expect(url.length).toBeLessThanOrEqual(1900);
    expect(body).not.toContain('Open this walk');
    expect(body).toContain('- What is missing? A worker');
    expect(body.endsWith(`\n\n${words.rest}`)).toBe(true);
  });

  test('drops earlier checks in another troubleshooter first', () => {
    const { body } = draft({ before: { title: 'Before', checks: many(100) }, checks });
    expect(body).toContain('- What is missing? A worker');
    expect(body).toContain('- Question 99? No');
    expect(body).not.toContain('- Question 0? No');
  });

  test('cuts fields that are too long even alone', () => {
    const { url, body } = draft({ fields: { errors: '👷 &'.repeat(1000) }, checks });
    expect(url.length).toBeLessThanOrEqual(1900);
    expect(url.length).toBeGreaterThan(1850);
    expect(body).toMatch(/^Errors: 👷 &.*…\n\n/u);
    expect(body.endsWith(words.rest)).toBe(true);
  });

  test('has at most 1,900 characters and can be read, whatever was typed', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 3000 }),
      fc.string({ unit: fc.constantFrom('\ud800', '\r', '\n', '👷', 'a') }),
    );
    const check: fc.Arbitrary<Check> = fc.oneof(
      fc.record({ question: typed, answer: typed, tried: typed }, { requiredKeys: ['question', 'answer'] }),
      fc.record({ wentTo: typed }),
    );
    fc.assert(
      fc.property(typed, typed, typed, fc.array(check, { maxLength: 30 }), (subject, errors, link, checks) => {
        const { url, body } = draft({ fields: { errors, record: errors }, checks, link }, subject);
        expect(url.length).toBeLessThanOrEqual(1900);
        expect(body.length).toBeGreaterThan(0);
      }),
    );
  });
});
