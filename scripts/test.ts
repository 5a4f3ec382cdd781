import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { type BrowserReport, browserCount, passedWhenTriedAgain } from './browser-report.ts';

interface Count {
  passed: number;
  failed: number;
}

const folder = '.cache/test-reports';
const unitReport = `${folder}/unit.json`;
const browserReport = `${folder}/browser.json`;

/** Runs one of the project's npm scripts with more arguments, its output shown as it comes; true if it went well. */
function run(script: string, ...more: string[]): boolean {
  const { status } = spawnSync('npm', ['run', script, '--', ...more], {
    stdio: 'inherit',
    env: { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport },
  });
  return status === 0;
}

/** What a report counts; a run that ended without one, or badly for another reason, is one failure. */
function counted(ok: boolean, report: string, read: (report: never) => Count): Count {
  try {
    const count = read(JSON.parse(readFileSync(report, 'utf8')) as never);
    return ok || count.failed > 0 ? count : { ...count, failed: 1 };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

let triedAgain: string[] = [];

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });

const counts: Count[] = [
  run('check') ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 },
  counted(
    run('test:unit', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`),
    unitReport,
    (report: { numPassedTests: number; numFailedTests: number }) => ({
      passed: report.numPassedTests,
      failed: report.numFailedTests,
    }),
  ),
  counted(run('test:browser', '--reporter=list,json'), browserReport, (report: BrowserReport) => {
    triedAgain = passedWhenTriedAgain(report);
    return browserCount(report);
  }),
];
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log('');
for (const test of triedAgain) console.log(`Passed only when tried again: ${test}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
