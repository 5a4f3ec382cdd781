import { isArticle } from '../content/article.ts';
import { type Finding, sortFindings } from '../flow/finding.ts';
import type { Flow } from '../flow/flow.ts';
import { graphOf } from '../flow/graph.ts';
import { join } from '../flow/join.ts';
import { type LinkedFrom, linkedFrom } from '../flow/linked-from.ts';
import { addressFindings } from '../flow/lint/addresses.ts';
import { counterpartFindings } from '../flow/lint/counterparts.ts';
import { withoutUnknownGuards } from '../flow/lint/guards.ts';
import { headingFindings } from '../flow/lint/headings.ts';
import { type Joined, linkFindings } from '../flow/lint/links.ts';
import { machineFindings } from '../flow/lint/machine.ts';
import { pathFindings } from '../flow/lint/paths.ts';
import { languages } from '../flow/phrases.ts';
import { readWords } from '../flow/read-words.ts';
import { flowIn, pathIn } from '../flow/untranslated.ts';
import type { Words } from '../flow/words.ts';
import { againstOriginals } from './against-originals.ts';
import { articleFiles, originalOf, readArticle, readSource, routeOf } from './articles.ts';
import { categoryFindings, categoryPages } from './categories.ts';
import { changeFindings } from './changes.ts';
import { componentFindings } from './components.ts';
import { integrationFindings } from './facts.ts';
import { frontmatterFindings } from './frontmatter.ts';
import { glossaryFindings } from './glossary.ts';
import { loadMachines } from './machines.ts';
import { placesOf } from './site-places.ts';
import { writingFindings } from './writing.ts';

/** The Flows of a site: by language, then by machine. */
export type Flows = Record<string, Record<string, Flow>>;

/** What is known of a project once all that is written is checked; whole only if there are no findings. */
export interface CheckedProject {
  flows: Flows;
  /** Which articles link to an article, by its path. */
  links: Record<string, LinkedFrom[]>;
  /** What writers say that the states of an article are searched for by, by its path. */
  search: Record<string, Record<string, string>>;
  /** In the order of the files. */
  findings: Finding[];
}

/**
 * Joins every machine of a project with its articles and checks all that is written.
 * @param root the project's folder, absolute
 */
export async function checkArticles(root: string): Promise<CheckedProject> {
  const { loaded, failed, findings } = await loadMachines(root);
  const { words, originals, unread, findings: inArticles } = readArticles(root);
  findings.push(
    ...integrationFindings(root),
    ...glossaryFindings(root),
    ...categoryFindings(root, words),
    ...changeFindings(root),
    ...inArticles,
    ...pathFindings(
      articleFiles(root).map((file) => ({ file, path: routeOf(file).path })),
      categoryPages(words),
    ),
  );

  const joined: Joined[] = [];
  for (const { name, machine, locate } of loaded) {
    const graph = graphOf(machine, name);
    const named = withoutUnknownGuards(machine, graph);
    findings.push(...machineFindings(machine, graph, locate));
    for (const [, [first]] of Map.groupBy(words, (one) => (one.machine === name ? one.lang : undefined))) {
      if (first?.machine !== name) continue;
      const original = originals.get(originalOf(first.file) ?? '');
      const { flow, findings: apart } = join(named, first, locate, original);
      joined.push({ flow, words: first });
      // A translation of another machine's article is reported for that.
      if (!original || original.machine === name) findings.push(...apart);
    }
  }

  const machines = [...loaded, ...failed].map(({ name, locate }) => ({ name, place: locate() }));
  const named = (name: string) => unread.some((source) => source.includes(`machine="${name}"`));
  const excused = machines.map(({ name }) => name).filter(named);
  findings.push(...counterpartFindings(machines, words, [...failed.map(({ name }) => name), ...excused]));

  const site = placesOf(
    root,
    words,
    machines.map(({ name }) => name),
  );
  for (const one of words) {
    const inItsLanguage = machines.flatMap(({ name }) => joinedIn(joined, name, one.lang) ?? []);
    const here = inItsLanguage.map(({ flow }) => flow.machine);
    // What has no article, and what an article calls a machine that is not there, is reported for that.
    const apart = [...machines.map(({ name }) => name), ...words.flatMap(({ machine = [] }) => machine)].filter(
      (name) => !here.includes(name),
    );
    findings.push(
      ...linkFindings(inItsLanguage, one, [...apart, ...excused], site),
      ...addressFindings(one),
      ...headingFindings(one),
    );
  }

  findings.push(...againstOriginals(words, originals, findings));

  const flows: Flows = {};
  for (const { flow } of joined) flows[flow.lang] = { ...flows[flow.lang], [flow.machine]: flow };
  const articles = Map.groupBy(
    words.filter(({ file }) => isArticle(file)),
    ({ lang }) => lang,
  );
  const links = Object.assign(
    {},
    ...[...articles].map(([lang, all]) =>
      linkedFrom(
        all,
        machines.flatMap(({ name }) => flowIn(flows, name, lang) ?? []),
      ),
    ),
  );
  const search = Object.fromEntries(
    words.map(({ path, steps }) => [
      path,
      Object.fromEntries(steps.map(({ state, search: said = '' }) => [state, said])),
    ]),
  );
  return { flows, links, search, findings: sortFindings(findings) };
}

/** A machine's article as a language's part of the site shows it. */
function joinedIn(joined: Joined[], machine: string, lang: string): Joined | undefined {
  const all = joined.filter(({ flow }) => flow.machine === machine);
  const own = all.find(({ flow }) => flow.lang === lang);
  const original = all.find(({ flow }) => flow.lang === languages[0]);
  return own ?? (original && { ...original, flow: { ...original.flow, path: pathIn(lang, original.flow.path) } });
}

/** The words of every article, by file too, and the sources of those that cannot be parsed. */
function readArticles(root: string): {
  words: Words[];
  originals: ReadonlyMap<string, Words>;
  unread: string[];
  findings: Finding[];
} {
  const words: Words[] = [];
  const originals = new Map<string, Words>();
  const unread: string[] = [];
  const findings: Finding[] = [];
  const files = articleFiles(root);
  // Those that others are made from first.
  for (const file of files.toSorted((a, b) => Number(Boolean(originalOf(a))) - Number(Boolean(originalOf(b))))) {
    const source = readSource(root, file);
    const { article, findings: inFile } = readArticle(file, source);
    findings.push(...inFile, ...frontmatterFindings(file, source));
    if (!article) {
      unread.push(source);
      continue;
    }
    findings.push(...componentFindings(file, article.tree), ...writingFindings(root, file, article.tree));
    const original = originals.get(originalOf(file) ?? '');
    const read = readWords(article, original);
    originals.set(file, read.words);
    words.push(read.words);
    findings.push(...read.findings);
  }
  return { words, originals, unread, findings };
}
