import { useSelector } from '@xstate/react';
import { createPortal } from 'react-dom';
import { stateOf } from '../../flow/walk/ids.ts';
import { Controls } from './Controls.tsx';
import { Loaded } from './Loaded.tsx';
import { CameStraight, isStraight, Stale } from './Notices.tsx';
import { Trail } from './Trail.tsx';
import type { Walker } from './walker.ts';

const loadBefore = () => import('./BeforeThis.tsx');
const loadRequest = () => import('./SupportRequest.tsx');

/** What the page of an article does not have: trail, notices and controls, above and below the step. */
export function WalkPanels({ walker, below }: { walker: Walker; below: Element }) {
  const { place, fields } = useSelector(walker.actor, ({ context }) => context);
  if (!place) return null;
  const { standing, outlook } = place;
  const { state, taken, stale, walk } = standing;
  const { ui, graph, help } = walker;
  const outcome = stateOf(graph, state)?.kind === 'outcome';
  const trail = !isStraight(standing) && (
    <Trail
      walker={walker}
      taken={taken}
      title={outcome ? ui.howYouGotHere : ui.yourAnswers}
      counted={outcome ? ui.howYouGotHereCounted : ui.answersSoFar}
      folded={state === help || stale !== undefined}
    />
  );
  // Each step has its own folds and messages.
  const key = `${state} ${taken.length}`;
  return (
    <>
      <Stale walker={walker} standing={standing} />
      {walk.after !== undefined && <Loaded load={loadBefore} own={{ walker, after: walk.after }} ui={ui} />}
      <CameStraight walker={walker} standing={standing} />
      {!outcome && (
        <div key={key}>
          {trail}
          <p className="ts-small ts-at-most">{ui.atMost(outlook.atMost)}</p>
        </div>
      )}
      {createPortal(
        <div key={key}>
          {state === help && <Loaded load={loadRequest} own={{ walker, standing, fields }} ui={ui} />}
          {outcome && trail}
          <Controls walker={walker} outcome={outcome} />
        </div>,
        below,
      )}
    </>
  );
}
