import { join } from 'node:path';

/**
 * A folder for what a browser test makes, which no test that runs at the same time has: even the tests of one file are
 * run by several workers.
 * @returns its path from the project's root
 */
export const ownFolder = (name: string): string => join('.cache', `${name}-${process.env.TEST_PARALLEL_INDEX}`);
