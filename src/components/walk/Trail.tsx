import { useState } from 'react';
import type { Taken } from '../../flow/walk/standing.ts';
import type { Walker } from './walker.ts';

/** From so many on, a trail folds to its last row. */
const foldsFrom = 3;

/** What the reader answered, each with a way to change it, and where the reader went. */
export function Trail({
  walker,
  taken,
  title,
  folded,
}: {
  walker: Walker;
  taken: Taken[];
  title: string;
  folded?: boolean;
}) {
  const { ui } = walker;
  const [open, setOpen] = useState(false);
  const folds = folded || taken.length >= foldsFrom;
  const answers = taken.filter((one) => one.kind === 'answer').length;
  const counted = folded ? ui.howYouGotHereCounted(answers) : ui.answersSoFar(answers);
  return (
    <section className="ts-trail" data-trail="" aria-label={title}>
      <div className="ts-trail-head">
        <b>{folds ? counted : title}</b>
        {folds && (
          <button type="button" className="ts-textual" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? ui.showLess : ui.showAll}
          </button>
        )}
        <button type="button" className="ts-textual" data-restart="" onClick={walker.startAgain}>
          {ui.startAgain}
        </button>
      </div>
      <ol>
        {taken.map((one, index) => (
          <TrailRow
            key={one.at}
            walker={walker}
            one={one}
            index={index}
            hidden={folds && !open && (folded || index < taken.length - 1)}
          />
        ))}
      </ol>
    </section>
  );
}

function TrailRow({
  walker,
  one,
  index,
  hidden,
}: {
  walker: Walker;
  one: Taken;
  index: number;
  hidden: boolean | undefined;
}) {
  const { ui, words } = walker;
  if (one.kind === 'jump') {
    return (
      <li data-trail-jump={one.to} hidden={hidden}>
        <span className="ts-trail-question">{ui.wentTo(words.title(one.to))}</span>
      </li>
    );
  }
  const title = words.title(one.from);
  return (
    <li data-trail-state={one.from} hidden={hidden}>
      <span className="ts-trail-question">{title}</span>
      <b>{words.answer(one.from, one.answer, one.undecided ? one.to : undefined)}</b>
      <button
        type="button"
        className="ts-textual"
        data-change=""
        aria-label={ui.changeOf(title)}
        onClick={() => walker.change(index)}
      >
        {ui.change}
      </button>
    </li>
  );
}
