import { interfaceWords } from '../../components/interface-words.ts';
import { answerLabel, type Flow, type FlowState, statesInArticleOrder } from '../../flow/flow.ts';
import type { OutcomeKind } from '../../machines/vocabulary/outcome.ts';
import { shortName } from '../chart/incoming.ts';
import type { PdfWords } from '../words.ts';

/** A line of the index: what readers saw, and where it leads. */
export interface IndexLine {
  /** Of the answer, with its condition. */
  words: string;
  /** Where it is given, if the same words lead to other outcomes from elsewhere. */
  from?: string;
  /** The outcome's id and kind. */
  to: string;
  kind: OutcomeKind;
}

type Given = IndexLine & { state: FlowState };

function answersIn(state: FlowState, flow: Flow): Given[] {
  return state.answers.flatMap((answer) =>
    answer.targets.flatMap((target): Given[] => {
      const kind = flow.states[target.state]?.outcome;
      // What a compound gives to all its steps is listed with the compound.
      const isInherited = answer.group !== undefined && answer.group !== state.id;
      return kind && !isInherited ? [{ words: answerLabel(answer, target), to: target.state, kind, state }] : [];
    }),
  );
}

/** Words as they are looked up: without marks, word by word. */
const letters = (words: string) => words.replace(/[^\p{L}\p{M}\p{N}\s]/gu, '');

/** Every answer of a troubleshooter that leads to an outcome, in the order of the alphabet. */
export function outcomeIndex(flow: Flow, words: PdfWords): IndexLine[] {
  const { compare } = new Intl.Collator(flow.lang, { numeric: true });
  const { or } = interfaceWords(flow.lang);
  const all = statesInArticleOrder(flow).flatMap((state) => answersIn(state, flow));
  const lines = [...Map.groupBy(all, (one) => one.words).values()].flatMap((same) => {
    const places = [...Map.groupBy(same, ({ to }) => to).values()];
    return places.flatMap(([first, ...others]): IndexLine[] => {
      if (!first) return [];
      const { state: _, ...line } = first;
      const names = [first, ...others].map(({ state }) =>
        shortName(flow, state, { ...words.chart, start: state.title }),
      );
      return [places.length > 1 ? { ...line, from: names.join(` ${or} `) } : line];
    });
  });
  return lines.toSorted((a, b) => compare(letters(a.words), letters(b.words)) || compare(a.from ?? '', b.from ?? ''));
}
