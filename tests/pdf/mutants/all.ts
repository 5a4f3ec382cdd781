import { fileMutants } from './file-mutants.ts';
import { linkMutants } from './link-mutants.ts';
import type { Mutant } from './mutant.ts';
import { textMutants } from './text-mutants.ts';

/** Every way in which a good PDF is broken. */
export const mutants: Mutant[] = [...linkMutants, ...textMutants, ...fileMutants];
