import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { compile, type Source, TypstError } from './engine.ts';

/** What a process answers for a source: its PDF, or what Typst has to say of it. */
export type Answer = { bytes: Uint8Array } | { error: string };

/** Characters of sources that are sooner made here than a process has started. */
const few = 400_000;

/**
 * Characters of sources after which a process is replaced, about 50 articles: the compiler keeps some 2 MB of each, which
 * nothing but the end of its process sets free.
 */
const mostOfOneProcess = 1_500_000;

/**
 * Makes PDFs: few here, more in processes of their own, one a core, the longest first. The bytes are the same.
 * @param made is told of each when it is made; what it throws ends all
 * @throws Error if a process ends by itself
 */
export async function makeAll<Job extends { source: Source }>(
  jobs: Job[],
  made: (job: Job, result: Buffer | TypstError) => void,
): Promise<void> {
  const lengthOf = ({ source }: Job) => source.typst.length;
  const queue = jobs.toSorted((a, b) => lengthOf(b) - lengthOf(a));
  const sum = queue.reduce((total, job) => total + lengthOf(job), 0);
  // Processes read TypeScript as it is, which not every Node.js does.
  if (sum <= few || !process.features.typescript) {
    for (const job of queue) made(job, madeHere(job.source));
    return;
  }
  const count = Math.min(availableParallelism(), queue.length);
  await Promise.all(Array.from({ length: count }, makeSome));

  async function makeSome(): Promise<void> {
    try {
      while (queue.length > 0) await inOneProcess();
    } catch (error) {
      queue.length = 0;
      throw error;
    }
  }

  async function inOneProcess(): Promise<void> {
    const maker = fork(path.join(import.meta.dirname, 'maker.ts'), { serialization: 'advanced', execArgv: [] });
    try {
      for (let length = 0; length < mostOfOneProcess; ) {
        const job = queue.shift();
        if (!job) return;
        length += lengthOf(job);
        const answer = await answerOf(maker, job.source);
        made(job, 'error' in answer ? new TypstError(answer.error) : Buffer.from(answer.bytes));
      }
    } finally {
      maker.kill();
    }
  }
}

function madeHere(source: Source): Buffer | TypstError {
  try {
    return compile(source);
  } catch (error) {
    if (error instanceof TypstError) return error;
    throw error;
  }
}

function answerOf(maker: ChildProcess, source: Source): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const ended = (code: number | null) =>
    reject(new Error(`A process that makes PDFs ended with ${code ?? 'a signal'}.`));
  maker.once('exit', ended);
  maker.once('message', (answer: Answer) => {
    maker.off('exit', ended);
    resolve(answer);
  });
  maker.send(source);
  return promise;
}
