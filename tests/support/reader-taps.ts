import { offered } from '../../src/flow/walk/guards.ts';
import type { Act } from './reader-act.ts';
import { stepsOf, tapChip, tapNode, tapRow, typeAddress } from './walk-acts.ts';
import { answerLink } from './walking.ts';

/** Taps on what the page has without a walk, and addresses that are typed. */
export const taps: Act[] = [
  {
    name: 'answer',
    weight: 12,
    plan(model, choose) {
      const { flow, guards } = model.one;
      const { standing } = model;
      const question = standing
        ? flow.states[standing.state]
        : choose(stepsOf(model.one).filter(({ kind }) => kind === 'question'));
      const answer = choose(question?.answers ?? []);
      if (!question || !answer) return undefined;
      const target = choose(standing ? offered(guards, standing.context, answer).targets : answer.targets);
      const tap = { from: question.id, answer: answer.id, target: target?.state };
      return {
        what: `${tap.from} ${tap.answer} ${tap.target}`,
        model: () => model.tap(tap),
        page: (page) => answerLink(page, tap).click(),
      };
    },
  },
  {
    name: 'chip',
    weight: 2,
    plan(model, choose) {
      const own = choose(
        Object.values(model.one.flow.states).flatMap((state) =>
          state.answers
            .filter((answer) => state.kind === 'group' || !answer.group)
            .map((answer) => ({ from: state.id, answer })),
        ),
      );
      const target = choose(own?.answer.targets ?? []);
      if (!own || !target) return undefined;
      const tap = { from: own.from, answer: own.answer.id, target: target.state };
      return {
        what: `${tap.from} ${tap.answer} ${tap.target}`,
        model: () => model.tap(tap),
        page: (page) => tapChip(page, tap),
      };
    },
  },
  {
    name: 'node',
    weight: 3,
    plan(model, choose) {
      const id = choose(stepsOf(model.one))?.id ?? '';
      return { what: id, model: () => model.jump(id), page: (page) => tapNode(page, model.one, id) };
    },
  },
  {
    name: 'row',
    weight: 3,
    plan(model, choose) {
      const { flow } = model.one;
      const id = choose(flow.headings)?.id ?? '';
      const step = flow.states[id] !== undefined && flow.states[id].kind !== 'group';
      // The same row again takes the place of the entry.
      if (model.hash === `#${id}`) return undefined;
      return {
        what: id,
        model: () => (model.standing && step ? model.jump(id) : model.read(id)),
        page: (page) => tapRow(page, id),
      };
    },
  },
  {
    name: 'address typed',
    weight: 2,
    plan(model, choose) {
      const id = choose(model.one.flow.headings)?.id ?? '';
      // The address that is there, typed again, is a reload.
      if (model.hash === `#${id}`) return undefined;
      return {
        what: id,
        model: () => model.type(id),
        page: (page) => typeAddress(page, id),
      };
    },
  },
];
