import { expect, test } from 'vitest';
import { browserCount, passedWhenTriedAgain } from '../../scripts/browser-report.ts';

const spec = (line: number, status: string) => ({
  file: 'a.spec.ts',
  line,
  title: `test ${line}`,
  tests: [{ status }],
});

const report = {
  stats: { expected: 2, unexpected: 1, flaky: 2 },
  suites: [
    {
      title: 'a.spec.ts',
      specs: [spec(1, 'expected'), spec(2, 'flaky')],
      suites: [{ title: 'group', specs: [spec(3, 'flaky'), spec(4, 'unexpected'), spec(5, 'expected')] }],
    },
  ],
};

test('tests that passed only when tried again count as passed, and are named', () => {
  expect(browserCount(report)).toEqual({ passed: 4, failed: 1 });
  expect(passedWhenTriedAgain(report)).toEqual(['a.spec.ts:2 test 2', 'a.spec.ts:3 group › test 3']);
});
