import { expect, test } from 'vitest';
import { article, edit, findingsAfter, frontmatter, otherArticle, page, write } from './broken-project.ts';

const inOutcome = (link: string) =>
  findingsAfter(edit(article, 'Open the filling tap until', `${link} Open the filling tap until`));
const inQuestion = (link: string) =>
  findingsAfter(edit(article, 'Look at the breaker.', `${link} Look at the breaker.`));
const outside = (link: string) => findingsAfter(edit(article, '</Troubleshooter>\n', `</Troubleshooter>\n\n${link}\n`));

test('a link to a step that is not there', async () => {
  expect(await inOutcome('<StepLink state="lmap">Lamp</StepLink>')).toMatchInlineSnapshot(`
    "broken-link: no-heat.mdx‹<StepLink state="lmap">Lamp</StepLin…›
      "What if rooms stay cold?" has no step "lmap".
      Write one of its steps (lamp, timer, thermostat, heater, top-up, …)."
  `);
  expect(await inOutcome('[Lamp](#lmap)')).toMatchInlineSnapshot(`
    "broken-link: no-heat.mdx‹[Lamp](#lmap) Open the filling tap u…›
      "What if rooms stay cold?" has no step "lmap".
      Write one of its steps (lamp, timer, thermostat, heater, top-up, …)."
  `);
  expect(await inOutcome('[Lamp](/heating/no-heat/#lmap)')).toMatchInlineSnapshot(`
    "broken-link: no-heat.mdx‹[Lamp](/heating/no-heat/#lmap) Open …›
      "What if rooms stay cold?" has no step "lmap".
      Write one of its steps (lamp, timer, thermostat, heater, top-up, …)."
  `);
  expect(await inOutcome('[Lamp][1]\n\n[1]: #lmap\n\n')).toMatchInlineSnapshot(`
    "broken-link: no-heat.mdx‹[Lamp][1]›
      "What if rooms stay cold?" has no step "lmap".
      Write one of its steps (lamp, timer, thermostat, heater, top-up, …)."
  `);
  expect(await inOutcome('<a href="#lmap">Lamp</a>')).toMatchInlineSnapshot(`
    "broken-link: no-heat.mdx‹<a href="#lmap">Lamp</a> Open the fi…›
      "What if rooms stay cold?" has no step "lmap".
      Write one of its steps (lamp, timer, thermostat, heater, top-up, …)."
  `);
  expect(
    await findingsAfter(
      edit(article, '<Troubleshooter', "import { LinkCard } from '@astrojs/starlight/components';\n\n<Troubleshooter"),
      edit(article, 'Open the filling tap until', '<LinkCard title="Lamp" href="#lmap" /> Open the filling tap until'),
    ),
  ).toMatchInlineSnapshot(`
    "broken-link: no-heat.mdx‹<LinkCard title="Lamp" href="#lmap" …›
      "What if rooms stay cold?" has no step "lmap".
      Write one of its steps (lamp, timer, thermostat, heater, top-up, …)."
  `);
});

test('a link that is not to a step of the machine but is called as everything is', async () => {
  expect(await inOutcome('<StepLink state="constructor">Lamp</StepLink>')).toMatchInlineSnapshot(`
    "broken-link: no-heat.mdx‹<StepLink state="constructor">Lamp</…›
      "What if rooms stay cold?" has no step "constructor".
      Write one of its steps (bleed-radiator, restart, reset-breaker, heater, checks, …)."
  `);
});

test('a link to a step from another article', async () => {
  expect(
    await findingsAfter(edit(otherArticle, 'to="no-heat" state="heater"', 'to="no-heat" state="heatr"')),
  ).toMatchInlineSnapshot(`
    "broken-link: drip.mdx‹<StepLink to="no-heat" state="heatr"…›
      "What if rooms stay cold?" has no step "heatr".
      Write one of its steps (heater, restart, checks, thermostat, bleed-radiator, …)."
  `);
  expect(await findingsAfter(edit(page, 'no-heat/#lamp', 'no-heat/#lmap'))).toMatchInlineSnapshot(`
    "broken-link: winter.md‹[Check the lamp](/heating/no-heat/#l…›
      "What if rooms stay cold?" has no step "lmap".
      Write one of its steps (lamp, timer, thermostat, heater, top-up, …)."
  `);
  expect(
    await findingsAfter(edit(page, '../heating/no-heat/#common-mistakes', '../heating/no-heat#lmap')),
  ).toMatchInlineSnapshot(`
    "broken-link: winter.md‹[common mistakes](../heating/no-heat…›
      "What if rooms stay cold?" has no step "lmap".
      Write one of its steps (lamp, timer, thermostat, heater, top-up, …)."
  `);
  expect(
    await findingsAfter(edit(page, '<!-- Ask. -->', '<a href="/heating/no-heat/#lmap">Lamp</a>')),
  ).toMatchInlineSnapshot(`
    "broken-link: winter.md‹<a href="/heating/no-heat/#lmap">Lam…›
      "What if rooms stay cold?" has no step "lmap".
      Write one of its steps (lamp, timer, thermostat, heater, top-up, …)."
  `);
});

test('a link to a step of a page that is not there', async () => {
  expect(await findingsAfter(edit(page, '/heating/no-heat/#lamp', '/heating/no-haet/#lamp'))).toMatchInlineSnapshot(`
    "broken-link: winter.md‹[Check the lamp](/heating/no-haet/#l…›
      There is no page "/heating/no-haet/".
      Write one of: /heating/no-heat/, /heating/, /winter/, /water/, /drip/."
  `);
  expect(
    await findingsAfter(edit(page, '../heating/no-heat/#common-mistakes', 'heating/no-heat/#lamp')),
  ).toMatchInlineSnapshot(`
    "broken-link: winter.md‹[common mistakes](heating/no-heat/#l…›
      There is no page "/winter/heating/no-heat/".
      Write one of: /heating/no-heat/."
  `);
});

test('a link to a file that is not there', async () => {
  expect(await outside('[The PDF](/pdf/no-haet.pdf)')).toMatchInlineSnapshot(`
    "broken-link: no-heat.mdx‹[The PDF](/pdf/no-haet.pdf)›
      There is no file "/pdf/no-haet.pdf".
      Write one of: /pdf/no-heat.pdf, /pdf/no-heat-a4.pdf, /pdf/winter.pdf, /pdf/drip.pdf, /pdf/drip-a4.pdf, …."
  `);
  expect(await outside('[Winter](winter.md)')).toMatchInlineSnapshot(`
    "broken-link: no-heat.mdx‹[Winter](winter.md)›
      There is no file "/heating/no-heat/winter.md".
      Write one of: /winter/."
  `);
  expect(await outside('[Write to us](help@example.com)')).toMatchInlineSnapshot(`
    "broken-link: no-heat.mdx‹[Write to us](help@example.com)›
      "help@example.com" is read as a page of this site.
      Write mailto:help@example.com."
  `);
  expect(await outside('[Our shop](www.example.com/shop)')).toMatchInlineSnapshot(`
    "broken-link: no-heat.mdx‹[Our shop](www.example.com/shop)›
      "www.example.com/shop" is read as a page of this site.
      Write https://www.example.com/shop."
  `);
});

test('a link to a page that is not there, and to no place of it', async () => {
  expect(await outside('[Another page](/winer/)')).toMatchInlineSnapshot(`
    "broken-link: no-heat.mdx‹[Another page](/winer/)›
      There is no page "/winer/".
      Write one of: /winter/, /water/, /heating/, /heating/no-heat/, /drip/."
  `);
});

test('a link to a place that a page does not have', async () => {
  expect(await outside('[Another page](/winter/#nothing)')).toMatchInlineSnapshot(`
    "broken-link: no-heat.mdx‹[Another page](/winter/#nothing)›
      The page "/winter/" has no place "nothing".
      Write "/winter/"."
  `);
});

test('a link that says beforehand what nobody knows', async () => {
  expect(await outside('[Water](/heating/no-heat/?integration=aqau#lamp)')).toMatchInlineSnapshot(`
    "unknown-preset: no-heat.mdx‹[Water](/heating/no-heat/?integratio…›
      "What if rooms stay cold?" knows no integration "aqau".
      Write one of: aqua."
  `);
  expect(await outside('[Steam](/heating/no-heat/?heater=steam)')).toMatchInlineSnapshot(`
    "unknown-preset: no-heat.mdx‹[Steam](/heating/no-heat/?heater=ste…›
      "What if rooms stay cold?" knows no heater "steam".
      Write one of: heat-pump, boiler."
  `);
  expect(await outside('[Color](/heating/no-heat/?color=red#lamp)')).toMatchInlineSnapshot(`
    "unknown-preset: no-heat.mdx‹[Color](/heating/no-heat/?color=red#…›
      "What if rooms stay cold?" knows nothing called "color".
      Take "color=red" out of the link."
  `);
  expect(await outside('[Water](/heating/no-heat/?integration=aqua#lamp)')).toBe('');
});

test('a link to a step that says beforehand what nobody knows, or says it to its own article', async () => {
  expect(
    await findingsAfter(edit(otherArticle, 'to="no-heat"', 'to="no-heat" preset="integration=aqau"')),
  ).toMatchInlineSnapshot(`
    "unknown-preset: drip.mdx‹<StepLink to="no-heat" preset="integ…›
      "What if rooms stay cold?" knows no integration "aqau".
      Write one of: aqua."
  `);
  expect(await outside('<StepLink state="lamp" preset="integration=aqua">Lamp</StepLink>')).toMatchInlineSnapshot(`
    "preset-within: no-heat.mdx‹<StepLink state="lamp" preset="integ…›
      A link within an article says nothing beforehand: the reader is there already.
      Take preset="integration=aqua" out."
  `);
  expect(await findingsAfter(edit(otherArticle, 'to="no-heat"', 'to="no-heat" preset="integration=aqua"'))).toBe('');
});

test('a link to a troubleshooter that is not there', async () => {
  expect(await findingsAfter(edit(otherArticle, 'to="no-heat"', 'to="noheat"'))).toMatchInlineSnapshot(`
    "broken-link: drip.mdx‹<StepLink to="noheat" state="heater"…›
      There is no troubleshooter "noheat" to link to.
      Write one of: drip, no-heat."
  `);
});

test('a link that does not say which troubleshooter it leads to', async () => {
  expect(
    await findingsAfter(write('src/content/docs/steam.mdx', `${frontmatter}\n<StepLink state="lamp" />\n`)),
  ).toMatchInlineSnapshot(`
    "broken-link: steam.mdx‹<StepLink state="lamp" />›
      This <StepLink> stands in no troubleshooter and does not say which it leads to.
      Write <StepLink to="…" state="lamp"> with one of: drip, no-heat."
  `);
});

test('a link that does not say its step', async () => {
  expect(await inOutcome('<StepLink>Lamp</StepLink>')).toMatchInlineSnapshot(`
    "attribute: no-heat.mdx‹<StepLink>Lamp</StepLink> Open the f…›
      <StepLink> has no \`state\`.
      Write <StepLink state="check-cable">words</StepLink>."
  `);
});

test('a link to a step inside a question', async () => {
  expect(await inQuestion('<StepLink state="lamp">Lamp</StepLink>')).toMatchInlineSnapshot(`
    "link-in-question: no-heat.mdx‹<StepLink state="lamp">Lamp</StepLin…›
      A link to "lamp" in the question "power" is an answer that the machine does not know.
      Make it an answer in the machine, or move the link to an outcome or out of the steps."
  `);
  expect(await inQuestion('[Lamp](#lamp)')).toMatchInlineSnapshot(`
    "link-in-question: no-heat.mdx‹[Lamp](#lamp) Look at the breaker.›
      A link to "lamp" in the question "power" is an answer that the machine does not know.
      Make it an answer in the machine, or move the link to an outcome or out of the steps."
  `);
  expect(await inQuestion('[The heater](/heating/no-heat/#which-heater)')).toMatchInlineSnapshot(`
    "link-in-question: no-heat.mdx‹[The heater](/heating/no-heat/#which…›
      A link to "which-heater" in the question "power" is an answer that the machine does not know.
      Make it an answer in the machine, or move the link to an outcome or out of the steps."
  `);
  expect(await findingsAfter(edit(article, 'Yes, it is on<', 'Yes, [it is on](#lamp)<'))).toMatchInlineSnapshot(`
    "link-in-question: no-heat.mdx‹[it is on](#lamp)</Answer>›
      A link to "lamp" in the question "power" is an answer that the machine does not know.
      Make it an answer in the machine, or move the link to an outcome or out of the steps."
  `);
});

test('links that are in order', async () => {
  const links = [
    '<StepLink state="lamp" />',
    '<StepLink state="which-heater">A former id</StepLink>',
    '[A former id](#which-heater)',
    '[A heading](#common-mistakes)',
    '[A group](#checks)',
    '[The flowchart](#flowchart)',
    '[What is retired](#fuel)',
    '[A walk](#walk?heater=boiler)',
    '[An element](#here) <span id="here">here</span>',
    '[With a preset](/heating/no-heat/?heater=boiler#lamp)',
    '[Elsewhere](https://example.com/#lmap)',
    '[Another page](/winter/)',
    '[Its footnotes](/winter/#footnote-label)',
    '[A category](/heating/)',
    '[A PDF](/pdf/no-heat.pdf#lamp)',
    '[All PDFs](/pdf/handbook-a4.pdf)',
    '[Markdown](/heating/no-heat.md)',
    '[An export](/troubleshooters/no-heat.machine.json)',
    '[Ourselves](mailto:help@example.com,more@example.com?subject=A%20tap)',
    '[A phone](tel:+1-800-555-0100;ext=3)',
    '[Another scheme](slack://open)',
    '<StepLink to="drip" state="tap">Another article</StepLink>',
    '[Another article](../../drip/#tap)',
  ];
  expect(await inOutcome(links.join('\n'))).toBe('');
  expect(await outside(links.join('\n'))).toBe('');
  const allowed = links.filter((link) => !/former|state="lamp"|preset/.test(link));
  expect(await inQuestion(allowed.join('\n'))).toBe('');
});
