import { expect, test } from 'vitest';
import { article, edit, findingsAfter } from './broken-project.ts';

test('a component that is misspelled is read as what it is meant to be', async () => {
  expect(
    await findingsAfter(
      edit(article, /<Step state="power">[\s\S]*?<\/Step>/, (step) => step.replaceAll('Step', 'Stepp')),
      edit(article, '<StepLink state="lamp" />', '<Steplink state="lamp" />'),
    ),
  ).toMatchInlineSnapshot(`
    "unknown-component: no-heat.mdx‹<Stepp state="power">›
      There is no component <Stepp>.
      Write <Step>.

    unknown-component: no-heat.mdx‹<Steplink state="lamp" />.›
      There is no component <Steplink>.
      Write <StepLink>."
  `);
});

test('a component in lower case', async () => {
  expect(
    await findingsAfter(
      edit(article, '<Answer id="dead">No, it is off</Answer>', '<answer id="dead">No, it is off</answer>'),
    ),
  ).toMatchInlineSnapshot(`
    "unknown-component: no-heat.mdx‹<answer id="dead">No, it is off</ans…›
      There is no component <answer>.
      Write <Answer>."
  `);
});

test('a component that is not there', async () => {
  expect(
    await findingsAfter(edit(article, '## Common mistakes', '<Video src="/a.mp4" />\n\n## Common mistakes')),
  ).toMatchInlineSnapshot(`
    "unknown-component: no-heat.mdx‹<Video src="/a.mp4" />›
      There is no component <Video>.
      Write one of those there are (Retired, SyncTimes, Condition, Step, Categories, …), or import it."
  `);
});

test('a component that is imported, or made in the article', async () => {
  expect(
    await findingsAfter(
      edit(
        article,
        '<Troubleshooter',
        "import { Card as Box } from '@astrojs/starlight/components';\nimport * as ui from 'ui';\n\nexport const Unit = () => 'bar';\n\n<Box title=\"\"><Unit /></Box>\n\n<ui.Card />\n\n<Troubleshooter",
      ),
    ),
  ).toBe('');
});
