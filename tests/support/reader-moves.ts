import { changeAnswer, pickIntegration } from '../../src/flow/walk/acts.ts';
import { encodeWalk } from '../../src/flow/walk/link.ts';
import type { Act } from './reader-act.ts';
import { findHidden, stepsOf, typeAddress, wayTo } from './walk-acts.ts';
import { integrations } from './walkable.ts';

/** What the walk's controls and the browser offer. */
export const moves: Act[] = [
  {
    name: 'Change',
    weight: 5,
    plan(model, choose) {
      const { standing } = model;
      if (!standing) return undefined;
      const answers = [...standing.taken.entries()].filter(([, { kind }]) => kind === 'answer');
      const [index] = choose(answers) ?? [];
      if (index === undefined) return undefined;
      return {
        what: String(index),
        model: () => model.go(changeAnswer(standing, index)),
        async page(page) {
          const fold = page.locator('[data-trail] [aria-expanded="false"]');
          if (await fold.isVisible()) await fold.click();
          await page.locator('[data-trail] li').nth(index).locator('[data-change]').click();
        },
      };
    },
  },
  {
    name: 'Start again',
    weight: 1,
    plan(model) {
      if (!model.standing) return undefined;
      const id = model.one.flow.initial;
      return { what: '', model: () => model.read(id), page: (page) => page.locator('[data-restart]:visible').click() };
    },
  },
  {
    name: 'Show the whole article',
    weight: 2,
    plan(model) {
      const state = model.standing?.state;
      if (!state) return undefined;
      return { what: '', model: () => model.read(state), page: (page) => page.locator('[data-leave]').click() };
    },
  },
  {
    name: 'pick an integration',
    weight: 2,
    plan(model, choose) {
      const id = choose([...Object.keys(integrations), '']) ?? '';
      const help = model.one.flow.states[model.standing?.state ?? '']?.outcome === 'help';
      if (!help && (model.standing || !model.one.hasFacts())) return undefined;
      return {
        what: id,
        model: () => model.pick(id),
        page: (page) =>
          page
            .locator(help ? '[name="integration"]' : 'integration-facts select')
            .locator('visible=true')
            .first()
            .selectOption(id),
      };
    },
  },
  {
    name: 'type a name',
    weight: 3,
    plan(model, choose) {
      const record = choose(['Maple St.', '', '50 % & more']) ?? '';
      if (model.one.flow.states[model.standing?.state ?? '']?.outcome !== 'help') return undefined;
      return {
        what: record,
        model() {
          model.fields = { ...model.fields, record };
        },
        async page(page) {
          await page.locator('[name="record"]').fill(record);
          // Where the model has the focus: at the step's heading.
          await page.locator(`[id="${model.standing?.state}"]`).focus();
        },
      };
    },
  },
  {
    name: 'find text of a hidden step',
    weight: 1,
    plan(model, choose) {
      const { standing } = model;
      const id = choose(stepsOf(model.one).filter((step) => step.id !== standing?.state))?.id;
      if (!standing || !id) return undefined;
      return {
        what: id,
        model: () => model.jump(id),
        page: (page) => findHidden(page, `section[data-state="${id}"] > *`),
      };
    },
  },
  {
    name: 'paste the link of a walk',
    weight: 1,
    plan(model, choose) {
      const { walk } = wayTo(model.one, choose(stepsOf(model.one))?.id ?? '');
      const integration = choose([...Object.keys(integrations), undefined]);
      const pasted = pickIntegration(walk, integration);
      const fragment = encodeWalk(pasted);
      return { what: fragment, model: () => model.paste(pasted), page: (page) => typeAddress(page, fragment) };
    },
  },
  {
    name: 'Back',
    weight: 4,
    plan: (model) =>
      model.at > 0 ? { what: '', model: () => model.traverse(-1), page: (page) => page.goBack() } : undefined,
  },
  {
    name: 'Forward',
    weight: 3,
    plan: (model) =>
      model.at < model.entries.length - 1
        ? { what: '', model: () => model.traverse(1), page: (page) => page.goForward() }
        : undefined,
  },
  {
    name: 'reload',
    weight: 2,
    plan: (model) => ({ what: '', model: () => model.traverse(0), page: (page) => page.reload() }),
  },
  {
    name: 'width',
    weight: 1,
    plan(_, choose) {
      const width = choose([360, 768, 1440]) ?? 360;
      return {
        what: String(width),
        model: () => {},
        page: (page) => page.setViewportSize({ width, height: width === 360 ? 640 : 900 }),
      };
    },
  },
  {
    name: 'theme',
    weight: 1,
    plan: (_, choose) => {
      const theme = choose(['dark', 'light', 'auto']) ?? 'auto';
      return {
        what: theme,
        model: () => {},
        page: (page) =>
          page
            .locator('starlight-theme-select select')
            .first()
            .evaluate((select: HTMLSelectElement, value) => {
              select.value = value;
              select.dispatchEvent(new Event('change'));
            }, theme),
      };
    },
  },
];
