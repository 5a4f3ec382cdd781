import { addState, type Fault, fix, stepOf } from './planted-faults.ts';
import type { Section } from './random-project.ts';

export const sectionFaults: Fault[] = [
  {
    name: 'a section is missing',
    kind: 'sections',
    plant(draft, victim, name) {
      addState(draft, victim, name, fix);
      draft.sections.pop();
      return { rule: 'state-without-section', text: '<Troubleshooter' };
    },
  },
  {
    name: 'a section calls its state by a wrong name',
    kind: 'sections',
    plant(_, { section, id }) {
      section.state = `${id}x`;
      return { rule: 'section-without-state', text: stepOf(section.state) };
    },
  },
  {
    name: 'a section too many',
    kind: 'sections',
    plant({ sections }, _, name) {
      sections.push({ state: name, title: `About ${name}`, text: [], answers: [], sections: [] });
      return { rule: 'section-without-state', text: stepOf(name) };
    },
  },
  {
    name: 'a second section',
    plant({ sections }, { id }) {
      sections.push({ state: id, title: `More about ${id}`, text: [], answers: [], sections: [] });
      return { rule: 'duplicate-id', text: stepOf(id), last: true };
    },
  },
  {
    name: 'a section without heading',
    plant(_, { section, id }) {
      section.title = '';
      return { rule: 'section-without-heading', text: stepOf(id) };
    },
  },
  {
    name: 'a section inside that of a question',
    plant(draft, victim, name) {
      victim.section.sections.push(addState(draft, victim, name, fix));
      draft.sections.pop();
      return { rule: 'section-place', text: stepOf(name) };
    },
  },
  {
    name: 'a question outside the section of its group',
    plant({ machine, sections }, { id, section, beside }) {
      const group = Object.values(machine.states).find((state) => state.states && Object.hasOwn(state.states, id));
      if (group) {
        beside.splice(beside.indexOf(section), 1);
        sections.push(section);
        return { rule: 'section-place', text: stepOf(id) };
      }
      // One that has none is put into one.
      const other = sections.find(
        (one) => one.sections.length > 0 && one !== section && !beside.includes(one.sections[0] as Section),
      );
      beside.splice(beside.indexOf(section), 1);
      (other ?? section).sections.push(section);
      return { rule: 'section-place', text: stepOf(id) };
    },
  },
  {
    name: 'two titles that are the same',
    plant(draft, victim, name) {
      addState(draft, victim, name, fix).title = victim.section.title.toUpperCase();
      return { rule: 'same-title', text: stepOf(name) };
    },
  },
  {
    name: 'a heading with the id of a state',
    plant({ behind }, { section }) {
      behind.push(`## ${section.state}`);
      return { rule: 'duplicate-id', text: `## ${section.state}`, last: true };
    },
  },
  {
    name: 'a link to a step that is not there',
    plant({ behind }, _, name) {
      behind.push(`[Broken](#${name})`);
      return { rule: 'broken-link', text: `[Broken](#${name})` };
    },
  },
  {
    name: 'a link in a question',
    plant(_, { section, id }) {
      section.text.unshift(`[Go on](#maple-or-${id}) <StepLink state="birch">with ${id}</StepLink>`);
      section.text[0] = section.text[0]?.replace(/^\[.*?\)/, 'Go on') ?? '';
      return { rule: 'link-in-question', text: `<StepLink state="birch">with ${id}` };
    },
  },
  {
    name: 'a retired id that is in use',
    plant({ inside }, { section }) {
      inside.push(`<Retired state="${section.state}">Look elsewhere.</Retired>`);
      return { rule: 'former-id', text: `<Retired state="${section.state}">` };
    },
  },
];
