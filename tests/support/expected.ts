import { supportFormWords } from '../../src/components/walk/support-form-words.ts';
import { walkWords } from '../../src/components/walk/walk-words.ts';
import { answerLabel, type FlowState, questionLabel } from '../../src/flow/flow.ts';
import { checksOf } from '../../src/flow/walk/checks.ts';
import { offered } from '../../src/flow/walk/guards.ts';
import { encodeWalk } from '../../src/flow/walk/link.ts';
import { outlook } from '../../src/flow/walk/outlook.ts';
import type { Standing } from '../../src/flow/walk/standing.ts';
import { type SupportRequest, supportText } from '../../src/flow/walk/support.ts';
import { marksInWalk, noMarks } from './expected-marks.ts';
import { pageAt } from './pages.ts';
import type { Shown } from './shown.ts';
import { integrations, type Walkable } from './walkable.ts';

/** What was typed in the support request. */
export type Fields = SupportRequest['fields'];

/** What the page must show while it is read: everything, and nothing of a walk. */
export function reading(one: Walkable, { charts, base, hash, focus, answers }: Shown): Shown {
  const { flow } = one;
  return {
    mode: 'read',
    current: undefined,
    title: titleOfPage(one),
    base,
    hash,
    focus,
    sections: flow.headings.flatMap(({ id }) => (flow.states[id] && flow.states[id].kind !== 'group' ? id : [])),
    strays: [],
    answers,
    changing: [],
    trail: [],
    atMost: undefined,
    straight: false,
    stale: undefined,
    bar: undefined,
    charts: noMarks(charts),
    support: undefined,
  };
}

/**
 * What the page must show where a walk stands.
 * @param shown the page as it is: which charts it has, and its address
 */
export function walking(one: Walkable, standing: Standing, { charts, base }: Shown, fields: Fields = {}): Shown {
  const { flow, guards } = one;
  const ui = walkWords(flow.lang);
  const ahead = outlook(flow, guards, standing);
  const { state, taken, stale } = standing;
  const here = flow.states[state] as FlowState;
  const straight = taken.length === 1 && taken[0]?.kind === 'jump';
  const hash = `#${encodeWalk(standing.walk)}`;
  const request = supportRequest(one, standing, fields, `${base}${hash}`);
  return {
    mode: 'walk',
    current: state,
    title: `${here.title} · ${titleOfPage(one)}`,
    base,
    hash,
    focus: state,
    sections: [state],
    strays: [],
    answers: answersAt(one, standing),
    changing: changingAt(one, standing),
    trail: straight ? [] : trailOf(one, standing),
    atMost: here.kind === 'outcome' ? undefined : ui.atMost(ahead.atMost),
    straight,
    stale: stale && [ui.changed, ui.stillFit(stale.fit, stale.of), ui.goOn].filter(Boolean).join(' '),
    bar: here.title,
    charts: marksInWalk(charts, standing, ahead, ui.marks),
    support: here.outcome === 'help' ? supportText(request) : undefined,
  };
}

const titles = new Map<string, string>();

function titleOfPage({ path }: Walkable): string {
  const known = titles.get(path);
  if (known !== undefined) return known;
  const text = /<title>([^<]*)/.exec(pageAt(path))?.[1] ?? '';
  const title = text
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
  titles.set(path, title);
  return title;
}

/** The answers of a step in the page's order, with their conditions where a guard is undecided. */
function answersAt({ flow, guards }: Walkable, { state, context }: Standing): string[] {
  return (flow.states[state]?.answers ?? []).flatMap((answer) => {
    const { targets, decided } = offered(guards, context, answer);
    return targets.map((target) => {
      const label = decided ? answer.words : answerLabel(answer, target);
      return `${answer.id}>${target.state}: ${label}`;
    });
  });
}

function changingAt(one: Walkable, standing: Standing): string[] {
  const { changing } = standing;
  if (!changing) return [];
  const given = answersAt(one, standing).filter((text) => text.startsWith(`${changing.answer}>`));
  const aimed = given.filter((text) => text.startsWith(`${changing.answer}>${changing.target}: `));
  return (aimed.length > 0 ? aimed : given).slice(0, 1);
}

function trailOf({ flow }: Walkable, { taken }: Standing): string[] {
  const title = (id: string) => flow.states[id]?.title ?? '';
  return taken.map((one) =>
    one.kind === 'jump'
      ? walkWords(flow.lang).wentTo(title(one.to))
      : `${title(one.from)} | ${answerWords(flow.states[one.from], one.answer, one.undecided ? one.to : undefined)}`,
  );
}

function answerWords(from: FlowState | undefined, id: string, to: string | undefined): string {
  const answer = from?.answers.find((one) => one.id === id);
  const target = answer?.targets.find((one) => one.state === to);
  return answer && target ? answerLabel(answer, target) : (answer?.words ?? '');
}

/**
 * The support request of a walk.
 * @param link the address that opens it
 */
export function supportRequest({ flow }: Walkable, standing: Standing, fields: Fields, link: string): SupportRequest {
  const picked = standing.walk.presets.integration;
  return {
    fields: { ...(picked && { integration: integrations[picked] ?? '' }), ...fields },
    checks: checksOf(flow, standing, {
      title: (state) => flow.states[state]?.title ?? '',
      question: (state) => questionLabel(flow.states[state] as FlowState),
      answer: (state, answer, target) => answerWords(flow.states[state], answer, target),
    }),
    link,
    words: supportFormWords(flow.lang).text,
  };
}
