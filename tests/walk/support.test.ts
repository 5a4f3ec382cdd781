import { describe, expect, test } from 'vitest';
import { supportText } from '../../src/flow/walk/support.ts';
import { checks, request } from './support-example.ts';

describe('the support text', () => {
  test('is what the agreed example says', () => {
    const fields = { integration: 'Aspire', record: 'Maple St. cleanup', status: 'Scheduled', errors: 'none seen' };
    expect(supportText(request({ fields, checks }))).toBe(`Integration: Aspire
Record: Maple St. cleanup
Status: Scheduled
Errors: none seen

What I checked:
- What is missing? A worker
- Step 1: Check sync timing. Has one full sync cycle passed? Yes, a full cycle
- Went to Step 4: Check the source record
- Step 4: Check the source record. What do you find? It is a draft. Tried: Save the draft

Open this walk: https://help.example/troubleshooting/water/#walk?start=gas`);
  });

  test('leaves out the fields left empty', () => {
    const text = supportText(
      request({ fields: { errors: ' \r\n', record: ' 12 ', status: '' }, checks: checks.slice(0, 1) }),
    );
    expect(text).toBe(`Record: 12

What I checked:
- What is missing? A worker

Open this walk: ${request().link}`);
  });

  test('leaves out the checks if there are none', () => {
    expect(supportText(request())).toBe(`Open this walk: ${request().link}`);
  });

  test('keeps lines that were typed, with one kind of line end', () => {
    expect(supportText(request({ fields: { errors: '\nfirst\r\nsecond\rthird\n' } }))).toContain(
      'Errors: first\nsecond\nthird\n\nOpen',
    );
  });

  test('ends a question that has no mark of its own, and an answer before what was tried', () => {
    const said = (question: string, answer: string) =>
      supportText(request({ checks: [{ question, answer, tried: 'It' }] })).split('\n')[1];
    expect(said('Check the worker', 'None of these')).toBe('- Check the worker: None of these. Tried: It');
    expect(said('¿Qué falta?', 'No sé…')).toBe('- ¿Qué falta? No sé… Tried: It');
  });

  test('holds what was checked in another troubleshooter before', () => {
    const before = { title: 'Why is it cold?', checks: checks.slice(0, 1) };
    expect(
      supportText(request({ before, checks: checks.slice(2, 3) })),
    ).toBe(`What I checked before, in “Why is it cold?”:
- What is missing? A worker

What I checked:
- Went to Step 4: Check the source record

Open this walk: ${request().link}`);
  });

  test('takes words as they are, with no mark in them read as something else', () => {
    expect(supportText(request({ checks: [{ wentTo: '$& {title}' }] }))).toContain('- Went to $& {title}');
  });
});
