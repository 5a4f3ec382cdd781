import { expect, test } from 'vitest';
import { article, edit, findingsAfter, machine, rename } from './broken-project.ts';

const topUp = `<Step state="top-up">
#### Top up the water

Open the filling tap until the gauge shows 1.5 bar.
</Step>

`;

test('a state without a section', async () => {
  expect(await findingsAfter(edit(article, topUp, ''))).toMatchInlineSnapshot(`
    "state-without-section: no-heat.mdx‹<Troubleshooter machine="no-heat">›
      The state "top-up" has no section (no-heat.ts‹'top-up': { type: 'final', tags: 'fi…›).
      Write <Step state="top-up"> with a heading in the <Troubleshooter>."
  `);
});

test('a compound without a section', async () => {
  expect(
    await findingsAfter(
      edit(article, '<Step state="settings">\n### Check the settings\n\n', ''),
      edit(article, '</Step>\n</Step>\n</Step>', '</Step>\n</Step>'),
    ),
  ).toMatchInlineSnapshot(`
    "state-without-section: no-heat.mdx‹<Troubleshooter machine="no-heat">›
      The state "settings" has no section (no-heat.ts‹settings: {›).
      Write <Step state="settings"> with a heading in the <Troubleshooter>."
  `);
});

test('a section without a state', async () => {
  const more =
    '<Step state="attic">\n### Look at the attic\n\nIs it cold?\n\n<Answer id="cold">Yes</Answer>\n</Step>\n\n';
  expect(await findingsAfter(edit(article, topUp, more + topUp))).toMatchInlineSnapshot(`
    "section-without-state: no-heat.mdx‹<Step state="attic">›
      The machine has no state "attic" (no-heat.ts‹{›).
      Write one of its states (settings, heater, wait-an-hour, call-engineer, restart, …), or take the section out."
  `);
});

test('a section that calls its state by a wrong name', async () => {
  expect(
    await findingsAfter(edit(article, '<Step state="thermostat">', '<Step state="termostat">')),
  ).toMatchInlineSnapshot(`
    "section-without-state: no-heat.mdx‹<Step state="termostat">›
      The machine has no state "termostat"; its state "thermostat" has no section (no-heat.ts‹thermostat: {›).
      Write <Step state="thermostat">."
  `);
});

test('a state that has another id now', async () => {
  expect(await findingsAfter(rename(machine, 'pressure', 'water'))).toMatchInlineSnapshot(`
    "section-without-state: no-heat.mdx‹<Step state="pressure">›
      The machine has no state "pressure"; its state "water" has no section (no-heat.ts‹water: {›).
      Write <Step state="water">."
  `);
});

test('a second section for a state', async () => {
  expect(await findingsAfter(edit(article, topUp, topUp + topUp))).toMatchInlineSnapshot(`
    "duplicate-id: no-heat.mdx‹<Step state="top-up">›
      A second section for the state "top-up"; the first stands at no-heat.mdx‹<Step state="top-up">›.
      Keep one of the two."
  `);
});

test('a section that does not say its state', async () => {
  expect(await findingsAfter(edit(article, '<Step state="thermostat">', '<Step>'))).toMatchInlineSnapshot(`
    "attribute: no-heat.mdx‹<Step>›
      <Step> has no \`state\`.
      Write <Step state="check-cable">."
  `);
  expect(
    await findingsAfter(edit(article, '<Step state="thermostat">', '<Step state={thermostat}>')),
  ).toMatchInlineSnapshot(`
    "attribute: no-heat.mdx‹<Step state={thermostat}>›
      <Step> has a \`state\` that is not a plain text.
      Write <Step state="check-cable">."
  `);
});

test('words to be searched for that are no plain text, or none', async () => {
  for (const written of ['search={words}', 'search', 'search=""']) {
    const [finding, ...others] = await findingsAfter(
      edit(article, '<Step state="thermostat">', `<Step state="thermostat" ${written}>`),
    ).then((text) => text.split(/\n(?=\S)/));
    expect(others).toEqual([]);
    expect(finding).toContain('<Step> has a `search` that is not a plain text.');
    expect(finding).toContain('Write <Step state="check-cable" search="unplugged, loose wire">.');
  }
});

test('a section without a heading', async () => {
  expect(await findingsAfter(edit(article, '#### Top up the water\n', 'Top up the water\n'))).toMatchInlineSnapshot(`
    "section-without-heading: no-heat.mdx‹<Step state="top-up">›
      The section of "top-up" has no heading.
      Write a heading as the first thing in the <Step>: it is the title in charts and lists."
  `);
  expect(await findingsAfter(edit(article, '#### Top up the water\n', '####\n'))).toMatchInlineSnapshot(`
    "section-without-heading: no-heat.mdx‹<Step state="top-up">›
      The section of "top-up" has no heading.
      Write a heading as the first thing in the <Step>: it is the title in charts and lists."
  `);
});

test('a question outside the section of its compound', async () => {
  const pressure = `<Step state="pressure">
### Check the pressure

<Answer id="low">Below 1 bar</Answer>
<Answer id="normal">1 bar or more</Answer>
</Step>

`;
  expect(
    await findingsAfter(
      edit(article, pressure, ''),
      edit(article, '<Step state="warm">', `${pressure}<Step state="warm">`),
    ),
  ).toMatchInlineSnapshot(`
    "section-place: no-heat.mdx‹<Step state="pressure">›
      The section of "pressure" stands at the top; in the machine it is in "checks" (no-heat.ts‹pressure: {›).
      Move it into <Step state="checks">."
  `);
  expect(
    await findingsAfter(
      edit(article, pressure, ''),
      edit(article, '<Step state="timer">', `${pressure}<Step state="timer">`),
    ),
  ).toMatchInlineSnapshot(`
    "section-place: no-heat.mdx‹<Step state="pressure">›
      The section of "pressure" stands in that of "settings"; in the machine it is in "checks" (no-heat.ts‹pressure: {›).
      Move it into <Step state="checks">."
  `);
});

test('a question of no compound in the section of one', async () => {
  const heater = /<Step state="heater">.*?<\/Step>\n\n/s;
  expect(
    await findingsAfter((root) => {
      let question = '';
      edit(article, heater, (written) => {
        question = written;
        return '';
      })(root);
      edit(article, '<Step state="power">', () => `${question}<Step state="power">`)(root);
    }),
  ).toMatchInlineSnapshot(`
    "section-place: no-heat.mdx‹<Step state="heater">›
      The section of "heater" stands in that of "checks"; in the machine it is at the top (no-heat.ts‹heater: {›).
      Move it out."
  `);
});

test('a section inside that of a question', async () => {
  expect(
    await findingsAfter(
      edit(article, topUp, ''),
      edit(article, '<Answer id="low">Below', `${topUp}<Answer id="low">Below`),
    ),
  ).toMatchInlineSnapshot(`
    "section-place: no-heat.mdx‹<Step state="top-up">›
      The section of "top-up" stands in that of "pressure", which is no compound of the machine (no-heat.ts‹'top-up': { type: 'final', tags: 'fi…›).
      Move it behind the other, or check where that one ends."
  `);
});

test('an outcome may stand anywhere', async () => {
  expect(
    await findingsAfter(
      edit(article, topUp, ''),
      edit(article, '<Step state="timer">', `${topUp}<Step state="timer">`),
    ),
  ).toBe('');
  expect(await findingsAfter(edit(article, topUp, ''), edit(article, '<Retired', `${topUp}<Retired`))).toBe('');
});

test('what stands outside the troubleshooter', async () => {
  expect(
    await findingsAfter(
      edit(article, topUp, ''),
      edit(article, '</Troubleshooter>\n', `</Troubleshooter>\n\n${topUp}\n<Flowchart />\n`),
    ),
  ).toMatchInlineSnapshot(`
    "outside-troubleshooter: no-heat.mdx‹<Step state="top-up">›
      <Step> stands outside the <Troubleshooter>.
      Move it inside.

    outside-troubleshooter: no-heat.mdx‹<Flowchart />›
      <Flowchart> stands outside the <Troubleshooter>.
      Move it inside."
  `);
});
