/** What is read of Playwright's JSON report: https://playwright.dev/docs/test-reporters#json-reporter */
export interface BrowserReport {
  stats: { expected: number; unexpected: number; flaky: number };
  /** One of each file. */
  suites: Suite[];
}

interface Suite {
  title: string;
  specs: { file: string; line: number; title: string; tests: { status: string }[] }[];
  suites?: Suite[];
}

/** How many tests passed, those that passed only when tried again among them, and how many failed. */
export function browserCount({ stats }: BrowserReport): { passed: number; failed: number } {
  return { passed: stats.expected + stats.flaky, failed: stats.unexpected };
}

/** The tests that passed only when tried again, each as "file:line group › title". */
export function passedWhenTriedAgain({ suites }: BrowserReport): string[] {
  return suites.flatMap((file) => inSuite(file, []));
}

function inSuite({ specs, suites = [] }: Suite, around: string[]): string[] {
  const again = specs.filter(({ tests }) => tests.some(({ status }) => status === 'flaky'));
  return [
    ...again.map(({ file, line, title }) => `${file}:${line} ${[...around, title].join(' › ')}`),
    ...suites.flatMap((suite) => inSuite(suite, [...around, suite.title])),
  ];
}
