import { interfaceWords } from '../../src/components/interface-words.ts';
import { answerLabel, type Flow, type FlowAnswer, type FlowState } from '../../src/flow/flow.ts';
import { groupsAround, helpState } from '../../src/flow/graph.ts';
import { readPage } from '../../src/pdf/article/page.ts';

const shown = (text: string) => text.replace(/[&<>"]/g, (one) => `&#${one.charCodeAt(0)};`);

function answersHtml(className: string, answers: FlowAnswer[], label = ''): string {
  const items = answers.flatMap((answer) =>
    answer.targets.map((target) => {
      const condition = answerLabel(answer, target).slice(answer.words.length);
      const said = `${shown(answer.words)}<span class="ts-condition">${shown(condition)}</span>`;
      return `<li><a href="#${target.state}" data-answer="${answer.id}">${said}</a></li>`;
    }),
  );
  return items.length > 0 ? `<ul class="${className}" aria-labelledby="${label}">${items.join('')}</ul>` : '';
}

/** What the site's components build of a troubleshooter: every section in the article's order, the chart at the end. */
function sectionsHtml(flow: Flow, text: string): string {
  const { kind: kinds, stillStuck, contactSupport } = interfaceWords(flow.lang);
  const help = helpState(flow);
  const sectionOf = (state: FlowState): string => {
    const { id, title, kind, outcome } = state;
    const level = Math.min(6, 2 + groupsAround(flow, id).length + (outcome ? 1 : 0));
    const heading = `<h${level} id="${id}">${shown(title)}</h${level}><p>${text}</p>`;
    const own = state.answers.filter((answer) => !answer.group);
    const shared = state.answers.filter((answer) => answer.group);
    const stuck =
      help && outcome !== 'help'
        ? `<p class="ts-stuck">${stillStuck} <a href="#${help}">${contactSupport}</a></p>`
        : '';
    const parts = {
      question: `${heading}${answersHtml('ts-answers', own, id)}${answersHtml('ts-shared', shared)}<p>${text}</p>`,
      outcome: `<p class="ts-kind"><b>${outcome && kinds[outcome]}</b></p>${heading}${stuck}`,
      group: heading,
    };
    return `<section data-state="${id}" data-kind="${kind}" data-outcome="${outcome ?? ''}">${parts[kind]}</section>`;
  };
  const chart = '<section data-flowchart><h2 id="flowchart">Flowchart</h2><figure></figure></section>';
  return (
    flow.headings
      .flatMap(({ id }) => flow.states[id] ?? [])
      .map(sectionOf)
      .join('') + chart
  );
}

/**
 * A built page of a troubleshooter that no article has.
 * @param text what every section says
 */
export function walkingPage(flow: Flow, text = 'What this step says.') {
  const troubleshooter = `<div data-troubleshooter="${flow.machine}">${sectionsHtml(flow, text)}</div>`;
  const html = `<main lang="${flow.lang}"><h1>${shown(flow.title)}</h1><div class="sl-markdown-content">${troubleshooter}</div></main>`;
  return { html, path: '/some-troubleshooter/', page: readPage(html, '/some-troubleshooter/') };
}
