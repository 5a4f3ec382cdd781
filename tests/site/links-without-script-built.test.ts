import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { answerLabel, guardLabel } from '../../src/flow/flow.ts';
import { helpState } from '../../src/flow/graph.ts';
import { answerLinkOf, clean } from '../support/answer-links.ts';
import { pageAt } from '../support/pages.ts';
import { pathName } from '../support/paths.ts';
import { stepsOf } from '../support/walk-acts.ts';
import { type Walkable, walkables } from '../support/walkable.ts';
import { walkedPaths } from '../support/walked-paths.ts';

const pageOf = (one: Walkable) => new JSDOM(pageAt(one.path)).window.document;

describe.each(walkables.map((one) => [one.name, one] as const))('%s, without script', (_, one) => {
  const { flow, machine } = one;
  const paths = walkedPaths(machine);

  test('the same answers lead by links to the same outcome, on every path', () => {
    const document = pageOf(one);
    /** The state in whose section a link ends. */
    const follow = (link: Element | null) => {
      const id = decodeURIComponent(link?.getAttribute('href')?.slice(1) ?? '');
      return document.getElementById(id)?.closest('section[data-state]')?.getAttribute('data-state');
    };
    for (const path of paths) {
      let state: string | null | undefined = flow.initial;
      for (const given of path.answers) {
        expect(state, pathName(path)).toBe(given.state);
        const { selector, words } = answerLinkOf(machine, one.flow, given);
        const link = document.querySelector(selector);
        expect(clean(link?.textContent)).toBe(words);
        state = follow(link);
      }
      expect(state, pathName(path)).toBe(path.outcome);
      const help = helpState(flow);
      const { outcome } = flow.states[path.outcome] ?? {};
      if (!help || outcome === 'solved' || outcome === 'help') continue;
      const links = [...document.querySelectorAll(`section[data-state="${path.outcome}"] a[href="#${help}"]`)];
      expect(links.map(follow), path.outcome).toContain(help);
    }
  });

  test('every node and answer of every chart is a link to its section, and nothing of the article is hidden', () => {
    const document = pageOf(one);
    const charts = [...document.querySelectorAll('[data-chart]')];
    expect(charts.map((chart) => chart.getAttribute('data-chart'))).toEqual(expect.arrayContaining(['rail', 'spine']));
    for (const chart of charts) {
      const nodes = [...chart.querySelectorAll('a[data-node]')];
      expect(nodes.map((node) => node.getAttribute('data-node')).toSorted()).toEqual(
        stepsOf(one)
          .map(({ id }) => id)
          .toSorted(),
      );
      for (const node of nodes) expect(node.getAttribute('href')).toBe(`#${node.getAttribute('data-node')}`);
      for (const chip of chart.querySelectorAll('a[data-chip]')) {
        const { chip: id, from = '', guard } = (chip as HTMLElement).dataset;
        const answer = flow.states[from]?.answers.find((own) => own.id === id);
        const target = answer?.targets.find((own) => guardLabel(answer, own) === guard);
        expect(chip.getAttribute('href')).toBe(`#${target?.state}`);
        if (answer && target) expect(clean(chip.textContent)).toBe(answerLabel(answer, target));
      }
    }
    for (const { id } of stepsOf(one)) {
      expect(document.getElementById(id)?.closest('[hidden]'), id).toBeNull();
    }
  });
});
