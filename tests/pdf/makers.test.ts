import { expect, test } from 'vitest';
import { compile, type Source, TypstError } from '../../src/pdf/engine.ts';
import { makeAll } from '../../src/pdf/makers.ts';
import { pdfWords } from '../../src/pdf/words.ts';

const source = (text: string): Source => ({
  typst: `#set document(title: "A")\n#set page(width: 200pt, height: 200pt)\n${text}`,
  lang: 'en',
  words: pdfWords('en'),
  files: new Map(),
  date: '2026-11-25',
});

const jobs = ['One', 'Two, longer', 'Three, the longest of all'].map((text) => ({ source: source(text) }));
const lengthOf = (job: { source: Source }) => job.source.typst.length;

const inProcesses = { few: 0, mostOfOneProcess: Number.POSITIVE_INFINITY };
const replaced = { few: 0, mostOfOneProcess: 1 };

for (const [how, limits] of Object.entries({ inProcesses, replaced })) {
  test(`the same bytes are made ${how === 'replaced' ? 'in processes that are replaced' : 'in processes'} as here`, async () => {
    const results = new Map<unknown, Buffer | TypstError>();
    await makeAll(jobs, (job, result) => results.set(job, result), limits);
    expect(jobs.map((job) => results.get(job))).toEqual(jobs.map((job) => compile(job.source)));
  });
}

test('few are made here, the longest first', async () => {
  const made: number[] = [];
  await makeAll(jobs, (job) => made.push(lengthOf(job)));
  expect(made).toEqual(jobs.map(lengthOf).toSorted((a, b) => b - a));
});

for (const few of [0, Number.POSITIVE_INFINITY]) {
  test(`what Typst has to say comes back ${few ? 'from here' : 'from a process'}`, async () => {
    const results: (Buffer | TypstError)[] = [];
    const wrong = { source: source('#panic("no room")') };
    await makeAll([wrong], (_, result) => results.push(result), { ...inProcesses, few });
    expect(results).toEqual([expect.any(TypstError)]);
    expect(String(results[0])).toContain('no room');
  });
}

test('what is thrown of one that is made ends all', async () => {
  const made = makeAll(
    jobs,
    () => {
      throw new Error('full');
    },
    inProcesses,
  );
  await expect(made).rejects.toThrow('full');
});
