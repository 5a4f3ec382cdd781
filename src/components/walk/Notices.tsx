import type { Standing } from '../../flow/walk/standing.ts';
import type { Walker } from './walker.ts';

interface Props {
  walker: Walker;
  standing: Standing;
}

/** The walk began at this step: nothing was asked before. */
export function isStraight({ taken }: Standing): boolean {
  return taken.length === 1 && taken[0]?.kind === 'jump';
}

export function CameStraight({ walker, standing }: Props) {
  if (!isStraight(standing)) return null;
  const { ui } = walker;
  return (
    <p className="ts-straight">
      {standing.walk.after === undefined ? ui.cameStraight : ui.goOnFromThere}{' '}
      <button type="button" className="ts-textual" data-restart="" onClick={walker.startAgain}>
        {ui.startFromFirst}
      </button>
    </p>
  );
}

/** Why a link no longer leads where it did; what to do instead of a step that is gone. */
export function Stale({ walker, standing }: Props) {
  const { stale, unknown } = standing;
  if (!stale) return null;
  const { ui } = walker;
  const retired = [...document.querySelectorAll<HTMLElement>('[data-retired]')].filter(({ dataset }) =>
    unknown.includes(dataset.retired ?? ''),
  );
  return (
    <div className="ts-stale" data-stale="">
      <p>
        <b>{ui.changed}</b> {ui.stillFit(stale.fit, stale.of)} {ui.goOn}
      </p>
      {retired.map(({ dataset, textContent }) => (
        <p key={dataset.retired}>{textContent}</p>
      ))}
    </div>
  );
}
