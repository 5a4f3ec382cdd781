import type { DecisionTable } from '../support/decision-table.ts';

/** What is decided when a job, milestone or worker is missing, as it was agreed with those who know: not read from the machine. */
export const decisionTable: DecisionTable = {
  machine: 'missing-record',
  initial: 'symptom',
  context: { record: null, integration: null },
  questions: {
    symptom: {
      answers: [
        { answer: 'worker-missing', to: 'sync-timing', sets: { record: 'worker' } },
        { answer: 'job-missing', to: 'sync-timing', sets: { record: 'job' } },
        { answer: 'milestone-missing', to: 'sync-timing', sets: { record: 'milestone' } },
        { answer: 'milestone-missing-job-there', to: 'milestone-causes', sets: { record: 'milestone' } },
        { answer: 'wrong-place', to: 'check-assignments' },
        { answer: 'wrong-budget', to: 'fix-budget', sets: { record: 'job' } },
      ],
    },
    'sync-timing': {
      group: 'quick-path',
      answers: [
        { answer: 'not-yet', to: 'wait-one-cycle' },
        { answer: 'cycle-passed', to: 'sync-status' },
      ],
    },
    'sync-status': {
      group: 'quick-path',
      answers: [
        { answer: 'connected', to: 'exclusion-rules' },
        { answer: 'pending', to: 'wait-first-sync' },
        { answer: 'failed', to: 'reconnect' },
      ],
    },
    reconnect: {
      group: 'quick-path',
      answers: [
        { answer: 'working-again', to: 'wait-one-cycle' },
        { answer: 'still-failed', to: 'contact-support' },
      ],
    },
    'exclusion-rules': {
      group: 'quick-path',
      answers: [
        { answer: 'rule-matches', to: 'excluded-from-propays' },
        { answer: 'no-rule', to: 'source-record' },
      ],
    },
    'source-record': {
      group: 'quick-path',
      answers: [
        { answer: 'draft', to: 'save-record' },
        { answer: 'inactive', to: 'reactivate-record' },
        { answer: 'missing-fields', to: 'complete-record' },
        { answer: 'ignored-status', to: 'change-status' },
        { answer: 'all-good', guard: 'isWorker', to: 'worker-causes' },
        { answer: 'all-good', guard: 'isMilestone', to: 'milestone-causes' },
        { answer: 'all-good', to: 'manual-resync' },
      ],
    },
    'manual-resync': {
      group: 'quick-path',
      answers: [
        { answer: 'now-there', to: 'resolved' },
        { answer: 'still-missing', to: 'contact-support' },
        { answer: 'not-supported', to: 'contact-support' },
      ],
    },
    'worker-causes': {
      group: 'special-cases',
      answers: [
        { answer: 'no-wage', to: 'set-wage' },
        { answer: 'marked-inactive', to: 'reactivate-worker' },
        { answer: 'not-assigned', to: 'assign-route-or-branch' },
        { answer: 'none-of-these', to: 'manual-resync' },
      ],
    },
    'milestone-causes': {
      group: 'special-cases',
      answers: [
        { answer: 'excluded-status', to: 'change-milestone-status' },
        { answer: 'zero-hours-and-budget', to: 'add-hours-or-budget' },
        { answer: 'none-of-these', to: 'manual-resync' },
      ],
    },
  },
  groups: {
    'quick-path': [{ answer: 'found-it', to: 'resolved' }],
    'special-cases': [{ answer: 'found-it', to: 'resolved' }],
  },
  outcomes: {
    'wait-one-cycle': 'wait',
    'wait-first-sync': 'wait',
    'excluded-from-propays': 'found',
    'save-record': 'fix',
    'reactivate-record': 'fix',
    'complete-record': 'fix',
    'change-status': 'fix',
    'set-wage': 'fix',
    'reactivate-worker': 'fix',
    'assign-route-or-branch': 'fix',
    'change-milestone-status': 'fix',
    'add-hours-or-budget': 'fix',
    'check-assignments': 'fix',
    'fix-budget': 'fix',
    'contact-support': 'help',
    resolved: 'solved',
  },
  guards: {
    isWorker: [{ record: 'worker' }],
    isMilestone: [{ record: 'milestone' }],
  },
};
