import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { isMap, visit } from 'yaml';
import type { Finding } from '../flow/finding.ts';
import { inLanguage, languages } from '../flow/phrases.ts';
import { articleFiles, docsFolder, filesOf, readSource, routeOf } from './articles.ts';
import { frontmatterText } from './frontmatter.ts';
import { readYaml, type YamlText } from './yaml-text.ts';

const glossaryFolder = 'src/content/glossary';
const [first = 'en', ...others] = languages;

/** What a translation says it was made from: the first 8 hex digits of the SHA-256 of the original's text. */
export function digestOf(source: string): string {
  return createHash('sha256').update(source.replaceAll('\r\n', '\n')).digest('hex').slice(0, 8);
}

/**
 * What is not translated, or was made from an older text. A site can be published with these: such pages show the
 * original, with a notice.
 * @param root the project's folder, absolute
 * @param found all else that is wrong: an original with a fault is left out, as its text is not the one to translate
 */
export function untranslatedFindings(root: string, found: Finding[]): Finding[] {
  const broken = new Set(found.map(({ place }) => place.file));
  const articles = articleFiles(root);
  const inUse = others.filter((lang) => articles.some((file) => routeOf(file).lang === lang));
  const yaml = (folder: string) => filesOf(root, `${folder}/*.{yaml,yml}`);
  return inUse.flatMap((lang) => [
    ...pairFindings({
      ...{ root, lang, broken, folder: docsFolder, read: pageYaml },
      originals: articles.filter((file) => routeOf(file).lang === first),
    }),
    ...pairFindings({
      ...{ root, lang, broken, folder: glossaryFolder, read: readYaml },
      originals: yaml(glossaryFolder),
    }),
    ...['categories', 'integrations', 'changes']
      .map((name) => `src/content/${name}`)
      .flatMap(yaml)
      .filter((file) => !broken.has(file))
      .flatMap((file) => wordsFindings(file, readSource(root, file), lang)),
  ]);
}

const pageYaml = (file: string, source: string) => readYaml(file, frontmatterText(source) ?? '');

interface Pairs {
  root: string;
  lang: string;
  /** Files with faults. */
  broken: ReadonlySet<string>;
  folder: string;
  read(file: string, source: string): YamlText;
  /** The originals' files. */
  originals: string[];
}

/** Originals and translations in files of their own. */
function pairFindings({ root, lang, broken, folder, read, originals }: Pairs): Finding[] {
  const fileIn = (original: string) => `${folder}/${inLanguage(lang, path.posix.relative(folder, original))}`;
  const translations = filesOf(root, `${folder}/${lang}/**/*.*`);
  const strays = translations.filter((file) => !originals.some((original) => fileIn(original) === file));
  const saidIn = (file: string) => fieldOf(read(file, readSource(root, file)), 'translates');
  const findings = originals.flatMap((original): Finding[] => {
    if (broken.has(original)) return [];
    const source = readSource(root, original);
    const digest = digestOf(source);
    const file = fileIn(original);
    const wanted = `\`translates: "${digest}"\``;
    if (!existsSync(path.join(root, file))) {
      if (fieldOf(read(original, source), 'untranslated') === true) return [];
      const at = strays.findIndex((stray) => saidIn(stray) === digest);
      if (at >= 0) {
        return strays.splice(at, 1).map((stray) => ({
          rule: 'untranslated',
          place: { file: stray, line: 1, column: 1 },
          message: `This is the translation of ${original}, which has another name.`,
          fix: `Name it ${file}.`,
        }));
      }
      const unless = folder === docsFolder ? ', or `untranslated: true` here' : '';
      return [
        {
          rule: 'untranslated',
          place: { file: original, line: 1, column: 1 },
          message: `There is no translation into "${lang}".`,
          fix: `Write ${file}, with ${wanted}${unless}.`,
        },
      ];
    }
    const yaml = read(file, readSource(root, file));
    const said = fieldOf(yaml, 'translates');
    // One that cannot be read is reported for that.
    if (said === digest || (broken.has(file) && typeof said !== 'string')) return [];
    return [
      {
        rule: 'older-translation',
        place: yaml.valuePlace(['translates']),
        message:
          said === undefined
            ? `This does not say which text of ${original} it was made from.`
            : `${original} has changed since this was made from it.`,
        fix: `Hold the words against it, then write ${wanted}.`,
      },
    ];
  });
  return [
    ...findings,
    ...strays.map((file) => ({
      rule: 'untranslated',
      place: { file, line: 1, column: 1 },
      message: `There is no ${folder}/${file.slice(folder.length + lang.length + 2)} that this would be the translation of.`,
      fix: 'Name it as the original, or take it out.',
    })),
  ];
}

function fieldOf({ document }: YamlText, key: string): unknown {
  return isMap(document.contents) ? document.get(key) : undefined;
}

/** Words that stand by language in one file, and do not in this. Text in one language alone is of the first. */
function wordsFindings(file: string, source: string, lang: string): Finding[] {
  const yaml = readYaml(file, source);
  const findings: Finding[] = [];
  const missing = (key: string, offset: number | undefined) =>
    findings.push({
      rule: 'untranslated',
      place: yaml.at(offset),
      message: `\`${key}\` has no words in "${lang}".`,
      fix: `Write \`${lang}: …\` beside \`${first}: …\` below \`${key}\`.`,
    });
  visit(yaml.document, {
    Pair(_, { key, value }) {
      const name = String(key);
      const offset = (value as { range?: [number] } | null)?.range?.[0];
      if (isMap(value) ? value.has(first) && !value.has(lang) : name === 'text') missing(name, offset);
    },
  });
  return findings;
}
