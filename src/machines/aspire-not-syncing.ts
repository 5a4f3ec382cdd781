import { assign, setup } from 'xstate';
import type { OutcomeKind } from './vocabulary/outcome.ts';

type RecordKind = 'job' | 'milestone' | 'worker';

/** Which answer leads where when data from Aspire does not come over to Protiv. */
export default setup({
  types: {
    context: {} as { record: RecordKind | null; integration: string | null },
    tags: {} as OutcomeKind,
  },
  guards: {
    isWorker: ({ context }) => context.record === 'worker',
  },
  actions: {
    setRecord: assign((_, params: { record: RecordKind }) => params),
  },
}).createMachine({
  id: 'aspire-not-syncing',
  context: { record: null, integration: null },
  initial: 'card-status',
  states: {
    'card-status': {
      on: {
        connected: 'records.what-is-missing',
        pending: 'wait-first-sync',
        failed: 'connection.reconnect',
      },
    },
    records: {
      initial: 'what-is-missing',
      states: {
        'what-is-missing': {
          on: {
            worker: {
              target: 'time-passed',
              actions: { type: 'setRecord', params: { record: 'worker' } },
            },
            job: {
              target: 'time-passed',
              actions: { type: 'setRecord', params: { record: 'job' } },
            },
            milestone: {
              target: 'time-passed',
              actions: { type: 'setRecord', params: { record: 'milestone' } },
            },
            manager: '#aspire-not-syncing.choose-manager',
            wage: '#aspire-not-syncing.edit-wage',
            'changed-in-protiv': '#aspire-not-syncing.change-in-aspire',
            'nothing-new': '#aspire-not-syncing.connection.api-key',
          },
        },
        'time-passed': {
          on: {
            'not-yet': '#aspire-not-syncing.wait-next-sync',
            passed: [{ guard: 'isWorker', target: 'employee-contact' }, { target: 'name-in-protiv' }],
          },
        },
        'employee-contact': {
          on: {
            'not-marked': '#aspire-not-syncing.mark-as-employee',
            marked: '#aspire-not-syncing.check-record',
          },
        },
        'name-in-protiv': {
          on: {
            'there-by-name': '#aspire-not-syncing.resolved',
            'not-there': '#aspire-not-syncing.check-record',
          },
        },
      },
    },
    connection: {
      initial: 'reconnect',
      on: { 'arrives-again': 'resolved' },
      states: {
        reconnect: {
          on: {
            'working-again': '#aspire-not-syncing.wait-next-sync',
            'pending-now': '#aspire-not-syncing.wait-first-sync',
            'still-failed': 'api-key',
          },
        },
        'api-key': {
          on: {
            'not-valid': 'make-new-key',
            'narrow-scope': 'make-new-key',
            'no-api-option': '#aspire-not-syncing.ask-aspire-support',
            'key-fine': '#aspire-not-syncing.contact-support',
          },
        },
        'make-new-key': {
          on: {
            'have-both': 'reconnect',
            'cannot-make-one': '#aspire-not-syncing.contact-support',
          },
        },
      },
    },
    'wait-first-sync': { type: 'final', tags: 'wait' },
    'wait-next-sync': { type: 'final', tags: 'wait' },
    'choose-manager': { type: 'final', tags: 'fix' },
    'edit-wage': { type: 'final', tags: 'fix' },
    'change-in-aspire': { type: 'final', tags: 'fix' },
    'mark-as-employee': { type: 'final', tags: 'fix' },
    'check-record': { type: 'final', tags: 'fix' },
    'ask-aspire-support': { type: 'final', tags: 'fix' },
    'contact-support': { type: 'final', tags: 'help' },
    resolved: { type: 'final', tags: 'solved' },
  },
});
