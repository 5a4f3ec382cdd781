import { type Source, TypstError, tryToCompile } from './engine.ts';
import type { Answer } from './makers.ts';

/* What a process that `makers.ts` starts does: it makes the PDFs it is asked for, one after the other. */
process.on('message', (source: Source) => {
  const made = tryToCompile(source);
  const answer: Answer = made instanceof TypstError ? { error: made.message } : { bytes: made };
  // Whoever asked may have ended meanwhile.
  process.send?.(answer, () => {});
});
