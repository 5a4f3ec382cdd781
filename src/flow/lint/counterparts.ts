import { type Finding, type Place, placeText } from '../finding.ts';
import type { Words } from '../words.ts';
import { near, pairUp } from './near.ts';

/** A machine by its name, and where its file begins. */
export interface Named {
  name: string;
  place: Place;
}

/**
 * Machines that do not have exactly one article a language, and articles that name no machine there is.
 * @param machines all there are, those that cannot be loaded too
 * @param excused machines that may do without: they cannot be loaded, or their article cannot be parsed
 */
export function counterpartFindings(machines: Named[], words: Words[], excused: string[]): Finding[] {
  const findings: Finding[] = [];
  const names = machines.map((one) => one.name);
  const report = (rule: string, place: Place, message: string, fix: string) =>
    findings.push({ rule, place, message, fix });
  const articlesOf = Map.groupBy(
    words.filter((one) => one.machine !== undefined),
    (one) => one.machine ?? '',
  );
  const strangers = words.filter(({ machine }) => machine !== undefined && !names.includes(machine));
  const missingIn = (some: Words[]) => {
    const named = some.flatMap(({ machine, others }) => [machine, ...others]);
    return machines.filter(({ name }) => !named.includes(name) && !excused.includes(name));
  };
  const missing = missingIn(words);
  const pairs = new Map(
    [...Map.groupBy(words, ({ lang }) => lang)].flatMap(([lang, inLang]) => {
      const left = missingIn(inLang).map(({ name }) => name);
      return [
        ...pairUp(
          strangers.filter((one) => one.lang === lang),
          (one) => one.machine ?? '',
          left,
        ),
      ];
    }),
  );
  for (const one of strangers) {
    const meant = pairs.get(one);
    // One that names no machine is reported for that.
    if (!one.machine) continue;
    report(
      'unknown-machine',
      one.place,
      `There is no machine "${one.machine}" (src/machines/${one.machine}.ts)${meant ? `; "${meant}" has no article` : ''}.`,
      meant ? `Write <Troubleshooter machine="${meant}">.` : `Write one of: ${near(one.machine, names)}.`,
    );
  }
  const meant = [...pairs.values()];
  for (const { name, place } of missing) {
    if (meant.includes(name)) continue;
    report(
      'one-article',
      place,
      `No article has <Troubleshooter machine="${name}">.`,
      `Write src/content/docs/troubleshooting/${name}.mdx, or take the machine out.`,
    );
  }
  for (const [name, own] of articlesOf) {
    for (const [, [first, ...more]] of Map.groupBy(names.includes(name) ? own : [], (one) => one.lang)) {
      for (const { place } of more) {
        report(
          'one-article',
          place,
          `A second article for the machine "${name}"; the first is at ${placeText(first?.place ?? place)}.`,
          'Keep one article a language for each machine.',
        );
      }
    }
  }
  return findings;
}
