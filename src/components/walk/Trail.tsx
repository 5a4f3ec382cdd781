import { useState } from 'react';
import type { Taken } from '../../flow/walk/standing.ts';
import type { Walker } from './walker.ts';

/** From so many rows on, a trail folds to its last. */
const foldsFrom = 3;

interface Props {
  walker: Walker;
  taken: Taken[];
  title: string;
  /** The title of a folded trail, which says how many answers it holds. */
  counted: (answers: number) => string;
  /** Folded whatever its length, and without its last row. */
  folded?: boolean;
}

/** What the reader answered, each with a way to change it, and where the reader went. */
export function Trail({ walker, taken, title, counted, folded = false }: Props) {
  const { ui } = walker;
  const [open, setOpen] = useState(false);
  const folds = folded || taken.length >= foldsFrom;
  const firstShown = folds && !open ? taken.length - (folded ? 0 : 1) : 0;
  const answers = taken.filter((one) => one.kind === 'answer').length;
  return (
    <section className="ts-trail" data-trail="" aria-label={title}>
      <div>
        <b>{folds ? counted(answers) : title}</b>
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
          <TrailRow key={one.at} walker={walker} one={one} index={index} hidden={index < firstShown} />
        ))}
      </ol>
    </section>
  );
}

function TrailRow({ walker, one, index, hidden }: { walker: Walker; one: Taken; index: number; hidden: boolean }) {
  const { ui, words } = walker;
  if (one.kind === 'jump') {
    return (
      <li data-trail-jump={one.to} hidden={hidden}>
        <span>{ui.wentTo(words.title(one.to))}</span>
      </li>
    );
  }
  const title = words.title(one.from);
  return (
    <li data-trail-state={one.from} hidden={hidden}>
      <span>{title}</span>
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
