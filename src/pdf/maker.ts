import { compile, type Source, TypstError } from './engine.ts';
import type { Answer } from './makers.ts';

/* What a process that `makers.ts` starts does: it makes the PDFs it is asked for, one after the other. */
process.on('message', (source: Source) => {
  // Whoever asked may have ended meanwhile.
  process.send?.(answerTo(source), () => {});
});

function answerTo(source: Source): Answer {
  try {
    return { bytes: compile(source) };
  } catch (error) {
    if (!(error instanceof TypstError)) throw error;
    return { error: error.message };
  }
}
