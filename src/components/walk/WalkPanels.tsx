import { useSelector } from '@xstate/react';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { stateOf } from '../../flow/walk/ids.ts';
import type { Standing } from '../../flow/walk/standing.ts';
import { SupportRequest } from './SupportRequest.tsx';
import { Trail } from './Trail.tsx';
import type { Walker } from './walker.ts';

/** What the page of an article does not have: trail, notices and controls, above and below the step. */
export function WalkPanels({ walker, below }: { walker: Walker; below: Element }) {
  const walk = useSelector(walker.actor, ({ context }) => context.walk);
  if (!walk) return null;
  const { standing, outlook } = walk;
  const { ui, graph, help } = walker;
  const outcome = stateOf(graph, standing.state)?.kind === 'outcome';
  // Each step has its own folds and messages.
  const key = `${standing.state} ${standing.taken.length}`;
  return (
    <>
      <Stale walker={walker} standing={standing} />
      <CameStraight walker={walker} standing={standing} />
      {!outcome && <Path key={key} walker={walker} standing={standing} title={ui.yourAnswers} />}
      {!outcome && <p className="ts-small ts-at-most">{ui.atMost(outlook.atMost)}</p>}
      {createPortal(
        <div key={key}>
          {standing.state === help && <SupportRequest walker={walker} standing={standing} />}
          {outcome && (
            <Path walker={walker} standing={standing} title={ui.howYouGotHere} folded={standing.state === help} />
          )}
          <Controls walker={walker} standing={standing} outcome={outcome} />
        </div>,
        below,
      )}
    </>
  );
}

function straight({ taken }: Standing): boolean {
  return taken.length === 1 && taken[0]?.kind === 'jump';
}

function Path({
  walker,
  standing,
  title,
  folded,
}: {
  walker: Walker;
  standing: Standing;
  title: string;
  folded?: boolean;
}) {
  if (standing.taken.length === 0 || straight(standing)) return null;
  return <Trail walker={walker} taken={standing.taken} title={title} folded={folded} />;
}

function CameStraight({ walker, standing }: { walker: Walker; standing: Standing }) {
  if (!straight(standing)) return null;
  const { ui } = walker;
  return (
    <p className="ts-straight">
      {ui.cameStraight}{' '}
      <button type="button" className="ts-textual" data-restart="" onClick={walker.startAgain}>
        {ui.startFromFirst}
      </button>
    </p>
  );
}

/** Why a link no longer leads where it did; what to do instead of a step that is gone. */
function Stale({ walker, standing }: { walker: Walker; standing: Standing }) {
  const { stale, unknown } = standing;
  if (!stale) return null;
  const { ui } = walker;
  const retired = unknown.flatMap((id) => {
    const text = document.querySelector(`[data-retired="${CSS.escape(id)}"]`)?.textContent?.trim();
    return text ? [[id, text] as const] : [];
  });
  return (
    <aside className="ts-stale" data-stale="">
      <p>
        <b>{ui.changed}</b> {ui.stillFit(stale.fit, stale.of)}
      </p>
      {retired.map(([id, text]) => (
        <p key={id}>{text}</p>
      ))}
    </aside>
  );
}

function Controls({ walker, standing, outcome }: { walker: Walker; standing: Standing; outcome: boolean }) {
  const { ui } = walker;
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(location.href);
      setSaid(ui.linkCopied);
    } catch {
      setSaid(`${ui.copyByHand} ${location.href}`);
    }
  };
  const send = async () => {
    if (!navigator.share) return copy();
    // A share sheet that is closed is no error.
    return navigator.share({ title: document.title, url: location.href }).catch(() => {});
  };
  const begun = standing.taken.length > 0;
  return (
    <div className="ts-controls">
      {outcome && (
        <>
          <h2 className="ts-controls-title">{ui.keepOrShare}</h2>
          <div className="ts-buttons">
            <button type="button" className="ts-button" onClick={copy}>
              {ui.copyLink}
            </button>
            <button type="button" className="ts-button" onClick={() => print()}>
              {ui.print}
            </button>
          </div>
          <p className="ts-small">{ui.linkHolds}</p>
        </>
      )}
      <div className="ts-textuals">
        <button type="button" className="ts-textual" onClick={send}>
          {ui.sendStep}
        </button>
        <button type="button" className="ts-textual" data-leave="" onClick={() => walker.readAt(standing.state)}>
          {ui.wholeArticle}
        </button>
        {!begun && (
          <button type="button" className="ts-textual" data-restart="" onClick={walker.startAgain}>
            {ui.startAgain}
          </button>
        )}
      </div>
      <p role="status" className="ts-small">
        {said}
      </p>
    </div>
  );
}
