import { assign, setup } from 'xstate';

/**
 * A made-up machine with what a real one may not have: groups in groups that share an answer, a loop, a question that
 * leads back into its own group, guards on several answers, and ids that other languages keep for themselves.
 */
export const nestedMachine = setup({
  types: { context: {} as { paper: string | null; tries: number | null } },
  guards: {
    isThick: ({ context }) => context.paper === 'thick',
    isThin: ({ context }) => context.paper === 'thin',
    triedTwice: ({ context }) => context.tries === 2,
  },
  actions: { set: assign((_, params: { paper?: string; tries?: number }) => params) },
}).createMachine({
  id: 'nested',
  context: { paper: null, tries: null },
  initial: 'graph',
  states: {
    graph: {
      initial: 'subgraph',
      on: { 'gave-up': 'call' },
      states: {
        subgraph: {
          initial: 'end',
          on: { skip: '#nested.graph.style' },
          states: {
            end: {
              on: {
                thick: { target: 'class', actions: { type: 'set', params: { paper: 'thick' } } },
                thin: { target: 'class', actions: { type: 'set', params: { paper: 'thin', tries: 2 } } },
              },
            },
            class: {
              on: {
                next: [
                  { guard: 'isThick', target: '#nested.done' },
                  { guard: 'isThin', target: '#nested.graph.style' },
                  { target: '#nested.click' },
                ],
                back: 'end',
              },
            },
          },
        },
        style: {
          on: {
            again: { target: 'subgraph', actions: { type: 'set', params: { paper: 'thin' } } },
            done: [{ guard: 'triedTwice', target: '#nested.default-x' }, { target: '#nested.done' }],
          },
        },
      },
    },
    click: { on: { yes: 'default-x', no: 'graph' } },
    'default-x': { type: 'final', tags: 'wait' },
    done: { type: 'final', tags: 'solved' },
    call: { type: 'final', tags: 'help' },
  },
});
