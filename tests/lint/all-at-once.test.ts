import { expect, test } from 'vitest';
import {
  article,
  edit,
  findingsAfter,
  integration,
  machine,
  otherArticle,
  otherMachine,
  page,
} from './broken-project.ts';

test('faults in an integration and in frontmatter', async () => {
  expect(
    await findingsAfter(
      edit(integration, 'name: Aqua', 'nmae: Aqua'),
      edit(article, 'checked: 2099-12-31', 'checked: soon'),
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
      Write \`category: getting-data\` (the category it stands in: the name of a file in src/content/categories/, or a title of its own).

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
