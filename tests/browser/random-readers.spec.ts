import fc from 'fast-check';
import { test } from '../support/browser.ts';
import { anyActs, type Tab } from '../support/reader-commands.ts';
import { ReaderModel } from '../support/reader-model.ts';
import { integrations, walkables } from '../support/walkable.ts';
import { entryOf, transitionsOn } from '../support/walking.ts';

const seed = Number(process.env.SEED ?? Date.now() % 2 ** 31);
/** In all troubleshooters together. */
const readers = Number(process.env.READERS ?? 30);
/** What links from other articles may say of the reader. */
const anyQuery = fc.oneof(
  { weight: 3, arbitrary: fc.constant({}) },
  { weight: 1, arbitrary: fc.constantFrom(...Object.keys(integrations)).map((integration) => ({ integration })) },
);

for (const [index, one] of walkables.entries()) {
  test(`${one.name}: readers of all kinds`, async ({ context }) => {
    const runs = Math.ceil(readers / walkables.length);
    test.setTimeout(60_000 + runs * 30_000);
    console.log(`${runs} readers, SEED=${seed}`);
    await fc.assert(
      fc.asyncProperty(anyQuery, anyActs, async (query, acts) => {
        const page = await context.newPage();
        const setUp = async (): Promise<{ model: ReaderModel; real: Tab }> => {
          const transitions = await transitionsOn(page);
          await page.goto(`${one.path}?${new URLSearchParams(query)}`);
          return {
            model: new ReaderModel(one, query),
            real: { page, transitions, first: (await entryOf(page)).index },
          };
        };
        await fc.asyncModelRun(setUp, acts).finally(() => page.close());
      }),
      { numRuns: runs, seed: seed + index, endOnFailure: true },
    );
  });
}
