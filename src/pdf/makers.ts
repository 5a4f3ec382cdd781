import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { type Source, TypstError, tryToCompile } from './engine.ts';

/** What a process answers for a source: its PDF, or what Typst has to say of it. */
export type Answer = { bytes: Uint8Array } | { error: string };

/** In characters of sources. */
export interface Limits {
  /** So many are sooner made here than a process has started. */
  few: number;
  /**
   * After so many a process is replaced, about 50 articles: the compiler keeps some 2 MB of each, which nothing but the
   * end of its process sets free.
   */
  mostOfOneProcess: number;
}

/**
 * Makes PDFs: few here, more in processes of their own, one a core, the longest first. The bytes are the same.
 * @param made is told of each when it is made; what it throws ends all
 * @throws Error if a process ends by itself
 */
export async function makeAll<Job extends { source: Source }>(
  jobs: Job[],
  made: (job: Job, result: Buffer | TypstError) => void,
  { few, mostOfOneProcess }: Limits = { few: 400_000, mostOfOneProcess: 1_500_000 },
): Promise<void> {
  const lengthOf = ({ source }: Job) => source.typst.length;
  const queue = jobs.toSorted((a, b) => lengthOf(b) - lengthOf(a));
  const sum = queue.reduce((total, job) => total + lengthOf(job), 0);
  // Processes read TypeScript as it is, which not every Node.js does.
  if (sum <= few || !process.features.typescript) {
    for (const job of queue) made(job, tryToCompile(job.source));
    return;
  }
  const count = Math.min(availableParallelism(), queue.length);
  const makers = new Set<ChildProcess>();
  try {
    await Promise.all(Array.from({ length: count }, makeSome));
  } finally {
    // One that failed ends the others.
    queue.length = 0;
    for (const maker of makers) maker.kill();
  }

  async function makeSome(): Promise<void> {
    while (queue.length > 0) await inOneProcess();
  }

  async function inOneProcess(): Promise<void> {
    const maker = fork(path.join(import.meta.dirname, 'maker.ts'), { serialization: 'advanced', execArgv: [] });
    makers.add(maker);
    for (let length = 0; length < mostOfOneProcess; ) {
      const job = queue.shift();
      if (!job) break;
      length += lengthOf(job);
      const answer = await answerOf(maker, job.source);
      made(job, 'error' in answer ? new TypstError(answer.error) : Buffer.from(answer.bytes));
    }
    makers.delete(maker);
    maker.kill();
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
