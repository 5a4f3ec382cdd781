import { pageAt } from './pages.ts';
import { presetsOf } from './walk-acts.ts';
import { type Walkable, walkables } from './walkable.ts';

/** What a troubleshooter may have, or not, that its page has acts of its own for. */
function featuresOf(one: Walkable): string[] {
  const states = Object.values(one.flow.states);
  const html = pageAt(one.path);
  const features = {
    groups: states.some(({ kind }) => kind === 'group'),
    'answers of groups': states.some(({ kind, answers }) => kind === 'group' && answers.length > 0),
    'a second question': states.filter(({ kind }) => kind === 'question').length > 1,
    conditions: states.some(({ answers }) => answers.some(({ targets }) => targets.length > 1)),
    presets: presetsOf(one).length > 0,
    help: states.some(({ outcome }) => outcome === 'help'),
    facts: one.hasFacts(),
    map: html.includes('data-chart="map"'),
    'no map': !html.includes('data-chart="map"'),
    'links into others': html.includes('data-hand-over'),
  };
  return Object.entries(features).flatMap(([name, has]) => (has ? [name] : []));
}

/**
 * The fewest troubleshooters that together have every feature any has, in several languages if they are several: for
 * what a page does whatever its words are.
 */
export const assorted: Walkable[] = [];

const wanted = new Set(walkables.flatMap(featuresOf));
while (wanted.size > 0) {
  const spoken = new Set(assorted.map(({ flow }) => flow.lang));
  const worth = (one: Walkable) =>
    featuresOf(one).filter((feature) => wanted.has(feature)).length + (spoken.has(one.flow.lang) ? 0 : 0.5);
  const [next] = walkables.toSorted((a, b) => worth(b) - worth(a));
  if (!next) break;
  assorted.push(next);
  for (const feature of featuresOf(next)) wanted.delete(feature);
}

/** Every machine once, in each language by turns: for what depends on the machine and not on its words. */
export const oneOfEach: Walkable[] = [...Map.groupBy(walkables, ({ flow }) => flow.machine).values()].flatMap(
  (inLanguages, turn) => inLanguages[turn % inLanguages.length] ?? [],
);
