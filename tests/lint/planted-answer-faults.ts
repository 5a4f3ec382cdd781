import { addAnswer, type Fault, stepOf, type Victim } from './planted-faults.ts';

const answerOf = (id: string) => `<Answer id="${id}">`;
const firstAnswer = ({ section }: Victim) => section.answers[0] ?? { id: '', words: '' };

export const answerFaults: Fault[] = [
  {
    name: 'an answer without words',
    plant(_, victim) {
      firstAnswer(victim).words = '';
      return { rule: 'answer-without-words', text: answerOf(firstAnswer(victim).id) };
    },
  },
  {
    name: 'an answer that is not written',
    plant(_, victim, name) {
      addAnswer(victim, name, '#made.alder');
      victim.section.answers.pop();
      return { rule: 'answer-without-words', text: stepOf(victim.section.state) };
    },
  },
  {
    name: 'an answer called by a wrong name',
    plant(_, victim) {
      firstAnswer(victim).id += 'x';
      return { rule: 'unknown-answer', text: answerOf(firstAnswer(victim).id) };
    },
  },
  {
    name: 'an answer too many',
    plant(_, { section }, name) {
      section.answers.push({ id: name, words: `Say ${name}` });
      return { rule: 'unknown-answer', text: answerOf(name) };
    },
  },
  {
    name: 'an answer of a group at a step',
    plant(_, { section }) {
      section.answers.push({ id: 'enough-park', words: 'Say it here' });
      return { rule: 'unknown-answer', text: `${answerOf('enough-park')}Say it here` };
    },
    kind: 'group answers',
  },
  {
    name: 'a second answer',
    plant(_, victim) {
      victim.section.answers.push({ ...firstAnswer(victim), words: 'Say more' });
      return { rule: 'duplicate-id', text: answerOf(firstAnswer(victim).id), last: true };
    },
  },
  {
    name: 'answers in another order',
    plant(_, victim, name) {
      addAnswer(victim, name, '#made.alder');
      victim.section.answers.unshift(...victim.section.answers.splice(-1));
      return { rule: 'answer-order', text: answerOf(name) };
    },
  },
  {
    name: 'answers that read the same',
    plant(_, victim, name) {
      addAnswer(victim, name, '#made.alder');
      const added = victim.section.answers.at(-1);
      if (added) added.words = firstAnswer(victim).words;
      return { rule: 'same-words', text: answerOf(name) };
    },
  },
  {
    name: 'an answer in a list',
    plant(_, victim, name) {
      addAnswer(victim, name, '#made.alder');
      victim.section.answers.pop();
      const { length } = victim.section.answers;
      const last = victim.section.answers[length - 1];
      if (last) last.words += `</Answer>\n\n- ${answerOf(name)}Say ${name}`;
      return { rule: 'answer-place', text: answerOf(name) };
    },
  },
  {
    name: 'a condition that is not written',
    kind: 'conditions',
    plant({ conditions }) {
      conditions.shift();
      return { rule: 'guard-without-words', text: answerOf('more-0-alder') };
    },
  },
  {
    name: 'a condition without words',
    kind: 'conditions',
    plant({ conditions: [first] }) {
      if (first) first.words = '';
      return { rule: 'guard-without-words', text: '<Condition guard="isOak">' };
    },
  },
  {
    name: 'a condition called by a wrong name',
    kind: 'conditions',
    plant({ conditions: [first] }) {
      if (first) first.guard = 'isOk';
      return { rule: 'condition-without-guard', text: '<Condition guard="isOk">' };
    },
  },
  {
    name: 'a condition too many',
    kind: 'conditions',
    plant({ conditions }) {
      conditions.push({ guard: 'isRound', words: 'it is round' });
      return { rule: 'condition-without-guard', text: '<Condition guard="isRound">' };
    },
  },
];
