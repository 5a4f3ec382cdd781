import { interfaceWords } from '../../components/interface-words.ts';
import type { Flow } from '../../flow/flow.ts';
import { array, call, str } from '../typst.ts';
import type { PdfWords } from '../words.ts';
import { type ChartRow, layOutChart } from './chart-layout.ts';
import { givenToAll, type Incoming, incoming } from './incoming.ts';
import { lineArrays } from './line-arrays.ts';

interface Context {
  /** The label of a heading or state in the document. */
  labelOf(id: string): string;
  words: Pick<PdfWords, 'chart'>;
}

/**
 * The flowchart below its heading, as a call of `template/chart.typ`: a row a state and a row a compound's title, each
 * a link to its place with the answers that lead there, its kind in words and its page.
 */
export function chartTypst(flow: Flow, { labelOf, words }: Context): string {
  const { rows: laidOut, cut } = layOutChart(flow);
  const rows = laidOut.map((row, index) => rowOf(row, index === 0));
  return call('chart', `${cut}pt`, `(\n${rows.map((row) => `${row},\n`).join('')})`);

  function answersTo({ state, kind, stem }: ChartRow): Incoming[] {
    if (kind === 'group') return givenToAll(flow, state, words.chart);
    const start = state.id === flow.initial ? [{ from: '', answers: words.chart.startHere }] : [];
    return [...start, ...incoming(flow, state.id, stem, words.chart)];
  }

  function rowOf(row: ChartRow, isFirst: boolean): string {
    const { state, kind, depth, x, leavesBelow, lines } = row;
    const { kind: kinds, question } = interfaceWords(flow.lang);
    const look = kind === 'outcome' ? (state.outcome ?? 'fix') : kind;
    const kindWords = kind === 'group' ? '' : kind === 'outcome' ? kinds[state.outcome ?? 'fix'] : question;
    const opens = kind === 'group' || (kind === 'question' && depth === 0);
    return array([
      `kind: ${str(look)}`,
      `to: ${str(labelOf(state.id))}`,
      `title: ${str(state.title)}`,
      `answers: ${array(answersTo(row).map(({ from, answers }) => array([str(from), str(answers)])))}`,
      `kind-words: ${str(kindWords)}`,
      `x: ${x}`,
      `opens: ${opens}`,
      `ruled: ${kind === 'question' && depth === 0 && !isFirst}`,
      `leaves-below: ${leavesBelow}`,
      `lines: ${lineArrays(lines)}`,
    ]);
  }
}
