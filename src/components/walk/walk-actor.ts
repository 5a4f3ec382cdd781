import { createActor, fromTransition } from 'xstate';
import type { Outlook } from '../../flow/walk/outlook.ts';
import type { Standing } from '../../flow/walk/standing.ts';
import type { SupportRequest } from '../../flow/walk/support.ts';

export type Fields = SupportRequest['fields'];

/** What the reader's page shows. */
export interface Shown {
  /** Where the walk stands; `null` while reading. */
  walk: { standing: Standing; outlook: Outlook } | null;
  /** What was typed in the support request. */
  fields: Fields;
}

export type ShownEvent =
  | { type: 'walk'; standing: Standing; outlook: Outlook }
  | { type: 'read' }
  | { type: 'fields'; fields: Fields };

/** The actor the island's components read: what the page shows, changed only by the walk's acts. */
export function walkActor() {
  const none: Shown = { walk: null, fields: {} };
  const logic = fromTransition((shown: Shown, event: ShownEvent): Shown => {
    if (event.type === 'walk') return { ...shown, walk: { standing: event.standing, outlook: event.outlook } };
    if (event.type === 'read') return { ...shown, walk: null };
    return { ...shown, fields: event.fields };
  }, none);
  return createActor(logic).start();
}

export type WalkActor = ReturnType<typeof walkActor>;
