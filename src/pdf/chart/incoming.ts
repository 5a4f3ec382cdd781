import { interfaceWords } from '../../components/interface-words.ts';
import { answersLeading } from '../../flow/arrivals.ts';
import { answerLabel, type Flow, type FlowState } from '../../flow/flow.ts';
import type { ChartWords } from '../words.ts';

/** The answers that lead to a state from one place, in words with quotation marks. */
interface Source {
  /** Empty for the question that the state stands under. */
  names: string[];
  answers: string[];
}

const questionsOf = (flow: Flow) => Object.values(flow.states).filter((state) => state.kind === 'question');

/** What a row says of how it is reached: from where, with a colon, or from the question it stands under; and how. */
export interface Incoming {
  from: string;
  answers: string;
}

/** No row is taller than a page: what more there is than this is counted. The sections have it in full. */
const longest = 6;

/** As many of a list as a row takes, and in words how many more there are. */
function shortened<T>(items: T[], { more }: ChartWords): { shown: T[]; rest: string } {
  if (items.length <= longest + 1) return { shown: items, rest: '' };
  return { shown: items.slice(0, longest), rest: `${more.before} ${items.length - longest} ${more.after}` };
}

/** "“A”, “B” or “C”". */
function listed(items: string[], or: string, words: ChartWords): string {
  const { shown, rest } = shortened(items, words);
  if (rest) return `${shown.join(', ')} ${rest}`;
  const last = shown.at(-1) ?? '';
  return shown.length > 1 ? `${shown.slice(0, -1).join(', ')} ${or} ${last}` : last;
}

/** The part of a title before its colon, if no other title begins so: "Step 4" of "Step 4: Check the source record". */
export function shortName(flow: Flow, state: FlowState, words: ChartWords): string {
  if (state.id === flow.initial) return words.start;
  const short = (title: string) => title.split(/[:：]/)[0]?.trim() ?? title;
  const name = short(state.title);
  const namesakes = flow.headings.filter((heading) => short(heading.title) === name);
  return name !== '' && namesakes.length === 1 ? name : state.title;
}

/** The answers that compounds give to all their steps: under one name if every step but the first has them. */
function fromGroups(flow: Flow, to: string, words: ChartWords, quoted: (words: string) => string): Source[] {
  const given = Object.values(flow.states)
    .filter((state) => state.kind === 'group')
    .flatMap((group) =>
      group.answers.flatMap((answer) =>
        answer.targets
          .filter((target) => answer.group === group.id && target.state === to)
          .map((target) => ({ group, label: answerLabel(answer, target) })),
      ),
    );
  return [...Map.groupBy(given, (one) => one.label)].map(([label, from]) => {
    const groups = new Set(from.map((one) => one.group.id));
    const isInside = (state: FlowState | undefined): boolean =>
      state !== undefined && (groups.has(state.id) || isInside(flow.states[state.parent ?? '']));
    const isEvery = questionsOf(flow).every((state) => state.id === flow.initial || isInside(state));
    const names = isEvery ? [words.anyStep] : from.map((one) => shortName(flow, one.group, words));
    return { names: [...new Set(names)], answers: [quoted(label)] };
  });
}

/** Sources with the same answers become one: "Check the worker or Check the milestone: “None of these”". */
function merged(sources: Source[]): Source[] {
  const groups = Map.groupBy(sources, ({ names, answers }) => `${names.length === 0}${answers.join()}`);
  return [...groups.values()].map((same) => ({
    names: same.flatMap((one) => one.names),
    answers: same[0]?.answers ?? [],
  }));
}

/**
 * Which answers lead to a state, each with its question unless that is the one the state stands under: "“It is there
 * now”", "any step: “It has turned up”".
 * @param stem the question that the state stands under
 */
export function incoming(flow: Flow, to: string, stem: string | undefined, words: ChartWords): Incoming[] {
  const { quoted, or } = interfaceWords(flow.lang);
  const own = questionsOf(flow).map((from): Source & { id: string } => ({
    id: from.id,
    names: from.id === stem ? [] : [shortName(flow, from, words)],
    answers: answersLeading(from, to).map(({ answer, target }) => quoted(answerLabel(answer, target))),
  }));
  const leading = own.filter((one) => one.answers.length > 0);
  const inOrder = [...leading.filter((one) => one.id === stem), ...leading.filter((one) => one.id !== stem)];
  const { shown, rest } = shortened(merged([...inOrder, ...fromGroups(flow, to, words, quoted)]), words);
  const said = shown.map(({ names, answers }) => ({
    from: names.length > 0 ? `${listed(names, or, words)}:` : '',
    answers: listed(answers, or, words),
  }));
  return rest ? [...said, { from: '', answers: rest }] : said;
}

/** What a compound's title row says: "In any of these: “It has turned up”", or nothing. */
export function givenToAll(flow: Flow, group: FlowState, words: ChartWords): Incoming[] {
  const { quoted, or, anyOfThese } = interfaceWords(flow.lang);
  const own = group.answers.filter((answer) => answer.group === group.id);
  const labels = own.flatMap((answer) => answer.targets.map((target) => quoted(answerLabel(answer, target))));
  return labels.length > 0 ? [{ from: anyOfThese, answers: listed(labels, or, words) }] : [];
}
