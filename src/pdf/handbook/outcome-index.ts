import { interfaceWords } from '../../components/interface-words.ts';
import { answerLabel, type Flow, type FlowState, statesInArticleOrder } from '../../flow/flow.ts';
import type { OutcomeKind } from '../../machines/vocabulary/outcome.ts';
import { shortName } from '../chart/incoming.ts';
import type { PdfWords } from '../words.ts';

/** A line of the index: what readers saw, and where it leads. */
export interface IndexLine {
  /** Of the answer, with its condition. */
  words: string;
  /** Where it is given, if the same words lead elsewhere from other steps. */
  from?: string;
  /** The outcome's id and kind. */
  to: string;
  kind: OutcomeKind;
}

interface Given {
  words: string;
  to: string;
  state: FlowState;
}

/** What a state's own answers say; what a compound gives to all its steps is the compound's. */
function answersIn(state: FlowState): Given[] {
  return state.answers
    .filter(({ group }) => group === undefined || group === state.id)
    .flatMap((answer) =>
      answer.targets.map((target) => ({ words: answerLabel(answer, target), to: target.state, state })),
    );
}

/** Words as they are looked up: without marks, word by word. */
const letters = (words: string) => words.replace(/[^\p{L}\p{M}\p{N}\s]/gu, '');

/** Every answer of a troubleshooter that leads to an outcome, in the order of the alphabet. */
export function outcomeIndex(flow: Flow, words: PdfWords): IndexLine[] {
  const { compare } = new Intl.Collator(flow.lang, { numeric: true });
  const { or } = interfaceWords(flow.lang);
  const nameOf = ({ state }: Given) => shortName(flow, state, { ...words.chart, start: state.title });
  const given = statesInArticleOrder(flow).flatMap(answersIn);
  const lines = [...Map.groupBy(given, (one) => one.words)].flatMap(([said, same]) => {
    const byTarget = [...Map.groupBy(same, ({ to }) => to)];
    return byTarget.flatMap(([to, those]): IndexLine[] => {
      const kind = flow.states[to]?.outcome;
      if (!kind) return [];
      const from = byTarget.length > 1 && { from: those.map(nameOf).join(` ${or} `) };
      return [{ words: said, to, kind, ...from }];
    });
  });
  return lines.toSorted((a, b) => compare(letters(a.words), letters(b.words)) || compare(a.from ?? '', b.from ?? ''));
}
