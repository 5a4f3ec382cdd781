import { assign, setup } from 'xstate';
import type { OutcomeKind } from './vocabulary/outcome.ts';

type Viewer = 'crew' | 'office';
type Exclusion = 'rule' | 'by-hand';
type Source = 'aspire' | 'other';

/** Which answer leads where when a job has no ProPay. */
export default setup({
  types: {
    context: {} as {
      viewer: Viewer | null;
      exclusion: Exclusion | null;
      source: Source | null;
      // Known to the troubleshooter that a missing job is handed over to.
      record: 'job' | null;
      integration: string | null;
    },
    tags: {} as OutcomeKind,
  },
  guards: {
    isCrew: ({ context }) => context.viewer === 'crew',
    isByHand: ({ context }) => context.exclusion === 'by-hand',
    isFromAspire: ({ context }) => context.source === 'aspire',
  },
  actions: {
    setViewer: assign((_, params: { viewer: Viewer }) => params),
    setExclusion: assign((_, params: { exclusion: Exclusion }) => params),
    setSource: assign((_, params: { source: Source }) => params),
    setRecord: assign((_, params: { record: 'job' }) => params),
  },
}).createMachine({
  id: 'no-propay',
  context: { viewer: null, exclusion: null, source: null, record: null, integration: null },
  initial: 'symptom',
  states: {
    symptom: {
      on: {
        'job-without-propay': {
          target: 'exclusions.exclusion-rules',
          actions: { type: 'setViewer', params: { viewer: 'office' } },
        },
        'excluded-in-app': {
          target: 'exclusions.reason-in-app',
          actions: { type: 'setViewer', params: { viewer: 'crew' } },
        },
        'nothing-in-app': {
          target: 'ask-manager',
          actions: { type: 'setViewer', params: { viewer: 'crew' } },
        },
        'no-job': {
          target: 'find-missing-job',
          actions: { type: 'setRecord', params: { record: 'job' } },
        },
        'has-propay': 'look-on-dashboard',
      },
    },
    exclusions: {
      initial: 'exclusion-rules',
      states: {
        'exclusion-rules': {
          on: {
            'rule-matches': {
              target: 'on-purpose',
              actions: { type: 'setExclusion', params: { exclusion: 'rule' } },
            },
            'excluded-by-hand': {
              target: 'on-purpose',
              actions: { type: 'setExclusion', params: { exclusion: 'by-hand' } },
            },
            'not-excluded': '#no-propay.set-up.job-budget',
          },
        },
        'reason-in-app': {
          on: {
            'rule-reason': {
              target: 'on-purpose',
              actions: { type: 'setExclusion', params: { exclusion: 'rule' } },
            },
            'manual-reason': {
              target: 'on-purpose',
              actions: { type: 'setExclusion', params: { exclusion: 'by-hand' } },
            },
            'other-reason': '#no-propay.ask-manager',
          },
        },
        'on-purpose': {
          on: {
            intended: '#no-propay.leave-excluded',
            mistake: [
              { guard: 'isCrew', target: '#no-propay.ask-manager' },
              { guard: 'isByHand', target: '#no-propay.take-back-exclusion' },
              { target: 'change-rule' },
            ],
          },
        },
        'change-rule': {
          on: {
            'has-one-now': '#no-propay.resolved',
            'another-rule': {
              target: 'on-purpose',
              actions: { type: 'setExclusion', params: { exclusion: 'rule' } },
            },
            'still-none': '#no-propay.set-up.job-budget',
          },
        },
      },
    },
    'set-up': {
      initial: 'job-budget',
      states: {
        'job-budget': {
          on: {
            'no-budget': '#no-propay.add-budget',
            'budget-there': 'opportunity-number',
          },
        },
        'opportunity-number': {
          on: {
            numbered: {
              target: 'other-changes',
              actions: { type: 'setSource', params: { source: 'aspire' } },
            },
            'not-numbered': {
              target: '#no-propay.contact-support',
              actions: { type: 'setSource', params: { source: 'aspire' } },
            },
            'not-from-aspire': {
              target: 'other-changes',
              actions: { type: 'setSource', params: { source: 'other' } },
            },
          },
        },
        'other-changes': {
          on: {
            arriving: '#no-propay.contact-support',
            'not-arriving': [
              { guard: 'isFromAspire', target: '#no-propay.check-aspire' },
              { target: '#no-propay.check-connection' },
            ],
          },
        },
      },
    },
    'ask-manager': { type: 'final', tags: 'fix' },
    'find-missing-job': { type: 'final', tags: 'fix' },
    'look-on-dashboard': { type: 'final', tags: 'found' },
    'leave-excluded': { type: 'final', tags: 'found' },
    'take-back-exclusion': { type: 'final', tags: 'fix' },
    'add-budget': { type: 'final', tags: 'fix' },
    'check-aspire': { type: 'final', tags: 'fix' },
    'check-connection': { type: 'final', tags: 'fix' },
    'contact-support': { type: 'final', tags: 'help' },
    resolved: { type: 'final', tags: 'solved' },
  },
});
