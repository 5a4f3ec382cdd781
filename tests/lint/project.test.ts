import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import {
  article,
  edit,
  findingsAfter,
  frontmatter,
  integration,
  machine,
  otherArticle,
  otherMachine,
  page,
  remove,
  write,
} from './broken-project.ts';

const copy = (from: string, to: string) => (root: string) =>
  write(to, readFileSync(path.join(root, from), 'utf8'))(root);

test('a machine without an article', async () => {
  expect(await findingsAfter(remove(otherArticle))).toMatchInlineSnapshot(`
    "one-article: drip.ts‹{›
      No article has <Troubleshooter machine="drip">.
      Write src/content/docs/troubleshooting/drip.mdx, or take the machine out."
  `);
});

test('an article with a machine that is not there', async () => {
  expect(await findingsAfter(remove(otherMachine))).toMatchInlineSnapshot(`
    "unknown-machine: drip.mdx‹<Troubleshooter machine="drip">›
      There is no machine "drip" (src/machines/drip.ts).
      Write one of: no-heat."
  `);
});

test('an article that calls its machine by a wrong name', async () => {
  expect(await findingsAfter(edit(article, 'machine="no-heat"', 'machine="noheat"'))).toMatchInlineSnapshot(`
    "unknown-machine: no-heat.mdx‹<Troubleshooter machine="noheat">›
      There is no machine "noheat" (src/machines/noheat.ts); "no-heat" has no article.
      Write <Troubleshooter machine="no-heat">."
  `);
  expect(await findingsAfter(edit(article, 'machine="no-heat"', 'machine="cold-rooms"'))).toMatchInlineSnapshot(`
    "unknown-machine: no-heat.mdx‹<Troubleshooter machine="cold-rooms"…›
      There is no machine "cold-rooms" (src/machines/cold-rooms.ts); "no-heat" has no article.
      Write <Troubleshooter machine="no-heat">."
  `);
});

test('an article that does not say its machine', async () => {
  expect(await findingsAfter(edit(article, ' machine="no-heat"', ''))).toMatchInlineSnapshot(`
    "attribute: no-heat.mdx‹<Troubleshooter>›
      <Troubleshooter> has no \`machine\`.
      Write <Troubleshooter machine="slow-printer">."
  `);
});

test('two articles for one machine', async () => {
  expect(await findingsAfter(copy(otherArticle, 'src/content/docs/leak.mdx'))).toMatchInlineSnapshot(`
    "one-article: leak.mdx‹<Troubleshooter machine="drip">›
      A second article for the machine "drip"; the first is at drip.mdx‹<Troubleshooter machine="drip">›.
      Keep one article a language for each machine."
  `);
});

test('a translation is a second article of the machine', async () => {
  const spanish = 'src/content/docs/es/drip.mdx';
  expect(
    await findingsAfter(copy(otherArticle, spanish), copy(article, 'src/content/docs/es/heating/no-heat.mdx')),
  ).toBe('');
});

test('what is wrong with a machine is said once, however many translations there are', async () => {
  expect(
    await findingsAfter(
      edit(machine, "['which-heater']", "['lamp']"),
      copy(otherArticle, 'src/content/docs/es/drip.mdx'),
      copy(article, 'src/content/docs/es/heating/no-heat.mdx'),
    ),
  ).toMatchInlineSnapshot(`
    "former-id: no-heat.ts‹meta: { formerly: ['lamp'] },›
      The former id "lamp" of the state "heater" is still in use.
      Take it out of \`formerly\`: an old link leads to one place."
  `);
});

test('two troubleshooters in one article', async () => {
  const drip = '\n<Troubleshooter machine="drip">\n\n<Step state="tap">\n## Lamp\n</Step>\n\n</Troubleshooter>\n';
  expect(
    await findingsAfter(remove(otherArticle), edit(article, '</Troubleshooter>\n', `</Troubleshooter>\n${drip}`)),
  ).toMatchInlineSnapshot(`
    "one-troubleshooter: no-heat.mdx‹<Troubleshooter machine="drip">›
      This article has a second <Troubleshooter>.
      Write an article of its own for each troubleshooter."
  `);
});

test('steps without a troubleshooter', async () => {
  const steps = '<Step state="a">\n## A\n\n<Answer id="b">B</Answer>\n</Step>\n\n<Step state="b">\n## B\n</Step>\n';
  expect(await findingsAfter(write('src/content/docs/steam.mdx', `${frontmatter}\n${steps}`))).toMatchInlineSnapshot(`
    "outside-troubleshooter: steam.mdx‹<Step state="a">›
      <Step> stands outside any <Troubleshooter>.
      Write \`<Troubleshooter machine="…">\` around it and all that belongs to it."
  `);
});

test('an article that cannot be parsed', async () => {
  expect(
    await findingsAfter(edit(article, 'It heats again on the day you set.\n</Step>', 'It heats again.\n')),
  ).toMatchInlineSnapshot(`
    "syntax: no-heat.mdx‹</Troubleshooter>›
      The article cannot be parsed: Unexpected closing tag \`</Troubleshooter>\`, expected corresponding closing tag for \`<Step>\` (28:1).
      Close every tag and brace; write \`\\<\` and \`\\{\` for the characters themselves."
  `);
  expect(await findingsAfter(edit(article, 'It heats again', 'It {heats again'))).toMatchInlineSnapshot(`
    "syntax: no-heat.mdx‹{heats again on the day you set.›
      The article cannot be parsed: Unexpected end of file in expression, expected a corresponding closing brace for \`{\`.
      Close every tag and brace; write \`\\<\` and \`\\{\` for the characters themselves."
  `);
  expect(await findingsAfter(edit(article, 'It heats again', '“It” <heats again'))).toMatchInlineSnapshot(`
    "syntax: no-heat.mdx‹<heats again on the day you set.›
      The article cannot be parsed: Unexpected character after \`<\`, expected a valid JSX tag (note: to create a link in MDX, use \`[text](url)\`).
      Close every tag and brace; write \`\\<\` and \`\\{\` for the characters themselves."
  `);
});

test('a Markdown file may hold what MDX may not', async () => {
  expect(await findingsAfter(edit(page, 'Is a room', '{ <br> </p>\n\nIs a room'))).toBe('');
});

test('a machine that is no TypeScript, or imports some that is none', async () => {
  expect(await findingsAfter(edit(machine, "initial: 'heater',", "initial 'heater',"))).toMatchInlineSnapshot(`
    "machine-load: no-heat.ts‹'heater',›
      This is no TypeScript: Expected \`,\` or \`}\` but found \`string\`.
      Mend the syntax."
  `);
  const shared = write('src/machines/vocabulary/kinds.ts', "export const kinds = ['fix'\n");
  expect(
    await findingsAfter(
      shared,
      edit(machine, 'type Heater', "import { kinds } from './vocabulary/kinds.ts';\n\nvoid kinds;\n\ntype Heater"),
      edit(
        otherMachine,
        "import { createMachine } from 'xstate';",
        "import { createMachine } from 'xstate';\nimport { kinds } from './vocabulary/kinds.ts';\n\nvoid kinds;",
      ),
    ),
  ).toMatchInlineSnapshot(`
    "machine-load: kinds.ts‹›
      This is no TypeScript: Expected \`]\` but found \`EOF\`.
      Mend the syntax."
  `);
});

test('a machine that fails when it is run', async () => {
  expect(await findingsAfter(edit(machine, "initial: 'heater',", 'initial: heater,'))).toMatchInlineSnapshot(`
    "machine-load: no-heat.ts‹{›
      The machine cannot be loaded: heater is not defined.
      Let the file export its machine: \`export default setup({ … }).createMachine({ … })\`. Other files belong in a folder."
  `);
  expect(await findingsAfter(edit(otherMachine, "'xstate'", "'xstaet'"))).toMatchInlineSnapshot(`
    "machine-load: drip.ts‹{›
      The machine cannot be loaded: Cannot find module 'xstaet' imported from 'src/machines/drip.ts'.
      Let the file export its machine: \`export default setup({ … }).createMachine({ … })\`. Other files belong in a folder."
  `);
  expect(
    await findingsAfter(edit(otherMachine, 'export default createMachine', 'export const drip = createMachine')),
  ).toMatchInlineSnapshot(`
    "machine-load: drip.ts‹{›
      The machine cannot be loaded: The file has no machine as its default export.
      Let the file export its machine: \`export default setup({ … }).createMachine({ … })\`. Other files belong in a folder."
  `);
});

test('targets and initial states that are not there', async () => {
  expect(await findingsAfter(edit(machine, "live: 'lamp'", "live: 'lmap'"))).toMatchInlineSnapshot(`
    "machine-load: no-heat.ts‹'lmap',›
      A target names the state "lmap", which does not exist in "no-heat.checks".
      Write one that does (lamp, timer, thermostat, heater, top-up, …): one beside it by its id, others from the root, as "#machine.compound.state"."
  `);
  expect(await findingsAfter(edit(machine, "normal: 'restart'", "normal: 'warm'"))).toMatchInlineSnapshot(`
    "machine-load: no-heat.ts‹'warm',›
      A target names the state "warm", which does not exist in "no-heat.checks".
      Write one that does (warm, restart, lamp, power, thermostat, …): one beside it by its id, others from the root, as "#machine.compound.state"."
  `);
  expect(
    await findingsAfter(edit(machine, "{ target: 'restart' }", "{ target: '#no-heat.checks.restrat' }")),
  ).toMatchInlineSnapshot(`
    "machine-load: no-heat.ts‹'#no-heat.checks.restrat' }],›
      A target names the state "restrat", which does not exist in "no-heat.checks".
      Write one that does (restart, reset-breaker, thermostat, pressure, heater, …): one beside it by its id, others from the root, as "#machine.compound.state"."
  `);
  expect(await findingsAfter(edit(machine, "'#holiday'", "'#holidays'"))).toMatchInlineSnapshot(`
    "machine-load: no-heat.ts‹'#holidays',›
      A target names the state "holidays", which does not exist in "no-heat".
      Write one that does (holiday-mode, lamp, call-engineer, bleed-radiator, heater, …): one beside it by its id, others from the root, as "#machine.compound.state"."
  `);
  expect(
    await findingsAfter(edit(machine, "boiler: { target: 'checks'", "boiler: { target: 'checks.lmap'")),
  ).toMatchInlineSnapshot(`
    "machine-load: no-heat.ts‹'checks.lmap', actions: { type: 'not…›
      A target names the state "lmap", which does not exist in "no-heat.checks".
      Write one that does (lamp, timer, thermostat, heater, top-up, …): one beside it by its id, others from the root, as "#machine.compound.state"."
  `);
  expect(await findingsAfter(edit(machine, "initial: 'timer'", "initial: 'timr'"))).toMatchInlineSnapshot(`
    "machine-load: no-heat.ts‹'timr',›
      The initial state "timr" of "no-heat.checks.settings" does not exist.
      Write one of its states (timer, lamp, settings, power, thermostat, …)."
  `);
  expect(await findingsAfter(edit(machine, "initial: 'heater'", "initial: 'heatr'"))).toMatchInlineSnapshot(`
    "machine-load: no-heat.ts‹'heatr',›
      The initial state "heatr" of "no-heat" does not exist.
      Write one of its states (heater, restart, checks, thermostat, bleed-radiator, …)."
  `);
  expect(await findingsAfter(edit(machine, "initial: 'timer',", ''))).toMatchInlineSnapshot(`
    "machine-load: no-heat.ts‹settings: {›
      "no-heat.checks.settings" has no initial state.
      Write \`initial: 'timer'\`, or another of its states."
  `);
  expect(await findingsAfter(edit(machine, "  initial: 'heater',\n", ''))).toMatchInlineSnapshot(`
    "machine-load: no-heat.ts‹{›
      "no-heat" has no initial state.
      Write \`initial: 'heater'\`, or another of its states."
  `);
});

test('faults in an integration and in frontmatter', async () => {
  expect(
    await findingsAfter(
      edit(integration, 'name: Aqua', 'nmae: Aqua'),
      edit(article, 'checked: 2026-11-25', 'checked: soon'),
      edit(otherArticle, 'title: What if', 'title: Taps: what if'),
    ),
  ).toMatchInlineSnapshot(`
    "yaml: drip.mdx‹Taps: what if a tap drips?›
      This is no YAML: Nested mappings are not allowed in compact mappings.
      Write \`key: value\`, one to a line; text that holds a colon or begins with a sign goes in quotes.

    wrong-value: no-heat.mdx‹soon›
      \`checked\` does not fit: it is "soon".
      Write \`checked: 2026-11-25\` (the day its facts were last held against their sources).

    missing-key: aqua.yaml‹nmae: Aqua›
      \`name\` is missing.
      Write \`name: Aspire\` (the name readers know).

    unknown-key: aqua.yaml‹nmae: Aqua›
      \`nmae\` is no key of an integration.
      Write one of name, syncFrequency, firstSync, manualResync, job, milestone, worker, wages, or take it out."
  `);
});

test('everything at once, file by file, line by line', async () => {
  expect(
    await findingsAfter(
      edit(integration, 'name: Aqua\n', ''),
      edit(page, '#lamp', '#lmap'),
      edit(page, 'category: Heating\n', ''),
      edit(otherArticle, '<Answer id="firm">No, it is firm</Answer>\n', ''),
      edit(otherMachine, "tighten: { type: 'final', tags: 'fix' }", "tighten: { type: 'final' }"),
      edit(article, '### Check the pressure', '### Check the lamp'),
      edit(article, '<Answer id="dead">', '<Answer id="daed">'),
      edit(article, '</Troubleshooter>\n', '</Troubleshooter>\n\n## Power\n'),
      edit(machine, "off: { target: 'power'", "off: { target: 'pressure', guard: 'isBoiler'"),
      edit(machine, 'pressure: {', "pressure: {\n          entry: 'beep',"),
      edit(machine, "    'bleed-radiator': {", "    attic: { type: 'final', tags: 'wait' },\n    'bleed-radiator': {"),
      edit(machine, 'lamp: {', "lamp: {\n          meta: { formerly: ['power'] },"),
    ),
  ).toMatchInlineSnapshot(`
    "answer-without-words: drip.mdx‹<Step state="tap">›
      The answer "firm" of "tap" has no words (drip.ts‹firm: 'plumber' } },›).
      Write <Answer id="firm">what the reader would say</Answer> in its <Step>.

    state-without-section: no-heat.mdx‹<Troubleshooter machine="no-heat">›
      The state "attic" has no section (no-heat.ts‹attic: { type: 'final', tags: 'wait'…›).
      Write <Step state="attic"> with a heading in the <Troubleshooter>.

    unknown-answer: no-heat.mdx‹<Answer id="daed">No, it is off</Ans…›
      The machine knows no answer "daed" in "power"; its answer "dead" has no words (no-heat.ts‹dead: '#no-heat.reset-breaker',›).
      Write <Answer id="dead">.

    same-title: no-heat.mdx‹<Step state="pressure">›
      Two states have the title "Check the lamp"; the other stands at no-heat.mdx‹<Step state="lamp">›.
      Say in one of them what sets it apart: a reader on the phone says where they are.

    duplicate-id: no-heat.mdx‹## Power›
      The heading "Power" gets the id "power", which is that of the heading at no-heat.mdx‹### Check the power›.
      Word it differently.

    missing-key: winter.md‹---›
      \`category\` is missing.
      Write \`category: "Getting data into Protiv"\` (the group of the sidebar it stands in).

    broken-link: winter.md‹[Check the lamp](/heating/no-heat/#l…›
      "What if rooms stay cold?" has no step "lmap".
      Write one of its steps (lamp, timer, thermostat, heater, top-up, …).

    missing-key: aqua.yaml‹syncFrequency: not-published›
      \`name\` is missing.
      Write \`name: Aspire\` (the name readers know).

    outcome-kind: drip.ts‹tighten: { type: 'final' },›
      The outcome "tighten" has no tag.
      Give it exactly one of the tags fix, wait, found, solved, help.

    former-id: no-heat.ts‹meta: { formerly: ['power'] },›
      The former id "power" of the state "lamp" is still in use.
      Take it out of \`formerly\`: an old link leads to one place.

    no-default-target: no-heat.ts‹off: { target: 'pressure', guard: 'i…›
      The answer "off" of "lamp" has a guard on every target: where none holds, it leads nowhere.
      Add a last target without guard: \`{ target: '…' }\`.

    forbidden-construct: no-heat.ts‹entry: 'beep',›
      The state "pressure" has an entry action.
      Set the context in the actions of the answers that lead here.

    unreachable-state: no-heat.ts‹attic: { type: 'final', tags: 'wait'…›
      No answer leads to "attic": it cannot be reached from "heater".
      Let an answer lead there, or take the state out."
  `);
});
