import { readFileSync } from 'node:fs';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Runs first the test files that build or serve copies of a site: begun last, the longest of them would be waited for
 * alone.
 */
export class LongFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const { long = [], short = [] } = Object.groupBy(sorted, ({ moduleId }) =>
      readFileSync(moduleId, 'utf8').includes("/site-copy.ts'") ? 'long' : 'short',
    );
    return [...long, ...short];
  }
}
