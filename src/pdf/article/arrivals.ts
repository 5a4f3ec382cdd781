import { interfaceWords } from '../../components/interface-words.ts';
import { answersLeading } from '../../flow/arrivals.ts';
import { answerLabel, type Flow, type FlowState, statesInArticleOrder } from '../../flow/flow.ts';
import { groupsAround } from '../../flow/graph.ts';
import { shortName } from '../chart/incoming.ts';
import { block, call, run, str } from '../typst.ts';
import { type Context, labelOf } from './context.ts';

/** Answers that lead to an outcome, with quotation marks, and the question or compound they are given in. */
interface Arrival {
  answers: string[];
  /** Missing where every step gives the answer. */
  from?: FlowState;
}

/** The answers that compounds give to all their steps. */
function fromGroups(flow: Flow, groups: FlowState[], questions: FlowState[], id: string): Arrival[] {
  const { quoted } = interfaceWords(flow.lang);
  const given = groups.flatMap((from) =>
    from.answers
      .filter((answer) => answer.group === from.id)
      .flatMap((answer) =>
        answer.targets.map((target) => ({ from, target, said: quoted(answerLabel(answer, target)) })),
      )
      .filter(({ target }) => target.state === id),
  );
  return [...Map.groupBy(given, ({ said }) => said)].flatMap(([said, same]): Arrival[] => {
    const has = (state: FlowState) =>
      groupsAround(flow, state.id).some((id) => same.some(({ from }) => from.id === id));
    const isEvery = questions.every((state) => state.id === flow.initial || has(state));
    return isEvery ? [{ answers: [said] }] : same.map(({ from }) => ({ answers: [said], from }));
  });
}

function arrivalsOf(flow: Flow, id: string): Arrival[] {
  const { quoted } = interfaceWords(flow.lang);
  const states = statesInArticleOrder(flow);
  const questions = states.filter(({ kind }) => kind === 'question');
  const groups = states.filter(({ kind }) => kind === 'group');
  const own = questions.map((from) => ({
    answers: answersLeading(from, id).map(({ answer, target }) => quoted(answerLabel(answer, target))),
    from,
  }));
  return [...own.filter(({ answers }) => answers.length > 0), ...fromGroups(flow, groups, questions, id)];
}

/** A line that says where readers come to an outcome from: "if “Pending”, from Step 2, page 3". */
interface ArrivalLine {
  content: string;
  /** About as wide: of three digits of a page, two stand in the room at the right. */
  text: string;
}

/** Where readers come to an outcome from, a line each. */
export function arrivals(id: string, context: Context): ArrivalLine[] {
  const { flow, words, page } = context;
  if (!flow) return [];
  const { or, ifAnswered } = interfaceWords(flow.lang);
  return arrivalsOf(flow, id).map(({ answers, from }, index) => {
    const said = `${index === 0 ? ifAnswered : or} ${answers.join(` ${or} `)}, `;
    if (!from) return { content: block(run(said + words.fromAnyStep)), text: said + words.fromAnyStep };
    const short = shortName(flow, from, { ...words.chart, start: from.title });
    const name = short === from.title ? (page.headings.get(from.id) ?? short) : short;
    const before = `${said}${words.from} `;
    return {
      content: block(call('arrival', block(run(before)), str(labelOf(context, from.id)), block(run(name)))),
      text: `${before}${name}, ${words.page}\u00a08`,
    };
  });
}
