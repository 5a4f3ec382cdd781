import { assign, createActor, setup } from 'xstate';
import type { Outlook } from '../../flow/walk/outlook.ts';
import type { Standing } from '../../flow/walk/standing.ts';
import type { SupportRequest } from '../../flow/walk/support.ts';

export type Fields = SupportRequest['fields'];

/** Where the walk stands and what lies around it. */
export interface Place {
  standing: Standing;
  outlook: Outlook;
}

type PageEvent = { type: 'walk'; place: Place } | { type: 'read' } | { type: 'type'; fields: Fields };

/** The page of a troubleshooter: the article is read, or one step of a walk is shown. */
const pageMachine = setup({
  types: {
    context: {} as { place: Place | null; fields: Fields },
    events: {} as PageEvent,
  },
}).createMachine({
  context: { place: null, fields: {} },
  initial: 'reading',
  on: {
    read: { target: '.reading', actions: assign({ place: null }) },
    walk: { target: '.walking', actions: assign({ place: ({ event }) => event.place }) },
    type: { actions: assign({ fields: ({ event }) => event.fields }) },
  },
  states: { reading: {}, walking: {} },
});

/** The actor that the island's components read. */
export function walkActor() {
  return createActor(pageMachine).start();
}

export type WalkActor = ReturnType<typeof walkActor>;
