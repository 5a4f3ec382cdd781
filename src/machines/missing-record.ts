import { assign, setup } from 'xstate';
import type { OutcomeKind } from './vocabulary/outcome.ts';

type RecordKind = 'job' | 'milestone' | 'worker';

/** Which answer leads where when a job, milestone or worker is missing in Protiv. */
export default setup({
  types: {
    context: {} as { record: RecordKind | null; integration: string | null },
    tags: {} as OutcomeKind,
  },
  guards: {
    isWorker: ({ context }) => context.record === 'worker',
    isMilestone: ({ context }) => context.record === 'milestone',
  },
  actions: {
    setRecord: assign((_, params: { record: RecordKind }) => params),
  },
}).createMachine({
  id: 'missing-record',
  context: { record: null, integration: null },
  initial: 'symptom',
  states: {
    symptom: {
      on: {
        'worker-missing': {
          target: 'quick-path.sync-timing',
          actions: { type: 'setRecord', params: { record: 'worker' } },
        },
        'job-missing': {
          target: 'quick-path.sync-timing',
          actions: { type: 'setRecord', params: { record: 'job' } },
        },
        'milestone-missing': {
          target: 'quick-path.sync-timing',
          actions: { type: 'setRecord', params: { record: 'milestone' } },
        },
        'milestone-missing-job-there': {
          target: 'special-cases.milestone-causes',
          actions: { type: 'setRecord', params: { record: 'milestone' } },
        },
        'wrong-place': 'check-assignments',
        'wrong-budget': {
          target: 'fix-budget',
          actions: { type: 'setRecord', params: { record: 'job' } },
        },
      },
    },
    'quick-path': {
      initial: 'sync-timing',
      on: { 'found-it': 'resolved' },
      states: {
        'sync-timing': {
          on: {
            'not-yet': '#missing-record.wait-one-cycle',
            'cycle-passed': 'sync-status',
          },
        },
        'sync-status': {
          on: {
            connected: 'exclusion-rules',
            pending: '#missing-record.wait-first-sync',
            failed: 'reconnect',
          },
        },
        reconnect: {
          on: {
            'working-again': '#missing-record.wait-one-cycle',
            'still-failed': '#missing-record.contact-support',
          },
        },
        'exclusion-rules': {
          on: {
            'rule-matches': '#missing-record.excluded-from-propays',
            'no-rule': 'source-record',
          },
        },
        'source-record': {
          on: {
            draft: '#missing-record.save-record',
            inactive: '#missing-record.reactivate-record',
            'missing-fields': '#missing-record.complete-record',
            'ignored-status': '#missing-record.change-status',
            'all-good': [
              { guard: 'isWorker', target: '#missing-record.special-cases.worker-causes' },
              { guard: 'isMilestone', target: '#missing-record.special-cases.milestone-causes' },
              { target: 'manual-resync' },
            ],
          },
        },
        'manual-resync': {
          on: {
            'now-there': '#missing-record.resolved',
            'still-missing': '#missing-record.contact-support',
            'not-supported': '#missing-record.contact-support',
          },
        },
      },
    },
    'special-cases': {
      initial: 'worker-causes',
      on: { 'found-it': 'resolved' },
      states: {
        'worker-causes': {
          on: {
            'no-wage': '#missing-record.set-wage',
            'marked-inactive': '#missing-record.reactivate-worker',
            'not-assigned': '#missing-record.assign-route-or-branch',
            'none-of-these': '#missing-record.quick-path.manual-resync',
          },
        },
        'milestone-causes': {
          on: {
            'excluded-status': '#missing-record.change-milestone-status',
            'zero-hours-and-budget': '#missing-record.add-hours-or-budget',
            'none-of-these': '#missing-record.quick-path.manual-resync',
          },
        },
      },
    },
    'wait-one-cycle': { type: 'final', tags: 'wait' },
    'wait-first-sync': { type: 'final', tags: 'wait' },
    'excluded-from-propays': { type: 'final', tags: 'found' },
    'save-record': { type: 'final', tags: 'fix' },
    'reactivate-record': { type: 'final', tags: 'fix' },
    'complete-record': { type: 'final', tags: 'fix' },
    'change-status': { type: 'final', tags: 'fix' },
    'set-wage': { type: 'final', tags: 'fix' },
    'reactivate-worker': { type: 'final', tags: 'fix' },
    'assign-route-or-branch': { type: 'final', tags: 'fix' },
    'change-milestone-status': { type: 'final', tags: 'fix' },
    'add-hours-or-budget': { type: 'final', tags: 'fix' },
    'check-assignments': { type: 'final', tags: 'fix' },
    'fix-budget': { type: 'final', tags: 'fix' },
    'contact-support': { type: 'final', tags: 'help' },
    resolved: { type: 'final', tags: 'solved' },
  },
});
