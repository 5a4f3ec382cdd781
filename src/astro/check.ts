import { type Finding, sortFindings } from '../flow/finding.ts';
import type { Flow } from '../flow/flow.ts';
import { graphOf, guardsOf } from '../flow/graph.ts';
import { join } from '../flow/join.ts';
import { formerIdFindings, type Joined, linkFindings, pageFindings } from '../flow/lint/articles.ts';
import { constructFindings } from '../flow/lint/constructs.ts';
import { reachFindings } from '../flow/lint/reach.ts';
import { readWords, type Words } from '../flow/words.ts';
import { articleFiles, readArticle, readSource } from './articles.ts';
import { integrationFindings } from './facts.ts';
import { frontmatterFindings } from './frontmatter.ts';
import { type LoadedMachine, loadMachines } from './machines.ts';

/** The Flows of a site: by language, then by machine. */
export type Flows = Record<string, Record<string, Flow>>;

/**
 * Joins every machine of a project with its articles and checks all that is written.
 * @param root the project's folder, absolute
 * @returns the Flows, whole only if there are no findings; and every finding, in the order of the files
 */
export async function checkArticles(root: string): Promise<{ flows: Flows; findings: Finding[] }> {
  const { machines, findings } = await loadMachines(root);
  findings.push(...integrationFindings(root));
  const words: Words[] = [];
  for (const file of articleFiles(root)) {
    const source = readSource(root, file);
    const read = readArticle(file, source);
    findings.push(...read.findings, ...frontmatterFindings(file, source));
    if (!read.article) continue;
    const found = readWords(read.article);
    words.push(found.words);
    findings.push(...found.findings);
  }
  const joined: Joined[] = [];
  for (const loaded of machines) {
    const graph = graphOf(loaded.machine, loaded.name);
    const constructs = constructFindings(loaded.machine, loaded.locate);
    findings.push(...constructs, ...reachFindings(graph, guardsOf(loaded.machine), loaded.locate));
    const own = words.filter((one) => one.machine === loaded.name);
    findings.push(...articleCountFindings(loaded, own));
    for (const one of own.filter((article, index) => own.findIndex(({ lang }) => lang === article.lang) === index)) {
      const { flow, findings: apart } = join(graph, one, loaded.locate);
      const whole = { flow, words: one, locate: loaded.locate };
      joined.push(whole);
      findings.push(...apart, ...pageFindings(whole), ...formerIdFindings(graph, one, loaded.locate));
    }
  }
  for (const one of words) {
    findings.push(...unknownMachineFindings(one, machines));
    findings.push(
      ...linkFindings(
        joined.filter(({ words: { lang } }) => lang === one.lang),
        one,
      ),
    );
  }
  const flows: Flows = {};
  for (const { flow } of joined) {
    flows[flow.lang] ??= {};
    (flows[flow.lang] as Record<string, Flow>)[flow.machine] = flow;
  }
  return { flows, findings: sortFindings(findings) };
}

function articleCountFindings({ name, locate }: LoadedMachine, own: Words[]): Finding[] {
  if (own.length === 0) {
    return [
      {
        rule: 'one-article',
        place: locate(),
        message: `No article has <Troubleshooter machine="${name}">.`,
        fix: `Write src/content/docs/troubleshooting/${name}.mdx, or take the machine out.`,
      },
    ];
  }
  return own.flatMap((article, index) => {
    const first = own.find((one) => one.lang === article.lang);
    return first === article || !first
      ? []
      : [
          {
            rule: 'one-article',
            place: own[index]?.place ?? article.place,
            message: `A second article for the machine "${name}"; the first is ${first.file}.`,
            fix: 'Keep one article a language for each machine.',
          },
        ];
  });
}

function unknownMachineFindings(words: Words, machines: LoadedMachine[]): Finding[] {
  if (!words.machine || machines.some((one) => one.name === words.machine)) return [];
  return [
    {
      rule: 'unknown-machine',
      place: words.place,
      message: `There is no machine "${words.machine}" (src/machines/${words.machine}.ts).`,
      fix: `Write one of: ${machines.map((one) => one.name).join(', ')}.`,
    },
  ];
}
